/* signed.c - who signs the text itself, where the page names nobody?
 *
 * Rule    reporters in brackets at either end of the text ("(Reporting by ...)", "（记者张明）"); where papers sign so,
 * a line of nothing but names behind the last sentence; agencies in the dateline's brackets, at the end of the text, or
 * behind a word for "source" Never   reads what stands within the text; gives who took a picture
 */
#include "byline.h"
#include "utf8.h"

enum {
    EDGE = 300,   /* bytes at either end of a text in which reporters are named; datelines are over long before */
    INSIDE = 160, /* bytes of what stands in their brackets */
};

static bool is_any(char c, const char *of) { return c && strchr(of, c); }

/* ---------------------------------------------------------------- reporters in brackets */

/* Bytes of an opening bracket at text[at], and the mark that closes it. */
static size_t bracket_at(kl_str text, size_t at, kl_str *close)
{
    if (text.ptr[at] == '(') {
        *close = KL_STR(")");
        return 1;
    }
    *close = KL_STR("）");
    return kl_starts(kl_from(text, at), KL_STR("（")) ? 3 : 0;
}

/* "记者张明、李红", "Reporting by Ann Lee; Editing by Kim Roy". */
static void read_inside(kl_people *p, kl_str inside)
{
    size_t first, len = kl_byline_match(p, KL_LANG_BYLINE_LABELS, inside, 0);
    bool is_cjk = len && kl_utf8_is_cjk(kl_utf8_at(inside, 0, &first));
    size_t end = len;
    while (len && end < inside.len && (is_any(inside.ptr[end], " :") || kl_starts(kl_from(inside, end), KL_STR("："))))
        end += inside.ptr[end] == ' ' || inside.ptr[end] == ':' ? 1 : 3;
    /* What ends in 摄 is the name of who took a picture; "记者" alone is a label of two signs. */
    bool is_picture = kl_ends(inside, KL_STR("摄")) || kl_ends(inside, KL_STR("攝"));
    if (!len || end == inside.len || is_picture || (end == len && (!is_cjk || len < 6)))
        return;
    kl_byline_add(p, kl_from(inside, end), false);
}

static void read_edge(kl_people *p, kl_str edge)
{
    for (size_t at = 0; at < edge.len && p->count == 0; at++) {
        kl_str close;
        size_t open = bracket_at(edge, at, &close);
        size_t len = open ? kl_find(kl_slice(edge, at + open, at + open + INSIDE), close) : KL_NOT_FOUND;
        if (len != KL_NOT_FOUND)
            read_inside(p, kl_trim(kl_slice(edge, at + open, at + open + len)));
    }
}

