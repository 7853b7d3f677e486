/* eastern.c - who said what in Japanese, Chinese and Korean.
 * Words are not told apart by spaces and capitals there, but the grammar marks what is wanted: the subject by a
 * particle (は, 는), the quotation by one behind the closing mark (と, 고), or by the verb beside it (说). The words of
 * the language file are verbs of saying (in Japanese and Korean how they begin), titles and offices beside names. */
#include "eastern.h"
#include "utf8.h"

enum {
    FAR = 240,     /* bytes between the mark and its verb: some eighty characters */
    LONGEST = 150, /* bytes of a subject: fifty characters */
    ALONE = 24,    /* bytes of an utterance that stands as its own sentence: eight characters */
};

/* What the text around a span says of it. */
typedef struct found {
    bool is_speech;
    bool is_far; /* the subject stands in a sentence before */
    kl_str subject, cue;
} found;

/* The end of the clause or sentence behind `at`: a place where one of `stops` stands, or the paragraph's end. */
static size_t stop_behind(kl_str text, size_t at, size_t most, const char *stops)
{
    size_t end = at + most < text.len ? at + most : text.len, len;
    while (at < end) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '\n' || kl_east_is_one_of(code, stops))
            return at;
        at += len;
    }
    return end < text.len ? at : text.len;
}

/* The place behind the last of `stops` before `at`, or the paragraph's start. */
static size_t stop_before(kl_str text, size_t at, size_t most, const char *stops)
{
    size_t low = at > most ? at - most : 0, len;
    while (at > low) {
        size_t before = kl_utf8_before(text, at);
        uint32_t code = kl_utf8_at(text, before, &len);
        if (code == '\n' || kl_east_is_one_of(code, stops))
            return at;
        at = before;
    }
    return at;
}

/* The first entry of a section in [at, end); its length to *len. */
static size_t find_entry(const kl_east *e, kl_section section, size_t at, size_t end, size_t *len)
{
    kl_str text = kl_slice(e->text, 0, end);
    return kl_lexicon_find(&e->lang->sections[section], text, at, len, NULL);
}

/* The part of a subject behind the last of `words`. */
static kl_str behind_last(kl_str s, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t at; (at = kl_find(s, kl_cstr(words[i]))) != KL_NOT_FOUND && at + strlen(words[i]) < s.len;)
            s = kl_from(s, at + strlen(words[i]));
    return s;
}

/* ---- Japanese ---- */

/* The subject before a topic particle in [from, end): behind the clauses that describe it. */
static kl_str japanese_subject(const kl_east *e, size_t from, size_t end)
{
    static const char *const verbs[] = {"している", "していた", "ている", "ていた", "された",
                                        "された",   "という",   "した",   "いう",   "った"};
    size_t topic = KL_NOT_FOUND;
    for (size_t at = from, len; at < end; at += len) {
        uint32_t code = kl_utf8_at(e->text, at, &len);
        if (code == 0x306F || (code == 0x304C && topic == KL_NOT_FOUND)) /* は, が */
            topic = at;
    }
    if (topic == KL_NOT_FOUND || topic == from)
        return KL_ABSENT;
    size_t start = stop_before(e->text, topic, LONGEST, "、。，」』");
    kl_str s = kl_slice(e->text, start > from ? start : from, topic);
    if (kl_starts(s, KL_STR("して")))
        s = kl_from(s, 6); /* "...」として卒業生らが" */
    s = behind_last(s, verbs, sizeof verbs / sizeof *verbs);
    if (kl_ends(s, KL_STR("で")) || kl_ends(s, KL_STR("に")) || kl_ends(s, KL_STR("から")))
        return KL_ABSENT;
    return kl_trim(s);
}

static bool is_hiragana(uint32_t code) { return code >= 0x3041 && code <= 0x309F; }

/* The letters at `at` that only bend the verb before them: "話" + "した". */
static size_t bent(kl_str text, size_t at)
{
    for (size_t len; at < text.len; at += len)
        if (!is_hiragana(kl_utf8_at(text, at, &len)))
            break;
    return at;
}

/* Whether what ends at `at` ends as sentences do, not as names. */
static bool is_bent(kl_str text, size_t at)
{
    size_t len;
    return at > 0 && is_hiragana(kl_utf8_at(text, kl_utf8_before(text, at), &len));
}

