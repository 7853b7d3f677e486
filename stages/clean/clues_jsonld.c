/* clues_jsonld.c - what the page's JSON-LD says of its own article.
 *
 * A page may describe many articles (related stories, lists). Only one is its own: told by its type, by where it stands
 * (not inside a list), and by an address or a headline that is the page's. From others nothing is taken. A
 * WebPage's dates are kept under another name, for it may be older or younger than its article. */
#include "clues.h"

typedef enum kind { K_NONE = 0, K_ARTICLE, K_PAGE, K_SITE, K_PUBLISHER, K_OTHER } kind;

typedef struct thing {
    const kl_ld *ld;
    uint32_t node;
} thing;

typedef struct reading {
    kl_clue_search *search;
    kl_ld docs[KL_MAX_SCRIPTS];
    size_t doc_count;
    kl_str url;   /* the page's address without scheme, query and last slash */
    kl_str title; /* what the page calls itself: og:title, <title> */
    thing article, page;
    int article_score;
} reading;

static kl_str text_of(const reading *r, const thing *t)
{
    return t->node ? kl_jsonld_text(r->search->scratch, t->ld, t->node) : KL_STR("");
}

static thing member(const thing *t, kl_str key)
{
    return (thing){t->ld, t->node ? kl_jsonld_member(t->ld, t->node, key) : 0};
}

/* ---------------------------------------------------------------- which thing is which */

static kind kind_of_name(kl_str name)
{
    size_t slash = kl_find_last_char(name, '/');
    if (slash != KL_NOT_FOUND)
        name = kl_from(name, slash + 1);
    if (kl_ends(name, KL_STR("Article")) || kl_ends(name, KL_STR("Posting")) || kl_eq(name, KL_STR("Report")) ||
        kl_eq(name, KL_STR("Review")) || kl_ends(name, KL_STR("NewsArticle")) || kl_eq(name, KL_STR("Recipe")))
        return kl_eq(name, KL_STR("JobPosting")) ? K_OTHER : K_ARTICLE;
    if (kl_ends(name, KL_STR("Page")))
        return K_PAGE;
    if (kl_eq(name, KL_STR("WebSite")))
        return K_SITE;
    if (kl_ends(name, KL_STR("Organization")))
        return K_PUBLISHER;
    static const kl_str others[] = {
        KL_STR_INIT("Product"),  KL_STR_INIT("ProductGroup"), KL_STR_INIT("ItemList"),
        KL_STR_INIT("Question"), KL_STR_INIT("Service"),      KL_STR_INIT("LocalBusiness"),
        KL_STR_INIT("Event"),    KL_STR_INIT("JobPosting"),   KL_STR_INIT("SoftwareApplication")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (kl_eq(name, others[i]))
            return K_OTHER;
    return K_NONE;
}

static kind kind_of(const reading *r, const thing *t)
{
    thing type = member(t, KL_STR("@type"));
    if (!type.node)
        return K_NONE;
    if (type.ld->nodes[type.node].kind != KL_LD_ARRAY)
        return kind_of_name(text_of(r, &type));
    kind best = K_NONE;
    for (uint32_t i = kl_jsonld_first(type.ld, type.node); i; i = kl_jsonld_next(type.ld, i)) {
        kind k = kind_of_name(text_of(r, &(thing){type.ld, i}));
        if (best == K_NONE || k == K_ARTICLE)
            best = k;
    }
    return best;
}

/* "https://www.example.org/a/b/?x#y" to "example.org/a/b". */
static kl_str bare_url(kl_str url)
{
    size_t scheme = kl_find(url, KL_STR("//"));
    if (scheme != KL_NOT_FOUND)
        url = kl_from(url, scheme + 2);
    if (kl_starts(url, KL_STR("www.")))
        url = kl_from(url, 4);
    for (size_t i = 0; i < url.len; i++)
        if (url.ptr[i] == '#' || url.ptr[i] == '?')
            url.len = i;
    return kl_ends(url, KL_STR("/")) ? kl_slice(url, 0, url.len - 1) : url;
}

/* Whether one of the addresses that the thing gives itself is the page's. */
static bool has_url_of_page(const reading *r, const thing *t)
{
    thing main_entity = member(t, KL_STR("mainEntityOfPage"));
    const thing urls[] = {member(t, KL_STR("url")), main_entity, member(&main_entity, KL_STR("@id")),
                          member(t, KL_STR("@id"))};
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        kl_str url = bare_url(text_of(r, &urls[i]));
        if (url.len && r->url.len && kl_eq_nocase(url, r->url))
            return true;
    }
    return false;
}

