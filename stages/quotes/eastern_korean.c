/* eastern_korean.c - who said what in Korean?
 * A particle marks the subject (는, 이), another one behind the closing mark says that the words were said (고, 라며).
 */
#include "eastern.h"
#include "utf8.h"

enum {
    FAR = 240,         /* bytes between the mark and its verb: some eighty characters */
    ALONE = 24,        /* bytes of an utterance that stands as its own sentence: eight characters */
    PHRASE_WORDS = 5,  /* words of a subject */
    NEAR_WORDS = 4,    /* words between a subject and the marks, where its particle may be none */
    LONG_PARTICLE = 6, /* bytes of one that a space may part from the marks: two syllables */
};

/* The word without its particle of topic or subject; whether it has one. *is_topic: 은 or 는, which nouns seldom end
 * in. */
static bool is_particle(kl_str word, kl_str *bare, bool *is_topic)
{
    static const char *const particles[] = {"께서는", "께서", "은", "는", "이", "가", "도"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (word.len > strlen(particles[i]) && kl_ends(word, kl_cstr(particles[i]))) {
            *bare = kl_slice(word, 0, word.len - strlen(particles[i]));
            *is_topic = i < 4;
            return true;
        }
    return false;
}

/* Whether a word belongs to another part of the sentence than the one behind it: by its particle or ending. */
static bool is_apart(kl_str word)
{
    static const char *const ends[] = {"을", "를",   "은",   "는", "에", "에서", "로", "고", "며",
                                       "해", "서",   "한",   "된", "던", "할",   "와", "과", "도",
                                       "만", "까지", "부터", ",",  ".",  "\"",   "”",  "후", "중"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (kl_ends(word, kl_cstr(ends[i])))
            return true;
    return false;
}

/* The phrase that ends with the word `last`, back to where the part of the sentence begins. */
static kl_str korean_phrase(const kl_east *e, size_t from, kl_str last)
{
    size_t start = (size_t)(last.ptr - e->text.ptr), end = start + last.len;
    for (unsigned words = 0; words < PHRASE_WORDS; words++) {
        kl_str w = kl_east_word_before(e->text, start);
        bool is_name = w.len == 9 && kl_east_may_speak(e, w);
        if (!w.len || (size_t)(w.ptr - e->text.ptr) < from || (is_apart(w) && !is_name))
            break;
        start = (size_t)(w.ptr - e->text.ptr);
    }
    return kl_slice(e->text, start, end);
}

/* "비판에는", "미흡했다는": a particle of place or direction, or a verb's ending, under the topic's. */
static bool is_no_topic(kl_str word)
{
    static const char *const ends[] = {"에", "에서", "으로", "에게", "까지", "부터", "다"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (kl_ends(word, kl_cstr(ends[i])))
            return true;
    return false;
}

static kl_str korean_subject(const kl_east *e, size_t from, size_t end)
{
    kl_str last_topic = KL_ABSENT;
    unsigned words = 0;
    for (size_t at = end; at > from; words++) { /* the last topic before the span */
        kl_str w = kl_east_word_before(e->text, at), bare = KL_ABSENT;
        if (w.len == 0 || (size_t)(w.ptr - e->text.ptr) < from)
            break;
        at = (size_t)(w.ptr - e->text.ptr);
        bool is_topic = false;
        if (!is_particle(w, &bare, &is_topic))
            continue;
        kl_str phrase = korean_phrase(e, from, bare);
        if (kl_east_may_speak(e, phrase) && (is_topic || words < NEAR_WORDS))
            return phrase;
        if (is_topic && !last_topic.ptr && !is_no_topic(bare))
            last_topic = phrase;
    }
    return last_topic;
}

/* The verb of an entry that begins at `verb`, with its ending and what of the word stands before: "하소연" + "했다". */
static kl_str korean_verb(const kl_east *e, size_t from, size_t verb, size_t len)
{
    size_t end = verb + len, step;
    while (verb > from && e->text.ptr[verb - 1] != ' ')
        verb--;
    while (end < e->text.len && kl_utf8_is_word(kl_utf8_at(e->text, end, &step)))
        end += step;
    return kl_slice(e->text, verb, end);
}

kl_east_found kl_east_korean_quote(const kl_east *e, const kl_marked *span, size_t floor)
{
    static const char *const particles[] = {"이라면서", "라면서", "이라며", "라며", "면서", "이라고도",
                                            "라고도",   "이라고", "라고",   "고도", "하고", "며",
                                            "고",       "하자",   "했다",   "하며", "는 "};
    kl_east_found f = {0};
    kl_str rest = kl_from(e->text, span->outer.end);
    size_t particle = 0;
    size_t space = rest.len && rest.ptr[0] == ' '; /* "...것” 이라며" */
    for (size_t i = 0; i < sizeof particles / sizeof *particles && !particle; i++)
        if (kl_starts(kl_from(rest, space), kl_cstr(particles[i])) && (!space || strlen(particles[i]) >= LONG_PARTICLE))
            particle = space + strlen(particles[i]);
    size_t before = kl_east_stop_before(e->text, span->outer.start, FAR * 2, U".!?。");
    before = before > floor ? before : floor;
    bool begins = kl_trim(kl_slice(e->text, before, span->outer.start)).len == 0;
    char tail = e->text.ptr[span->inner.end - 1];
    bool is_sentence = tail == '.' || tail == '?' || tail == '!';
    bool ends = rest.len == 0 || rest.ptr[0] == '\n' || rest.ptr[0] == '.' || (is_sentence && rest.ptr[0] == ' ');
    bool is_alone = !particle && begins && ends && span->inner.end - span->inner.start >= ALONE;
    f.is_speech = particle || is_alone;
    if (!f.is_speech)
        return f;
    size_t from = span->outer.end + particle, end = kl_east_stop_behind(e->text, from, FAR, U".\"“"), len = 0;
    if (is_alone && !is_sentence)
        return f;
    size_t verb = kl_east_find_entry(e, KL_LANG_CUE_VERBS, from, end, &len);
    if (verb != KL_NOT_FOUND)
        f.cue = korean_verb(e, from, verb, len);
    f.subject = is_alone ? korean_subject(e, from, end) : korean_subject(e, before, span->outer.start);
    return f;
}
