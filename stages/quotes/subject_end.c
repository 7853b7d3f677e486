/* subject_end.c - where does a subject behind its verb end?
 * "said John Roe, the mayor of X, on Monday", "kata pemain yang lama berkarier di Thailand itu". Reads words only. */
#include "subject.h"
#include "word.h"

enum {
    LONGEST_SUBJECT = 24,
    MOST_SEEN = 2000,    /* words that are searched for a whole name */
    LONGEST_NAMING = 12, /* words of a piece between commas that names somebody */
};

/* Whether the piece that begins at i, behind a comma, belongs to the subject before it. */
static bool goes_on(const kl_words *words, size_t i, bool has_name)
{
    const kl_word *w = word(words, i);
    if (w->is & (KL_W_CUE | KL_W_NYA | KL_W_PRONOUN | KL_W_BESIDE | KL_W_AND) && !(w->is & KL_W_OFFICE))
        return false;
    if (has_name && !words->office_last)
        return (w->is & KL_W_WHO) != 0;
    if (has_name) /* "X, originally from Y, who ...", "X, 69, of Sheep Street", "X, the mayor of Y" */
        return (w->is & (KL_W_WHO | KL_W_ARTICLE | KL_W_DIGIT)) ||
               ((w->is & (KL_W_OFFICE | KL_W_NOUN)) && i + 2 < words->list.count && !word(words, i + 1)->gap &&
                !word(words, i + 2)->gap) ||
               ((w->is & KL_W_IN) && !(w->is & KL_W_END));
    if (words->verb_second && (w->is & KL_W_END) && !(w->is & (KL_W_OFFICE | KL_W_UPPER)))
        return false; /* "säger polisens presstalesperson, till Bladet" */
    size_t stop = i + 1;
    while (stop < words->list.count && stop < i + LONGEST_NAMING &&
           !(word(words, stop)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA | KL_GAP_PAREN)) &&
           !(word(words, stop)->is & (KL_W_CUE | KL_W_NYA | KL_W_END)))
        stop++;
    kl_phrase p = kl_phrase_split(words, i, stop);
    return p.name < p.end && !p.is_thing && p.name < i + 4 && !kl_is_place(words, p.name, p.end);
}

/* Whether a comma and then a name follow soon: "warga di Desa Nita, Mama Tres". */
static bool name_ahead(const kl_words *words, size_t i)
{
    for (size_t k = i; k < words->list.count && k < i + 8; k++) {
        if (k > i && (word(words, k)->gap & KL_GAP_CLAUSE))
            return false;
        if (k > i && (word(words, k)->is & (KL_W_CUE | KL_W_NYA)))
            return false;
        if (k > i && (word(words, k)->gap & KL_GAP_COMMA))
            return goes_on(words, k, false);
    }
    return false;
}

/* "said Oxford mayoral candidate Ann Roe": few words that nothing is known of, an office and a name. */
static bool leads_office(const kl_words *words, size_t k)
{
    size_t i = k;
    while (i < words->list.count && i < k + 3 && !word(words, i)->is && !word(words, i)->gap)
        i++;
    return words->office_last && i > k && i + 1 < words->list.count && !word(words, i)->gap &&
           (word(words, i)->is & KL_W_OFFICE) && !word(words, i + 1)->gap &&
           ((word(words, i + 1)->is & KL_W_OFFICE) || kl_is_name_word(words, i + 1));
}

