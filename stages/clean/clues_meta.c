/* clues_meta.c - what a <meta> element says.
 *
 * Names are compared without case and without the marks between their words, so that article:published_time,
 * article.published-time and articlePublishedTime are one. Habits that many systems share (Open Graph, Twitter, Dublin
 * Core, Parse.ly, Sailthru, cXense, schema.org) stand in a table; names that only look like one are told by their
 * ends, for every portal has its own prefix. */
#include "clues.h"

typedef struct row {
    kl_str name;
    kl_field field;
} row;

static const row names[] = {
    {KL_STR_INIT("ogtitle"), KL_F_TITLE},
    {KL_STR_INIT("twittertitle"), KL_F_TITLE},
    {KL_STR_INIT("twittertexttitle"), KL_F_TITLE},
    {KL_STR_INIT("dctitle"), KL_F_TITLE},
    {KL_STR_INIT("dctermstitle"), KL_F_TITLE},
    {KL_STR_INIT("sailthrutitle"), KL_F_TITLE},
    {KL_STR_INIT("parselytitle"), KL_F_TITLE},
    {KL_STR_INIT("cxenseparsetitle"), KL_F_TITLE},
    {KL_STR_INIT("citationtitle"), KL_F_TITLE},
    {KL_STR_INIT("title"), KL_F_TITLE},
    {KL_STR_INIT("headline"), KL_F_TITLE},
    {KL_STR_INIT("alternativeheadline"), KL_F_SUBTITLE},
    {KL_STR_INIT("date"), KL_F_DATE},
    {KL_STR_INIT("dcdate"), KL_F_DATE},
    {KL_STR_INIT("dctermsdate"), KL_F_DATE},
    {KL_STR_INIT("dcdateissued"), KL_F_DATE},
    {KL_STR_INIT("dctermsissued"), KL_F_DATE},
    {KL_STR_INIT("dcissued"), KL_F_DATE},
    {KL_STR_INIT("dcdatecreated"), KL_F_DATE},
    {KL_STR_INIT("dctermscreated"), KL_F_DATE},
    {KL_STR_INIT("dccreated"), KL_F_DATE},
    {KL_STR_INIT("dctermsavailable"), KL_F_DATE},
    {KL_STR_INIT("dateavailable"), KL_F_DATE},
    {KL_STR_INIT("sailthrudate"), KL_F_DATE},
    {KL_STR_INIT("articlepublished"), KL_F_DATE},
    {KL_STR_INIT("articlecreated"), KL_F_DATE},
    {KL_STR_INIT("articledateoriginal"), KL_F_DATE},
    {KL_STR_INIT("citationdate"), KL_F_DATE},
    {KL_STR_INIT("citationonlinedate"), KL_F_DATE},
    {KL_STR_INIT("displaydate"), KL_F_DATE},
    {KL_STR_INIT("created"), KL_F_DATE},
    {KL_STR_INIT("createdat"), KL_F_DATE},
    {KL_STR_INIT("creationdate"), KL_F_DATE},
    {KL_STR_INIT("contentcreatedate"), KL_F_DATE},
    {KL_STR_INIT("articlepostdate"), KL_F_DATE},
    {KL_STR_INIT("postdate"), KL_F_DATE},
    {KL_STR_INIT("dateposted"), KL_F_DATE},
    {KL_STR_INIT("published"), KL_F_DATE},
    {KL_STR_INIT("firstpublished"), KL_F_DATE},
    {KL_STR_INIT("articlefirstpublished"), KL_F_DATE},
    {KL_STR_INIT("docdate"), KL_F_DATE},
    {KL_STR_INIT("regdate"), KL_F_DATE},
    {KL_STR_INIT("ogregdate"), KL_F_DATE},
    {KL_STR_INIT("pdate"), KL_F_DATE},
    {KL_STR_INIT("ptime"), KL_F_DATE},
    {KL_STR_INIT("daterelease"), KL_F_DATE},
    {KL_STR_INIT("newsdate"), KL_F_DATE},
    {KL_STR_INIT("tanggal"), KL_F_DATE},
    {KL_STR_INIT("fecha"), KL_F_DATE},
    {KL_STR_INIT("datum"), KL_F_DATE},
    {KL_STR_INIT("ogupdatedtime"), KL_F_MODIFIED},
    {KL_STR_INIT("updatedtime"), KL_F_MODIFIED},
    {KL_STR_INIT("updated"), KL_F_MODIFIED},
    {KL_STR_INIT("modified"), KL_F_MODIFIED},
    {KL_STR_INIT("revised"), KL_F_MODIFIED},
    {KL_STR_INIT("changed"), KL_F_MODIFIED},
    {KL_STR_INIT("dateupdate"), KL_F_MODIFIED},
    {KL_STR_INIT("dateupdated"), KL_F_MODIFIED},
    {KL_STR_INIT("articlemodified"), KL_F_MODIFIED},
    {KL_STR_INIT("articleupdated"), KL_F_MODIFIED},
    {KL_STR_INIT("dcmodified"), KL_F_MODIFIED},
    {KL_STR_INIT("author"), KL_F_AUTHOR},
    {KL_STR_INIT("byl"), KL_F_AUTHOR},
    {KL_STR_INIT("creator"), KL_F_AUTHOR},
    {KL_STR_INIT("dccreator"), KL_F_AUTHOR},
    {KL_STR_INIT("dctermscreator"), KL_F_AUTHOR},
    {KL_STR_INIT("ogsitename"), KL_F_SITE},
    {KL_STR_INIT("applicationname"), KL_F_SITE},
    {KL_STR_INIT("applemobilewebapptitle"), KL_F_SITE},
    {KL_STR_INIT("dcpublisher"), KL_F_SITE},
    {KL_STR_INIT("dctermspublisher"), KL_F_SITE},
    {KL_STR_INIT("publisher"), KL_F_SITE},
    {KL_STR_INIT("copyright"), KL_F_SITE},
    {KL_STR_INIT("articlesection"), KL_F_SECTION},
    {KL_STR_INIT("parselysection"), KL_F_SECTION},
    {KL_STR_INIT("section"), KL_F_SECTION},
    {KL_STR_INIT("category"), KL_F_SECTION},
    {KL_STR_INIT("articletag"), KL_F_TAG},
    {KL_STR_INIT("ogarticletag"), KL_F_TAG},
    {KL_STR_INIT("newskeywords"), KL_F_TAG},
    {KL_STR_INIT("parselytags"), KL_F_TAG},
    {KL_STR_INIT("sailthrutags"), KL_F_TAG},
    {KL_STR_INIT("keywords"), KL_F_TAG},
    {KL_STR_INIT("geoplacename"), KL_F_PLACE},
    {KL_STR_INIT("georegion"), KL_F_PLACE},
    {KL_STR_INIT("geocountry"), KL_F_PLACE},
    {KL_STR_INIT("geoposition"), KL_F_PLACE},
    {KL_STR_INIT("icbm"), KL_F_PLACE},
    {KL_STR_INIT("ogurl"), KL_F_URL},
    {KL_STR_INIT("oglocale"), KL_F_LANG},
    {KL_STR_INIT("language"), KL_F_LANG},
    {KL_STR_INIT("dclanguage"), KL_F_LANG},
    {KL_STR_INIT("contentlanguage"), KL_F_LANG},
    {KL_STR_INIT("inlanguage"), KL_F_LANG},
    {KL_STR_INIT("ogtype"), KL_F_TYPE},
};

