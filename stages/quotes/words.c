/* words.c - what does the language file call the words of a text? */
#include "classes.h"
#include "phrase.h"
#include "utf8.h"
#include "word.h"

enum {
    LEAST_VERB = 6,  /* bytes of a verb with a prefix: "memuji" */
    LEAST_OWNED = 4, /* bytes of a noun before its ending, "suaminya": shorter ones are names, "Sonya" */
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
    w->cue = (uint8_t)kl_class_of_cue(entry);
    w->covers = (uint16_t)words_in(words, i, len);
}

static void look_into_sections(kl_words *words, size_t i, uint32_t in);

/* Whether an entry of several words that begins with this one may go on as the text does. */
static bool may_go_on(const kl_words *words, const kl_word *w, const kl_lang_start *start)
{
    if (!(start->sections & KL_LANG_PHRASE))
        return false;
    size_t at = w->end;
    at += at < words->text.len && words->text.ptr[at] == '\''; /* "Dato' Seri" */
    while (at < words->text.len && kl_is_space(words->text.ptr[at]))
        at++;
    if (at == words->text.len)
        return false;
    bool is_wide = (unsigned char)words->text.ptr[at] >= 0x80; /* white space too, perhaps */
    return is_wide || (at > w->end && (start->next & kl_lang_letter(words->text.ptr[at])));
}

static inline void look_up(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    const kl_lang_start *start = kl_lang_start_by(words->lang, w->hash);
    if (!start->begins)
        return;
    bool is_covered = i && w[-1].covers > 1;
    w->begins = start->begins;
    if ((start->sections & KL_LANG_PHRASE) || !w->is_run || is_covered) {
        if (!start->sections)
            return;
        if (!w->is_run || is_covered || may_go_on(words, w, start)) {
            look_into_sections(words, i, start->sections);
            return;
        }
    }
    w->is |= start->is;
    w->cue = start->cue;
    w->covers = start->covers;
}

static void look_into_sections(kl_words *words, size_t i, uint32_t in)
{
    kl_word *w = &words->list.items[i];
    /* A whole word is where a lexicon looks, and its hash is known. */
    const kl_lexicon_place place = w->is_run ? kl_lang_look_at_word(words->text, w->start, w->end, w->hash)
                                             : kl_lexicon_look(words->text, w->start);
    bool is_covered = i && words->list.items[i - 1].covers > 1; /* by a cue of several words */
    if (is_covered && words->list.items[i - 1].is & KL_W_CUE)
        w->covers = (uint16_t)(words->list.items[i - 1].covers - 1);
    else if (in >> KL_LANG_CUE_VERBS & 1)
        look_up_cue(words, i, &place);
    for (uint32_t left = in & kl_class_sections; left; left &= left - 1) {
        const unsigned s = (unsigned)__builtin_ctz(left);
        const kl_entry *entry;
        size_t len = kl_lexicon_match_there(&words->lang->sections[s], &place, &entry);
        if (!len || !ends_word(words, i, words->list.items[i].start + len))
            continue;
        if (s == KL_LANG_SUFFIXED_CUES && (w->is & KL_W_CUE) && words_in(words, i, len) < w->covers)
            continue; /* "lyder det fra X" is more than "lyder det" */
        if (s == KL_LANG_SUFFIXED_CUES) {
            w->is |= KL_W_NYA; /* the first word stands for all: "heißt es" */
            w->covers = (uint16_t)words_in(words, i, len);
            continue;
        }
        mark(words, i, len, kl_class_of(s, entry));
    }
}

/* "memuji": words that begin as verbs with an object do. */
static void mark_active(kl_words *words)
{
    for (size_t i = 0; i < words->list.count && words->active.len; i++) {
        kl_word *w = &words->list.items[i];
        if (words->text.ptr[w->start] == words->active.ptr[0] && w->end - w->start >= LEAST_VERB &&
            !(w->is & (KL_W_UPPER | KL_W_PRONOUN | KL_W_OFFICE)) &&
            kl_starts(kl_slice(words->text, w->start, w->end), words->active))
            w->is |= KL_W_ACTIVE;
    }
}

/* "Suaminya yang menyusul": the capital is the sentence's, the word nobody's name. */
static void note_possessive(const kl_words *words, kl_word *w)
{
    size_t len = w->end - w->start;
    if (words->possessive.len && (w->is & KL_W_UPPER) && (w->gap & KL_GAP_CLAUSE) &&
        len >= words->possessive.len + LEAST_OWNED && !(w->is & (KL_W_FIRST | KL_W_CUE | KL_W_NYA | KL_W_OFFICE)) &&
        kl_ends(kl_slice(words->text, w->start, w->end), words->possessive))
        w->is &= ~(unsigned)KL_W_UPPER;
}

