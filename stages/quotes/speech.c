/* speech.c - is a span between marks speech, or a title, a nickname, a slogan, a term?
 * Reads the span, the words before it and the verb beside it. */
#include "quotes.h"
#include "utf8.h"
#include "word.h"

enum {
    LEAST_FRAGMENT = 3,   /* words: the corpus' rule, one or two words in a sentence are no quotation */
    LONGEST_TERM = 4,     /* words of a term behind an article */
    NEXT = 3,             /* words between a span and its verb: "“...,” the mayor said" */
    LONGEST_WRITTEN = 14, /* words from a banner to what stands on it, within the sentence */
    LEAST_ALONE = 4,      /* a span without a verb that is a sentence */
    LONGEST_JOINT = 100,  /* bytes between two pieces of one statement: some fifteen words */
};

static size_t count_words(const kl_words *words, const kl_span *span, size_t *upper)
{
    size_t i = kl_words_at(words, span->start), count = 0;
    size_t first = i;
    *upper = 0;
    for (; i < words->list.count && words->list.items[i].end <= span->end; i++, count++) {
        const kl_word *w = &words->list.items[i];
        *upper += (w->is & KL_W_UPPER) != 0 && i > first;
    }
    if (count && kl_utf8_is_cjk(kl_utf8_at(words->text, span->start, &(size_t){0})))
        count = kl_utf8_count(kl_slice(words->text, span->start, span->end)) / 3;
    return count;
}

static bool begins_paragraph(kl_str text, size_t at)
{
    while (at && kl_is_space(text.ptr[at - 1]) && text.ptr[at - 1] != '\n')
        at--;
    return at == 0 || text.ptr[at - 1] == '\n';
}

/* Whether the word before the mark says that a name or title follows. */
static bool is_named(const kl_words *words, size_t at)
{
    size_t i = kl_words_at(words, at);
    for (size_t back = 1; back <= 2 && i >= back; back++) {
        const kl_word *w = &words->list.items[i - back];
        if (w->is & KL_W_NAMING)
            return true;
        if (w->gap & KL_GAP_CLAUSE)
            return false;
    }
    return false;
}

/* 'dallo striscione esposto nel derby: "..."': whether a colon leads to what stands on a banner or the like, and nobody
 * is named before it. */
static bool is_written(const kl_words *words, size_t at)
{
    size_t i = kl_words_at(words, at);
    if (i && (words->list.items[i - 1].is & (KL_W_FIRST | KL_W_PRONOUN | KL_W_OFFICE | KL_W_TITLE)))
        return false;
    for (size_t back = 1; back <= LONGEST_WRITTEN && i >= back; back++) {
        const kl_word *w = &words->list.items[i - back];
        if (w->is & (KL_W_CUE | KL_W_NYA))
            return false;
        if ((w->is & KL_W_NAMING) && !(w->is & KL_W_UPPER))
            return true;
        if (w->gap & KL_GAP_CLAUSE)
            return false;
    }
    return false;
}

/* Whether a noun follows: the "one country, two systems" rule. */
static bool leads_noun(const kl_words *words, size_t at)
{
    const unsigned small = KL_W_IN | KL_W_END | KL_W_AND | KL_W_BESIDE | KL_W_WHO | KL_W_CUE | KL_W_PRONOUN;
    size_t i = kl_words_at(words, at);
    return i < words->list.count && !(words->list.items[i].gap & (KL_GAP_CLAUSE & ~(unsigned)KL_GAP_MARK)) &&
           !(words->list.items[i].gap & KL_GAP_COMMA) && !(words->list.items[i].is & small);
}

bool kl_resumes(const kl_words *words, const kl_marked *before, const kl_marked *span)
{
    kl_str text = words->text, between = kl_slice(text, before->outer.end, span->outer.start);
    kl_str inner = kl_slice(text, span->inner.start, span->inner.end);
    if (!span->opened || kl_find_char(between, '\n') != KL_NOT_FOUND || inner.len == 0)
        return false;
    between = kl_trim(between);
    char last = inner.ptr[inner.len - 1];
    bool is_sentence =
        last == '.' || last == '!' || last == '?' || kl_starts(kl_from(text, span->outer.end), KL_STR("."));
    return is_sentence && (kl_ends(between, KL_STR(".")) || kl_ends(between, KL_STR(",")));
}

