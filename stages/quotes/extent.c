/* extent.c - how far does a phrase of capitals and offices go?
 * "Kepala Dinas Kesehatan Kota Bandung Sari Wulan", "pengemudi ojek daring Slamet Riyanto". Reads words only. */
#include "phrase.h"
#include "word.h"

enum { MAX_ROLE_WORDS = 16 }; /* an office with all it is the office of */

/* "Bandara Internasional Lombok (BIL)": where a short form in brackets that begins at i ends, or 0. */
static size_t bracket_end(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    if (!(w->gap & KL_GAP_PAREN) || (w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)) || !(w->is & KL_W_UPPER))
        return 0;
    for (size_t k = i + 1; k <= i + 3 && k < words->list.count; k++)
        if (word(words, k)->gap)
            return (word(words, k)->gap & KL_GAP_PAREN) ? k : 0;
    return 0;
}

/* "pengemudi ojek daring Slamet Riyanto": few words that nothing is known of, and then a name. */
static bool leads_to_name(const kl_words *words, size_t i)
{
    size_t k = i;
    while (k < words->list.count && k < i + 2 && !word(words, k)->is && !word(words, k)->gap)
        k++;
    return k > i && k < words->list.count && !word(words, k)->gap &&
           ((word(words, k)->is & KL_W_NAMING) ||
            ((word(words, k)->is & KL_W_FIRST) && (word(words, k)->is & KL_W_UPPER)));
}

/* Whether a small word without a meaning of its own, or two, stand at k before a name. */
static bool leads_name(const kl_words *words, size_t k)
{
    for (size_t i = k; i < k + 3 && i < words->list.count && (i == k || !word(words, i)->gap); i++) {
        if (i > k && kl_is_name_word(words, i))
            return true;
        if (word(words, i)->is)
            return false;
    }
    return false;
}

/* "Presiden Joko Widodo (Jokowi) Menteri Dalam Negeri (Mendagri) Tito Karnavian": whether the bracket [open, behind)
 * holds another name of somebody, so that an office behind it is somebody else's. */
static bool is_another(const kl_words *words, size_t i, size_t open, size_t behind)
{
    const unsigned no_name = KL_W_CAPS | KL_W_OFFICE | KL_W_ORG | KL_W_TITLE;
    if (words->office_last || behind >= words->list.count || (word(words, open)->is & no_name) ||
        (word(words, behind)->is & (KL_W_OFFICE | KL_W_UPPER)) != (KL_W_OFFICE | KL_W_UPPER))
        return false;
    kl_phrase p = kl_phrase_split(words, i, open);
    return p.name < p.end && p.end == open;
}

/* "Presiden Donald Trump dan Presiden Volodymyr Zelensky": whether the "and" at k parts two who are named. */
static bool parts_names(const kl_words *words, size_t i, size_t k)
{
    if (k + 1 >= words->list.count || word(words, k + 1)->gap)
        return false;
    const unsigned next = word(words, k + 1)->is, office = KL_W_OFFICE | (words->office_last ? 0u : KL_W_UPPER);
    if ((next & office) != office)
        return false;
    kl_phrase p = kl_phrase_split(words, i, k);
    if (words->office_last) /* "Varaordfører Bård Espelid og kommunalsjef Torgeir Sæter" */
        return p.has_office && p.name + 1 < p.end && p.end == k;
    return p.name + 1 < p.end && p.end == k &&
           ((word(words, p.name)->is & KL_W_FIRST) || kl_begins_elsewhere(words, k - 1));
}

/* "ministro dell'Agricoltura e della Sovranità", "ministre de la Santé et de la Prévention": where the second field of
 * an office begins behind the "and" at word k, or 0. */
