/* speaker.c - whom does a subject mean?
 * A name goes back to its fullest form, an office to who holds it, a pronoun to who spoke last; an
 * organisation or an unnamed person speaks as it is written. */
#include "names.h"
#include "quotes.h"

static unsigned kinds(const kl_words *words, size_t from, size_t end)
{
    unsigned is = 0;
    for (size_t i = from; i < end; i++)
        is |= words->list.items[i].is;
    return is;
}

static kl_speaker of_person(const kl_person *p, kl_str as, kl_str role)
{
    return (kl_speaker){.name = p->name, .as = as, .role = p->role.ptr && p->role.len >= role.len ? p->role : role};
}

static kl_speaker of_name(const kl_words *words, const kl_people *people, const kl_name *n, kl_str as)
{
    size_t role = n->role, name = n->name;
    if (role < name && (words->list.items[role].is & KL_W_ARTICLE))
        role++;
    kl_str written = role < name ? kl_words_text(words, role, name) : KL_ABSENT;
    const kl_person *p = kl_people_by_name(people, words, n->name, n->end);
    if (p && p->end - p->first > n->end - n->name)
        return of_person(p, as, written);
    return (kl_speaker){.name = kl_words_text(words, n->name, n->end),
                        .as = as,
                        .role = p && p->role.len > written.len ? p->role : written};
}

kl_speaker kl_speaker_of(const kl_words *words, const kl_people *people, size_t from, size_t end,
                         const kl_speaker *going_on)
{
    kl_speaker same = *going_on;
    same.as = KL_ABSENT;
    while (from < end && (words->list.items[from].is & KL_W_BESIDE))
        from++;
    if (from >= end)
        return same;
    kl_str as = kl_words_text(words, from, end);
    same.as = as;
    unsigned is = kinds(words, from, end);
    if (words->list.items[from].is & KL_W_PRONOUN || (end - from <= 2 && (is & KL_W_PRONOUN)))
        return same;
    kl_name n = kl_name_split(words, from, end);
    bool points_back = (words->list.items[end - 1].is & KL_W_THIS) != 0;
    if (points_back && going_on->name.ptr && !(n.name == from && n.end + 1 == end))
        return same;
    bool is_office = (is & (KL_W_OFFICE | KL_W_TITLE)) && (n.name >= n.end || (n.role == n.name && n.end < end));
    if (n.name >= n.end || is_office) {
        size_t first = from;
        if (words->list.items[first].is & KL_W_ARTICLE)
            first++;
        const kl_person *p =
            first < end && (is & (KL_W_OFFICE | KL_W_TITLE)) ? kl_people_by_role(people, words, first, end) : NULL;
        if (p)
            return of_person(p, as, KL_ABSENT);
        bool is_digit = words->list.items[first < end ? first : from].start < words->text.len &&
                        kl_is_digit(words->text.ptr[words->list.items[first < end ? first : from].start]);
        if (is_digit && going_on->name.ptr)
            return same; /* "the 56-year-old" */
        return (kl_speaker){.name = as, .as = as};
    }
    if ((is & KL_W_NOUN) && (words->list.items[from].is & KL_W_ARTICLE) && n.end == end && n.name > from + 1 &&
        !(words->list.items[n.name - 1].is & (KL_W_NOUN | KL_W_OFFICE | KL_W_TITLE)))
        return (kl_speaker){.name = as, .as = as}; /* "a spokesman for the Ministry" */
    if (n.end < end && (words->list.items[end - 1].is & KL_W_NOUN))
        return (kl_speaker){.name = as, .as = as}; /* "a WeWork spokesperson" */
    return of_name(words, people, &n, as);
}
