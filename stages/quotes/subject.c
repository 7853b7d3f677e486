/* subject.c - which words are the subject of a verb of saying?
 * Behind the verb: "kata Kapolres Bandar, Sari Wulandari"; before it: "Trustee Wade Lindqvist, who voted no, said",
 * "Kepala Seksi Umum, Eka Asmadi, mengatakan"; of the whole sentence: "Roe apologised and said". Reads words only. */
#include "subject.h"
#include "word.h"

enum {
    LONGEST_SUBJECT = 40,
    MOST_SEEN = 2000,   /* words that are searched for a whole name */
    USUAL_HOPS = 3,     /* pieces between commas about one name */
    MOST_HOPS = 6,      /* in English: where they work, and in which town and state */
    MAX_ANTECEDENT = 8, /* words of whoever a "who" is about; more hold a sentence */
};

/* The subject of the whole sentence: "Liu said that ..., warning:", "Roe apologised and said". */
static size_t first_subject(const kl_words *words, size_t first, size_t verb, size_t *end)
{
    size_t i = first;
    if (words->active.len && (word(words, i)->is & KL_W_CUE) && word(words, i)->cue == KL_CUE_FIRST)
        return kl_subject_behind(words, i, end); /* `"..." kata kantor Abbas, seraya menambahkan` */
    for (size_t k = first; words->verb_second && k < verb; k++)
        if ((word(words, k)->is & KL_W_PRONOUN) && k > first && !word(words, k)->gap) { /* "De beslissing nam ze ..." */
            *end = k + 1;
            return k;
        }
    const unsigned named = KL_W_OFFICE | KL_W_NOUN | KL_W_TITLE | KL_W_ARTICLE | KL_W_PRONOUN | KL_W_FIRST | KL_W_ORG;
    bool is_participle = words->agent.len && i + 1 < verb && (word(words, i + 1)->is & KL_W_ARTICLE) &&
                         !word(words, i + 1)->gap && !(word(words, i)->is & named); /* "Representing the driver, Roe" */
    if (i < verb && ((word(words, i)->is & KL_W_END) || is_participle)) {           /* "During the call, he ..." */
        do
            i++;
        while (i < verb && !(word(words, i)->gap & KL_GAP_COMMA));
    }
    while (i < verb && !(word(words, i)->is & (KL_W_UPPER | KL_W_PRONOUN | KL_W_ARTICLE)))
        i++;
    while (i < verb && (word(words, i)->is & (KL_W_BESIDE | KL_W_AND)))
        i++;
    size_t stop = i;
    if (i < verb && (word(words, i)->is & KL_W_PRONOUN)) {
        *end = i + 1;
        return i;
    }
    while (
        stop < verb && !(stop > i && (word(words, stop)->gap & KL_GAP_COMMA)) &&
        ((word(words, stop)->is & (KL_W_UPPER | KL_W_TITLE | KL_W_OFFICE | KL_W_PARTICLE | KL_W_ARTICLE | KL_W_NOUN)) ||
         stop == i) &&
        !(word(words, stop)->is & (KL_W_CUE | KL_W_END)))
        stop++;
    bool is_cut =
        stop == i + 1 && stop < verb && (word(words, i)->is & KL_W_ARTICLE) && !word(words, stop)->gap &&
        !(word(words, stop)->is & (KL_W_CUE | KL_W_END | KL_W_BESIDE)); /* "la mamá de Brenda reclamó y pidió" */
    *end = stop + is_cut;
    return i;
}

/* Start of the piece between commas that ends at `end`. */
static size_t piece_start(const kl_words *words, size_t first, size_t end)
{
    size_t i = end;
    while (i > first && end - i < LONGEST_SUBJECT) {
        i--;
        bool is_degree =
            kl_is_listed_degree(words, i) && !(word(words, i)->gap & KL_GAP_CLAUSE); /* "Iptu Dani Prasetyo, SH" */
        if ((word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE | KL_GAP_DASH)) && !is_degree)
            return i;
        bool is_told = i > first + 1 && words->agent.len && (word(words, i - 2)->is & KL_W_WHO); /* "who tweeted" */
        if (i > first && !is_told && (word(words, i - 1)->is & (KL_W_CUE | KL_W_NYA)) &&
            !kl_is_of_clause(words, first, i - 1))
            return i;
    }
    return i;
}

