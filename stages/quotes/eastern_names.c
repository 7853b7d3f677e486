/* eastern_names.c - whom does a subject mean, in Japanese, Chinese and Korean?
 * Titles and offices stand beside a name without a space; a shorter form goes back to the fuller one. */
#include "eastern.h"
#include "utf8.h"

enum {
    NAME_MOST = 18, /* bytes of a name: six characters */
    MAX_HITS = 64,  /* places looked at for the full form of a name */
};

bool kl_east_is_one_of(uint32_t code, const char *set)
{
    kl_str s = kl_cstr(set);
    for (size_t at = 0, len; at < s.len; at += len)
        if (kl_utf8_at(s, at, &len) == code)
            return true;
    return false;
}

/* The length of the longest entry that ends at the end of `s`, 0 if there is none. */
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

/* The longer form of a short name that stands before `limit`, directly before a title or an office. */
static kl_str fuller(const kl_east *e, kl_str name)
{
    kl_str best = name;
    size_t at = 0;
    for (unsigned hits = 0; hits < MAX_HITS; hits++) {
        size_t hit = kl_find(kl_from(e->text, at), name);
        if (hit == KL_NOT_FOUND)
            break;
        size_t start = at + hit, end = start + name.len, len;
        at = end;
        while (end < e->text.len && end < start + NAME_MOST) {
            if (kl_lang_match(e->lang, KL_LANG_TITLES, e->text, end, NULL) ||
                kl_lang_match(e->lang, KL_LANG_OFFICES, e->text, end, NULL)) {
                if (end - start > best.len)
                    best = kl_slice(e->text, start, end);
                break;
            }
            uint32_t code = kl_utf8_at(e->text, end, &len);
            if (!kl_utf8_is_word(code) || kl_east_is_one_of(code, "はがを"))
                break;
            end += len;
        }
    }
    return best;
}

/* "山本健太郎氏", "坂井千鶴校長", "市長の山本健太郎氏": the person and what they are. */
static kl_speaker japanese_person(const kl_east *e, kl_str subject)
{
    kl_speaker who = {.name = subject, .as = subject};
    kl_str rest = kl_east_without_brackets(subject);
    who.name = rest;
    size_t title = kl_east_entry_at_end(e, KL_LANG_TITLES, rest), office = 0;
    if (title) {
        rest = kl_slice(rest, 0, rest.len - title);
    } else {
        office = kl_east_entry_at_end(e, KL_LANG_OFFICES, rest);
        if (office)
            who.role = kl_from(rest, rest.len - office);
        rest = kl_slice(rest, 0, rest.len - office);
    }
    if (!title && !office)
        return who;
    size_t of = kl_find(rest, KL_STR("の")), last = 0;
    while (of != KL_NOT_FOUND) {
        last += of + 3;
        of = kl_find(kl_from(rest, last), KL_STR("の"));
    }
    kl_str name = kl_from(rest, last);
    bool is_name = name.len >= 6 && name.len <= 24;
    if (!is_name || (office && last > 0))
        return (kl_speaker){
            .name = kl_east_without_brackets(subject), .as = subject, .role = office ? who.role : KL_ABSENT};
    if (last > 3 && !who.role.ptr)
        who.role = kl_slice(rest, 0, last - 3);
    who.name = name.len <= 9 ? fuller(e, name) : name;
    return who;
}

