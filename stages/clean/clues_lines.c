/* clues_lines.c - short lines of the visible page that hold a date or a byline.
 *
 * No language is known yet, so a line is a candidate by its shape: a year beside other figures for dates, nearness to
 * the headline or a label for bylines. The stages date and title read them with the words of the language. */
#include "clues.h"
#include "langid.h"
#include "line.h"
#include "utf8.h"

enum {
    MAX_LINE = 160,   /* a line with date and byline: the longest of 400 real ones has 140 bytes */
    NEAR_AFTER = 700, /* bytes of visible text behind a headline in which bylines stand (95 % of real ones) */
    NEAR_BEFORE = 60,
    MAX_NAME = 60,
    MAX_DATES = 10,
    MAX_BYLINES = 10, /* near the headline, and as many with a label elsewhere */
};

typedef struct line {
    uint32_t block; /* the element that it is a line of */
    uint32_t at;
    kl_str text;     /* its only piece so far, borrowed from the page; most lines have one */
    kl_build joined; /* all pieces, when there are more */
    bool too_long;
    bool is_link; /* its last piece is: "Authors" in a menu */
} line;

/* The languages whose words a line may begin with: the page's, Indonesian, English. */
enum { LANGS = 3 };

typedef struct scan {
    kl_clue_search *search;
    const kl_lang *langs[LANGS];
    kl_str title;       /* what the page calls itself */
    kl_str cut;         /* the same without its "...", where it was cut and is long enough to tell */
    kl_str label;       /* the line before, if it was nothing but "Author" */
    bool is_list_label; /* the label is that of a list, of which the line before was one item */
    kl_str date_label;  /* and if it was nothing but "Published on" */
    size_t dates, bylines, labelled;
    bool has_headline; /* a line that is the headline was met */
} scan;

static bool is_near_headline(const kl_clue_search *search, uint32_t at)
{
    for (size_t i = 0; i < search->heading_count; i++) {
        uint32_t heading = search->headings[i];
        if (at + NEAR_BEFORE >= heading && at <= heading + NEAR_AFTER)
            return true;
    }
    return false;
}

/* Which sections of KL_LANG_LABELS (a bit for each) may have an entry that begins the line: told by its first word, up
 * to a space or sign, for all languages at once. Where words are not set apart, only a look into the sections tells. */
static uint32_t sections_of(const scan *s, kl_str text)
{
    size_t len = 0;
    while (len < text.len && kl_is_alpha(text.ptr[len]))
        len++;
    if (len < text.len && (unsigned char)text.ptr[len] >= 0x80)
        return UINT32_MAX;
    uint32_t hash = kl_lang_hash(kl_slice(text, 0, len)), sections = 0;
    for (size_t i = 0; i < LANGS; i++)
        if (kl_lang_may_be_label(s->langs[i], hash))
            sections |= kl_lang_sections_by(s->langs[i], hash);
    return sections;
}

/* Whether the line begins with a word like "Penulis" or "By". `sections` are its own, here and below. */
static bool has_label(const scan *s, kl_str text, uint32_t sections)
{
    if (!(sections & (1u << KL_LANG_BYLINE_LABELS | 1u << KL_LANG_EDITOR_LABELS)))
        return false;
    for (size_t i = 0; i < LANGS; i++)
        if (kl_lang_match(s->langs[i], KL_LANG_BYLINE_LABELS, text, 0, NULL) ||
            kl_lang_match(s->langs[i], KL_LANG_EDITOR_LABELS, text, 0, NULL))
            return true;
    return false;
}

static kl_str without_colon(kl_str text)
{
    return kl_ends(text, KL_STR(":")) ? kl_trim(kl_slice(text, 0, text.len - 1)) : text;
}

/* Whether the line is a label and nothing else: the name is the next line. */
static bool is_label(const scan *s, kl_str text, uint32_t sections)
{
    enum { LONGEST = 24 };
    if (text.len > LONGEST || !(sections & 1u << KL_LANG_BYLINE_LABELS))
        return false;
    text = without_colon(text);
    for (size_t i = 0; i < LANGS; i++)
        if (kl_lang_has(s->langs[i], KL_LANG_BYLINE_LABELS, text))
            return true;
    return false;
}

