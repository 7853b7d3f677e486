/* known.c - who is meant by a name, by an office, by a name shortened or misspelt?
 * Reads what people.c found. Finding by name takes constant time, by office a look at each person. */
#include "phrase.h"
#include "places/places.h"
#include "utf8.h"
#include "word.h"

enum {
    RECENT = 300,        /* words: some five paragraphs */
    LEAST_HEAD_WORD = 4, /* bytes of an office that compounds end with: "Chef" */
    LEAST_SLIP = 4,      /* bytes of a name that may be misspelt: of shorter ones too many are alike */
};

bool kl_same_word(const kl_words *words, size_t a, size_t b) { return word(words, a)->hash == word(words, b)->hash; }

/* Whether all words of [from, end) stand in [first, last), in order. */
static bool holds_run(const kl_words *words, size_t first, size_t last, size_t from, size_t end)
{
    for (size_t i = first; i < last && from < end; i++)
        if (kl_same_word(words, i, from))
            from++;
    return from == end;
}

bool kl_name_holds(const kl_words *words, const kl_person *p, size_t from, size_t end)
{
    if (p->alias != KL_NO_WORD && holds_run(words, p->alias, p->alias_end, from, end))
        return true;
    return holds_run(words, p->first, p->end, from, end);
}

bool kl_is_calling(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return i < words->list.count && (word(words, i)->is & KL_W_NAMING) &&
           kl_words_match(words, i, KL_LANG_CUE_COMPANIONS, &entry) && kl_eq(entry->key, KL_STR("calling"));
}

bool kl_is_naming_people(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return i < words->list.count && (word(words, i)->is & KL_W_NAMING) &&
           kl_words_match(words, i, KL_LANG_CUE_COMPANIONS, &entry) && kl_eq(entry->key, KL_STR("named"));
}

bool kl_is_turning(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_END) && kl_words_match(words, i, KL_LANG_CUE_COMPANIONS, &entry) &&
           kl_eq(entry->key, KL_STR("turn"));
}

size_t kl_name_rank(const kl_person *p)
{
    return (p->is & (KL_P_ROLE | KL_P_TITLE | KL_P_AGE) ? 2u : 0u) + (p->end - p->first > 1 ? 4u : 0u) -
           (p->is_org ? 1u : 0u) + 1u;
}

/* A word alone is more likely a surname than what stands in the middle of a name: "Roe" is no "Ann Roe Smith". */
static size_t rank_for(const kl_words *words, const kl_person *p, size_t from, size_t end)
{
    bool has_junior = word(words, p->end - 1)->end - word(words, p->end - 1)->start <= 3; /* "Jr", "III" */
    bool is_middle = words->agent.len && end == from + 1 && p->end - p->first > (has_junior ? 3u : 2u) &&
                     p->alias == KL_NO_WORD && !p->is_org && !kl_same_word(words, p->first, from) &&
                     !kl_same_word(words, p->end - 1 - has_junior, from);
    return kl_name_rank(p) - (is_middle ? kl_name_rank(p) - 1 : 0);
}

kl_person *kl_people_by_name(const kl_people *people, const kl_words *words, size_t from, size_t end)
{
    kl_person *best = NULL;
    size_t steps = 0;
    for (size_t l = people->buckets[word(words, end - 1)->hash & people->mask]; l && steps < KL_MAX_CHAIN;
         l = people->links.items[l - 1].next, steps++) {
        kl_person *p = &people->list.items[people->links.items[l - 1].person];
        if (!kl_name_holds(words, p, from, end))
            continue;
        /* Among those who bear the name: one with a role, then the longer form, then the earlier one. */
        size_t mine = rank_for(words, p, from, end), other = best ? rank_for(words, best, from, end) : 0;
        size_t length = p->end - p->first, best_length = best ? best->end - best->first : 0;
        if (!best || mine > other || (mine == other && length > best_length) ||
            (mine == other && length == best_length && p->first < best->first))
            best = p;
    }
    return best;
}

