/* authors.c - who wrote it?
 *
 * Reads   clues of field author           Writes  a->authors
 * Rule    groups of clues from the most to the least reliable; the first that names people wins (byline.c takes the
 *         names out). A handle gives way to a full name that the page prints. Agencies only where no person is named,
 *         and whoever bears the site's name only where nobody else is
 * Never   takes names from comments and other stories; editors where a writer is named
 */
#include "authors.h"
#include "utf8.h"

enum { TOGETHER = 200 }; /* bytes between the names of one byline that are elements of their own */

/* Just behind the headline, where the article's own byline stands. */
static bool is_at_headline(const kl_byline_search *s, const kl_clue *clue)
{
    enum { JUST_BEHIND = 500 };
    return s->headline == KL_NOWHERE || clue->at == KL_NOWHERE ||
           (clue->at >= s->headline && clue->at <= (uint64_t)s->headline + JUST_BEHIND);
}

static bool is_within(const kl_clue *inner, const kl_clue *outer)
{
    return inner != outer && inner->field == KL_F_AUTHOR && inner->at != KL_NOWHERE && inner->at >= outer->at &&
           inner->at <= outer->at + outer->value.len && inner->value.len < outer->value.len &&
           kl_has(outer->value, inner->value);
}

/* Whether the clue's element holds another that says who: the inner one is nearer to the name. */
static bool has_inner(const kl_byline_search *s, const kl_clue *clue)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (is_within(&a->clues.items[i], clue) && kl_byline_group_of(&a->clues.items[i]) == KL_G_CLASS)
            return true;
    return false;
}

/* The names that elements within a line give. */
static void find_inner(kl_byline_search *s, const kl_clue *clue)
{
    enum { LEAST = 2, MOST = 4 };
    kl_people *p = &s->people;
    p->inner_count = 0;
    for (size_t i = 0; i < p->a->clues.count && p->inner_count < KL_MAX_AUTHORS; i++) {
        const kl_clue *inner = &p->a->clues.items[i];
        if (!is_within(inner, clue))
            continue;
        kl_byline_group g = kl_byline_group_of(inner);
        size_t words = kl_byline_words(inner->value);
        if ((g == KL_G_LINK || g == KL_G_REL || g == KL_G_CLASS) && words >= LEAST && words <= MOST &&
            kl_byline_is_name(p, inner->value) && kl_find_char(inner->value, ',') == KL_NOT_FOUND)
            p->inner[p->inner_count++] = inner->value;
    }
}

/* "Roy, Aniruddha", as libraries write names. */
static kl_str turned_around(const kl_byline_search *s, kl_str name)
{
    size_t comma = kl_find_char(name, ',');
    if (comma == KL_NOT_FOUND || kl_find_last_char(name, ',') != comma)
        return name;
    return kl_join(s->people.a->arena, kl_trim(kl_from(name, comma + 1)), KL_STR(" "), kl_slice(name, 0, comma),
                   KL_ABSENT);
}

/* Whether schema.org says that an organisation of this name publishes the page. */
static bool is_publisher(const kl_byline_search *s, kl_str text)
{
    const kl_article *a = s->people.a;
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_SITE && kl_starts(a->clues.items[i].from, KL_STR("json-ld:")) &&
            kl_eq_nocase(a->clues.items[i].value, text))
            return true;
    return false;
}