/* Whether the line is a label of a date and nothing else: "Erschienen am:". */
static bool is_date_label(const scan *s, kl_str text, uint32_t sections)
{
    enum { LONGEST = 30 };
    const uint32_t wanted = 1u << KL_LANG_PUBLISHED_LABELS | 1u << KL_LANG_UPDATED_LABELS;
    if (text.len > LONGEST || !(sections & wanted))
        return false;
    text = without_colon(text);
    for (size_t i = 0; i < LANGS; i++)
        if (kl_lang_has(s->langs[i], KL_LANG_PUBLISHED_LABELS, text) ||
            kl_lang_has(s->langs[i], KL_LANG_UPDATED_LABELS, text))
            return true;
    return false;
}

/* The beginning of a sentence that blogs set below their posts: "This entry was posted on Friday, May 17th, 2024 at
 * 10:15 am and is filed under ...". Empty where the line is none: its first words are a label of several words. */
static kl_str posted_sentence(const scan *s, kl_str text)
{
    enum { LONGEST = 600, LEAST_LABEL = 12, BEHIND_LABEL = 60 };
    if (text.len > LONGEST || !(sections_of(s, text) & 1u << KL_LANG_PUBLISHED_LABELS))
        return KL_STR("");
    for (size_t i = 0; i < LANGS; i++) {
        size_t len = kl_lang_match(s->langs[i], KL_LANG_PUBLISHED_LABELS, text, 0, NULL);
        if (len < LEAST_LABEL)
            continue;
        text = kl_slice(text, 0, len + BEHIND_LABEL);
        size_t space = kl_find_last_char(text, ' ');
        return space == KL_NOT_FOUND ? KL_STR("") : kl_slice(text, 0, space);
    }
    return KL_STR("");
}

/* "Ann Lee - 3 hours ago" at the headline, which the capture time makes a day. */
static bool tells_distance(const scan *s, kl_str text, uint32_t at)
{
    enum { LONGEST = 80 };
    if (text.len > LONGEST || !is_near_headline(s->search, at))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (!kl_is_digit(text.ptr[i]))
            continue;
        while (i < text.len && (kl_is_digit(text.ptr[i]) || text.ptr[i] == ' '))
            i++;
        for (size_t n = 0; n < LANGS; n++)
            if (kl_lang_match(s->langs[n], KL_LANG_RELATIVE_DAYS, text, i, NULL))
                return true;
    }
    return false;
}

static void add_date_line(scan *s, kl_str text, kl_str label, const line *l)
{
    kl_clue_search *search = s->search;
    const uint32_t at = l->at;
    if (s->dates == MAX_DATES || !(kl_line_has_date(search->scratch, text) || tells_distance(s, text, at)) ||
        kl_clue_is_quoted(search, l->block))
        return;
    s->dates++;
    if (label.len && text.len <= MAX_NAME)
        text = kl_join(search->scratch, label, KL_STR(" "), text, KL_ABSENT);
    kl_clue_add(search, KL_F_DATE, KL_STR("line"), text, at);
}

/* A line of names has no full stop at its end but of letters behind a name ("M.Si."), and more letters than figures. */
static bool is_name_shaped(kl_str text)
{
    size_t digits = 0, space = kl_find_last_char(text, ' ');
    for (size_t i = 0; i < text.len; i++)
        digits += kl_is_digit(text.ptr[i]);
    kl_str last = kl_slice(text, space == KL_NOT_FOUND ? 0 : space + 1, text.len - 1);
    bool is_degree = text.len <= MAX_NAME && kl_find_char(last, '.') != KL_NOT_FOUND && kl_is_upper(last.ptr[0]);
    return (!kl_ends(text, KL_STR(".")) || is_degree) && digits * 2 < text.len;
}

/* Bytes that two texts have in common at their beginnings, whatever the case. */
static size_t common_start(kl_str a, kl_str b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && kl_lower(a.ptr[n]) == kl_lower(b.ptr[n]))
        n++;
    return n;
}

static size_t common_end(kl_str a, kl_str b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && kl_lower(a.ptr[a.len - 1 - n]) == kl_lower(b.ptr[b.len - 1 - n]))
        n++;
    return n;
}

/* Whether the line is the title but for a piece: a word was changed later, or only in one of them. */
static bool is_nearly_title(kl_str title, kl_str text)
{
    enum { LEAST = 30, PERCENT = 75 }; /* bytes; of the longer one */
    size_t longer = title.len > text.len ? title.len : text.len;
    if (text.len < LEAST || title.len < LEAST)
        return false;
    size_t start = common_start(title, text), end = start ? common_end(title, text) : 0;
    return end && (start + end) * 100 >= longer * PERCENT;
}

