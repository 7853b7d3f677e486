/* kinds.c - what kind of byline is a clue, and is it this article's?
 *
 * Rule    what it comes from gives its group; where it stands - near the headline, within the text, behind it - whether
 *         it is believed; a label before it what those it names have done
 * Never   believes comments, other stories, menus
 */
#include "authors.h"
#include "utf8.h"

enum {
    BEFORE = 400,           /* bytes of visible text before the headline and */
    AFTER = 1500,           /* behind it in which a byline may stand, */
    INTO_TEXT = 150,        /* into the text, whose first block may be the headline's second part: so many bytes, */
    LONGEST_FIRST = 500,    /* or that whole block where it is no longer than a standfirst is, and */
    BEHIND_FIRST = 60,      /* what stands just behind it, */
    BEHIND = 1500,          /* and behind the text, for boxes about the author; */
    JUST_BEHIND_TEXT = 600, /* for lines with a label, which other stories have as well */
};

/* Near the headline, or just before the text, which much may part from it. */
bool kl_byline_is_near_headline(const kl_byline_search *s, uint32_t at)
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

/* Whether it stands among the paragraphs: what is said there is about others' work. */
static bool is_within_text(const kl_byline_search *s, uint32_t at)
{
    return s->text_start != KL_NOWHERE && (uint64_t)at > (uint64_t)s->text_start + s->into_text &&
           (uint64_t)at + BEFORE < s->text_end;
}

static bool is_behind_text(const kl_byline_search *s, uint32_t at, uint32_t most)
{
    return s->text_end != KL_NOWHERE && (uint64_t)at + BEFORE >= s->text_end && at <= (uint64_t)s->text_end + most;
}

/* Whether behind the text several people stand apart in this way: other stories' authors, or readers. */
static bool is_in_list(const kl_byline_search *s, const kl_clue *clue)
{
    enum { SAME_LIST = 2500 }; /* bytes of the longest teaser and what stands around it, twice */
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *other = &a->clues.items[i];
        if (other->field != KL_F_AUTHOR || !kl_eq(other->from, clue->from) || other->at == KL_NOWHERE ||
            kl_byline_is_near_headline(s, other->at) || other->at < s->text_end || kl_eq(other->value, clue->value))
            continue;
        uint32_t apart = other->at > clue->at ? other->at - clue->at : clue->at - other->at;
        if (apart <= SAME_LIST && apart > clue->value.len && apart > other->value.len &&
            !kl_has(other->value, clue->value))
            return true;
    }
    return false;
}

/* Whether another line behind the text begins as this one does, a headline's length or more away: "By Ann Lee - 3", "By
 * Kim Roy - 0" stand below other stories. */
static bool is_in_list_of_stories(const kl_byline_search *s, const kl_clue *clue)
{
    enum { APART = 20 };
    const kl_article *a = s->people.a;
    size_t space = kl_find_char(clue->value, ' ');
    kl_str label = kl_slice(clue->value, 0, space == KL_NOT_FOUND ? 0 : space + 1);
    for (size_t i = 0; i < a->clues.count && label.len; i++) {
        const kl_clue *other = &a->clues.items[i];
        if (other->field != KL_F_AUTHOR || other->at == KL_NOWHERE || other->at < s->text_end ||
            !kl_eq(other->from, clue->from) || !kl_starts(other->value, label) || kl_eq(other->value, clue->value))
            continue;
        const kl_clue *first = other->at < clue->at ? other : clue, *second = first == clue ? other : clue;
        if ((uint64_t)second->at > (uint64_t)first->at + first->value.len + APART)
            return true;
    }
    return false;
}

static bool is_near(const kl_byline_search *s, const kl_clue *clue)
{
    if (kl_byline_is_near_headline(s, clue->at))
        return true;
    return is_behind_text(s, clue->at, BEHIND) && !is_in_list(s, clue);
}

/* Lines with a label stand behind the headline; in menus "By" is no label ("By industry"). */
static bool is_byline_place(const kl_byline_search *s, const kl_clue *clue)
{
    enum { JUST_BEFORE = 80 };
    bool has_colon = kl_find_char(clue->value, ':') != KL_NOT_FOUND;
    bool is_behind = s->text_end != KL_NOWHERE && clue->at >= s->text_end;
    if (is_within_text(s, clue->at) || (is_behind && is_in_list_of_stories(s, clue)))
        return false;
    if (s->headline != KL_NOWHERE && (uint64_t)clue->at + JUST_BEFORE < s->headline && !has_colon)
        return false;
    return kl_byline_is_near_headline(s, clue->at) || is_behind_text(s, clue->at, JUST_BEHIND_TEXT);
}

