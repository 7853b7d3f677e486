/* location.c - where was this written, and what places does it speak of?
 *
 * Reads   text, blocks, title, clues (place, site, title), url, lang
 * Writes  location, places
 * Rule    the place of the dateline, known to the gazetteer or not (kind "dateline"); else the known place that the
 *         story is about, if one stands out in headline and lead or the page states it (kind "mention"); else nothing.
 *         `places` are the other known places, most mentions first, then in reading order.
 * Never   a place that neither the text names nor the page states as the story's. The dateline stays in the text. */
#include "location/location.h"
#include "location/spot.h"
#include "str.h"
#include "utf8.h"

extern const kl_stage kl_stage_location;

enum {
    DATELINE_BLOCKS = 3, /* a standfirst or a line of its own may stand before the dateline */
    HEADLINE_WEIGHT = 3,
    CLUE_WEIGHT = 4,
    ABOUT_WEIGHT = 6, /* at least in the headline and the lead, or twice in the lead */
    LEAD_ALONE = 3,   /* once in the lead */
    RIVAL_SHARE = 2,
};

static kl_str clue_of(const kl_article *a, kl_field field)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == field)
            return a->clues.items[i].value;
    return KL_ABSENT;
}

static kl_str host_of(kl_str url)
{
    size_t slashes = kl_find(url, KL_STR("//")), end;
    kl_str host = slashes == KL_NOT_FOUND ? url : kl_from(url, slashes + 2);
    end = kl_find_char(host, '/');
    return end == KL_NOT_FOUND ? host : kl_slice(host, 0, end);
}

/* "kompas" of https://www.kompas.com/read/1: the first label that is no "www" and the like, and has four letters. */
static kl_str outlet_of(kl_str url)
{
    kl_str host = host_of(url), label, best = KL_ABSENT;
    while (kl_next_piece(&host, '.', &label) && host.len > 0)
        if (label.len >= 4 && (!best.ptr || best.len < label.len))
            best = label;
    return best;
}

/* The country that a site's address ends in: "ID" of kabarkita.co.id; absent for .com and for those that are sold to
 * the whole world. */
static kl_str country_of(kl_str url, const kl_where *where)
{
    static const kl_str sold[] = {KL_STR_INIT("io"), KL_STR_INIT("co"), KL_STR_INIT("me"), KL_STR_INIT("tv"),
                                  KL_STR_INIT("ai"), KL_STR_INIT("fm"), KL_STR_INIT("to"), KL_STR_INIT("cc"),
                                  KL_STR_INIT("ly"), KL_STR_INIT("am"), KL_STR_INIT("gg"), KL_STR_INIT("is"),
                                  KL_STR_INIT("eu"), KL_STR_INIT("la"), KL_STR_INIT("ws")};
    kl_str host = host_of(url), end;
    size_t dot = kl_find_last_char(host, '.');
    if (dot == KL_NOT_FOUND || host.len - dot != 3)
        return KL_ABSENT;
    end = kl_utf8_fold(where->scratch, kl_from(host, dot + 1));
    for (size_t i = 0; i < sizeof sold / sizeof *sold; i++)
        if (kl_eq(end, sold[i]))
            return KL_ABSENT;
    if (kl_eq(end, KL_STR("uk")))
        return KL_STR("GB");
    char *code = kl_arena_text(where->scratch, 2);
    for (size_t i = 0; i < 2; i++)
        code[i] = (char)(kl_is_lower(end.ptr[i]) ? end.ptr[i] - 'a' + 'A' : end.ptr[i]);
    return (kl_str){code, 2};
}