/* A place in a text of UTF-8 that is no middle of a sign. */
static size_t whole_sign(kl_str text, size_t at)
{
    while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* The next name of a line, up to a bar, a slash or a comma. */
static bool next_name(kl_str *rest, kl_str *name)
{
    size_t end = 0;
    if (!rest->len)
        return false;
    while (end < rest->len && !is_any(rest->ptr[end], "|/,"))
        end++;
    *name = kl_trim(kl_slice(*rest, 0, end));
    *rest = kl_from(*rest, end < rest->len ? end + 1 : end);
    return true;
}

/* "... kata dia. (Siti Aminah/Red)", where papers sign at the end: a full name in the last brackets that stands nowhere
 * else in the text. */
static void read_last_brackets(kl_people *p)
{
    enum { LONGEST = 60 };
    kl_str text = kl_trim(p->a->text), name;
    if (kl_ends(text, KL_STR(".")))
        text = kl_slice(text, 0, text.len - 1);
    size_t open = kl_find_last_char(text, '(');
    if (!kl_ends(text, KL_STR(")")) || open == KL_NOT_FOUND || text.len - open > LONGEST ||
        !kl_eq(kl_lang_setting(p->lang, KL_STR("signed")), KL_STR("end")))
        return;
    kl_str inside = kl_slice(text, open + 1, text.len - 1);
    while (next_name(&inside, &name))
        if (kl_byline_has_shape(p, name, 2) && !kl_byline_is_something_else(p, name) && !kl_byline_is_body(p, name) &&
            kl_find(kl_slice(text, 0, open), name) == KL_NOT_FOUND)
            kl_byline_add_name(p, name, false);
}

void kl_byline_read_reporters(kl_people *p)
{
    kl_str text = p->a->text;
    size_t last = text.len > EDGE ? whole_sign(text, text.len - EDGE) : 0;
    read_edge(p, kl_slice(text, 0, whole_sign(text, text.len < EDGE ? text.len : EDGE)));
    if (p->count == 0)
        read_edge(p, kl_from(text, last));
    if (p->count == 0)
        read_last_brackets(p);
}

/* ---------------------------------------------------------------- a line of names */

/* "RINA KARTIKA": two to four words of capitals. */
static bool is_in_capitals(const kl_people *p, kl_str name)
{
    enum { LEAST = 2, MOST = 4 };
    size_t words = kl_byline_words(name);
    for (size_t i = 0; i < name.len; i++)
        if (!kl_is_upper(name.ptr[i]) && name.ptr[i] != ' ' && name.ptr[i] != '.')
            return false;
    return words >= LEAST && words <= MOST && !kl_byline_is_doubtful(p, name);
}

/* "- Ann Lee": a dash before a name signs in all languages. */
static kl_str without_dash(kl_str text)
{
    static const kl_str dashes[] = {KL_STR_INIT("- "), KL_STR_INIT("– "), KL_STR_INIT("— "), KL_STR_INIT("—")};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (kl_starts(text, dashes[i]))
            return kl_trim(kl_from(text, dashes[i].len));
    return text;
}

/* "(Siti Aminah/Red)" without its brackets. */
static kl_str without_brackets(kl_str text)
{
    bool is_within = kl_starts(text, KL_STR("(")) && kl_ends(text, KL_STR(")"));
    return is_within ? kl_slice(text, 1, text.len - 1) : text;
}

/* What stands beside a name and is none: an agency, a desk ("Red"), somebody's letters ("gal"). */
static bool is_beside_name(const kl_people *p, kl_str piece)
{
    enum { MOST = 4 }; /* letters */
    return kl_byline_is_agency(piece) || kl_byline_has_word(p, KL_LANG_EDITOR_LABELS, piece) ||
           kl_byline_has_word(p, KL_LANG_NOT_AUTHORS, piece) ||
           (piece.len <= MOST && piece.len && kl_byline_begins_small(piece));
}

bool kl_byline_is_signature(const kl_people *p, kl_str text)
{
    text = without_brackets(text);
    kl_str rest = text, name;
    if (kl_byline_before_role(p, text).ptr)
        return true;
    text = without_dash(text);
    if (text.ptr == rest.ptr && !kl_eq(kl_lang_setting(p->lang, KL_STR("signed")), KL_STR("end")))
        return false;
    size_t names = 0, bracket = kl_find(text, KL_STR(" ("));
    rest = text;
    rest = bracket == KL_NOT_FOUND ? rest : kl_slice(rest, 0, bracket); /* "RINA KARTIKA (BIMA)" */
    for (; next_name(&rest, &name); names += !is_beside_name(p, name))
        if (!is_beside_name(p, name) &&
            ((!kl_byline_has_shape(p, name, 2) && !is_in_capitals(p, name)) || kl_byline_is_something_else(p, name)))
            return false;
    return names > 0;
}

void kl_byline_add_signature(kl_people *p, kl_str text)
{
    text = without_brackets(text);
    kl_str reporter = kl_byline_before_role(p, text);
    text = reporter.ptr ? reporter : without_dash(text);
    size_t bracket = kl_find(text, KL_STR(" ("));
    text = bracket == KL_NOT_FOUND ? text : kl_slice(text, 0, bracket);
    for (kl_str name; next_name(&text, &name);)
        if (!is_beside_name(p, name))
            kl_byline_add_name(p, name, false);
}

/* ---------------------------------------------------------------- agencies */

/* Names by which the news agencies of the world sign. */
static const kl_str agencies[] = {
    KL_STR_INIT("AFP"),
    KL_STR_INIT("AP"),
    KL_STR_INIT("dpa"),
    KL_STR_INIT("Reuters"),
    KL_STR_INIT("APA"),
    KL_STR_INIT("sda"),
    KL_STR_INIT("EFE"),
    KL_STR_INIT("ANSA"),
    KL_STR_INIT("Antara"),
    KL_STR_INIT("Bernama"),
    KL_STR_INIT("Belga"),
    KL_STR_INIT("ANP"),
    KL_STR_INIT("KNA"),
    KL_STR_INIT("epd"),
    KL_STR_INIT("SID"),
    KL_STR_INIT("awp"),
    KL_STR_INIT("PAP"),
    KL_STR_INIT("ČTK"),
    KL_STR_INIT("TASR"),
    KL_STR_INIT("MTI"),
    KL_STR_INIT("NTB"),
    KL_STR_INIT("Ritzau"),
    KL_STR_INIT("STT"),
    KL_STR_INIT("Interfax"),
    KL_STR_INIT("TASS"),
    KL_STR_INIT("Ukrinform"),
    KL_STR_INIT("UNIAN"),
    KL_STR_INIT("Lusa"),
    KL_STR_INIT("Xinhua"),
    KL_STR_INIT("Kyodo"),
    KL_STR_INIT("Yonhap"),
    KL_STR_INIT("PTI"),
    KL_STR_INIT("IANS"),
    KL_STR_INIT("UPI"),
    KL_STR_INIT("Anadolu"),
    KL_STR_INIT("AAP"),
    KL_STR_INIT("PNA"),
    KL_STR_INIT("TTXVN"),
    KL_STR_INIT("新华社"),
    KL_STR_INIT("中新社"),
    KL_STR_INIT("共同"),
    KL_STR_INIT("時事"),
    KL_STR_INIT("연합뉴스"),
    KL_STR_INIT("뉴시스"),
    KL_STR_INIT("dpa-AFX"),
    KL_STR_INIT("PA Media"),
    KL_STR_INIT("Keystone-SDA"),
    KL_STR_INIT("Associated Press"),
    KL_STR_INIT("The Associated Press"),
    KL_STR_INIT("Agence France-Presse"),
    KL_STR_INIT("The Canadian Press"),
    KL_STR_INIT("ANTARA News"),
};

/* "EFE" of "Agencia EFE". */
static kl_str without_kind(kl_str name)
{
    static const kl_str kinds[] = {KL_STR_INIT("Agencia "),   KL_STR_INIT("Agência "), KL_STR_INIT("Agence "),
                                   KL_STR_INIT("Agenzia "),   KL_STR_INIT("Agencja "), KL_STR_INIT("Agentur "),
                                   KL_STR_INIT("Agentschap ")};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kl_starts_nocase(name, kinds[i]))
            return kl_from(name, kinds[i].len);
    return name;
}