/* "Famously, the singer left", "Strangely Roe stayed": the capital is the sentence's; but "Connolly, who stayed". */
static void note_adverb(const kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    if (!words->adverbs.len || !(w->is & KL_W_UPPER) || (w->is & ~(unsigned)KL_W_UPPER) ||
        !(i == 0 || (w->gap & KL_GAP_CLAUSE)) || i + 1 >= words->list.count ||
        !kl_ends(kl_words_text(words, i, i + 1), words->adverbs))
        return;
    const unsigned about = KL_W_WHO | KL_W_DIGIT | KL_W_ARTICLE | KL_W_OFFICE;
    const bool leads = w[1].gap ? (w[1].gap == KL_GAP_COMMA && (!(w[1].is & about) || (w[1].is & KL_W_UPPER)))
                                : (w[1].is & (KL_W_UPPER | KL_W_PRONOUN | KL_W_DEFINITE)) != 0;
    if (leads || words->verb_second || (w[1].gap == KL_GAP_COMMA && (w[1].is & KL_W_DEFINITE)))
        w->is |= KL_W_BESIDE;
}

/* Where one word is several things, its place decides. */
static void settle(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    note_possessive(words, w);
    note_adverb(words, i);
    if (words->agent.len && !(w->is & ~(unsigned)KL_W_UPPER) && (w->is & KL_W_UPPER) &&
        (i == 0 || (w->gap & KL_GAP_CLAUSE)) && kl_words_have(words, i, KL_LANG_LOOSE_PREPOSITIONS))
        w->is |= KL_W_END; /* "For example:": no name */
    if ((w->is & KL_W_PRONOUN) && (w->is & KL_W_UPPER) && words->agent.len && i + 1 < words->list.count && !w[1].gap &&
        w[1].is == KL_W_UPPER && w->end - w->start > 1)
        w->is &= ~(unsigned)(KL_W_PRONOUN | KL_W_END | KL_W_BESIDE); /* "He Jianxiong" */
    if ((w->is & KL_W_PRONOUN) && i && !w->gap && (words->list.items[i - 1].is & KL_W_PRONOUN) &&
        i + 1 < words->list.count && !w[1].gap && (w[1].is & KL_W_UPPER)) {
        w->is &= ~(unsigned)KL_W_PRONOUN; /* "a venezuelana Yusmary Peña", "der Berliner Senat" */
        w[-1].is &= ~(unsigned)KL_W_PRONOUN;
    }
    const unsigned several =
        KL_W_TITLE | KL_W_ARTICLE | KL_W_ORG | KL_W_MONTH | KL_W_CUE | KL_W_OFFICE | KL_W_PLACE | KL_W_FIELD;
    const bool is_names = (w->is & KL_W_UPPER) && (w->is & (KL_W_THING | KL_W_FIRST)); /* "Tanjung", "Hari" */
    bool is_big_end = (w->is & KL_W_UPPER) && (w->is & KL_W_END);                      /* "Van Rooij" */
    const kl_word *before = i && !w->gap ? w - 1 : w;
    if ((w->is & KL_W_NOUN) && (w->is & KL_W_UPPER) && before < w && (before->is & KL_W_FIRST) &&
        (before->is & KL_W_UPPER) && (words->small_offices || words->big_nouns))
        w->is &= ~(unsigned)(KL_W_NOUN | KL_W_OFFICE);  /* "Marco Vicini" */
    if (!(w->is & several) && !is_big_end && !is_names) /* most words */
        return;
    bool runs_on = i > 0 && !(w->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA));
    unsigned last = runs_on ? words->list.items[i - 1].is : 0;
    bool next_is_upper = i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_UPPER);
    bool next_is_title = i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_TITLE); /* "st. kpt. Gołąb" */
    if ((w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) && (last & KL_W_PARTICLE) && words->small_offices &&
        !(next_is_upper && !words->list.items[i + 1].gap))
        w->is &= ~(unsigned)KL_W_TITLE; /* "Tamar de Graaf" */
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_UPPER) && (last & KL_W_PARTICLE) && words->small_offices && i > 1 &&
        !words->list.items[i - 1].gap && (words->list.items[i - 2].is & KL_W_UPPER) &&
        !(next_is_upper && !words->list.items[i + 1].gap))
        w->is &= ~(unsigned)KL_W_OFFICE; /* "Karin de Boer" */
    if ((w->is & KL_W_TITLE) && !(w->is & KL_W_UPPER) && !next_is_upper && !next_is_title)
        w->is &= ~(unsigned)KL_W_TITLE; /* "ibu dua anak itu" */
    if ((w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) && (last & KL_W_FIRST) && (last & KL_W_UPPER) && next_is_upper)
        w->is &= ~(unsigned)KL_W_TITLE; /* "Anwar Daeng Matutu" */
    if ((w->is & KL_W_TITLE) && (w->is & KL_W_UPPER) && !next_is_upper && is_behind_comma(words, i + 1) &&
        kl_is_calling(words, i + 1))
        w->is &= ~(unsigned)KL_W_TITLE; /* "ujar Abah, sapaan akrabnya" */
    if ((w->is & KL_W_TITLE) && (w->is & (KL_W_BESIDE | KL_W_PRONOUN | KL_W_END)))
        w->is &= (w->is & KL_W_UPPER) && next_is_upper ? ~(unsigned)(KL_W_BESIDE | KL_W_PRONOUN | KL_W_END)
                                                       : ~(unsigned)KL_W_TITLE; /* "Me Sophie Lambert", "me" */
    bool leads_cue =
        i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_CUE) && !words->list.items[i + 1].gap;
    unsigned before_last = runs_on && i > 1 && !words->list.items[i - 1].gap ? words->list.items[i - 2].is : 0;
    bool is_noun = (w->is & KL_W_CUE) && (last & KL_W_ARTICLE) && (before_last & (KL_W_END | KL_W_IN | KL_W_PARTICLE));
    bool is_plural = w->end - w->start > 5 && words->text.ptr[w->end - 1] == 's';
    unsigned owner = is_plural && runs_on && !last && i > 1 ? words->list.items[i - 2].is & KL_W_OWNER : 0u;
    owner |= last & (is_plural ? KL_W_OWNER | KL_W_ARTICLE : KL_W_OWNER);
    owner |= is_plural && runs_on && words->agent.len && !last && kl_ends(kl_words_text(words, i - 1, i), KL_STR("ed"))
                 ? KL_W_OWNER
                 : 0u; /* "received comments" */
    if ((w->is & KL_W_CUE) && words->agent.len && w->cue == KL_CUE_EITHER && owner && w->covers == 1)
        w->is &= ~(unsigned)KL_W_CUE; /* "the judge's sentencing comments", "their claims" */
    if ((w->is & KL_W_CUE) && (w->is & KL_W_THING) && (last & KL_W_ARTICLE) && !(before_last & KL_W_UPPER) &&
        words->small_offices)
        w->is &= ~(unsigned)KL_W_CUE; /* "la protesta", "het besluit" */
    leads_cue &= !(i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_THING) && words->small_offices);
    if (is_noun && words->office_last)
        w->is &= ~(unsigned)KL_W_CUE; /* "escribió en su cuenta" */
    bool is_clitic = words->small_offices && !words->verb_second && !words->no_articles && !(w->is & KL_W_UPPER) &&
                     (w->gap & KL_GAP_COMMA); /* "“...”, le fa eco il vicino" */
    if ((w->is & KL_W_ARTICLE) && leads_cue && (runs_on || is_clitic) && words->office_last &&
        !(last & (KL_W_END | KL_W_IN)))
        w->is = (w->is & ~(unsigned)(KL_W_ARTICLE | KL_W_DEFINITE)) | KL_W_BESIDE; /* "Elisabetta lo considera" */
    if ((w->is & KL_W_ARTICLE) && (w->is & KL_W_END) && (last & KL_W_CUE) && words->verb_second && !next_is_upper)
        w->is &= ~(unsigned)(KL_W_END | KL_W_IN); /* "zegt zijn vrouw" */
    if ((w->is & KL_W_FIRST) && (w->is & KL_W_END) && (w->is & KL_W_UPPER) && next_is_upper)
        w->is &= ~(unsigned)KL_W_END; /* "Tor Egil Skaar", no Thursday */
    bool leads_particle = words->verb_second && i + 2 < words->list.count &&
                          (words->list.items[i + 1].is & KL_W_PARTICLE) && !words->list.items[i + 1].gap &&
                          !words->list.items[i + 2].gap && (words->list.items[i + 2].is & KL_W_UPPER) &&
                          words->small_offices; /* "Van der Plas" */
    if ((w->is & KL_W_PARTICLE) && (w->is & KL_W_END) && (w->is & KL_W_UPPER) &&
        ((runs_on && next_is_upper) || leads_particle))
        w->is &= ~(unsigned)(KL_W_END | KL_W_IN); /* "minister Van Rooij" */
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_OWNER) && (w->is & KL_W_UPPER) && next_is_upper && words->agent.len &&
        !(w[1].is & (KL_W_OFFICE | KL_W_TITLE)))
        w->is &= ~(unsigned)(KL_W_OFFICE | KL_W_TITLE); /* "Bishop's Cleeve", "King's Lynn" */
    const kl_entry *entry;
    if ((w->is & KL_W_OFFICE) && (w->is & KL_W_UPPER) && (last & KL_W_UPPER) && words->agent.len && !next_is_upper &&
        kl_is_name_word(words, i - 1) && !(last & KL_W_OWNER) &&
        kl_words_match(words, i, KL_LANG_OFFICES, &entry) == w->end - w->start && kl_eq(entry->key, KL_STR("surname")))
        w->is &= ~(unsigned)(KL_W_OFFICE | KL_W_TITLE); /* "Mick Brewer" */
    if ((w->is & KL_W_ORG) && (w->is & KL_W_OWNER) && next_is_upper && words->agent.len)
        w->is &= ~(unsigned)KL_W_ORG; /* "the Courier's Ann Roe" */
    if ((w->is & KL_W_ORG) && !(w->is & KL_W_UPPER) && !words->no_capitals)
        w->is &= ~(unsigned)KL_W_ORG; /* "press officer" */
    bool is_date = (last & KL_W_DIGIT) || (i + 1 < words->list.count && (words->list.items[i + 1].is & KL_W_DIGIT) &&
                                           !words->list.items[i + 1].gap); /* but "Agus (32)" */
    if ((w->is & KL_W_MONTH) && is_date)
        w->is |= KL_W_END; /* "5 Agus 2019"; but "kata Agus" */
    if ((w->is & KL_W_CUE) && (w->is & KL_W_NAMING) && kl_is_calling(words, i))
        w->is &= ~(unsigned)KL_W_CUE; /* "sebut saja Mawar" */
    if ((w->is & KL_W_CUE) && w->cue == KL_CUE_FIRST && words->active.len && !w->gap && runs_on &&
        (last & (KL_W_OFFICE | KL_W_UPPER)) == KL_W_OFFICE)
        w->is &= ~(unsigned)KL_W_CUE; /* "peraih nilai tertinggi" */
    const unsigned small = KL_W_END | KL_W_THING | KL_W_BESIDE | KL_W_IN;
    if ((w->is & KL_W_FIRST) && (w->is & small) && (w->is & KL_W_UPPER) && !(w->is & KL_W_TITLE) &&
        ((last & (KL_W_CUE | KL_W_TITLE | KL_W_OFFICE)) ||
         (next_is_upper && ((w->gap & KL_GAP_COMMA) || (last & KL_W_ORG))) ||
         (next_is_upper && (last & KL_W_SIDE) &&
          !(words->list.items[i + 1].is & ~(unsigned)(KL_W_UPPER | KL_W_FIRST)))))
        w->is &= ~small; /* "ujar Hari", "dosen itu, Hari Wibowo", "penyidik KPK Novel Basari" */
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
        kl_words_have(words, i - 1, KL_LANG_ORGANISATIONS))
        w->is = (w->is & ~(unsigned)KL_W_OFFICE) | KL_W_ORG; /* "Ikatan Dokter Anak Indonesia" */
    if ((w->is & KL_W_OFFICE) && (last & (KL_W_ORG | KL_W_UPPER)) == (KL_W_ORG | KL_W_UPPER) && !(last & KL_W_CAPS) &&
        words->small_offices && !words->verb_second && !words->no_articles)
        w->is &= ~(unsigned)KL_W_OFFICE; /* "Partido Socialista", "Parti communiste" */
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

