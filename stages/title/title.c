/* title.c - what is it called, who wrote it, who published it?
 *
 * Reads   clues, url, lang               Writes  title, subtitle, authors, site, section, tags
 * Rule    the headline as printed, without the site's name (headline.c); the people who wrote it (authors.c); the
 *         publisher's name (site.c); section and tags where the page states them
 * Never   the text, but for the paper in its dateline: a title is what the page says it is
 */
#include "title.h"

static kl_clue *find_clue(const kl_article *a, kl_field field, kl_str from)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == field && kl_eq(a->clues.items[i].from, from))
            return &a->clues.items[i];
    return NULL;
}

/* The line set below the headline, else the one above it, unless it is part of the headline. */
static kl_str find_subtitle(kl_article *a)
{
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < a->clues.count; i++) {
            kl_clue *clue = &a->clues.items[i];
            if (clue->field != KL_F_SUBTITLE || kl_eq(clue->from, KL_STR("kicker")) != (round == 1) ||
                (a->title.ptr && (kl_eq_nocase(clue->value, a->title) || kl_starts_nocase(a->title, clue->value))))
                continue;
            clue->won = true;
            return clue->value;
        }
    }
    return KL_ABSENT;
}

/* Whether a value is a section's name as readers see it: not a sentence, a system's key ("news_news") or its word for
 * any article. */
static bool is_section(kl_str value)
{
    enum { LONGEST = 60 }; /* bytes: the longest of those that papers print */
    static const kl_str words[] = {
        KL_STR_INIT("tags"),          KL_STR_INIT("tag"),           KL_STR_INIT("article"),    KL_STR_INIT("articles"),
        KL_STR_INIT("post"),          KL_STR_INIT("posts"),         KL_STR_INIT("home"),       KL_STR_INIT("beranda"),
        KL_STR_INIT("detail berita"), KL_STR_INIT("uncategorized"), KL_STR_INIT("startseite"), KL_STR_INIT("accueil"),
        KL_STR_INIT("inicio"),        KL_STR_INIT("homepage")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_eq_nocase(value, words[i]))
            return false;
    return value.len <= LONGEST && kl_find_char(value, '_') == KL_NOT_FOUND && kl_find_char(value, '{') == KL_NOT_FOUND;
}

/* The first of several sections in one value: "Articles,Highlight,Legal", "Howard County, Maryland, Latest". "Arts,
 * Culture & Media" is one. */
static kl_str first_section(kl_str value)
{
    size_t commas = 0, comma = kl_find_char(value, ',');
    bool is_tight = false;
    for (size_t i = 0; i < value.len; i++) {
        commas += value.ptr[i] == ',';
        is_tight |=
            value.ptr[i] == ',' && i + 1 < value.len && value.ptr[i + 1] != ' ' && !kl_is_digit(value.ptr[i + 1]);
    }
    bool is_list = is_tight || (commas >= 2 && !kl_has(value, KL_STR(" & ")) && !kl_has(value, KL_STR(" and ")));
    return is_list && comma > 0 ? kl_trim(kl_slice(value, 0, comma)) : value;
}

/* The section that the page states; else the last link of its trail that is not the headline. */
static kl_str find_section(kl_article *a)
{
    static const kl_str sources[] = {KL_STR_INIT("article:section"), KL_STR_INIT("json-ld:articleSection"),
                                     KL_STR_INIT("itemprop:articleSection"), KL_STR_INIT("parsely-section")};
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        kl_clue *clue = find_clue(a, KL_F_SECTION, sources[i]);
        if (clue && is_section(first_section(clue->value))) {
            clue->won = true;
            return first_section(clue->value);
        }
    }
    kl_clue *last = NULL;
    for (size_t i = 0; i < a->clues.count; i++) {
        kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_SECTION || !is_section(clue->value) ||
            (a->title.ptr && kl_eq_nocase(clue->value, a->title)))
            continue;
        bool is_crumb = kl_eq(clue->from, KL_STR("breadcrumb"));
        if (!is_crumb || !(a->site.ptr && kl_eq_nocase(clue->value, a->site)))
            last = clue;
        if (!is_crumb)
            break;
    }
    if (!last)
        return KL_ABSENT;
    last->won = true;
    return last->value;
}

/* "26157981-b4f7-4929-adc1-e860c6f03636", "_prio_3": a system's own. */
static bool is_key(kl_str tag)
{
    enum { UUID = 36 };
    size_t hyphens = 0, figures = 0;
    for (size_t i = 0; i < tag.len; i++) {
        hyphens += tag.ptr[i] == '-';
        figures += kl_is_digit(tag.ptr[i]);
    }
    return kl_starts(tag, KL_STR("_")) || (tag.len == UUID && hyphens == 4 && figures > 4);
}