/* "中国国家航天局国际合作司副司长姚建廷", "市长李建国", "李建国市长". */
static kl_speaker chinese_person(const kl_east *e, kl_str subject)
{
    kl_speaker who = {.name = subject, .as = subject};
    kl_str s = kl_east_without_brackets(subject);
    size_t title = kl_east_entry_at_end(e, KL_LANG_TITLES, s);
    s = kl_slice(s, 0, s.len - title);
    size_t office = kl_east_entry_at_end(e, KL_LANG_OFFICES, s);
    if (office && s.len - office >= 6 && s.len - office <= 12) {
        who.name = kl_slice(s, 0, s.len - office);
        who.role = kl_from(s, s.len - office);
        return who;
    }
    size_t end = 0, len;
    for (size_t at = 0, hit;
         (hit = kl_lexicon_find(&e->lang->sections[KL_LANG_OFFICES], s, at, &len, NULL)) != KL_NOT_FOUND;)
        at = end = hit + len;
    bool is_foreign =
        kl_find(kl_from(s, end), KL_STR("·")) != KL_NOT_FOUND || kl_find(kl_from(s, end), KL_STR("・")) != KL_NOT_FOUND;
    size_t rest = s.len - end;
    if (end && rest >= 6 && (rest <= 12 || (is_foreign && rest <= 60))) {
        who.role = kl_slice(s, 0, end);
        who.name = kl_from(s, end);
    } else if (title) {
        who.name = s;
    }
    return who;
}

/* The word before `at` that a space bounds. */
kl_str kl_east_word_before(kl_str text, size_t at)
{
    while (at && text.ptr[at - 1] == ' ')
        at--;
    size_t start = at;
    while (start && text.ptr[start - 1] != ' ' && text.ptr[start - 1] != '\n')
        start--;
    return kl_slice(text, start, at);
}

/* The three-syllable name that begins with a surname and stands before the same office: "이재명 ... 후보". */
static kl_str korean_full(const kl_east *e, kl_str surname, kl_str office, size_t limit)
{
    size_t at = 0;
    for (unsigned hits = 0; hits < MAX_HITS * 4; hits++) {
        size_t hit = kl_find(kl_slice(e->text, at, limit), surname);
        if (hit == KL_NOT_FOUND)
            break;
        size_t start = at + hit, end = start;
        at = start + surname.len;
        bool begins = start == 0 || e->text.ptr[start - 1] == ' ' || e->text.ptr[start - 1] == '\n';
        while (end < limit && e->text.ptr[end] != ' ' && e->text.ptr[end] != '\n')
            end++;
        if (!begins || end - start != 9)
            continue;
        size_t near = kl_find(kl_slice(e->text, end, end + 60), office); /* some four words */
        if (near != KL_NOT_FOUND)
            return kl_slice(e->text, start, end);
    }
    return KL_ABSENT;
}

/* "김민수 시장", "이 후보", "박지영씨"; `at` is where the subject stands in the text. */
static kl_speaker korean_person(const kl_east *e, kl_str subject, size_t at)
{
    kl_speaker who = {.name = subject, .as = subject};
    kl_str s = kl_east_without_brackets(subject);
    size_t title = kl_east_entry_at_end(e, KL_LANG_TITLES, s);
    if (title && s.len - title >= 6) {
        kl_str name = kl_east_word_before(s, s.len - title);
        who.name = name.len ? name : s;
        return who;
    }
    size_t office = kl_east_entry_at_end(e, KL_LANG_OFFICES, s);
    if (!office)
        return who;
    who.role = kl_from(s, s.len - office);
    kl_str name = kl_east_word_before(s, s.len - office);
    if (name.len >= 6 && name.len <= 12)
        who.name = name;
    if (name.len == 3) {
        kl_str full = korean_full(e, name, who.role, at);
        who.name = full.ptr ? full : who.name;
    }
    return who;
}

kl_speaker kl_east_person(const kl_east *e, kl_str subject)
{
    if (subject.len == 0 || kl_lang_has(e->lang, KL_LANG_PRONOUNS, subject)) {
        kl_speaker same = e->going_on;
        same.as = subject.len ? subject : KL_ABSENT;
        return same;
    }
    if (e->kind == KL_EAST_JAPANESE)
        return japanese_person(e, subject);
    return e->kind == KL_EAST_CHINESE ? chinese_person(e, subject)
                                      : korean_person(e, subject, (size_t)(subject.ptr - e->text.ptr));
}