/* With --explain: what kind of clue it is, and how far that is trusted. */
static kl_str why_of(const kl_byline_search *s, kl_byline_group g, kl_str what)
{
    static const kl_str kinds[KL_BYLINE_GROUPS] = {
        [KL_G_SCHEMA] = KL_STR_INIT("schema.org's author"),
        [KL_G_MICRODATA] = KL_STR_INIT("microdata"),
        [KL_G_REL] = KL_STR_INIT("rel=author"),
        [KL_G_META] = KL_STR_INIT("a meta element"),
        [KL_G_LABEL] = KL_STR_INIT("a byline with a label"),
        [KL_G_LINK] = KL_STR_INIT("a link to a person's page"),
        [KL_G_CLASS] = KL_STR_INIT("a class name"),
        [KL_G_LINE] = KL_STR_INIT("a line beside date or site"),
        [KL_G_PAGE] = KL_STR_INIT("the page's author"),
        [KL_G_FAR] = KL_STR_INIT("a label far from the headline"),
        [KL_G_BOX] = KL_STR_INIT("a box about the author"),
        [KL_G_SIGNED] = KL_STR_INIT("a line behind the text"),
        [KL_G_AGENCY] = KL_STR_INIT("an organisation"),
        [KL_G_EDITOR] = KL_STR_INIT("an editor"),
    };
    kl_build why = kl_build_begin(s->people.a->arena, 96);
    kl_build_add(&why, KL_STR("title: "));
    kl_build_add(&why, kinds[g]);
    kl_build_add(&why, KL_STR(", trust "));
    kl_build_uint(&why, KL_BYLINE_GROUPS - g, 0);
    kl_build_add(&why, KL_STR(": "));
    kl_build_add(&why, what);
    return kl_build_str(&why);
}

/* Whether a meta element of another name has named people already: a system's name for the same, or for the site's. */
static bool is_other_name(const kl_byline_search *s, const kl_clue *clue)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].group == KL_G_META && s->bylines[i].clue->won)
            return !kl_eq(s->bylines[i].clue->from, clue->from);
    return false;
}

/* Whether the byline is not to be read after all. */
static bool is_passed_over(const kl_byline_search *s, const kl_byline *b)
{
    const kl_clue *clue = b->clue;
    return (s->only_near && !kl_byline_is_near_headline(s, clue->at)) ||
           (b->group == KL_G_LINE && !kl_byline_bare(&s->people, clue, s->headline).ptr) ||
           (b->group == KL_G_AGENCY && kl_byline_is_site(&s->people, b->text)) ||
           (b->group == KL_G_CLASS && has_inner(s, clue)) || (b->group == KL_G_META && is_other_name(s, clue)) ||
           (s->people.count && clue->at != KL_NOWHERE && s->first_at != KL_NOWHERE &&
            clue->at > s->first_at + TOGETHER);
}

/* Whether one of the names from a place on has more than one word, or needs no more. */
static bool has_full_name(const kl_people *p, size_t from)
{
    size_t len;
    for (size_t i = from; i < p->count; i++)
        if (kl_find_char(p->names[i], ' ') != KL_NOT_FOUND || kl_utf8_is_cjk(kl_utf8_at(p->names[i], 0, &len)) ||
            kl_byline_is_agency(p->names[i]))
            return true;
    return false;
}

/* "Ann Lee writes from Rome": the words before the first in small letters, if they have the shape of a name. */
static void add_subject(kl_people *p, kl_str text)
{
    size_t end = 0, len;
    while ((len = kl_find_char(kl_from(text, end), ' ')) != KL_NOT_FOUND) {
        kl_str word = kl_slice(text, end, end + len);
        if (kl_byline_begins_small(word) && !kl_byline_is_particle(word))
            break;
        end += len + 1;
    }
    kl_str name = kl_trim(kl_slice(text, 0, end));
    if (len != KL_NOT_FOUND && kl_byline_has_shape(p, name, 2))
        kl_byline_add_name(p, name, false);
}