kl_byline_group kl_byline_group_of(const kl_clue *clue)
{
    static const struct {
        kl_str from;
        kl_byline_group group;
    } rows[] = {
        {KL_STR_INIT("json-ld:author"), KL_G_SCHEMA},
        {KL_STR_INIT("json-ld:creator"), KL_G_META},
        {KL_STR_INIT("itemprop:author"), KL_G_MICRODATA},
        {KL_STR_INIT("itemprop:creator"), KL_G_MICRODATA},
        {KL_STR_INIT("rel:author"), KL_G_REL},
        {KL_STR_INIT("link:author"), KL_G_LINK},
        {KL_STR_INIT("class:author"), KL_G_CLASS},
        {KL_STR_INIT("class:author.box"), KL_G_BOX},
        {KL_STR_INIT("class:author.bio"), KL_BYLINE_GROUPS},
        {KL_STR_INIT("text:end"), KL_G_SIGNED},
        {KL_STR_INIT("line"), KL_G_LABEL},
        {KL_STR_INIT("class:editor"), KL_G_EDITOR},
        {KL_STR_INIT("json-ld:editor"), KL_G_EDITOR},
        {KL_STR_INIT("json-ld:page.author"), KL_G_PAGE},
        {KL_STR_INIT("twitter:data"), KL_G_PAGE},
        {KL_STR_INIT("json-ld:author.organization"), KL_G_AGENCY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (kl_eq(clue->from, rows[i].from))
            return rows[i].group;
    return KL_G_META;
}

/* A name that schema.org gives to an organisation, wherever else it stands. */
bool kl_byline_is_organisation(const kl_byline_search *s, kl_str text)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_AUTHOR && kl_byline_group_of(&a->clues.items[i]) == KL_G_AGENCY &&
            kl_eq_nocase(a->clues.items[i].value, text))
            return true;
    return false;
}

/* Whether more elements say so than an article has editors. */
static bool is_one_of_many(const kl_byline_search *s, const kl_clue *clue)
{
    enum { MOST = 3 };
    const kl_article *a = s->people.a;
    size_t alike = 0;
    for (size_t i = 0; i < a->clues.count; i++)
        alike += a->clues.items[i].field == KL_F_AUTHOR && kl_eq(a->clues.items[i].from, clue->from);
    return alike > MOST;
}

/* Editors by their class name alone: templates call many things "editor". */
static bool is_editor_line(const kl_byline_search *s, const kl_clue *clue, kl_str text, bool is_labelled)
{
    enum { LEAST = 2, MOST = 4 };
    size_t len, words = kl_byline_words(text);
    if (text.len && kl_utf8_is_cjk(kl_utf8_at(text, 0, &len)))
        words = LEAST; /* of a name that is written as one word */
    if (!kl_byline_is_near_headline(s, clue->at) && !is_behind_text(s, clue->at, JUST_BEHIND_TEXT))
        return false;
    return is_labelled
               ? words >= LEAST
               : words >= LEAST && words <= MOST && kl_byline_is_name(&s->people, text) && !is_one_of_many(s, clue);
}

/* "Reuters Staff", "AFP Editorial": an agency and nobody of it. */
static bool is_agency_desk(kl_str text)
{
    static const kl_str desks[] = {KL_STR_INIT(" Staff"), KL_STR_INIT(" Editorial")};
    for (size_t i = 0; i < sizeof desks / sizeof *desks; i++)
        if (kl_ends_nocase(text, desks[i]))
            text = kl_slice(text, 0, text.len - desks[i].len);
    return kl_byline_is_agency(text);
}

/* "example.com / Daily Example", "Daily Example - all of the quay": a text in pieces of which one is the site's name.
 */
