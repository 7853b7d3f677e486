/* clues_body.c - elements of the body that say what they are: by microdata, by <time>, by rel, by the words of their
 * class names, by where a link leads. */
#include "clues.h"

enum {
    /* A byline or date line is short; what is longer is a wrapper around more (the longest of 900 real bylines: 160).
     */
    MAX_LINE = 200,
    MAX_NODES = 60,
    MAX_CRUMB_NODES = 120,
    /* An article's own stand first: what comes after so many is a list of other stories, or the readers' comments. */
    MAX_DATES = 16,
    MAX_PEOPLE = 12,
    MAX_TAG_LISTS = 4,
};

static kl_str attr(const kl_clue_search *search, uint32_t index, kl_attr name)
{
    const kl_page *page = &search->view->page;
    return kl_attr_of(page, &page->nodes[index], name);
}

/* Bytes of visible text within, or MAX_LINE + 1 where it is too long for a line. */
static size_t visible_length(const kl_clue_search *search, uint32_t index)
{
    const kl_page *page = &search->view->page;
    size_t length = 0;
    uint32_t end = page->nodes[index].end;
    if (end - index > MAX_NODES)
        return MAX_LINE + 1;
    for (uint32_t i = index; i < end && length <= MAX_LINE; i++)
        if (page->nodes[i].tag == KL_TAG_TEXT && search->view->at[i] != KL_NOWHERE)
            length += page->nodes[i].text.len;
    return length;
}

/* What an element with microdata says: its machine-readable attribute, else its text. */
static kl_str value_of(const kl_clue_search *search, uint32_t index)
{
    kl_str value = attr(search, index, KL_ATTR_CONTENT);
    if (!value.len)
        value = attr(search, index, KL_ATTR_DATETIME);
    if (!value.len && search->view->page.nodes[index].tag == KL_TAG_ABBR)
        value = attr(search, index, KL_ATTR_TITLE); /* <abbr title="2018-06-05T08:00:00-07:00">08:00</abbr> */
    if (value.len)
        return value;
    return visible_length(search, index) <= MAX_LINE ? kl_clue_parts(search, index, MAX_LINE) : KL_STR("");
}

/* An author with parts: the part that is called name, else all. */
static kl_str name_within(const kl_clue_search *search, uint32_t index)
{
    const kl_page *page = &search->view->page;
    uint32_t end = page->nodes[index].end;
    for (uint32_t i = index + 1; i < end && i < index + MAX_NODES; i++)
        if (kl_eq(attr(search, i, KL_ATTR_ITEMPROP), KL_STR("name")) ||
            kl_eq(attr(search, i, KL_ATTR_PROPERTY), KL_STR("schema:name")))
            return value_of(search, i);
    return value_of(search, index);
}

/* Whether the element is part of a reader's comment: a small element around it says so by its class name. */
static bool is_in_comment(kl_clue_search *search, uint32_t index)
{
    enum { STEPS = 8 };
    const kl_node *nodes = search->view->page.nodes;
    for (uint32_t i = index, steps = 0; i != 0 && steps < STEPS; i = nodes[i].parent, steps++) {
        if (search->view->at[i] == KL_NOWHERE || search->view->at[i] <= search->first_at)
            return false; /* around the headline, too: "comments-open" */
        if (kl_clue_hints(search, attr(search, i, KL_ATTR_CLASS)) & KL_CLUE_HINT_COMMENT)
            return true;
    }
    return false;
}

/* Whether an element follows another of the same kind and class, as names in a list do. */
static bool is_twin(const kl_clue_search *search, uint32_t index, uint32_t before)
{
    const kl_node *nodes = search->view->page.nodes;
    kl_str names = attr(search, index, KL_ATTR_CLASS);
    return names.len && nodes[index].tag == nodes[before].tag && nodes[index].parent == nodes[before].parent &&
           index >= nodes[before].end && kl_eq(names, attr(search, before, KL_ATTR_CLASS));
}

