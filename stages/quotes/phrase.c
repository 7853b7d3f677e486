/* phrase.c - where does the name begin behind titles and offices, and is there one?
 * What the office is of: complement.c. Reads words. */
#include "phrase.h"
#include "word.h"

enum {
    LONGEST_NAME = 5, /* words; a longer run of capitals holds an office or a body */
    LONG_NAME = 3,    /* words; what is longer behind an office holds a place, perhaps */
    SURE_NAME = 4,    /* words behind a place or a body's short form that are a name */
    USUAL_NAME = 2,   /* words of a name where nothing says where it begins */
};

/* A run of name words from i on, particles with it ("Zulkarnain Haji Ramli"). */
static size_t run_end(const kl_words *words, size_t i, size_t end)
{
    size_t stop = i + 1;
    for (size_t k = i + 1; k < end; k++) {
        const kl_word *w = word(words, k);
        if ((w->gap & (KL_GAP_COMMA | KL_GAP_PAREN | KL_GAP_DASH | KL_GAP_CLAUSE)) ||
            (word(words, k - 1)->is & KL_W_OWNER))
            break;
        if (kl_is_name_word(words, k))
            stop = k + 1;
        else if (!(w->is & KL_W_PARTICLE ? kl_is_in_name(words, k) || (w->is & KL_W_UPPER)
                                         : (w->is & KL_W_ARTICLE) && kl_is_in_name(words, k)))
            break;
    }
    return stop;
}

bool kl_begins_elsewhere(const kl_words *words, size_t i)
{
    uint32_t h = word(words, i)->hash;
    return words->openings[h / 32 % KL_OPENINGS] >> (h % 32) & 1;
}

bool kl_speaks_elsewhere(const kl_words *words, size_t i)
{
    uint32_t h = word(words, i)->hash;
    return words->speaking[h / 32 % KL_OPENINGS] >> (h % 32) & 1;
}

bool kl_begins_name(const kl_words *words, size_t i)
{
    return (word(words, i)->is & KL_W_FIRST) || kl_begins_elsewhere(words, i);
}

bool kl_is_kin(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_OFFICE) && kl_words_match(words, i, KL_LANG_OFFICES, &entry) &&
           kl_eq(entry->key, KL_STR("kin"));
}

bool kl_is_sole(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_OFFICE) && kl_words_match(words, i, KL_LANG_OFFICES, &entry) &&
           kl_eq(entry->key, KL_STR("sole"));
}

/* Whether word i says for whom somebody works: "kuasa hukum", "manajer". */
static bool is_agent(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_OFFICE) && kl_words_match(words, i, KL_LANG_OFFICES, &entry) &&
           kl_eq(entry->key, KL_STR("agent"));
}

/* "Direktur RSUD dr Soetomo": whether the name at `name`, behind a title, is what a body is called after. */
static bool is_called_after(const kl_words *words, size_t name, size_t from)
{
    while (name > from && (word(words, name - 1)->is & KL_W_TITLE))
        name--;
    return name > from && kl_is_called(words, name - 1);
}

/* "kuasa hukum Nikita, Fahmi Baskoro": whether behind the name of a phrase a comma and a whole name stand. Behind a
 * name of several words ("peneliti Studi Denny Jaya, Ardi Sopian, menyebut") the verb must follow: it may be a list. */
