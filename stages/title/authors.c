/* authors.c - who wrote it?
 *
 * Reads   clues of field author           Writes  a->authors
 * Rule    groups of clues from the most to the least reliable; the first that names people wins. Values are freed of
 *         labels, dates and roles, and split at commas and "and"; what is left must look like a name
 * Never   gives the site, a role or a template's place-holder as a person; editors where a writer is named
 */
#include "title.h"
#include "utf8.h"

enum {
    MAX_AUTHORS = 12,
    MAX_NAME = 60,
    BEFORE = 400,   /* bytes of visible text before the headline and */
    AFTER = 1500,   /* behind it in which a byline may stand, */
    TOGETHER = 200, /* between the names of one byline that are elements of their own */
    BEHIND = 1500,  /* and behind the text, for boxes about the author */
};

typedef struct people {
    kl_article *a;
    kl_arena *scratch;
    const kl_lang *lang, *english;
    bool explain;
    uint32_t headline, text_end;
    uint32_t first_at; /* of the clue that gave the first name */
    kl_str names[MAX_AUTHORS];
    size_t count;
} people;

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
    G_AGENCY,
    G_EDITOR,
    GROUPS,
} group;

/* ---------------------------------------------------------------- what looks like a name */

static bool has_word(const people *p, kl_section section, kl_str text)
{
    return kl_lang_has(p->lang, section, text) || kl_lang_has(p->english, section, text);
}

static size_t match(const people *p, kl_section section, kl_str text, size_t at)
{
    size_t len = kl_lang_match(p->lang, section, text, at, NULL);
    return len ? len : kl_lang_match(p->english, section, text, at, NULL);
}

/* Words within names that are set small. They are few and the same in all of Europe and the Malay world. */
static bool is_particle(kl_str word)
{
    static const kl_str particles[] = {
        KL_STR_INIT("van"),  KL_STR_INIT("von"), KL_STR_INIT("de"),  KL_STR_INIT("der"),   KL_STR_INIT("den"),
        KL_STR_INIT("da"),   KL_STR_INIT("di"),  KL_STR_INIT("du"),  KL_STR_INIT("dos"),   KL_STR_INIT("del"),
        KL_STR_INIT("la"),   KL_STR_INIT("le"),  KL_STR_INIT("bin"), KL_STR_INIT("binti"), KL_STR_INIT("al"),
        KL_STR_INIT("el"),   KL_STR_INIT("ter"), KL_STR_INIT("zu"),  KL_STR_INIT("y"),     KL_STR_INIT("e"),
        KL_STR_INIT("bint"), KL_STR_INIT("ibn"), KL_STR_INIT("af"),  KL_STR_INIT("av"),    KL_STR_INIT("ten"),
    };
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (kl_eq(word, particles[i]))
            return true;
    return false;
}

static bool begins_small(kl_str word)
{
    size_t len;
    return kl_utf8_is_lower(kl_utf8_at(word, 0, &len));
}

/* One to six words of letters, none of them small but particles. */
static bool is_name_shaped(kl_str name)
{
    static const kl_str marks[] = {KL_STR_INIT("“"), KL_STR_INIT("”"), KL_STR_INIT("«"), KL_STR_INIT("»"),
                                   KL_STR_INIT("→"), KL_STR_INIT("…"), KL_STR_INIT("©"), KL_STR_INIT("’s ")};
    size_t words = 0, letters = 0;
    kl_str rest = name, word;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kl_has(name, marks[i]))
            return false;
    if (name.len < 2 || name.len > MAX_NAME)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (kl_is_digit(c) || strchr("@/:!?#=<>{}[]_*\"+%", c ? c : '@'))
            return false;
        if (c == '.' && i + 1 < name.len && kl_is_lower(name.ptr[i + 1]))
            return false; /* an address: "example.com" */
        letters += kl_is_alpha(c) || (unsigned char)c >= 0x80;
    }
    while (kl_next_piece(&rest, ' ', &word)) {
        words++;
        if (word.len && begins_small(word) && !is_particle(word) && !kl_is_upper(word.ptr[word.len - 1]) &&
            !(word.len > 2 && (word.ptr[1] == '\'' || kl_is_upper(word.ptr[1]))))
            return false;
    }
    return words >= 1 && words <= 6 && letters >= (words == 1 ? 3u : 2u);
}

