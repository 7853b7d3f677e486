/* forms.c - which names are forms of one name?
 * "Zain" of "Zain Dwi Nugroho", "Mohammad Rizal" of "Muhammad Rizal", "Aam" of who is called so. Reads what people.c
 * found and links each form to the fullest one (`full`), which learns what the others know. */
#include "phrase.h"
#include "word.h"

/* The longest name that holds the whole of a shorter one, or NULL. Where only an office stands before the longer one,
 * its first words may be what the office is of: it must begin as the shorter one does. */
static kl_person *longest_form(const kl_people *people, const kl_words *words, const kl_person *p)
{
    kl_person *best = NULL;
    size_t steps = 0;
    for (size_t l = people->buckets[word(words, p->end - 1)->hash & people->mask]; l && steps < KL_MAX_CHAIN;
         l = people->links.items[l - 1].next, steps++) {
        kl_person *q = &people->list.items[people->links.items[l - 1].person];
        bool is_short = p->end - p->first == 1 && q->alias != KL_NO_WORD && q->alias_end == q->alias + 1 &&
                        kl_same_word(words, q->alias, p->first); /* "Ikatan Dokter (ID)" */
        bool is_longer = q->end - q->first > p->end - p->first && (!q->is_org || p->is_org || is_short) &&
                         kl_name_holds(words, q, p->first, p->end);
        bool is_regal = p->end - p->first == 2 && (word(words, p->first)->is & KL_W_REGAL);
        if (is_regal && q != p && q->end - q->first > 1 && !q->is_org && kl_same_word(words, q->first, p->first + 1))
            is_longer = true; /* "Gus Yahya" is "KH Yahya Cholil" */
        if (q->full != (size_t)(q - people->list.items) && (q->is & KL_P_UNSURE))
            continue;
        bool is_sure = !(q->is & KL_P_UNSURE) || kl_same_word(words, q->first, p->first) || p->end - p->first == 1;
        if (is_longer && is_sure &&
            (!best || kl_name_rank(q) > kl_name_rank(best) ||
             (kl_name_rank(q) == kl_name_rank(best) && q->end - q->first > best->end - best->first)))
            best = q;
    }
    return best;
}

/* Whether the name of `p` is how that of `q` ends. */
static bool is_end_of(const kl_words *words, const kl_person *p, const kl_person *q)
{
    size_t length = p->end - p->first;
    if (length >= q->end - q->first)
        return false;
    for (size_t i = 0; i < length; i++)
        if (!kl_same_word(words, p->first + i, q->end - length + i))
            return false;
    return true;
}

bool kl_is_of_office(const kl_words *words, size_t i)
{
    return i > 1 && !word(words, i)->gap && !word(words, i - 1)->gap &&
           (word(words, i - 1)->is & (KL_W_END | KL_W_IN)) && (word(words, i - 2)->is & KL_W_OFFICE);
}

/* Only ever behind an office: "Direktur Kreatif Studio Rudi Hartono". Where "Rudi Hartono" stands alone elsewhere, the
 * words before it belong to the office. */
static void mend_unsure(kl_people *people, const kl_words *words, kl_person *q)
{
    size_t steps = 0;
    for (size_t l = people->buckets[word(words, q->end - 1)->hash & people->mask]; l && steps < KL_MAX_CHAIN;
         l = people->links.items[l - 1].next, steps++) {
        kl_person *p = &people->list.items[people->links.items[l - 1].person];
        if (p->is_org || p->end - p->first < 2 || (p->is & KL_P_UNSURE) || !is_end_of(words, p, q))
            continue;
        q->full = (size_t)(p - people->list.items);
        p->count += q->count;
        size_t start = q->role.ptr ? kl_words_at(words, (size_t)(q->role.ptr - words->text.ptr)) : q->first;
        if (!q->role.ptr && words->office_last && kl_is_of_office(words, q->first))
            start = q->first - 2; /* "formand for Skagen Boldklub Torben Riis" */
        if (start < q->first && !(p->is & KL_P_ROLE))
            p->role = kl_role_text(words, start, q->end - (p->end - p->first));
        p->is |= q->is & ~(unsigned)KL_P_UNSURE;
        return;
    }
}

/* Whether two names of as many words differ in one word, and in that by a slip of the pen. */
static bool is_misspelt(const kl_words *words, const kl_person *p, const kl_person *q)
{
    size_t length = p->end - p->first, other = length;
    if (length < 2 || q->end - q->first != length || p->is_org || q->is_org)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (kl_same_word(words, p->first + i, q->first + i))
            continue;
        if (other < length)
            return false;
        other = i;
    }
    return other < length && kl_is_alike(kl_words_text(words, p->first + other, p->first + other + 1),
                                         kl_words_text(words, q->first + other, q->first + other + 1));
}

