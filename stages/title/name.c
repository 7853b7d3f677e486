/* name.c - what looks like a person's name, and what stands in its place but is nobody's?
 *
 * Never   gives a role, a month, a template's place-holder or the site as a person
 */
#include "byline.h"
#include "location/location.h"
#include "utf8.h"

enum { MAX_NAME = 60, LONGEST_SIGN = 12 };

static bool is_any(char c, const char *of) { return c && strchr(of, c); }

bool kl_byline_has_word(const kl_people *p, kl_section section, kl_str text)
{
    return kl_lang_has(p->lang, section, text) || kl_lang_has(p->english, section, text);
}

size_t kl_byline_match(const kl_people *p, kl_section section, kl_str text, size_t at)
{
    size_t len = kl_lang_match(p->lang, section, text, at, NULL);
    return len ? len : kl_lang_match(p->english, section, text, at, NULL);
}

/* Words within names that are set small. They are few and the same in all of Europe and the Malay world. */
bool kl_byline_is_particle(kl_str word)
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

bool kl_byline_begins_small(kl_str word)
{
    size_t len;
    return kl_utf8_is_lower(kl_utf8_at(word, 0, &len));
}

static bool is_small_word(kl_str word)
{
    return word.len && kl_byline_begins_small(word) && !kl_byline_is_particle(word) &&
           !kl_is_upper(word.ptr[word.len - 1]) && !(word.len > 2 && (word.ptr[1] == '\'' || kl_is_upper(word.ptr[1])));
}

size_t kl_byline_words(kl_str text)
{
    size_t words = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        words += text.ptr[i] == ' ';
    return words;
}

/* Letters of any script, and the marks that names have: apostrophes, points, hyphens, a pair of brackets. */
static bool is_of_name_letters(kl_str name, size_t *letters)
{
    *letters = 0;
    for (size_t at = 0, len; at < name.len; at += len) {
        uint32_t code = kl_utf8_at(name, at, &len);
        if (code < 0x80) {
            char c = (char)code;
            if (!kl_is_alpha(c) && !is_any(c, " .,'-()&`~^"))
                return false;
            if (c == '.' && at + 1 < name.len && kl_is_lower(name.ptr[at + 1]))
                return false; /* an address: "example.com" */
            *letters += kl_is_alpha(c);
        } else {
            bool is_mark = code == 0x2019 || code == 0x2018 || code == 0xB7 || code == 0x30FB || code == 0x2010;
            if (!is_mark && !kl_utf8_is_word(code))
                return false;
            *letters += kl_utf8_is_cjk(code) ? 2 : 1; /* a name of two signs is a whole name */
        }
    }
    return !kl_has(name, KL_STR("’s ")) &&
           (kl_find_char(name, '(') == KL_NOT_FOUND || (name.ptr[0] != '(' && kl_find_char(name, ')') != KL_NOT_FOUND));
}

bool kl_byline_is_name(const kl_people *p, kl_str name)
{
    size_t words = 0, letters;
    kl_str rest = name, word;
    (void)p;
    if (name.len < 2 || name.len > MAX_NAME || !is_of_name_letters(name, &letters))
        return false;
    while (kl_next_piece(&rest, ' ', &word)) {
        words++;
        if (is_small_word(word))
            return false;
    }
    return words >= 1 && words <= 6 && letters >= (words == 1 ? 3u : 2u);
}

/* Whether schema.org's publisher is also its author, and the site has another name: somebody with a site. */
static bool is_own_publisher(const kl_people *p, const kl_clue *publisher)
{
    if (!kl_eq(publisher->from, KL_STR("json-ld:publisher")) || kl_find_char(publisher->value, ' ') == KL_NOT_FOUND)
        return false;
    for (size_t i = 0; i < p->a->clues.count; i++) {
        const kl_clue *clue = &p->a->clues.items[i];
        if (clue->field == KL_F_AUTHOR && kl_eq(clue->from, KL_STR("json-ld:author")) &&
            kl_eq(clue->value, publisher->value))
            return true;
    }
    return false;
}