static bool has_headline_of_page(const reading *r, const thing *t)
{
    thing headline = member(t, KL_STR("headline"));
    if (!headline.node)
        headline = member(t, KL_STR("name"));
    kl_str text = kl_trim(kl_clue_plain(r->search->scratch, text_of(r, &headline), true));
    return text.len >= 10 && r->title.len && kl_has_nocase(r->title, kl_slice(text, 0, 60));
}

/* Whether the thing is part of a list or of another thing, rather than what the script is about. */
static bool is_aside(const kl_ld *ld, uint32_t node)
{
    for (uint32_t up = node; up != 0; up = ld->nodes[up].parent) {
        kl_str key = ld->nodes[up].key;
        if (key.ptr && !kl_eq(key, KL_STR("@graph")) && !kl_eq(key, KL_STR("mainEntity")) &&
            !kl_eq(key, KL_STR("mainEntityOfPage")) && !kl_eq(key, KL_STR("review")))
            return true;
    }
    return false;
}

/* Keep the article that is most likely the page's own; the first of equals. */
static void consider_article(reading *r, thing t)
{
    int score = is_aside(t.ld, t.node) ? 0 : 2;
    if (has_url_of_page(r, &t))
        score += 4;
    if (has_headline_of_page(r, &t))
        score += 3;
    if (member(&t, KL_STR("datePublished")).node)
        score += 1;
    if (score > r->article_score && score > 1) {
        r->article_score = score;
        r->article = t;
    }
}

static void consider_page(reading *r, thing t)
{
    if (is_aside(t.ld, t.node))
        return;
    if (!r->page.node || (!member(&r->page, KL_STR("datePublished")).node && member(&t, KL_STR("datePublished")).node))
        r->page = t;
}

/* ---------------------------------------------------------------- what it says */

static void add(reading *r, kl_field field, kl_str from, const thing *value)
{
    kl_str text = text_of(r, value);
    if (text.len)
        kl_clue_add(r->search, field, from, text, KL_NOWHERE);
}

/* The thing with this @id, for references such as {"@id": "#person"}. Few pages have more than one script. */
static thing find_id(const reading *r, kl_str id)
{
    for (size_t d = 0; id.len && d < r->doc_count; d++) {
        const kl_ld *ld = &r->docs[d];
        for (uint32_t i = 1; i < ld->count; i++) {
            const kl_ld_node *n = &ld->nodes[i];
            if (n->kind == KL_LD_STRING && kl_eq(n->key, KL_STR("@id")) && kl_eq(n->raw, id) &&
                kl_jsonld_member(ld, n->parent, KL_STR("name")))
                return (thing){ld, n->parent};
        }
    }
    return (thing){NULL, 0};
}

/* ["Person", "Organization"]: people who publish themselves are no sites. */
static bool is_person(const reading *r, const thing *t)
{
    thing type = member(t, KL_STR("@type"));
    if (!type.node)
        return false;
    if (type.ld->nodes[type.node].kind != KL_LD_ARRAY)
        return kl_eq(text_of(r, &type), KL_STR("Person"));
    for (uint32_t i = kl_jsonld_first(type.ld, type.node); i; i = kl_jsonld_next(type.ld, i))
        if (kl_eq(text_of(r, &(thing){type.ld, i}), KL_STR("Person")))
            return true;
    return false;
}