static bool is_named_behind(const kl_words *words, const kl_phrase *p)
{
    size_t i = p->end, end;
    if (i + 3 < words->list.count && word(words, i)->gap == KL_GAP_PAREN && (word(words, i + 1)->gap & KL_GAP_PAREN))
        i++; /* "RSUD Ratu Aji Botung (RAB), dr Grace Makarim" */
    bool is_bodys = p->has_title && is_called_after(words, p->name, p->role);
    if (!p->has_office || (p->has_title && !is_bodys && !is_agent(words, p->role)) || i + 2 >= words->list.count ||
        !(word(words, i)->gap & KL_GAP_COMMA) || (word(words, i)->gap & KL_GAP_CLAUSE))
        return false;
    bool has_title = (word(words, i)->is & KL_W_TITLE) &&
                     ((word(words, i)->is & KL_W_UPPER) || kl_is_name_word(words, i + 1)); /* "dr Grace" */
    bool is_towns = p->end == p->name + 1 && p->name > p->role && words->active.len && kl_is_name_word(words, i) &&
                    !kl_speaks_elsewhere(words, p->name) &&
                    kl_lang_has(words->lang, KL_LANG_NOT_PLACES, kl_words_text(words, p->name, p->end));
    if (!has_title && !is_towns && !((word(words, i)->is & KL_W_FIRST) && kl_is_name_word(words, i)))
        return false; /* "Wakil Wali Kota Bima, Feri Sofian, hadir": Bima is a town as often as a name */
    while (has_title && i + 2 < words->list.count && !word(words, i + 1)->gap && (word(words, i + 1)->is & KL_W_TITLE))
        i++; /* "Kombes Polisi" */
    for (end = i + 1; end < words->list.count && !word(words, end)->gap && kl_is_name_word(words, end);)
        end++;
    bool is_list = end < words->list.count && !(word(words, end)->gap & KL_GAP_CLAUSE) &&
                   ((word(words, end)->is & KL_W_AND) ||
                    ((word(words, end)->gap & KL_GAP_COMMA) && (word(words, end)->is & (KL_W_UPPER | KL_W_OFFICE)) &&
                     !(word(words, end)->is & KL_W_END) && !kl_is_listed_degree(words, end)));
    if (end > i + 1 && is_agent(words, p->role))
        return !is_list;
    bool has_verb = end < words->list.count && ((word(words, end)->gap & KL_GAP_COMMA) || has_title) &&
                    (word(words, end)->is & (KL_W_ACTIVE | KL_W_CUE));
    return end > i + 1 && !is_list && (p->end - p->name == 1 || has_verb || is_bodys);
}

bool kl_is_sure_name(const kl_words *words, const kl_phrase *p)
{
    return p->name < p->end && !kl_is_kin(words, p->role) && !is_named_behind(words, p) &&
           (p->has_title || !p->has_office || (word(words, p->name)->is & KL_W_FIRST) ||
            kl_speaks_elsewhere(words, p->name));
}

bool kl_is_listed_degree(const kl_words *words, size_t i)
{
    const kl_entry *entry = NULL;
    const kl_word *w = word(words, i);
    if (w->is_run && !(kl_lang_sections_by(words->lang, w->hash) >> KL_LANG_TITLES & 1))
        return false; /* nearly always */
    const size_t length = kl_words_match(words, i, KL_LANG_TITLES, &entry);
    return entry && length == w->end - w->start && kl_eq(entry->key, KL_STR("degree"));
}

/* "Rudi Hartono SIK MH", "Desmond Calloway QC": degrees behind a name; but "John Paul II". */
static bool is_degree(const kl_words *words, size_t name, size_t i)
{
    kl_str text = kl_words_text(words, i, i + 1);
    bool is_numeral = true;
    for (size_t k = 0; k < text.len; k++)
        is_numeral &= text.ptr[k] == 'I' || text.ptr[k] == 'V' || text.ptr[k] == 'X';
    bool is_short_form =
        words->active.len && is_acronym(word(words, i)) && text.len > 2; /* "menurut Prabowo KTT itu" */
    if (kl_is_listed_degree(words, i) || (is_short_form && !is_acronym(word(words, name))))
        return true;
    bool is_long = i > name + 1; /* but "Mahfud MD" */
    bool has_point = kl_find_char(text, '.') != KL_NOT_FOUND;
    return !is_numeral && is_long && text.len <= 8 && (has_point || (is_acronym(word(words, i)) && text.len <= 4)) &&
           !is_acronym(word(words, name));
}

/* Whether word i stands alone in its brackets. */
static bool is_in_brackets(const kl_words *words, size_t i, size_t end)
{
    return (word(words, i)->gap & KL_GAP_PAREN) && (word(words, i)->is & KL_W_UPPER) &&
           (i + 1 >= end || (word(words, i + 1)->gap & KL_GAP_PAREN));
}