static bool is_site(const people *p, kl_str name)
{
    kl_words words = kl_words_of(p->scratch, name), site = kl_words_of(p->scratch, p->a->site);
    if (words.count == 0 || kl_words_equal(&words, &site))
        return true;
    for (size_t i = 0; i < p->a->clues.count; i++) {
        if (p->a->clues.items[i].field != KL_F_SITE)
            continue;
        site = kl_words_of(p->scratch, p->a->clues.items[i].value);
        if (kl_words_equal(&words, &site))
            return true;
    }
    return false;
}

/* A name that somebody has put where names belong may be a handle: one word, in whatever letters. */
static bool is_handle(kl_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (kl_is_space(name.ptr[i]) || strchr("@/:!?#=<>{}[]*\"+%,;|", name.ptr[i] ? name.ptr[i] : '@'))
            return false;
    return name.len >= 3 && name.len <= 30;
}

/* Two or three words of letters, in small letters: "kirstin boatto". */
static bool is_small_name(kl_str name)
{
    size_t words = 0;
    kl_str rest = name, word;
    for (size_t i = 0; i < name.len; i++)
        if (!kl_is_lower(name.ptr[i]) && name.ptr[i] != ' ' && name.ptr[i] != '-' && (unsigned char)name.ptr[i] < 0x80)
            return false;
    while (kl_next_piece(&rest, ' ', &word))
        words++;
    return words >= 2 && words <= 3 && name.len <= 40;
}

/* `stated`: a machine-readable clue says that this is a name. */
static void add_name(people *p, kl_str name, bool stated)
{
    while (name.len && strchr(".,;:-|/", name.ptr[name.len - 1]) && !(name.len > 2 && name.ptr[name.len - 3] == ' ') &&
           !(kl_ends_nocase(name, KL_STR("jr.")) || kl_ends_nocase(name, KL_STR("sr."))))
        name = kl_trim(kl_slice(name, 0, name.len - 1));
    name = kl_trim(name);
    if (p->count == MAX_AUTHORS || !(is_name_shaped(name) || (stated && (is_handle(name) || is_small_name(name)))) ||
        has_word(p, KL_LANG_NOT_AUTHORS, name) || has_word(p, KL_LANG_BYLINE_LABELS, name) ||
        has_word(p, KL_LANG_EDITOR_LABELS, name) || is_site(p, name))
        return;
    kl_words words = kl_words_of(p->scratch, name);
    for (size_t i = 0; i < p->count; i++) {
        kl_words other = kl_words_of(p->scratch, p->names[i]);
        if (kl_words_equal(&words, &other))
            return;
    }
    p->names[p->count++] = name;
}

/* ---------------------------------------------------------------- taking a byline apart */

/* "Oleh: ", "By ", "Written by" and again; *is_editor if the label is an editor's. */
static kl_str without_label(const people *p, kl_str text, bool *has_label, bool *is_editor)
{
    for (int n = 0; n < 3; n++) {
        size_t len = match(p, KL_LANG_BYLINE_LABELS, text, 0);
        size_t editor = match(p, KL_LANG_EDITOR_LABELS, text, 0);
        if (editor > len) {
            *is_editor = true;
            len = editor;
        }
        if (!len || len >= text.len)
            break;
        kl_str rest = kl_from(text, len);
        size_t skip = 0;
        while (skip < rest.len && strchr(" :-|", rest.ptr[skip]))
            skip++;
        /* "By" and a name; "Tim" is a label and a first name: a label of one word that ends in no mark must stand
         * before a capital, and "Penulis" may be all. */
        rest = kl_trim(kl_from(rest, skip));
        if (skip == 0)
            break;
        *has_label = true;
        text = rest;
    }
    return text;
}

