/* hints.c - what do the class and id words of an element say?
 *
 * Reads one attribute value at a time, cut into words at everything that is no letter or digit and at
 * the humps of camelCase. Never decides: a name is a hint, and prune.c may overrule it.
 *
 * The words come from the conventions of the common news systems (WordPress, Drupal, Arc, Blogger ...),
 * from hNews, schema.org, BEM, and from what the words mean in the languages of the newsrooms. */
#include "hints.h"
#include "memo.h"
#include "str.h"

typedef struct word {
    kl_str text;
    unsigned bits;
} word;

#define W(text, bits)                                                                                                  \
    {                                                                                                                  \
        KL_STR_INIT(text), bits                                                                                        \
    }

static const word words[] = {
    /* Of an article. */
    W("article", KL_HINT_ARTICLE),
    W("story", KL_HINT_ARTICLE),
    W("post", KL_HINT_ARTICLE),
    W("entry", KL_HINT_ARTICLE),
    W("news", KL_HINT_ARTICLE),
    W("single", KL_HINT_ARTICLE),
    W("blog", KL_HINT_ARTICLE),
    W("hentry", KL_HINT_ARTICLE),
    W("read", KL_HINT_ARTICLE),
    W("artikel", KL_HINT_ARTICLE),
    W("berita", KL_HINT_ARTICLE),
    W("detail", KL_HINT_ARTICLE), /* id, ms, de */
    W("baca", KL_HINT_ARTICLE),
    W("articulo", KL_HINT_ARTICLE),
    W("noticia", KL_HINT_ARTICLE), /* es, pt */
    W("nota", KL_HINT_ARTICLE),
    W("materia", KL_HINT_ARTICLE),
    W("articolo", KL_HINT_ARTICLE), /* it */
    W("beitrag", KL_HINT_ARTICLE),
    W("haber", KL_HINT_ARTICLE),
    W("artykul", KL_HINT_ARTICLE),

    /* The text of something. */
    W("body", KL_HINT_BODY),
    W("content", KL_HINT_BODY),
    W("text", KL_HINT_BODY),
    W("copy", KL_HINT_BODY),
    W("main", KL_HINT_BODY),
    W("fulltext", KL_HINT_BODY),
    W("txt", KL_HINT_BODY),
    W("richtext", KL_HINT_BODY),
    W("isi", KL_HINT_BODY),
    W("konten", KL_HINT_BODY),
    W("teks", KL_HINT_BODY),
    W("wrap", KL_HINT_BODY),
    W("cuerpo", KL_HINT_BODY),
    W("contenido", KL_HINT_BODY),
    W("texto", KL_HINT_BODY),
    W("corpo", KL_HINT_BODY),
    W("conteudo", KL_HINT_BODY),
    W("contenu", KL_HINT_BODY),
    W("texte", KL_HINT_BODY),
    W("corps", KL_HINT_BODY),
    W("inhalt", KL_HINT_BODY),
    W("testo", KL_HINT_BODY),
    W("contenuto", KL_HINT_BODY),
    W("tekst", KL_HINT_BODY),
    W("tresc", KL_HINT_BODY),
    W("icerik", KL_HINT_BODY),
    W("metin", KL_HINT_BODY),
    W("paragraphs", KL_HINT_BODY),

    /* Both at once. */
    W("articlebody", KL_HINT_STRONG),
    W("articletext", KL_HINT_STRONG),
    W("articlecontent", KL_HINT_STRONG),
    W("storybody", KL_HINT_STRONG),
    W("storytext", KL_HINT_STRONG),
    W("storycontent", KL_HINT_STRONG),
    W("postbody", KL_HINT_STRONG),
    W("posttext", KL_HINT_STRONG),
    W("postcontent", KL_HINT_STRONG),
    W("entrycontent", KL_HINT_STRONG),
    W("bodytext", KL_HINT_STRONG),
    W("bodycopy", KL_HINT_STRONG),
    W("detailtext", KL_HINT_STRONG),
    W("detailcontent", KL_HINT_STRONG),
    W("newsbody", KL_HINT_STRONG),
    W("newstext", KL_HINT_STRONG),
    W("newscontent", KL_HINT_STRONG),
    W("isiberita", KL_HINT_STRONG),
    W("artikeltext", KL_HINT_STRONG),
    W("artikelinhalt", KL_HINT_STRONG),
    W("contentbody", KL_HINT_STRONG),
    W("readtext", KL_HINT_STRONG),
    W("blogpost", KL_HINT_ARTICLE),
    W("mw", KL_HINT_BODY),

    /* What leads in. "lead", "intro", "summary" also name other things, but only ever help. */
    W("standfirst", KL_HINT_STANDFIRST),
    W("deck", KL_HINT_STANDFIRST),
    W("dek", KL_HINT_STANDFIRST),
    W("subtitle", KL_HINT_STANDFIRST),
    W("subheadline", KL_HINT_STANDFIRST),
    W("subhead", KL_HINT_STANDFIRST),
    W("summary", KL_HINT_STANDFIRST),
    W("lead", KL_HINT_STANDFIRST),
    W("lede", KL_HINT_STANDFIRST),
    W("intro", KL_HINT_STANDFIRST),
    W("excerpt", KL_HINT_STANDFIRST),
    W("introduction", KL_HINT_STANDFIRST),
    W("sapo", KL_HINT_STANDFIRST),
    W("chapo", KL_HINT_STANDFIRST),
    W("chapeau", KL_HINT_STANDFIRST),
    W("ingress", KL_HINT_STANDFIRST),
    W("entradilla", KL_HINT_STANDFIRST),
    W("bajada", KL_HINT_STANDFIRST),
    W("vorspann", KL_HINT_STANDFIRST),
    W("sottotitolo", KL_HINT_STANDFIRST),
    W("occhiello", KL_HINT_STANDFIRST),
    W("lid", KL_HINT_STANDFIRST),
    W("spot", KL_HINT_STANDFIRST),
    W("sinopsis", KL_HINT_STANDFIRST),
    W("headline", KL_HINT_HEADLINE),
    W("title", KL_HINT_HEADLINE),
    W("judul", KL_HINT_HEADLINE),
    W("titulo", KL_HINT_HEADLINE),
    W("titre", KL_HINT_HEADLINE),
    W("titel", KL_HINT_HEADLINE),

    /* Ways around the site. */
    W("nav", KL_HINT_NAV),
    W("navbar", KL_HINT_NAV),
    W("navigation", KL_HINT_NAV),
    W("menu", KL_HINT_NAV),
    W("submenu", KL_HINT_NAV),
    W("breadcrumb", KL_HINT_NAV),
    W("breadcrumbs", KL_HINT_NAV),
    W("pagination", KL_HINT_NAV),
    W("pager", KL_HINT_NAV),
    W("paging", KL_HINT_NAV),
    W("masthead", KL_HINT_NAV),
    W("toc", KL_HINT_NAV),
    W("tableofcontents", KL_HINT_NAV),
    W("skip", KL_HINT_NAV),
    W("topbar", KL_HINT_NAV),
    W("toolbar", KL_HINT_NAV),
    W("tools", KL_HINT_NAV),
    W("print", KL_HINT_NAV),
    W("editsection", KL_HINT_NAV),
    W("colophon", KL_HINT_NAV),
    W("pagenav", KL_HINT_NAV),
    W("printfriendly", KL_HINT_NAV),

    /* Sharing rows. */
    W("share", KL_HINT_SHARE),
    W("shares", KL_HINT_SHARE),
    W("sharing", KL_HINT_SHARE),
    W("social", KL_HINT_SHARE),
    W("socials", KL_HINT_SHARE),
    W("sharedaddy", KL_HINT_SHARE),
    W("addthis", KL_HINT_SHARE),
    W("addtoany", KL_HINT_SHARE),
    W("sharethis", KL_HINT_SHARE),
    W("bagikan", KL_HINT_SHARE),
    W("teilen", KL_HINT_SHARE),
    W("compartir", KL_HINT_SHARE),
    W("partage", KL_HINT_SHARE),
    W("socialshare", KL_HINT_SHARE),
    W("sharebar", KL_HINT_SHARE),
    W("sosmed", KL_HINT_SHARE),
    W("jp", 0),
    W("follow", KL_HINT_SHARE),
    W("followus", KL_HINT_SHARE),
    W("rating", KL_HINT_SHARE),
    W("reactions", KL_HINT_SHARE),
    W("likes", KL_HINT_SHARE),
    W("sns", KL_HINT_SHARE),

    /* Other stories. */
    W("related", KL_HINT_RELATED),
    W("relateds", KL_HINT_RELATED),
    W("relatedposts", KL_HINT_RELATED),
    W("recommended", KL_HINT_RELATED),
    W("recommendation", KL_HINT_RELATED),
    W("recommendations", KL_HINT_RELATED),
    W("recommend", KL_HINT_RELATED),
    W("popular", KL_HINT_RELATED),
    W("trending", KL_HINT_RELATED),
    W("latest", KL_HINT_RELATED),
    W("recent", KL_HINT_RELATED),
    W("outbrain", KL_HINT_RELATED),
    W("taboola", KL_HINT_RELATED),
    W("readmore", KL_HINT_RELATED),
    W("morefrom", KL_HINT_RELATED),
    W("seealso", KL_HINT_RELATED),
    W("alsoread", KL_HINT_RELATED),
    W("readalso", KL_HINT_RELATED),
    W("mostread", KL_HINT_RELATED),
    W("terkait", KL_HINT_RELATED),
    W("rekomendasi", KL_HINT_RELATED),
    W("terpopuler", KL_HINT_RELATED),
    W("terkini", KL_HINT_RELATED),
    W("bacajuga", KL_HINT_RELATED),
    W("lainnya", KL_HINT_RELATED),
    W("relacionadas", KL_HINT_RELATED),
    W("relacionados", KL_HINT_RELATED),
    W("relacionado", KL_HINT_RELATED),
    W("correlati", KL_HINT_RELATED),
    W("lire", KL_HINT_RELATED),
    W("teaser", KL_HINT_RELATED),
    W("teasers", KL_HINT_RELATED),
    W("yarpp", KL_HINT_RELATED),
    W("zergnet", KL_HINT_RELATED),
    W("onward", KL_HINT_RELATED),
    W("carousel", KL_HINT_RELATED),
    W("upnext", KL_HINT_RELATED),
    W("promo", KL_HINT_RELATED),
    W("promobox", KL_HINT_RELATED),
    W("promos", KL_HINT_RELATED),
    W("linkbox", KL_HINT_RELATED),
    W("suggested", KL_HINT_RELATED),
    W("suggestions", KL_HINT_RELATED),
    W("crosslinks", KL_HINT_RELATED),
    W("relatedarticles", KL_HINT_RELATED),
    W("relatedlinks", KL_HINT_RELATED),
    W("readnext", KL_HINT_RELATED),
    W("weitere", KL_HINT_RELATED),
    W("mehr", KL_HINT_RELATED),
    W("linkterkait", KL_HINT_RELATED),
    W("beritaterkait", KL_HINT_RELATED),
    W("revcontent", KL_HINT_RELATED),
    W("mgid", KL_HINT_RELATED),

    /* What readers wrote. */
    W("comment", KL_HINT_COMMENTS),
    W("comments", KL_HINT_COMMENTS),
    W("commentlist", KL_HINT_COMMENTS),
    W("commentform", KL_HINT_COMMENTS),
    W("disqus", KL_HINT_COMMENTS),
    W("respond", KL_HINT_COMMENTS),
    W("replies", KL_HINT_COMMENTS),
    W("komentar", KL_HINT_COMMENTS),
    W("kommentar", KL_HINT_COMMENTS),
    W("kommentare", KL_HINT_COMMENTS),
    W("comentarios", KL_HINT_COMMENTS),
    W("commentaires", KL_HINT_COMMENTS),
    W("commenti", KL_HINT_COMMENTS),
    W("livefyre", KL_HINT_COMMENTS),
    W("coral", KL_HINT_COMMENTS),
    W("guestbook", KL_HINT_COMMENTS),
    W("reacties", KL_HINT_COMMENTS),
    W("yorum", KL_HINT_COMMENTS),

    /* What is sold. */
    W("ad", KL_HINT_AD),
    W("ads", KL_HINT_AD),
    W("adv", KL_HINT_AD),
    W("advert", KL_HINT_AD),
    W("adverts", KL_HINT_AD),
    W("advertisement", KL_HINT_AD),
    W("advertising", KL_HINT_AD),
    W("adslot", KL_HINT_AD),
    W("adsbygoogle", KL_HINT_AD),
    W("sponsor", KL_HINT_AD),
    W("sponsored", KL_HINT_AD),
    W("sponsors", KL_HINT_AD),
    W("iklan", KL_HINT_AD),
    W("banner", KL_HINT_AD),
    W("banners", KL_HINT_AD),
    W("gpt", KL_HINT_AD),
    W("dfp", KL_HINT_AD),
    W("werbung", KL_HINT_AD),
    W("anzeige", KL_HINT_AD),
    W("publicidad", KL_HINT_AD),
    W("publicidade", KL_HINT_AD),
    W("pub", KL_HINT_AD),
    W("reklam", KL_HINT_AD),
    W("affiliate", KL_HINT_AD),
    W("shopping", KL_HINT_AD),
    W("adunit", KL_HINT_AD),
    W("commercial", KL_HINT_AD),
    W("donate", KL_HINT_AD),
    W("donation", KL_HINT_AD),
    W("cta", KL_HINT_AD),
    W("calltoaction", KL_HINT_AD),

    /* Letters and accounts. */
    W("newsletter", KL_HINT_NEWSLETTER),
    W("newsletters", KL_HINT_NEWSLETTER),
    W("subscribe", KL_HINT_NEWSLETTER),
    W("subscription", KL_HINT_NEWSLETTER),
    W("signup", KL_HINT_NEWSLETTER),
    W("optin", KL_HINT_NEWSLETTER),
    W("mailchimp", KL_HINT_NEWSLETTER),
    W("mailinglist", KL_HINT_NEWSLETTER),
    W("login", KL_HINT_NEWSLETTER),
    W("register", KL_HINT_NEWSLETTER),
    W("langganan", KL_HINT_NEWSLETTER),
    W("piano", KL_HINT_NEWSLETTER),

    /* Who wrote it, when, about what. */
    W("byline", KL_HINT_META),
    W("author", KL_HINT_META),
    W("authors", KL_HINT_META),
    W("bio", KL_HINT_META),
    W("authorbox", KL_HINT_META),
    W("authorbio", KL_HINT_META),
    W("aboutauthor", KL_HINT_META),
    W("vcard", KL_HINT_META),
    W("timestamp", KL_HINT_META),
    W("dateline", 0),
    W("pubdate", KL_HINT_META),
    W("published", KL_HINT_META),
    W("date", KL_HINT_META),
    W("meta", KL_HINT_META),
    W("metadata", KL_HINT_META),
    W("postmeta", KL_HINT_META),
    W("tags", KL_HINT_META),
    W("taglist", KL_HINT_META),
    W("tagcloud", KL_HINT_META),
    W("keywords", KL_HINT_META),
    W("categories", KL_HINT_META),
    W("penulis", KL_HINT_META),
    W("editor", KL_HINT_META),
    W("reporter", KL_HINT_META),
    W("tanggal", KL_HINT_META),
    W("tag", KL_HINT_META),
    W("autor", KL_HINT_META),
    W("auteur", KL_HINT_META),
    W("autore", KL_HINT_META),
    W("kicker", KL_HINT_META),
    W("eyebrow", KL_HINT_META),
    W("readtime", KL_HINT_META),
    W("readingtime", KL_HINT_META),
    W("copyright", KL_HINT_META),
    W("disclaimer", KL_HINT_META),
    W("licence", KL_HINT_META),
    W("license", KL_HINT_META),
    W("contributor", KL_HINT_META),
    W("contributors", KL_HINT_META),

    /* Words about pictures. */
    W("caption", KL_HINT_CAPTION),
    W("captions", KL_HINT_CAPTION),
    W("figcaption", KL_HINT_CAPTION),
    W("imagecaption", KL_HINT_CAPTION),
    W("photocaption", KL_HINT_CAPTION),
    W("credit", KL_HINT_CAPTION),
    W("credits", KL_HINT_CAPTION),
    W("cutline", KL_HINT_CAPTION),
    W("photo", KL_HINT_CAPTION),
    W("foto", KL_HINT_CAPTION),
    W("figure", KL_HINT_CAPTION),
    W("gallery", KL_HINT_CAPTION),
    W("slideshow", KL_HINT_CAPTION),
    W("legende", KL_HINT_CAPTION),
    W("bildunterschrift", KL_HINT_CAPTION),
    W("pie", 0),
    W("attribution", KL_HINT_CAPTION),
    W("lightbox", KL_HINT_CAPTION),
    W("bild", KL_HINT_CAPTION),

    /* Columns and ends of the page. */
    W("sidebar", KL_HINT_SIDE),
    W("aside", KL_HINT_SIDE),
    W("rail", KL_HINT_SIDE),
    W("widget", KL_HINT_SIDE),
    W("widgets", KL_HINT_SIDE),
    W("footer", KL_HINT_SIDE),
    W("popup", KL_HINT_SIDE),
    W("modal", KL_HINT_SIDE),
    W("overlay", KL_HINT_SIDE),
    W("tooltip", KL_HINT_SIDE),
    W("infobox", KL_HINT_SIDE),
    W("rightcol", KL_HINT_SIDE),
    W("sidecol", KL_HINT_SIDE),
    W("ticker", KL_HINT_SIDE),
    W("player", KL_HINT_SIDE),
    W("video", KL_HINT_SIDE),
    W("poll", KL_HINT_SIDE),
    W("quiz", KL_HINT_SIDE),
    W("search", KL_HINT_SIDE),
    W("pullquote", KL_HINT_SIDE),
    W("pullout", KL_HINT_SIDE),
    W("correction", 0),
    W("feedback", KL_HINT_SIDE),

    /* Consent. */
    W("cookie", KL_HINT_COOKIE),
    W("cookies", KL_HINT_COOKIE),
    W("consent", KL_HINT_COOKIE),
    W("gdpr", KL_HINT_COOKIE),
    W("onetrust", KL_HINT_COOKIE),
    W("cmp", KL_HINT_COOKIE),

    /* Seen by machines only. */
    W("hidden", 0),
    W("screenreader", KL_HINT_HIDDEN),
    W("noprint", 0),
    W("printonly", KL_HINT_HIDDEN),
    W("visuallyhidden", KL_HINT_HIDDEN),
    W("offscreen", KL_HINT_HIDDEN),
};

