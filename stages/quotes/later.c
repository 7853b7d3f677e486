/* later.c - what does the rest of the article tell of quotations that were read before it?
 * Who said the words that a pull quote repeats, and what somebody is. Reads quotations and people. */
#include "quotes.h"

enum {
    MOST_QUOTES = 256, /* looked at: a text with more is a list */
    MOST_PEOPLE = 256,
    PULLED = 24, /* bytes: fewer are said twice by chance */
};

void kl_quotes_share_speakers(kl_article *a)
{
    kl_quote *quotes = a->quotes.items;
    for (size_t n = 0; n < a->quotes.count && n < MOST_QUOTES; n++) {
        const kl_quote *own = &quotes[n];
        kl_str words = kl_slice(a->text, own->span.start, own->span.end);
        for (size_t i = 0; i < a->quotes.count && i < MOST_QUOTES && !own->cue.ptr && words.len > PULLED; i++) {
            const kl_quote *q = &quotes[i];
            kl_str same = kl_slice(a->text, q->span.start, q->span.end);
            if (i == n || !q->cue.ptr || !q->speaker.ptr || !kl_starts(same, kl_slice(words, 0, words.len - 1)))
                continue;
            quotes[n].speaker = q->speaker;
            quotes[n].role = q->role;
            break;
        }
    }
}

void kl_quotes_fill_roles(kl_article *a, const kl_people *people)
{
    for (size_t n = 0; n < a->quotes.count; n++) {
        kl_quote *q = &a->quotes.items[n];
        for (size_t i = 0; i < people->list.count && i < MOST_PEOPLE && q->speaker.ptr && !q->role.ptr; i++)
            if (people->list.items[i].name.ptr == q->speaker.ptr &&
                (people->list.items[i].is & (KL_P_ROLE | KL_P_LEARNT)))
                q->role = people->list.items[i].role;
    }
}