/* "Editor: " within a line: the names of others follow. */
static bool is_label_with_colon(const people *p, kl_str text, size_t at)
{
    size_t len = match(p, KL_LANG_EDITOR_LABELS, text, at);
    if (!len)
        len = match(p, KL_LANG_BYLINE_LABELS, text, at);
    while (len && at + len < text.len && text.ptr[at + len] == ' ')
        len++;
    return len && at + len < text.len && text.ptr[at + len] == ':';
}

/* Where the names end: a date, a bar, a bullet, a bracket, a dash between spaces, "in", an address. */
static size_t end_of_names(const people *p, kl_str text)
{
    static const kl_str marks[] = {KL_STR_INIT(" | "), KL_STR_INIT(" - "), KL_STR_INIT(" – "), KL_STR_INIT(" — "),
                                   KL_STR_INIT(" • "), KL_STR_INIT(" · "), KL_STR_INIT("("),   KL_STR_INIT(" ● "),
                                   KL_STR_INIT("|"),   KL_STR_INIT(" : "), KL_STR_INIT("•"),   KL_STR_INIT("["),
                                   KL_STR_INIT(" @")};
    size_t end = text.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = kl_find(kl_slice(text, 0, end), marks[i]);
        if (at != KL_NOT_FOUND && at > 0)
            end = at;
    }
    for (size_t i = 0; i < end; i++)
        if (kl_is_digit(text.ptr[i]) || (i > 0 && text.ptr[i - 1] == ' ' && is_label_with_colon(p, text, i)))
            end = i;
    return end;
}

/* Length of what parts two names at text[at]: a comma, a semicolon, " and ", " & ", " dan ". */
static size_t joint_at(const people *p, kl_str text, size_t at)
{
    if (text.ptr[at] == ',' || text.ptr[at] == ';')
        return 1;
    if (text.ptr[at] != ' ')
        return 0;
    kl_str rest = kl_from(text, at + 1);
    const kl_str words[] = {KL_STR("&"), KL_STR("and"), KL_STR("/"), KL_STR("+"),
                            kl_lang_setting(p->lang, KL_STR("and"))};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].len && kl_starts_nocase(rest, words[i]) && rest.len > words[i].len &&
            rest.ptr[words[i].len] == ' ')
            return words[i].len + 2;
    return 0;
}

/* A word that tells a date or a month is left over where a date was cut off: "John Smith May", "Ann Lee Senin". */
static kl_str without_date_words(const people *p, kl_str name)
{
    for (int n = 0; n < 3; n++) {
        size_t space = kl_find_last_char(name, ' ');
        kl_str last = space == KL_NOT_FOUND ? KL_STR("") : kl_from(name, space + 1);
        while (last.len && strchr(",.", last.ptr[last.len - 1]))
            last.len--;
        if (!last.len || !(has_word(p, KL_LANG_MONTHS, last) || has_word(p, KL_LANG_WEEKDAYS, last) ||
                           has_word(p, KL_LANG_PUBLISHED_LABELS, last) || has_word(p, KL_LANG_UPDATED_LABELS, last) ||
                           has_word(p, KL_LANG_EVENT_WORDS, last)))
            break;
        name = kl_trim(kl_slice(name, 0, space));
    }
    return name;
}

/* "17 May 2024 Ann Lee": what stands behind a date at the beginning. */
static kl_str without_leading_date(const people *p, kl_str text)
{
    size_t first = 0, last;
    while (first < text.len && !kl_is_digit(text.ptr[first]))
        first++;
    kl_str head = kl_trim(kl_slice(text, 0, first));
    while (head.len && strchr(",.|-", head.ptr[head.len - 1]))
        head = kl_trim(kl_slice(head, 0, head.len - 1));
    if (first == text.len ||
        (head.len && without_date_words(p, kl_join(p->scratch, KL_STR("x "), head, KL_ABSENT)).len > 1))
        return text;
    for (last = text.len; last > 0 && !kl_is_digit(text.ptr[last - 1]);)
        last--;
    while (last < text.len && strchr(" ,|-:.", text.ptr[last]))
        last++;
    return last + 4 < text.len ? kl_from(text, last) : text;
}