/* A word behind one of these says what is not there, or how the page is laid out: "no-sidebar",
 * "with-comments", "has-ads", "is-related-open". */
static const kl_str negations[] = {KL_STR_INIT("no"),      KL_STR_INIT("has"),  KL_STR_INIT("with"),
                                   KL_STR_INIT("without"), KL_STR_INIT("hide"), KL_STR_INIT("not")};

enum { SLOTS = 2048, LONGEST = 24 };

struct kl_hints {
    uint16_t slots[SLOTS]; /* index + 1 into words */
    kl_memo memo;
};

static uint32_t hash(kl_str text)
{
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++)
        h = (h ^ (unsigned char)text.ptr[i]) * 16777619u;
    return h ^ h >> 15;
}

kl_hints *kl_hints_create(kl_arena *arena)
{
    kl_hints *hints = KL_NEW(arena, kl_hints);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint32_t at = hash(words[i].text) % SLOTS;
        while (hints->slots[at])
            at = (at + 1) % SLOTS;
        hints->slots[at] = (uint16_t)(i + 1);
    }
    return hints;
}

static unsigned bits_of(const kl_hints *hints, kl_str text)
{
    for (uint32_t at = hash(text) % SLOTS; hints->slots[at]; at = (at + 1) % SLOTS) {
        const word *w = &words[hints->slots[at] - 1];
        if (kl_eq(w->text, text))
            return w->bits;
    }
    return 0;
}