/* Where a language is spoken by far the most. */
static kl_str home_of(kl_str tag)
{
    static const struct {
        kl_str lang, country;
    } homes[] = {
        {KL_STR_INIT("id"), KL_STR_INIT("ID")}, {KL_STR_INIT("ms"), KL_STR_INIT("MY")},
        {KL_STR_INIT("de"), KL_STR_INIT("DE")}, {KL_STR_INIT("fr"), KL_STR_INIT("FR")},
        {KL_STR_INIT("it"), KL_STR_INIT("IT")}, {KL_STR_INIT("nl"), KL_STR_INIT("NL")},
        {KL_STR_INIT("tr"), KL_STR_INIT("TR")}, {KL_STR_INIT("pl"), KL_STR_INIT("PL")},
        {KL_STR_INIT("ja"), KL_STR_INIT("JP")}, {KL_STR_INIT("ko"), KL_STR_INIT("KR")},
        {KL_STR_INIT("sv"), KL_STR_INIT("SE")}, {KL_STR_INIT("da"), KL_STR_INIT("DK")},
        {KL_STR_INIT("no"), KL_STR_INIT("NO")}, {KL_STR_INIT("fi"), KL_STR_INIT("FI")},
        {KL_STR_INIT("cs"), KL_STR_INIT("CZ")}, {KL_STR_INIT("hu"), KL_STR_INIT("HU")},
        {KL_STR_INIT("ro"), KL_STR_INIT("RO")}, {KL_STR_INIT("bg"), KL_STR_INIT("BG")},
        {KL_STR_INIT("el"), KL_STR_INIT("GR")}, {KL_STR_INIT("ru"), KL_STR_INIT("RU")},
        {KL_STR_INIT("zh"), KL_STR_INIT("CN")},
    };
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        if (kl_eq(tag, homes[i].lang))
            return homes[i].country;
    return KL_ABSENT;
}

/* "id" of "id-ID"; Norwegian has one name for two tags. */
static kl_str primary_tag(kl_str tag)
{
    size_t dash = kl_find_char(tag, '-');
    tag = dash == KL_NOT_FOUND ? tag : kl_slice(tag, 0, dash);
    return kl_eq(tag, KL_STR("nb")) || kl_eq(tag, KL_STR("nn")) ? KL_STR("no") : tag;
}

/* The next place where the article's prose may begin, after `at`; KL_NOT_FOUND after the last that counts. */
static size_t nth_beginning(const kl_article *a, size_t n)
{
    size_t seen = 0;
    for (size_t i = 0; i < a->blocks.count && seen <= n; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->left.ptr ||
            (block->role != KL_PARAGRAPH && block->role != KL_STANDFIRST && block->role != KL_SUBHEADING))
            continue;
        if (seen++ == n)
            return block->span.start;
    }
    if (a->blocks.count)
        return KL_NOT_FOUND;
    size_t at = 0;
    for (; n > 0; n--) {
        size_t newline = kl_find_char(kl_from(a->text, at), '\n');
        if (newline == KL_NOT_FOUND)
            return KL_NOT_FOUND;
        at += newline;
        while (at < a->text.len && kl_is_space(a->text.ptr[at]))
            at++;
    }
    return at;
}

static size_t line_end(kl_str text, size_t at)
{
    size_t newline = kl_find_char(kl_from(text, at), '\n');
    return newline == KL_NOT_FOUND ? text.len : at + newline;
}

static kl_location location_of(const kl_where *where, const kl_place *place, kl_str text, kl_str kind, unsigned count)
{
    return (kl_location){.name = place->name,
                         .text = text,
                         .kind = kind,
                         .admin = kl_place_admin(where->places, place),
                         .country = place->country,
                         .has_point = place->has_point,
                         .lat = place->lat,
                         .lon = place->lon,
                         .geonameid = place->geonameid,
                         .count = count};
}

/* "Trento" of "BORGO VALSORDA (Trento) -". */
static kl_str bracket_behind(kl_str text, size_t end)
{
    kl_str rest = kl_from(text, end);
    size_t close = kl_starts(rest, KL_STR(" (")) ? kl_find_char(rest, ')') : KL_NOT_FOUND;
    return close == KL_NOT_FOUND ? KL_ABSENT : kl_slice(rest, 2, close);
}

/* Set the location to the dateline's place; `name` is its gazetteer name or absent. */
static void set_dateline(kl_article *a, const kl_where *where, kl_span span)
{
    kl_str text = kl_slice(a->text, span.start, span.end), name = text, inside;
    size_t comma = kl_find_char(text, ',');
    bool is_bracket = comma == KL_NOT_FOUND;
    if (is_bracket) {
        inside = bracket_behind(a->text, span.end);
        inside = kl_is_agency(inside) ? KL_ABSENT : inside;
    } else {
        name = kl_trim(kl_slice(text, 0, comma));
        inside = kl_trim(kl_from(text, comma + 1));
        comma = kl_find_char(inside, ',');
        inside = comma == KL_NOT_FOUND ? inside : kl_trim(kl_slice(inside, 0, comma));
    }
    size_t slash = kl_find_char(name, '/'); /* "NEW DELHI/MUMBAI" */
    name = slash == KL_NOT_FOUND ? name : kl_slice(name, 0, slash);
    kl_place place = {0};
    if (kl_place_resolve(where, name, inside, &place))
        a->location = location_of(where, &place, text, KL_STR("dateline"), 0);
    else if (inside.ptr && kl_place_resolve(where, inside, KL_ABSENT, &place) &&
             (!is_bracket || kl_place_is_home(where, &place)))
        a->location = (kl_location){.text = text,
                                    .kind = KL_STR("dateline"),
                                    .admin = kl_place_admin(where->places, &place),
                                    .country = place.country};
    else
        a->location = (kl_location){.text = text, .kind = KL_STR("dateline")};
    a->has_location = true;
}

