/* langid_cld2.cc - the only file that knows CLD2; and the tie-break that CLD2 needs. */
#include "langid.h"
#include <cstdio> /* which CLD2 needs and does not include */
#include <cstring>
#include <new>

#include <cld2/public/compact_lang_det.h>

namespace
{

/* More text makes no difference that pays for its time (12 us for 200 bytes, 51 for 1 KB). */
const size_t kEnough = KL_LANGID_BYTES;
/* Where these first bytes are in the language that the page states, for sure, no more are looked at. */
const size_t kGlance = 240;
/* Fewer letters than this are no text: CLD2 guesses wildly. */
const size_t kLeast = 20;

/* What one of the two has and the other hardly uses: not "negeri", "pihak" or "turut", which both do. */
const char *const kIndonesian[] = {
    "kata",   "bahwa",   "karena", "polisi",   "ia",      "berita",     "kepada", "saat",     "maret",    "uang",
    "kota",   "bisa",    "pun",    "tersebut", "usai",    "mereka",     "warga",  "hingga",   "sedang",   "melalui",
    "mobil",  "kantor",  "tahun",  "agustus",  "jumat",   "senin",      "kamis",  "desember", "presiden", "gubernur",
    "bupati", "padahal", "rupiah", "miliar",   "jakarta", "pemerintah", "wisata", "kabupaten"};
const char *const kMalay[] = {"berkata",  "bahawa",    "kerana",  "polis",      "ogos",      "mac",      "wang",
                              "bandar",   "boleh",     "selepas", "manakala",   "kereta",    "pejabat",  "iaitu",
                              "daripada", "sekiranya", "beliau",  "ketika",     "sehingga",  "apabila",  "kerajaan",
                              "seramai",  "menerusi",  "sahaja",  "semasa",     "khamis",    "jumaat",   "ahad",
                              "disember", "ringgit",   "datuk",   "universiti", "mesyuarat", "pelbagai", "isnin"};

template <size_t n> bool is_among(const char *const (&words)[n], const char *word, size_t len)
{
    for (const char *w : words)
        if (std::strlen(w) == len && std::memcmp(w, word, len) == 0)
            return true;
    return false;
}

/* Indonesian and Malay share most of their words: count those that they do not share. */
bool is_malay(const char *text, size_t len, bool by_default)
{
    int balance = 0;
    char word[16];
    size_t letters = 0;
    for (size_t i = 0; i <= len; i++) {
        char c = i < len ? text[i] : ' ';
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c | 0x20);
        if (c >= 'a' && c <= 'z') {
            if (letters < sizeof word)
                word[letters] = c;
            letters++;
            continue;
        }
        if (letters > 0 && letters <= sizeof word) {
            balance += is_among(kMalay, word, letters);
            balance -= is_among(kIndonesian, word, letters);
        }
        letters = 0;
    }
    return balance == 0 ? by_default : balance > 0;
}

kl_str literal(const char *code)
{
    size_t len = std::strcspn(code, "-");
    if (std::strcmp(code, "iw") == 0)
        return kl_str{"he", 2};
    if (std::strcmp(code, "jw") == 0)
        return kl_str{"jv", 2};
    if (std::strcmp(code, "nb") == 0 || std::strcmp(code, "nn") == 0)
        return kl_str{"no", 2};
    return kl_str{code, len};
}

CLD2::Language language_of(kl_str tag)
{
    char code[4] = {0};
    size_t len = 0;
    while (len < tag.len && len < 3 && tag.ptr[len] != '-' && tag.ptr[len] != '_') {
        code[len] = static_cast<char>(tag.ptr[len] | 0x20);
        len++;
    }
    return len ? CLD2::GetLanguageFromName(code) : CLD2::UNKNOWN_LANGUAGE;
}

/* As many bytes of the text, but no half of a code point. */
size_t whole(kl_str text, size_t most)
{
    if (text.len <= most)
        return text.len;
    while (most && (static_cast<unsigned char>(text.ptr[most]) & 0xC0) == 0x80)
        most--;
    return most;
}

CLD2::Language detect(const char *text, size_t len, CLD2::Language stated, bool *reliable)
{
    CLD2::Language top[3];
    int percent[3], bytes;
    return CLD2::ExtDetectLanguageSummary(text, static_cast<int>(len), true, nullptr, 23 /* no encoding is known */,
                                          stated, top, percent, &bytes, reliable);
}

kl_str language(kl_str text, kl_str hint)
{
    size_t len = whole(text, kEnough);
    CLD2::Language stated = language_of(hint);
    if (len < kLeast)
        return stated == CLD2::UNKNOWN_LANGUAGE ? kl_str{nullptr, 0} : literal(CLD2::LanguageCode(stated));
    bool reliable = false;
    CLD2::Language found = CLD2::UNKNOWN_LANGUAGE;
    if (stated != CLD2::UNKNOWN_LANGUAGE && len > kGlance)
        found = detect(text.ptr, whole(text, kGlance), stated, &reliable);
    if (found != stated || !reliable)
        found = detect(text.ptr, len, stated, &reliable);
    if (found == CLD2::UNKNOWN_LANGUAGE || (!reliable && stated != CLD2::UNKNOWN_LANGUAGE))
        found = stated;
    if (found == CLD2::INDONESIAN || found == CLD2::MALAY)
        return is_malay(text.ptr, len, stated == CLD2::MALAY || (found == CLD2::MALAY && stated != CLD2::INDONESIAN))
                   ? kl_str{"ms", 2}
                   : kl_str{"id", 2};
    return found == CLD2::UNKNOWN_LANGUAGE ? kl_str{nullptr, 0} : literal(CLD2::LanguageCode(found));
}

} // namespace

extern "C" bool kl_langid(kl_str text, kl_str hint, kl_str *tag)
{
    try {
        *tag = language(text, hint);
        return true;
    } catch (const std::bad_alloc &) { /* CLD2's tables for a text are not small */
        return false;
    }
}