static void read_title(scan *s)
{
    enum { LEAST_CUT = 20 };
    const kl_clue *title = kl_clue_find(s->search->a, KL_F_TITLE, KL_STR("og:title"));
    if (!title)
        title = kl_clue_find(s->search->a, KL_F_TITLE, KL_STR("title"));
    s->title = title ? title->value : KL_STR("");
    if (kl_ends(s->title, KL_STR("...")) || kl_ends(s->title, KL_STR("…")))
        s->cut = kl_trim(kl_slice(s->title, 0, s->title.len - 3));
    if (s->cut.len < LEAST_CUT)
        s->cut = KL_ABSENT;
}

/* Whether the line is the headline, printed in an element that is no heading: the place is what counts. */
static bool is_headline(const scan *s, kl_str text)
{
    if (is_nearly_title(s->title, text) || (s->cut.len && kl_starts_nocase(text, s->cut)))
        return true;
    if (text.len < 15 || s->title.len < text.len || text.len * 2 <= s->title.len)
        return false;
    if (kl_starts_nocase(s->title, text))
        return s->title.len - text.len < 3 || s->title.ptr[text.len] == ' ';
    return kl_ends_nocase(s->title, text) && s->title.ptr[s->title.len - text.len - 1] == ' ';
}

static bool is_heading(const kl_clue_search *search, uint32_t at)
{
    for (size_t i = 0; i < search->heading_count; i++)
        if (search->headings[i] == at)
            return true;
    return false;
}

/* The text without the spaces by which a source is set out: a template's indentation is no part of a line's length.
 * What has none is not copied: most long lines are paragraphs. */
static kl_str without_indentation(kl_arena *arena, kl_str text)
{
    if (!kl_has(text, KL_STR("\n ")) && !kl_has(text, KL_STR("  ")) && !kl_has(text, KL_STR("\n\t")))
        return text;
    kl_build b = kl_build_begin(arena, text.len);
    for (size_t i = 0; i < text.len; i++)
        if (!kl_is_space(text.ptr[i]))
            kl_build_char(&b, text.ptr[i]);
        else if (i == 0 || !kl_is_space(text.ptr[i - 1]))
            kl_build_char(&b, ' ');
    return kl_build_str(&b);
}

static void end_line(scan *s, line *l)
{
    kl_clue_search *search = s->search;
    kl_str text = kl_trim(l->text);
    if (!l->too_long && text.len > MAX_LINE)
        text = without_indentation(search->scratch, text);
    if (l->too_long || text.len > MAX_LINE)
        text = posted_sentence(s, text);
    l->text = KL_STR("");
    l->joined.len = 0;
    l->too_long = false;
    if (text.len < 4)
        return;
    const uint32_t sections = sections_of(s, text);
    const kl_str whole = text;
    bool is_item = search->view->page.nodes[l->block].tag == KL_TAG_LI;
    kl_str label = s->is_list_label && !is_item ? KL_STR("") : s->label, date_label = s->date_label;
    s->is_list_label = label.len && is_item;
    const bool is_menu = l->is_link && !kl_ends(text, KL_STR(":"));
    s->label = !is_menu && is_label(s, text, sections) ? without_colon(text) : s->is_list_label ? label : KL_STR("");
    s->date_label = is_date_label(s, text, sections) ? text : KL_STR("");
    if (is_headline(s, text)) {
        kl_clue_add(search, KL_F_TITLE, KL_STR("line"), text, l->at);
        if (!s->has_headline && !is_heading(search, l->at))
            s->bylines = 0; /* the headings above are a menu's, and so are the lines near them */
        s->has_headline = true;
        return;
    }
    add_date_line(s, text, date_label, l);
    if (kl_starts(text, KL_STR("(")) && kl_ends(text, KL_STR(")"))) /* "(Penulis: Budi)" */
        text = kl_slice(text, 1, text.len - 1);
    bool near = s->bylines < MAX_BYLINES && is_near_headline(search, l->at);
    if (label.len && text.len <= MAX_NAME)
        text = kl_join(search->scratch, label, KL_STR(": "), text, KL_ABSENT);
    const bool is_whole = text.ptr == whole.ptr;
    if ((near || (s->labelled < MAX_BYLINES && has_label(s, text, is_whole ? sections : sections_of(s, text)))) &&
        is_name_shaped(text)) {
        s->bylines += near;
        s->labelled += !near;
        kl_clue_add(search, KL_F_AUTHOR, KL_STR("line"), text, l->at);
    }
}