static found japanese(const kl_east *e, const kl_marked *span, size_t floor)
{
    found f = {0};
    kl_str text = e->text, rest = kl_from(text, span->outer.end);
    size_t before = stop_before(text, span->outer.start, FAR * 2, "。！？");
    before = before > floor ? before : floor;
    if (kl_starts(rest, KL_STR("という")) || kl_starts(rest, KL_STR("といった")) || kl_starts(rest, KL_STR("との")))
        return f;
    size_t particle = kl_starts(rest, KL_STR("などと")) ? 9 : kl_starts(rest, KL_STR("と")) ? 3 : 0;
    size_t from = span->outer.end + particle;
    if (particle) {
        size_t end = stop_behind(text, from, FAR, "。「『"), len = 0;
        size_t verb = KL_NOT_FOUND, more;
        for (size_t hit = from; (hit = find_entry(e, KL_LANG_CUE_VERBS, hit, end, &more)) != KL_NOT_FOUND;
             hit += more) {
            verb = hit; /* the last one: "笑顔で話した" */
            len = more;
        }
        bool names = verb == KL_NOT_FOUND && end > from && end - from <= LONGEST;
        f.is_speech = verb != KL_NOT_FOUND || names;
        if (verb != KL_NOT_FOUND) {
            f.cue = kl_slice(text, verb, bent(text, verb + len));
            f.subject = japanese_subject(e, from, end);
            if (verb == from && kl_starts(kl_from(text, from), KL_STR("し")))
                f.cue = kl_slice(text, span->outer.end, bent(text, verb + len)); /* "としている" */
            bool is_as = kl_starts(kl_from(text, from), KL_STR("し")) && !is_bent(text, span->inner.end);
            f.is_speech = !is_as; /* "「沖ノ瀬館」として使われる" */
        } else if (names) {       /* "「...」と佐藤さん。" */
            f.subject = kl_trim(kl_slice(text, from, end));
            f.is_speech = kl_east_entry_at_end(e, KL_LANG_TITLES, f.subject) ||
                          kl_east_entry_at_end(e, KL_LANG_OFFICES, f.subject);
        }
    } else {
        char next = rest.len ? rest.ptr[0] : '\n';
        bool ends = next == '\n' || kl_starts(rest, KL_STR("。")) || kl_starts(rest, KL_STR("「"));
        bool begins = before == span->outer.start;
        f.is_speech = ends && begins && span->inner.end - span->inner.start >= ALONE;
        size_t next_line = span->outer.end + 1;
        if (f.is_speech && next == '\n' && next_line < text.len) { /* its speaker follows: "...の男性は...語った。" */
            size_t end = stop_behind(text, next_line, FAR, "。「"), len;
            if (find_entry(e, KL_LANG_CUE_VERBS, next_line, end, &len) != KL_NOT_FOUND)
                f.subject = japanese_subject(e, next_line, end);
        }
    }
    if (f.is_speech && !f.subject.ptr)
        f.subject = japanese_subject(e, before, span->outer.start);
    if (f.is_speech && !f.subject.ptr) { /* somebody the paragraph is about */
        kl_str s = japanese_subject(e, floor, before);
        if (kl_east_entry_at_end(e, KL_LANG_TITLES, kl_east_without_brackets(s)))
            f.subject = s;
        f.is_far = true;
    }
    return f;
}

/* ---- Chinese ---- */

static kl_str chinese_clause(const kl_east *e, size_t from, size_t end)
{
    kl_str s = kl_trim(kl_slice(e->text, from, end));
    for (size_t len; s.len;) { /* "在接受采访时", "也": what may stand before the verb */
        len = kl_east_entry_at_end(e, KL_LANG_CUE_COMPANIONS, s);
        if (!len)
            break;
        s = kl_trim(kl_slice(s, 0, s.len - len));
    }
    return s;
}

static found chinese(const kl_east *e, const kl_marked *span, size_t floor)
{
    found f = {0};
    kl_str text = e->text, head = kl_trim(kl_slice(text, floor, span->outer.start));
    bool leads = kl_ends(head, KL_STR("：")) || kl_ends(head, KL_STR(":")) || kl_ends(head, KL_STR("，")) ||
                 kl_ends(head, KL_STR(","));
    bool has_colon = kl_ends(head, KL_STR("：")) || kl_ends(head, KL_STR(":"));
    if (leads)
        head = kl_slice(head, 0, kl_utf8_before(head, head.len));
    size_t verb = kl_east_entry_at_end(e, KL_LANG_CUE_VERBS, head);
    size_t base = (size_t)(head.ptr ? head.ptr - text.ptr : 0);
    if (verb) {
        size_t at = base + head.len - verb, start = stop_before(text, at, LONGEST, "。！？；，,”」");
        f.is_speech = true;
        f.cue = kl_slice(text, at, at + verb);
        f.subject = chinese_clause(e, start > floor ? start : floor, at);
    }
    if (f.is_speech && leads)
        return f;
    size_t end = stop_behind(text, span->outer.end, FAR, "。！？；，,：:“「"), len = 0;
    size_t behind = find_entry(e, KL_LANG_CUE_VERBS, span->outer.end, end, &len);
    kl_str inner = kl_slice(text, span->inner.start, span->inner.end);
    bool is_sentence = kl_ends(inner, KL_STR("。")) || kl_ends(inner, KL_STR("！")) || kl_ends(inner, KL_STR("？")) ||
                       kl_ends(inner, KL_STR("，")) || kl_ends(inner, KL_STR("…"));
    if (behind != KL_NOT_FOUND && is_sentence) {
        f = (found){.is_speech = true,
                    .cue = kl_slice(text, behind, behind + len),
                    .subject = chinese_clause(e, span->outer.end, behind)};
    } else if (f.is_speech) {
        f.is_speech = inner.len >= ALONE; /* "称其为“..."": words of the sentence */
    } else if (is_sentence && (has_colon || head.len == 0 || kl_ends(head, KL_STR("。"))) && inner.len >= ALONE) {
        f.is_speech = true;
    }
    return f;
}

