/* site.c - who publishes this? */
#include "location/location.h"
#include "title.h"
#include "utf8.h"

/* In order of trust. What names the site in so many words is better than what names whoever owns it. */
static const kl_str sources[] = {
    KL_STR_INIT("og:site_name"),     KL_STR_INIT("json-ld:publisher"),          KL_STR_INIT("json-ld:WebSite"),
    KL_STR_INIT("application-name"), KL_STR_INIT("json-ld:page.publisher"),     KL_STR_INIT("dc.publisher"),
    KL_STR_INIT("publisher"),        KL_STR_INIT("apple-mobile-web-app-title"), KL_STR_INIT("dcterms.publisher"),
    KL_STR_INIT("outlet"),           KL_STR_INIT("json-ld:Organization"),
};

/* What stands at the edge of a headline in <title>. */
static const kl_str ends[] = {
    KL_STR_INIT("-"), KL_STR_INIT("|"), KL_STR_INIT("–"),  KL_STR_INIT("—"),  KL_STR_INIT("::"), KL_STR_INIT("»"),
    KL_STR_INIT("«"), KL_STR_INIT("·"), KL_STR_INIT("•"),  KL_STR_INIT("/"),  KL_STR_INIT(":"),  KL_STR_INIT("‹"),
    KL_STR_INIT("›"), KL_STR_INIT("~"), KL_STR_INIT("｜"), KL_STR_INIT("："), KL_STR_INIT("<"),  KL_STR_INIT(">")};

/* Length of a mark between headline and site at text[at], with the spaces around it; 0 if there is none. */
static size_t separator_at(kl_str text, size_t at)
{
    static const kl_str marks[] = {KL_STR_INIT(" - "),  KL_STR_INIT(" | "),  KL_STR_INIT(" – "),  KL_STR_INIT(" — "),
                                   KL_STR_INIT(" :: "), KL_STR_INIT(" » "),  KL_STR_INIT(" « "),  KL_STR_INIT(" · "),
                                   KL_STR_INIT(" • "),  KL_STR_INIT(" / "),  KL_STR_INIT(" : "),  KL_STR_INIT(" ‹ "),
                                   KL_STR_INIT(" › "),  KL_STR_INIT(" ~ "),  KL_STR_INIT(" || "), KL_STR_INIT("|"),
                                   KL_STR_INIT("｜"),   KL_STR_INIT(" -- "), KL_STR_INIT(" < "),  KL_STR_INIT(" > "),
                                   KL_STR_INIT(" │ "),  KL_STR_INIT(" ∙ ")};
    char c = text.ptr[at];
    if (c == '-' && at + 2 < text.len && text.ptr[at + 1] == '-' && text.ptr[at + 2] != ' ')
        return 2;
    if (c != ' ' && c != '|' && (unsigned char)c != 0xEF)
        return 0;
    if (c == ' ' && at + 1 < text.len && kl_is_word(text.ptr[at + 1])) /* nearly always: the next word */
        return 0;
    kl_str rest = kl_slice(text, at, at + 6);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kl_starts(rest, marks[i]))
            return marks[i].len;
    return 0;
}

/* "Halaman 2", "Page 2 of 3": a part of an article, which templates name in <title>. */
static bool is_page_number(kl_str piece)
{
    static const kl_str words[] = {KL_STR_INIT("halaman "), KL_STR_INIT("hal "),    KL_STR_INIT("page "),
                                   KL_STR_INIT("seite "),   KL_STR_INIT("página "), KL_STR_INIT("pagina ")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (piece.len > words[i].len && piece.len <= words[i].len + 8 && kl_starts_nocase(piece, words[i]) &&
            kl_is_digit(kl_from(piece, words[i].len).ptr[0]))
            return true;
    return false;
}

/* What a widespread system writes into the titles of a blog's old pages. */
static bool is_archive(kl_str piece)
{
    static const kl_str names[] = {KL_STR_INIT("Blog Archive"),     KL_STR_INIT("Blog Archiv"),
                                   KL_STR_INIT("Blog-Archiv"),      KL_STR_INIT("Archives du blog"),
                                   KL_STR_INIT("Archivo del blog"), KL_STR_INIT("Arsip blog"),
                                   KL_STR_INIT("Arsip Blog")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_eq_nocase(piece, names[i]))
            return true;
    return false;
}

static bool is_site(const kl_article *a, kl_arena *scratch, kl_str piece)
{
    if (is_page_number(piece) || kl_is_domain(piece) || is_archive(piece))
        return true;
    kl_words words = kl_words_of(scratch, piece), own = kl_words_of(scratch, a->site);
    if (own.count && kl_words_equal(&words, &own))
        return true;
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_SITE)
            continue;
        kl_words site = kl_words_of(scratch, clue->value);
        if (site.count && kl_words_equal(&words, &site))
            return true;
    }
    return kl_title_begins_host(piece, kl_title_host_of(a->url));
}

