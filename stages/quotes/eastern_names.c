/* eastern_names.c - whom does a subject mean, in Japanese, Chinese and Korean?
 * Everybody named beside a title or an office is noted first; a surname, an office or a pronoun at the cue goes back to
 * one of them. How a phrase is taken apart in each language: eastern_phrase.c. */
#include "eastern.h"
#include "utf8.h"

enum {
    MOST_HITS = 256,     /* titles and offices looked at in an article */
    LONGEST_PHRASE = 90, /* bytes of a phrase with office and name: thirty characters */
    SENTENCE = 300,      /* bytes: a hundred characters */
    LONGEST_NAME = 12,   /* bytes of a Chinese name behind an office: four characters */
};

bool kl_east_is_one_of(uint32_t code, const char32_t *set)
{
    while (*set && *set != code)
        set++;
    return *set != 0;
}

size_t kl_east_entry_at(const kl_east *e, kl_section section, kl_str s, size_t at)
{
    return kl_lang_match(e->lang, section, s, at, NULL);
}

size_t kl_east_entry_at_end(const kl_east *e, kl_section section, kl_str s)
{
    size_t low = s.len > 36 ? s.len - 36 : 0; /* no word is longer than twelve characters */
    while (low < s.len && ((unsigned char)s.ptr[low] & 0xC0) == 0x80)
        low++;
    for (size_t at = low, step; at < s.len; at += step) {
        if (kl_lang_match(e->lang, section, s, at, NULL) == s.len - at)
            return s.len - at;
        (void)kl_utf8_at(s, at, &step);
    }
    return 0;
}

kl_str kl_east_without_brackets(kl_str s)
{
    for (;;) {
        kl_str open = kl_ends(s, KL_STR("）")) ? KL_STR("（") : KL_STR("(");
        if (!kl_ends(s, KL_STR("）")) && !kl_ends(s, KL_STR(")")))
            return s;
        size_t at = kl_find(s, open);
        if (at == KL_NOT_FOUND)
            return s;
        s = kl_trim(kl_slice(s, 0, at));
    }
}

kl_str kl_east_word_before(kl_str text, size_t at)
{
    while (at && text.ptr[at - 1] == ' ')
        at--;
    size_t start = at;
    while (start && text.ptr[start - 1] != ' ' && text.ptr[start - 1] != '\n')
        start--;
    return kl_slice(text, start, at);
}

size_t kl_east_stop_before(kl_str text, size_t at, size_t most, const char32_t *stops)
{
    size_t low = at > most ? at - most : 0, len;
    while (at > low) {
        size_t before = kl_utf8_before(text, at);
        uint32_t code = kl_utf8_at(text, before, &len);
        if (code == '\n' || kl_east_is_sign_of(code, stops))
            return at;
        at = before;
    }
    while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at++;
    return at;
}

static kl_east_phrase take_apart(const kl_east *e, kl_str s)
{
    return e->kind == KL_EAST_JAPANESE  ? kl_east_japanese(e, s)
           : e->kind == KL_EAST_CHINESE ? kl_east_chinese(e, s)
                                        : kl_east_korean(e, s);
}

/* Whether a short name is one of a longer: its surname, or of a foreign name the last part. */
static bool is_form_of(kl_str name, kl_str full)
{
    if (kl_eq(name, full))
        return true;
    if (full.len <= name.len || name.len < 3)
        return false;
    if (kl_ends(full, name)) {
        kl_str rest = kl_slice(full, 0, full.len - name.len);
        return kl_ends(rest, KL_STR("・")) || kl_ends(rest, KL_STR("·")) || kl_ends(rest, KL_STR(" "));
    }
    return kl_starts(full, name) && name.len <= 9;
}

static void note(kl_east *e, kl_east_phrase p)
{
    if (!p.is_named)
        return;
    for (size_t i = 0; i < e->known.count; i++) {
        kl_speaker *k = &e->known.items[i];
        if (kl_eq(k->name, p.name)) {
            k->role = k->role.len >= p.role.len ? k->role : p.role;
            return;
        }
    }
    kl_list_push(e->arena, &e->known, ((kl_speaker){.name = p.name, .role = p.role}));
}

