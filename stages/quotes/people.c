/* people.c - who is named in the article?
 * One pass over the words that stand outside of marks. Each name is kept once, with the first role
 * found beside it; an index by word finds the fullest form of "Zain" in constant time. */
#include "names.h"
#include "quotes.h"

enum {
    MAX_CHAIN = 64,      /* names that share a word: a text with more is no article */
    MAX_ROLE_WORDS = 14, /* an office with all it is the office of */
};

static unsigned hash_word(const kl_words *words, size_t i)
{
    unsigned h = 2166136261u;
    kl_str w = kl_words_text(words, i, i + 1);
    for (size_t k = 0; k < w.len; k++)
        h = (h ^ (unsigned char)kl_lower(w.ptr[k])) * 16777619u;
    return h;
}

static bool is_running(const kl_word *w, unsigned stops) { return !(w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA | stops)); }

/* An office that begins at i: where it ends. "Kepala Seksi Umum dan Humas PT Angkasa I (BIL)". */
static size_t office_end(const kl_words *words, size_t i)
{
    size_t end = i + 1;
    for (size_t k = i + 1; k < words->list.count && k < i + MAX_ROLE_WORDS; k++) {
        const kl_word *w = &words->list.items[k];
        if (!is_running(w, 0) || (w->is & (KL_W_CUE | KL_W_NYA | KL_W_END)))
            break;
        if (w->is & (KL_W_UPPER | KL_W_TITLE | KL_W_OFFICE))
            end = k + 1;
        else if (k > end + 1)
            break;
    }
    return end;
}

/* "John Roe, the mayor of X, said": the office behind a name. KL_NO_WORD if there is none. */
static size_t apposition_end(const kl_words *words, size_t i)
{
    size_t k = i;
    bool has_office = false;
    if (i >= words->list.count || !(words->list.items[i].gap & KL_GAP_COMMA) ||
        (words->list.items[i].gap & KL_GAP_CLAUSE))
        return KL_NO_WORD;
    for (; k < words->list.count && k < i + MAX_ROLE_WORDS; k++) {
        const kl_word *w = &words->list.items[k];
        if ((k > i && !is_running(w, KL_GAP_PAREN)) || (w->is & (KL_W_CUE | KL_W_NYA)))
            break;
        has_office |= k < i + 6 && (w->is & (KL_W_OFFICE | KL_W_NOUN));
    }
    return has_office ? k : KL_NO_WORD;
}

static size_t add_person(kl_arena *arena, kl_people *people, const kl_words *words, const kl_name *n)
{
    unsigned hash = 0;
    for (size_t i = n->name; i < n->end; i++)
        hash = hash * 31 + hash_word(words, i);
    size_t bucket = hash_word(words, n->end - 1) & people->mask;
    size_t steps = 0;
    for (size_t l = people->buckets[bucket]; l && steps < MAX_CHAIN; l = people->links.items[l - 1].next, steps++) {
        kl_person *p = &people->list.items[people->links.items[l - 1].person];
        if (p->hash == hash && p->end - p->first == n->end - n->name) {
            p->count++;
            return people->links.items[l - 1].person;
        }
    }
    const kl_person person = {
        .first = n->name, .end = n->end, .name = kl_words_text(words, n->name, n->end), .count = 1, .hash = hash};
    kl_list_push(arena, &people->list, person);
    for (size_t i = n->name; i < n->end; i++) {
        size_t *b = &people->buckets[hash_word(words, i) & people->mask];
        kl_list_push(arena, &people->links, ((kl_person_link){people->list.count - 1, *b}));
        *b = people->links.count;
    }
    return people->list.count - 1;
}

/* Where the run of capitals that begins at i ends, with an office in front of it and particles in it. */
static size_t run_end(const kl_words *words, size_t i)
{
    size_t end = i + 1;
    for (size_t k = i + 1; k < words->list.count; k++) {
        const kl_word *w = &words->list.items[k];
        if (!is_running(w, KL_GAP_PAREN | KL_GAP_DASH) || (words->list.items[k - 1].is & KL_W_OWNER) ||
            (w->is & KL_W_END))
            break;
        if (w->is & (KL_W_UPPER | KL_W_TITLE))
            end = k + 1;
        else if (!(w->is & (KL_W_PARTICLE | KL_W_OFFICE)))
            break;
    }
    return end;
}

static kl_str role_before(const kl_words *words, const kl_name *n)
{
    size_t role = n->role, name = n->name;
    while (role < name && !(words->list.items[role].is & (KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE | KL_W_NOUN)))
        role++;
    bool has_office = false;
    for (size_t i = role; i < name; i++)
        has_office |= (words->list.items[i].is & (KL_W_OFFICE | KL_W_TITLE | KL_W_NOUN)) != 0;
    return has_office ? kl_words_text(words, role, name) : KL_ABSENT;
}

