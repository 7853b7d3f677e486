/* eastern.c - who said what in Japanese, Chinese and Korean.
 * Words are not told apart by spaces and capitals there, but the grammar marks what is wanted: the subject by a
 * particle (は, 는), the quotation by one behind the closing mark (と, 고), or by the verb beside it (说). The words of
 * the language file are verbs of saying (in Japanese and Korean how they begin), titles and offices beside names. */
#include "eastern.h"
#include "utf8.h"

enum {
    FAR = 240,          /* bytes between the mark and its verb: some eighty characters */
    LONGEST = 150,      /* bytes of a subject: fifty characters */
    ALONE = 24,         /* bytes of an utterance that stands as its own sentence: eight characters */
    LEAST = 12,         /* bytes of one whose speaker stands right before it */
    LONGEST_LABEL = 72, /* bytes of who speaks, alone before the marks: twenty-four characters */
    PHRASE = 18,        /* bytes of words built into a sentence: six characters, or it is a term */
};

size_t kl_east_stop_behind(kl_str text, size_t at, size_t most, const char32_t *stops)
{
    size_t end = at + most < text.len ? at + most : text.len, len;
    while (at < end) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == '\n' || kl_east_is_sign_of(code, stops))
            return at;
        at += len;
    }
    return end < text.len ? at : text.len;
}

size_t kl_east_find_entry(const kl_east *e, kl_section section, size_t at, size_t end, size_t *len)
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

/* What stands before the particle at `topic`: behind the clauses that describe it. */
static kl_str japanese_topic(const kl_east *e, size_t from, size_t topic)
{
    static const char *const verbs[] = {"している", "していた", "ている", "ていた", "された",
                                        "という",   "した",     "いう",   "った"};
    size_t start = kl_east_stop_before(e->text, topic, LONGEST, U"、。，」』");
    kl_str s = kl_slice(e->text, start > from ? start : from, topic);
    if (kl_starts(s, KL_STR("して")))
        s = kl_from(s, 6); /* "...」として卒業生らが" */
    s = behind_last(s, verbs, sizeof verbs / sizeof *verbs);
    if (kl_ends(s, KL_STR("で")) || kl_ends(s, KL_STR("に")) || kl_ends(s, KL_STR("から")) || kl_ends(s, KL_STR("と")))
        return KL_ABSENT;
    return kl_trim(s);
}

/* "元県議が...と拡散していたことについて、": whether what stands behind a subject only says what the words are about.
 */