/* Whether what stands behind the last mark of a title is no part of the headline. */
static bool is_site_behind(const kl_article *a, kl_arena *scratch, kl_str head, kl_str tail)
{
    enum { LONGEST = 40 }; /* bytes of a site's name */
    return is_site(a, scratch, tail) ||
           (tail.len <= LONGEST && (kl_title_has_label(tail, kl_title_host_of(a->url)) ||
                                    (tail.len < head.len && kl_title_is_in_path(tail, a->url))));
}

/* The same of a piece before another: "Ponyhof Blog | Winter at sea", a short name with the host's label. One with a
 * figure is a series' ("Ponyhof Weekly 18"). */
static bool is_site_before(const kl_article *a, kl_arena *scratch, kl_str piece)
{
    enum { LONGEST = 24 }; /* bytes: what is longer may be a headline about whose site it is */
    bool has_figure = false;
    for (size_t i = 0; i < piece.len; i++)
        has_figure |= kl_is_digit(piece.ptr[i]);
    return is_site(a, scratch, piece) ||
           (piece.len <= LONGEST && !has_figure && kl_title_has_label(piece, kl_title_host_of(a->url)));
}

/* The first and the last separator of a text. */
static bool find_separators(kl_str text, kl_span *first, kl_span *last)
{
    bool found = false;
    for (size_t at = 0; at < text.len; at++) {
        size_t len = separator_at(text, at);
        if (!len)
            continue;
        *last = (kl_span){at, at + len};
        if (!found)
            *first = *last;
        found = true;
        at += len - 1; /* a bar between spaces is a mark without them, too */
    }
    return found;
}

/* Whether the page's address is made of a text: of at least three words nearly all. */
static bool is_slug(const kl_article *a, kl_arena *scratch, kl_str text)
{
    enum { LEAST = 3, NEARLY = 80 };
    const kl_words slug = kl_title_slug(a, scratch), words = kl_words_of(scratch, text);
    return slug.count >= LEAST && words.count >= LEAST && kl_words_overlap(&words, &slug) >= NEARLY;
}

kl_str kl_title_piece_of_slug(const kl_article *a, kl_arena *scratch, kl_str text)
{
    kl_span first = {0}, last = {0};
    if (!find_separators(text, &first, &last))
        return text;
    const kl_str head = kl_slice(text, 0, first.start), tail = kl_from(text, last.end);
    bool is_head = is_slug(a, scratch, head), is_tail = is_slug(a, scratch, tail);
    return is_head == is_tail ? text : is_head ? head : tail;
}

/* "大雨成灾-江城网": a paper's name of Chinese, behind a mark with no spaces around it, where <title> says it. Absent
 * if there is none. */