static void read_settings(kl_words *words, const kl_lang *lang)
{
    words->office_last = kl_eq(kl_lang_setting(lang, KL_STR("office")), KL_STR("last"));
    words->has_suffixes = kl_eq(kl_lang_setting(lang, KL_STR("apostrophe")), KL_STR("suffix"));
    words->agent = kl_lang_setting(lang, KL_STR("agent"));
    words->adverbs = kl_lang_setting(lang, KL_STR("adverbs"));
    words->purpose = kl_lang_setting(lang, KL_STR("purpose"));
    words->has_gender = kl_lang_setting(lang, KL_STR("gender")).ptr != NULL;
    words->has_elision = kl_lang_setting(lang, KL_STR("elision")).ptr != NULL;
    words->verb_second = kl_lang_setting(lang, KL_STR("verb second")).ptr != NULL;
    words->small_offices = kl_eq(kl_lang_setting(lang, KL_STR("offices")), KL_STR("small"));
    words->verb_leads = words->small_offices || words->verb_second;
    words->has_genitive = kl_lang_setting(lang, KL_STR("genitive")).ptr != NULL;
    words->no_articles = kl_eq(kl_lang_setting(lang, KL_STR("articles")), KL_STR("no"));
    words->verb_last = kl_eq(kl_lang_setting(lang, KL_STR("verb")), KL_STR("last"));
    words->big_nouns = kl_eq(kl_lang_setting(lang, KL_STR("nouns")), KL_STR("capital"));
    words->definite = kl_lang_setting(lang, KL_STR("definite"));
    words->active = kl_lang_setting(lang, KL_STR("active verbs"));
    words->plural = kl_lang_setting(lang, KL_STR("plural verbs"));
    words->possessive = kl_lang_setting(lang, KL_STR("possessive"));
    words->no_capitals = kl_eq(kl_lang_setting(lang, KL_STR("capitals")), KL_STR("no"));
}