/* Ends of names, for what is not in the table. */
static const row ends[] = {
    {KL_STR_INIT("publishedtime"), KL_F_DATE},
    {KL_STR_INIT("publisheddate"), KL_F_DATE},
    {KL_STR_INIT("publishdate"), KL_F_DATE},
    {KL_STR_INIT("publishtime"), KL_F_DATE},
    {KL_STR_INIT("publicationdate"), KL_F_DATE},
    {KL_STR_INIT("publicationtime"), KL_F_DATE},
    {KL_STR_INIT("pubdate"), KL_F_DATE},
    {KL_STR_INIT("pubtime"), KL_F_DATE},
    {KL_STR_INIT("datepublished"), KL_F_DATE},
    {KL_STR_INIT("datepublication"), KL_F_DATE},
    {KL_STR_INIT("releasedate"), KL_F_DATE},
    {KL_STR_INIT("createddate"), KL_F_DATE},
    {KL_STR_INIT("datecreated"), KL_F_DATE},
    {KL_STR_INIT("uploaddate"), KL_F_DATE},
    {KL_STR_INIT("articledate"), KL_F_DATE},
    {KL_STR_INIT("articlepublished"), KL_F_DATE},
    {KL_STR_INIT("publishedat"), KL_F_DATE},
    {KL_STR_INIT("modifiedtime"), KL_F_MODIFIED},
    {KL_STR_INIT("modifieddate"), KL_F_MODIFIED},
    {KL_STR_INIT("datemodified"), KL_F_MODIFIED},
    {KL_STR_INIT("lastmodified"), KL_F_MODIFIED},
    {KL_STR_INIT("lastmod"), KL_F_MODIFIED},
    {KL_STR_INIT("dctermsmodified"), KL_F_MODIFIED},
    {KL_STR_INIT("updateddate"), KL_F_MODIFIED},
    {KL_STR_INIT("moddate"), KL_F_MODIFIED},
    {KL_STR_INIT("modificationdate"), KL_F_MODIFIED},
    {KL_STR_INIT("updatedate"), KL_F_MODIFIED},
    {KL_STR_INIT("updatedat"), KL_F_MODIFIED},
    {KL_STR_INIT("lastupdate"), KL_F_MODIFIED},
    {KL_STR_INIT("lastupdated"), KL_F_MODIFIED},
    {KL_STR_INIT("author"), KL_F_AUTHOR},
    {KL_STR_INIT("authors"), KL_F_AUTHOR},
    {KL_STR_INIT("authorname"), KL_F_AUTHOR},
    {KL_STR_INIT("byline"), KL_F_AUTHOR},
    {KL_STR_INIT("writer"), KL_F_AUTHOR},
    {KL_STR_INIT("reporter"), KL_F_AUTHOR},
    {KL_STR_INIT("penulis"), KL_F_AUTHOR},
    {KL_STR_INIT("wartawan"), KL_F_AUTHOR},
    {KL_STR_INIT("kanal"), KL_F_SECTION},
};