/* Whether the subject ends before word k of the piece that begins at `piece`. */
static bool is_past(const kl_words *words, size_t piece, size_t k)
{
    const kl_word *w = word(words, k), *last = word(words, k - 1);
    bool is_small = !(w->is & (KL_W_UPPER | KL_W_PARTICLE | KL_W_AND | KL_W_THIS | KL_W_TITLE | KL_W_DIGIT));
    if (last->is & KL_W_PRONOUN)
        return true;
    if ((w->is & KL_W_PRONOUN) && words->active.len && !(w->is & KL_W_UPPER))
        return true; /* "lanjut Wali Kota pihaknya ..." */
    if ((last->is & KL_W_THIS) && !(w->is & KL_W_UPPER))
        return true;
    if (w->gap & KL_GAP_PAREN)
        return false;
    if ((w->is & KL_W_ARTICLE) && kl_is_name_word(words, k - 1) && words->office_last)
        return true; /* "sagte Weber der Zeitung" */
    const unsigned goes_on = KL_W_OFFICE | KL_W_NOUN | KL_W_OWNER | KL_W_NAMING | KL_W_ARTICLE;
    bool is_prefix = (w->is & KL_W_ARTICLE) && k + 1 < words->list.count && word(words, k + 1)->gap;
    if (words->big_nouns && is_small && (last->is & KL_W_OFFICE) && (is_prefix || !(w->is & goes_on)))
        return true; /* "antwortete der Landrat knapp", "räumte die Ministerin ein" */
    if (words->big_nouns && k > piece + 1 && !w->is && (last->is & KL_W_UPPER) &&
        (word(words, piece)->is & KL_W_ARTICLE))
        return true; /* "sagt die Floristin beispielsweise" */
    if (words->no_capitals && (w->is & KL_W_BESIDE))
        return true;
    if (!is_small || !kl_is_name_word(words, k - 1) || leads_office(words, k) ||
        kl_is_whose_office(words, k, words->list.count))
        return false;
    kl_phrase p = kl_phrase_split(words, piece, k); /* "Mama Tres disambut tawa" */
    return p.name < p.end && p.end == k && !(w->is & (KL_W_OFFICE | KL_W_NOUN | KL_W_OWNER | KL_W_NAMING));
}

/* "l'assessore ai Lavori pubblici Chiara Donati": whether the preposition at k, behind the office of a subject, leads
 * over what it is the office of to somebody's whole name. */
static bool leads_on_to_name(const kl_words *words, size_t i, size_t k)
{
    const unsigned of = KL_W_END | KL_W_IN | KL_W_PARTICLE | KL_W_ARTICLE | KL_W_AND, office = KL_W_OFFICE | KL_W_NOUN;
    const unsigned never = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN | KL_W_BEING;
    size_t first = i;
    while (first < k && (word(words, first)->is & KL_W_ARTICLE))
        first++;
    if (!words->small_offices || first >= k || !(word(words, first)->is & office) || k + 3 >= words->list.count ||
        kl_words_have(words, k, KL_LANG_WEEKDAYS))
        return false;
    size_t field = k + 1;
    while (field < k + 3 && (word(words, field)->is & (KL_W_ARTICLE | KL_W_PARTICLE)) && !word(words, field)->gap)
        field++;
    if (!(word(words, field)->is & KL_W_UPPER))
        return false;
    for (size_t n = field; n + 1 < words->list.count && n < k + LONGEST_NAMING; n++) {
        if (word(words, n)->gap || (word(words, n)->is & never))
            return false;
        if (n > field && (word(words, n)->is & KL_W_FIRST) && kl_is_name_word(words, n) &&
            !(word(words, n - 1)->is & of))
            return kl_is_name_word(words, n + 1) && !word(words, n + 1)->gap;
    }
    return false;
}

/* `penulis novel "Laut Kita" itu`: the end of the description whose title in marks begins at word i, or 0. */
static size_t behind_title(const kl_words *words, size_t i)
{
    for (size_t k = i + 1; k < words->list.count && k < i + LONGEST_NAMING; k++) {
        if (word(words, k)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH))
            return 0;
        if (word(words, k)->gap & KL_GAP_MARK)
            return !(word(words, k)->gap & KL_GAP_COMMA) && (word(words, k)->is & KL_W_THIS) ? k + 1 : 0;
    }
    return 0;
}

