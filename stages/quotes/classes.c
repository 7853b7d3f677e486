/* classes.c - what does an entry of the language file make of its words?
 * Told once for each word that is an entry by itself, when a worker first meets the language: a text then asks by one
 * look. Reads the sections; writes `is` and `cue` of the language's starts. */
#include "classes.h"
#include "quotes.h"
#include "str.h"

#define BIT(section) ((uint32_t)1 << (section))
const uint32_t kl_class_sections = BIT(KL_LANG_TITLES) | BIT(KL_LANG_OFFICES) | BIT(KL_LANG_SUFFIXED_CUES) |
                                   BIT(KL_LANG_PRONOUNS) | BIT(KL_LANG_ORGANISATIONS) | BIT(KL_LANG_NAME_PARTICLES) |
                                   BIT(KL_LANG_SPEAKER_NOUNS) | BIT(KL_LANG_WEEKDAYS) | BIT(KL_LANG_MONTHS) |
                                   BIT(KL_LANG_CUE_COMPANIONS) | BIT(KL_LANG_PLACE_PREPOSITIONS);
static const unsigned is_of_section[KL_SECTIONS] = {
    [KL_LANG_TITLES] = KL_W_TITLE,          [KL_LANG_OFFICES] = KL_W_OFFICE,
    [KL_LANG_SUFFIXED_CUES] = KL_W_NYA,     [KL_LANG_PRONOUNS] = KL_W_PRONOUN,
    [KL_LANG_ORGANISATIONS] = KL_W_ORG,     [KL_LANG_NAME_PARTICLES] = KL_W_PARTICLE,
    [KL_LANG_SPEAKER_NOUNS] = KL_W_NOUN,    [KL_LANG_WEEKDAYS] = KL_W_END,
    [KL_LANG_MONTHS] = KL_W_MONTH,          [KL_LANG_CUE_COMPANIONS] = KL_W_BESIDE,
    [KL_LANG_PLACE_PREPOSITIONS] = KL_W_IN,
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
    {KL_W_NOUN, KL_STR_INIT("male"), KL_W_ARTICLE | KL_W_DEFINITE}, /* gender.c tells them apart */
    {KL_W_NOUN, KL_STR_INIT("female"), KL_W_ARTICLE | KL_W_DEFINITE},
    {KL_W_BESIDE, KL_STR_INIT("end"), KL_W_END},
    {KL_W_BESIDE, KL_STR_INIT("clause"), KL_W_END}, /* and asked for where subjects begin */
    {KL_W_BESIDE, KL_STR_INIT("through"), KL_W_END},
    {KL_W_BESIDE, KL_STR_INIT("turn"), KL_W_END}, /* and asked for where sentences begin */
    {KL_W_BESIDE, KL_STR_INIT("naming"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("calling"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("named"), KL_W_NAMING},
    {KL_W_BESIDE, KL_STR_INIT("who"), KL_W_WHO},
    {KL_W_BESIDE, KL_STR_INIT("reported"), KL_W_REPORTED | KL_W_BESIDE},
    {KL_W_BESIDE, KL_STR_INIT("being"), KL_W_BEING | KL_W_END},
    {KL_W_TITLE, KL_STR_INIT("regal"), KL_W_TITLE | KL_W_REGAL},
    {KL_W_TITLE, KL_STR_INIT("degree"), 0}, /* asked for behind a name only */
    {KL_W_PARTICLE, KL_STR_INIT("first"), KL_W_FIRST},
    {KL_W_PARTICLE, KL_STR_INIT("male"), KL_W_FIRST}, /* gender.c tells them apart */
    {KL_W_PARTICLE, KL_STR_INIT("female"), KL_W_FIRST},
    {KL_W_PARTICLE, KL_STR_INIT("case"), 0}, /* asked for at the end of names only */
    {KL_W_ORG, KL_STR_INIT("place"), KL_W_PLACE},
    {KL_W_ORG, KL_STR_INIT("field"), KL_W_FIELD},
    {KL_W_ORG, KL_STR_INIT("side"), KL_W_FIELD | KL_W_SIDE},
    {KL_W_ORG, KL_STR_INIT("thing"), KL_W_THING},
};

unsigned kl_class_of(unsigned section, const kl_entry *entry)
{
    const unsigned is = is_of_section[section];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && entry->is_named; i++)
        if (kinds[i].is == is && kl_eq(entry->key, kinds[i].key))
            return kinds[i].becomes;
    return is;
}

unsigned kl_class_of_cue(const kl_entry *entry)
{
    return kl_eq(entry->key, KL_STR("first"))        ? KL_CUE_FIRST
           : kl_eq(entry->key, KL_STR("last"))       ? KL_CUE_LAST
           : kl_eq(entry->key, KL_STR("source"))     ? KL_CUE_SOURCE
           : kl_eq(entry->key, KL_STR("participle")) ? KL_CUE_PARTICIPLE
           : kl_eq(entry->key, KL_STR("closing"))    ? KL_CUE_CLOSING
                                                     : KL_CUE_EITHER;
}

/* Every word that begins an entry has its place. */
static kl_lang_start *start_of(kl_lang *lang, uint32_t hash)
{
    size_t at = hash & lang->starts_mask;
    while (lang->starts[at].word != hash)
        at = (at + 1) & lang->starts_mask;
    return &lang->starts[at];
}

void kl_classes_note(kl_lang *lang)
{
    for (kl_section section = 0; section < KL_SECTIONS; section++) {
        const kl_lexicon *lexicon = &lang->sections[section];
        const bool is_cue = section == KL_LANG_CUE_VERBS;
        for (size_t i = 0; i < lexicon->count && (is_cue || kl_class_sections >> section & 1); i++) {
            const kl_entry *entry = &lexicon->entries[i], *first = NULL;
            const uint32_t hash = kl_lang_hash(entry->form);
            const kl_lexicon_place place = kl_lang_look_at_word(entry->form, 0, entry->form.len, hash);
            bool is_word = entry->head == entry->form.len;
            if (!is_word || !kl_lexicon_match_there(lexicon, &place, &first) || first != entry)
                continue; /* of two that are the same the first one counts, as in a text */
            kl_lang_start *start = start_of(lang, hash);
            start->is |= is_cue ? KL_W_CUE : kl_class_of(section, entry);
            start->cue = is_cue ? (uint8_t)kl_class_of_cue(entry) : start->cue;
            start->covers = start->is & (KL_W_CUE | KL_W_NYA) ? 1 : 0;
        }
    }
}