/* The text of a byline. Links that follow each other are several names, whatever style sheets set between them. */
static kl_str names_within(const kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    kl_build b = kl_build_begin(search->scratch, 128);
    bool was_link = false; /* the text before is a link's, and nothing else came since */
    uint32_t sibling = 0;  /* the last element that ended, if nothing but blanks came since */
    for (uint32_t i = index + 1; i < nodes[index].end && b.len < MAX_LINE;) {
        if (nodes[i].tag == KL_TAG_BUTTON) {
            i = nodes[i].end;
            continue;
        }
        if ((nodes[i].tag == KL_TAG_A && was_link) || (sibling && is_twin(search, i, sibling)))
            kl_build_char(&b, ',');
        if (nodes[i].tag != KL_TAG_TEXT)
            sibling = i;
        if (nodes[i].tag == KL_TAG_A) {
            kl_build_char(&b, ' ');
            kl_build_add(&b, kl_trim(kl_clue_parts(search, i, MAX_LINE)));
            was_link = b.len > 1;
            i = nodes[i].end;
            continue;
        }
        if (nodes[i].tag == KL_TAG_TEXT && search->view->at[i] != KL_NOWHERE) {
            was_link &= kl_is_blank(&nodes[i]);
            if (!kl_is_blank(&nodes[i]) && (!sibling || i >= nodes[sibling].end))
                sibling = 0;
            kl_build_char(&b, ' ');
            kl_build_add(&b, nodes[i].text);
        }
        i++;
    }
    return kl_build_str(&b);
}

/* What a box about an author begins with: its first two pieces of text, of which one is the name if any is. */
static void add_box(kl_clue_search *search, uint32_t index)
{
    enum { PIECES = 2, LONGEST = 60 };
    const kl_node *nodes = search->view->page.nodes;
    size_t pieces = 0;
    for (uint32_t i = index + 1; i < nodes[index].end && pieces < PIECES; i++) {
        if (nodes[i].tag != KL_TAG_TEXT || search->view->at[i] == KL_NOWHERE || kl_is_blank(&nodes[i]))
            continue;
        if (nodes[i].text.len <= LONGEST)
            kl_clue_add(search, KL_F_AUTHOR, KL_STR("class:author.box"), nodes[i].text, search->view->at[i]);
        pieces++;
    }
}

/* What is told of a person, not who it is: "author-bio", "author__description". */
static bool is_about_author(const kl_clue_search *search, uint32_t index)
{
    static const kl_str words[] = {KL_STR_INIT("bio"), KL_STR_INIT("desc"), KL_STR_INIT("jobtitle"),
                                   KL_STR_INIT("job-title"), KL_STR_INIT("position")};
    kl_str names = attr(search, index, KL_ATTR_CLASS);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_has_nocase(names, words[i]))
            return true;
    return false;
}

/* Who took a picture: "img-author", "photo-byline", or whatever stands in a caption. */
static bool is_of_picture(const kl_clue_search *search, uint32_t index)
{
    enum { STEPS = 4 };
    static const kl_str words[] = {KL_STR_INIT("img-"),   KL_STR_INIT("image-"),  KL_STR_INIT("photo-"),
                                   KL_STR_INIT("foto-"),  KL_STR_INIT("caption"), KL_STR_INIT("credit"),
                                   KL_STR_INIT("picture")};
    const kl_node *nodes = search->view->page.nodes;
    kl_str names = attr(search, index, KL_ATTR_CLASS);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_has_nocase(names, words[i]))
            return true;
    for (uint32_t i = index, steps = 0; i != 0 && steps < STEPS; i = nodes[i].parent, steps++)
        if (nodes[i].tag == KL_TAG_FIGCAPTION)
            return true;
    return false;
}

/* One class hint within another: keep the inner, which is nearer to the name. */
static void add_author(kl_clue_search *search, uint32_t index, kl_str from)
{
    if (search->people >= MAX_PEOPLE || is_in_comment(search, index) || is_of_picture(search, index))
        return;
    if (visible_length(search, index) > MAX_LINE) {
        if (kl_eq(from, KL_STR("class:author")))
            add_box(search, index);
        return;
    }
    if (kl_eq(from, KL_STR("class:author")) && is_about_author(search, index))
        from = KL_STR("class:author.bio");
    search->people++;
    kl_clue_add(search, KL_F_AUTHOR, from, names_within(search, index), search->view->at[index]);
}