static bool is_subordinate(kl_str rest)
{
    static const char *const ends[] = {"ことに", "ことを", "ことから", "ため、",
                                       "ので、", "際、",   "問題で、", "事件で、"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (kl_find(rest, kl_cstr(ends[i])) != KL_NOT_FOUND)
            return true;
    return false;
}

/* The subject in [from, end): the last topic (は) who may speak, or the last one where that stands right before the
 * marks; else who a が marks. */
static kl_str japanese_subject(const kl_east *e, size_t from, size_t end)
{
    if (kl_ends(kl_slice(e->text, from, end), KL_STR("、")))
        end -= strlen("、");                              /* "近所の人は、「...」" */
    static const uint32_t particles[] = {0x306F, 0x304C}; /* は, が */
    for (size_t n = 0; n < 2; n++)
        for (size_t at = end, len; at > from;) {
            size_t before = kl_utf8_before(e->text, at);
            if (kl_utf8_at(e->text, before, &len) == particles[n]) {
                kl_str s = japanese_topic(e, from, before);
                bool is_near = n == 0 && at == end;
                if (n == 1 && is_subordinate(kl_slice(e->text, at, end)))
                    s = KL_ABSENT;
                if (s.len && (is_near || kl_east_may_speak(e, s)))
                    return s;
            }
            at = before;
        }
    return KL_ABSENT;
}

/* The letters at `at` that only bend the verb before them: "話" + "した". */
static size_t bent(kl_str text, size_t at)
{
    for (size_t len; at < text.len; at += len)
        if (!kl_is_hiragana(kl_utf8_at(text, at, &len)))
            break;
    return at;
}

/* Whether what ends at `at` ends as sentences do, not as names. */
static bool is_bent(kl_str text, size_t at)
{
    size_t len;
    return at > 0 && kl_is_hiragana(kl_utf8_at(text, kl_utf8_before(text, at), &len));
}

/* "」と話すのは、避難所で暮らす小林ハルさん（81）だ。": verb and subject of such a sentence. */
static bool japanese_cleft(const kl_east *e, kl_east_found *f, size_t end)
{
    size_t at = kl_find(f->cue, KL_STR("のは"));
    if (at == KL_NOT_FOUND || at == 0)
        return false;
    size_t from = (size_t)(f->cue.ptr - e->text.ptr) + at + strlen("のは");
    kl_str s = kl_slice(e->text, from, end);
    static const char *const copulas[] = {"だった", "である", "です", "だ"};
    s = kl_starts(s, KL_STR("、")) ? kl_from(s, 3) : s;
    for (size_t i = 0; i < sizeof copulas / sizeof *copulas; i++)
        if (kl_ends(s, kl_cstr(copulas[i]))) {
            s = kl_slice(s, 0, s.len - strlen(copulas[i]));
            break;
        }
    f->cue = kl_slice(f->cue, 0, at);
    f->subject = s;
    return true;
}

/* "女性は「...」と表情を曇らせた。", "「...したい」とした。": no verb of saying, but a subject right before the marks,
 * or a sentence in them, says that the words were said. Not what something is called: "「...」と呼ばれる". */
static void japanese_gesture(const kl_east *e, const kl_marked *span, size_t from, size_t end, kl_east_found *f)
{
    static const char *const names[] = {"呼", "題",   "称",   "名付", "名づけ", "銘打", "書かれ", "並", "同じ",
                                        "違", "比べ", "なっ", "なり", "なる",   "いっ", "は",     "も", "の"};
    kl_str head = kl_slice(e->text, 0, span->outer.start), rest = kl_slice(e->text, from, end);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_starts(rest, kl_cstr(names[i])))
            return;
    bool is_long = span->inner.end - span->inner.start >= ALONE;
    bool has_subject = kl_ends(head, KL_STR("は")) || kl_ends(head, KL_STR("が")) || kl_ends(head, KL_STR("も"));
    bool is_held = kl_eq(rest, KL_STR("した")) && is_bent(e->text, span->inner.end);
    bool is_ended = kl_starts(kl_from(e->text, end), KL_STR("。")) || end == e->text.len || e->text.ptr[end] == '\n';
    if (!is_long || !is_ended || !rest.len || !(has_subject || is_held))
        return;
    f->subject = KL_ABSENT;
    f->is_speech = true;
    f->cue = is_held ? kl_slice(e->text, span->outer.end, end) : rest.len <= PHRASE * 2 ? rest : KL_ABSENT;
}

/* Behind the particle と: the verb, or who says it. */
static void japanese_behind(const kl_east *e, const kl_marked *span, size_t from, kl_east_found *f)
{
    kl_str text = e->text;
    size_t end = kl_east_stop_behind(text, from, FAR, U"。「『"), len = 0, verb = KL_NOT_FOUND, more;
    for (size_t hit = from; (hit = kl_east_find_entry(e, KL_LANG_CUE_VERBS, hit, end, &more)) != KL_NOT_FOUND;
         hit += more) {
        verb = hit; /* the last one: "笑顔で話した" */
        len = more;
    }
    if (verb == KL_NOT_FOUND) { /* "「...」と佐藤さん。" */
        f->subject = end > from && end - from <= LONGEST ? kl_trim(kl_slice(text, from, end)) : KL_ABSENT;
        f->is_speech = f->subject.len && kl_east_may_speak(e, f->subject);
        if (!f->is_speech)
            japanese_gesture(e, span, from, end, f);
        return;
    }
    f->cue = kl_slice(text, verb, bent(text, verb + len));
    if (japanese_cleft(e, f, end)) {
        f->is_speech = true;
        return;
    }
    f->subject = japanese_subject(e, from, end);
    if (verb == from && kl_starts(kl_from(text, from), KL_STR("し")))
        f->cue = kl_slice(text, span->outer.end, bent(text, verb + len)); /* "としている" */
    bool is_as = kl_starts(kl_from(text, from), KL_STR("し")) && !is_bent(text, span->inner.end);
    f->is_speech = !is_as; /* "「沖ノ瀬館」として使われる" */
}

