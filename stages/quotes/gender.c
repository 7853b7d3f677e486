/* gender.c - may somebody be who "he", "she", "Mr" or "Mrs" means?
 * First names, titles and kin tell, where the language file says so. Reads what people.c found. */
#include "subject.h"
#include "word.h"

enum { NEAR = 400 }; /* words back to who a pronoun may mean: some eight paragraphs */

kl_gender kl_gender_of_word(const kl_words *words, size_t i)
{
    static const struct {
        unsigned is;
        kl_section section;
    } telling[] = {{KL_W_FIRST, KL_LANG_NAME_PARTICLES},
                   {KL_W_TITLE, KL_LANG_TITLES},
                   {KL_W_PRONOUN, KL_LANG_PRONOUNS},
                   {KL_W_OFFICE, KL_LANG_OFFICES},
                   {KL_W_DEFINITE, KL_LANG_SPEAKER_NOUNS}};
    const kl_entry *entry;
    for (size_t n = 0; n < sizeof telling / sizeof *telling; n++) {
        if (!(word(words, i)->is & telling[n].is))
            continue;
        size_t len = words->lang->cases.count /* the word's hash is that of its stem */
                         ? kl_lang_match(words->lang, telling[n].section, words->text, word(words, i)->start, &entry)
                         : kl_words_match(words, i, telling[n].section, &entry);
        if (!len)
            continue;
        if (kl_eq(entry->key, KL_STR("male")))
            return KL_MALE;
        if (kl_eq(entry->key, KL_STR("female")))
            return KL_FEMALE;
    }
    return KL_ANY_GENDER;
}

kl_gender kl_gender_of(const kl_words *words, kl_str name)
{
    if (!name.ptr || !words->has_gender)
        return KL_ANY_GENDER;
    size_t first = kl_words_at(words, (size_t)(name.ptr - words->text.ptr));
    if (first >= words->list.count)
        return KL_ANY_GENDER;
    kl_gender own = kl_gender_of_word(words, first);
    bool is_led = first > 0 && is_running(word(words, first), KL_GAP_PAREN);
    if (own != KL_ANY_GENDER || !is_led)
        return own;
    own = kl_gender_of_word(words, first - 1);
    bool has_article = first > 1 && (word(words, first - 1)->is & KL_W_OFFICE) && !word(words, first - 1)->gap &&
                       (word(words, first - 2)->is & KL_W_DEFINITE);
    return own == KL_ANY_GENDER && has_article ? kl_gender_of_word(words, first - 2) : own; /* "a professora Jussara" */
}

bool kl_is_of_other_gender(const kl_words *words, size_t i, kl_str name)
{
    if (!words->has_gender || !(word(words, i)->is & KL_W_DEFINITE))
        return false;
    kl_gender gender = kl_gender_of_word(words, i), its = kl_gender_of(words, name);
    return gender != KL_ANY_GENDER && its != KL_ANY_GENDER && gender != its;
}

/* Who bears a name, a piece of the text; NULL if nobody of the article's people does. */
static const kl_person *bearer(const kl_words *words, const kl_people *people, kl_str name)
{
    if (!name.ptr)
        return NULL;
    size_t first = kl_words_at(words, (size_t)(name.ptr - words->text.ptr)), end = first;
    while (end < words->list.count && word(words, end)->start < (size_t)(name.ptr - words->text.ptr) + name.len)
        end++;
    return end > first ? kl_people_by_name(people, words, first, end) : NULL;
}

/* Whether a name is a body's, and no person's. */
static bool is_body(const kl_words *words, const kl_people *people, kl_str name)
{
    const kl_person *p = bearer(words, people, name);
    return p && p->is_org;
}

/* Whether a name is a person's beyond doubt. */
static bool is_persons(const kl_words *words, const kl_people *people, kl_str name)
{
    const kl_person *p = bearer(words, people, name);
    return p && !p->is_org && (p->is & (KL_P_TITLE | KL_P_AGE | KL_P_SURNAME | KL_P_ROLE)) && kl_is_person(words, p) &&
           (word(words, p->first)->is & KL_W_FIRST);
}

const kl_person *kl_people_of_gender(const kl_people *people, const kl_words *words, size_t i, kl_gender gender)
{
    for (size_t k = i; k > 0 && k + NEAR > i; k--) {
        uint32_t at = people->at[k - 1];
        if (!at || at == KL_NOT_NAMED)
            continue;
        const kl_person *p = &people->list.items[people->list.items[at - 1].full];
        kl_gender its = kl_gender_of(words, p->name);
        bool is_sure = its == gender || (its == KL_ANY_GENDER && (p->is & (KL_P_AGE | KL_P_SPOKE | KL_P_ROLE)));
        if (is_sure && kl_is_person(words, p) && !kl_is_place(words, p->first, p->end))
            return p;
    }
    return NULL;
}

/* Whether little speaks for somebody's being who "he" is: a single word of whom nothing is known, or several people
 * without an article: "Experten". */
static bool is_weak(const kl_words *words, const kl_speaker *who)
{
    if (!who->name.ptr || who->role.ptr)
        return false;
    size_t first = kl_words_at(words, (size_t)(who->name.ptr - words->text.ptr));
    return first < words->list.count && kl_find_char(who->name, ' ') == KL_NOT_FOUND &&
           !(word(words, first)->is & (KL_W_ARTICLE | KL_W_FIRST));
}

