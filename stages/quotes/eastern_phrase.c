/* eastern_phrase.c - where is the name in a phrase, in Japanese, Chinese and Korean?
 * "中国国家航天局国際合作司副司長姚建廷", "市長の山本健太郎氏", "한국당 대변인 최진우 의원". Offices and titles stand
 * beside names without a space or with one; which letters begin a surname says the language file (`first`). */
#include "eastern.h"
#include "utf8.h"

enum {
    LEAST_NAME = 6,  /* bytes of a name that stands beside an office: two characters */
    MOST_KANJI = 5,  /* of a name: "長谷川大二郎" has six, and is rare */
    MOST_WORDS = 6,  /* words of a Korean phrase that are looked at */
    MOST_SEEN = 50,  /* places where a name is looked for */
    FULL_KOREAN = 9, /* bytes of nearly all Korean names: three syllables */
};

static bool is_kanji(uint32_t code) { return (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3005 || code == 0x30F6; }

static bool is_katakana(uint32_t code) { return (code >= 0x30A1 && code <= 0x30FE) || code == 0xFF1D; }

/* Where the run of letters that ends at `end` begins; their number to *count. */
static size_t run_before(kl_str s, size_t end, bool (*is)(uint32_t), size_t *count)
{
    size_t len;
    *count = 0;
    while (end > 0) {
        size_t before = kl_utf8_before(s, end);
        if (!is(kl_utf8_at(s, before, &len)))
            break;
        end = before;
        (*count)++;
    }
    return end;
}

/* ---- Japanese ---- */

/* The name at the end of a phrase: "中川和子", "佐藤みなみ", "小林ハル", "ロバート・ハリス". */
static kl_str japanese_name(kl_str s)
{
    size_t count, more, start = run_before(s, s.len, kl_is_hiragana, &count), kanji;
    if (count) {
        kanji = run_before(s, start, is_kanji, &more);
        if (kl_ends(s, KL_STR("の")))
            return KL_ABSENT; /* "近くの" */
        return count >= 2 && count <= 4 && more >= 1 && more <= 4 ? kl_from(s, kanji) : KL_ABSENT;
    }
    start = run_before(s, s.len, is_katakana, &count);
    if (count) {
        kl_str name = kl_from(s, start);
        kanji = run_before(s, start, is_kanji, &more);
        bool is_given = count <= 4 && kl_find(name, KL_STR("・")) == KL_NOT_FOUND && more >= 1 && more <= 3;
        return is_given ? kl_from(s, kanji) : count >= 2 ? name : KL_ABSENT;
    }
    start = run_before(s, s.len, is_kanji, &count);
    return count >= 1 && count <= MOST_KANJI ? kl_from(s, start) : KL_ABSENT;
}

/* The office that stands before a name: "市長の", "会長を務める". */
static kl_str office_before_name(const kl_east *e, kl_str s)
{
    static const char *const joints[] = {"を務める", "を務めた", "を務めている", "である", "だった", "の", "で"};
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (kl_ends(s, kl_cstr(joints[i]))) {
            s = kl_slice(s, 0, s.len - strlen(joints[i]));
            size_t office = kl_east_entry_at_end(e, KL_LANG_OFFICES, s);
            return office ? kl_from(s, s.len - office) : KL_ABSENT;
        }
    return KL_ABSENT;
}

/* Whether an office is one of a place whose name stands before it: "仙台市長". */
static bool is_of_place(kl_str office)
{
    return kl_east_is_one_of(kl_utf8_at(office, 0, &(size_t){0}), U"市町村区県知都府");
}

kl_east_phrase kl_east_japanese(const kl_east *e, kl_str subject)
{
    kl_str s = kl_east_without_brackets(subject);
    kl_east_phrase p = {.name = s};
    size_t title = kl_east_entry_at_end(e, KL_LANG_TITLES, s);
    size_t office = title ? 0 : kl_east_entry_at_end(e, KL_LANG_OFFICES, s);
    if (office)
        p.role = kl_from(s, s.len - office);
    kl_str rest = kl_slice(s, 0, s.len - title - office), name = japanese_name(rest);
    size_t family_len = rest.len > name.len ? rest.len - name.len - 1 : 0, letters = 0;
    bool is_spaced = name.len && title && family_len && rest.ptr[family_len] == ' ';
    if (is_spaced && run_before(rest, family_len, is_kanji, &letters) == 0 && letters && letters <= 4)
        name = rest; /* "橋本 謙介さん" */
    kl_str before = name.len ? kl_slice(rest, 0, rest.len - name.len) : KL_ABSENT;
    bool is_somebody = name.len && kl_lang_has(e->lang, KL_LANG_SPEAKER_NOUNS, name); /* "女性看護師", "元理事の男性" */
    if (is_somebody || name.len < (title ? 3u : (size_t)LEAST_NAME))
        return p;
    if (!title && !office) { /* "主将の石田亮" */
        p.role = office_before_name(e, before);
        p.is_named = p.role.len > 0;
        p.name = p.is_named ? name : s;
        return p;
    }
    bool is_body = office && (kl_east_entry_at_end(e, KL_LANG_ORGANISATIONS, name) ||
                              (name.len == LEAST_NAME && is_of_place(p.role)));
    if (is_body)
        return p;
    p.is_named = true;
    p.name = name;
    if (title)
        p.role = office_before_name(e, before);
    return p;
}

/* ---- Chinese ---- */

static bool is_name_letter(uint32_t code) { return is_kanji(code) || code == 0xB7 || code == 0x30FB; }

/* Whether what stands at `at` is no part of a name: the end, a verb, a word of time or place. */
static bool ends_name(const kl_east *e, kl_str s, size_t at)
{
    size_t len;
    if (at >= s.len)
        return true;
    uint32_t code = kl_utf8_at(s, at, &len);
    const kl_lexicon_place here = kl_lexicon_look(s, at);
    return !is_name_letter(code) || kl_east_is_one_of(code, U"在对對向就于於今昨赛賽受接通称稱的和与與及等") ||
           kl_lexicon_match_there(&e->lang->sections[KL_LANG_CUE_VERBS], &here, NULL) ||
           kl_lexicon_match_there(&e->lang->sections[KL_LANG_CUE_COMPANIONS], &here, NULL);
}

/* Bytes of the name that begins a phrase: "约翰·卡特", "何建国", "周磊"; 0 if none does. */
static size_t chinese_name(const kl_east *e, kl_str s)
{
    size_t end = 0, len, letters = 0;
    bool is_foreign = false;
    for (; end < s.len && letters < 16; end += len, letters++) {
        uint32_t code = kl_utf8_at(s, end, &len);
        is_foreign |= code == 0xB7 || code == 0x30FB;
        if (ends_name(e, s, end) || (letters >= 6 && !is_foreign))
            break;
    }
    if (is_foreign)
        return end;
    const kl_entry *entry;
    size_t surname = kl_lang_match(e->lang, KL_LANG_NAME_PARTICLES, s, 0, &entry);
    if (!surname)
        return 0;
    end = surname;
    for (letters = 0; letters < 2 && !ends_name(e, s, end); letters++) {
        (void)kl_utf8_at(s, end, &len);
        end += len;
    }
    return letters ? end : 0;
}

/* Whether a whole phrase may be a foreign name of a few letters: "泰勒斯". */
static bool is_short_name(const kl_east *e, kl_str s)
{
    size_t letters;
    if (s.len < LEAST_NAME || s.len > 15 || run_before(s, s.len, is_kanji, &letters) != 0 ||
        kl_east_entry_at_end(e, KL_LANG_OFFICES, s) || kl_east_entry_at_end(e, KL_LANG_TITLES, s))
        return false;
    for (size_t i = 0, step; i < s.len; i += step) {
        (void)kl_utf8_at(s, i, &step);
        if (ends_name(e, s, i))
            return false;
    }
    return true;
}

/* Behind the last office of a phrase that a name follows; 0 if there is none. */
static size_t behind_office(const kl_east *e, kl_str s, size_t *name)
{
    size_t end = 0, len, at = 0;
    for (size_t hit; (hit = kl_lexicon_find(&e->lang->sections[KL_LANG_OFFICES], s, at, &len, NULL)) != KL_NOT_FOUND;) {
        at = hit + len;
        size_t found = chinese_name(e, kl_from(s, at));
        end = found ? at : end;
        *name = found ? found : *name;
    }
    for (size_t i = 0, step; i < s.len && !end; i += step) { /* "气象台台长罗敏": no list holds them all */
        bool is_last = kl_east_is_one_of(kl_utf8_at(s, i, &step), U"长長员員师師");
        size_t found = is_last && i ? chinese_name(e, kl_from(s, i + step)) : 0;
        if (found && ends_name(e, s, i + step + found)) {
            *name = found;
            return i + step;
        }
    }
    if (end || !at || !is_short_name(e, kl_from(s, at)))
        return end;
    *name = s.len - at;
    return at;
}

/* Bytes of the longest name that the name of `most` bytes, with which a phrase begins, may be, and that ends somewhere
 * else in the article beyond doubt; 0 if none does. */
static size_t repeated_name(const kl_east *e, kl_str s, size_t most)
{
    for (size_t len = most; len >= LEAST_NAME; len = kl_utf8_before(s, len)) {
        kl_str name = kl_slice(s, 0, len);
        size_t at = 0, hit;
        for (unsigned n = 0; n < MOST_SEEN && (hit = kl_find(kl_from(e->text, at), name)) != KL_NOT_FOUND; n++) {
            at += hit + len;
            if (ends_name(e, e->text, at) || kl_starts(kl_from(e->text, at), KL_STR("的")))
                return len;
        }
    }
    return 0;
}

kl_east_phrase kl_east_chinese(const kl_east *e, kl_str subject)
{
    kl_str s = kl_east_without_brackets(subject);
    kl_east_phrase p = {.name = s};
    size_t name = 0, office = behind_office(e, s, &name);
    if (office) {
        p.is_named = true;
        p.role = kl_slice(s, 0, office);
        p.name = kl_slice(s, office, office + name);
        return p;
    }
    name = chinese_name(e, s);
    size_t behind = name ? kl_east_entry_at(e, KL_LANG_OFFICES, s, name) : 0;
    size_t title = name ? kl_east_entry_at(e, KL_LANG_TITLES, s, name) : 0;
    if (name && (behind || title || name == s.len || ends_name(e, s, name))) { /* "李建国市长", "孙丽华在会上" */
        p.is_named = true;
        p.name = kl_slice(s, 0, name);
        p.role = behind ? kl_slice(s, name, name + behind) : KL_ABSENT;
        return p;
    }
    name = name && !behind ? repeated_name(e, s, name) : 0;
    if (name) { /* "周正龙回头", who is "周正龙说" elsewhere */
        p.is_named = true;
        p.name = kl_slice(s, 0, name);
        return p;
    }
    for (size_t at = 0, len; at < s.len; at += len) { /* "公司在声明中" */
        uint32_t code = kl_utf8_at(s, at, &len);
        if (at && (kl_east_is_one_of(code, U"在于於就对對") || kl_utf8_is_digit(code))) {
            p.name = kl_slice(s, 0, at);
            break;
        }
    }
    if (kl_east_entry_at_end(e, KL_LANG_OFFICES, p.name))
        p.role = p.name;
    return p;
}

/* ---- Korean ---- */

static bool begins_surname(const kl_east *e, kl_str word)
{
    size_t len;
    const kl_entry *entry;
    (void)kl_utf8_at(word, 0, &len);
    return kl_lang_match(e->lang, KL_LANG_NAME_PARTICLES, kl_slice(word, 0, len), 0, &entry) == len;
}

static bool is_korean_name(const kl_east *e, kl_str word) { return word.len == FULL_KOREAN && begins_surname(e, word); }

/* A word of a body, a land or an office, that stands between name and office: "교육부", "미국". */
static bool is_of(const kl_east *e, kl_str word)
{
    return kl_east_entry_at_end(e, KL_LANG_ORGANISATIONS, word) || kl_east_entry_at_end(e, KL_LANG_OFFICES, word);
}

static kl_str join(kl_str first, kl_str last) { return (kl_str){first.ptr, (size_t)(last.ptr + last.len - first.ptr)}; }

/* The name among words[0..count), which stand before an office or are the whole phrase; its first word and number of
 * words, or 0 words. */
static size_t korean_name(const kl_east *e, const kl_str *words, size_t count, size_t *first)
{
    for (size_t i = count; i-- > 0;)
        if (is_korean_name(e, words[i]) && !(is_of(e, words[i]) && i + 1 < count)) {
            *first = i;
            return 1;
        }
    for (size_t i = count; i-- > 0;)
        if (!is_of(e, words[i])) { /* "로버트 해리스 미국 대통령" */
            bool has_two = i > 0 && !is_of(e, words[i - 1]) && words[i - 1].len >= LEAST_NAME;
            *first = i - has_two;
            return words[i].len >= LEAST_NAME ? 1 + has_two : 0;
        }
    return 0;
}

/* A full name, and no body: "오세민", but "서울시". */
static bool is_full(const kl_east *e, kl_str word) { return is_korean_name(e, word) && !is_of(e, word); }

kl_east_phrase kl_east_korean(const kl_east *e, kl_str subject)
{
    kl_str s = kl_east_without_brackets(subject), words[MOST_WORDS];
    kl_east_phrase p = {.name = s};
    size_t count = 0;
    for (size_t at = s.len; at > 0 && count < MOST_WORDS;) {
        kl_str w = kl_east_word_before(s, at);
        if (!w.len)
            break;
        words[count++] = w;
        at = (size_t)(w.ptr - s.ptr);
    }
    for (size_t i = 0; i < count / 2; i++) {
        kl_str w = words[i];
        words[i] = words[count - 1 - i];
        words[count - 1 - i] = w;
    }
    if (!count)
        return p;
    kl_str last = words[count - 1];
    size_t title = kl_east_entry_at_end(e, KL_LANG_TITLES, last), first;
    if (title && (last.len > title || count > 1) && (title > 3 || last.len >= 6)) { /* "오영숙씨", "오영숙 씨" */
        if (last.len > title)
            words[count - 1] = kl_east_without_brackets(kl_slice(last, 0, last.len - title));
        else
            count--;
        p.is_named = true;
        p.name = words[count - 1];
        if (kl_ends(p.name, KL_STR("모")) && p.name.len == LEAST_NAME)
            p.name = last.len > title ? last : p.name; /* "김모씨": no name, but what stands for one */
        if (count > 1 && is_of(e, words[count - 2]))
            p.role = words[count - 2];
        return p;
    }
    size_t office = kl_east_entry_at_end(e, KL_LANG_OFFICES, last);
    const bool is_listed = office == last.len;
    if (office && office < last.len && !kl_east_entry_at_end(e, KL_LANG_SPEAKER_NOUNS, last)) {
        p.role = last; /* "부대변인", "한지훈감독" */
        office = last.len;
    }
    if (office && count > 1 && kl_lang_has(e->lang, KL_LANG_SPEAKER_NOUNS, last) && !is_full(e, words[count - 2]))
        return p; /* "서울시 관계자" */
    if (office) {
        p.role = last;
        size_t behind = count - 1; /* behind the name: "송영길 전 대표" */
        if (behind > 1 && (kl_eq(words[behind - 1], KL_STR("전")) || kl_eq(words[behind - 1], KL_STR("현"))))
            behind--;
        size_t n = korean_name(e, words, behind, &first);
        if (!n && is_listed && behind > 0 && words[behind - 1].len == 3 && begins_surname(e, words[behind - 1])) {
            n = 1; /* "강 시장" */
            first = behind - 1;
        }
        if (!n) {
            p.role = count == 1 ? last : KL_ABSENT;
            return p;
        }
        p.is_named = true;
        p.name = join(words[first], words[first + n - 1]);
        p.role = join(words[first + n], last);
        return p;
    }
    if (count > 1 && is_full(e, words[count - 2])) { /* "윤가람 예보관": whatever the last word is */
        p.is_named = true;
        p.name = words[count - 2];
        p.role = last;
        return p;
    }
    if (is_korean_name(e, last) && count > 1 && kl_east_entry_at_end(e, KL_LANG_OFFICES, words[count - 2])) {
        p.is_named = true; /* "주장 한지훈" */
        p.name = last;
        p.role = words[count - 2];
    } else if (is_korean_name(e, last) && count == 1) {
        p.is_named = true;
        p.name = last;
    }
    return p;
}
