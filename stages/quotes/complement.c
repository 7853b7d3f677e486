/* complement.c - what is an office of, and where does that end?
 * "Gubernur Jawa Tengah | Gunawan Sutomo", "Ketua KPK | Hasan Basri". Reads words, the gazetteer, and which bodies the
 * text names elsewhere. */
#include "phrase.h"
#include "places/places.h"
#include "utf8.h"
#include "word.h"

enum {
    LONGEST_PLACE = 3, /* words of a place behind an office */
    SENSES = 4,        /* of one name that are looked at */
    BIG_TOWN = 100000, /* people: smaller towns are called like people too often */
    USUAL_NAME = 2,    /* words of a name where nothing says where it begins */
    MOST_PLACES = 4,   /* between an office and who holds it */
    MOST_BODY = 4,     /* words of a body's whole name that the language file knows */
};

/* False where no place is called so: told without folding the name, if it is ASCII. */
static bool may_be_place(const kl_words *words, kl_str name)
{
    uint32_t hash = KL_PLACE_HASH;
    for (size_t i = 0; i < name.len; i++) {
        if ((unsigned char)name.ptr[i] >= 0x80)
            return true;
        hash = kl_place_hash(hash, kl_lower(name.ptr[i]));
    }
    return kl_place_may_be(words->places, hash);
}

/* A country, a division, a big town, called so in this language. */
static bool is_known_place(const kl_words *words, kl_str name)
{
    kl_place found[SENSES];
    if (!words->places || !may_be_place(words, name))
        return false;
    size_t count = kl_place_find(words->places, kl_utf8_fold_marks(words->arena, name), found, SENSES);
    for (size_t i = 0; i < count; i++) {
        bool is_ours = !found[i].lang.ptr || kl_eq(found[i].lang, words->lang->tag);
        bool is_big = found[i].kind != KL_PLACE_TOWN || found[i].people >= BIG_TOWN;
        if (is_ours && is_big && !found[i].is_weak && found[i].kind != KL_PLACE_VILLAGE)
            return true;
    }
    return false;
}

size_t kl_small_place_words(const kl_words *words, size_t i, size_t end)
{
    kl_place found;
    if (!words->places || (word(words, i)->is & KL_W_FIRST))
        return 0;
    for (size_t stop = i + LONGEST_PLACE < end ? i + LONGEST_PLACE : end - 1; stop > i; stop--) {
        kl_str name = kl_words_text(words, i, stop);
        if (kl_place_find(words->places, kl_utf8_fold_marks(words->arena, name), &found, 1) && !found.is_weak &&
            kl_lang_match(words->lang, KL_LANG_NOT_PLACES, words->text, word(words, i)->start, NULL) != name.len)
            return stop - i;
    }
    return 0;
}

size_t kl_place_words(const kl_words *words, size_t i, size_t end)
{
    for (size_t stop = i + LONGEST_PLACE < end ? i + LONGEST_PLACE : end; stop > i; stop--) {
        kl_str name = kl_words_text(words, i, stop);
        if (kl_words_match(words, i, KL_LANG_NOT_PLACES, NULL) == name.len)
            continue;
        if (is_known_place(words, name))
            return stop - i;
    }
    return 0;
}

bool kl_is_place(const kl_words *words, size_t from, size_t end)
{
    if (from >= end || end - from > LONGEST_PLACE)
        return false;
    kl_str name = kl_words_text(words, from, end);
    return kl_words_match(words, from, KL_LANG_NOT_PLACES, NULL) != name.len && is_known_place(words, name);
}

bool kl_is_called(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return kl_lang_match(words->lang, KL_LANG_ORGANISATIONS, words->text, word(words, i)->start, &entry) &&
           kl_eq(entry->key, KL_STR("called"));
}

/* "Universitas Udayana": whether a body's whole name of several words ends with word i. */
static bool ends_whole_body(const kl_words *words, size_t i)
{
    for (size_t k = i; k > 0 && k + MOST_BODY > i && (word(words, k - 1)->is & KL_W_ORG) && !word(words, k)->gap; k--) {
        const kl_entry *entry;
        size_t len = kl_words_match(words, k - 1, KL_LANG_ORGANISATIONS, &entry);
        if (len && word(words, k - 1)->start + len == word(words, i)->end && kl_eq(entry->key, KL_STR("whole")))
            return true;
    }
    return false;
}

/* Whether the word ends a body's whole name ("KPK", "Golkar"), so that nothing of it follows; but "PT", "Bank". */
static bool is_whole_body(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    const kl_word *w = word(words, i);
    if (is_acronym(w) && w->end - w->start > 2 && !(w->is & KL_W_PLACE))
        return !kl_is_called(words, i);
    size_t len = kl_words_match(words, i, KL_LANG_ORGANISATIONS, &entry);
    return (len && len == w->end - w->start && kl_eq(entry->key, KL_STR("whole"))) || ends_whole_body(words, i);
}