bool kl_byline_is_site(const kl_people *p, kl_str name)
{
    kl_words words = kl_words_of(p->scratch, name), site = kl_words_of(p->scratch, p->a->site);
    if (words.count == 0 || kl_words_equal(&words, &site))
        return true;
    for (size_t i = 0; i < p->a->clues.count; i++) {
        if (p->a->clues.items[i].field != KL_F_SITE || is_own_publisher(p, &p->a->clues.items[i]))
            continue;
        site = kl_words_of(p->scratch, p->a->clues.items[i].value);
        if (kl_words_equal(&words, &site))
            return true;
    }
    return kl_title_names_host(p->a, name) &&
           (kl_find_char(name, ' ') == KL_NOT_FOUND || kl_byline_begins_with_article(name));
}

bool kl_byline_begins_with_article(kl_str name)
{
    static const kl_str articles[] = {KL_STR_INIT("the "), KL_STR_INIT("der "), KL_STR_INIT("die "),
                                      KL_STR_INIT("das "), KL_STR_INIT("le "),  KL_STR_INIT("les "),
                                      KL_STR_INIT("el "),  KL_STR_INIT("il "),  KL_STR_INIT("het ")};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (kl_starts_nocase(name, articles[i]))
            return true;
    return false;
}

/* A name that somebody has put where names belong may be a handle: one word, in whatever letters. */
bool kl_byline_is_handle(kl_str name)
{
    size_t letters = 0, points = 0;
    if (kl_has(name, KL_STR("、")) || kl_has(name, KL_STR("，")))
        return false; /* several names */
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '/' && i > 0 && i + 1 < name.len && name.len <= LONGEST_SIGN)
            continue; /* "srf/hosb", as agencies sign */
        if (kl_is_space(c) || c == '\0' || is_any(c, "@/:!?#=<>{}[]()*\"+%,;|"))
            return false;
        letters += kl_is_alpha(c) || (unsigned char)c >= 0x80;
        points += c == '.';
    }
    /* "page.author.name" is a template's. */
    return name.len >= 3 && name.len <= 30 && letters >= 2 && points < 2;
}

/* Two or three words of letters, in small letters: "kirstin boatto". */
static bool is_small_name(kl_str name)
{
    size_t words = kl_byline_words(name);
    for (size_t i = 0; i < name.len; i++)
        if (!kl_is_lower(name.ptr[i]) && name.ptr[i] != ' ' && name.ptr[i] != '-' && (unsigned char)name.ptr[i] < 0x80)
            return false;
    return words >= 2 && words <= 3 && name.len <= 40;
}

bool kl_byline_is_date_word(const kl_people *p, kl_str word)
{
    return kl_byline_has_word(p, KL_LANG_MONTHS, word) || kl_byline_has_word(p, KL_LANG_WEEKDAYS, word);
}

/* "Redaksi Kabar", "Redacción EC", "Example.de-Redaktion": an office of editors. The words for it are the same all over
 * Europe and in Indonesia: what comes of "redactio". */
static bool is_editorial_office(const kl_people *p, kl_str name)
{
    static const kl_str starts[] = {KL_STR_INIT("redak"), KL_STR_INIT("redac"), KL_STR_INIT("redaz"),
                                    KL_STR_INIT("redaç"), KL_STR_INIT("rédac"), KL_STR_INIT("réda")};
    const size_t space = kl_find_char(name, ' '), hyphen = kl_find_last_char(name, '-');
    const kl_str words[] = {kl_slice(name, 0, space == KL_NOT_FOUND ? 0 : space),
                            hyphen == KL_NOT_FOUND ? KL_STR("") : kl_from(name, hyphen + 1)};
    for (size_t n = 0; n < 2; n++)
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
            if (kl_starts_nocase(words[n], starts[i]) && kl_byline_has_word(p, KL_LANG_NOT_AUTHORS, words[n]) &&
                !kl_byline_is_role_word(p, words[n]))
                return true;
    return false;
}

