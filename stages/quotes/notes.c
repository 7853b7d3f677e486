/* notes.c - what do a text's words say of the same words elsewhere in it?
 * Which begin a name where nothing stands before it, which speak, which are a body's whole name. */
#include "phrase.h"

enum {
    LONGEST_BODY = 14,     /* words of a body's name */
    LONGEST_HEADLINE = 20, /* words */
    FAR = 1000,            /* words back and ahead, in which a word is looked for once more: two pages */
    SHORTEST_HEADLINE = 5, /* words: fewer are the caption of a picture, or who is asked */
};

/* Note the words that begin a name which no office, body or place stands before. */
static void note_opening(kl_words *words, size_t i)
{
    const unsigned before =
        KL_W_OFFICE | KL_W_ORG | KL_W_FIELD | KL_W_THING | KL_W_PLACE | KL_W_IN | KL_W_END | KL_W_DIGIT | KL_W_PARTICLE;
    const kl_word *w = &words->list.items[i];
    if (!(w->is & KL_W_UPPER) || !kl_is_name_word(words, i))
        return;
    if (i && !(w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA))) {
        const kl_word *last = &words->list.items[i - 1];
        if ((last->is & before) ||
            ((last->is & KL_W_UPPER) && !(last->is & KL_W_TITLE) && !(last->gap & KL_GAP_CLAUSE)))
            return;
    }
    words->openings[w->hash / 32 % KL_OPENINGS] |= (uint32_t)1 << (w->hash % 32);
    if (i + 1 == words->list.count || w[1].gap || !(w[1].is & KL_W_UPPER))
        words->alone[w->hash / 32 % KL_OPENINGS] |= (uint32_t)1 << (w->hash % 32);
    unsigned last = i && !w->gap ? words->list.items[i - 1].is : 0;
    bool is_object = (last & KL_W_CUE) && words->list.items[i - 1].cue == KL_CUE_LAST; /* "berharap Kukar maju" */
    if ((last & KL_W_TITLE) || ((last & KL_W_CUE) && !is_object))
        words->speaking[w->hash / 32 % KL_OPENINGS] |= (uint32_t)1 << (w->hash % 32);
}

/* Note a body's name, or a village's ("Desa Cinta Mekar"), that begins at word i and ends before a mark or a small
 * word, with no office before it. */
static void note_body(kl_words *words, size_t i)
{
    const kl_word *w = &words->list.items[i];
    bool is_place = words->active.len && (w->is & KL_W_PLACE);
    if (!((w->is & (KL_W_ORG | KL_W_UPPER)) == (KL_W_ORG | KL_W_UPPER) || is_place) || words->body_count == KL_BODIES)
        return;
    const unsigned last = i && !(w->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)) ? words->list.items[i - 1].is : 0;
    if ((last & (KL_W_OFFICE | KL_W_TITLE)) || ((last & KL_W_UPPER) && !(is_place && (last & KL_W_NOUN))))
        return;
    size_t end = i + 1;
    for (; end < words->list.count && (words->list.items[end].is & KL_W_UPPER) && !words->list.items[end].gap; end++)
        if (is_place && (words->list.items[end].is & KL_W_PLACE))
            break;
        else if (words->list.items[end].is & (KL_W_FIRST | KL_W_TITLE | KL_W_OFFICE))
            return;
    if (end > i + 1 && end < i + LONGEST_BODY)
        words->bodies[words->body_count++] = (kl_span){i, end};
}

size_t kl_behind_insert(const kl_words *words, size_t i)
{
    if (!(words->list.items[i].gap & KL_GAP_PARAGRAPH))
        return i;
    size_t start = words->list.items[i].start;
    kl_str text = words->text;
    size_t at = start + kl_lang_match(words->lang, KL_LANG_INSERTS, text, start, NULL);
    while (at > start && at < text.len && text.ptr[at] == ' ')
        at++;
    if (at == start || at >= text.len || text.ptr[at] != ':')
        return i;
    for (i++; i < words->list.count && !(words->list.items[i].gap & KL_GAP_PARAGRAPH);)
        i++;
    return i;
}