static size_t second_field(const kl_words *words, size_t k)
{
    size_t next = k + 1;
    const unsigned of = KL_W_IN | KL_W_END | KL_W_PARTICLE;
    if (!(word(words, k)->is & KL_W_AND) || !words->small_offices || words->verb_second ||
        next + 2 >= words->list.count || !(word(words, next)->is & of) ||
        (word(words, next)->is & (KL_W_UPPER | KL_W_CUE)))
        return 0;
    next += (word(words, next + 1)->is & KL_W_ARTICLE) ? 2 : 1;
    bool is_field = kl_is_name_word(words, next) && !word(words, next)->gap && !word(words, k + 1)->gap;
    return is_field ? next : 0;
}

/* Whether an office of few words and then a name begin at k: "Majority Chief Whip John Doe". */
static bool leads_holder(const kl_words *words, size_t k)
{
    bool has_office = false;
    for (size_t i = k; i < k + 5 && i < words->list.count && (i == k || !word(words, i)->gap); i++) {
        if (has_office && kl_is_name_word(words, i))
            return true;
        has_office |= (word(words, i)->is & (KL_W_OFFICE | KL_W_TITLE)) != 0;
        if (!(word(words, i)->is & (KL_W_UPPER | KL_W_OFFICE)))
            return false;
    }
    return false;
}

static bool holds_name(const kl_words *words, size_t from, size_t end)
{
    kl_phrase p = kl_phrase_split(words, from, end);
    return p.name < p.end;
}

/* "candidate for Cape Town", "spokeswoman for the Council": whether word k says what an office is for. */
static bool is_purpose(const kl_words *words, size_t k)
{
    size_t next = k + 1;
    if (!words->purpose.len || !kl_eq_nocase(kl_words_text(words, k, k + 1), words->purpose))
        return false;
    next += next < words->list.count && (word(words, next)->is & KL_W_DEFINITE) && !word(words, next)->gap;
    return next < words->list.count && !word(words, next)->gap && (word(words, next)->is & KL_W_UPPER);
}

/* "anggota Komisi III fraksi Demokrat": whether the word at k is a kind of body, written small, and a body follows. */
static bool leads_body(const kl_words *words, size_t k)
{
    const kl_word *w = word(words, k);
    return !words->office_last && !w->is && k + 1 < words->list.count && !word(words, k + 1)->gap &&
           (word(words, k + 1)->is & KL_W_UPPER) && (word(words, k + 1)->is & KL_W_ORG) &&
           kl_words_match(words, k, KL_LANG_ORGANISATIONS, NULL) == w->end - w->start;
}

