/* outlet.c - is this piece of a dateline the name of a paper or an agency?
 *
 * By its form (KOMPAS.com), by a short list of agencies, or because the page calls itself so. */
#include "location/location.h"
#include "str.h"

enum {
    SHORT_ENDING = 6, /* ".info" and shorter, with the point */
    LONG_ENDING = 12, /* ".newspaper", behind a name that is long enough to be one */
    LONG_LABEL = 4,   /* bytes: "ST.PETERSBURG" is a town */
};

bool kl_is_domain(kl_str piece)
{
    size_t dot = kl_find_last_char(piece, '.');
    if (dot == KL_NOT_FOUND || dot < 2 || piece.len - dot < 3 ||
        piece.len - dot > (dot < LONG_LABEL ? SHORT_ENDING : LONG_ENDING) || kl_find_char(piece, ' ') != KL_NOT_FOUND)
        return false;
    for (size_t i = dot + 1; i < piece.len; i++)
        if (!kl_is_alpha(piece.ptr[i]))
            return false;
    return true;
}

/* Agencies, and papers like them, that stand in datelines without brackets; those in brackets are known by the
 * brackets. */
bool kl_is_agency(kl_str piece)
{
    static const kl_str names[] = {
        KL_STR_INIT("antara"),
        KL_STR_INIT("antara news"),
        KL_STR_INIT("reuters"),
        KL_STR_INIT("ap"),
        KL_STR_INIT("afp"),
        KL_STR_INIT("upi"),
        KL_STR_INIT("dpa"),
        KL_STR_INIT("efe"),
        KL_STR_INIT("ansa"),
        KL_STR_INIT("xinhua"),
        KL_STR_INIT("bernama"),
        KL_STR_INIT("kyodo"),
        KL_STR_INIT("associated press"),
        KL_STR_INIT("cnn"),
        KL_STR_INIT("bbc"),
        KL_STR_INIT("cnn indonesia"),
        KL_STR_INIT("bloomberg"),
        KL_STR_INIT("ians"),
        KL_STR_INIT("pti"),
        KL_STR_INIT("ani"),
        KL_STR_INIT("tass"),
        KL_STR_INIT("anadolu"),
        KL_STR_INIT("yonhap"),
        KL_STR_INIT("agi"),
        KL_STR_INIT("adnkronos"),
        KL_STR_INIT("viva"), /* Indonesian papers, whose domains these were */
        KL_STR_INIT("detikcom"),
        KL_STR_INIT("okezone"),
        KL_STR_INIT("sindonews"),
        KL_STR_INIT("inews"),
        KL_STR_INIT("jpnn"),
        KL_STR_INIT("rmol"),
        KL_STR_INIT("timex"),
    };
    size_t space = kl_find_char(piece, ' ');
    kl_str first = kl_slice(piece, 0, space);
    bool is_loud = first.len > 2 && kl_is_upper(first.ptr[0]) && kl_is_upper(first.ptr[first.len - 1]);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kl_eq_nocase(piece, names[i]) || (is_loud && kl_eq_nocase(first, names[i]))) /* "CNN Business" */
            return true;
    return false;
}

/* The letters and digits of `name` are those of `host`: "Bali Tribune" and balitribune. */
static bool is_spelt(kl_str name, kl_str host)
{
    size_t at = 0;
    for (size_t i = 0; i < name.len; i++) {
        if (!kl_is_alpha(name.ptr[i]) && !kl_is_digit(name.ptr[i]))
            continue;
        if (at == host.len || kl_lower(name.ptr[i]) != kl_lower(host.ptr[at]))
            return false;
        at++;
    }
    return at > 0 && at == host.len;
}

bool kl_is_outlet(const kl_where *where, kl_str piece)
{
    return kl_is_domain(piece) || kl_is_agency(piece) || (where->site.ptr && kl_eq_nocase(piece, where->site)) ||
           (where->outlet.ptr && is_spelt(piece, where->outlet));
}