static void add_piece(line *l, const kl_node *nodes, uint32_t index, uint32_t at)
{
    const kl_node *node = &nodes[index];
    kl_str text = node->text;
    if (kl_is_blank(node)) {
        if (l->text.len == 0)
            return;
        text = KL_STR(" ");
    } else {
        l->is_link = nodes[node->parent].tag == KL_TAG_A;
    }
    if (l->text.len == 0) {
        l->at = at;
        l->text = text;
    } else {
        if (l->joined.len == 0)
            kl_build_add(&l->joined, l->text);
        kl_build_char(&l->joined, ' '); /* as in kl_clue_parts */
        kl_build_add(&l->joined, text);
        l->text = kl_build_str(&l->joined);
    }
    l->too_long |= l->text.len > MAX_LINE * 2;
}

/* The language of the page's first long pieces of text: its prose, most of the time. */
static kl_str language_of_prose(kl_clue_search *search)
{
    enum { LEAST = 80 }; /* bytes of a piece: links and labels are shorter */
    const kl_page *page = &search->view->page;
    kl_build sample = kl_build_begin(search->scratch, 2 * KL_LANGID_BYTES);
    for (uint32_t i = 1; i < page->count && sample.len < KL_LANGID_BYTES; i++) {
        const kl_node *node = &page->nodes[i];
        if (node->tag != KL_TAG_TEXT || node->text.len < LEAST || search->view->at[i] == KL_NOWHERE)
            continue;
        kl_build_add(&sample, node->text);
        kl_build_char(&sample, '\n');
    }
    kl_str found = KL_ABSENT;
    if (!kl_langid(kl_build_str(&sample), KL_ABSENT, &found))
        kl_arena_starve(search->scratch);
    return found;
}

/* The language that the page states; of one that states none, or English as templates do, a language that is written as
 * its title is: the labels of others cannot be met there. Where nothing is stated, the prose tells. */
static kl_str language(kl_clue_search *search, kl_str title)
{
    static const struct {
        uint32_t first, last;
        kl_str lang;
    } scripts[] = {{0x370, 0x3FF, KL_STR_INIT("el")},   {0x400, 0x4FF, KL_STR_INIT("ru")},
                   {0x600, 0x6FF, KL_STR_INIT("ar")},   {0x3040, 0x30FF, KL_STR_INIT("ja")},
                   {0x4E00, 0x9FFF, KL_STR_INIT("zh")}, {0xAC00, 0xD7A3, KL_STR_INIT("ko")}};
    const kl_clue *stated = kl_clue_find(search->a, KL_F_LANG, KL_STR("html:lang"));
    if (!stated)
        stated = kl_clue_find(search->a, KL_F_LANG, KL_STR("og:locale"));
    if (stated && !kl_starts_nocase(stated->value, KL_STR("en")))
        return stated->value;
    for (size_t at = 0, len; at < title.len; at += len) {
        uint32_t code = kl_utf8_at(title, at, &len);
        for (size_t i = 0; i < sizeof scripts / sizeof *scripts && code >= scripts[0].first; i++)
            if (code >= scripts[i].first && code <= scripts[i].last)
                return scripts[i].lang;
    }
    return stated ? KL_ABSENT : language_of_prose(search);
}

void kl_clues_lines(kl_clue_search *search)
{
    const kl_node *nodes = search->view->page.nodes;
    const uint32_t *at = search->view->at;
    scan s = {.search = search};
    read_title(&s);
    s.langs[0] = kl_knowledge_lang(search->know, language(search, s.title));
    s.langs[1] = kl_knowledge_lang(search->know, KL_STR("en"));
    s.langs[2] = kl_knowledge_lang(search->know, KL_STR("id"));
    size_t count = search->view->page.count;
    uint32_t *block = KL_ROOM_ARRAY(search->scratch, uint32_t, count);
    block[0] = 0;
    uint32_t first = search->first_at;
    line l = {.joined = kl_build_begin(search->scratch, MAX_LINE * 4)};
    for (uint32_t i = 1; i < count; i++) {
        const kl_node *node = &nodes[i];
        const uint32_t around = block[node->parent]; /* read whether wanted or not: that spares a branch */
        block[i] = kl_clue_is_block(node->tag) ? i : around;
        if (node->tag == KL_TAG_BR)
            end_line(&s, &l);
        if (node->tag != KL_TAG_TEXT || at[i] == KL_NOWHERE || at[i] < first)
            continue;
        if (block[i] != l.block) {
            end_line(&s, &l);
            l.block = block[i];
        }
        if (!l.too_long)
            add_piece(&l, nodes, i, at[i]);
    }
    end_line(&s, &l);
}
