/* words.c - the words of a text, what stands between them, and what the language file calls them. */
#include "phrase.h"
#include "utf8.h"

enum {
    LEAST_VERB = 6, /* bytes of a verb with a prefix: "memuji" */
};

static unsigned gap_of(uint32_t code)
{
    switch (code) {
    case ',':
    case 0xFF0C:
    case 0x3001:
        return KL_GAP_COMMA;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
        return KL_GAP_STOP;
    case ':':
    case 0xFF1A:
        return KL_GAP_COLON;
    case '-':
    case 0x2013:
    case 0x2014:
        return KL_GAP_DASH;
    case '(':
    case ')':
    case '[':
    case ']':
        return KL_GAP_PAREN;
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return KL_GAP_MARK;
    case '\n':
        return KL_GAP_PARAGRAPH;
    default:
        return 0;
    }
}

static bool joins(kl_str text, size_t at, uint32_t code)
{
    if (code != '\'' && code != 0x2019 && code != '-' && code != '.' && code != '&')
        return false;
    size_t next = at + (code == 0x2019 ? 3 : 1), len;
    return next < text.len && kl_utf8_is_word(kl_utf8_at(text, next, &len));
}

/* "l'Intérieur", "l'avocate", "dell'Interno": an article or preposition that lost its vowel is a word of its own. */
static bool is_elided(const kl_words *words, size_t start, size_t at, uint32_t code)
{
    if (!words->has_elision || (code != '\'' && code != 0x2019) || at == start)
        return false;
    kl_str head = kl_slice(words->text, start, at);
    size_t len, next = at + (code == 0x2019 ? 3 : 1);
    bool leads_name = next < words->text.len && kl_utf8_is_upper(kl_utf8_at(words->text, next, &len));
    return (leads_name && head.len <= 5) || kl_eq_nocase(head, KL_STR("l")) || kl_ends_nocase(head, KL_STR("ll"));
}

static size_t word_end(const kl_words *words, size_t at, kl_word *w)
{
    kl_str text = words->text;
    size_t len, small = 0, capitals = 0;
    uint32_t hash = KL_LANG_HASH;
    bool is_run = true;
    while (at < text.len) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (kl_is_alpha((char)c)) { /* nearly always */
            if (kl_is_lower((char)c))
                small++;
            else if (capitals++ == 0 && at == w->start)
                w->is |= KL_W_UPPER;
            hash = kl_lang_hash_step(hash, c);
            at++;
            continue;
        }
        if (c == ' ')
            break;
        uint32_t code = kl_utf8_at(text, at, &len);
        if (is_elided(words, w->start, at, code))
            break;
        bool is_word = kl_utf8_is_word(code);
        if (!is_word && !joins(text, at, code))
            break;
        uint32_t folded = is_word ? kl_utf8_lower(code) : code;
        folded = code == 0x2019 || code == 0x02BC ? '\'' : folded;
        is_run &= is_word && code < 0x1100 && folded != '\'';
        if (kl_utf8_is_upper(code)) {
            if (at == w->start)
                w->is |= KL_W_UPPER;
            capitals++;
        } else if (kl_utf8_is_lower(code)) {
            small++;
        }
        hash = kl_lang_hash_step(hash, folded);
        at += len;
    }
    if (capitals > 1 && small == 0)
        w->is |= KL_W_CAPS;
    w->is_run = is_run;
    w->hash = kl_lang_hash_end(hash);
    return at;
}

static const struct {
    kl_section section;
    unsigned is;
} sections[] = {
    {KL_LANG_TITLES, KL_W_TITLE},          {KL_LANG_OFFICES, KL_W_OFFICE},
    {KL_LANG_SUFFIXED_CUES, KL_W_NYA},     {KL_LANG_PRONOUNS, KL_W_PRONOUN},
    {KL_LANG_ORGANISATIONS, KL_W_ORG},     {KL_LANG_NAME_PARTICLES, KL_W_PARTICLE},
    {KL_LANG_SPEAKER_NOUNS, KL_W_NOUN},    {KL_LANG_WEEKDAYS, KL_W_END},
    {KL_LANG_MONTHS, KL_W_MONTH},          {KL_LANG_CUE_COMPANIONS, KL_W_BESIDE},
    {KL_LANG_PLACE_PREPOSITIONS, KL_W_IN},
};