/* "CMO Halodoc Dionisius Nathaniel": whether the word at i, that begins a name elsewhere, is a name of its own there
 * and says nothing, while one behind it does. */
static bool is_of_office(const kl_words *words, size_t i, size_t end)
{
    uint32_t h = word(words, i)->hash;
    bool is_alone = words->alone[h / 32 % KL_OPENINGS] >> (h % 32) & 1;
    if (!is_alone || (word(words, i)->is & KL_W_FIRST) || kl_speaks_elsewhere(words, i))
        return false;
    for (size_t k = i + 1; k + 1 < end; k++)
        if ((word(words, k)->is & KL_W_FIRST) || kl_speaks_elsewhere(words, k))
            return true;
    return false;
}

/* Behind an office of [start, end): where its holder's name begins; end if nobody is named. */
static size_t cut_office(const kl_words *words, size_t from, size_t start, size_t end, bool *is_behind)
{
    bool is_sure;
    size_t name = kl_behind_complement(words, from, start, end, &is_sure);
    for (size_t i = name + 1; end - name > LONG_NAME && i < name + LONG_NAME; i++) {
        size_t place = kl_place_words(words, i, end);
        if (place && i + place < end)
            name = i + place; /* "Kepala Stasiun Meteorologi Tenau Kupang Yandri Anderudin Tungga" */
    }
    *is_behind = is_sure && end > name + 1 && end - name <= SURE_NAME;
    if (*is_behind)
        return name; /* "Kapolres Garut Wirdhanto Hadi Caksono" */
    for (size_t i = name; i < end; i++)
        if (end - i <= LONGEST_NAME && (i + 1 < end || i == name) && kl_begins_name(words, i) &&
            !is_of_office(words, i, end))
            return i;
    bool is_of_place = start > from && kl_words_have(words, start - 1, KL_LANG_PLACE_PREFIXES);
    if (end - name == 2 && is_of_place && kl_speaks_elsewhere(words, end - 1) && !kl_begins_name(words, name))
        return end - 1; /* "Camat Sukolilo Sunarto" */
    bool is_parted = is_sure || name > start || (start > from && (word(words, start - 1)->is & KL_W_FIELD));
    if (end - name <= (is_parted ? USUAL_NAME + 1u : USUAL_NAME))
        return name;
    return end - USUAL_NAME;
}

/* The office or title before word i in [from, i), or KL_NO_WORD. */
static size_t office_before(const kl_words *words, size_t from, size_t i)
{
    while (i > from)
        if (word(words, --i)->is & (KL_W_OFFICE | KL_W_NOUN))
            return i;
    return KL_NO_WORD;
}

/* "dell’Agricoltura", "l'Intérieur": an article or preposition that lost its vowel. */
static bool is_elided(const kl_words *words, size_t i)
{
    kl_str rest = kl_from(words->text, word(words, i)->end);
    return words->has_elision && (kl_starts(rest, KL_STR("'")) || kl_starts(rest, KL_STR("’")));
}

static bool has_preposition(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        if ((word(words, i)->is & (KL_W_IN | KL_W_END | KL_W_PARTICLE)) || is_elided(words, i))
            return true;
        if (words->office_last && !(word(words, i)->is & ~(unsigned)KL_W_BESIDE) &&
            kl_words_have(words, i, KL_LANG_LOOSE_PREPOSITIONS))
            return true; /* "minister for Northern Affairs" */
    }
    return false;
}

/* Where the name begins in the run [start, end) behind an office and a preposition; end if there is none: "ambassador
 * to Britain | Liu Xiaming", "ministre de l'Agriculture | Didier Guillaume". */