size_t kl_phrase_end(const kl_words *words, size_t i)
{
    size_t end = i + 1;
    size_t closed = KL_NO_WORD; /* where a short form in brackets ended */
    bool has_office = false;
    for (size_t k = i; k < words->list.count && k < i + MAX_ROLE_WORDS; k++) {
        const kl_word *w = word(words, k);
        size_t behind = k > i && has_office ? bracket_end(words, k) : 0;
        if (behind) {
            end = behind;
            if (is_another(words, i, k, behind))
                break;
            closed = behind;
            k = behind - 1;
            continue;
        }
        if (k > i && (!is_running(w, k == closed ? KL_GAP_DASH : KL_GAP_PAREN | KL_GAP_DASH) ||
                      (w->is & (KL_W_NYA | KL_W_PRONOUN | KL_W_WHO))))
            break;
        bool is_joined = k > i + 1 && (word(words, k - 1)->is & KL_W_AND) && kl_is_name_word(words, k - 2) && !w->gap;
        if (is_joined && words->office_last && ((w->is & KL_W_ARTICLE) || (has_office && leads_holder(words, k))))
            break; /* "Mayor Ann Roe and her deputy John Doe", "Majority Leader Ann Roe and Chief Whip John Doe" */
        if (words->no_capitals && has_office && k > i && (w->is & (KL_W_IN | KL_W_END)) && holds_name(words, i, k))
            break; /* "وزير البيئة ناصر ياسين من السراي" */
        if (k > i && (w->is & KL_W_NAMING) && kl_is_name_word(words, k - 1) && kl_is_calling(words, k))
            break; /* "aktor Priya Prayoga Pratama alias Babe" */
        if (has_office && (w->is & KL_W_NAMING) && !(w->is & KL_W_OFFICE))
            continue;
        if (has_office && (w->is & KL_W_AND) && parts_names(words, i, k))
            break;
        if ((w->is & (KL_W_CUE | KL_W_END | KL_W_BESIDE)) && !(w->is & (KL_W_OFFICE | KL_W_IN | KL_W_PARTICLE)))
            break;
        bool is_small = has_office && !words->office_last && !words->big_nouns && !(word(words, i)->is & KL_W_UPPER) &&
                        !kl_is_kin(words, i); /* "istri mendiang Rudi" */
        if (k > i && is_small && !w->is && (leads_to_name(words, k) || leads_to_name(words, k - 1)))
            continue;
        const unsigned holds = KL_W_UPPER | KL_W_TITLE | KL_W_OFFICE | KL_W_FIELD | KL_W_ORG | KL_W_PLACE;
        has_office |= (w->is & (KL_W_OFFICE | KL_W_ORG)) != 0;
        if (w->is & (has_office ? holds | KL_W_DIGIT | KL_W_NOUN : holds & ~(unsigned)KL_W_PLACE))
            end = k + 1;
        else if ((words->no_articles || words->has_elision) && has_office && k <= end + 1 && leads_name(words, k))
            continue; /* "Вратарь сборной Матвей Зубков", "ministre de l'Éducation nationale Yves Roche" */
        else if (has_office && k == end && is_purpose(words, k))
            continue; /* "spokesman for the council" */
        else if (has_office && k == end && second_field(words, k))
            end = k = second_field(words, k) - 1;
        else if (has_office && k == end && leads_body(words, k))
            continue;
        else if (k == end + 1 && (w->is & KL_W_PARTICLE) && kl_is_in_name(words, k))
            continue; /* "Bert van der Hameling" */
        else if (k + 1 > end + ((w->is & KL_W_ARTICLE) ? 2 : 1) ||
                 !(w->is & (has_office ? KL_W_AND | KL_W_IN | KL_W_PARTICLE | KL_W_ARTICLE : KL_W_PARTICLE)))
            break; /* but "ministre de l'Intérieur" */
    }
    return end;
}

size_t kl_piece_end(const kl_words *words, size_t i)
{
    size_t k = i + 1;
    while (k < words->list.count && k < i + MAX_ROLE_WORDS && is_running(word(words, k), KL_GAP_PAREN | KL_GAP_DASH))
        k++;
    return k;
}

size_t kl_behind_definite(const kl_words *words, size_t i)
{
    for (size_t k = i; words->office_last && k > 0 && k + 4 > i; k--) {
        const kl_word *w = &words->list.items[k];
        if (w->gap)
            break;
        if (w[-1].is & KL_W_DEFINITE)
            return k;
        if ((w[-1].is & ~(unsigned)KL_W_UPPER) || ((w[-1].is & KL_W_UPPER) && !kl_is_place(words, k - 1, k)))
            break;
    }
    return i;
}

size_t kl_behind_of(const kl_words *words, size_t end)
{
    size_t k = end;
    while (k < words->list.count && k < end + 2 && !word(words, k)->gap &&
           (word(words, k)->is & (k == end ? KL_W_PARTICLE : KL_W_PARTICLE | KL_W_ARTICLE)))
        k++;
    bool is_of = k > end && k < words->list.count && !word(words, k)->gap &&
                 !(word(words, k)->is & (KL_W_CUE | KL_W_BESIDE | KL_W_END));
    return is_of ? k + 1 : end;
}

bool kl_leads_capital(const kl_words *words, size_t i)
{
    if (i + 1 < words->list.count && (word(words, i)->is & KL_W_ARTICLE))
        i++;
    return i < words->list.count && (word(words, i)->is & KL_W_UPPER) && !word(words, i)->gap;
}