/* "Muhammad Rizal" and "Mohammad Rizal": one who is written in two ways goes by the more frequent one, or the first. */
static void join_misspelt(kl_people *people, const kl_words *words, size_t n, size_t by)
{
    kl_person *p = &people->list.items[n];
    size_t steps = 0;
    for (size_t l = people->buckets[word(words, by)->hash & people->mask]; l && steps < KL_MAX_CHAIN;
         l = people->links.items[l - 1].next, steps++) {
        size_t other = people->links.items[l - 1].person;
        kl_person *q = &people->list.items[other];
        if (other >= n || q->full != other || p->full != n || !is_misspelt(words, p, q))
            continue;
        bool is_first = q->count >= p->count;
        kl_person *full = is_first ? q : p, *form = is_first ? p : q;
        form->full = is_first ? other : n;
        if ((!full->role.ptr && form->role.ptr) || (!(full->is & KL_P_ROLE) && (form->is & KL_P_ROLE)))
            full->role = form->role;
        full->is |= form->is & ~(unsigned)KL_P_UNSURE;
        full->count += form->count;
    }
}

/* "SBY" of Susilo Bambang Yudo, "Jokopur" of Joko Purnomo: initials of all the words, or beginnings of two of them.
 * `p` is of one word, `q` of several. */
static bool is_blend(const kl_words *words, const kl_person *p, const kl_person *q)
{
    if (p->name.ptr[0] != q->name.ptr[0]) /* either way both begin alike */
        return false;
    kl_str name = kl_words_text(words, p->first, p->end);
    size_t length = q->end - q->first;
    if ((word(words, p->first)->is & KL_W_CAPS) && name.len == length && kl_speaks_elsewhere(words, p->first)) {
        size_t same = 0;
        while (same < length && words->text.ptr[word(words, q->first + same)->start] == name.ptr[same])
            same++;
        return same == length;
    }
    kl_str first = kl_words_text(words, q->first, q->first + 1),
           last = kl_words_text(words, q->first + 1, q->first + 2);
    size_t same = 0;
    while (same < name.len && same < first.len && name.ptr[same] == first.ptr[same])
        same++;
    for (; same >= 3; same--) {
        kl_str rest = kl_from(name, same);
        if (rest.len >= 2 && rest.len < last.len && kl_starts_nocase(last, rest))
            return true;
    }
    return false;
}

typedef struct whole_names {
    size_t at[KL_MAX_CHAIN * 4]; /* of people whose names have several words; more make no article */
    size_t count;
} whole_names;

static void list_whole_names(const kl_people *people, whole_names *whole)
{
    whole->count = 0;
    for (size_t i = 0; i < people->list.count && i < KL_MAX_CHAIN * 4; i++) {
        const kl_person *q = &people->list.items[i];
        if (q->end - q->first > 1 && !q->is_org)
            whole->at[whole->count++] = i;
    }
}

/* A single name that nothing is known of may be made of somebody's names; if of one person's only, it is theirs. */
static void join_blend(kl_people *people, const kl_words *words, const whole_names *whole, size_t n)
{
    kl_person *p = &people->list.items[n];
    size_t whose = KL_NO_WORD;
    if (p->full != n || p->end - p->first != 1 || (p->is & KL_P_ROLE))
        return;
    for (size_t k = 0; k < whole->count; k++) {
        const size_t i = whole->at[k];
        if (!is_blend(words, p, &people->list.items[i]))
            continue;
        if (whose != KL_NO_WORD && people->list.items[whose].full != people->list.items[i].full)
            return;
        whose = i;
    }
    if (whose == KL_NO_WORD)
        return;
    p->full = people->list.items[whose].full;
    kl_person *full = &people->list.items[p->full];
    full->count += p->count;
    full->is |= p->is & ~(unsigned)KL_P_UNSURE;
}

void kl_people_join(kl_people *people, const kl_words *words)
{
    for (size_t i = 0; i < people->list.count; i++)
        if (people->list.items[i].is & KL_P_UNSURE)
            mend_unsure(people, words, &people->list.items[i]);
    for (size_t i = 0; i < people->list.count; i++) {
        kl_person *p = &people->list.items[i];
        kl_person *full = p->full == i ? longest_form(people, words, p) : NULL;
        if (!full || full->full == i)
            continue;
        p->full = (size_t)(full - people->list.items);
        full->count += p->count;
        if ((!full->role.ptr || !(full->is & KL_P_ROLE)) && (p->is & KL_P_ROLE))
            full->role = p->role;
        size_t called_by = words->active.len ? full->first : full->end - 1; /* first names go alone in Indonesian */
        bool is_surname = p->end - p->first == 1 &&
                          (kl_same_word(words, p->first, full->end - 1) || kl_same_word(words, p->first, called_by));
        full->is |= (p->is & ~(unsigned)KL_P_UNSURE) | (is_surname ? KL_P_SURNAME : 0u);
    }
    for (size_t i = 0; i < people->list.count; i++) {
        join_misspelt(people, words, i, people->list.items[i].first);
        join_misspelt(people, words, i, people->list.items[i].end - 1);
    }
    whole_names whole;
    list_whole_names(people, &whole);
    for (size_t i = 0; i < people->list.count; i++)
        join_blend(people, words, &whole, i);
    for (size_t i = 0; i < people->list.count; i++) {
        kl_person *p = &people->list.items[i];
        size_t full = people->list.items[p->full].full;
        p->full = people->list.items[full].full; /* forms of forms */
    }
    for (size_t i = 0; i < people->list.count; i++) {
        kl_person *p = &people->list.items[i];
        if (!p->calls || p->full != i)
            continue;
        p->full = people->list.items[p->calls - 1].full;
        kl_person *full = &people->list.items[p->full];
        if (!full->role.ptr && (p->is & KL_P_ROLE))
            full->role = p->role;
    }
}