static void read_byline(kl_byline_search *s, const kl_byline *b)
{
    kl_people *p = &s->people;
    kl_clue *clue = b->clue;
    kl_byline_group g = b->group;
    size_t before = p->count;
    kl_str text = kl_eq(clue->from, KL_STR("citation_author")) ? turned_around(s, b->text) : b->text;
    kl_str names = kl_trim(kl_slice(text, 0, kl_byline_end(p, text)));
    bool is_lone = kl_find_char(text, ' ') == KL_NOT_FOUND;
    if (g == KL_G_LINE)
        text = kl_byline_bare(p, clue, s->headline);
    p->inner_count = 0;
    if (g == KL_G_LABEL)
        find_inner(s, clue);
    /* "by jsteinhardt" at the headline is a name as well. */
    bool is_handle = b->has_label && names.len && kl_find_char(names, ' ') == KL_NOT_FOUND && is_at_headline(s, clue);
    p->takes_handles = b->has_label && kl_byline_is_near_headline(s, clue->at);
    if (g == KL_G_SIGNED)
        kl_byline_add_signature(p, text);
    else
        kl_byline_add(p, text,
                      g == KL_G_SCHEMA || g == KL_G_MICRODATA || g == KL_G_META ||
                          (g == KL_G_AGENCY && kl_byline_is_agency(text)) || (g == KL_G_REL && is_lone) || is_handle);
    if (g == KL_G_CLASS && p->count == before && is_at_headline(s, clue))
        add_subject(p, text);
    /* Single words of several ("Founder at Example", "Research & Development") are no names. */
    if ((g == KL_G_CLASS || g == KL_G_LINK) && !is_lone && !has_full_name(p, before) && !kl_byline_has_date(p, text))
        p->count = before;
    /* "By Collection" is a menu's. */
    if (g == KL_G_LABEL && p->count == before + 1 && kl_find_char(clue->value, ':') == KL_NOT_FOUND &&
        kl_byline_is_doubtful(p, p->names[before]) && !kl_byline_is_agency(p->names[before]))
        p->count = before;
    clue->won |= p->count > before;
    if (p->count > before && before == 0)
        s->first_at = clue->at;
    if (p->count > before && s->explain)
        clue->why = why_of(s, g, KL_STR("the most reliable kind of clue that names people"));
}

static void read_group(kl_byline_search *s, kl_byline_group wanted)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].group == wanted && !is_passed_over(s, &s->bylines[i]))
            read_byline(s, &s->bylines[i]);
}

/* ---------------------------------------------------------------- choosing */

static void forget_winners(kl_byline_search *s)
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
static void prefer_printed(kl_byline_search *s)
{
    static const kl_byline_group printed[] = {KL_G_REL, KL_G_LABEL, KL_G_LINK, KL_G_CLASS};
    size_t len, text_len;
    kl_str text = s->people.a->text;
    bool is_full = s->people.count == 1 && kl_utf8_is_cjk(kl_utf8_at(s->people.names[0], 0, &len)) && text.len &&
                   kl_utf8_is_cjk(kl_utf8_at(text, 0, &text_len));
    if (s->people.count != 1 || kl_find_char(s->people.names[0], ' ') != KL_NOT_FOUND || is_full)
        return;
    kl_byline_search other = *s;
    other.people.count = 0;
    other.only_near = true;
    for (size_t i = 0; i < sizeof printed / sizeof *printed && other.people.count == 0; i++)
        read_group(&other, printed[i]);
    if (other.people.count && kl_find_char(other.people.names[0], ' ') != KL_NOT_FOUND)
        *s = other;
}

static bool shares_word(kl_str a, kl_str b)
{
    kl_str word;
    while (kl_next_piece(&a, ' ', &word))
        if (word.len > 2 && kl_has_nocase(b, word))
            return true;
    return false;
}

/* Whether the page prints a name near its headline. */
static bool is_printed(const kl_byline_search *s, kl_str name)
{
    for (size_t i = 0; i < s->count; i++) {
        const kl_clue *clue = s->bylines[i].clue;
        if (clue->at != KL_NOWHERE && kl_byline_is_near_headline(s, clue->at) && kl_has_nocase(clue->value, name))
            return true;
    }
    return false;
}

/* "By Ann Lee" at the headline where the page's data name only somebody else, whom it does not print: who put it into a
 * system is not who wrote. Readers see the line. */
static void prefer_label(kl_byline_search *s)
{
    kl_byline_search other = *s;
    other.people.count = 0;
    for (size_t i = 0; i < s->count; i++)
        if (s->bylines[i].group == KL_G_LABEL && is_at_headline(s, s->bylines[i].clue) &&
            !is_passed_over(&other, &s->bylines[i]))
            read_byline(&other, &s->bylines[i]);
    bool is_better = s->headline != KL_NOWHERE && other.people.count > 0;
    for (size_t j = 0; j < s->people.count; j++)
        is_better &= !is_printed(s, s->people.names[j]);
    for (size_t i = 0; i < other.people.count && is_better; i++) {
        kl_str name = other.people.names[i];
        is_better = kl_byline_has_shape(&other.people, name, 2);
        for (size_t j = 0; j < s->people.count; j++)
            is_better &= !shares_word(name, s->people.names[j]) && !shares_word(s->people.names[j], name);
    }
    if (is_better)
        *s = other;
}

