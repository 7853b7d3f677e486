/* trust.c - how far is a clue believed, by where it was found?
 *
 * The order is that of the ideas measured on real pages (schema.org's date of the article itself, then meta elements,
 * then the rest of schema.org, the address, what is printed near the headline). What is printed far from the headline
 * and from the text is a related story's. */
#include "date.h"
#include "str.h"

enum kind { META = 1, SCHEMA = 2, URL = 4, TIME = 8, LINE = 16, MICRODATA = 32, SCRIPT = 64 };

typedef struct source {
    kl_str from;
    int trust;
    enum kind kind;
} source;

static const source sources[] = {
    {KL_STR_INIT("json-ld:datePublished"), 100, SCHEMA},
    {KL_STR_INIT("json-ld:dateCreated"), 70, SCHEMA},
    {KL_STR_INIT("json-ld:page.datePublished"), 75, SCHEMA},
    {KL_STR_INIT("itemprop:datePublished"), 85, MICRODATA},
    {KL_STR_INIT("itemprop:dateCreated"), 65, MICRODATA},
    {KL_STR_INIT("itemprop:uploadDate"), 60, MICRODATA},
    {KL_STR_INIT("time.published"), 82, TIME},
    {KL_STR_INIT("time"), 78, TIME},
    {KL_STR_INIT("time:text"), 76, TIME},
    {KL_STR_INIT("class:date"), 76, LINE},
    {KL_STR_INIT("line"), 50, LINE},
    {KL_STR_INIT("article:published_time"), 91, META},
    {KL_STR_INIT("date"), 76, META},
    {KL_STR_INIT("dc.date"), 76, META},
    {KL_STR_INIT("dcterms.date"), 76, META},
    {KL_STR_INIT("dcterms.created"), 76, META},
    {KL_STR_INIT("dc.date.created"), 76, META},
    {KL_STR_INIT("script:published"), 60, SCRIPT},
};

enum {
    OF_META = 90,     /* any other meta element that names the publication, */
    OF_CREATION = 70, /* or the making of the page */
    BEFORE = 400,     /* bytes before the headline, and */
    AFTER = 800,      /* behind it, in which an article's own date stands */
    INTO_TEXT = 150,  /* bytes into the text: its first block may be the headline's second part */
    BEHIND = 600,     /* bytes behind the text's last block */
    LESS_BEHIND = 8,  /* there, other stories begin as well */
    FAR_FACTOR = 2,   /* what stands elsewhere is half as good: a last resort */
};

static bool is_within(uint32_t at, uint32_t from, uint32_t to, uint32_t before, uint32_t after)
{
    return from != KL_NOWHERE && (uint64_t)at + before >= from && at <= (uint64_t)to + after;
}

static bool is_near(uint32_t at, const kl_date_places *places)
{
    if (places->headline == KL_NOWHERE && places->text_start == KL_NOWHERE)
        return true;
    return is_within(at, places->headline, places->headline, BEFORE, AFTER) ||
           is_within(at, places->text_start, places->text_start, BEFORE, INTO_TEXT) ||
           is_within(at, places->text_end, places->text_end, 0, BEHIND);
}

bool kl_date_is_at_head(uint32_t at, const kl_date_places *places)
{
    enum { BEFORE_HEAD = 100, BEHIND_HEAD = 500 }; /* 9 of 10 printed dates of 400 pages with a date at the headline */
    return at != KL_NOWHERE && is_within(at, places->headline, places->headline, BEFORE_HEAD, BEHIND_HEAD);
}

bool kl_date_is_at_tail(uint32_t at, const kl_date_places *places)
{
    return at != KL_NOWHERE && places->text_end != KL_NOWHERE && at >= places->text_end;
}

int kl_date_trust(const kl_clue *clue, const kl_date_places *places, unsigned *kind)
{
    source found = {.trust = kl_has(clue->from, KL_STR("creat")) ? OF_CREATION : OF_META, .kind = META};
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (kl_eq(clue->from, sources[i].from))
            found = sources[i];
    *kind = found.kind;
    if (clue->at != KL_NOWHERE && is_within(clue->at, places->text_end, places->text_end, 0, BEHIND))
        return found.trust - LESS_BEHIND;
    if (clue->at == KL_NOWHERE || is_near(clue->at, places))
        return found.trust;
    return found.trust / FAR_FACTOR;
}