/* The phrase [i, end) holds capitals: keep the person, and the role on either side. */
static void keep(kl_arena *arena, kl_people *people, const kl_words *words, size_t i, size_t end, size_t office)
{
    kl_name n = kl_name_split(words, i, end);
    if (n.name >= n.end)
        return;
    kl_str role = role_before(words, &n);
    if (office != KL_NO_WORD && n.name == i)
        role = kl_words_text(words, office, i);
    else if (office != KL_NO_WORD && role.ptr) /* "Kapolres Metro Tangerang Kota, Kombes Pol Zain" */
        role = kl_words_text(words, office, n.name);
    size_t behind = apposition_end(words, n.end);
    if (!role.ptr && behind != KL_NO_WORD) {
        size_t first = n.end;
        if (words->list.items[first].is & KL_W_ARTICLE)
            first++;
        role = kl_words_text(words, first, behind);
    }
    size_t person = add_person(arena, people, words, &n);
    people->at[i] = (uint32_t)(person + 1);
    if (office != KL_NO_WORD)
        people->at[office] = (uint32_t)(person + 1);
    kl_person *p = &people->list.items[person];
    if (!p->role.ptr)
        p->role = role;
    for (size_t k = i; k < end; k++)
        p->is_org |= (words->list.items[k].is & KL_W_ORG) != 0;
}

void kl_people_find(kl_arena *arena, kl_people *people, const kl_words *words, const kl_marked_list *spans)
{
    size_t size = 64;
    while (size < words->list.count)
        size *= 2;
    people->buckets = KL_NEW_ARRAY(arena, size_t, size);
    people->mask = size - 1;
    people->at = KL_NEW_ARRAY(arena, uint32_t, words->list.count + 1);
    size_t span = 0, office = KL_NO_WORD;
    for (size_t i = 0; i < words->list.count;) {
        const kl_word *w = &words->list.items[i];
        while (span < spans->count && spans->items[span].outer.end <= w->start)
            span++;
        if (span < spans->count && w->start >= spans->items[span].inner.start && !spans->items[span].is_single) {
            i++;
            office = KL_NO_WORD;
            continue;
        }
        if (office != KL_NO_WORD && (w->gap & KL_GAP_CLAUSE))
            office = KL_NO_WORD;
        if (!(w->is & (KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE)) ||
            (w->is & (KL_W_CUE | KL_W_END | KL_W_PRONOUN | KL_W_ARTICLE | KL_W_BESIDE))) {
            office = KL_NO_WORD;
            i++;
            continue;
        }
        size_t end = run_end(words, i);
        bool is_office = (w->is & KL_W_OFFICE) && !words->office_last;
        if (is_office) {
            size_t far = office_end(words, i);
            end = far > end ? far : end;
        }
        keep(arena, people, words, i, end, (w->gap & KL_GAP_COMMA) ? office : KL_NO_WORD);
        office = is_office ? i : KL_NO_WORD;
        i = end;
    }
}

static bool same_word(const kl_words *words, size_t a, size_t b)
{
    return kl_eq_nocase(kl_words_text(words, a, a + 1), kl_words_text(words, b, b + 1));
}

/* Whether all words of [from, end) stand in [first, last), in order. */
static bool holds(const kl_words *words, size_t first, size_t last, size_t from, size_t end)
{
    for (size_t i = first; i < last && from < end; i++)
        if (same_word(words, i, from))
            from++;
    return from == end;
}

const kl_person *kl_people_by_name(const kl_people *people, const kl_words *words, size_t from, size_t end)
{
    const kl_person *best = NULL;
    size_t steps = 0;
    for (size_t l = people->buckets[hash_word(words, end - 1) & people->mask]; l && steps < MAX_CHAIN;
         l = people->links.items[l - 1].next, steps++) {
        const kl_person *p = &people->list.items[people->links.items[l - 1].person];
        if (!holds(words, p->first, p->end, from, end) || p->end - p->first > 6)
            continue;
        /* Among those who bear the name: one with a role, then the longer form, then the earlier one. */
        size_t rank = (p->role.ptr ? 2u : 0u) + (p->end - p->first > 1 ? 4u : 0u);
        size_t best_rank = best ? (best->role.ptr ? 2u : 0u) + (best->end - best->first > 1 ? 4u : 0u) : 0;
        if (!best || rank > best_rank || (rank == best_rank && p->first < best->first))
            best = p;
    }
    return best;
}

static bool role_holds(kl_str role, kl_str word)
{
    for (size_t at = 0; at + word.len <= role.len;) {
        size_t found = kl_find_nocase(kl_from(role, at), word);
        if (found == KL_NOT_FOUND)
            return false;
        at += found;
        bool starts = at == 0 || !kl_is_alpha(role.ptr[at - 1]);
        bool ends = at + word.len == role.len || !kl_is_alpha(role.ptr[at + word.len]);
        if (starts && ends)
            return true;
        at++;
    }
    return false;
}

const kl_person *kl_people_by_role(const kl_people *people, const kl_words *words, size_t from, size_t end)
{
    for (size_t i = 0; i < people->list.count && i < MAX_CHAIN * 4; i++) {
        const kl_person *p = &people->list.items[i];
        size_t k = from;
        while (k < end && p->role.ptr && role_holds(p->role, kl_words_text(words, k, k + 1)))
            k++;
        if (k == end)
            return p;
    }
    return NULL;
}