/* The end of the piece that begins at i. */
static size_t piece_end(const kl_words *words, size_t i, size_t end)
{
    for (i++; i < end && !(word(words, i)->gap & KL_GAP_COMMA);)
        i++;
    return i;
}

/* "Kepala Seksi Umum, Eka Asmadi": whether [earlier, from) is the office of who is named at `from`. */
static bool is_office_of(const kl_words *words, size_t earlier, size_t from, size_t end)
{
    kl_phrase office = kl_phrase_split(words, earlier, from);
    kl_phrase name = kl_phrase_split(words, from, piece_end(words, from, end));
    if (word(words, earlier)->is & (KL_W_END | KL_W_IN))
        return false; /* "Kepada polisi, Budi mengaku" */
    if (words->office_last && earlier + 1 < from && (word(words, earlier + 1)->is & KL_W_ARTICLE) &&
        !(word(words, earlier)->is & (KL_W_OFFICE | KL_W_NOUN | KL_W_TITLE)))
        return false; /* "Defending the officer, Ann Roe said" */
    for (size_t k = earlier; k < from && words->small_offices; k++)
        if ((word(words, k)->is & (KL_W_END | KL_W_IN | KL_W_PARTICLE)) == KL_W_END)
            return false; /* "Deux semaines après la crue, Anne Roche se souvient" */
    bool describes = office.has_office || (word(words, earlier)->is & KL_W_ARTICLE);
    return office.name >= office.end && describes && name.name < name.end && name.name < from + 4 && !name.has_org;
}

/* The name without an office, few pieces back, that a piece about it follows; KL_NO_WORD if there is none. */
static size_t name_before_brackets(const kl_words *words, size_t first, size_t from)
{
    for (unsigned hops = 0; hops < 4 && from > first && (word(words, from)->gap & KL_GAP_COMMA); hops++) {
        size_t earlier = piece_start(words, first, from);
        kl_phrase p = kl_phrase_split(words, earlier, from);
        size_t tail = p.end;
        while (tail < from && kl_is_listed_degree(words, tail))
            tail++;
        if (words->active.len && tail + 1 == from && (word(words, tail)->is & KL_W_DIGIT))
            tail++;                                                         /* "Sutanto (42), salah satu korban" */
        bool has_degree = words->agent.len && tail > p.end && tail == from; /* "Researcher Ann Roe, PhD, professor" */
        bool is_plain = p.name < p.end && tail == from && !p.has_office && !p.has_org && p.name <= earlier + 1 &&
                        (p.name == earlier || p.has_title);
        if ((is_plain || has_degree) && (word(words, from)->is & (KL_W_OFFICE | KL_W_ARTICLE | KL_W_WHO | KL_W_DIGIT)))
            return earlier;
        from = earlier;
    }
    return KL_NO_WORD;
}

/* "The fire service came into question after councillors asked": word i begins a sentence in the sentence. */
static bool opens_clause(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_END) && kl_words_match(words, i, KL_LANG_CUE_COMPANIONS, &entry) &&
           kl_eq(entry->key, KL_STR("clause"));
}

/* Whether a whole name begins at `from`, and a place's or a body's behind it ends before the preposition at `i`. */
static bool names_somebody(const kl_words *words, size_t from, size_t i)
{
    bool is_loose = kl_words_have(words, i, KL_LANG_LOOSE_PREPOSITIONS);
    if (!words->agent.len || !(is_loose || (word(words, i)->is & KL_W_IN)) || opens_clause(words, i) ||
        !kl_is_name_word(words, from))
        return false;
    kl_phrase p = kl_phrase_split(words, from, i);
    return p.name == from && p.end > from + 1 && !p.has_org && !kl_is_place(words, p.name, p.end);
}

/* "Nurses on the picket line at York Hospital said": whether the preposition at `i` goes on with the subject that
 * begins at `from`; but "Interviewed in London Roe said". */