static kl_str eastern_tail(kl_str title)
{
    enum { SIGN = 3, LEAST_HEAD = 5 * SIGN, LONGEST = 10 * SIGN };
    static const kl_str words[] = {KL_STR_INIT("网"),   KL_STR_INIT("網"),   KL_STR_INIT("报"),   KL_STR_INIT("報"),
                                   KL_STR_INIT("新闻"), KL_STR_INIT("新聞"), KL_STR_INIT("在线"), KL_STR_INIT("频道"),
                                   KL_STR_INIT("社"),   KL_STR_INIT("台")};
    size_t at = title.len, len;
    while (at > 0 && !strchr("-_|", title.ptr[at - 1] ? title.ptr[at - 1] : 'x'))
        at--;
    kl_str tail = kl_from(title, at);
    if (at < LEAST_HEAD || tail.len > LONGEST)
        return KL_ABSENT;
    for (size_t i = 0; i < tail.len; i += len)
        if (!kl_utf8_is_cjk(kl_utf8_at(tail, i, &len)))
            return KL_ABSENT;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (kl_ends(tail, words[i]))
            return tail;
    return KL_ABSENT;
}

/* A title without the tail above, and what may stand before it of the same make: "标题--时政--江城网". */
static kl_str without_eastern_tail(kl_str text)
{
    kl_str tail = eastern_tail(text);
    if (!tail.ptr)
        return text;
    text = kl_slice(text, 0, text.len - tail.len);
    while (text.len && strchr("-_|", text.ptr[text.len - 1] ? text.ptr[text.len - 1] : 'x'))
        text = kl_slice(text, 0, text.len - 1);
    return text;
}

/* Where a piece in the middle is the site: "Headline | example.com | Fish and more". A headline is no shorter than half
 * of what stands on the other side. */
static kl_str before_site(const kl_article *a, kl_arena *scratch, kl_str text)
{
    enum { LEAST = 10 }; /* bytes of a headline */
    kl_span open = {0};
    for (size_t at = 0; at < text.len; at++) {
        size_t len = separator_at(text, at);
        if (!len)
            continue;
        if (open.end && open.start >= LEAST && is_site_before(a, scratch, kl_slice(text, open.end, at)))
            return text.len - at - len > open.start * 2 ? kl_from(text, at + len) : kl_slice(text, 0, open.start);
        open = (kl_span){at, at + len};
        at += len - 1;
    }
    return text;
}

kl_str kl_title_without_site(const kl_article *a, kl_arena *scratch, kl_str text)
{
    kl_span first = {0}, last = {0};
    for (int n = 0; n < 3 && find_separators(text, &first, &last); n++) {
        if (is_site_behind(a, scratch, kl_slice(text, 0, last.start), kl_from(text, last.end)))
            text = kl_trim(kl_slice(text, 0, last.start));
        else if (is_site_before(a, scratch, kl_slice(text, 0, first.start)))
            text = kl_trim(kl_from(text, first.end));
        else if (first.start != last.start && before_site(a, scratch, text).len < text.len)
            text = before_site(a, scratch, text);
        else
            break;
    }
    return without_eastern_tail(text);
}

static kl_clue *find_clue(kl_article *a, kl_field field, kl_str from)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == field && kl_eq(a->clues.items[i].from, from))
            return &a->clues.items[i];
    return NULL;
}

/* Separators, and a colon, cut off at both ends. */
static kl_str without_separators(kl_str text)
{
    for (bool cut = true; cut;) {
        cut = false;
        text = kl_trim(text);
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
            if (kl_starts(text, ends[i])) {
                text = kl_from(text, ends[i].len);
                cut = true;
            } else if (text.len && kl_ends(text, ends[i])) {
                text = kl_slice(text, 0, text.len - ends[i].len);
                cut = true;
            }
        }
    }
    return text;
}

/* Whether the page has a title like that; `lines`: or a line that may be one. */
static bool is_title(const kl_article *a, kl_str text, bool lines)
{
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_TITLE && kl_eq_nocase(clue->value, text) &&
            (lines || !kl_eq(clue->from, KL_STR("line"))))
            return true;
    }
    return false;
}