/* What stands where a name should but is nobody's: "Admin", "Editor", a month. */
static bool is_nobody(const kl_people *p, kl_str name)
{
    return (!p->takes_offices && is_editorial_office(p, name)) || kl_byline_has_word(p, KL_LANG_NOT_AUTHORS, name) ||
           kl_byline_has_word(p, KL_LANG_BYLINE_LABELS, name) || kl_byline_has_word(p, KL_LANG_EDITOR_LABELS, name) ||
           kl_byline_has_word(p, KL_LANG_INSERTS, name) || kl_byline_has_word(p, KL_LANG_END_LABELS, name) ||
           kl_byline_has_word(p, KL_LANG_BOILERPLATE, name) || kl_byline_has_word(p, KL_LANG_OFFICES, name) ||
           kl_byline_is_date_word(p, name);
}

/* Whether a text is a word for what a person does, of those that are printed behind names ("role = ..."). */
static bool is_role_word(const kl_lang *lang, kl_str text)
{
    const kl_entry *entry;
    return kl_lang_match(lang, KL_LANG_NOT_AUTHORS, text, 0, &entry) == text.len && kl_eq(entry->key, KL_STR("role"));
}

bool kl_byline_is_role_word(const kl_people *p, kl_str text)
{
    return text.len && (is_role_word(p->lang, text) || is_role_word(p->english, text));
}

kl_str kl_byline_before_role(const kl_people *p, kl_str text)
{
    enum { SHORTEST = 6, LONGEST = 15 }; /* bytes of two to five signs */
    size_t mail = kl_find_char(text, '@');
    size_t space = mail == KL_NOT_FOUND ? KL_NOT_FOUND : kl_find_last_char(kl_slice(text, 0, mail), ' ');
    text = space == KL_NOT_FOUND ? text : kl_trim(kl_slice(text, 0, space));
    space = kl_find_last_char(text, ' ');
    if (space == KL_NOT_FOUND || !kl_byline_is_role_word(p, kl_from(text, space + 1)))
        return KL_ABSENT;
    kl_str name = kl_trim(kl_slice(text, 0, space));
    space = kl_find_last_char(name, ' ');
    name = space == KL_NOT_FOUND ? name : kl_from(name, space + 1);
    for (size_t at = 0, len; at < name.len; at += len)
        if (!kl_utf8_is_cjk(kl_utf8_at(name, at, &len)))
            return KL_ABSENT;
    return name.len >= SHORTEST && name.len <= LONGEST ? name : KL_ABSENT;
}

/* "MD", "DVM", "PhD": letters behind a name. */
bool kl_byline_is_degree(kl_str piece)
{
    size_t capitals = 0;
    if (kl_ends(piece, KL_STR("®"))) /* "CFP®" */
        piece.len -= 2;
    while (piece.len && is_any(piece.ptr[piece.len - 1], " ."))
        piece.len--;
    for (size_t i = 0; i < piece.len; i++)
        capitals += kl_is_upper(piece.ptr[i]);
    return piece.len <= 5 && capitals >= 2 && kl_find_char(piece, ' ') == KL_NOT_FOUND;
}

bool kl_byline_has_acronym(kl_str text)
{
    enum { LEAST = 2, MOST = 5 };
    bool has = false, has_others = false;
    for (kl_str word; kl_next_piece(&text, ' ', &word);) {
        size_t capitals = 0;
        for (size_t i = 0; i < word.len; i++)
            capitals += kl_is_upper(word.ptr[i]);
        has |= capitals == word.len && word.len >= LEAST && word.len <= MOST;
        has_others |= capitals < word.len;
    }
    return has && has_others;
}

bool kl_byline_is_role(const kl_people *p, kl_str text)
{
    enum { MOST = 5 };
    size_t space = kl_find_last_char(text, ' ');
    kl_str last = space == KL_NOT_FOUND ? text : kl_from(text, space + 1);
    return text.len && kl_byline_words(text) <= MOST &&
           (kl_byline_is_role_word(p, text) || kl_byline_is_role_word(p, last) ||
            kl_byline_has_word(p, KL_LANG_OFFICES, text) || kl_byline_has_word(p, KL_LANG_OFFICES, last));
}