static bool is_negation(kl_str text)
{
    if (text.len > 7)
        return false;
    for (size_t i = 0; i < sizeof negations / sizeof *negations; i++)
        if (kl_eq(negations[i], text))
            return true;
    return false;
}

/* The end of the word that begins at `at`: before a sign, a hump of camelCase, or a digit. */
static size_t word_end(kl_str names, size_t at, char *lower)
{
    size_t start = at;
    while (at < names.len && at - start < LONGEST && kl_is_alpha(names.ptr[at])) {
        if (at > start && kl_is_upper(names.ptr[at]) && kl_is_lower(names.ptr[at - 1]))
            break;
        lower[at - start] = kl_lower(names.ptr[at]);
        at++;
    }
    return at;
}

/* The bits of one name ("article__body-2"), which ends at white space. */
static unsigned bits_of_name(const kl_hints *hints, kl_str name)
{
    unsigned bits = 0;
    bool is_negated = false;
    char lower[LONGEST];
    for (size_t at = 0; at < name.len;) {
        if (!kl_is_alpha(name.ptr[at])) {
            at++;
            continue;
        }
        size_t end = word_end(name, at, lower);
        kl_str text = {lower, end - at};
        if (!is_negated)
            bits |= bits_of(hints, text);
        is_negated = is_negation(text);
        at = end;
    }
    if ((bits & KL_HINT_ARTICLE) && (bits & KL_HINT_BODY) && !(bits & KL_HINT_CONDEMNS))
        bits |= KL_HINT_STRONG;
    return bits;
}

