/* words.c - the words of a text, what stands between them, and what the language file calls them. */
#include "quotes.h"
#include "utf8.h"

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

static size_t word_end(kl_str text, size_t at, kl_word *w)
{
    size_t len, small = 0, capitals = 0;
    while (at < text.len) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (!kl_utf8_is_word(code) && !joins(text, at, code))
            break;
        if (kl_utf8_is_upper(code)) {
            if (at == w->start)
                w->is |= KL_W_UPPER;
            capitals++;
        } else if (kl_utf8_is_lower(code)) {
            small++;
        }
        at += len;
    }
    if (capitals > 1 && small == 0)
        w->is |= KL_W_CAPS;
    return at;
}

static const struct {
    kl_section section;
    unsigned is;
} sections[] = {
    {KL_LANG_TITLES, KL_W_TITLE},          {KL_LANG_OFFICES, KL_W_OFFICE},    {KL_LANG_SUFFIXED_CUES, KL_W_NYA},
    {KL_LANG_PRONOUNS, KL_W_PRONOUN},      {KL_LANG_ORGANISATIONS, KL_W_ORG}, {KL_LANG_NAME_PARTICLES, KL_W_PARTICLE},
    {KL_LANG_SPEAKER_NOUNS, KL_W_NOUN},    {KL_LANG_WEEKDAYS, KL_W_END},      {KL_LANG_MONTHS, KL_W_END},
    {KL_LANG_CUE_COMPANIONS, KL_W_BESIDE},
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

static void look_up_cue(kl_words *words, size_t i)
{
    const kl_entry *entry;
    kl_word *w = &words->list.items[i];
    size_t len = kl_lang_match(words->lang, KL_LANG_CUE_VERBS, words->text, w->start, &entry);
    if (!len)
        return;
    if (!ends_word(words, i, w->start + len))
        return;
    w->is |= KL_W_CUE;
    w->cue = kl_eq(entry->key, KL_STR("first"))        ? KL_CUE_FIRST
             : kl_eq(entry->key, KL_STR("last"))       ? KL_CUE_LAST
             : kl_eq(entry->key, KL_STR("source"))     ? KL_CUE_SOURCE
             : kl_eq(entry->key, KL_STR("participle")) ? KL_CUE_PARTICIPLE
                                                       : KL_CUE_EITHER;
    w->covers = 1;
    while (i + w->covers < words->list.count && words->list.items[i + w->covers].start < w->start + len)
        w->covers++;
}

static unsigned kind_of(unsigned is, const kl_entry *entry)
{
    if (is == KL_W_PRONOUN && kl_eq(entry->key, KL_STR("this")))
        return KL_W_THIS;
    if (is == KL_W_NOUN && kl_eq(entry->key, KL_STR("article")))
        return KL_W_ARTICLE;
    if (is == KL_W_BESIDE && kl_eq(entry->key, KL_STR("end")))
        return KL_W_END;
    if (is == KL_W_BESIDE && kl_eq(entry->key, KL_STR("naming")))
        return KL_W_NAMING;
    return is;
}

static void look_up(kl_words *words, size_t i)
{
    const kl_word *w = &words->list.items[i];
    uint32_t in = kl_lang_sections_of(words->lang, kl_slice(words->text, w->start, w->end));
    if (!in)
        return;
    if (in >> KL_LANG_CUE_VERBS & 1)
        look_up_cue(words, i);
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++) {
        if (!(in >> sections[s].section & 1))
            continue;
        const kl_entry *entry;
        size_t len = kl_lang_match(words->lang, sections[s].section, words->text, words->list.items[i].start, &entry);
        if (len && ends_word(words, i, words->list.items[i].start + len))
            mark(words, i, len, kind_of(sections[s].is, entry));
    }
}

/* A full stop behind an initial or a title ends no sentence. */
static void mend_stops(kl_words *words)
{
    for (size_t i = 1; i < words->list.count; i++) {
        kl_word *before = &words->list.items[i - 1], *w = &words->list.items[i];
        if (!(w->gap & KL_GAP_STOP) || words->text.ptr[before->end] != '.')
            continue;
        size_t len = before->end - before->start;
        bool is_short = (before->is & KL_W_UPPER) && (len == 1 || (len <= 5 && (before->is & KL_W_TITLE)));
        if (is_short || ((before->is & KL_W_TITLE) && len <= 6))
            w->gap &= ~(unsigned)KL_GAP_STOP;
    }
}

/* "Carlineo's" is Carlineo. */
static void cut_owner(kl_str text, kl_word *w)
{
    kl_str word = kl_slice(text, w->start, w->end);
    size_t cut = kl_ends(word, KL_STR("'s")) ? 2 : kl_ends(word, KL_STR("’s")) ? 4 : 0;
    if (!cut || word.len <= cut)
        return;
    w->end -= cut;
    w->is |= KL_W_OWNER;
}

void kl_words_read(kl_arena *arena, kl_words *words, kl_str text, const kl_lang *lang)
{
    words->text = text;
    words->lang = lang;
    words->office_last = kl_eq(kl_lang_setting(lang, KL_STR("office")), KL_STR("last"));
    kl_str and = kl_lang_setting(lang, KL_STR("and"));
    unsigned gap = KL_GAP_PARAGRAPH;
    for (size_t at = 0, len; at < text.len;) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (!kl_utf8_is_word(code)) {
            gap |= gap_of(code);
            at += len;
            continue;
        }
        kl_word w = {.start = at, .gap = gap};
        at = w.end = word_end(text, at, &w);
        cut_owner(text, &w);
        if (and.len && kl_eq_nocase(kl_slice(text, w.start, w.end), and))
            w.is |= KL_W_AND;
        kl_list_push(arena, &words->list, w);
        gap = 0;
    }
    for (size_t i = 0; i < words->list.count; i++)
        look_up(words, i);
    mend_stops(words);
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