static bool is_of_site(const kl_byline_search *s, kl_str text)
{
    static const kl_str marks[] = {KL_STR_INIT(" / "), KL_STR_INIT(" - "), KL_STR_INIT(" – "), KL_STR_INIT(" | ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const size_t at = kl_find(text, marks[i]);
        if (at != KL_NOT_FOUND && (kl_byline_is_site(&s->people, kl_slice(text, 0, at)) ||
                                   kl_byline_is_site(&s->people, kl_from(text, at + marks[i].len))))
            return true;
    }
    return false;
}

/* "Example Cyber Media" at example.com: a system's name for whoever owns the site, in a meta element. */
static bool is_named_as_site(const kl_byline_search *s, const kl_byline *b, kl_byline_group g)
{
    return g == KL_G_META && kl_find_char(b->text, ' ') != KL_NOT_FOUND &&
           kl_title_begins_as_site(s->people.a, b->text);
}

/* Whether a link to a person's page is one of several that stand apart, above the headline or before the text:
 * columnists in a menu, the newest stories. */
static bool is_among_others(const kl_byline_search *s, const kl_clue *clue)
{
    /* Bytes between names, which a list of a menu, or of teasers, has and a byline has not; names of a list. */
    enum { ABOVE = 15, TEASER = 60, LEAST = 3 };
    const kl_article *a = s->people.a;
    if (s->headline == KL_NOWHERE || clue->at == KL_NOWHERE)
        return false;
    const bool is_above = clue->at < s->headline;
    const uint32_t apart = is_above ? ABOVE : TEASER;
    uint64_t end = 0;
    size_t names = 0;
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *other = &a->clues.items[i];
        if (other->field != KL_F_AUTHOR || other->at == KL_NOWHERE || !kl_eq(other->from, clue->from) ||
            (other->at < s->headline) != is_above || !kl_byline_is_near_headline(s, other->at))
            continue;
        names += names == 0 || other->at >= end + apart;
        end = (uint64_t)other->at + other->value.len;
    }
    return names >= LEAST;
}

/* Whether a link stands among the words of a paragraph: it leads to somebody of whom the text tells. */
static bool is_in_paragraph(const kl_byline_search *s, const kl_clue *clue)
{
    enum { MORE = 60 }; /* bytes: a byline that was taken for a paragraph has a date beside the name at most */
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->blocks.count && clue->at != KL_NOWHERE; i++) {
        const kl_block *block = &a->blocks.items[i];
        const size_t len = block->span.end - block->span.start;
        if (len > clue->value.len + MORE && clue->at >= block->at && clue->at < (uint64_t)block->at + len)
            return true;
    }
    return false;
}

static kl_byline_group place_in_groups(const kl_byline_search *s, const kl_byline *b)
{
    const kl_clue *clue = b->clue;
    kl_byline_group g = kl_byline_group_of(clue);
    if (b->is_aside || (!b->has_label && kl_byline_is_dated(&s->people, b->text)))
        return KL_BYLINE_GROUPS;
    if (g == KL_G_SIGNED)
        return kl_byline_is_signature(&s->people, b->text) ? KL_G_SIGNED : KL_BYLINE_GROUPS;
    if (clue->at != KL_NOWHERE && (b->is_editor || g == KL_G_EDITOR))
        return is_editor_line(s, clue, b->text, b->has_label) ? KL_G_EDITOR : KL_BYLINE_GROUPS;
    if (g == KL_G_LABEL && !b->has_label)
        return KL_G_LINE; /* read_byline looks closer, if it comes to that */
    if (g == KL_G_LABEL)
        return is_byline_place(s, clue)                         ? KL_G_LABEL
               : kl_find_char(clue->value, ':') != KL_NOT_FOUND ? KL_G_FAR
                                                                : KL_BYLINE_GROUPS;
    if (!is_near(s, clue) || (!b->has_label && kl_eq(clue->from, KL_STR("twitter:data"))))
        return KL_BYLINE_GROUPS;
    if (g == KL_G_META && is_of_site(s, b->text))
        return KL_BYLINE_GROUPS;
    if (kl_byline_is_organisation(s, b->text) || is_named_as_site(s, b, g) || is_agency_desk(b->text))
        return KL_G_AGENCY;
    if (g == KL_G_BOX)
        return kl_byline_has_shape(&s->people, b->text, 2) ? KL_G_BOX : KL_BYLINE_GROUPS;
    bool is_lone = kl_find_char(b->text, ' ') == KL_NOT_FOUND;
    bool is_behind = kl_byline_is_near_headline(s, clue->at) && (s->headline == KL_NOWHERE || clue->at >= s->headline);
    /* A link of one word is a menu's more often than a name, and so is an element that is not behind the headline. */
    if (is_lone && (g == KL_G_LINK || (g == KL_G_CLASS && !is_behind)))
        return KL_BYLINE_GROUPS;
    if (g == KL_G_LINK &&
        (kl_byline_is_doubtful(&s->people, b->text) || is_in_paragraph(s, clue) || is_among_others(s, clue)))
        return KL_BYLINE_GROUPS;
    return g;
}

