/* fields.c - offices that are for several fields: "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan".
 * Only where the office stands before the name. Reads and writes words. */
#include "quotes.h"

enum {
    LONGEST_OFFICE = 14, /* words of such an office */
    LEAST_NOUN = 8,      /* bytes of a noun told by its affixes: shorter names look alike, "Keenan" */
};

/* "Perdamaian", "Kebencanaan": whether a word begins and ends as nouns do that no name is made of. */
static bool has_affixes(const kl_words *words, kl_str word)
{
    const kl_lexicon *settings = &words->lang->sections[KL_LANG_SETTINGS];
    for (size_t i = 0; i < settings->count && word.len >= LEAST_NOUN; i++) {
        kl_str form = settings->entries[i].form;
        size_t dash = kl_find_char(form, '-');
        if (dash != KL_NOT_FOUND && kl_eq(settings->entries[i].key, KL_STR("nouns of fields")) &&
            kl_starts_nocase(word, kl_slice(form, 0, dash)) && kl_ends_nocase(word, kl_from(form, dash + 1)))
            return true;
    }
    return false;
}

void kl_pairs_part(kl_words *words)
{
    const unsigned others = KL_W_OFFICE | KL_W_ORG | KL_W_FIELD | KL_W_PLACE | KL_W_THING; /* "Tata Ruang/Badan ..." */
    for (size_t i = 1; (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++) {
        kl_word *w = &words->list.items[i];
        bool has_stroke = w[-1].end + 1 == w->start && words->text.ptr[w[-1].end] == '/';
        if (has_stroke && (w->is & KL_W_UPPER) && (w[-1].is & KL_W_UPPER) && !((w->is | w[-1].is) & others) &&
            kl_is_lower(words->text.ptr[w[-1].end - 1])) /* but "Kapendam XVII/Cenderawasih" */
            w->gap |= KL_GAP_DASH;
    }
}

void kl_fields_mark(kl_words *words)
{
    const unsigned fields = KL_W_OFFICE | KL_W_FIELD | KL_W_ORG;
    if (!kl_lang_setting(words->lang, KL_STR("nouns of fields")).ptr)
        return;
    for (size_t i = 1; (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++) {
        kl_word *w = &words->list.items[i];
        if (w->is != KL_W_UPPER || w->gap)
            continue;
        bool behind_and = (w[-1].is & KL_W_AND) && i > 1 && !w[-1].gap;
        if ((w[behind_and ? -2 : -1].is & fields) && has_affixes(words, kl_slice(words->text, w->start, w->end)))
            w->is |= KL_W_FIELD;
    }
}

/* Whether word i says what an office is for, wherever it stands. */
static bool is_field(const kl_words *words, size_t i)
{
    const kl_word *w = &words->list.items[i];
    const kl_entry *entry;
    size_t len = kl_words_match(words, i, KL_LANG_ORGANISATIONS, &entry);
    return len && (w->is & KL_W_UPPER) && kl_eq(entry->key, KL_STR("field"));
}

/* "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan": commas between the fields of the office at word i are
 * none of the sentence's. */
static void join_fields(kl_words *words, size_t i)
{
    size_t first = 0, end = i + 1, and = 0;
    for (; end < words->list.count && end < i + LONGEST_OFFICE && !and; end++) {
        const kl_word *w = &words->list.items[end];
        if (w->gap & ~(unsigned)KL_GAP_COMMA)
            return;
        bool is_and = (w->is & KL_W_AND) && end + 1 < words->list.count && !words->list.items[end + 1].gap;
        if (is_and && first)
            and = end;
        else if ((w->gap & KL_GAP_COMMA) && !is_field(words, end))
            return;
        else if ((w->gap & KL_GAP_COMMA) && !first)
            first = end;
        if (!is_and && !(w->is & (KL_W_UPPER | KL_W_FIELD | KL_W_ORG)))
            return;
    }
    if (!and || !is_field(words, and+1))
        return;
    for (size_t k = first; k <= and+1; k++) {
        kl_word *w = &words->list.items[k];
        w->gap &= ~(unsigned)KL_GAP_COMMA;
        if (k != and)
            w->is = (w->is & (KL_W_UPPER | KL_W_CAPS | KL_W_ORG)) | KL_W_FIELD;
    }
}

/* "Wakil Sekretaris Jenderal PBB untuk Urusan Politik": the preposition at word i, and the fields behind it, are of the
 * office before it. */
static void lead_fields(kl_words *words, size_t i)
{
    kl_word *w = &words->list.items[i];
    if (i + 1 >= words->list.count || w->gap || w[1].gap || !(w[-1].is & KL_W_UPPER) || !is_field(words, i + 1) ||
        !kl_words_have(words, i, KL_LANG_LOOSE_PREPOSITIONS))
        return;
    w->is = KL_W_PARTICLE;
    for (size_t k = i + 1; k < words->list.count && !words->list.items[k].gap; k++) {
        kl_word *field = &words->list.items[k];
        if (is_field(words, k) || has_affixes(words, kl_words_text(words, k, k + 1)))
            field->is = (field->is & (KL_W_UPPER | KL_W_CAPS)) | KL_W_FIELD;
        else if (!(field->is & KL_W_AND))
            break;
    }
}

/* "akun Twitternya": a word that says whose is no name. */
static void note_possessives(kl_words *words)
{
    kl_str ending = kl_lang_setting(words->lang, KL_STR("possessive"));
    for (size_t i = 0; ending.ptr && (i = kl_words_next(words, words->capitals, i)) < words->list.count; i++) {
        kl_word *w = &words->list.items[i];
        if (w->is == KL_W_UPPER && w->end - w->start >= LEAST_NOUN &&
            kl_ends(kl_slice(words->text, w->start, w->end), ending))
            w->is |= KL_W_FIELD;
    }
}

void kl_fields_join(kl_words *words)
{
    note_possessives(words);
    for (size_t i = 0; !words->office_last && (i = kl_words_next(words, words->busy, i)) < words->list.count; i++) {
        if ((words->list.items[i].is & KL_W_OFFICE) && (words->list.items[i].is & KL_W_UPPER))
            join_fields(words, i);
        if (i && (words->list.items[i].is & KL_W_END) && !(words->list.items[i].is & KL_W_UPPER))
            lead_fields(words, i);
    }
}