size_t kl_subject_end(const kl_words *words, size_t i)
{
    size_t end = kl_uncased_body(words, i), piece = i;
    if (end > i)
        return end;
    bool has_name = false, is_relative = false;
    bool is_told = false; /* in a clause about somebody who is named */
    for (; end < words->list.count && end < i + LONGEST_SUBJECT; end++) {
        const kl_word *w = word(words, end);
        size_t titled = end > i && w->gap == KL_GAP_MARK && !kl_is_name_word(words, i) ? behind_title(words, end) : 0;
        if (titled)
            return titled;
        if ((end > i && (w->gap & KL_GAP_CLAUSE)) || (end == i && (w->is & KL_W_AND)))
            break;
        if (end > i && (w->gap & (KL_GAP_COMMA | KL_GAP_DASH))) {
            kl_phrase p = kl_phrase_split(words, piece, end);
            has_name |= p.name < p.end || p.has_org;
            bool is_sure =
                p.has_org || words->office_last ? has_name : has_name && (piece > i || kl_is_sure_name(words, &p));
            if (!goes_on(words, end, false) || is_sure) {
                if (!goes_on(words, end, has_name))
                    break;
            } else {
                has_name = false;
            }
            is_told = has_name;
            piece = end;
            continue;
        }
        if (is_told || (end > i && kl_is_in_name(words, end)))
            continue;
        bool is_of = end > i && (w->is & KL_W_PARTICLE) && (w->is & KL_W_END) && !w->gap &&
                     (word(words, end - 1)->is & (KL_W_OFFICE | KL_W_NOUN)) &&
                     (words->big_nouns || !(word(words, end - 1)->is & KL_W_UPPER));
        if (end > i + 1 && (w->is & KL_W_BESIDE) && end + 1 < words->list.count && !word(words, end + 1)->gap &&
            (word(words, end + 1)->is & KL_W_PRONOUN) && words->verb_second)
            break; /* "een van de bewoners toen hij naar buiten keek" */
        if (end > i && (w->is & KL_W_BESIDE) && !(w->is & (KL_W_ARTICLE | KL_W_OFFICE | KL_W_UPPER)) && !w->gap &&
            words->small_offices && !words->verb_second && !words->no_articles &&
            (word(words, end - 1)->is & (KL_W_UPPER | KL_W_OFFICE | KL_W_NOUN | KL_W_PRONOUN)))
            break; /* "La replica del sindaco non si fa attendere" */
        bool is_one_of = end == i + 1 && (word(words, i)->is & KL_W_ARTICLE) && !w->gap && words->small_offices &&
                         (w->is & (KL_W_END | KL_W_PARTICLE)) && !(w->is & (KL_W_WHO | KL_W_CUE));
        bool is_on = end > i && !w->gap && (w->is & (KL_W_END | KL_W_IN)) && leads_on_to_name(words, i, end);
        if (is_of || is_one_of || is_on) /* "een woordvoerder van de veiligheidsregio", "jeden z sąsiadów" */
            continue;
        if ((w->is & (KL_W_END | KL_W_CUE | KL_W_NYA | KL_W_WHO)) && !(w->is & KL_W_OFFICE)) {
            bool is_small = !(word(words, i)->is & KL_W_UPPER);
            size_t this = end > i && is_small ? kl_pointing_end(words, end) : 0;
            if (this)
                return this;
            kl_phrase p = kl_phrase_split(words, piece, end);
            bool is_unnamed = p.name >= p.end && !has_name;
            bool is_where = (w->is & KL_W_IN) ||
                            (words->verb_second &&
                             kl_lang_has(words->lang, KL_LANG_LOOSE_PREPOSITIONS, kl_words_text(words, end, end + 1)));
            if (end > i && is_unnamed && is_where && name_ahead(words, end))
                continue;
            is_relative |= (w->is & KL_W_WHO) && (end == i || is_unnamed);
            if (is_relative && !(w->is & KL_W_END))
                continue; /* "yang lainnya", "pengembang yang tak mau disebut namanya" */
            break;
        }
        if (end > piece && is_past(words, piece, end))
            break;
    }
    if (is_told && end == piece + 1 && (word(words, piece)->is & KL_W_DIGIT))
        end = piece; /* "said Nadia Farrow, 41." */
    return end;
}

size_t kl_particle_name(const kl_words *words, size_t i)
{
    size_t end = i;
    while (end < words->list.count && end < i + 3 && (end == i || !word(words, end)->gap) &&
           (word(words, end)->is & KL_W_PARTICLE))
        end++;
    if (end == i || end >= words->list.count || !kl_is_name_word(words, end) || word(words, end)->gap)
        return 0;
    if (word(words, i)->is & KL_W_UPPER)
        return end + 1;
    for (size_t k = 1; k < i && k < MOST_SEEN; k++) {
        size_t same = 0;
        while (i + same <= end && kl_same_word(words, k + same, i + same) && (!same || !word(words, k + same)->gap))
            same++;
        if (i + same > end && kl_is_name_word(words, k - 1) && !word(words, k)->gap)
            return end + 1;
    }
    return 0;
}