/* An author or publisher: a name, {"name": ...} or a reference. */
static void add_named(reading *r, kl_field field, kl_str from, thing t)
{
    if (t.ld->nodes[t.node].kind != KL_LD_OBJECT) {
        add(r, field, from, &t);
        return;
    }
    thing name = member(&t, KL_STR("name"));
    if (!name.node) {
        thing id = member(&t, KL_STR("@id"));
        thing found = find_id(r, id.node ? id.ld->nodes[id.node].raw : KL_STR(""));
        if (!found.node)
            return;
        t = found;
        name = member(&t, KL_STR("name"));
    }
    if (field == KL_F_SITE && is_person(r, &t))
        return;
    if (field == KL_F_AUTHOR && kind_of(r, &t) == K_PUBLISHER && !is_person(r, &t))
        from = KL_STR("json-ld:author.organization");
    if (name.ld->nodes[name.node].kind != KL_LD_ARRAY) {
        add(r, field, from, &name);
        return;
    }
    for (uint32_t i = kl_jsonld_first(name.ld, name.node); i; i = kl_jsonld_next(name.ld, i))
        add(r, field, from, &(thing){name.ld, i});
}

static void add_all_named(reading *r, kl_field field, kl_str from, thing t)
{
    if (!t.node)
        return;
    if (t.ld->nodes[t.node].kind != KL_LD_ARRAY) {
        add_named(r, field, from, t);
        return;
    }
    size_t left = 24; /* each may search for its @id */
    for (uint32_t i = kl_jsonld_first(t.ld, t.node); i && left--; i = kl_jsonld_next(t.ld, i))
        add_named(r, field, from, (thing){t.ld, i});
}

/* "keywords" and "articleSection": a text with commas, or a list. */
static void add_words(reading *r, kl_field field, kl_str from, thing t)
{
    if (!t.node)
        return;
    if (t.ld->nodes[t.node].kind == KL_LD_ARRAY) {
        for (uint32_t i = kl_jsonld_first(t.ld, t.node); i; i = kl_jsonld_next(t.ld, i))
            add(r, field, from, &(thing){t.ld, i});
        return;
    }
    kl_str rest = text_of(r, &t), piece;
    if (field != KL_F_TAG)
        add(r, field, from, &t);
    else
        while (kl_next_piece(&rest, ',', &piece))
            kl_clue_add(r->search, field, from, piece, KL_NOWHERE);
}

/* The bodies of a live blog's posts, a paragraph each. */
static kl_str updates_of(const reading *r, thing updates)
{
    kl_build b = kl_build_begin(r->search->scratch, 256);
    for (uint32_t i = kl_jsonld_first(updates.ld, updates.node); i; i = kl_jsonld_next(updates.ld, i)) {
        const thing body = member(&(thing){updates.ld, i}, KL_STR("articleBody"));
        kl_build_add(&b, text_of(r, &body));
        kl_build_add(&b, KL_STR("\n\n"));
    }
    return kl_build_str(&b);
}

static void add_body(reading *r)
{
    const thing body = member(&r->article, KL_STR("articleBody"));
    const thing updates = member(&r->article, KL_STR("liveBlogUpdate"));
    kl_str text = kl_trim(text_of(r, &body));
    if (updates.node)
        text = kl_trim(updates_of(r, updates));
    if (text.len)
        r->search->view->ld_body = kl_clue_plain(r->search->scratch, text, true);
}