/* How much a place is spoken of. A town says more than the country around it. */
static unsigned rank_of(const kl_mention *m) { return m->weight * (m->place.kind == KL_PLACE_COUNTRY ? 1 : 2); }

/* Whether one of two places lies in the other: they do not vie. */
static bool are_nested(const kl_place *a, const kl_place *b)
{
    return kl_place_is_inside(a, b) || kl_place_is_inside(b, a);
}

/* The place that is spoken of most, of those of at least this weight. */
static const kl_mention *most(const kl_mentions *mentions, unsigned least)
{
    const kl_mention *best = NULL;
    for (size_t i = 0; i < mentions->list.count; i++) {
        const kl_mention *m = &mentions->list.items[i];
        if (m->weight >= least && (!best || rank_of(m) > rank_of(best)))
            best = m;
    }
    return best;
}

/* The place that the story is about: spoken of as in headline and lead; else one that the lead or the headline leads
 * to, if it is spoken of far more than all that lies elsewhere. Named once it has to be one that the readers live
 * around, or to be told as a place beyond doubt. */
static const kl_mention *about(const kl_where *where, const kl_mentions *mentions)
{
    const kl_mention *best = most(mentions, ABOUT_WEIGHT);
    if (best)
        return best;
    best = most(mentions, LEAD_ALONE);
    if (!best || best->weight == best->count)
        return NULL;
    bool is_told = best->count > 1 || best->sure || best->is_inside || kl_place_is_home(where, &best->place);
    if (!best->in_headline && (best->sure + best->led == 0 || !is_told))
        return NULL;
    for (size_t i = 0; i < mentions->list.count; i++) {
        const kl_mention *m = &mentions->list.items[i];
        if (m != best && !are_nested(&m->place, &best->place) && rank_of(m) * RIVAL_SHARE > rank_of(best))
            return NULL;
    }
    return best;
}

/* The page's own word for what the story is about ("Atenas", "Corresponsal en Atenas", "Jakarta, Indonesia"), where the
 * text does not say. Only schema.org's contentLocation is the story's: geo.placename was the publisher's own on each of
 * the seven pages with it that were read. */
static bool set_stated(kl_article *a, const kl_where *where)
{
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_PLACE || !kl_eq(clue->from, KL_STR("json-ld:contentLocation")))
            continue;
        size_t comma = kl_find_char(clue->value, ',');
        kl_str name = kl_trim(kl_slice(clue->value, 0, comma)), inside = KL_ABSENT;
        if (comma != KL_NOT_FOUND)
            inside = kl_trim(kl_from(clue->value, comma + 1));
        kl_place place;
        kl_mentions found = {.slots = NULL};
        bool is_known = kl_place_resolve(where, name, inside, &place);
        if (!is_known) {
            kl_mentions_scan(where, clue->value, 0, 0, &found);
            kl_mentions_judge(where, &found);
        }
        if (!is_known && found.list.count == 0)
            continue;
        const kl_mention *m = is_known ? NULL : &found.list.items[0];
        a->location = location_of(where, m ? &m->place : &place, m ? m->text : clue->value, KL_STR("mention"), 0);
        return true;
    }
    return false;
}

