/* authors.c - who wrote it?
 *
 * Reads   clues of field author           Writes  a->authors
 * Rule    groups of clues from the most to the least reliable; the first that names people wins (byline.c takes the
 *         names out). A handle gives way to a full name that the page prints. Agencies only where no person is named,
 *         and whoever bears the site's name only where nobody else is
 * Never   takes names from comments and other stories; editors where a writer is named
 */
#include "byline.h"
#include "utf8.h"

enum {
    BEFORE = 400,           /* bytes of visible text before the headline and */
    AFTER = 1500,           /* behind it in which a byline may stand, */
    INTO_TEXT = 150,        /* into the text, whose first block may be the headline's second part */
    TOGETHER = 200,         /* between the names of one byline that are elements of their own */
    BEHIND = 1500,          /* and behind the text, for boxes about the author; */
    JUST_BEHIND_TEXT = 600, /* for lines with a label, which other stories have as well */
};

typedef enum group {
    G_SCHEMA = 0,
    G_MICRODATA,
    G_REL,
    G_META,
    G_LABEL,
    G_LINK,
    G_CLASS,
    G_LINE,
    G_PAGE,
    G_FAR, /* a label with a colon, anywhere */
    G_AGENCY,
    G_EDITOR,
    GROUPS,
} group;

/* A clue, less its date and label, and where it belongs. */
typedef struct byline {
    kl_clue *clue;
    kl_str text;
    bool has_label, is_editor;
    group group;
} byline;

typedef struct search {
    kl_people people;
    byline *bylines;
    size_t count;
    bool explain, only_near;
    uint32_t headline, text_start, text_end;
    uint32_t first_at; /* of the clue that gave the first name */
} search;

static group group_of(const kl_clue *clue)
{
    static const struct {
        kl_str from;
        group group;
    } rows[] = {
        {KL_STR_INIT("json-ld:author"), G_SCHEMA},
        {KL_STR_INIT("json-ld:creator"), G_META},
        {KL_STR_INIT("itemprop:author"), G_MICRODATA},
        {KL_STR_INIT("itemprop:creator"), G_MICRODATA},
        {KL_STR_INIT("rel:author"), G_REL},
        {KL_STR_INIT("link:author"), G_LINK},
        {KL_STR_INIT("class:author"), G_CLASS},
        {KL_STR_INIT("line"), G_LABEL},
        {KL_STR_INIT("class:editor"), G_EDITOR},
        {KL_STR_INIT("json-ld:editor"), G_EDITOR},
        {KL_STR_INIT("json-ld:page.author"), G_PAGE},
        {KL_STR_INIT("twitter:data"), G_PAGE},
        {KL_STR_INIT("json-ld:author.organization"), G_AGENCY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (kl_eq(clue->from, rows[i].from))
            return rows[i].group;
    return G_META;
}

/* ---------------------------------------------------------------- where it stands */

/* Near the headline, or just before the text, which much may part from it. */
static bool is_near_headline(const search *s, uint32_t at)
{
    if (at == KL_NOWHERE || (s->headline == KL_NOWHERE && s->text_start == KL_NOWHERE))
        return true;
    if (s->headline == KL_NOWHERE)
        return (uint64_t)at + AFTER >= s->text_start && at <= (uint64_t)s->text_start + INTO_TEXT;
    if ((uint64_t)at + BEFORE >= s->headline && at <= (uint64_t)s->headline + AFTER)
        return true;
    return s->text_start != KL_NOWHERE && at >= s->headline && at <= (uint64_t)s->text_start + INTO_TEXT &&
           (uint64_t)at + BEFORE >= s->text_start;
}

static bool is_behind_text(const search *s, uint32_t at, uint32_t most)
{
    return s->text_end != KL_NOWHERE && (uint64_t)at + BEFORE >= s->text_end && at <= (uint64_t)s->text_end + most;
}

/* Whether behind the text several people stand apart in this way: other stories' authors, or readers. */
static bool is_in_list(const search *s, const kl_clue *clue)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *other = &a->clues.items[i];
        if (other->field != KL_F_AUTHOR || !kl_eq(other->from, clue->from) || other->at == KL_NOWHERE ||
            is_near_headline(s, other->at) || other->at < s->text_end || kl_eq(other->value, clue->value))
            continue;
        uint32_t apart = other->at > clue->at ? other->at - clue->at : clue->at - other->at;
        if (apart > clue->value.len && apart > other->value.len && !kl_has(other->value, clue->value))
            return true;
    }
    return false;
}