/* Whether a noun ends at `at`: nothing but a particle follows in its word. */
static bool ends_korean_word(kl_str text, size_t at)
{
    static const char *const particles[] = {"은", "는", "이", "가", "을", "를", "의",
                                            "에", "도", "와", "과", "께", "로", "님"};
    kl_str rest = kl_from(text, at);
    size_t step;
    if (!rest.len || !kl_utf8_is_word(kl_utf8_at(text, at, &step)))
        return true;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (kl_starts(rest, kl_cstr(particles[i])))
            return true;
    return false;
}

void kl_east_meet(kl_east *e)
{
    static const kl_section beside[] = {KL_LANG_TITLES, KL_LANG_OFFICES};
    const char32_t *stops = e->kind == KL_EAST_KOREAN ? U".,!?\"“”‘’'·" : U"。、，,！？；：「」『』“”";
    for (size_t s = 0; s < 2; s++) {
        size_t at = 0, len;
        for (unsigned hits = 0; hits < MOST_HITS; hits++) {
            size_t hit = kl_lexicon_find(&e->lang->sections[beside[s]], e->text, at, &len, NULL);
            if (hit == KL_NOT_FOUND)
                break;
            at = hit + len;
            if (e->kind == KL_EAST_KOREAN && !ends_korean_word(e->text, at))
                continue; /* "기자회견을" is no 기자 */
            size_t end = at, step;
            while (e->kind == KL_EAST_CHINESE && end < e->text.len && end < at + LONGEST_NAME * 3) {
                uint32_t code = kl_utf8_at(e->text, end, &step); /* the name stands behind the office */
                if (code == '\n' || kl_east_is_sign_of(code, stops))
                    break;
                end += step;
            }
            size_t start = kl_east_stop_before(e->text, hit, LONGEST_PHRASE, stops);
            note(e, take_apart(e, kl_trim(kl_slice(e->text, start, end))));
        }
    }
}

/* The known person of whose name this is a form: the longest name, the first of equal ones; or NULL. */
static const kl_speaker *by_name(const kl_east *e, kl_str name)
{
    const kl_speaker *best = NULL;
    for (size_t i = 0; i < e->known.count; i++) {
        const kl_speaker *k = &e->known.items[i];
        if (is_form_of(name, k->name) && (!best || k->name.len > best->name.len))
            best = k;
    }
    return best;
}

/* The only known person who holds an office; NULL if nobody or more than one does. */
static const kl_speaker *by_office(const kl_east *e, kl_str office)
{
    const kl_speaker *found = NULL;
    for (size_t i = 0; i < e->known.count; i++) {
        const kl_speaker *k = &e->known.items[i];
        if (!k->role.len || !kl_ends(k->role, office))
            continue;
        if (found && !is_form_of(k->name, found->name) && !is_form_of(found->name, k->name))
            return NULL;
        found = found && found->name.len >= k->name.len ? found : k;
    }
    return found;
}

bool kl_east_may_speak(const kl_east *e, kl_str subject)
{
    static const kl_section who[] = {KL_LANG_TITLES, KL_LANG_OFFICES, KL_LANG_SPEAKER_NOUNS, KL_LANG_ORGANISATIONS};
    kl_str s = kl_east_without_brackets(subject);
    for (size_t i = 0; i < sizeof who / sizeof *who; i++)
        if (kl_east_entry_at_end(e, who[i], s))
            return true;
    return kl_lang_has(e->lang, KL_LANG_PRONOUNS, s) || take_apart(e, s).is_named || by_name(e, s);
}