/* Whether the thing that an itemprop belongs to is a comment, a person or one post of a live blog, not the article. */
static bool belongs_to_other(const kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    for (uint32_t i = nodes[index].parent, steps = 0; i != 0 && steps < 40; i = nodes[i].parent, steps++) {
        kl_str type = nodes[i].attrs ? attr(search, i, KL_ATTR_ITEMTYPE) : KL_ABSENT;
        if (type.len && kl_eq_nocase(attr(search, i, KL_ATTR_ITEMPROP), KL_STR("liveBlogUpdate")))
            return true;
        if (type.len)
            return !kl_ends(type, KL_STR("Article")) && !kl_ends(type, KL_STR("Posting")) &&
                   !kl_ends(type, KL_STR("Page")) && !kl_ends(type, KL_STR("CreativeWork"));
    }
    return false;
}

static void add_property(kl_clue_search *search, uint32_t index, kl_str name)
{
    static const struct {
        kl_str name;
        kl_field field;
        kl_str from;
    } rows[] = {
        {KL_STR_INIT("datepublished"), KL_F_DATE, KL_STR_INIT("itemprop:datePublished")},
        {KL_STR_INIT("datecreated"), KL_F_DATE, KL_STR_INIT("itemprop:dateCreated")},
        {KL_STR_INIT("uploaddate"), KL_F_DATE, KL_STR_INIT("itemprop:uploadDate")},
        {KL_STR_INIT("datemodified"), KL_F_MODIFIED, KL_STR_INIT("itemprop:dateModified")},
        {KL_STR_INIT("headline"), KL_F_TITLE, KL_STR_INIT("itemprop:headline")},
        {KL_STR_INIT("alternativeheadline"), KL_F_SUBTITLE, KL_STR_INIT("itemprop:alternativeHeadline")},
        {KL_STR_INIT("author"), KL_F_AUTHOR, KL_STR_INIT("itemprop:author")},
        {KL_STR_INIT("creator"), KL_F_AUTHOR, KL_STR_INIT("itemprop:creator")},
        {KL_STR_INIT("articlesection"), KL_F_SECTION, KL_STR_INIT("itemprop:articleSection")},
    };
    size_t colon = kl_find_last_char(name, ':');
    if (colon != KL_NOT_FOUND)
        name = kl_from(name, colon + 1);
    kl_str rest = name, word;
    while (kl_next_piece(&rest, ' ', &word)) {
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
            if (!kl_eq_nocase(word, rows[i].name) || belongs_to_other(search, index))
                continue;
            kl_str value = rows[i].field == KL_F_AUTHOR ? name_within(search, index) : value_of(search, index);
            kl_clue_add(search, rows[i].field, rows[i].from, value, search->view->at[index]);
        }
    }
}

/* <time>: the attribute is exact, the text is what the reader sees. */
static void add_time(kl_clue_search *search, uint32_t index, unsigned hints)
{
    if (search->dates >= MAX_DATES || kl_clue_is_quoted(search, index))
        return;
    search->dates++;
    kl_str datetime = attr(search, index, KL_ATTR_DATETIME);
    uint32_t at = search->view->at[index];
    bool is_updated = (hints & KL_CLUE_HINT_UPDATED) && !(hints & KL_CLUE_HINT_PUBLISHED);
    kl_field field = is_updated ? KL_F_MODIFIED : KL_F_DATE;
    if (datetime.len)
        kl_clue_add(search, field, hints & KL_CLUE_HINT_PUBLISHED ? KL_STR("time.published") : KL_STR("time"), datetime,
                    at);
    kl_str text = kl_clue_parts(search, index, MAX_LINE);
    kl_clue_add(search, field, KL_STR("time:text"), text, at);
}

static bool has_digit(kl_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (kl_is_digit(text.ptr[i]))
            return true;
    return false;
}

/* An element whose class speaks of dates. */
static void add_date(kl_clue_search *search, uint32_t index, unsigned hints)
{
    if (search->dates >= MAX_DATES || visible_length(search, index) > MAX_LINE)
        return;
    kl_str text = kl_clue_parts(search, index, MAX_LINE);
    if (!has_digit(text) || kl_clue_is_quoted(search, index))
        return;
    search->dates++;
    bool is_updated = (hints & KL_CLUE_HINT_UPDATED) && !(hints & KL_CLUE_HINT_PUBLISHED);
    kl_clue_add(search, is_updated ? KL_F_MODIFIED : KL_F_DATE, KL_STR("class:date"), text, search->view->at[index]);
}