/* Room for the sets of words that what follows has to look at. */
static void make_sets(kl_words *words)
{
    const size_t blocks = words->list.count / 64 + 1;
    words->busy = KL_ROOM_ARRAY(words->arena, uint64_t, 3 * blocks);
    words->capitals = words->busy + blocks;
    words->stopped = words->capitals + blocks;
}

/* A word of a set that begins with word i / 64 * 64. */
static inline uint64_t bit_of(bool is_in, size_t i) { return (uint64_t)is_in << i % 64; }

/* Look all words up, and note the sets. */
static void look_all_up(kl_words *words)
{
    make_sets(words);
    words->has_compounds = words->lang->tails != NULL;
    for (size_t first = 0; first < words->list.count; first += 64) {
        uint64_t busy = 0, capitals = 0, stopped = 0;
        const size_t end = words->list.count - first < 64 ? words->list.count : first + 64;
        for (size_t i = first; i < end; i++) {
            const kl_word *w = &words->list.items[i];
            look_up(words, i);
            if (words->has_compounds)
                kl_compound_mark(words, i);
            busy |= bit_of((w->is | w->gap) != 0, i);
            capitals |= bit_of((w->is & KL_W_UPPER) != 0, i);
            stopped |= bit_of((w->gap & KL_GAP_STOP) != 0, i);
        }
        words->busy[first / 64] = busy;
        words->capitals[first / 64] = capitals;
        words->stopped[first / 64] = stopped;
    }
}