static size_t behind_of(const kl_words *words, size_t start, size_t end)
{
    size_t place = words->agent.len                                   ? kl_place_words(words, start, end)
                   : words->small_offices && end - start > USUAL_NAME ? kl_small_place_words(words, start, end)
                                                                      : 0;
    if (place && start + place + 1 < end)
        return start + place; /* "mayoral candidate for Cape Town | Geordin Hill", "sindaco di Milano | Beppe Sala" */
    for (size_t i = start; i < end; i++) {
        if (!(word(words, i)->is & KL_W_FIRST) && !(i > start && kl_begins_elsewhere(words, i)))
            continue;
        bool is_surname = i + 1 == end && i > start + 1 && !is_acronym(word(words, i - 1)) &&
                          !kl_place_words(words, i - 1, i); /* a last name that is a first one, too, or stands alone */
        return i - is_surname;
    }
    return end;
}

/* Where the office stands last: is the run [start, end) the name? */
static bool is_name_behind_office(const kl_words *words, size_t from, size_t *start, size_t end, size_t stop)
{
    size_t office = office_before(words, from, *start);
    if (words->agent.len && end < stop && end - *start > 1 && is_acronym(word(words, end - 1)) &&
        !word(words, end)->gap && !word(words, end)->is && !kl_is_listed_degree(words, end - 1))
        return false; /* "Exhausted NHS medics" */
    if (office == KL_NO_WORD && end - *start == 1 && end + 2 < stop && !(word(words, end)->is & KL_W_UPPER) &&
        !word(words, end)->gap && kl_is_name_word(words, end + 1) && kl_is_name_word(words, end + 2) &&
        (word(words, *start)->gap & KL_GAP_CLAUSE) && !(word(words, end)->is & ~0u))
        return false; /* "Food critic Tom Ashby" */
    bool is_modifier = end < stop && !(word(words, end)->gap & (KL_GAP_PAREN | KL_GAP_DASH)) &&
                       ((word(words, end)->is & (KL_W_OFFICE | KL_W_NOUN)) || (word(words, end - 1)->is & KL_W_OWNER));
    bool is_before_noun = words->agent.len && end < stop && !word(words, end)->gap && !word(words, end)->is &&
                          *start > from && (word(words, from)->is & KL_W_ARTICLE);
    is_modifier &= !(words->small_offices && !words->verb_second && end - *start > 1 &&
                     (word(words, *start)->is & KL_W_FIRST)); /* "Daniel Petit agriculteur" */
    if (is_modifier || is_before_noun || kl_is_whose_office(words, end, stop))
        return false; /* "Wild coach ...", "a former Northgate employee", "Carlineo's attorney" */
    const unsigned before = KL_W_NOUN | KL_W_ORG | KL_W_IN | KL_W_END | KL_W_PARTICLE;
    for (size_t k = *start + 1; words->small_offices && *start > from && k + 1 < end; k++)
        if ((word(words, *start - 1)->is & before) && !(word(words, *start)->is & KL_W_FIRST) &&
            (word(words, k)->is & KL_W_FIRST))
            *start = k; /* "jefe de la Policía Federal Luis Pérez" */
    bool is_whose = office == KL_NO_WORD && words->small_offices && *start > from + 2 &&
                    (word(words, from)->is & KL_W_ARTICLE) && (word(words, *start - 1)->is & KL_W_PARTICLE) &&
                    !word(words, *start)->gap && !(word(words, *start - 2)->is & KL_W_UPPER);
    if (is_whose)
        return false; /* "la mamá de Brenda Solar" */
    bool is_bodys = words->small_offices && *start > from && !word(words, *start)->gap &&
                    (word(words, *start - 1)->is & (KL_W_ORG | KL_W_UPPER)) == (KL_W_ORG | KL_W_UPPER);
    for (size_t k = *start; k < end && is_bodys; k++)
        is_bodys = !(word(words, k)->is & KL_W_FIRST) && !kl_begins_elsewhere(words, k);
    if (is_bodys)
        return false; /* "presidente da Associação Nacional de Produtores" */
    if (office == KL_NO_WORD || office + 1 == *start)
        return true;
    if (!has_preposition(words, office, *start))
        return true;
    const unsigned of = KL_W_IN | KL_W_END | KL_W_PARTICLE;
    bool is_of = *start > from + 1 && (word(words, *start)->is & KL_W_FIRST) && !word(words, *start)->gap &&
                 ((word(words, *start - 1)->is & of) || is_elided(words, *start - 1)) && office + 2 == *start;
    if ((words->small_offices || words->verb_second) && (is_of || kl_is_kin(words, office)))
        return false; /* "la hermana de Brenda Solar", "de advocaat van Anne Smit" */
    size_t name = behind_of(words, *start, end);
    *start = name < end ? name : *start;
    return name < end;
}