/* What the name of a line in a section makes of its words. */
static const struct {
    unsigned is;
    kl_str key;
    unsigned becomes;
} kinds[] = {
    {KL_W_PRONOUN, KL_STR_INIT("this"), KL_W_THIS},
    {KL_W_NOUN, KL_STR_INIT("article"), KL_W_ARTICLE},
    {KL_W_NOUN, KL_STR_INIT("definite"), KL_W_ARTICLE | KL_W_DEFINITE},
    {KL_W_BESIDE, KL_STR_INIT("end"), KL_W_END},
    {KL_W_BESIDE, KL_STR_INIT("clause"), KL_W_END}, /* and asked for where subjects begin */
    {KL_W_BESIDE, KL_STR_INIT("naming"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("calling"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("named"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("who"), KL_W_WHO},
    {KL_W_BESIDE, KL_STR_INIT("reported"), KL_W_REPORTED | KL_W_BESIDE},
    {KL_W_BESIDE, KL_STR_INIT("being"), KL_W_BEING | KL_W_END},
    {KL_W_TITLE, KL_STR_INIT("regal"), KL_W_TITLE | KL_W_REGAL},
    {KL_W_TITLE, KL_STR_INIT("degree"), 0}, /* asked for behind a name only */
    {KL_W_PARTICLE, KL_STR_INIT("first"), KL_W_FIRST},
    {KL_W_PARTICLE, KL_STR_INIT("case"), 0}, /* asked for at the end of names only */
    {KL_W_ORG, KL_STR_INIT("place"), KL_W_PLACE},
    {KL_W_ORG, KL_STR_INIT("field"), KL_W_FIELD},
    {KL_W_ORG, KL_STR_INIT("side"), KL_W_FIELD | KL_W_SIDE},
    {KL_W_ORG, KL_STR_INIT("thing"), KL_W_THING},
};

/* Mark the words that the entry beginning at word i covers. */
static void mark(kl_words *words, size_t i, size_t len, unsigned is)
{
    size_t end = words->list.items[i].start + len;
    for (; i < words->list.count && words->list.items[i].start < end; i++)
        words->list.items[i].is |= is;
}

/* "kata-kata" is not "kata": an entry ends where a word ends. */
static bool ends_word(const kl_words *words, size_t i, size_t end)
{
    while (i < words->list.count && words->list.items[i].end < end)
        i++;
    return i < words->list.count && words->list.items[i].end == end;
}

static unsigned words_in(const kl_words *words, size_t i, size_t len)
{
    size_t end = words->list.items[i].start + len;
    unsigned count = 1;
    while (i + count < words->list.count && words->list.items[i + count].start < end)
        count++;
    return count;
}

static void look_up_cue(kl_words *words, size_t i, const kl_lexicon_place *place)
{
    const kl_entry *entry;
    kl_word *w = &words->list.items[i];
    size_t len = kl_lexicon_match_there(&words->lang->sections[KL_LANG_CUE_VERBS], place, &entry);
    if (!len)
        return;
    if (!ends_word(words, i, w->start + len))
        return;
    w->is |= KL_W_CUE;
    w->cue = kl_eq(entry->key, KL_STR("first"))        ? KL_CUE_FIRST
             : kl_eq(entry->key, KL_STR("last"))       ? KL_CUE_LAST
             : kl_eq(entry->key, KL_STR("source"))     ? KL_CUE_SOURCE
             : kl_eq(entry->key, KL_STR("participle")) ? KL_CUE_PARTICIPLE
             : kl_eq(entry->key, KL_STR("closing"))    ? KL_CUE_CLOSING
                                                       : KL_CUE_EITHER;
    w->covers = words_in(words, i, len);
}

static unsigned kind_of(unsigned is, const kl_entry *entry)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].is == is && kl_eq(entry->key, kinds[i].key))
            return kinds[i].becomes;
    return is;
}

/* What single words were found to be, by their hash: most of a text's words are few different ones. */
enum { KNOWN = 512 };
typedef struct known {
    uint32_t hash;
    unsigned is, cue, covers;
    bool is_set;
} known;

static void look_into_sections(kl_words *words, size_t i, uint32_t in);