static bool is_of_subject(const kl_words *words, size_t from, size_t i, size_t stop)
{
    const unsigned begins = KL_W_END | KL_W_IN | KL_W_BESIDE | KL_W_CUE | KL_W_WHO;
    bool is_loose = kl_words_have(words, i, KL_LANG_LOOSE_PREPOSITIONS) || (word(words, i)->is & KL_W_IN);
    if (!words->agent.len || !is_loose || opens_clause(words, i) || (word(words, from)->is & begins))
        return false;
    kl_phrase p = kl_phrase_split(words, i + 1, stop);
    return !(p.name == i + 1 && p.end == stop &&
             ((word(words, p.name)->is & KL_W_FIRST) || kl_speaks_elsewhere(words, p.name)));
}

/* "... several members, including Dan Pole, who said": whom the "who" at word `who` is about. */
static size_t before_who(const kl_words *words, size_t first, size_t who, size_t *end)
{
    const unsigned begins = KL_W_UPPER | KL_W_ARTICLE | KL_W_OFFICE | KL_W_NOUN | KL_W_TITLE;
    size_t from = piece_start(words, first, who);
    kl_phrase p = kl_phrase_split(words, from, who);
    size_t stop = p.name < p.end && p.end == who ? p.name : who;
    while (from < stop && !(word(words, from)->is & begins))
        from++;
    for (size_t i = who; stop == who && from + MAX_ANTECEDENT < who && i > from;
         i--) /* "a court heard of a post, which" */
        if (word(words, i - 1)->is & KL_W_ARTICLE)
            from = i - 1;
    *end = who;
    return from;
}

/* "According to AFP, one user, who ...": whether the piece before the one at `from` begins the sentence with a source
 * or an adverbial, and what stands at `from` may speak. */
static bool leads_in(const kl_words *words, size_t first, size_t from)
{
    if (!words->agent.len || from <= first || !(word(words, from)->is & (KL_W_ARTICLE | KL_W_OFFICE | KL_W_NOUN)))
        return false;
    size_t earlier = piece_start(words, first, from);
    const kl_word *w = word(words, earlier);
    bool is_source = (w->is & KL_W_CUE) && w->cue == KL_CUE_SOURCE;
    is_source |=
        earlier > first && (word(words, earlier - 1)->is & KL_W_CUE) && word(words, earlier - 1)->cue == KL_CUE_SOURCE;
    return is_source || ((w->is & (KL_W_END | KL_W_IN)) && earlier == first);
}