/* Where the script has no capitals, whatever the language file does not know may be a name. */
static void mark_uncased(kl_words *words)
{
    for (size_t i = 0; i < words->list.count; i++) {
        kl_word *w = &words->list.items[i];
        if (!w->is && kl_starts(kl_words_text(words, i, i + 1), KL_STR("لل")))
            w->is = KL_W_END; /* "للجزيرة": to whom */
        else if (!(w->is & ~(unsigned)KL_W_FIRST))
            w->is |= KL_W_UPPER;
        words->busy[i / 64] |= bit_of(w->is != 0, i);
        words->capitals[i / 64] |= bit_of((w->is & KL_W_UPPER) != 0, i);
    }
}

void kl_words_read(kl_arena *arena, kl_words *words, kl_str text, const kl_lang *lang)
{
    words->arena = arena;
    words->text = text;
    words->lang = lang;
    read_settings(words, lang);
    kl_words_cut(words);
    look_all_up(words);
    kl_stops_mend(words);
    if (words->no_capitals)
        mark_uncased(words);
    kl_pairs_part(words);
    kl_fields_mark(words);
    mark_active(words);
    for (size_t i = 0; (i = kl_words_next(words, words->busy, i)) < words->list.count; i++)
        settle(words, i);
    kl_fields_join(words);
    kl_cases_fold(words);
    kl_words_note(words);
}