/* Behind the last body's short form of [start, end): "DPD KNPI Rudi Hartono"; start if there is none. */
static size_t behind_acronyms(const kl_words *words, size_t start, size_t end)
{
    size_t last = end, name = start;
    while (last > start + 1 && kl_is_listed_degree(words, last - 1))
        last--;
    if (last == end && end > start + 1 && word(words, end - 1)->end - word(words, end - 1)->start == 2 &&
        !kl_is_place(words, end - 1, end))
        last--; /* "Mahfud MD" */
    for (size_t i = start; i < last; i++)
        if (is_acronym(word(words, i)) && !(word(words, i)->is & KL_W_FIRST)) /* but "IGN Ngurah" */
            name = i + 1;
    return name;
}

/* Behind the body in [from, end) that the text names elsewhere, in the same words and nobody behind them; `start` if it
 * names none: "Direktur PT Kapal Cepat Nusantara Eka Permata". */
static size_t behind_body(const kl_words *words, size_t from, size_t start, size_t end)
{
    size_t behind = start;
    const unsigned heads = KL_W_ORG | (words->active.len ? KL_W_PLACE : 0u);
    for (size_t i = start; words->body_count && i > from && (word(words, i - 1)->is & (KL_W_UPPER | heads)); i--) {
        if (!(word(words, i - 1)->is & heads))
            continue;
        for (size_t n = 0; n < words->body_count; n++) {
            size_t k = i - 1, other = words->bodies[n].start;
            while (k < end && other < words->bodies[n].end && kl_same_word(words, k, other))
                k++, other++;
            if (other == words->bodies[n].end && k > behind)
                behind = k;
        }
    }
    return behind;
}

/* Whether the word at `i`, the second behind a kind of place at `start`, belongs to the place: it is nobody's name. */
static bool ends_place(const kl_words *words, size_t start, size_t i)
{
    const unsigned kind = KL_W_PLACE | KL_W_UPPER;
    return words->active.len && start > 0 && (word(words, start - 1)->is & kind) == kind &&
           !kl_speaks_elsewhere(words, i) &&
           (!(word(words, i)->is & KL_W_FIRST) ||
            kl_lang_has(words->lang, KL_LANG_NOT_PLACES, kl_words_text(words, i, i + 1)));
}

size_t kl_behind_complement(const kl_words *words, size_t from, size_t start, size_t end, bool *is_sure)
{
    size_t name = behind_acronyms(words, start, end), body = behind_body(words, from, start, end);
    *is_sure = name > start || body > start;
    if (body > name)
        return body;

    if (name >= end)
        return name;
    unsigned last = start > from ? word(words, start - 1)->is : 0;
    bool is_of_place = start > from && !(last & KL_W_SIDE) && kl_words_have(words, start - 1, KL_LANG_PLACE_PREFIXES);
    bool goes_on = start > from + 1 && (word(words, start - 2)->is & (KL_W_ORG | KL_W_THING)) &&
                   !(word(words, start - 2)->is & KL_W_OFFICE) && !is_acronym(word(words, start - 1)) &&
                   !ends_whole_body(words, start - 1); /* "PT Toyota Astra" */
    bool is_whole = name == start && (last & KL_W_ORG) && !goes_on && is_whole_body(words, start - 1);
    bool is_persons = kl_begins_name(words, name) && !(name + 1 < end && kl_begins_name(words, name + 1));
    bool is_at_place = (last & KL_W_PLACE) && start > from + 1 && (word(words, start - 2)->is & KL_W_IN);
    if (is_at_place && end == start + 2 && !kl_begins_name(words, end - 1) && !kl_speaks_elsewhere(words, end - 1))
        return end; /* "Warga di Desa Malang Nengah" */
    size_t place = kl_place_words(words, name, end);
    bool is_alone = end == name + 1 && !kl_speaks_elsewhere(words, name);
    bool is_small = !place && is_of_place && (end > name + 1 || is_alone); /* "Kapolres Garut dalam keterangannya" */
    if (is_small)
        place = kl_small_place_words(words, name, end + is_alone);
    if (place == 1 && !is_of_place && (word(words, name)->is & KL_W_FIRST))
        place = 0; /* "aktris Victoria Lestari": there are towns of that name */
    if ((!place || is_small) && name == start && name + 2 == end && ends_place(words, start, end - 1))
        return end; /* "warga Desa Mekar Jaya" */
    if (place) {
        *is_sure = true;
        return name + place;
    }
    if (end == start + 1 && (last & KL_W_ORG) && kl_is_called(words, start - 1))
        return end; /* "Universitas Airlangga": a body is called something */
    bool is_rest = (last & KL_W_THING) && start > from + 1 && (word(words, start - 2)->is & KL_W_PLACE);
    if (((last & KL_W_PLACE) || is_rest) && end == start + 1)
        return end; /* "warga Desa Nita", "warga Desa Bukit Sari" */
    *is_sure |= is_whole || (start > from && has_number(words, start - 1)) || (last & KL_W_SIDE);
    bool is_long = (last & KL_W_ORG) && end - start > USUAL_NAME + 1 && kl_is_called(words, start - 1) &&
                   !kl_begins_name(words, name + 1);
    if (is_long) { /* "RSUD Bina Sehat Yayuk Kartika" */
        *is_sure = true;
        return name + 2;
    }
    if (name > start || is_persons)
        return name; /* "Kepala Dusun Sugeng Widodo" */
    if ((is_of_place && end - start > USUAL_NAME) || (last & (KL_W_PLACE | KL_W_THING)))
        return name + 1; /* "Desa Sukamaju ...", "Bupati Sukajaya Wirdhan Hadi Caksono" */
    if ((last & KL_W_ORG) && !is_whole && end - start != USUAL_NAME && !kl_begins_elsewhere(words, start))
        return name + 1; /* "PT Astra ..."; but "Ketua KPU Hasan Basri" */
    return name;
}