/* The subject that ends before its verb. */
size_t kl_subject_before(const kl_words *words, size_t first, size_t verb, size_t *end)
{
    size_t stop = verb;
    const unsigned beside = KL_W_BESIDE | (words->agent.len ? KL_W_BEING : 0u); /* "Roe was not told" */
    while (stop > first && (word(words, stop - 1)->is & beside) && !(word(words, stop - 1)->is & KL_W_OFFICE))
        stop--;
    while (words->agent.len && stop > first + 2 && (word(words, stop - 1)->is & KL_W_END) &&
           !(word(words, stop - 1)->is & (KL_W_IN | KL_W_PRONOUN | KL_W_OFFICE)) && !word(words, stop)->gap &&
           !(word(words, stop - 1)->gap & ~(unsigned)KL_GAP_COMMA))
        stop--; /* "Nurses at York Hospital today said", "Roe would say" */
    if (words->agent.len && stop > first + 1 && (word(words, stop - 1)->is & KL_W_WHO) && !word(words, stop)->gap)
        return before_who(words, first, stop - 1, end);
    size_t who = kl_before_who(words, first, stop);
    if (who != KL_NO_WORD)
        return before_who(words, first, who, end);
    *end = stop;
    if (stop == first || (word(words, stop - 1)->is & KL_W_AND))
        return first_subject(words, first, verb, end);
    bool is_parted = words->agent.len && stop == verb && (word(words, verb)->gap & KL_GAP_COMMA);
    if ((word(words, stop - 1)->is & KL_W_PRONOUN) && !is_parted) /* "a farmer who took a picture of it, said" */
        return stop - 1;
    size_t other = kl_spokesman(words, first, stop);
    if (other != KL_NO_WORD) {
        *end = kl_cut_adverbs(words, other, stop);
        return other;
    }
    size_t from = kl_subject_of_clause(words, first, stop);
    if (from != KL_NO_WORD) {
        *end = stop - 1;
        return from;
    }
    from = piece_start(words, first, stop);
    if (from + 1 == stop && !words->office_last && (word(words, from)->is & KL_W_END) &&
        !(word(words, from)->is & KL_W_UPPER))
        return first_subject(words, first, verb, end); /* "Rudi mengajak semua pihak, seraya mengingatkan" */
    bool has_comma = stop < words->list.count && (word(words, stop)->gap & KL_GAP_COMMA) != 0;
    for (size_t k = from + 1; k < stop && has_comma; k++)
        if ((word(words, k)->is & KL_W_CUE) && !(word(words, from)->is & KL_W_WHO) &&
            !(words->agent.len && (word(words, k - 1)->is & KL_W_WHO)))
            return kl_subject_before(words, first, k, end); /* "he asked about X, called Y a ..." */
    bool is_office = words->agent.len && (word(words, from)->is & KL_W_OFFICE) && !(word(words, from)->is & KL_W_UPPER);
    is_office |= words->active.len && from + 2 < stop && (word(words, from)->is & KL_W_OFFICE) &&
                 !(word(words, from)->is & KL_W_UPPER) && (word(words, from + 1)->is & KL_W_IN); /* "pengajar di" */
    is_office |= words->active.len && from > first && (word(words, from)->is & KL_W_OFFICE) &&
                 !(word(words, from)->is & KL_W_UPPER) && kl_opens_with_name(words, first, from);
    bool is_one_of = words->active.len && (word(words, from)->is & KL_W_ARTICLE);
    size_t named = has_comma || is_office || is_one_of ? name_before_brackets(words, first, from) : KL_NO_WORD;
    if (named != KL_NO_WORD)
        return named; /* "Louise Brown, director of the agency, Advisense, compared" */
    if ((word(words, from)->is & KL_W_WHO) && (word(words, from)->gap & KL_GAP_COMMA) && from + 1 < stop &&
        words->small_offices && (word(words, from + 1)->is & KL_W_FIRST) && kl_is_name_word(words, from + 1))
        from++; /* "..., où Nadia Roche dénonce" */
    size_t near = from;
    bool is_told = words->office_last && (word(words, from)->is & KL_W_WHO); /* "Roe, who lives opposite said" */
    for (unsigned hops = 0;
         hops < (words->agent.len ? MOST_HOPS : USUAL_HOPS) && (has_comma || is_told) &&
         !(hops && leads_in(words, first, from)) && from > first && (word(words, from)->gap & KL_GAP_COMMA) &&
         (kl_is_bracket(words, from, piece_end(words, from, stop)) ||
          kl_is_body_behind(words, piece_start(words, first, from), from));
         hops++)
        from = piece_start(words, first, from);
    if (from > first && (word(words, from)->gap & KL_GAP_COMMA)) {
        size_t earlier = piece_start(words, first, from);
        if (is_office_of(words, earlier, from, stop))
            return earlier; /* "Kepala Seksi Umum, Eka Asmadi, mengatakan" */
    }
    if (from < near && !words->office_last && (word(words, near)->is & KL_W_END) &&
        !(word(words, near)->is & (KL_W_IN | KL_W_UPPER | KL_W_BEING)))
        *end = near; /* "Kepala BKPM, melalui akunnya, meminta maaf" */
    if (from < near && (word(words, from)->is & KL_W_WHO) && kl_is_name_word(words, from + 1) && words->small_offices)
        return from + 1; /* "..., où Nadia Roche, conseillère, dénonce" */
    if (from < near) {
        *end = kl_cut_sentence(words, from, *end);
        return from; /* "John Roe, the mayor of X, said" */
    }
    for (size_t i = from + 1; i < stop; i++)
        if ((word(words, i)->is & KL_W_WHO) && (word(words, from)->is & (KL_W_UPPER | KL_W_OFFICE | KL_W_ARTICLE)))
            return from; /* "Wakil Bupati Tono yang hadir dalam acara itu mengajak" */
    *end = kl_cut_sentence(words, from, kl_cut_adverbs(words, from, stop));
    if (*end < stop)
        return from;
    bool is_opening = has_comma && words->small_offices && !words->verb_second && from == first &&
                      (word(words, from)->is & (KL_W_END | KL_W_IN)) && !(word(words, from)->is & KL_W_OFFICE);
    for (size_t i = from + 1; i < stop && is_opening; i++)
        is_opening = !kl_is_name_word(words, i);
    if (is_opening) { /* "En cuanto a sus expectativas, señaló": whoever spoke before */
        *end = from;
        return from;
    }
    /* "In a letter to the court his lawyer said": the subject is what stands last. */
    for (size_t i = stop - 1; i > from; i--) {
        if (word(words, i - 1)->is & KL_W_END) {
            if (kl_is_somebody(words, from, i - 1)) {
                *end = i - 1; /* "Nel Dol van GroenLinks meende" */
                return from;
            }
            if (words->no_articles && i + 1 < stop && i == from + 1 &&
                (word(words, i + 1)->is & (KL_W_NOUN | KL_W_OFFICE | KL_W_ORG)))
                return i + 1; /* "W komunikacie firma podała" */
            bool is_owned = (word(words, i - 1)->is & (KL_W_OFFICE | KL_W_UPPER)) != 0;
            if (names_somebody(words, from, i - 1) || is_of_subject(words, from, i - 1, stop))
                continue; /* "Mick Browning of Mick's Cafe on High Street said" */
            if (!is_owned && i > from + 1 && !opens_clause(words, i - 1) &&
                (word(words, from)->is & (KL_W_ARTICLE | KL_W_OFFICE | KL_W_OWNER | KL_W_NOUN)))
                continue;
            size_t small = kl_behind_small(words, i, stop);
            *end = kl_cut_sentence(words, small, stop) < stop ? small : stop; /* "Al letrado le molesta porque dice" */
            return small;
        }
        if ((word(words, i)->is & KL_W_ARTICLE) && !has_comma && !words->office_last)
            return words->active.len ? kl_name_before_article(words, from, i) : i;
    }
    return from;
}