/* Names that speak of another thing than the article: who made the app that a banner offers, or the picture. */
static bool is_of_other(kl_str name)
{
    return kl_starts(name, KL_STR("smartbanner")) || kl_starts(name, KL_STR("ogimage")) ||
           kl_starts(name, KL_STR("image")) || kl_starts(name, KL_STR("theme"));
}

enum { NAMES = sizeof names / sizeof *names };
_Static_assert((int)NAMES <= (int)KL_META_NAMES, "kl_clue_search.meta_next has a place for each");

/* A name of the table is found by its length and its letters at both ends. */
static size_t slot_of(kl_str name)
{
    const unsigned first = (unsigned char)name.ptr[0], last = (unsigned char)name.ptr[name.len - 1];
    return (name.len * 31 + first * 7 + last) % KL_META_SLOTS;
}

void kl_clues_meta_begin(kl_clue_search *search)
{
    for (size_t i = 0; i < NAMES; i++) {
        uint8_t *first = &search->meta_first[slot_of(names[i].name)];
        search->meta_next[i] = *first;
        *first = (uint8_t)(i + 1);
    }
}

static bool find_field(const kl_clue_search *search, kl_str name, kl_field *field)
{
    if (name.len == 0 || is_of_other(name))
        return false;
    for (size_t i = search->meta_first[slot_of(name)]; i; i = search->meta_next[i - 1]) {
        if (kl_eq(name, names[i - 1].name)) {
            *field = names[i - 1].field;
            return true;
        }
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const bool is_near = name.len && name.ptr[name.len - 1] == ends[i].name.ptr[ends[i].name.len - 1];
        if (is_near && kl_ends(name, ends[i].name)) {
            *field = ends[i].field;
            return true;
        }
    }
    return false;
}

/* The name in small letters; without the marks between words to *key. */
static kl_str read_name(kl_arena *arena, kl_str name, kl_str *key)
{
    char *lower = kl_arena_text(arena, name.len), *plain = kl_arena_text(arena, name.len);
    size_t len = 0;
    for (size_t i = 0; i < name.len; i++) {
        lower[i] = kl_lower(name.ptr[i]);
        if (kl_is_alpha(lower[i]) || kl_is_digit(lower[i]))
            plain[len++] = lower[i];
    }
    *key = (kl_str){plain, len};
    return (kl_str){lower, name.len};
}

static void add_tags(kl_clue_search *search, kl_str from, kl_str value)
{
    kl_str piece;
    while (kl_next_piece(&value, ',', &piece))
        kl_clue_add(search, KL_F_TAG, from, piece, KL_NOWHERE);
}

/* twitter:label1 and twitter:data1 are label and value of a line on a card: "Written by" and a name, "Reading time" and
 * minutes. The stage title knows which labels are a byline's. */
static void add_card_line(kl_clue_search *search, kl_str value)
{
    kl_str line = kl_join(search->scratch, search->card_label, KL_STR(": "), value, KL_ABSENT);
    search->card_label = KL_STR("");
    if (line.len <= 120)
        kl_clue_add(search, KL_F_AUTHOR, KL_STR("twitter:data"), line, KL_NOWHERE);
}

static void add_meta(kl_clue_search *search, kl_str name, kl_str value)
{
    kl_str key;
    kl_field field;
    if (name.len == 0 || name.len > 60)
        return;
    kl_str from = read_name(search->scratch, kl_trim(name), &key);
    if (kl_starts(key, KL_STR("twitterlabel")))
        search->card_label = value;
    if (kl_starts(key, KL_STR("twitterdata")) && search->card_label.len)
        add_card_line(search, value);
    if (!find_field(search, key, &field) || kl_trim(value).len == 0)
        return;
    from = kl_arena_copy(search->a->arena, from);
    if (field == KL_F_TAG)
        add_tags(search, from, value);
    else
        kl_clue_add(search, field, from, value, KL_NOWHERE);
}

void kl_clues_meta(kl_clue_search *search, const kl_node *node)
{
    const kl_page *page = &search->view->page;
    kl_str value = kl_attr_of(page, node, KL_ATTR_CONTENT);
    if (value.len == 0)
        return;
    /* property="og:title" name="title" says two things. */
    kl_str property = kl_attr_of(page, node, KL_ATTR_PROPERTY), name = kl_attr_of(page, node, KL_ATTR_NAME);
    add_meta(search, property, value);
    if (!kl_eq(name, property))
        add_meta(search, name, value);
    add_meta(search, kl_attr_of(page, node, KL_ATTR_HTTP_EQUIV), value);
}