static bool is_near(const search *s, const kl_clue *clue)
{
    if (is_near_headline(s, clue->at))
        return true;
    return is_behind_text(s, clue->at, BEHIND) && !is_in_list(s, clue);
}

/* Lines with a label stand behind the headline; in menus "By" is no label ("By industry"). */
static bool is_byline_place(const search *s, const kl_clue *clue)
{
    enum { JUST_BEFORE = 80 };
    bool has_colon = kl_find_char(clue->value, ':') != KL_NOT_FOUND;
    if (s->headline != KL_NOWHERE && (uint64_t)clue->at + JUST_BEFORE < s->headline && !has_colon)
        return false;
    return is_near_headline(s, clue->at) || is_behind_text(s, clue->at, JUST_BEHIND_TEXT);
}

/* ---------------------------------------------------------------- what it is */

static bool is_within(const kl_clue *inner, const kl_clue *outer)
{
    return inner != outer && inner->field == KL_F_AUTHOR && inner->at != KL_NOWHERE && inner->at >= outer->at &&
           inner->at <= outer->at + outer->value.len && inner->value.len < outer->value.len &&
           kl_has(outer->value, inner->value);
}

/* Whether the clue's element holds another that says who: the inner one is nearer to the name. */
static bool has_inner(const search *s, const kl_clue *clue)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (is_within(&a->clues.items[i], clue) && group_of(&a->clues.items[i]) == G_CLASS)
            return true;
    return false;
}

/* The names that elements within a line give. */
static void find_inner(search *s, const kl_clue *clue)
{
    enum { LEAST = 2, MOST = 4 };
    kl_people *p = &s->people;
    p->inner_count = 0;
    for (size_t i = 0; i < p->a->clues.count && p->inner_count < KL_MAX_AUTHORS; i++) {
        const kl_clue *inner = &p->a->clues.items[i];
        if (!is_within(inner, clue))
            continue;
        group g = group_of(inner);
        size_t words = kl_byline_words(inner->value);
        if ((g == G_LINK || g == G_REL || g == G_CLASS) && words >= LEAST && words <= MOST &&
            kl_byline_is_name(p, inner->value) && kl_find_char(inner->value, ',') == KL_NOT_FOUND)
            p->inner[p->inner_count++] = inner->value;
    }
}

/* "Roy, Aniruddha", as libraries write names. */
static kl_str turned_around(const search *s, kl_str name)
{
    size_t comma = kl_find_char(name, ',');
    if (comma == KL_NOT_FOUND || kl_find_last_char(name, ',') != comma)
        return name;
    return kl_join(s->people.a->arena, kl_trim(kl_from(name, comma + 1)), KL_STR(" "), kl_slice(name, 0, comma),
                   KL_ABSENT);
}

/* A name that schema.org gives to an organisation, wherever else it stands. */
static bool is_organisation(const search *s, kl_str text)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_AUTHOR && group_of(&a->clues.items[i]) == G_AGENCY &&
            kl_eq_nocase(a->clues.items[i].value, text))
            return true;
    return false;
}

/* Editors by their class name alone: templates call many things "editor". */
static bool is_editor_line(const search *s, const kl_clue *clue, kl_str text, bool is_labelled)
{
    enum { LEAST = 2, MOST = 4 };
    size_t len, words = kl_byline_words(text);
    if (text.len && kl_utf8_is_cjk(kl_utf8_at(text, 0, &len)))
        words = LEAST; /* of a name that is written as one word */
    if (!is_near_headline(s, clue->at) && !is_behind_text(s, clue->at, JUST_BEHIND_TEXT))
        return false;
    return is_labelled ? words >= LEAST : words >= LEAST && words <= MOST && kl_byline_is_name(&s->people, text);
}

static group place_in_groups(const search *s, const byline *b)
{
    const kl_clue *clue = b->clue;
    group g = group_of(clue);
    if (!b->has_label && kl_byline_is_dated(&s->people, b->text))
        return GROUPS;
    if (clue->at != KL_NOWHERE && (b->is_editor || g == G_EDITOR))
        return is_editor_line(s, clue, b->text, b->has_label) ? G_EDITOR : GROUPS;
    if (g == G_LABEL && !b->has_label)
        return G_LINE; /* read_byline looks closer, if it comes to that */
    if (g == G_LABEL)
        return is_byline_place(s, clue) ? G_LABEL : kl_find_char(clue->value, ':') != KL_NOT_FOUND ? G_FAR : GROUPS;
    if (!is_near(s, clue) || (!b->has_label && kl_eq(clue->from, KL_STR("twitter:data"))))
        return GROUPS;
    if (is_organisation(s, b->text))
        return G_AGENCY;
    bool is_lone = kl_find_char(b->text, ' ') == KL_NOT_FOUND;
    /* A link of one word is a menu's more often than a name, and so is an element far from the headline. */
    if (is_lone && (g == G_LINK || (g == G_CLASS && !is_near_headline(s, clue->at))))
        return GROUPS;
    return g;
}