/* "Según han trasladado portavoces": the participle that no list knows, behind its auxiliary. */
static bool is_participle_of_source(const kl_words *words, size_t i)
{
    const unsigned someone = KL_W_NOUN | KL_W_OFFICE | KL_W_ARTICLE | KL_W_ORG | KL_W_TITLE;
    return words->small_offices && !words->verb_second && !word(words, i)->is && i > 0 &&
           (word(words, i - 1)->is & KL_W_BESIDE) && i + 1 < words->list.count && !word(words, i + 1)->gap &&
           (word(words, i + 1)->is & someone);
}

size_t kl_subject_behind(const kl_words *words, size_t verb, size_t *end)
{
    size_t i = verb + (word(words, verb)->covers ? word(words, verb)->covers : 1);
    size_t behind_name = i < words->list.count && !word(words, i)->gap ? kl_particle_name(words, i) : 0;
    if (behind_name) {
        *end = behind_name;
        return i;
    }
    while (i < words->list.count && (word(words, i)->is & KL_W_BESIDE) &&
           !(word(words, i)->gap & (KL_GAP_CLAUSE | KL_GAP_DASH)))
        i++; /* but "– dice – non si chiudono" */
    while (word(words, verb)->cue == KL_CUE_SOURCE && i < words->list.count && !word(words, i)->gap &&
           ((word(words, i)->is & (KL_W_CUE | KL_W_BESIDE)) || is_participle_of_source(words, i)))
        i += word(words, i)->covers ? word(words, i)->covers : 1; /* "según han informado fuentes del Ministerio" */
    bool is_verb = word(words, verb)->cue == KL_CUE_EITHER ||
                   (word(words, verb)->cue == KL_CUE_FIRST && words->small_offices); /* "lo ha detto" */
    if (i < words->list.count && !word(words, i)->gap && is_verb && (word(words, i)->is & (KL_W_END | KL_W_IN)))
        i = kl_behind_addressee(words, i);
    if (i < words->list.count && !word(words, i)->gap && is_verb && (word(words, i)->is & (KL_W_END | KL_W_IN))) {
        size_t far = kl_far_name(words, i);
        if (far > i) {
            *end = kl_subject_end(words, far);
            return far;
        }
    }
    if (i < words->list.count && word(words, i)->gap == KL_GAP_MARK && word(words, verb)->cue == KL_CUE_EITHER &&
        words->no_articles) {
        size_t far = kl_far_name(words, i); /* `opowiada "Expressowi" pani Maria Lis` */
        if (far > i) {
            *end = kl_subject_end(words, far);
            return far;
        }
    }
    size_t beyond = i < words->list.count && is_verb ? kl_behind_aside(words, i) : i;
    if (beyond > i) {
        *end = kl_subject_end(words, beyond);
        return beyond;
    }
    bool is_parted = i < words->list.count && (word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_DASH)) &&
                     !(i > verb + word(words, verb)->covers &&
                       !(word(words, i)->gap & KL_GAP_DASH)); /* but "lamenta, por su parte, Rosa Quintana" */
    bool has_subject = i < words->list.count && !(word(words, i)->gap & KL_GAP_CLAUSE) && !is_parted;
    *end = has_subject ? kl_subject_end(words, i) : i;
    size_t whose = words->no_articles ? kl_whose_words(words, i, end) : i;
    if (whose > i)
        return whose;
    const unsigned known = KL_W_OFFICE | KL_W_NOUN;
    if (words->verb_second && word(words, verb)->cue == KL_CUE_SOURCE && *end > i + 2 &&
        (word(words, i)->is & KL_W_ARTICLE) && (word(words, i + 1)->is & known) && !word(words, i + 2)->is)
        *end = i + 2; /* "Volgens een buurvrouw ontstond de brand" */
    return i;
}