/* Pieces of a path that lead to a person's page. */
static const kl_str author_pieces[] = {
    KL_STR_INIT("author/"),      KL_STR_INIT("authors/"),    KL_STR_INIT("autor/"),     KL_STR_INIT("autores/"),
    KL_STR_INIT("autoren/"),     KL_STR_INIT("autori/"),     KL_STR_INIT("autore/"),    KL_STR_INIT("auteur/"),
    KL_STR_INIT("auteurs/"),     KL_STR_INIT("autorzy/"),    KL_STR_INIT("by/"),        KL_STR_INIT("columnist"),
    KL_STR_INIT("contributor"),  KL_STR_INIT("editor/"),     KL_STR_INIT("forfatter/"), KL_STR_INIT("journalist"),
    KL_STR_INIT("kontributor/"), KL_STR_INIT("penulis/"),    KL_STR_INIT("people/"),    KL_STR_INIT("profil/"),
    KL_STR_INIT("profile/"),     KL_STR_INIT("redakteur"),   KL_STR_INIT("redaktur/"),  KL_STR_INIT("reporter/"),
    KL_STR_INIT("reporters/"),   KL_STR_INIT("skribent"),    KL_STR_INIT("staff/"),     KL_STR_INIT("tac-gia/"),
    KL_STR_INIT("team/"),        KL_STR_INIT("userprofile"), KL_STR_INIT("wartawan/"),  KL_STR_INIT("writer/"),
    KL_STR_INIT("writers/"),     KL_STR_INIT("yazar/"),      KL_STR_INIT("yazarlar/"),
};

enum { AUTHOR_PIECES = sizeof author_pieces / sizeof *author_pieces };

void kl_clues_body_begin(kl_clue_search *search)
{
    for (size_t p = 0; p < AUTHOR_PIECES; p++)
        search->author_letters[author_pieces[p].ptr[0] & 31] |= 1u << (author_pieces[p].ptr[1] & 31);
}

static bool leads_to_author(const kl_clue_search *search, kl_str href)
{
    enum { LONGEST = 200 };
    size_t at = 0;
    kl_str rest = kl_slice(href, 0, LONGEST);
    for (; (at = kl_find_char(rest, '/')) != KL_NOT_FOUND && at + 3 < rest.len; rest = kl_from(rest, at + 1)) {
        const char *const piece = rest.ptr + at + 1;
        if (!(search->author_letters[piece[0] & 31] >> (piece[1] & 31) & 1u) ||
            kl_ends(kl_slice(href, 0, (size_t)(piece - 1 - href.ptr)), KL_STR("/licenses"))) /* "/licenses/by/4.0" */
            continue;
        for (size_t p = 0; p < AUTHOR_PIECES; p++)
            if (author_pieces[p].ptr[0] == piece[0] && kl_starts(kl_from(rest, at + 1), author_pieces[p]))
                return true;
    }
    return false;
}

static void look_at_link(kl_clue_search *search, uint32_t index)
{
    kl_str rel = attr(search, index, KL_ATTR_REL);
    if (rel.len && kl_has_nocase(rel, KL_STR("author")))
        add_author(search, index, KL_STR("rel:author"));
    else if (rel.len && kl_has_nocase(rel, KL_STR("tag")) && visible_length(search, index) <= 60)
        kl_clue_add(search, KL_F_TAG, KL_STR("rel:tag"), kl_clue_parts(search, index, 60), search->view->at[index]);
    else if (search->people < MAX_PEOPLE && leads_to_author(search, attr(search, index, KL_ATTR_HREF)))
        add_author(search, index, KL_STR("link:author"));
}

/* A line set below a headline as its second part. */
static void add_subtitle(kl_clue_search *search, uint32_t index)
{
    enum { BEHIND = 400, LEAST = 20 };
    uint32_t at = search->view->at[index];
    kl_tag tag = search->view->page.nodes[index].tag;
    bool is_behind = false;
    for (size_t i = 0; i < search->heading_count; i++)
        is_behind |= at > search->headings[i] && at <= search->headings[i] + BEHIND;
    if (!is_behind || tag == KL_TAG_A || tag == KL_TAG_SPAN)
        return;
    size_t length = visible_length(search, index);
    if (length >= LEAST && length <= MAX_LINE)
        kl_clue_add(search, KL_F_SUBTITLE, KL_STR("class:subtitle"), kl_clue_text(search, index, MAX_LINE + 1), at);
}