/* Whether all names of one list stand in another, longer one, and none of the longer one is doubtful. */
static bool is_part_of(const kl_people *few, const kl_people *all)
{
    if (few->count >= all->count)
        return false;
    for (size_t i = 0; i < all->count; i++)
        if (kl_byline_words(all->names[i]) < 2 || kl_byline_is_doubtful(all, all->names[i]) ||
            kl_byline_is_body(all, all->names[i]))
            return false;
    for (size_t i = 0; i < few->count; i++) {
        bool is_in = false;
        for (size_t j = 0; j < all->count; j++)
            is_in |= kl_eq_nocase(few->names[i], all->names[j]);
        if (!is_in)
            return false;
    }
    return true;
}

/* "Ann Lee" in the page's data where it prints "By Ann Lee and Kim Roy" at its headline: data often have room for one.
 */
static void prefer_fuller(kl_byline_search *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const kl_byline *b = &s->bylines[i];
        const bool is_visible = b->clue->at != KL_NOWHERE && s->headline != KL_NOWHERE && is_at_headline(s, b->clue);
        if (b->group != KL_G_META && !(is_visible && (b->group == KL_G_LABEL || b->group == KL_G_CLASS)))
            continue;
        kl_byline_search other = *s;
        other.people.count = 0;
        const bool had_won = b->clue->won;
        read_byline(&other, b);
        bool is_seen = true;
        for (size_t n = 0; n < other.people.count; n++)
            is_seen &= is_printed(s, other.people.names[n]);
        if (is_seen && is_part_of(&s->people, &other.people)) {
            *s = other;
            return;
        }
        b->clue->won = had_won;
    }
}

/* "By Daily Example" just behind the headline: the page says itself, where readers see it, that its body wrote. */
static bool is_signed_by_site(kl_byline_search *s)
{
    for (size_t i = 0; i < s->count && s->people.count == 0; i++) {
        const kl_byline *b = &s->bylines[i];
        bool is_stated = b->group == KL_G_REL || (b->has_label && (b->group == KL_G_LABEL || b->group == KL_G_CLASS));
        if (is_stated && s->headline != KL_NOWHERE && b->clue->at != KL_NOWHERE && is_at_headline(s, b->clue))
            read_byline(s, b);
    }
    return s->people.count == 1;
}

/* An office of editors, "Redaktion Example", where the page's data or its byline say so and name nobody else: what
 * merely looks like a name is somebody's of whom the text tells, or who took a picture. */
static void ask_offices(kl_byline_search *s)
{
    s->people.takes_offices = true;
    for (kl_byline_group g = 0; g <= KL_G_LABEL && s->people.count == 0; g++)
        read_group(s, g);
    s->people.takes_offices = false;
}

/* Nobody but whoever bears the site's name: people publish under their own. */
static void ask_site(kl_byline_search *s)
{
    static const kl_byline_group groups[] = {KL_G_SCHEMA, KL_G_MICRODATA, KL_G_REL, KL_G_LABEL, KL_G_CLASS, KL_G_META};
    s->people.takes_site = true;
    s->only_near = true;
    if (is_signed_by_site(s))
        return;
    s->people.count = 0;
    forget_winners(s);
    size_t n = 0;
    while (n < sizeof groups / sizeof *groups && s->people.count == 0)
        read_group(s, groups[n++]);
    const kl_people *p = &s->people;
    kl_str name = p->count ? p->names[0] : KL_STR(""), rest = name, word;
    size_t words = kl_byline_words(name);
    words = kl_byline_begins_with_article(name) ? 0 : words;
    bool is_person = p->count == 1 && words >= 2 && words <= 3 && !kl_byline_is_organisation(s, name);
    if (n == sizeof groups / sizeof *groups) /* meta elements are often filled in with the site's name by its system */
        is_person = is_person && kl_byline_has_shape(p, name, 2) && !is_publisher(s, name);
    while (is_person && kl_next_piece(&rest, ' ', &word))
        is_person =
            !kl_lang_has(p->lang, KL_LANG_ORGANISATIONS, word) && !kl_lang_has(p->english, KL_LANG_ORGANISATIONS, word);
    if (!is_person) {
        s->people.count = 0;
        forget_winners(s);
    }
}