/* The same where marks differ, as quotation marks and dashes do between a heading and <title>: only the words count. */
static kl_str beside_words(kl_arena *scratch, kl_str title, kl_str headline)
{
    kl_span first = {0}, last = {0};
    if (!find_separators(title, &first, &last))
        return KL_ABSENT;
    const kl_words words = kl_words_of(scratch, headline);
    const kl_words head = kl_words_of(scratch, kl_slice(title, 0, last.start));
    const kl_words tail = kl_words_of(scratch, kl_from(title, first.end));
    return kl_words_equal(&head, &words)   ? kl_from(title, last.end)
           : kl_words_equal(&tail, &words) ? kl_slice(title, 0, first.start)
                                           : KL_ABSENT;
}

/* What stands in <title> before or behind a headline; of several parts behind it the last, the site's. */
static kl_str beside(kl_str title, kl_str headline)
{
    kl_span first = {0}, last = {0};
    if (title.len <= headline.len + 2)
        return KL_ABSENT;
    if (kl_starts_nocase(title, headline)) {
        kl_str rest = kl_from(title, headline.len);
        size_t start = without_separators(rest).ptr == rest.ptr ? KL_NOT_FOUND : 0;
        rest = without_separators(rest);
        return start == KL_NOT_FOUND                  ? KL_ABSENT
               : find_separators(rest, &first, &last) ? kl_from(rest, last.end)
                                                      : rest;
    }
    if (kl_ends_nocase(title, headline)) {
        kl_str rest = kl_slice(title, 0, title.len - headline.len);
        kl_str head = without_separators(rest);
        return kl_trim(rest).len == head.len ? KL_ABSENT : head;
    }
    return KL_ABSENT;
}

/* A short name in the page's first heading, and below it, in a line that is no heading, a long headline: so blogs head
 * their posts. */
static bool is_blog_name(const kl_article *a, const kl_clue *line, kl_str name)
{
    /* Bytes of a headline, of a name, of the page's head, and between the two. */
    enum { LEAST = 30, MOST = 30, TOP = 200, BELOW = 300 };
    kl_span first, last;
    if (!kl_eq(line->from, KL_STR("line")) || line->value.len < LEAST || name.len > MOST ||
        line->value.len * 3 < name.len * 4 || find_separators(line->value, &first, &last))
        return false;
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_TITLE && kl_eq(clue->from, KL_STR("h1")))
            return kl_eq_nocase(clue->value, name) && clue->at < line->at && clue->at <= TOP &&
                   (line->at <= clue->at + BELOW || line->value.len >= name.len * 2);
    }
    return false;
}

/* What stands in <title> beside the headline that og:title, a heading or microdata gives. */
static kl_str rest_of_title(kl_article *a, kl_arena *scratch)
{
    enum { SHORTEST = 10, LONGEST = 40 }; /* bytes of a headline, and of a site's name */
    const kl_clue *title = find_clue(a, KL_F_TITLE, KL_STR("title"));
    kl_str best = KL_ABSENT;
    size_t best_len = 0;
    for (size_t i = 0; title && i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_TITLE || clue == title || clue->value.len < SHORTEST || clue->value.len <= best_len)
            continue;
        if (kl_title_is_host(a, clue->value)) /* the heading is the site's, and the rest the headline */
            return clue->value;
        kl_str rest = kl_trim(beside(title->value, clue->value));
        rest = rest.len ? rest : kl_trim(beside_words(scratch, title->value, clue->value));
        if (is_slug(a, scratch, rest) && !is_slug(a, scratch, clue->value))
            return clue->value; /* "Daily Quay » Archive » Ferry late again", with the blog's name for a heading */
        /* A site's name in a heading beside the headline in another: only what the page calls itself, or its host,
         * tells which. */
        bool is_sure = clue->at == KL_NOWHERE || is_blog_name(a, clue, rest) || !is_title(a, rest, true) ||
                       (kl_eq(clue->from, KL_STR("line")) && kl_title_is_label(rest, kl_title_host_of(a->url)));
        if (rest.len < 2 || rest.len > LONGEST || !is_sure)
            continue;
        best = rest;
        best_len = clue->value.len;
    }
    return best;
}