static void add_names(people *p, kl_str text, bool stated)
{
    if (stated && is_handle(text)) {
        add_name(p, text, true);
        return;
    }
    bool has_label = false, is_editor = false;
    text = without_leading_date(p, text);
    text = without_label(p, text, &has_label, &is_editor);
    size_t end = end_of_names(p, text);
    bool was_cut = end < text.len;
    text = kl_trim(kl_slice(text, 0, end));
    if (was_cut)
        text = without_date_words(p, text);
    size_t start = 0, added = p->count;
    for (size_t at = 0; at <= text.len;) {
        size_t len = at == text.len ? 1 : joint_at(p, text, at);
        if (!len) {
            at++;
            continue;
        }
        kl_str name = kl_trim(kl_slice(text, start, at));
        name = without_label(p, name, &has_label, &is_editor);
        bool is_lone = kl_find_char(name, ' ') == KL_NOT_FOUND;
        /* "Maria" may be a name; "..., Jakarta" and "..., Editor" are none. */
        if (!(is_lone && p->count > added && at == text.len && text.len > name.len + 2 && text.ptr[start - 1] != ' '))
            add_name(p, name, stated);
        at += len;
        start = at;
    }
}

/* ---------------------------------------------------------------- clues and their groups */

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
        {KL_STR_INIT("json-ld:author.organization"), G_AGENCY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (kl_eq(clue->from, rows[i].from))
            return rows[i].group;
    return G_META;
}

static bool is_near(const people *p, uint32_t at)
{
    if (p->headline == KL_NOWHERE || at == KL_NOWHERE)
        return true;
    if ((uint64_t)at + BEFORE >= p->headline && at <= (uint64_t)p->headline + AFTER)
        return true;
    return p->text_end != KL_NOWHERE && at >= p->text_end && at <= (uint64_t)p->text_end + BEHIND;
}

/* Lines with a label stand behind the headline; in menus "By" is no label ("By industry"). */
static bool is_byline_place(const people *p, const kl_clue *clue)
{
    enum { JUST_BEFORE = 80 };
    return p->headline == KL_NOWHERE || (uint64_t)clue->at + JUST_BEFORE >= p->headline ||
           kl_find_char(clue->value, ':') != KL_NOT_FOUND;
}

/* "Ann Lee - Daily Example", "Ann Lee, 17 May 2024": a line just behind the headline that begins with two to four
 * names' words and goes on with the site or a date. */
static bool is_beside_date_or_site(const people *p, const kl_clue *clue)
{
    enum { JUST_BEHIND = 500, LEAST = 2, MOST = 4 };
    if (p->headline == KL_NOWHERE || clue->at <= p->headline || clue->at > p->headline + JUST_BEHIND)
        return false;
    size_t end = end_of_names(p, clue->value), comma = kl_find_char(clue->value, ',');
    if (comma != KL_NOT_FOUND && comma < end)
        end = comma;
    if (end == clue->value.len)
        return false;
    kl_str name = without_date_words(p, kl_trim(kl_slice(clue->value, 0, end)));
    size_t words = 1;
    for (size_t i = 0; i < name.len; i++)
        words += name.ptr[i] == ' ';
    if (words < LEAST || words > MOST || !is_name_shaped(name))
        return false;
    kl_str rest = kl_from(clue->value, end);
    size_t skip = 0;
    while (skip < rest.len && strchr(" ,-|", rest.ptr[skip]))
        skip++;
    rest = kl_from(rest, skip);
    size_t digit = 0, len = kl_find_char(rest, ' ');
    while (digit < rest.len && !kl_is_digit(rest.ptr[digit]))
        digit++;
    bool dated = digit < rest.len && digit < 20;
    return dated || is_site(p, rest) || (len != KL_NOT_FOUND && is_site(p, kl_slice(rest, 0, len)));
}