/* Whether an entry of several words that begins with this one may go on as the text does. */
static bool may_go_on(const kl_words *words, const kl_word *w, const kl_lang_start *start)
{
    if (!(start->sections & KL_LANG_PHRASE))
        return false;
    size_t at = w->end;
    while (at < words->text.len && kl_is_space(words->text.ptr[at]))
        at++;
    if (at == words->text.len)
        return false;
    bool is_wide = (unsigned char)words->text.ptr[at] >= 0x80; /* white space too, perhaps */
    return is_wide || (at > w->end && (start->next & kl_lang_letter(words->text.ptr[at])));
}

static void look_up(kl_words *words, size_t i, known *memo)
{
    kl_word *w = &words->list.items[i];
    const kl_lang_start *start = kl_lang_start_by(words->lang, w->hash);
    if (!start)
        return;
    const uint32_t in = start->sections;
    const bool is_phrase = may_go_on(words, w, start);
    bool is_covered = i && words->list.items[i - 1].covers > 1;
    known *k = &memo[w->hash % KNOWN];
    if (k->is_set && k->hash == w->hash && !is_covered && !is_phrase) {
        w->is |= k->is;
        w->cue = k->cue;
        w->covers = k->covers;
        return;
    }
    unsigned before = w->is;
    look_into_sections(words, i, in);
    bool is_fresh = !(before & ~(unsigned)(KL_W_UPPER | KL_W_CAPS | KL_W_DIGIT | KL_W_OWNER | KL_W_AND));
    if (!is_phrase && !is_covered && is_fresh)
        *k = (known){.hash = w->hash, .is = w->is & ~before, .cue = w->cue, .covers = w->covers, .is_set = true};
}

static void look_into_sections(kl_words *words, size_t i, uint32_t in)
{
    kl_word *w = &words->list.items[i];
    /* A whole word is where a lexicon looks, and its hash is known. */
    const kl_lexicon_place place = w->is_run ? kl_lang_look_at_word(words->text, w->start, w->end, w->hash)
                                             : kl_lexicon_look(words->text, w->start);
    bool is_covered = i && words->list.items[i - 1].covers > 1; /* by a cue of several words */
    if (is_covered && words->list.items[i - 1].is & KL_W_CUE)
        w->covers = words->list.items[i - 1].covers - 1;
    else if (in >> KL_LANG_CUE_VERBS & 1)
        look_up_cue(words, i, &place);
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++) {
        if (!(in >> sections[s].section & 1))
            continue;
        const kl_entry *entry;
        size_t len = kl_lexicon_match_there(&words->lang->sections[sections[s].section], &place, &entry);
        if (!len || !ends_word(words, i, words->list.items[i].start + len))
            continue;
        if (sections[s].section == KL_LANG_SUFFIXED_CUES && (w->is & KL_W_CUE) && words_in(words, i, len) < w->covers)
            continue; /* "lyder det fra X" is more than "lyder det" */
        if (sections[s].section == KL_LANG_SUFFIXED_CUES) {
            w->is |= KL_W_NYA; /* the first word stands for all: "heißt es" */
            w->covers = words_in(words, i, len);
            continue;
        }
        mark(words, i, len, kind_of(sections[s].is, entry));
    }
}

/* "memuji": begins as verbs with an object do. */
static void note_active(const kl_words *words, kl_word *w)
{
    kl_str text = kl_slice(words->text, w->start, w->end);
    if (words->active.len && !(w->is & (KL_W_UPPER | KL_W_PRONOUN | KL_W_OFFICE)) && text.len >= LEAST_VERB &&
        text.ptr[0] == words->active.ptr[0] && kl_starts(text, words->active))
        w->is |= KL_W_ACTIVE;
}