/* "Ekonom Darojad H Wibowo", who is called Darojad elsewhere: an initial, no title. */
static void note_initial(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    if (!(w->is & KL_W_TITLE) || w->end - w->start > 1 || w->gap || i == 0 || i + 1 >= words->list.count || w[1].gap)
        return;
    if (kl_is_name_word(words, i - 1) && kl_speaks_elsewhere(words, i - 1) && kl_is_name_word(words, i + 1))
        w->is &= ~(unsigned)KL_W_TITLE;
}

/* Whether what stands behind the words before `end`, in their line, ends a sentence. */
static bool ends_in_stop(const kl_words *words, size_t end)
{
    kl_str text = words->text;
    for (size_t at = words->list.items[end - 1].end; at < text.len && text.ptr[at] != '\n'; at++)
        if (text.ptr[at] == '.' || text.ptr[at] == ':' || text.ptr[at] == '"' || text.ptr[at] == ',')
            return true;
    return false;
}

/* A line of its own in capitals, without a stop, is a headline to some story: its verbs have capitals as its names do,
 * and its words say nothing of anybody. */
static void pass_headline(kl_words *words, size_t i)
{
    kl_word *w = words->list.items;
    if (i && !(w[i].gap & KL_GAP_PARAGRAPH))
        return;
    size_t end = i, capitals = 0, verbs = 0;
    for (; end < words->list.count && end <= i + LONGEST_HEADLINE && (end == i || !(w[end].gap & KL_GAP_PARAGRAPH));
         end++) {
        if (w[end].gap & (KL_GAP_MARK | KL_GAP_PAREN) || (end > i && (w[end].gap & KL_GAP_STOP)))
            return;
        bool is_small = (w[end].is & (KL_W_IN | KL_W_END | KL_W_AND | KL_W_WHO)) && !(w[end].is & KL_W_UPPER);
        capitals += (w[end].is & KL_W_UPPER) || is_small || (w[end].is & KL_W_DIGIT);
        verbs += (w[end].is & (KL_W_CUE | KL_W_END | KL_W_BESIDE)) && (w[end].is & KL_W_UPPER);
    }
    bool is_whole = end == words->list.count || (end > i && (w[end].gap & KL_GAP_PARAGRAPH));
    if (!is_whole || end < i + SHORTEST_HEADLINE || capitals < end - i || !verbs || ends_in_stop(words, end))
        return;
    for (; i < end; i++)
        w[i].is = 0;
}

/* Whether the word at i stands near it once more: with a capital inside of a sentence, or without one anywhere. */
static bool stands_again(const kl_words *words, size_t i, bool has_capital)
{
    const kl_word *all = words->list.items;
    const size_t end = i + FAR < words->list.count ? i + FAR : words->list.count;
    for (size_t k = i > FAR ? i - FAR : 0; k < end; k++)
        if (kl_same_word(words, k, i) && ((all[k].is & KL_W_UPPER) != 0) == has_capital &&
            !(has_capital && (k == 0 || (all[k].gap & KL_GAP_CLAUSE))))
            return true;
    return false;
}

bool kl_is_named_inside(const kl_words *words, size_t i) { return stands_again(words, i, true); }

bool kl_is_common_word(const kl_words *words, size_t i)
{
    return (i == 0 || (words->list.items[i].gap & KL_GAP_CLAUSE)) && stands_again(words, i, false);
}

void kl_words_note(kl_words *words)
{
    words->body_count = 0;
    for (size_t i = 0; words->active.len && (i = kl_words_next(words, words->busy, i)) < words->list.count; i++)
        pass_headline(words, i);
    for (size_t i = 0; (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++) {
        note_opening(words, i);
        if (!words->office_last)
            note_body(words, i);
    }
    for (size_t i = 0; !words->office_last && (i = kl_words_next(words, words->busy, i)) < words->list.count; i++)
        note_initial(words, i);
}