/* "мешканка Керчі": whether word i says where somebody lives, and the town follows. */
static bool is_resident(const kl_words *words, size_t i)
{
    const kl_entry *entry;
    return (word(words, i)->is & KL_W_OFFICE) && kl_words_match(words, i, KL_LANG_OFFICES, &entry) &&
           kl_eq(entry->key, KL_STR("resident"));
}

static bool is_name_of_office_first(const kl_words *words, size_t from, size_t *start, size_t end, bool *is_parted)
{
    size_t office = office_before(words, from, *start);
    if (office != KL_NO_WORD && office + 1 == *start && is_resident(words, office) &&
        !(word(words, *start)->is & KL_W_FIRST) && !kl_speaks_elsewhere(words, *start)) {
        ++*start;
        return *start < end;
    }
    bool behind_in = *start > from && (word(words, *start - 1)->is & (KL_W_IN | KL_W_END));
    if (office == KL_NO_WORD)
        return !behind_in && !(*start > from && (word(words, *start - 1)->is & (KL_W_PLACE | KL_W_THING)));
    if (behind_in && end - *start == 2 && !is_acronym(word(words, *start)) && !kl_begins_name(words, *start + 1) &&
        !kl_place_words(words, *start, end) && !kl_small_place_words(words, *start, end)) {
        *start = end; /* "wartawan di Kompleks Parlemen" */
        return false;
    }
    *start = behind_in ? *start + 1 : *start;
    if (*start < end)
        *start = cut_office(words, from, *start, end, is_parted);
    return *start < end;
}

/* "AKBP Zain", "Letkol (Purn) Tegar", "petani bernama Sanneng". */
static bool is_title_of(const kl_words *words, size_t title, size_t name)
{
    if (word(words, name)->gap & KL_GAP_DASH)
        return false;
    if (word(words, name)->gap & KL_GAP_PAREN)
        return (word(words, title)->is & KL_W_TITLE) && (word(words, title)->gap & KL_GAP_PAREN);
    return ((word(words, title)->is & KL_W_TITLE) &&
            !((word(words, title)->is & KL_W_OFFICE) && !(word(words, title)->is & KL_W_UPPER))) ||
           ((word(words, title)->is & KL_W_NAMING) && !(word(words, title)->is & KL_W_UPPER));
}

static bool is_acronyms(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (!is_acronym(word(words, i)))
            return false;
    return true;
}

static bool is_genitive_of_body(const kl_words *words, size_t i)
{
    kl_str name = kl_words_text(words, i, i + 1);
    return kl_ends(name, KL_STR("s")) &&
           kl_lang_has(words->lang, KL_LANG_ORGANISATIONS, kl_slice(name, 0, name.len - 1));
}

static void note_kinds(const kl_words *words, kl_phrase *p, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        unsigned is = word(words, i)->is;
        p->has_office |= (is & KL_W_OFFICE) || ((is & KL_W_NOUN) && !(is & KL_W_ORG));
        p->has_org |= (is & KL_W_ORG) && !p->has_office;
        p->is_thing |= (is & KL_W_THING) && (is & KL_W_UPPER) && !p->has_office;
    }
}

/* "Representing the council, Ann Roe said": a word that begins the sentence, an article behind it. */
static bool is_participle(const kl_words *words, size_t start, size_t stop, size_t end)
{
    return words->office_last && !words->big_nouns && stop == start + 1 && stop < end && !word(words, stop)->gap &&
           (word(words, stop)->is & KL_W_ARTICLE) && !(word(words, stop)->is & KL_W_UPPER) &&
           (word(words, start)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH)) && !(word(words, start)->is & KL_W_FIRST);
}

