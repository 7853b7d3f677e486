/* compounds.c - words that are not in the language file, but how they end is: "Wehrführer", "veeverzorger".
 * Languages that write compounds as one word have more offices and bodies than a list can hold; the lines `compound` of
 * their file name what such words end with. Reads words without a meaning of their own; writes what they are. */
#include "quotes.h"

enum {
    LEAST_HEAD = 3, /* bytes before the end: "Ge" is no part of a compound */
    TAILS = 1024,   /* bits: the last two bytes of all ends, so that most words are asked nothing */
};

typedef struct compound_end {
    kl_str form;
    unsigned is;
} compound_end;
typedef KL_LIST(compound_end) compound_ends;

static unsigned tail_of(kl_str word)
{
    return ((unsigned char)word.ptr[word.len - 1] * 31u + (unsigned char)word.ptr[word.len - 2]) % TAILS;
}

void kl_compounds_mark(kl_words *words)
{
    static const struct {
        kl_section section;
        unsigned is;
    } kinds[] = {{KL_LANG_OFFICES, KL_W_OFFICE}, {KL_LANG_ORGANISATIONS, KL_W_ORG}};
    compound_ends ends = {0};
    uint32_t tails[TAILS / 32] = {0};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const kl_lexicon *lexicon = &words->lang->sections[kinds[k].section];
        for (size_t i = 0; i < lexicon->count; i++) {
            const kl_entry *entry = &lexicon->entries[i];
            if (entry->form.len < 2 || !kl_eq(entry->key, KL_STR("compound")))
                continue;
            kl_list_push(words->arena, &ends, ((compound_end){entry->form, kinds[k].is}));
            tails[tail_of(entry->form) / 32] |= (uint32_t)1 << (tail_of(entry->form) % 32);
        }
    }
    const unsigned known = ~(unsigned)(KL_W_UPPER | KL_W_OWNER);
    for (size_t i = 0; i < words->list.count && ends.count; i++) {
        kl_word *w = &words->list.items[i];
        kl_str word = kl_slice(words->text, w->start, w->end);
        if (word.len < LEAST_HEAD + 2 || (w->is & known) || (words->big_nouns && !(w->is & KL_W_UPPER)) ||
            !(tails[tail_of(word) / 32] >> (tail_of(word) % 32) & 1))
            continue;
        for (size_t e = 0; e < ends.count; e++)
            if (word.len >= ends.items[e].form.len + LEAST_HEAD && kl_ends(word, ends.items[e].form)) {
                w->is |= ends.items[e].is;
                break;
            }
    }
}