bool kl_is_person(const kl_words *words, const kl_person *p)
{
    if (p->is_org || (p->end - p->first == 1 && (word(words, p->first)->is & KL_W_CAPS) && !(p->is & KL_P_AGE)))
        return false;
    size_t length = p->end - p->first;
    const unsigned weak = words->big_nouns && length < 2 && !(p->is & KL_P_SURNAME) ? KL_P_SPOKE | KL_P_WHO : 0u;
    if (p->is & (KL_P_ROLE | KL_P_TITLE | KL_P_AGE | KL_P_WHO | KL_P_SPOKE | KL_P_DESCRIBED) & ~weak)
        return true; /* but a German noun is no name for being a subject */
    if (length > 1 && (word(words, p->first)->is & KL_W_FIRST))
        return true;
    if (length < 2 || words->big_nouns || !(p->is & KL_P_SURNAME) || (word(words, p->first)->is & KL_W_CAPS))
        return false;
    kl_place found;
    size_t count =
        words->places ? kl_place_find(words->places, kl_utf8_fold_marks(words->arena, p->name), &found, 1) : 0;
    return count == 0 || found.kind == KL_PLACE_VILLAGE || found.is_weak;
}

bool kl_is_personal(const kl_words *words, const kl_speaker *who)
{
    if (!who->name.ptr || kl_find_char(who->name, ' ') == KL_NOT_FOUND)
        return false;
    size_t first = kl_words_at(words, (size_t)(who->name.ptr - words->text.ptr));
    return first < words->list.count && kl_is_name_word(words, first);
}

static bool text_holds(kl_str role, kl_str wanted)
{
    size_t found = kl_find_nocase(role, wanted);
    if (found == KL_NOT_FOUND)
        return false;
    size_t end = found + wanted.len;
    return (found == 0 || !kl_is_alpha(role.ptr[found - 1])) && (end == role.len || !kl_is_alpha(role.ptr[end]));
}

/* What the office at word i stands for, and where it ends: "Menhub" is the line "Menteri Perhubungan = Menteri
 * Perhubungan, Menhub". Absent where the list has it in no such line. */
static kl_str office_of(const kl_words *words, size_t i, size_t *end)
{
    const kl_entry *entry;
    if (i >= words->list.count || !(word(words, i)->is & KL_W_OFFICE))
        return KL_ABSENT;
    size_t len = kl_words_match(words, i, KL_LANG_OFFICES, &entry);
    *end = kl_words_at(words, word(words, i)->start + len);
    return len && entry->key.len && kl_is_upper(entry->key.ptr[0]) ? entry->key : KL_ABSENT;
}

/* A role that is asked for: words [from, end); what they begin with stands for `office` and ends at `rest`. */
typedef struct wanted {
    size_t from, end, rest;
    kl_str office;
} wanted;

static wanted wanted_of(const kl_words *words, size_t from, size_t end)
{
    wanted want = {.from = from, .end = end, .rest = end};
    want.office = from < end ? office_of(words, from, &want.rest) : KL_ABSENT;
    if (want.rest > end)
        want.office = KL_ABSENT;
    return want;
}

kl_str kl_without_definite(const kl_words *words, size_t i)
{
    kl_str text = kl_words_text(words, i, i + 1), rest = words->definite;
    while (rest.len) {
        size_t space = kl_find_char(rest, ' ');
        kl_str end = space == KL_NOT_FOUND ? rest : kl_slice(rest, 0, space);
        if (kl_ends(text, end) && text.len >= end.len + LEAST_HEAD_WORD) {
            kl_str bare = kl_slice(text, 0, text.len - end.len);
            const kl_lexicon_place place = kl_lexicon_look(bare, 0);
            if (kl_lexicon_match_there(&words->lang->sections[KL_LANG_OFFICES], &place, NULL) == bare.len ||
                kl_compound_kind(words->lang, bare) == KL_W_OFFICE)
                return bare;
        }
        rest = space == KL_NOT_FOUND ? KL_ABSENT : kl_from(rest, space + 1);
    }
    return text;
}

/* Whether word i is what word k is: the same, or a compound that ends with it ("Bildungsministerin" is a Ministerin),
 * with its article at the end or without ("ordføreren" is the ordfører). */
static bool is_word_of(const kl_words *words, size_t i, size_t k)
{
    kl_str end = kl_words_text(words, k, k + 1);
    if (kl_starts(end, KL_STR("ال")) && kl_lang_hash(kl_from(end, strlen("ال"))) == word(words, i)->hash)
        return true; /* "الوزيرة" is a "وزيرة" */
    kl_str role = kl_words_text(words, i, i + 1);
    if (word(words, i)->hash == word(words, k)->hash)
        return true;
    if (words->definite.ptr && (word(words, i)->is & KL_W_OFFICE)) {
        end = kl_without_definite(words, k);
        role = kl_without_definite(words, i);
    }
    return kl_eq_nocase(role, end) || (words->has_compounds && end.len >= LEAST_HEAD_WORD &&
                                       (word(words, i)->is & KL_W_OFFICE) && kl_ends_nocase(role, end));
}