/* "Ann Lee Staff Writer", "Kim Min-jun 기자": a role of up to three words behind a name. */
static kl_str without_role(const kl_people *p, kl_str name)
{
    size_t at = name.len, len;
    kl_str kept = name;
    for (int n = 0; n < 3 && at > 0; n++) {
        at = kl_find_last_char(kl_slice(name, 0, at), ' ');
        if (at == KL_NOT_FOUND)
            break;
        kl_str head = kl_slice(name, 0, at), tail = kl_from(name, at + 1);
        if (head.len == 0)
            break;
        bool is_enough = kl_byline_words(head) >= 2 || kl_utf8_is_cjk(kl_utf8_at(head, 0, &len));
        if (is_enough && kl_byline_is_role_word(p, tail))
            kept = head;
    }
    return kept;
}

static kl_str trimmed(kl_str name)
{
    name = kl_trim(name);
    while (kl_starts(name, KL_STR("& ")))
        name = kl_trim(kl_from(name, 2));
    size_t space = kl_find_last_char(name, ' ');
    if (space != KL_NOT_FOUND && kl_byline_is_particle(kl_from(name, space + 1))) /* "Budi di", less "10.15" */
        name = kl_trim(kl_slice(name, 0, space));
    while (name.len && is_any(name.ptr[name.len - 1], ".,;-|/") && !(name.len > 2 && name.ptr[name.len - 3] == ' ') &&
           !(kl_ends_nocase(name, KL_STR("jr.")) || kl_ends_nocase(name, KL_STR("sr."))))
        name = kl_trim(kl_slice(name, 0, name.len - 1));
    return name;
}

/* "Ann Lee AAP", where a line break stood between a name and an agency in capitals. */
static kl_str without_agency(kl_str name)
{
    const size_t space = kl_find_last_char(name, ' ');
    kl_str last = space == KL_NOT_FOUND ? KL_STR("") : kl_from(name, space + 1);
    size_t capitals = 0, small = 0;
    for (size_t i = 0; i < name.len; i++)
        small += kl_is_lower(name.ptr[i]);
    for (size_t i = 0; i < last.len; i++)
        capitals += kl_is_upper(last.ptr[i]);
    bool is_agency = last.len && capitals == last.len && small && kl_byline_is_agency(last);
    return is_agency && kl_byline_words(kl_slice(name, 0, space)) >= 2 ? kl_trim(kl_slice(name, 0, space)) : name;
}

/* "Ann Lee Ann Lee", of a name and the text of its picture. */
static kl_str once(kl_str name)
{
    size_t half = name.len / 2;
    bool is_twice = name.len % 2 && name.len > 6 && name.ptr[half] == ' ' &&
                    kl_eq(kl_slice(name, 0, half), kl_from(name, half + 1)) &&
                    kl_find_char(kl_slice(name, 0, half), ' ') != KL_NOT_FOUND;
    return is_twice ? kl_slice(name, 0, half) : name;
}

void kl_byline_add_name(kl_people *p, kl_str name, bool stated)
{
    name = once(without_agency(without_role(p, trimmed(name))));
    if (p->count == KL_MAX_AUTHORS ||
        !(kl_byline_is_name(p, name) || (stated && (kl_byline_is_handle(name) || is_small_name(name)))) ||
        is_nobody(p, name) || kl_byline_is_site(p, name) != p->takes_site || (kl_is_domain(name) && !p->takes_site))
        return;
    kl_words words = kl_words_of(p->scratch, name);
    for (size_t i = 0; i < p->count; i++) {
        kl_words other = kl_words_of(p->scratch, p->names[i]);
        if (kl_words_equal(&words, &other))
            return;
    }
    p->names[p->count++] = name;
}