static void add_article(reading *r)
{
    const thing *t = &r->article;
    const thing type = member(t, KL_STR("@type")), headline = member(t, KL_STR("headline"));
    const thing name = member(t, KL_STR("name")), alternative = member(t, KL_STR("alternativeHeadline"));
    const thing published = member(t, KL_STR("datePublished")), created = member(t, KL_STR("dateCreated"));
    const thing modified = member(t, KL_STR("dateModified")), language = member(t, KL_STR("inLanguage"));
    add(r, KL_F_TYPE, KL_STR("json-ld:type"), &type);
    add(r, KL_F_TITLE, KL_STR("json-ld:headline"), &headline);
    if (!headline.node)
        add(r, KL_F_TITLE, KL_STR("json-ld:name"), &name);
    add(r, KL_F_SUBTITLE, KL_STR("json-ld:alternativeHeadline"), &alternative);
    add(r, KL_F_DATE, KL_STR("json-ld:datePublished"), &published);
    add(r, KL_F_DATE, KL_STR("json-ld:dateCreated"), &created);
    add(r, KL_F_MODIFIED, KL_STR("json-ld:dateModified"), &modified);
    add(r, KL_F_LANG, KL_STR("json-ld:inLanguage"), &language);
    add_all_named(r, KL_F_AUTHOR, KL_STR("json-ld:author"), member(t, KL_STR("author")));
    add_all_named(r, KL_F_AUTHOR, KL_STR("json-ld:creator"), member(t, KL_STR("creator")));
    add_all_named(r, KL_F_AUTHOR, KL_STR("json-ld:editor"), member(t, KL_STR("editor")));
    add_all_named(r, KL_F_SITE, KL_STR("json-ld:publisher"), member(t, KL_STR("publisher")));
    add_all_named(r, KL_F_PLACE, KL_STR("json-ld:contentLocation"), member(t, KL_STR("contentLocation")));
    add_all_named(r, KL_F_PLACE, KL_STR("json-ld:dateline"), member(t, KL_STR("dateline")));
    add_words(r, KL_F_SECTION, KL_STR("json-ld:articleSection"), member(t, KL_STR("articleSection")));
    add_words(r, KL_F_TAG, KL_STR("json-ld:keywords"), member(t, KL_STR("keywords")));
    add_body(r);
}

static void add_page(reading *r)
{
    const thing *t = &r->page;
    const thing published = member(t, KL_STR("datePublished")), modified = member(t, KL_STR("dateModified"));
    add(r, KL_F_DATE, KL_STR("json-ld:page.datePublished"), &published);
    add(r, KL_F_MODIFIED, KL_STR("json-ld:page.dateModified"), &modified);
    if (!r->article.node) {
        const thing headline = member(t, KL_STR("headline"));
        add(r, KL_F_TITLE, KL_STR("json-ld:page.headline"), &headline);
        add_all_named(r, KL_F_AUTHOR, KL_STR("json-ld:page.author"), member(t, KL_STR("author")));
    }
    add_all_named(r, KL_F_SITE, KL_STR("json-ld:page.publisher"), member(t, KL_STR("publisher")));
}

/* One pass over a script: keep the article and the page, note who runs the site. */
static void sort_things(reading *r, const kl_ld *ld)
{
    for (uint32_t i = 1; i < ld->count; i++) {
        if (ld->nodes[i].kind != KL_LD_OBJECT)
            continue;
        thing t = {ld, i};
        kind k = kind_of(r, &t);
        if (k == K_ARTICLE) {
            consider_article(r, t);
        } else if (k == K_PAGE || k == K_OTHER) {
            const thing type = member(&t, KL_STR("@type"));
            if (!is_aside(ld, i))
                add(r, KL_F_TYPE, KL_STR("json-ld:page.type"), &type);
            if (k == K_PAGE)
                consider_page(r, t);
        } else if ((k == K_SITE || k == K_PUBLISHER) && !is_aside(ld, i) && !is_person(r, &t)) {
            thing name = member(&t, KL_STR("name"));
            add(r, KL_F_SITE, k == K_SITE ? KL_STR("json-ld:WebSite") : KL_STR("json-ld:Organization"), &name);
        }
    }
}

void kl_clues_jsonld(kl_clue_search *search)
{
    if (search->script_count == 0)
        return;
    reading r = {.search = search};
    const kl_clue *canonical = kl_clue_find(search->a, KL_F_URL, KL_STR("canonical"));
    const kl_clue *title = kl_clue_find(search->a, KL_F_TITLE, KL_STR("og:title"));
    if (!title)
        title = kl_clue_find(search->a, KL_F_TITLE, KL_STR("title"));
    r.url = bare_url(search->a->url.ptr ? search->a->url : canonical ? canonical->value : KL_STR(""));
    r.title = title ? title->value : KL_STR("");
    for (size_t i = 0; i < search->script_count; i++) {
        const kl_node *text = &search->view->page.nodes[search->scripts[i] + 1];
        r.docs[r.doc_count] = kl_jsonld_read(search->scratch, text->text);
        sort_things(&r, &r.docs[r.doc_count++]);
    }
    if (r.article.node)
        add_article(&r);
    if (r.page.node)
        add_page(&r);
}