/* "她感叹", "他回忆": what a Chinese clause that begins with a pronoun goes on with; "他的妻子" is somebody else. */
static bool is_led_by_pronoun(const kl_east *e, kl_str s)
{
    size_t len = e->kind == KL_EAST_CHINESE && s.len ? kl_east_entry_at(e, KL_LANG_PRONOUNS, s, 0) : 0;
    return len && kl_find(s, KL_STR("的")) == KL_NOT_FOUND && !kl_east_entry_at_end(e, KL_LANG_OFFICES, s);
}

/* Who is named first in [from, end), and not as whose somebody is; or NULL. */
static const kl_speaker *first_named(const kl_east *e, size_t from, size_t end)
{
    const kl_speaker *found = NULL;
    size_t first = end;
    for (size_t i = 0; i < e->known.count; i++) {
        kl_str name = e->known.items[i].name, sentence = kl_slice(e->text, from, end);
        size_t hit = kl_find(sentence, name);
        if (hit == KL_NOT_FOUND || from + hit >= first || kl_starts(kl_from(sentence, hit + name.len), KL_STR("的")))
            continue;
        first = from + hit;
        found = &e->known.items[i];
    }
    return found;
}

/* Whom a Chinese pronoun at `at` means: who is named first, and not as whose somebody is, in its sentence or the one
 * before, of the same paragraph; else NULL. */
static const kl_speaker *meant_before(const kl_east *e, size_t at)
{
    size_t start = kl_east_stop_before(e->text, at, SENTENCE, U"。！？”」");
    size_t from = kl_east_stop_before(e->text, start > 3 ? start - 3 : 0, SENTENCE, U"。！？”」");
    const kl_speaker *here = first_named(e, start, at); /* "新闻发布会上，马良行首先发言，他说" */
    return here ? here : first_named(e, from, start);
}

kl_speaker kl_east_person(kl_east *e, kl_str subject)
{
    kl_str bare = kl_east_without_brackets(subject);
    if (is_led_by_pronoun(e, bare)) {
        const kl_speaker *meant = meant_before(e, (size_t)(bare.ptr - e->text.ptr));
        kl_speaker same = meant ? *meant : e->going_on;
        same.as = subject;
        return same;
    }
    if (e->kind == KL_EAST_CHINESE && kl_lang_has(e->lang, KL_LANG_PRONOUNS, bare)) {
        const kl_speaker *meant = meant_before(e, (size_t)(bare.ptr - e->text.ptr));
        kl_speaker same = meant ? *meant : e->going_on;
        same.as = subject;
        return same;
    }
    if (bare.len == 0 || kl_lang_has(e->lang, KL_LANG_PRONOUNS, bare)) {
        kl_speaker same = e->going_on;
        same.as = subject.len ? subject : KL_ABSENT;
        return same;
    }
    kl_east_phrase p = take_apart(e, subject);
    const kl_speaker *k = by_name(e, p.is_named ? p.name : bare);
    if (!k && !p.is_named && e->kind == KL_EAST_CHINESE) {
        size_t start = (size_t)(bare.ptr - e->text.ptr); /* "代替主帅参加的韩志强一个劲地" */
        size_t of = kl_find(bare, KL_STR("的"));
        k = of != KL_NOT_FOUND ? first_named(e, start + of, start + bare.len) : NULL;
    }
    if (!k && !p.is_named && kl_eq(p.role, bare))
        k = by_office(e, bare); /* "감독은", who is named elsewhere */
    if (k)
        return (kl_speaker){.name = k->name, .as = subject, .role = p.role.len > k->role.len ? p.role : k->role};
    kl_str last = kl_east_word_before(bare, bare.len), first = kl_slice(bare, 0, bare.len - last.len);
    for (size_t i = 0; e->kind == KL_EAST_KOREAN && kl_trim(first).len == 3 && i < e->known.count; i++)
        if (kl_starts(e->known.items[i].name, kl_trim(first)) && kl_ends(e->known.items[i].role, last))
            return (kl_speaker){.name = e->known.items[i].name, .as = subject, .role = e->known.items[i].role};
    note(e, p); /* "윤 예보관" goes back to "윤가람 예보관" */
    return (kl_speaker){.name = p.name, .as = subject, .role = p.role};
}