/* The headline and the page's own word for its place add weight to places that the text names. */
static void add_weights(kl_article *a, const kl_where *where, kl_mentions *mentions)
{
    const struct {
        kl_str text;
        unsigned weight;
    } sources[] = {{a->title.ptr ? a->title : clue_of(a, KL_F_TITLE), HEADLINE_WEIGHT},
                   {kl_stated_name(a), CLUE_WEIGHT}};
    for (size_t i = 0; i < 2; i++) {
        kl_mentions found = {.slots = NULL};
        kl_mentions_scan(where, sources[i].text, 0, 0, &found);
        for (size_t n = 0; n < found.list.count; n++)
            for (size_t m = 0; m < mentions->list.count; m++)
                if (kl_eq(found.list.items[n].folded, mentions->list.items[m].folded)) {
                    mentions->list.items[m].weight += sources[i].weight;
                    mentions->list.items[m].in_headline |= i == 0;
                }
    }
}

/* By count, stable, so that equals stay in reading order. There are at most 200. */
static void add_places(kl_article *a, const kl_where *where, const kl_mentions *mentions)
{
    for (size_t i = 0; i < mentions->list.count; i++) {
        const kl_mention *m = &mentions->list.items[i];
        if (a->has_location && a->location.name.ptr && kl_eq(m->place.name, a->location.name) &&
            kl_eq(m->place.country, a->location.country))
            continue;
        kl_list_push(a->arena, &a->places, location_of(where, &m->place, m->text, KL_STR("mention"), m->count));
        for (size_t at = a->places.count - 1; at > 0 && a->places.items[at - 1].count < a->places.items[at].count;
             at--) {
            kl_location earlier = a->places.items[at - 1];
            a->places.items[at - 1] = a->places.items[at];
            a->places.items[at] = earlier;
        }
    }
}

static void run(kl_article *a, const kl_context *context)
{
    a->has_location = false;
    a->location = (kl_location){0};
    a->places.count = 0;
    kl_where where = {.scratch = context->scratch,
                      .places = kl_knowledge_places(context->know),
                      .lang = kl_knowledge_lang(context->know, a->lang),
                      .text = a->text,
                      .outlet = outlet_of(a->url),
                      .site = a->site.ptr ? a->site : clue_of(a, KL_F_SITE),
                      .tag = primary_tag(a->lang)};
    where.home = country_of(a->url, &where);
    where.home = where.home.ptr ? where.home : kl_stated_country(a, where.scratch);
    where.has_point = kl_stated_point(a, &where.lat, &where.lon);
    where.land = home_of(where.tag);
    where.caseless = kl_caseless_of(where.tag);
    where.has_great_nouns = kl_eq(kl_lang_setting(where.lang, KL_STR("nouns")), KL_STR("capital"));
    where.has_elision = kl_lang_setting(where.lang, KL_STR("elision")).ptr;
    where.has_suffix = kl_eq(kl_lang_setting(where.lang, KL_STR("apostrophe")), KL_STR("suffix"));
    where.has_genitive = kl_eq(kl_lang_setting(where.lang, KL_STR("genitive")), KL_STR("s"));
    size_t from = nth_beginning(a, 0);
    from = from == KL_NOT_FOUND ? 0 : from;
    size_t lead = from;
    for (size_t n = 0; n < DATELINE_BLOCKS && !a->has_location; n++) {
        kl_span span;
        size_t at = nth_beginning(a, n);
        if (at == KL_NOT_FOUND || !kl_dateline_find(&where, at, &span))
            continue;
        set_dateline(a, &where, span);
        lead = at;
        from = span.end;
        where.around = a->location.name.ptr ? a->location.name : KL_ABSENT;
    }
    kl_mentions mentions = {.slots = NULL};
    kl_mentions_scan(&where, a->text, from, line_end(a->text, lead), &mentions);
    kl_mentions_judge(&where, &mentions);
    add_weights(a, &where, &mentions);
    const kl_mention *best = a->has_location ? NULL : about(&where, &mentions);
    if (best) {
        a->location = location_of(&where, &best->place, best->text, KL_STR("mention"), best->count);
        a->has_location = true;
    }
    a->has_location = a->has_location || set_stated(a, &where);
    add_places(a, &where, &mentions);
}

static const char help[] =
    "Finds the place of the dateline (\"JAKARTA, KOMPAS.com -\"), else the place that the story is about,\n"
    "and the other places that the text names, with their points on the map. Needs text; knows more\n"
    "after clean.\n";

const kl_stage kl_stage_location = {
    .name = "location",
    .summary = "find the dateline's place and the places named",
    .help = help,
    .reads = "text, blocks, clues, title, url, lang",
    .writes = "location, places",
    .needs = KL_HAS_TEXT,
    .run = run,
};