/* "сказала": whether the word ends in one of the endings that a setting names. */
static bool ends_in(const kl_words *words, size_t i, kl_str setting)
{
    kl_str rest = kl_lang_setting(words->lang, setting), ending;
    while (kl_next_piece(&rest, ' ', &ending))
        if (ending.len && kl_ends_nocase(kl_words_text(words, i, i + 1), ending))
            return true;
    return false;
}

kl_gender kl_gender_of_cue(const kl_words *words, const kl_cue *cue)
{
    if (!words->has_gender || !cue->found || cue->verb == KL_NO_WORD || cue->from < cue->end)
        return KL_ANY_GENDER;
    const size_t covers = word(words, cue->verb)->covers;
    for (size_t i = cue->verb; i < cue->verb + (covers ? covers : 1); i++) {
        const kl_entry *entry;
        if (word(words, i)->is & KL_W_PRONOUN)
            return kl_gender_of_word(words, i);
        kl_str text = kl_words_text(words, i, i + 1);
        size_t dash = kl_find_last_char(text, '-');
        if (dash == KL_NOT_FOUND ||
            !kl_lang_match(words->lang, KL_LANG_PRONOUNS, words->text, word(words, i)->start + dash + 1, &entry))
            continue;
        return kl_eq(entry->key, KL_STR("male"))     ? KL_MALE
               : kl_eq(entry->key, KL_STR("female")) ? KL_FEMALE
                                                     : KL_ANY_GENDER;
    }
    if (ends_in(words, cue->verb, KL_STR("female verbs")))
        return KL_FEMALE;
    return ends_in(words, cue->verb, KL_STR("male verbs")) ? KL_MALE : KL_ANY_GENDER;
}

kl_speaker kl_speaker_of_pronoun(const kl_words *words, const kl_people *people, size_t i, const kl_speaker *same)
{
    if (kl_is_writer(words, i))
        return (kl_speaker){0}; /* nobody whom the article tells about */
    if (kl_is_of_things(words, i) && is_persons(words, people, same->name))
        return (kl_speaker){.as = same->as};
    return kl_speaker_of_gender(words, people, i, words->has_gender ? kl_gender_of_word(words, i) : KL_ANY_GENDER,
                                same);
}

kl_speaker kl_speaker_of_gender(const kl_words *words, const kl_people *people, size_t i, kl_gender gender,
                                const kl_speaker *same)
{
    if (gender == KL_ANY_GENDER)
        return *same;
    kl_gender its = kl_gender_of(words, same->name);
    bool is_other = its != KL_ANY_GENDER && its != gender;
    bool is_thing = its == KL_ANY_GENDER && same->name.ptr && is_body(words, people, same->name);
    bool is_doubted = its == KL_ANY_GENDER && is_weak(words, same);
    size_t first = is_doubted && same->name.ptr ? kl_words_at(words, (size_t)(same->name.ptr - words->text.ptr)) : i;
    bool is_noun = is_doubted && (word(words, first)->is & (KL_W_NOUN | KL_W_OFFICE));
    if (same->name.ptr && !is_other && !is_thing && !is_doubted)
        return *same;
    const kl_person *p = kl_people_of_gender(people, words, i, gender);
    if (p && is_doubted && !is_noun && kl_gender_of(words, p->name) != gender)
        return *same;
    if (p)
        return (kl_speaker){.name = p->name, .as = same->as, .role = p->role};
    if (is_other)
        return (kl_speaker){.as = same->as};
    return *same;
}

bool kl_is_of_several(const kl_words *words, const kl_cue *cue)
{
    kl_str rest = words->plural;
    if (words->has_elision && cue->found && cue->verb != KL_NO_WORD && cue->from >= cue->end &&
        kl_ends(kl_words_text(words, cue->verb, cue->verb + 1), KL_STR("s")) && kl_is_inversion(words, cue->verb))
        return true; /* "disent-ils" */
    bool is_impersonal = rest.len && !words->has_elision && cue->found && cue->verb != KL_NO_WORD && cue->verb > 0 &&
                         !word(words, cue->verb)->gap && word(words, cue->verb)->covers == 1 &&
                         (word(words, cue->verb - 1)->is & KL_W_UPPER) &&
                         kl_eq_nocase(kl_words_text(words, cue->verb - 1, cue->verb), KL_STR("se"));
    if (is_impersonal && (cue->from >= cue->end || !kl_is_name_word(words, cue->from)))
        return true; /* "Se narra en la denuncia que ..." */
    if (!rest.len || !cue->found || cue->verb == KL_NO_WORD || cue->from < cue->end)
        return false;
    while (rest.len) {
        size_t space = kl_find_char(rest, ' ');
        kl_str ending = kl_slice(rest, 0, space == KL_NOT_FOUND ? rest.len : space);
        for (size_t i = cue->verb; i < cue->verb + words->list.items[cue->verb].covers; i++)
            if (kl_ends_nocase(kl_words_text(words, i, i + 1), ending))
                return true;
        rest = kl_from(rest, ending.len + (space != KL_NOT_FOUND));
    }
    return false;
}