bool kl_byline_is_agency(kl_str name)
{
    name = without_kind(name);
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
        if (kl_eq_nocase(name, agencies[i]))
            return true;
    return false;
}

/* The agencies of "dpa", "AFP/Reuters", "dpa/tmn": the first piece must be one. */
static void add_agencies(kl_people *p, kl_str text)
{
    kl_str name;
    for (bool is_first = true; next_name(&text, &name); is_first = false) {
        if (!kl_byline_is_agency(name) && is_first)
            return;
        if (kl_byline_is_agency(name))
            kl_byline_add_name(p, name, true);
    }
}

/* "BERLIN (dpa) - ...": brackets in the first words, and a dash behind them. */
static void read_dateline(kl_people *p, kl_str text)
{
    enum { REACH = 80 }; /* bytes of a dateline up to its agency */
    size_t open = kl_find_char(kl_slice(text, 0, REACH), '(');
    size_t close = open == KL_NOT_FOUND ? KL_NOT_FOUND : kl_find_char(kl_slice(text, open, open + REACH), ')');
    if (close == KL_NOT_FOUND)
        return;
    kl_str rest = kl_trim(kl_slice(text, open + close + 1, open + close + 6));
    static const kl_str dashes[] = {KL_STR_INIT("-"), KL_STR_INIT("–"), KL_STR_INIT("—"), KL_STR_INIT("=")};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (kl_starts(rest, dashes[i]))
            add_agencies(p, kl_slice(text, open + 1, open + close));
}

/* "... on Monday. (dpa)", or the last line. */
static void read_end(kl_people *p, kl_str text)
{
    size_t line = kl_find_last_char(text, '\n');
    kl_str last = kl_trim(line == KL_NOT_FOUND ? text : kl_from(text, line + 1));
    size_t open = kl_find_last_char(last, '(');
    if (open != KL_NOT_FOUND && kl_ends(last, KL_STR(")")))
        last = kl_slice(last, open + 1, last.len - 1);
    add_agencies(p, last);
}

void kl_byline_read_agencies(kl_people *p)
{
    enum { WITH_PLACE = 40 };
    read_dateline(p, p->a->text);
    if (p->count == 0)
        read_end(p, p->a->text);
    for (size_t i = 0; i < p->a->clues.count && p->count == 0; i++) {
        kl_clue *clue = &p->a->clues.items[i];
        kl_byline_label label = {0};
        if (clue->field != KL_F_AUTHOR || clue->at == KL_NOWHERE)
            continue;
        kl_str rest = kl_byline_without_label(p, clue->value, &label);
        bool has_place = rest.len <= WITH_PLACE && kl_find_char(rest, ',') != KL_NOT_FOUND; /* "AFP, MANILA" */
        if (label.is_source || kl_eq(clue->from, KL_STR("text:end")) || (!label.found && has_place))
            add_agencies(p, rest);
        clue->won |= p->count > 0;
    }
}