static bool has_figure(kl_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (kl_is_digit(text.ptr[i]))
            return true;
    return false;
}

/* "Interview: Ann Lee" in an element that says who wrote. */
static kl_str without_rubric(const kl_people *p, kl_str text)
{
    size_t colon = kl_find_char(text, ':');
    kl_str rest = colon == KL_NOT_FOUND ? KL_STR("") : kl_trim(kl_from(text, colon + 1));
    bool is_rubric = rest.len && kl_byline_has_word(p, KL_LANG_RUBRICS, kl_trim(kl_slice(text, 0, colon)));
    return is_rubric && kl_byline_has_shape(p, rest, 2) ? rest : text;
}

/* "---- by Ann Lee" without what sets it apart from the lines above. */
static kl_str without_ornaments(kl_str text)
{
    static const kl_str marks[] = {KL_STR_INIT("-"), KL_STR_INIT("–"), KL_STR_INIT("—"), KL_STR_INIT("*"),
                                   KL_STR_INIT("•"), KL_STR_INIT("~"), KL_STR_INIT("|"), KL_STR_INIT(" ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kl_starts(text, marks[i])) {
            text = kl_from(text, marks[i].len);
            i = SIZE_MAX; /* from the first again */
        }
    return text;
}

/* What stands before the names; of "Editor: Ann Lee, Reporter: Kim Roy" what stands before those who wrote. */
static void read_label(const kl_people *p, kl_byline *b)
{
    kl_byline_label label = {0};
    b->text = kl_byline_without_label(p, b->text, &label);
    kl_str rest = b->text;
    if (label.is_editor || (!label.found && has_figure(b->clue->value)))
        rest = kl_byline_from_label(p, b->text);
    if (rest.ptr != b->text.ptr) {
        label = (kl_byline_label){0};
        b->text = kl_byline_without_label(p, rest, &label);
    }
    if (!label.found && kl_eq(b->clue->from, KL_STR("class:author")))
        b->text = without_rubric(p, b->text);
    b->has_label = label.found;
    b->is_editor = label.is_editor;
    /* Behind "About the author" much may follow that is no name. */
    b->is_aside = label.is_aside || (label.is_about && !kl_byline_has_shape(p, b->text, 2));
}

/* What stands within a line about others than those who wrote is about them, too: the link in "Translated by Ann Lee".
 */
static void put_aside_inner(kl_byline_search *s, const kl_byline *outer)
{
    const kl_clue *line = outer->clue;
    for (size_t i = 0; i < s->count; i++) {
        const kl_clue *clue = s->bylines[i].clue;
        if (clue != line && clue->at != KL_NOWHERE && clue->at >= line->at && clue->at < line->at + line->value.len &&
            clue->value.len < line->value.len && kl_has(line->value, clue->value))
            s->bylines[i].group = KL_BYLINE_GROUPS;
    }
}

void kl_byline_sort(kl_byline_search *s)
{
    kl_people *p = &s->people;
    s->bylines = KL_NEW_ARRAY(p->scratch, kl_byline, p->a->clues.count + 1);
    for (size_t i = 0; i < p->a->clues.count; i++) {
        kl_clue *clue = &p->a->clues.items[i];
        if (clue->field != KL_F_AUTHOR || kl_starts(clue->value, KL_STR("http")) ||
            kl_starts(clue->value, KL_STR("www.")))
            continue;
        kl_byline *b = &s->bylines[s->count++];
        *b = (kl_byline){.clue = clue, .text = without_ornaments(clue->value)};
        if (clue->at != KL_NOWHERE)
            b->text = kl_byline_without_date(p, b->text);
        read_label(p, b);
        b->group = place_in_groups(s, b);
    }
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].is_aside && s->bylines[i].clue->at != KL_NOWHERE)
            put_aside_inner(s, &s->bylines[i]);
}

void kl_byline_find_places(kl_byline_search *s)
{
    const kl_article *a = s->people.a;
    s->headline = s->text_start = s->text_end = s->first_at = KL_NOWHERE;
    for (size_t i = 0; i < a->blocks.count; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->span.end == block->span.start || block->role == KL_HEADLINE)
            continue;
        const uint32_t len = (uint32_t)(block->span.end - block->span.start);
        if (s->text_start == KL_NOWHERE) {
            s->text_start = block->at;
            s->into_text = len <= LONGEST_FIRST && len + BEHIND_FIRST > INTO_TEXT ? len + BEHIND_FIRST : INTO_TEXT;
        }
        s->text_end = block->at + len;
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