static bool has_figure(kl_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (kl_is_digit(text.ptr[i]))
            return true;
    return false;
}

static void sort_clues(search *s)
{
    kl_people *p = &s->people;
    s->bylines = KL_NEW_ARRAY(p->scratch, byline, p->a->clues.count + 1);
    for (size_t i = 0; i < p->a->clues.count; i++) {
        kl_clue *clue = &p->a->clues.items[i];
        if (clue->field != KL_F_AUTHOR || kl_starts(clue->value, KL_STR("http")) ||
            kl_starts(clue->value, KL_STR("www.")))
            continue;
        byline *b = &s->bylines[s->count++];
        *b = (byline){.clue = clue, .text = clue->value};
        if (clue->at != KL_NOWHERE)
            b->text = kl_byline_without_date(p, b->text);
        b->text = kl_byline_without_label(p, b->text, &b->has_label, &b->is_editor);
        if (!b->has_label && has_figure(clue->value) && kl_find_char(b->text, ':') != KL_NOT_FOUND)
            b->text = kl_byline_without_label(p, kl_byline_from_label(p, b->text), &b->has_label, &b->is_editor);
        b->group = place_in_groups(s, b);
    }
}

/* Whether a meta element of another name has named people already: a system's name for the same, or for the site's. */
static bool is_other_name(const search *s, const kl_clue *clue)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].group == G_META && s->bylines[i].clue->won)
            return !kl_eq(s->bylines[i].clue->from, clue->from);
    return false;
}

/* Whether the byline is not to be read after all. */
static bool is_passed_over(const search *s, const byline *b)
{
    const kl_clue *clue = b->clue;
    return (s->only_near && !is_near_headline(s, clue->at)) ||
           (b->group == G_LINE && !kl_byline_is_bare(&s->people, clue, s->headline)) ||
           (b->group == G_AGENCY && kl_byline_is_site(&s->people, b->text)) ||
           (b->group == G_CLASS && has_inner(s, clue)) || (b->group == G_META && is_other_name(s, clue)) ||
           (s->people.count && clue->at != KL_NOWHERE && s->first_at != KL_NOWHERE &&
            clue->at > s->first_at + TOGETHER);
}

static void read_byline(search *s, const byline *b)
{
    kl_people *p = &s->people;
    kl_clue *clue = b->clue;
    group g = b->group;
    size_t before = p->count;
    kl_str text = kl_eq(clue->from, KL_STR("citation_author")) ? turned_around(s, b->text) : b->text;
    kl_str names = kl_trim(kl_slice(text, 0, kl_byline_end(p, text)));
    bool is_lone = kl_find_char(text, ' ') == KL_NOT_FOUND;
    p->inner_count = 0;
    if (g == G_LABEL)
        find_inner(s, clue);
    /* "by jsteinhardt" at the headline is a name as well. */
    bool is_handle =
        b->has_label && names.len && kl_find_char(names, ' ') == KL_NOT_FOUND && is_near_headline(s, clue->at);
    p->takes_handles = b->has_label && is_near_headline(s, clue->at);
    kl_byline_add(p, text, g == G_SCHEMA || g == G_MICRODATA || g == G_META || is_handle);
    /* One word of several ("Founder at Example") is no name. */
    if ((g == G_CLASS || g == G_LINK) && p->count == before + 1 && !is_lone &&
        kl_find_char(p->names[before], ' ') == KL_NOT_FOUND && !kl_byline_has_date(p, text))
        p->count = before;
    clue->won |= p->count > before;
    if (p->count > before && before == 0)
        s->first_at = clue->at;
    if (p->count > before && s->explain)
        clue->why = KL_STR("title: the most reliable kind of clue that names people");
}

static void read_group(search *s, group wanted)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].group == wanted && !is_passed_over(s, &s->bylines[i]))
            read_byline(s, &s->bylines[i]);
}

/* ---------------------------------------------------------------- choosing */

static void forget_winners(search *s)
{
    kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++) {
        if (a->clues.items[i].field == KL_F_AUTHOR) {
            a->clues.items[i].won = false;
            a->clues.items[i].why = KL_ABSENT;
        }
    }
}