/* Whether word i, before a name, is the short form of a paper or a body, or a place: to whom somebody spoke, or where.
 */
static bool is_addressee(const kl_words *words, size_t i)
{
    const unsigned of = KL_W_END | KL_W_IN | KL_W_PARTICLE;
    bool is_behind = i > 0 && !word(words, i)->gap && ((word(words, i - 1)->is & of) || is_elided(words, i - 1));
    if (is_behind && words->small_offices && (word(words, i + 1)->is & KL_W_FIRST))
        return true; /* "à Lille Anne Roche" */
    if (!words->office_last)
        return is_behind && words->small_offices && kl_has_inner_capital(words, i);
    return is_acronym(word(words, i)) && (is_behind || word(words, i)->end - word(words, i)->start > 2);
}

kl_phrase kl_phrase_split(const kl_words *words, size_t from, size_t end)
{
    kl_phrase p = {.role = from, .name = end, .end = end};
    note_kinds(words, &p, from, end);
    for (size_t i = from; i < end;) {
        if (!kl_is_name_word(words, i)) {
            i++;
            continue;
        }
        size_t start = i, stop = run_end(words, i, end);
        i = stop;
        while (stop - start > USUAL_NAME && !(word(words, start)->is & KL_W_FIRST) && is_addressee(words, start))
            start++; /* "a déclaré à l'AFP Mathilde Renaudin", "explicou ao CM Duarte Bastos" */
        if (words->has_genitive && stop - start > USUAL_NAME && is_genitive_of_body(words, start))
            start++; /* "Venstres Torben Riis" */
        bool is_cut = words->no_capitals && kl_cut_uncased(words, from, &start, &stop);
        if (words->big_nouns)
            start = kl_behind_nouns(words, from, start, stop);
        if (start == stop || is_participle(words, start, stop, end))
            continue;
        bool behind_title = start > from && is_title_of(words, start - 1, start);
        if (is_acronyms(words, start, stop) && (start > from || stop < end) && !behind_title)
            continue;
        bool is_parted = false;
        bool has_short_form = stop < end && p.has_office && start > from && kl_is_called(words, start - 1) &&
                              opens_bracket(words, stop) && is_in_brackets(words, stop, end);
        if (has_short_form)
            continue; /* "Rektor Universitas Dian Pertiwi (Udip) Semarang" */
        bool is_bodys = behind_title && p.has_office && is_called_after(words, start, from);
        for (size_t k = stop; is_bodys && k <= end; k++)
            if (k == end || (word(words, k)->is & KL_W_TITLE)) {
                is_bodys = k < end;
                break;
            }
        if (is_bodys)
            continue; /* "Direktur RSUD dr Soetomo dr Joni Wahyudi" */
        bool is_name = behind_title         ? true
                       : words->office_last ? is_name_behind_office(words, from, &start, stop, end)
                                            : is_name_of_office_first(words, from, &start, stop, &is_parted);
        bool in_brackets = start > from && (word(words, start)->gap & KL_GAP_PAREN) && opens_bracket(words, start);
        bool behind_office = words->office_last && start > from && (word(words, start - 1)->is & KL_W_OFFICE) &&
                             !word(words, start)->gap; /* "White House press secretary Dana Cole" */
        bool is_later = p.name < p.end && !behind_title && !behind_office && (words->office_last || !p.has_office);
        bool has_first = p.name == from && !behind_title && kl_is_before_office(words, from, p.end, end);
        bool is_short_form = in_brackets && p.has_office && stop < end && (word(words, stop)->gap & KL_GAP_PAREN);
        if (!is_name || is_later || has_first || (in_brackets && p.name < p.end) || is_short_form)
            continue; /* "Direktur Jenderal Laut (Dirjenla) Agung Sumarno" */
        bool is_regal = behind_title && stop - start == 1 && (word(words, start - 1)->is & KL_W_REGAL);
        p.name = start - is_regal; /* "Prince Harald", but "King's aide John Roe" */
        p.end = stop;
        p.has_title = behind_title;
        p.is_parted = is_parted;
        if (behind_title || is_cut)
            break;
    }
    if (p.name == p.end) {
        p.name = p.end = end;
        return p;
    }
    while (p.end > p.name + 1 && is_degree(words, p.name, p.end - 1))
        p.end--;
    kl_phrase before = {0};
    note_kinds(words, &before, from, p.name);
    p.has_office = before.has_office;
    p.has_org = before.has_org && !p.has_title;
    p.is_thing = before.is_thing && !p.has_title;
    return p;
}