/* "【村井本部長】「...」", "◆村井本部長「...」", "「...」（広報係の北村さん）": who speaks stands right beside the
 * marks, and nothing else with it. */
static kl_str japanese_label(const kl_east *e, const kl_marked *span, size_t before)
{
    static const char *const opens[] = {"【", "◆", "●", "■", "○", "▼", "◇"};
    kl_str head = kl_trim(kl_slice(e->text, before, span->outer.start)), rest = kl_from(e->text, span->outer.end);
    if (!head.len && before > 1 && e->text.ptr[before - 1] == '\n') /* "上田さん" on a line of its own */
        head = kl_trim(kl_slice(e->text, kl_east_stop_before(e->text, before - 1, LONGEST_LABEL + 3, U""), before));
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
        if (kl_starts(head, kl_cstr(opens[i])))
            head = kl_from(head, strlen(opens[i]));
    if (kl_ends(head, KL_STR("】")) || kl_ends(head, KL_STR("：")))
        head = kl_slice(head, 0, head.len - 3);
    if (kl_ends(head, KL_STR(":")))
        head = kl_slice(head, 0, head.len - 1);
    if (head.len && head.len <= LONGEST_LABEL && kl_find(head, KL_STR("、")) == KL_NOT_FOUND &&
        kl_find(head, KL_STR("は")) == KL_NOT_FOUND && kl_east_may_speak(e, head))
        return head;
    bool is_wide = kl_starts(rest, KL_STR("（"));
    if (head.len || !(is_wide || kl_starts(rest, KL_STR("("))))
        return KL_ABSENT;
    rest = kl_from(rest, is_wide ? 3 : 1);
    size_t close = kl_find(rest, is_wide ? KL_STR("）") : KL_STR(")"));
    kl_str who = close <= LONGEST_LABEL ? kl_slice(rest, 0, close) : KL_ABSENT;
    size_t comma = who.ptr ? kl_find(who, KL_STR("、")) : KL_NOT_FOUND;
    who = comma != KL_NOT_FOUND ? kl_slice(who, 0, comma) : who; /* "（山田花子さん、40代）" */
    return who.len && kl_east_may_speak(e, who) ? who : KL_ABSENT;
}

/* No particle behind: an utterance by itself, whose speaker stands before ("...は「...」。") or in the next sentence.
 */
static void japanese_alone(const kl_east *e, const kl_marked *span, size_t before, kl_east_found *f)
{
    kl_str text = e->text, rest = kl_from(text, span->outer.end);
    size_t size = span->inner.end - span->inner.start;
    char next = rest.len ? rest.ptr[0] : '\n';
    bool has_stop = kl_starts(rest, KL_STR("。"));
    bool ends = next == '\n' || has_stop || kl_starts(rest, KL_STR("「"));
    bool has_topic = kl_ends(kl_slice(text, before, span->outer.start), KL_STR("は"));
    kl_str label = size >= LEAST ? japanese_label(e, span, before) : KL_ABSENT;
    if (label.ptr) {
        f->subject = label;
        f->is_speech = true;
        return;
    }
    f->is_speech = ends && (before == span->outer.start ? size >= ALONE : has_topic && size >= LEAST);
    size_t from = span->outer.end + (has_stop ? 3 : 0);
    while (!has_stop && from < text.len && text.ptr[from] == '\n')
        from++;
    if (!f->is_speech || has_topic || !(next == '\n' || has_stop) || from >= text.len)
        return;
    size_t end = kl_east_stop_behind(text, from, FAR, U"。「"), len;
    size_t verb = kl_east_find_entry(e, KL_LANG_CUE_VERBS, from, end, &len);
    kl_str sentence = kl_slice(text, from, end);
    bool points =
        kl_find(sentence, KL_STR("そう")) != KL_NOT_FOUND || kl_find(sentence, KL_STR("こう")) != KL_NOT_FOUND;
    if (verb == KL_NOT_FOUND || (has_stop && !points))
        return;
    f->subject = japanese_subject(e, from, end);
    if (has_stop)
        f->cue = kl_slice(text, verb, bent(text, verb + len));
}