bool kl_is_whose_office(const kl_words *words, size_t end, size_t stop)
{
    if (!words->has_genitive || words->text.ptr[word(words, end - 1)->end - 1] != 's')
        return false;
    for (size_t i = end; i < stop && i < end + 3 && !word(words, i)->gap; i++) {
        if (word(words, i)->is & (KL_W_OFFICE | KL_W_NOUN))
            return true;
        if (word(words, i)->is)
            return false;
    }
    return false;
}

size_t kl_office_told(const kl_words *words, size_t i)
{
    bool has_being = false;
    for (size_t k = i; k < i + 6 && k < words->list.count; k++) {
        const kl_word *w = word(words, k);
        if ((w->gap & KL_GAP_CLAUSE) || (k > i && (w->gap & KL_GAP_COMMA)))
            break;
        has_being |= (w->is & KL_W_BEING) || (k == i && (w->is & KL_W_WHO)) ||
                     (k == i && (w->is & KL_W_ARTICLE) && words->active.len && !w->gap); /* "Suryo salah satu warga" */
        if ((w->is & KL_W_OFFICE) && k > i && has_being)
            return kl_is_kin(words, k) ? KL_NO_WORD : k;                           /* "wiens zoon" */
        bool is_now = (w->is & (KL_W_END | KL_W_THIS)) && !has_being && k < i + 2; /* "saat ini menjabat ketua" */
        if (is_now)
            continue;
        if (!(w->is & (KL_W_BEING | KL_W_WHO | KL_W_BESIDE | KL_W_ARTICLE)) || (w->is & KL_W_CUE))
            break;
    }
    return KL_NO_WORD;
}

/* Whether the piece [i, end) between commas is only where something is. */
static bool is_where(const kl_words *words, size_t i, size_t end)
{
    const unsigned other = KL_W_TITLE | KL_W_FIRST | KL_W_OFFICE;
    if ((word(words, i)->is & other) || !(word(words, i)->is & KL_W_UPPER))
        return false;
    kl_place found;
    kl_str name = kl_utf8_fold_marks(words->arena, kl_words_text(words, i, end));
    return (word(words, i)->is & KL_W_PLACE) || (words->places && kl_place_find(words->places, name, &found, 1) > 0);
}

size_t kl_last_place(const kl_words *words, size_t end)
{
    size_t i = end;
    for (unsigned hops = 0; hops < MOST_PLACES && !words->office_last && i < words->list.count; hops++) {
        if (!(word(words, i)->gap & KL_GAP_COMMA) || (word(words, i)->gap & KL_GAP_CLAUSE))
            return end;
        size_t stop = kl_phrase_end(words, i);
        kl_phrase p = kl_phrase_split(words, i, stop);
        bool is_led = (word(words, i)->is & KL_W_PLACE) != 0;
        bool is_sure = p.name < p.end && (p.has_title || (word(words, p.name)->is & KL_W_FIRST));
        if (is_sure && !p.has_office && !p.has_org && !p.is_thing && (hops || is_led))
            return i;
        if (stop <= i || !is_where(words, i, stop))
            return end;
        i = stop;
    }
    return end;
}