/* Whether a role holds all the words; is_first: begins with the first of them. Every role is a piece of the text. */
static bool has_role_of(const kl_words *words, kl_str role, const wanted *want, bool is_first)
{
    if (!role.ptr)
        return false;
    size_t start = (size_t)(role.ptr - words->text.ptr), first = kl_words_at(words, start), behind;
    bool is_same =
        want->office.ptr && (kl_eq(office_of(words, first, &behind), want->office) ||
                             (is_first ? kl_starts_nocase(role, want->office) : text_holds(role, want->office)));
    if (is_first && !is_same && (first >= words->list.count || !is_word_of(words, first, want->from)))
        return false;
    for (size_t k = is_same ? want->rest : want->from; k < want->end; k++) {
        size_t i = first;
        while (i < words->list.count && word(words, i)->start < start + role.len && !is_word_of(words, i, k))
            i++;
        if (i >= words->list.count || word(words, i)->start >= start + role.len)
            return false;
    }
    return true;
}

bool kl_is_role_of(const kl_words *words, kl_str role, size_t from, size_t end)
{
    const wanted want = wanted_of(words, from, end);
    return from < end && has_role_of(words, role, &want, true);
}

/* "Wakil Bupati Lumajang", and only "Wakil Bupati Indah" was named: who is said to hold the office and not where. */
static kl_person *holder_anywhere(const kl_people *people, const kl_words *words, size_t from, size_t end)
{
    size_t len = words->office_last ? 0 : kl_words_match(words, from, KL_LANG_OFFICES, NULL);
    size_t place = len ? kl_words_at(words, word(words, from)->start + len) : end;
    if (place >= end || !(word(words, from)->is & KL_W_UPPER) || !kl_is_place(words, place, end))
        return NULL;
    kl_person *found = NULL;
    for (size_t i = 0; i < people->list.count && i < KL_MAX_CHAIN * 4; i++) {
        kl_person *p = &people->list.items[i];
        if (!p->role.ptr || !kl_eq_nocase(p->role, kl_words_text(words, from, place)))
            continue;
        if (found && found->full != p->full)
            return NULL;
        found = p;
    }
    return found ? &people->list.items[found->full] : NULL;
}

kl_person *kl_people_by_role(const kl_people *people, const kl_words *words, size_t from, size_t end)
{
    const wanted want = wanted_of(words, from, end);
    if (from >= end)
        return NULL;
    for (size_t i = from; i > 0 && i + RECENT > from; i--) { /* of several who hold it, who was named last */
        uint32_t at = people->at[i - 1];
        kl_person *p = at && at != KL_NOT_NAMED ? &people->list.items[people->list.items[at - 1].full] : NULL;
        if (p && has_role_of(words, p->role, &want, true))
            return p;
    }
    kl_person *inside = NULL; /* "Presiden" in "Wakil Presiden": only if nobody is just that */
    for (size_t i = 0; i < people->list.count && i < KL_MAX_CHAIN * 4; i++) {
        kl_person *p = &people->list.items[i];
        if (has_role_of(words, p->role, &want, true))
            return &people->list.items[p->full];
        if (!inside && has_role_of(words, p->role, &want, false))
            inside = &people->list.items[p->full];
    }
    return inside ? inside : holder_anywhere(people, words, from, end);
}

bool kl_is_body_noun(const kl_words *words, size_t i)
{
    const kl_entry *entry = NULL;
    const kl_word *w = word(words, i);
    return !(w->is & KL_W_UPPER) && kl_words_match(words, i, KL_LANG_ORGANISATIONS, &entry) == w->end - w->start &&
           entry && (!entry->is_named || kl_eq(entry->key, KL_STR("called")));
}

const kl_person *kl_people_body(const kl_people *people, const kl_words *words, size_t i)
{
    if (words->office_last || !kl_is_body_noun(words, i))
        return NULL;
    const kl_person *last = NULL;
    for (size_t n = 0; n < people->list.count && n < KL_MAX_CHAIN * 4; n++) {
        const kl_person *p = &people->list.items[n];
        if (p->is_org && p->end > p->first + 1 && p->first < i && kl_same_word(words, p->first, i))
            last = p;
    }
    return last ? &people->list.items[last->full] : NULL;
}