/* "KatieS" where the page prints "by Aoife O'Riordan" at its headline: who fills in a system is not who wrote. */
static void prefer_printed(search *s)
{
    static const group printed[] = {G_REL, G_LABEL, G_LINK, G_CLASS};
    size_t len;
    if (s->people.count != 1 || kl_find_char(s->people.names[0], ' ') != KL_NOT_FOUND ||
        kl_utf8_is_cjk(kl_utf8_at(s->people.names[0], 0, &len)))
        return;
    search other = *s;
    other.people.count = 0;
    other.only_near = true;
    for (size_t i = 0; i < sizeof printed / sizeof *printed && other.people.count == 0; i++)
        read_group(&other, printed[i]);
    if (other.people.count && kl_find_char(other.people.names[0], ' ') != KL_NOT_FOUND)
        *s = other;
}

/* Nobody but whoever bears the site's name: people publish under their own. */
static void ask_site(search *s)
{
    static const group groups[] = {G_SCHEMA, G_MICRODATA, G_REL, G_LABEL, G_CLASS};
    s->people.takes_site = true;
    s->only_near = true;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && s->people.count == 0; i++)
        read_group(s, groups[i]);
    const kl_people *p = &s->people;
    kl_str name = p->count ? p->names[0] : KL_STR(""), rest = name, word;
    size_t words = kl_byline_words(name);
    static const kl_str articles[] = {KL_STR_INIT("the "), KL_STR_INIT("der "), KL_STR_INIT("die "),
                                      KL_STR_INIT("das "), KL_STR_INIT("le "),  KL_STR_INIT("les "),
                                      KL_STR_INIT("el "),  KL_STR_INIT("il "),  KL_STR_INIT("het ")};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        words = kl_starts_nocase(name, articles[i]) ? 0 : words;
    bool is_person = p->count == 1 && words >= 2 && words <= 3 && !is_organisation(s, name);
    while (is_person && kl_next_piece(&rest, ' ', &word))
        is_person =
            !kl_lang_has(p->lang, KL_LANG_ORGANISATIONS, word) && !kl_lang_has(p->english, KL_LANG_ORGANISATIONS, word);
    if (!is_person) {
        s->people.count = 0;
        forget_winners(s);
    }
}

/* With --explain: why the others did not win. */
static void explain(search *s, group won)
{
    for (size_t i = 0; i < s->count; i++) {
        const byline *b = &s->bylines[i];
        if (b->clue->won)
            continue;
        b->clue->why = b->group == GROUPS ? KL_STR("title: no byline, or one that is another story's")
                       : b->group > won   ? KL_STR("title: a more reliable kind of clue names people")
                                          : KL_STR("title: names no person, or one that is named already");
    }
}

static void find_places(search *s)
{
    const kl_article *a = s->people.a;
    s->headline = s->text_start = s->text_end = s->first_at = KL_NOWHERE;
    for (size_t i = 0; i < a->blocks.count; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->span.end == block->span.start || block->role == KL_HEADLINE)
            continue;
        if (s->text_start == KL_NOWHERE)
            s->text_start = block->at;
        s->text_end = block->at + (uint32_t)(block->span.end - block->span.start);
    }
    for (size_t i = 0; i < a->clues.count && s->headline == KL_NOWHERE; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_TITLE && clue->at != KL_NOWHERE && clue->won)
            s->headline = clue->at;
    }
    /* Another heading only where it may be the headline: not within the text, nor behind it. */
    for (size_t i = 0; i < a->clues.count && s->headline == KL_NOWHERE; i++)
        if (a->clues.items[i].field == KL_F_TITLE && a->clues.items[i].at != KL_NOWHERE &&
            (s->text_start == KL_NOWHERE || a->clues.items[i].at <= s->text_start))
            s->headline = a->clues.items[i].at;
}

void kl_title_authors(kl_article *a, const kl_context *context)
{
    search *s = KL_NEW(context->scratch, search);
    s->people = (kl_people){.a = a,
                            .scratch = context->scratch,
                            .lang = kl_knowledge_lang(context->know, a->lang),
                            .english = kl_knowledge_lang(context->know, KL_STR("en"))};
    s->explain = context->settings->explain;
    find_places(s);
    forget_winners(s);
    sort_clues(s);
    group g = 0;
    for (; g < GROUPS && s->people.count == 0; g++)
        read_group(s, g);
    if (g <= G_META + 1)
        prefer_printed(s);
    if (s->people.count == 0)
        ask_site(s);
    if (s->explain)
        explain(s, g);
    for (size_t i = 0; i < s->people.count; i++)
        kl_list_push(a->arena, &a->authors, s->people.names[i]);
}