static unsigned read_names(const kl_hints *hints, kl_str names)
{
    unsigned bits = 0;
    size_t at = 0;
    while (at < names.len) {
        while (at < names.len && kl_is_space(names.ptr[at]))
            at++;
        size_t start = at;
        while (at < names.len && !kl_is_space(names.ptr[at]))
            at++;
        if (at > start)
            bits |= bits_of_name(hints, kl_slice(names, start, at));
    }
    return bits;
}

unsigned kl_hints_of_names(kl_hints *hints, kl_str names)
{
    if (names.len == 0)
        return 0;
    kl_memo_slot *slot = kl_memo_at(&hints->memo, names);
    if (!kl_eq(slot->names, names))
        *slot = (kl_memo_slot){names, read_names(hints, names)};
    return slot->value;
}

unsigned kl_hints_of(kl_hints *hints, const kl_page *page, const kl_node *node)
{
    unsigned bits = 0;
    const kl_attribute *attr = page->attrs + node->first_attr;
    for (size_t i = 0; i < node->attrs; i++) {
        switch (attr[i].name) {
        case KL_ATTR_ITEMPROP:
        case KL_ATTR_CLASS:
        case KL_ATTR_ID:
        case KL_ATTR_ROLE:
        case KL_ATTR_DATA_TESTID:
        case KL_ATTR_DATA_COMPONENT:
            bits |= kl_hints_of_names(hints, attr[i].value);
            break;
        default:
            break;
        }
    }
    return bits;
}

kl_str kl_hints_name(unsigned bits)
{
    static const struct {
        unsigned bit;
        kl_str name;
    } names[] = {
        {KL_HINT_NAV, KL_STR_INIT("navigation")},
        {KL_HINT_SHARE, KL_STR_INIT("sharing row")},
        {KL_HINT_RELATED, KL_STR_INIT("other stories")},
        {KL_HINT_COMMENTS, KL_STR_INIT("comments")},
        {KL_HINT_AD, KL_STR_INIT("advertisement")},
        {KL_HINT_NEWSLETTER, KL_STR_INIT("newsletter or account")},
        {KL_HINT_META, KL_STR_INIT("byline, date or tags")},
        {KL_HINT_CAPTION, KL_STR_INIT("caption or credit")},
        {KL_HINT_SIDE, KL_STR_INIT("side column")},
        {KL_HINT_COOKIE, KL_STR_INIT("cookie notice")},
        {KL_HINT_HIDDEN, KL_STR_INIT("hidden")},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (bits & names[i].bit)
            return names[i].name;
    return KL_STR("named so");
}