/* Where one word is several things, its place decides. */
static void settle(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    note_active(words, w);
    if ((w->is & KL_W_PRONOUN) && i && !w->gap && (words->list.items[i - 1].is & KL_W_PRONOUN) &&
        i + 1 < words->list.count && !w[1].gap && (w[1].is & KL_W_UPPER)) {
        w->is &= ~(unsigned)KL_W_PRONOUN; /* "a venezuelana Yusmary Peña", "der Berliner Senat" */
        w[-1].is &= ~(unsigned)KL_W_PRONOUN;
    }
    const unsigned several =
        KL_W_TITLE | KL_W_ARTICLE | KL_W_ORG | KL_W_MONTH | KL_W_CUE | KL_W_OFFICE | KL_W_PLACE | KL_W_FIELD;
    const bool is_names = (w->is & KL_W_UPPER) && (w->is & (KL_W_THING | KL_W_FIRST)); /* "Tanjung", "Hari" */
    bool is_big_end = (w->is & KL_W_UPPER) && (w->is & KL_W_END);                      /* "Van Rooij" */
    if (!(w->is & several) && !is_big_end && !is_names)                                /* most words */
        return;
    bool runs_on = i > 0 && !(w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA));
    unsigned last = runs_on ? words->list.items[i - 1].is : 0;
    bool next_is_upper = i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_UPPER);
    bool next_is_title = i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_TITLE); /* "st. kpt. Gołąb" */
    if ((w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) && (last & KL_W_PARTICLE) && words->small_offices &&
        !(next_is_upper && !words->list.items[i + 1].gap))
        w->is &= ~(unsigned)KL_W_TITLE; /* "Tamar de Graaf" */
    if ((w->is & KL_W_TITLE) && !(w->is & KL_W_UPPER) && !next_is_upper && !next_is_title)
        w->is &= ~(unsigned)KL_W_TITLE; /* "ibu dua anak itu" */
    if ((w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) && (last & KL_W_FIRST) && (last & KL_W_UPPER) && next_is_upper)
        w->is &= ~(unsigned)KL_W_TITLE; /* "Anwar Daeng Matutu" */
    if ((w->is & KL_W_TITLE) && (w->is & (KL_W_BESIDE | KL_W_PRONOUN | KL_W_END)))
        w->is &= (w->is & KL_W_UPPER) && next_is_upper ? ~(unsigned)(KL_W_BESIDE | KL_W_PRONOUN | KL_W_END)
                                                       : ~(unsigned)KL_W_TITLE; /* "Me Sophie Lambert", "me" */
    bool leads_cue =
        i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_CUE) && !words->list.items[i + 1].gap;
    unsigned before_last = runs_on && i > 1 && !words->list.items[i - 1].gap ? words->list.items[i - 2].is : 0;
    bool is_noun = (w->is & KL_W_CUE) && (last & KL_W_ARTICLE) && (before_last & (KL_W_END | KL_W_IN | KL_W_PARTICLE));
    if (is_noun && words->office_last)
        w->is &= ~(unsigned)KL_W_CUE; /* "escribió en su cuenta" */
    if ((w->is & KL_W_ARTICLE) && leads_cue && runs_on && words->office_last && !(last & (KL_W_END | KL_W_IN)))
        w->is = (w->is & ~(unsigned)(KL_W_ARTICLE | KL_W_DEFINITE)) | KL_W_BESIDE; /* "Elisabetta lo considera" */
    if ((w->is & KL_W_FIRST) && (w->is & KL_W_END) && (w->is & KL_W_UPPER) && next_is_upper)
        w->is &= ~(unsigned)KL_W_END; /* "Tor Egil Skaar", no Thursday */
    if ((w->is & KL_W_PARTICLE) && (w->is & KL_W_END) && (w->is & KL_W_UPPER) && runs_on && next_is_upper)
        w->is &= ~(unsigned)(KL_W_END | KL_W_IN); /* "minister Van Rooij" */
    if ((w->is & KL_W_ORG) && !(w->is & KL_W_UPPER) && !words->no_capitals)
        w->is &= ~(unsigned)KL_W_ORG; /* "press officer" */
    bool is_date = (last & KL_W_DIGIT) || (i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_DIGIT) &&
                                           !words->list.items[i + 1].gap); /* but "Agus (32)" */
    if ((w->is & KL_W_MONTH) && is_date)
        w->is |= KL_W_END; /* "5 Agus 2019"; but "kata Agus" */
    if ((w->is & KL_W_CUE) && (w->is & KL_W_NAMING) && kl_is_calling(words, i))
        w->is &= ~(unsigned)KL_W_CUE; /* "sebut saja Mawar" */
    const unsigned small = KL_W_END | KL_W_THING | KL_W_BESIDE | KL_W_IN;
    if ((w->is & KL_W_FIRST) && (w->is & small) && (w->is & KL_W_UPPER) && !(w->is & KL_W_TITLE) &&
        ((last & (KL_W_CUE | KL_W_TITLE | KL_W_OFFICE)) || (next_is_upper && (w->gap & KL_GAP_COMMA))))
        w->is &= ~small; /* "ujar Hari", "dosen itu, Hari Wibowo" */
    if ((w->is & KL_W_FIRST) && (w->is & KL_W_NOUN) && (w->is & KL_W_UPPER) && next_is_upper && runs_on)
        w->is &= ~(unsigned)KL_W_NOUN;                                              /* "CEO Apple Tim Cook" */
    bool leads_title = next_is_upper && (words->list.items[i + 1].is & KL_W_TITLE); /* "Putri Gus Rahman" */
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_FIRST) && (w->is & KL_W_UPPER) && (next_is_upper || runs_on) &&
        !leads_title)
        w->is &= ~(unsigned)KL_W_OFFICE; /* "Putri Marina"; but "putri aktor Ferry Salim" */
    bool is_behind_name =
        (last & KL_W_UPPER) && !(last & (KL_W_OFFICE | KL_W_TITLE | KL_W_ORG)) && words->small_offices;
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_UPPER) && ((last & KL_W_FIRST) || is_behind_name) && words->office_last)
        w->is &= ~(unsigned)KL_W_OFFICE; /* "Jan Visser", a fisher by name only */
    if ((w->is & KL_W_CUE) && (w->is & KL_W_UPPER) && w->covers == 1 &&
        (last & (KL_W_CUE | KL_W_TITLE | KL_W_OFFICE | KL_W_UPPER)))
        w->is &= ~(unsigned)KL_W_CUE; /* "kata Puji Astuti" */
    if ((w->is & KL_W_ARTICLE) && (w->is & KL_W_UPPER) && w->end - w->start == 1 && w->end < words->text.len &&
        words->text.ptr[w->end] == '.')
        w->is &= ~(unsigned)(KL_W_ARTICLE | KL_W_DEFINITE); /* "Sonya A. Roe" */
    if ((w->is & KL_W_THING) && !next_is_upper && (last & KL_W_FIRST) && kl_is_name_word(words, i - 1))
        w->is &= ~(unsigned)KL_W_THING; /* "Maria Tanjung" */
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_UPPER) && !(w->is & KL_W_TITLE) && (last & KL_W_ORG) &&
        (last & KL_W_UPPER) && !(last & (KL_W_CAPS | KL_W_OFFICE)) && !words->office_last &&
        kl_lang_has(words->lang, KL_LANG_ORGANISATIONS, kl_words_text(words, i - 1, i)))
        w->is = (w->is & ~(unsigned)KL_W_OFFICE) | KL_W_ORG; /* "Ikatan Dokter Anak Indonesia" */
    if ((w->is & KL_W_PLACE) && (w->is & KL_W_OFFICE))
        w->is &= ~(unsigned)KL_W_PLACE; /* "Wali Kota Bima Arya" */
    /* "Direktur Lalu Lintas Laut"; but "Rizki Pratama", and "lalu" */
    bool is_field = (last & (KL_W_OFFICE | KL_W_FIELD | KL_W_ORG | KL_W_AND | KL_W_PLACE)) ||
                    ((w->is & KL_W_SIDE) && (last & KL_W_UPPER));
    if ((w->is & KL_W_FIELD) && is_field && (w->is & KL_W_UPPER))
        w->is &= ~(unsigned)(KL_W_BESIDE | KL_W_END | KL_W_IN | KL_W_TITLE);
    else if ((w->is & KL_W_FIELD) && (!is_field || (w->is & (KL_W_BESIDE | KL_W_END | KL_W_IN))))
        w->is &= ~(unsigned)KL_W_FIELD;
}