/* "兵庫県警の村井紀之本部長が離任会見を行いました。": whom the article's first sentence is about, if it names them. */
static kl_str japanese_opening(const kl_east *e)
{
    size_t end = kl_east_stop_behind(e->text, 0, FAR, U"。");
    kl_str s = japanese_subject(e, 0, end);
    return s.ptr && kl_east_japanese(e, s).is_named ? s : KL_ABSENT;
}

static kl_east_found japanese(const kl_east *e, const kl_marked *span, size_t floor)
{
    kl_east_found f = {0};
    kl_str text = e->text, rest = kl_from(text, span->outer.end);
    size_t before = kl_east_stop_before(text, span->outer.start, FAR * 2, U"。！？");
    before = before > floor ? before : floor;
    if (kl_starts(rest, KL_STR("という")) || kl_starts(rest, KL_STR("といった")))
        return f;
    size_t particle = kl_starts(rest, KL_STR("などと")) ? 9 : kl_starts(rest, KL_STR("と")) ? 3 : 0;
    if (kl_starts(rest, KL_STR("との"))) { /* "「...」との認識を示した" */
        size_t noun = span->outer.end + strlen("との"), len = kl_east_entry_at(e, KL_LANG_CUE_VERBS, text, noun);
        f.is_speech = len && span->inner.end - span->inner.start >= ALONE;
        f.cue = kl_slice(text, noun, noun + len);
    } else if (particle) {
        japanese_behind(e, span, span->outer.end + particle, &f);
    } else {
        japanese_alone(e, span, before, &f);
    }
    if (f.is_speech && !f.subject.ptr)
        f.subject = japanese_subject(e, before, span->outer.start);
    if (f.is_speech && !f.subject.ptr) { /* somebody the paragraph is about */
        size_t stop = before > 3 ? before - 3 : before, last = kl_east_stop_before(text, stop, FAR * 2, U"。！？");
        kl_str s = japanese_subject(e, floor, before), near = japanese_subject(e, last > floor ? last : floor, before);
        if (kl_east_entry_at_end(e, KL_LANG_TITLES, kl_east_without_brackets(s)) || kl_east_japanese(e, s).is_named)
            f.subject = s;
        else if (kl_east_without_brackets(near).len < near.len && /* "近くの男性（46）は駅を利用する。「...」" */
                 kl_east_entry_at_end(e, KL_LANG_SPEAKER_NOUNS, kl_east_without_brackets(near)))
            f.subject = near;
        if (!f.subject.ptr && !e->going_on.name.ptr)
            f.subject = japanese_opening(e);
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

/* The verb of saying earlier in the sentence, that a comma and few words part from the marks, and its subject. */
static bool chinese_reported(const kl_east *e, const kl_marked *span, size_t floor, kl_east_found *f)
{
    size_t start = kl_east_stop_before(e->text, span->outer.start, FAR, U"。！？；");
    start = start > floor ? start : floor;
    size_t comma = kl_east_stop_before(e->text, span->outer.start, LONGEST, U"，,");
    if (comma <= start + 3 || span->outer.start - comma > ALONE)
        return false;
    size_t step = e->text.ptr[comma - 1] == ',' ? 1 : 3;
    kl_str head = kl_slice(e->text, start, comma - step);
    size_t verb = kl_east_entry_at_end(e, KL_LANG_CUE_VERBS, head);
    if (!verb)
        return false;
    size_t at = comma - step - verb, clause = kl_east_stop_before(e->text, at, LONGEST, U"。！？；，,”」");
    f->cue = kl_slice(e->text, at, at + verb);
    f->subject = chinese_clause(e, clause > floor ? clause : floor, at);
    return true;
}

static kl_east_found chinese(const kl_east *e, const kl_marked *span, size_t floor)
{
    kl_east_found f = {0};
    kl_str text = e->text, head = kl_trim(kl_slice(text, floor, span->outer.start));
    bool leads = kl_ends(head, KL_STR("：")) || kl_ends(head, KL_STR(":")) || kl_ends(head, KL_STR("，")) ||
                 kl_ends(head, KL_STR(","));
    bool has_colon = kl_ends(head, KL_STR("：")) || kl_ends(head, KL_STR(":"));
    if (leads)
        head = kl_slice(head, 0, kl_utf8_before(head, head.len));
    size_t verb = kl_east_entry_at_end(e, KL_LANG_CUE_VERBS, head);
    size_t base = (size_t)(head.ptr ? head.ptr - text.ptr : 0);
    for (size_t back = 0; has_colon && !verb && back < LEAST; back += 3) { /* "提醒市民：" */
        kl_str shorter = kl_slice(head, 0, head.len > back + 3 ? head.len - back - 3 : 0);
        verb = kl_east_entry_at_end(e, KL_LANG_CUE_VERBS, shorter);
        head = verb ? shorter : head;
    }
    if (verb) {
        size_t at = base + head.len - verb, start = kl_east_stop_before(text, at, LONGEST, U"。！？；，,”」");
        f.is_speech = true;
        f.cue = kl_slice(text, at, at + verb);
        f.subject = chinese_clause(e, start > floor ? start : floor, at);
    }
    if (f.is_speech && leads)
        return f;
    size_t end = kl_east_stop_behind(text, span->outer.end, FAR, U"。！？；，,：:“「"), len = 0;
    size_t behind = kl_east_find_entry(e, KL_LANG_CUE_VERBS, span->outer.end, end, &len);
    kl_str inner = kl_slice(text, span->inner.start, span->inner.end);
    bool is_sentence = kl_ends(inner, KL_STR("。")) || kl_ends(inner, KL_STR("！")) || kl_ends(inner, KL_STR("？")) ||
                       kl_ends(inner, KL_STR("，")) || kl_ends(inner, KL_STR("…"));
    if (behind != KL_NOT_FOUND && is_sentence) {
        f = (kl_east_found){.is_speech = true,
                            .cue = kl_slice(text, behind, behind + len),
                            .subject = chinese_clause(e, span->outer.end, behind)};
    } else if (f.is_speech) {
        f.is_speech = inner.len >= ALONE; /* "称其为“..."": words of the sentence */
    } else if (inner.len >= PHRASE && !is_sentence && chinese_reported(e, span, floor, &f)) {
        f.is_speech = true; /* "发言人表示，总统“对结果非常满意”" */
    } else if (is_sentence && (has_colon || head.len == 0 || kl_ends(head, KL_STR("。"))) && inner.len >= ALONE) {
        f.is_speech = true;
        if (has_colon) { /* "主教练皮特：“...”" */
            kl_str s = chinese_clause(e, kl_east_stop_before(text, base + head.len, LONGEST, U"。！？；，,”」 "),
                                      base + head.len);
            f.subject = kl_east_may_speak(e, s) ? s : KL_ABSENT;
        } else { /* "“...！”比赛结束之后，主教练柳忠长表示。" */
            size_t stop = kl_east_stop_behind(text, span->outer.end, FAR, U"。！？；：:“「");
            size_t last = kl_east_stop_before(text, stop, LONGEST, U"。！？；，,”」");
            kl_str clause = kl_slice(text, last, stop);
            size_t says = kl_east_entry_at_end(e, KL_LANG_CUE_VERBS, clause);
            kl_str s = says && last > span->outer.end ? chinese_clause(e, last, stop - says) : KL_ABSENT;
            if (s.len && kl_east_may_speak(e, s)) {
                f.subject = s;
                f.cue = kl_slice(text, stop - says, stop);
            }
        }
    }
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
    kl_east_meet(&e);
    size_t floor = 0;
    for (size_t n = 0; n < spans->count; n++) {
        const kl_marked *span = &spans->items[n];
        size_t paragraph = kl_east_stop_before(e.text, span->outer.start, FAR * 4, U"");
        size_t from = floor > paragraph ? floor : paragraph;
        kl_east_found f = e.kind == KL_EAST_JAPANESE  ? japanese(&e, span, from)
                          : e.kind == KL_EAST_CHINESE ? chinese(&e, span, from)
                                                      : kl_east_korean_quote(&e, span, from);
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