kl_str kl_role_text(const kl_words *words, size_t from, size_t end)
{
    if (words->office_last && end > from && (word(words, end - 1)->is & KL_W_OWNER))
        return KL_ABSENT; /* "the Courier's Ann Roe": whose, not what they are */
    if (words->has_gender && end == from + 1 && (word(words, from)->is & KL_W_TITLE) &&
        !(word(words, from)->is & KL_W_OFFICE) && kl_gender_of_word(words, from) != KL_ANY_GENDER)
        return KL_ABSENT; /* "Mrs Briggs" */
    const unsigned skip = KL_W_ARTICLE | KL_W_BESIDE | KL_W_AND | KL_W_THIS | (words->agent.len ? KL_W_IN : 0u);
    for (size_t i = from + 1; i < end && words->agent.len; i++)
        if (word(words, i)->is & KL_W_WHO)
            end = i; /* "vice president of Northgate, which makes pumps" */
    while (from < end && (word(words, from)->is & skip) && !(word(words, from)->is & (KL_W_OFFICE | KL_W_TITLE)))
        from++;
    while (words->small_offices && from + 1 < end && (word(words, from)->is & (KL_W_PARTICLE | KL_W_END)) &&
           !(word(words, from)->is & (KL_W_UPPER | KL_W_OFFICE)))
        from++;           /* ", de la Liga Norte," */
    size_t office = from; /* "w TVN minister": where they spoke is no part of it */
    while (from > 0 && office + 1 < end && kl_has_inner_capital(words, office) && words->small_offices &&
           !word(words, from)->gap && (word(words, from - 1)->is & (KL_W_END | KL_W_IN)))
        office++;
    from = (word(words, office)->is & KL_W_OFFICE) ? office : from;
    while (end > from + 1 && (word(words, end - 1)->is & (KL_W_NAMING | KL_W_AND)) &&
           !(word(words, end - 1)->is & (KL_W_UPPER | KL_W_OFFICE)))
        end--; /* "warga bernama Putri" */
    while (end > from + 1 && !words->office_last && (word(words, end - 1)->is & KL_W_DIGIT) &&
           !(word(words, end - 2)->is & KL_W_UPPER))
        end--; /* "pelatih 46 tahun" */
    const unsigned of = KL_W_IN | KL_W_END | KL_W_PARTICLE;
    bool ends_in_of =
        end > from && (word(words, end - 1)->is & of) && !(word(words, end - 1)->is & (KL_W_UPPER | KL_W_OFFICE));
    if (ends_in_of && words->office_last)
        return KL_ABSENT; /* "elogio di Donald Trump": whose, not what they are */
    bool is_date = true;  /* "In September 2019 Ann Roe ..." */
    for (size_t i = from; i < end; i++)
        is_date &= (word(words, i)->is & (KL_W_DIGIT | KL_W_MONTH)) != 0;
    if (is_date)
        return KL_ABSENT;
    kl_str role = kl_words_text(words, from, end);
    bool is_open = kl_find_char(role, '(') != KL_NOT_FOUND && kl_find_char(role, ')') == KL_NOT_FOUND;
    bool has_more = end > from && word(words, end - 1)->end < words->text.len;
    if (has_more && role.ptr[role.len] == '.' && (word(words, end - 1)->is & KL_W_TITLE))
        role.len++; /* "Dr." */
    else if (has_more && is_open && role.ptr[role.len] == ')')
        role.len++;
    return role;
}