/* "... y destacó el contexto": whether what stands behind the verb is a thing, with an article, and nobody. */
static bool is_object(const kl_words *words, size_t i)
{
    const unsigned somebody = KL_W_UPPER | KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_TITLE | KL_W_PRONOUN;
    size_t end = kl_subject_end(words, i);
    if (!words->small_offices || !(word(words, i)->is & KL_W_ARTICLE))
        return false;
    for (; i < end; i++)
        if (word(words, i)->is & somebody)
            return false;
    return true;
}

void kl_cue_subject(const kl_words *words, size_t first, size_t verb, size_t *from, size_t *end)
{
    const kl_word *w = word(words, verb);
    size_t past = verb + w->covers;
    const unsigned before = KL_W_END | KL_W_BESIDE | KL_W_IN | KL_W_AND;
    bool may_invert = verb > first && ((word(words, first)->is & before) ||
                                       (past < words->list.count && (word(words, past)->is & KL_W_PRONOUN)) ||
                                       (words->big_nouns && is_behind_comma(words, verb) && past < words->list.count &&
                                        (word(words, past)->is & KL_W_FIRST))); /* "..., erzählt Anna" */
    bool has_subject =
        verb > first + 1 && !w->gap &&
        ((word(words, verb - 1)->is & KL_W_PRONOUN) || (!words->big_nouns && kl_is_name_word(words, verb - 1)));
    bool is_inverted = words->verb_second && may_invert && !has_subject && w->cue == KL_CUE_EITHER && verb > first &&
                       kl_subject_late(words, past, &(size_t){0});
    bool is_relative = verb > first && w->cue == KL_CUE_EITHER && (word(words, verb - 1)->is & KL_W_WHO) && !w->gap &&
                       !words->agent.len && past < words->list.count && !word(words, past)->gap &&
                       (word(words, past)->is & KL_W_ARTICLE); /* "... reclamos, que enumera la referente: ..." */
    bool is_aside = words->agent.len && verb > first && w->cue == KL_CUE_EITHER && is_behind_comma(words, verb) &&
                    past < words->list.count && !word(words, past)->gap &&
                    kl_is_between_commas(words, first, verb, past);
    if (is_inverted || is_relative || is_aside) {
        *from = past;
        *end = kl_subject_end(words, past);
    } else if (w->cue == KL_CUE_FIRST || w->cue == KL_CUE_SOURCE) {
        *from = kl_subject_behind(words, verb, end);
    } else if (words->no_capitals && (w->cue == KL_CUE_PARTICIPLE || w->cue == KL_CUE_LAST)) {
        *from = kl_subject_uncased(words, first, verb, end);
    } else if (w->cue == KL_CUE_PARTICIPLE) {
        *from = first_subject(words, first, verb, end);
    } else if (words->verb_last && w->cue == KL_CUE_LAST) {
        *from = kl_subject_closing(words, first, verb, end);
    } else if (words->small_offices && verb > first && (w->gap & KL_GAP_COLON)) {
        *from = *end = verb; /* "Vega fue tajante: leyó ..." */
    } else {
        *from = kl_subject_before(words, first, verb, end);
        size_t late = words->no_articles && verb == first + 1 ? kl_behind_object(words, first, past) : KL_NO_WORD;
        if (late != KL_NO_WORD) {
            *from = late;
            *end = kl_subject_end(words, late);
            return;
        }
        bool is_source = verb > 0 && *end == verb && *from + 1 == verb && (word(words, *from)->is & KL_W_CUE) &&
                         word(words, *from)->cue == KL_CUE_SOURCE; /* "Según han explicado los vecinos, ..." */
        if (is_source)
            *end = *from;
        bool has_none = *from >= *end || (*end == first + 1 && (word(words, first)->is & (KL_W_END | KL_W_BESIDE)) &&
                                          !(word(words, first)->is & KL_W_PRONOUN)); /* but "she told the Post" */
        if (has_none && w->cue == KL_CUE_EITHER && words->no_articles && past < words->list.count &&
            !word(words, past)->gap && (word(words, past)->is & (KL_W_BESIDE | KL_W_END | KL_W_IN))) {
            *from = kl_subject_behind(words, verb, end); /* "Как рассказал агентству начальник штаба Игорь Белов" */
        } else if (has_none && w->cue == KL_CUE_EITHER && past < words->list.count && !word(words, past)->gap &&
                   kl_subject_late(words, past, &(size_t){0}) &&
                   !is_object(words, past)) { /* "Как считает политолог Вадим Крутиков" */
            *from = past;
            *end = kl_subject_end(words, past);
        }
    }
}