bool kl_same_sentence(const kl_words *words, const kl_marked *before, const kl_marked *span)
{
    kl_str between = kl_slice(words->text, before->outer.end, span->outer.start);
    for (size_t i = 0; i < between.len; i++)
        if (between.ptr[i] == '.' || between.ptr[i] == '!' || between.ptr[i] == '?' || between.ptr[i] == '\n' ||
            between.ptr[i] == ':')
            return false;
    kl_str inner = kl_slice(words->text, before->inner.start, before->inner.end);
    return between.len > 0 && between.len < LONGEST_JOINT && !kl_ends(inner, KL_STR("."));
}

bool kl_opens_statement(const kl_words *words, const kl_marked *before, const kl_marked *span)
{
    kl_str between = kl_slice(words->text, before->outer.end, span->outer.start);
    if (!before->opened || !before->closed || !span->opened || span->is_dash || before->is_dash ||
        !begins_paragraph(words->text, before->outer.start))
        return false;
    for (size_t i = 0; i < between.len; i++)
        if (between.ptr[i] != ' ' && between.ptr[i] != '.' && between.ptr[i] != ',')
            return false;
    return true;
}

kl_speech kl_speech_of(const kl_words *words, const kl_marked_list *spans, size_t n, const kl_cue *cue)
{
    const kl_marked *span = &spans->items[n];
    kl_str text = words->text, inner = kl_slice(text, span->inner.start, span->inner.end);
    if (inner.len == 0)
        return KL_SPEECH_NONE;
    if (span->is_dash)
        return KL_SPEECH_WHOLE;
    size_t upper, count = count_words(words, &span->inner, &upper), len;
    uint32_t first = kl_utf8_at(text, span->inner.start, &len);
    char last = inner.ptr[inner.len - 1];
    bool ends = last == '.' || last == ',' || last == '!' || last == '?' || kl_ends(inner, KL_STR("…"));
    kl_str rest = kl_from(text, span->outer.end);
    bool comma_behind = kl_starts(rest, KL_STR(",")) || kl_starts(rest, KL_STR(" -")) ||
                        kl_starts(rest, KL_STR(" –")) || kl_starts(rest, KL_STR(" —"));
    bool stop_behind = kl_starts(rest, KL_STR("."));
    bool starts_big = !kl_utf8_is_lower(first);
    bool at_start = begins_paragraph(text, span->outer.start);
    bool may_title =
        !words->no_capitals && (starts_big || !words->big_nouns); /* "mindestens vier Millionen Euro" is none */
    size_t least =
        starts_big || words->big_nouns ? count * 2 - 2 : count * 3 - 3; /* "take on World Cup holders Spain" */
    bool is_title = may_title && upper * 3 >= least && upper > 0 && !ends;

    size_t near = kl_trim(kl_slice(text, 0, span->outer.start)).len;
    char lead = near ? text.ptr[near - 1] : '\n';
    bool is_led = lead == ':' || lead == ',';
    if (!span->opened && !(cue->found && !cue->is_before && ends && count >= LEAST_FRAGMENT))
        return KL_SPEECH_NONE;
    bool is_predicate =
        cue->found && !starts_big && count > LONGEST_TERM && words->small_offices && !words->no_articles;
    if (lead == ':' && !ends && !(cue->found && cue->is_before && cue->verb != KL_NO_WORD) &&
        is_written(words, span->outer.start))
        return KL_SPEECH_NONE;
    if (is_named(words, span->outer.start) && !(cue->found && !cue->is_inside && ends) &&
        !is_predicate) /* but: "o projeto “ignora a realidade das escolas”" */
        return KL_SPEECH_NONE;
    size_t before = kl_words_at(words, span->outer.start);
    const unsigned leads_term =
        starts_big ? KL_W_ARTICLE | KL_W_DEFINITE : KL_W_DEFINITE; /* a "Turkish sea patrol" ship */
    bool is_term = before && (words->list.items[before - 1].is & leads_term) && count <= LONGEST_TERM && !ends &&
                   leads_noun(words, span->outer.end);
    if (cue->found && cue->verb == KL_NO_WORD && cue->from == cue->end && is_title)
        return KL_SPEECH_NONE; /* (Read more: “Ten Best Gardens”) */
    if (cue->found && is_term)
        return KL_SPEECH_NONE; /* committed to the "one country, two systems" rule */
    bool is_closed = cue->found && cue->verb != KL_NO_WORD && words->list.items[cue->verb].cue == KL_CUE_CLOSING;
    if (is_closed && count > 1 && starts_big && !is_title)
        return KL_SPEECH_WHOLE; /* "Filemi dolduramıyorum" dedi */
    if (cue->found && !cue->is_inside) {
        bool in_sentence = near && (kl_is_alpha(lead) || (unsigned char)lead >= 0x80) && !at_start && !ends &&
                           words->agent.len; /* 'who call themselves “Good Samaritans”, said' */
        if (in_sentence && count < LEAST_FRAGMENT)
            return KL_SPEECH_NONE;
        bool is_far = !cue->is_before && cue->verb != KL_NO_WORD && words->active.len &&
                      cue->verb > kl_words_at(words, span->outer.end) + NEXT;
        if (is_far && is_title && near && kl_is_alpha(lead) && !at_start)
            return KL_SPEECH_NONE; /* 'meluncurkan "Kata Warga", sebuah media untuk menyampaikan kritik' */
        bool whole = (ends || comma_behind || is_led) && (starts_big || at_start || is_led);
        if (whole && (count >= LEAST_FRAGMENT || (starts_big && (ends || is_led || comma_behind))))
            return is_title && count < 6 && !is_led && !comma_behind && !at_start ? KL_SPEECH_NONE : KL_SPEECH_WHOLE;
        if (count >= LEAST_FRAGMENT && !is_title)
            return at_start && starts_big ? KL_SPEECH_WHOLE : KL_SPEECH_FRAGMENT;
        return KL_SPEECH_NONE;
    }
    if (cue->found)
        return count >= LEAST_FRAGMENT && !is_title ? KL_SPEECH_FRAGMENT : KL_SPEECH_NONE;
    bool after_stop = lead == '.' || lead == '!' || lead == '?' || lead == '"' || at_start || lead == ':';
    if (after_stop && starts_big && (ends || !span->closed || comma_behind || stop_behind) && count >= LEAST_ALONE &&
        !span->is_single)
        return KL_SPEECH_WHOLE;
    if (at_start && starts_big && count >= 8 && !is_title)
        return KL_SPEECH_WHOLE;
    return KL_SPEECH_NONE;
}

bool kl_goes_on_open(const kl_words *words, const kl_marked_list *spans, size_t n)
{
    if (n + 1 >= spans->count)
        return false;
    size_t next = kl_words_at(words, spans->items[n].outer.end);
    return next >= words->list.count || words->list.items[next].start >= spans->items[n + 1].inner.start;
}

bool kl_is_named_in(const kl_words *words, const kl_marked *span, kl_str name)
{
    size_t from = kl_words_at(words, span->inner.start), end = kl_words_at(words, span->inner.end);
    size_t first = kl_words_at(words, (size_t)(name.ptr - words->text.ptr));
    for (size_t i = from; i < end; i++)
        for (size_t k = first; (word(words, i)->is & KL_W_UPPER) && k < words->list.count &&
                               word(words, k)->end <= (size_t)(name.ptr - words->text.ptr) + name.len;
             k++)
            if (kl_same_word(words, i, k))
                return true;
    return false;
}