/* A tag without the name of its kind ("Topic: Boats"); absent where the kind is a system's ("Page Type: Article"). */
static kl_str without_kind(kl_str tag)
{
    static const kl_str inner[] = {KL_STR_INIT("Day:"),       KL_STR_INIT("Time:"),         KL_STR_INIT("WC:"),
                                   KL_STR_INIT("Page Type:"), KL_STR_INIT("Article Type:"), KL_STR_INIT("NLP "),
                                   KL_STR_INIT("Language:"),  KL_STR_INIT("Content Type:"), KL_STR_INIT("Template:")};
    static const kl_str kinds[] = {KL_STR_INIT("Topic:"),   KL_STR_INIT("Category:"), KL_STR_INIT("Tag:"),
                                   KL_STR_INIT("Subject:"), KL_STR_INIT("Person:"),   KL_STR_INIT("Location:")};
    for (size_t i = 0; i < sizeof inner / sizeof *inner; i++)
        if (kl_starts_nocase(tag, inner[i]))
            return KL_ABSENT;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kl_starts_nocase(tag, kinds[i]))
            return kl_trim(kl_from(tag, kinds[i].len));
    return tag;
}

static void add_tag(kl_article *a, kl_str tag)
{
    enum { MAX_TAGS = 30 };
    static const kl_str others[] = {KL_STR_INIT("tags"), KL_STR_INIT("tag"), KL_STR_INIT("more"),
                                    KL_STR_INIT("show more")};
    tag = without_kind(tag);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (kl_eq_nocase(tag, others[i]))
            return;
    if (!tag.len || is_key(tag) || (a->site.ptr && kl_eq_nocase(tag, a->site)))
        return;
    for (size_t i = 0; i < a->tags.count; i++)
        if (kl_eq_nocase(a->tags.items[i], tag))
            return;
    if (a->tags.count < MAX_TAGS)
        kl_list_push(a->arena, &a->tags, tag);
}

/* Whether a clue stands just behind the text, where an article has its own tags; those of others stand elsewhere. */
static bool is_below_text(const kl_article *a, const kl_clue *clue)
{
    enum { INTO = 150, BEHIND = 1000 }; /* bytes: the text's last block may be a note below it */
    uint32_t end = KL_NOWHERE;
    for (size_t i = 0; i < a->blocks.count; i++)
        if (a->blocks.items[i].span.end > a->blocks.items[i].span.start)
            end = a->blocks.items[i].at + (uint32_t)(a->blocks.items[i].span.end - a->blocks.items[i].span.start);
    return end != KL_NOWHERE && (uint64_t)clue->at + INTO >= end && clue->at <= (uint64_t)end + BEHIND;
}

/* Tags that were chosen for the story; where there are none, the list of links below it that is one by its class name;
 * meta keywords, which often are the site's, only where there are no others. */
static void find_tags(kl_article *a)
{
    for (int round = 0; round < 3 && a->tags.count == 0; round++)
        for (size_t i = 0; i < a->clues.count; i++) {
            const kl_clue *clue = &a->clues.items[i];
            const int own = kl_eq(clue->from, KL_STR("keywords")) ? 2 : kl_eq(clue->from, KL_STR("class:tag")) ? 1 : 0;
            if (clue->field == KL_F_TAG && own == round && (own != 1 || is_below_text(a, clue)))
                add_tag(a, clue->value);
        }
}

static void run(kl_article *a, const kl_context *context)
{
    a->title = a->subtitle = a->site = a->section = KL_ABSENT;
    a->authors.count = a->tags.count = 0;
    for (size_t i = 0; i < a->clues.count; i++) {
        kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_SITE || clue->field == KL_F_SECTION || clue->field == KL_F_SUBTITLE) {
            clue->won = false;
            clue->why = KL_ABSENT;
        }
    }
    a->site = kl_title_site(a, context);
    a->title = kl_title_headline(a, context);
    a->subtitle = find_subtitle(a);
    a->section = find_section(a);
    find_tags(a);
    kl_title_authors(a, context);
}

static const char help[] =
    "Finds the headline as printed, without the site's name, and whoever stands behind it: authors,\n"
    "publisher, section, tags. Works on the clues that `clean` left.\n"
    "\n"
    "Example:  kliping clean page.html | kliping title\n";

const kl_stage kl_stage_title = {
    .name = "title",
    .summary = "find headline, authors, publisher, section and tags",
    .help = help,
    .reads = "clues url lang text",
    .writes = "title subtitle authors site section tags",
    .needs = KL_HAS_CLUES,
    .gives = 0,
    .run = run,
};