/* "Reuters'a": what bears an ending of a case is no subject. */
static bool has_suffix(const kl_words *words, size_t i)
{
    kl_str rest = kl_from(words->text, word(words, i)->end);
    return words->has_suffixes && (kl_starts(rest, KL_STR("'")) || kl_starts(rest, KL_STR("’")));
}

/* Where the verb ends the sentence: the name nearest before the span that a comma follows, with what stands before it
 * ("soruları yanıtlayan Kaya, "...""); else what begins the sentence. */
size_t kl_subject_closing(const kl_words *words, size_t first, size_t end, size_t *stop)
{
    for (size_t i = end; i > first; i--) {
        bool ends_piece = i == end || (word(words, i)->gap & KL_GAP_COMMA);
        if (ends_piece && (word(words, i - 1)->is & KL_W_NOUN) && !(word(words, i - 1)->is & KL_W_UPPER)) {
            size_t noun = i - 1; /* "... bağıran köylüler, "..."" */
            while (noun > first && !word(words, noun)->gap && (word(words, noun - 1)->is & KL_W_NOUN))
                noun--;
            *stop = i;
            return noun;
        }
        if (!ends_piece || !kl_is_name_word(words, i - 1) || has_suffix(words, i - 1) || kl_is_locative(words, i - 1))
            continue;
        size_t from = i - 1;
        const unsigned part = KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE | KL_W_PARTICLE;
        while (from > first && !(word(words, from)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)) &&
               (word(words, from - 1)->is & part))
            from--;
        *stop = i;
        return from;
    }
    size_t from = first_subject(words, first, end, stop);
    for (size_t i = from + 1; words->has_suffixes && i < *stop; i++)
        if (has_suffix(words, i) && kl_is_name_word(words, i) && kl_is_name_word(words, i - 1))
            *stop = i;     /* "Galatasaray Mourinho'nun sözlerine tepki göstererek" */
    bool has_case = false; /* "Yücebağ Mahallesi'ndeki vatandaşlar Vali'den özür dileyerek" */
    for (size_t i = from; words->has_suffixes && i < end && i < from + LONGEST_SUBJECT; i++) {
        if (has_case && (word(words, i)->is & KL_W_NOUN)) {
            *stop = i + 1;
            break;
        }
        has_case |= has_suffix(words, i);
    }
    if (words->has_suffixes && *stop == from + 1 && from < end && kl_is_locative(words, from))
        *stop = from; /* "Açıklamada şu ifadelere yer verildi:" */
    return from;
}