const kl_person *kl_people_by_short_office(const kl_people *people, const kl_words *words, size_t i)
{
    kl_str name = kl_words_text(words, i, i + 1);
    for (size_t n = 0; n < people->list.count && n < KL_MAX_CHAIN * 4; n++) {
        kl_str role = people->list.items[n].role;
        size_t open = role.ptr ? kl_find_char(role, '(') : KL_NOT_FOUND;
        if (open != KL_NOT_FOUND && kl_starts(kl_from(role, open + 1), name) && open + 1 + name.len < role.len &&
            role.ptr[open + 1 + name.len] == ')')
            return &people->list.items[n];
    }
    return NULL;
}

bool kl_is_alike(kl_str a, kl_str b)
{
    if (a.len > b.len) {
        kl_str c = a;
        a = b;
        b = c;
    }
    size_t same = 0, tail = 0;
    while (same < a.len && a.ptr[same] == b.ptr[same])
        same++;
    while (tail < a.len - same && a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    bool is_shortened = same == a.len && a.len >= 4;
    bool is_misspelt = a.len >= 6 && b.len - a.len <= 1 && same + tail + 1 >= a.len && same > 0;
    return is_shortened || is_misspelt;
}

kl_person *kl_people_alike(const kl_people *people, const kl_words *words, size_t i)
{
    kl_str name = kl_words_text(words, i, i + 1);
    for (size_t n = 0; n < people->list.count && n < KL_MAX_CHAIN * 4; n++) {
        kl_person *p = &people->list.items[n];
        bool is_other = p->is_org || kl_same_word(words, p->first, i);
        bool is_first = words->active.len && (word(words, p->first)->is & KL_W_FIRST); /* "Raditya": "ujar Radit" */
        if (is_other || (p->end - p->first < 2 ? p->count < 2 && !is_first : !kl_is_person(words, p)))
            continue;
        for (size_t k = p->first; k < p->end; k++)
            if (kl_is_alike(name, kl_words_text(words, k, k + 1)))
                return &people->list.items[p->full];
    }
    return NULL;
}

/* Whether two names of few letters are one but for a slip: a letter more, less or other ("Imam", "Umam"), or letters in
 * another order and one more or less behind the first ("Dana", "Dadan"). */
static bool is_slip(kl_str a, kl_str b)
{
    if (a.len > b.len) {
        kl_str c = a;
        a = b;
        b = c;
    }
    if (a.len < LEAST_SLIP || b.len - a.len > 1)
        return false;
    size_t same = 0, tail = 0;
    while (same < a.len && kl_lower(a.ptr[same]) == kl_lower(b.ptr[same]))
        same++;
    while (tail < a.len - same && kl_lower(a.ptr[a.len - 1 - tail]) == kl_lower(b.ptr[b.len - 1 - tail]))
        tail++;
    if (same + tail + 1 >= b.len)
        return true;
    int more[256] = {0};
    size_t other = 0;
    for (size_t i = 0; i < b.len; i++)
        more[(unsigned char)kl_lower(b.ptr[i])]++;
    for (size_t i = 0; i < a.len; i++)
        other += more[(unsigned char)kl_lower(a.ptr[i])]-- <= 0;
    return same > 0 && other == 0;
}

kl_person *kl_people_slip(const kl_people *people, const kl_words *words, size_t i, kl_str last)
{
    kl_person *found = NULL;
    for (size_t n = 0; n < people->list.count && n < KL_MAX_CHAIN * 4 && !found && words->active.len; n++)
        if (people->list.items[n].name.ptr == last.ptr && last.ptr &&
            people->list.items[n].end > people->list.items[n].first + 1)
            found = &people->list.items[n];
    for (size_t k = found ? found->first : 0; found && k < found->end; k++) {
        bool are_names = (word(words, k)->is & word(words, i)->is & KL_W_FIRST) != 0; /* "Budi" is not "Rudi" */
        if (!are_names && is_slip(kl_words_text(words, i, i + 1), kl_words_text(words, k, k + 1)))
            return &people->list.items[found->full];
    }
    return NULL;
}