/* Whether the clue's element holds another that says who: the inner one is nearer to the name. */
static bool has_inner(const people *p, const kl_clue *clue)
{
    for (size_t i = 0; i < p->a->clues.count; i++) {
        const kl_clue *other = &p->a->clues.items[i];
        if (other->field == KL_F_AUTHOR && other != clue && other->at != KL_NOWHERE && other->at >= clue->at &&
            other->at <= clue->at + clue->value.len && other->value.len < clue->value.len &&
            group_of(other) == G_CLASS && kl_has(clue->value, other->value))
            return true;
    }
    return false;
}

/* "Roy, Aniruddha", as libraries write names. */
static kl_str turned_around(const people *p, kl_str name)
{
    size_t comma = kl_find_char(name, ',');
    if (comma == KL_NOT_FOUND || kl_find_last_char(name, ',') != comma)
        return name;
    return kl_join(p->a->arena, kl_trim(kl_from(name, comma + 1)), KL_STR(" "), kl_slice(name, 0, comma), KL_ABSENT);
}

static void read_clue(people *p, kl_clue *clue, group wanted)
{
    group g = group_of(clue);
    kl_str text = clue->value;
    bool has_label = false, is_editor = false;
    if (!(g == G_LABEL ? is_byline_place(p, clue) : is_near(p, clue->at)) || kl_starts(text, KL_STR("http")) ||
        kl_starts(text, KL_STR("www.")))
        return;
    text = without_label(p, text, &has_label, &is_editor);
    if (is_editor)
        g = G_EDITOR;
    else if (g == G_LABEL && !has_label)
        g = is_beside_date_or_site(p, clue) ? G_LINE : GROUPS;
    if (g != wanted || (g == G_LINK && kl_find_char(text, ' ') == KL_NOT_FOUND))
        return; /* a link of one word is a menu's more often than a name */
    if (g == G_CLASS && (has_inner(p, clue) || (p->count && clue->at > p->first_at + TOGETHER)))
        return;
    size_t before = p->count;
    if (kl_eq(clue->from, KL_STR("citation_author")))
        text = turned_around(p, text);
    add_names(p, text, g == G_SCHEMA || g == G_MICRODATA || g == G_META);
    clue->won = p->count > before;
    if (clue->won && before == 0)
        p->first_at = clue->at;
    if (clue->won && p->explain)
        clue->why = KL_STR("title: the most reliable kind of clue that names people");
}

static void find_places(people *p)
{
    p->headline = p->text_end = KL_NOWHERE;
    for (size_t i = 0; i < p->a->clues.count && p->headline == KL_NOWHERE; i++) {
        const kl_clue *clue = &p->a->clues.items[i];
        if (clue->field == KL_F_TITLE && clue->at != KL_NOWHERE && clue->won)
            p->headline = clue->at;
    }
    for (size_t i = 0; i < p->a->clues.count && p->headline == KL_NOWHERE; i++)
        if (p->a->clues.items[i].field == KL_F_TITLE && p->a->clues.items[i].at != KL_NOWHERE)
            p->headline = p->a->clues.items[i].at;
    for (size_t i = 0; i < p->a->blocks.count; i++) {
        const kl_block *block = &p->a->blocks.items[i];
        if (block->span.end > block->span.start)
            p->text_end = block->at + (uint32_t)(block->span.end - block->span.start);
    }
}

void kl_title_authors(kl_article *a, const kl_context *context)
{
    people *p = KL_NEW(context->scratch, people);
    p->a = a;
    p->scratch = context->scratch;
    p->explain = context->settings->explain;
    p->lang = kl_knowledge_lang(context->know, a->lang);
    p->english = kl_knowledge_lang(context->know, KL_STR("en"));
    find_places(p);
    for (size_t i = 0; i < a->clues.count; i++) {
        if (a->clues.items[i].field == KL_F_AUTHOR) {
            a->clues.items[i].won = false;
            a->clues.items[i].why = KL_ABSENT;
        }
    }
    for (group g = 0; g < GROUPS && p->count == 0; g++) {
        for (size_t i = 0; i < a->clues.count; i++)
            if (a->clues.items[i].field == KL_F_AUTHOR)
                read_clue(p, &a->clues.items[i], g);
    }
    for (size_t i = 0; i < p->count; i++)
        kl_list_push(a->arena, &a->authors, p->names[i]);
}