/* The links of a trail: the last one is the narrowest section. */
static void add_crumbs(kl_clue_search *search, uint32_t index)
{
    const kl_node *nodes = search->view->page.nodes;
    if (search->counts[KL_F_SECTION] >= 8)
        return;
    for (uint32_t i = index + 1; i < nodes[index].end; i++)
        if (nodes[i].tag == KL_TAG_A && visible_length(search, i) <= 60)
            kl_clue_add(search, KL_F_SECTION, KL_STR("breadcrumb"), kl_clue_parts(search, i, 60), search->view->at[i]);
}

/* The links of the first elements behind the headline that are lists of tags by their class names; the stage title
 * takes those just behind the text. */
static void add_tags(kl_clue_search *search, uint32_t index)
{
    enum { LEAST = 2, MOST = 20, LONGEST = 40 }; /* links, and bytes of one */
    const kl_node *nodes = search->view->page.nodes;
    size_t links = 0, short_ones = 0;
    for (uint32_t i = index + 1; i < nodes[index].end; i++) {
        links += nodes[i].tag == KL_TAG_A;
        short_ones += nodes[i].tag == KL_TAG_A && visible_length(search, i) <= LONGEST;
    }
    if (links < LEAST || links > MOST || short_ones < links)
        return;
    search->tag_lists++;
    for (uint32_t i = index + 1; i < nodes[index].end; i++) {
        kl_str tag = nodes[i].tag == KL_TAG_A ? kl_trim(kl_clue_parts(search, i, LONGEST)) : KL_STR("");
        if (kl_starts(tag, KL_STR("#")))
            tag = kl_trim(kl_from(tag, 1));
        kl_clue_add(search, KL_F_TAG, KL_STR("class:tag"), tag, search->view->at[i]);
    }
}

void kl_clues_element(kl_clue_search *search, uint32_t index)
{
    const kl_page *page = &search->view->page;
    const kl_node *node = &page->nodes[index];
    unsigned hints = 0;
    /* Wrappers, and what is empty, say nothing by their class. */
    bool is_small = node->end - index <= MAX_CRUMB_NODES && node->end > index + 1;
    const uint32_t named = is_small ? 1u << KL_ATTR_CLASS | 1u << KL_ATTR_ID | 1u << KL_ATTR_DATA_TESTID : 0;
    for (size_t i = 0; i < node->attrs; i++) {
        const kl_attribute *a = &page->attrs[node->first_attr + i];
        if (named >> a->name & 1u)
            hints |= kl_clue_hints(search, a->value);
        else if (a->name == KL_ATTR_ITEMPROP || (a->name == KL_ATTR_PROPERTY && node->tag != KL_TAG_META))
            add_property(search, index, a->value);
    }
    if (hints & KL_CLUE_HINT_CRUMB)
        add_crumbs(search, index);
    if (search->view->at[index] == KL_NOWHERE || search->view->at[index] < search->first_at)
        return;
    if (is_small && search->tag_lists < MAX_TAG_LISTS && node->tag != KL_TAG_A && search->heading_count > 0 &&
        (hints & KL_CLUE_HINT_TAGS) && search->view->at[index] > search->headings[0] &&
        (kl_clue_hints(search, attr(search, index, KL_ATTR_CLASS)) & KL_CLUE_HINT_TAGS)) /* and not its id */
        add_tags(search, index);
    if (node->tag == KL_TAG_TIME)
        add_time(search, index, hints);
    else if (hints & KL_CLUE_HINT_DATE)
        add_date(search, index, hints);
    if (hints & KL_CLUE_HINT_SUBTITLE)
        add_subtitle(search, index);
    if (hints & KL_CLUE_HINT_AUTHOR)
        add_author(search, index, KL_STR("class:author"));
    else if (hints & KL_CLUE_HINT_EDITOR)
        add_author(search, index, KL_STR("class:editor"));
    if (node->tag == KL_TAG_A)
        look_at_link(search, index);
}