/* "Carlineo's" is Carlineo. */
static bool cut_owner(const kl_words *words, kl_word *w)
{
    kl_str text = words->text, word = kl_slice(text, w->start, w->end);
    if (words->has_suffixes && (w->is & KL_W_UPPER)) { /* "Ankara'da" is Ankara */
        size_t straight = kl_find_char(word, '\''), curled = kl_find(word, KL_STR("’"));
        size_t at = straight < curled ? straight : curled;
        if (at != KL_NOT_FOUND && at > 0)
            w->end = w->start + at;
        return at != KL_NOT_FOUND;
    }
    char before = word.ptr[word.len - 2];
    if (word.ptr[word.len - 1] != 's' || (before != '\'' && before != '\x99'))
        return false;
    size_t cut = kl_ends(word, KL_STR("'s")) ? 2 : kl_ends(word, KL_STR("’s")) ? 4 : 0;
    if (!cut || word.len <= cut)
        return false;
    w->end -= cut;
    w->is |= KL_W_OWNER;
    return true;
}

void kl_words_read(kl_arena *arena, kl_words *words, kl_str text, const kl_lang *lang)
{
    words->arena = arena;
    words->text = text;
    words->lang = lang;
    words->office_last = kl_eq(kl_lang_setting(lang, KL_STR("office")), KL_STR("last"));
    words->has_suffixes = kl_eq(kl_lang_setting(lang, KL_STR("apostrophe")), KL_STR("suffix"));
    words->has_elision = kl_lang_setting(lang, KL_STR("elision")).ptr != NULL;
    words->verb_second = kl_lang_setting(lang, KL_STR("verb second")).ptr != NULL;
    words->small_offices = kl_eq(kl_lang_setting(lang, KL_STR("offices")), KL_STR("small"));
    words->verb_leads = words->small_offices || words->verb_second;
    words->has_genitive = kl_lang_setting(lang, KL_STR("genitive")).ptr != NULL;
    words->no_articles = kl_eq(kl_lang_setting(lang, KL_STR("articles")), KL_STR("no"));
    words->verb_last = kl_eq(kl_lang_setting(lang, KL_STR("verb")), KL_STR("last"));
    words->big_nouns = kl_eq(kl_lang_setting(lang, KL_STR("nouns")), KL_STR("capital"));
    words->active = kl_lang_setting(lang, KL_STR("active verbs"));
    kl_str and = kl_lang_setting(lang, KL_STR("and"));
    unsigned gap = KL_GAP_PARAGRAPH;
    words->list.room = text.len / 5 + 8; /* a word of most languages has five letters or more */
    words->list.items = KL_ROOM_ARRAY(arena, kl_word, words->list.room);
    for (size_t at = 0, len; at < text.len;) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (!kl_utf8_is_word(code)) {
            gap |= code == ' ' ? 0 : gap_of(code);
            at += len;
            continue;
        }
        kl_word w = {.start = at, .gap = gap, .is = kl_utf8_is_digit(code) ? KL_W_DIGIT : 0};
        at = w.end = word_end(words, at, &w);
        if (w.end - w.start > 2 && cut_owner(words, &w))
            w.hash = kl_lang_hash(kl_slice(text, w.start, w.end));
        if (and.len == w.end - w.start && kl_eq_nocase(kl_slice(text, w.start, w.end), and))
            w.is |= KL_W_AND;
        kl_list_push(arena, &words->list, w);
        gap = 0;
    }
    known *memo = KL_NEW_ARRAY(arena, known, KNOWN);
    for (size_t i = 0; i < words->list.count; i++)
        look_up(words, i, memo);
    kl_compounds_mark(words);
    kl_stops_mend(words);
    words->no_capitals = kl_eq(kl_lang_setting(lang, KL_STR("capitals")), KL_STR("no"));
    for (size_t i = 0; i < words->list.count && words->no_capitals; i++)
        if (!words->list.items[i].is && kl_starts(kl_words_text(words, i, i + 1), KL_STR("لل")))
            words->list.items[i].is = KL_W_END; /* "للجزيرة": to whom */
        else if (!words->list.items[i].is)
            words->list.items[i].is = KL_W_UPPER; /* whatever the language file does not know may be a name */
    for (size_t i = 0; i < words->list.count; i++)
        settle(words, i);
    kl_fields_join(words);
    kl_cases_fold(words);
    kl_words_note(words);
}

size_t kl_words_at(const kl_words *words, size_t at)
{
    size_t low = 0, high = words->list.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (words->list.items[middle].start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

kl_str kl_words_text(const kl_words *words, size_t from, size_t end)
{
    if (from >= end)
        return KL_ABSENT;
    return kl_slice(words->text, words->list.items[from].start, words->list.items[end - 1].end);
}