/* ---- Korean ---- */

static bool is_particle(kl_str word, kl_str *bare)
{
    static const char *const particles[] = {"은", "는", "이", "가", "도"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (word.len > 3 && kl_ends(word, kl_cstr(particles[i]))) {
            *bare = kl_slice(word, 0, word.len - 3);
            return i < 2; /* the topic; 이 and 가 end nouns, too */
        }
    return false;
}

static kl_str korean_subject(const kl_east *e, size_t from, size_t end)
{
    kl_str bare = KL_ABSENT;
    unsigned words = 0;
    for (size_t at = end; at > from; words++) { /* the last topic before the span */
        kl_str w = kl_east_word_before(e->text, at);
        if (w.len == 0 || (size_t)(w.ptr - e->text.ptr) < from)
            break;
        at = (size_t)(w.ptr - e->text.ptr);
        bare = KL_ABSENT;
        bool is_topic = is_particle(w, &bare);
        bool is_someone = kl_east_entry_at_end(e, KL_LANG_TITLES, kl_east_without_brackets(bare)) ||
                          kl_east_entry_at_end(e, KL_LANG_OFFICES, kl_east_without_brackets(bare));
        if (!(is_topic || (words < 4 && w.len > 3 && is_someone && bare.len == w.len - 3 && bare.ptr == w.ptr)))
            continue;
        if (kl_lang_has(e->lang, KL_LANG_PRONOUNS, bare))
            return bare;
        size_t office = kl_east_entry_at_end(e, KL_LANG_OFFICES, bare);
        if (office == bare.len) { /* the name is the word before */
            kl_str name = kl_east_word_before(e->text, at);
            if (name.len >= 3 && name.len <= 12 && (size_t)(name.ptr - e->text.ptr) >= from)
                return kl_slice(e->text, (size_t)(name.ptr - e->text.ptr), at + bare.len);
        }
        return bare;
    }
    return KL_ABSENT;
}

static found korean(const kl_east *e, const kl_marked *span, size_t floor)
{
    static const char *const particles[] = {"이라면서", "라면서", "이라며", "라며", "면서", "이라고", "라고",
                                            "하고",     "며",     "고",     "하자", "했다", "하며",   "는 "};
    found f = {0};
    kl_str rest = kl_from(e->text, span->outer.end);
    size_t particle = 0;
    for (size_t i = 0; i < sizeof particles / sizeof *particles && !particle; i++)
        if (kl_starts(rest, kl_cstr(particles[i])))
            particle = strlen(particles[i]);
    size_t before = stop_before(e->text, span->outer.start, FAR * 2, ".!?。");
    before = before > floor ? before : floor;
    bool begins = kl_trim(kl_slice(e->text, before, span->outer.start)).len == 0;
    bool ends = rest.len == 0 || rest.ptr[0] == '\n' || rest.ptr[0] == '.';
    f.is_speech = particle || (begins && ends && span->inner.end - span->inner.start >= ALONE);
    if (!f.is_speech)
        return f;
    size_t end = stop_behind(e->text, span->outer.end, FAR, ".\"“"), len = 0;
    size_t verb = find_entry(e, KL_LANG_CUE_VERBS, span->outer.end + particle, end, &len);
    if (verb != KL_NOT_FOUND)
        f.cue = kl_slice(e->text, verb, verb + len);
    f.subject = korean_subject(e, before, span->outer.start);
    return f;
}

bool kl_eastern_tell(kl_article *a, const kl_lang *lang, kl_arena *scratch, const kl_marked_list *spans)
{
    static const kl_str tags[] = {KL_STR_INIT("ja"), KL_STR_INIT("zh"), KL_STR_INIT("ko")};
    size_t which = 0;
    while (which < 3 && !kl_eq(lang->tag, tags[which]))
        which++;
    if (which == 3)
        return false;
    kl_east e = {.a = a, .text = a->text, .lang = lang, .arena = scratch, .kind = (kl_east_kind)which};
    size_t floor = 0;
    for (size_t n = 0; n < spans->count; n++) {
        const kl_marked *span = &spans->items[n];
        size_t paragraph = stop_before(e.text, span->outer.start, FAR * 4, "");
        size_t from = floor > paragraph ? floor : paragraph;
        found f = e.kind == KL_EAST_JAPANESE  ? japanese(&e, span, from)
                  : e.kind == KL_EAST_CHINESE ? chinese(&e, span, from)
                                              : korean(&e, span, from);
        if (!f.is_speech || span->is_single || !span->opened)
            continue;
        floor = span->outer.end;
        kl_speaker who = kl_east_person(&e, f.subject);
        if (f.is_far)
            who.as = KL_ABSENT;
        kl_quote q = {.span = span->inner,
                      .speaker = who.name,
                      .as = who.as,
                      .role = who.role,
                      .cue = f.cue,
                      .kind = KL_STR("direct")};
        kl_list_push(a->arena, &a->quotes, q);
        if (who.name.ptr)
            e.going_on = who;
    }
    return true;
}