/* "Spencer Lee", "The Daily Example": bodies are named only where no person is. */
static void drop_bodies(kl_byline_search *s)
{
    kl_people *p = &s->people;
    size_t people = 0, kept = 0;
    for (size_t i = 0; i < p->count; i++)
        people += kl_byline_has_shape(p, p->names[i], 2) && !kl_byline_is_body(p, p->names[i]);
    for (size_t i = 0; i < p->count; i++)
        if (!people || kl_find_char(p->names[i], ' ') == KL_NOT_FOUND || !kl_byline_is_body(p, p->names[i]))
            p->names[kept++] = p->names[i];
    p->count = kept;
}

/* "TOM FISHER" as the page prints it at its headline, where it prints it in small letters as well. */
static kl_str as_printed(const kl_byline_search *s, kl_str name)
{
    size_t small = 0;
    for (size_t i = 0; i < name.len; i++)
        small += !kl_is_upper(name.ptr[i]) && name.ptr[i] != ' ' && name.ptr[i] != '.';
    for (size_t i = 0; i < s->count && !small; i++) {
        const kl_clue *clue = s->bylines[i].clue;
        size_t at = clue->at == KL_NOWHERE || s->bylines[i].group == KL_BYLINE_GROUPS
                        ? KL_NOT_FOUND
                        : kl_find_nocase(clue->value, name);
        kl_str printed = at == KL_NOT_FOUND ? KL_ABSENT : kl_slice(clue->value, at, at + name.len);
        if (printed.ptr && !kl_eq(printed, name) && kl_byline_has_shape(&s->people, printed, 1))
            return printed;
    }
    return name;
}

/* With --explain: why the others did not win. */
static void explain(kl_byline_search *s, kl_byline_group won)
{
    for (size_t i = 0; i < s->count; i++) {
        const kl_byline *b = &s->bylines[i];
        if (b->clue->won)
            continue;
        b->clue->why = b->group == KL_BYLINE_GROUPS ? KL_STR("title: no byline, or one that is another story's")
                       : b->group > won ? why_of(s, b->group, KL_STR("a more reliable kind of clue names people"))
                                        : why_of(s, b->group, KL_STR("names no person, or one that is named already"));
    }
}

void kl_title_authors(kl_article *a, const kl_context *context)
{
    kl_byline_search *s = KL_NEW(context->scratch, kl_byline_search);
    s->people = (kl_people){.a = a,
                            .scratch = context->scratch,
                            .lang = kl_knowledge_lang(context->know, a->lang),
                            .english = kl_knowledge_lang(context->know, KL_STR("en"))};
    s->explain = context->settings->explain;
    kl_byline_find_places(s);
    forget_winners(s);
    kl_byline_sort(s);
    kl_byline_group g = 0;
    for (; g < KL_BYLINE_GROUPS && s->people.count == 0; g++) {
        if (g == KL_G_LINK)
            ask_offices(s);
        if (s->people.count == 0 && g == KL_G_AGENCY)
            kl_byline_read_reporters(&s->people);
        if (s->people.count == 0)
            read_group(s, g);
    }
    if (g <= KL_G_META + 1)
        prefer_printed(s);
    if (g <= KL_G_META + 1 && s->people.count)
        prefer_label(s);
    if (g <= KL_G_META + 1 && s->people.count)
        prefer_fuller(s);
    if (s->people.count == 0)
        kl_byline_read_agencies(&s->people);
    if (s->people.count == 0)
        ask_site(s);
    if (s->explain)
        explain(s, g);
    for (size_t i = 0; i < s->people.count; i++)
        s->people.names[i] = as_printed(s, s->people.names[i]);
    drop_bodies(s);
    for (size_t i = 0; i < s->people.count; i++)
        kl_list_push(a->arena, &a->authors, s->people.names[i]);
}
