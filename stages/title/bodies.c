/* bodies.c - which names are those of bodies: companies, papers, agencies?
 *
 * Rule    by a company's legal form, by a word of the languages' organisations, by an article before it
 */
#include "byline.h"

/* As they stand in the names of companies, at either end; the same in whatever language the page is. */
static const kl_str legal_forms[] = {
    KL_STR_INIT("Ltd"),  KL_STR_INIT("Ltd."),  KL_STR_INIT("LLC"),    KL_STR_INIT("Inc"),    KL_STR_INIT("Inc."),
    KL_STR_INIT("Corp"), KL_STR_INIT("Corp."), KL_STR_INIT("PLC"),    KL_STR_INIT("Pty"),    KL_STR_INIT("GmbH"),
    KL_STR_INIT("AG"),   KL_STR_INIT("KG"),    KL_STR_INIT("UG"),     KL_STR_INIT("mbH"),    KL_STR_INIT("e.V."),
    KL_STR_INIT("eG"),   KL_STR_INIT("S.A."),  KL_STR_INIT("S.L."),   KL_STR_INIT("SARL"),   KL_STR_INIT("S.r.l."),
    KL_STR_INIT("Srl"),  KL_STR_INIT("SpA"),   KL_STR_INIT("S.p.A."), KL_STR_INIT("B.V."),   KL_STR_INIT("BV"),
    KL_STR_INIT("N.V."), KL_STR_INIT("A/S"),   KL_STR_INIT("ApS"),    KL_STR_INIT("d.o.o."), KL_STR_INIT("Kft."),
    KL_STR_INIT("PT"),   KL_STR_INIT("PT."),   KL_STR_INIT("CV."),    KL_STR_INIT("Tbk"),    KL_STR_INIT("Tbk."),
    KL_STR_INIT("Sdn"),  KL_STR_INIT("Bhd"),   KL_STR_INIT("Bhd."),   KL_STR_INIT("Co.,"),   KL_STR_INIT("Ltda"),
};

bool kl_byline_has_legal_form(kl_str text)
{
    for (kl_str word; kl_next_piece(&text, ' ', &word);)
        for (size_t i = 0; i < sizeof legal_forms / sizeof *legal_forms; i++)
            if (kl_eq(word, legal_forms[i]))
                return true;
    return false;
}

bool kl_byline_is_body(const kl_people *p, kl_str name)
{
    kl_str rest = name, word;
    if (kl_starts_nocase(name, KL_STR("the ")) || kl_byline_is_agency(name) || kl_byline_has_legal_form(name))
        return true;
    while (kl_next_piece(&rest, ' ', &word))
        if (kl_byline_has_word(p, KL_LANG_ORGANISATIONS, word))
            return true;
    return false;
}