/* A name that a feed or a copyright line gives, if <title> has it as well: as <title> has it not, only found there. */
static kl_str named_aside(kl_article *a)
{
    static const kl_str asides[] = {KL_STR_INIT("feed"), KL_STR_INIT("copyright")};
    const kl_clue *title = find_clue(a, KL_F_TITLE, KL_STR("title"));
    for (size_t i = 0; title && i < sizeof asides / sizeof *asides; i++) {
        const kl_clue *clue = find_clue(a, KL_F_SITE, asides[i]);
        kl_span first = {0}, last = {0};
        kl_str name = clue ? clue->value : KL_ABSENT;
        if (name.len && find_separators(name, &first, &last))
            name = kl_trim(kl_slice(name, 0, first.start));
        if (name.len >= 3 && name.len <= 40 && kl_has_nocase(title->value, name) && !is_title(a, name, false))
            return name;
    }
    return KL_ABSENT;
}

/* Whether a name has a newspaper's word in it ("Mediakota", "Warta Rinjani"), and not only such ("Info Bisnis"). */
static bool has_paper_word(const kl_lang *lang, kl_str name)
{
    enum { LEAST = 4 }; /* bytes of a word that says enough */
    const kl_lexicon *words = &lang->sections[KL_LANG_RUBRICS];
    kl_str rest = name, word;
    bool has = false, only = true;
    for (size_t i = 0; i < words->count && !has; i++) {
        kl_str form = words->entries[i].form;
        has = form.len >= LEAST && (kl_starts_nocase(name, form) || kl_ends_nocase(name, form));
    }
    while (has && only && kl_next_piece(&rest, ' ', &word))
        only = kl_lexicon_has(words, word);
    return has && !only;
}

/* The paper in a dateline: "Mediakota, Tangerang - ", "Example.com, Jakarta - ". */
static kl_str outlet_of_dateline(const kl_article *a, const kl_context *context)
{
    enum {
        LONGEST = 30,
        REACH = 140
    }; /* bytes of a name, and of a dateline up to its dash: as in location/dateline.c */
    kl_str start = kl_slice(a->text, 0, REACH);
    size_t comma = kl_find_char(start, ',');
    if (comma == KL_NOT_FOUND || comma > LONGEST || kl_find(start, KL_STR(" -")) == KL_NOT_FOUND)
        return KL_ABSENT;
    kl_str name = kl_trim(kl_slice(start, 0, comma));
    size_t len;
    if (name.len < 4 || kl_utf8_is_lower(kl_utf8_at(name, 0, &len)) || kl_find_char(name, '\n') != KL_NOT_FOUND)
        return KL_ABSENT;
    return kl_is_domain(name) || has_paper_word(kl_knowledge_lang(context->know, a->lang), name) ? name : KL_ABSENT;
}

/* "Ferry late again | Daily Example" less what another clue gives as the headline. */
static kl_str without_headline(const kl_article *a, kl_str name)
{
    kl_span first = {0}, last = {0};
    if (!find_separators(name, &first, &last))
        return name;
    if (is_title(a, kl_trim(kl_slice(name, 0, last.start)), false))
        return kl_trim(kl_from(name, last.end));
    return is_title(a, kl_trim(kl_from(name, first.end)), false) ? kl_trim(kl_slice(name, 0, first.start)) : name;
}

kl_str kl_title_site(kl_article *a, const kl_context *context)
{
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        kl_clue *clue = find_clue(a, KL_F_SITE, sources[i]);
        if (clue && clue->value.len >= 2 && clue->value.len <= 80 && !kl_has(clue->value, KL_STR("//")) &&
            clue->value.ptr[0] != '@') {
            clue->won = true;
            if (context->settings->explain)
                clue->why = KL_STR("title: the most reliable kind of clue that names the site");
            return without_headline(a, clue->value);
        }
    }
    kl_str name = named_aside(a);
    if (!name.ptr)
        name = rest_of_title(a, context->scratch);
    const kl_clue *title = find_clue(a, KL_F_TITLE, KL_STR("title"));
    if (!name.ptr && title)
        name = eastern_tail(title->value);
    return name.ptr ? name : outlet_of_dateline(a, context);
}
