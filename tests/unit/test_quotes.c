/* test_quotes.c - who said what: marks, verbs, subjects, people. Each sentence is our own. */
#include "arena.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

extern const kl_stage kl_stage_quotes;

static kl_settings settings;
static kl_context context;
static kl_article article;

static int set_up(void **state)
{
    (void)state;
    static kl_err err;
    context = (kl_context){
        .settings = &settings, .scratch = kl_arena_create(1 << 26), .know = kl_knowledge_create(&settings, &err)};
    article.arena = kl_arena_create(1 << 26);
    return context.know && context.scratch && article.arena ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_arena_destroy(article.arena);
    kl_arena_destroy(context.scratch);
    kl_knowledge_destroy(context.know);
    return 0;
}

/* Run the stage over a text, as often as is asked. */
static void read_text(const char *lang, const char *text)
{
    kl_arena *arena = article.arena;
    kl_arena_clean(arena);
    kl_arena_clean(context.scratch);
    article = (kl_article){.arena = arena, .text = kl_cstr(text), .lang = kl_cstr(lang)};
    kl_stage_quotes.run(&article, &context);
}

static void assert_str(kl_str found, const char *wanted)
{
    if (!wanted) {
        assert_int_equal(found.len, 0);
        return;
    }
    char buffer[512];
    size_t len = found.len < sizeof buffer ? found.len : sizeof buffer - 1;
    if (len)
        memcpy(buffer, found.ptr, len);
    buffer[len] = '\0';
    assert_string_equal(buffer, wanted);
}

/* Quotation n begins with `text`, and these stand with it (NULL: absent). */
static void assert_quote(size_t n, const char *text, const char *speaker, const char *as, const char *cue)
{
    assert_true(n < article.quotes.count);
    const kl_quote *q = &article.quotes.items[n];
    kl_str words = kl_slice(article.text, q->span.start, q->span.end);
    assert_true(kl_starts(words, kl_cstr(text)));
    assert_str(q->speaker, speaker);
    assert_str(q->as, as);
    assert_str(q->cue, cue);
}

static const char officer[] =
    "Kapolres Lumajang Timur, AKBP Sari Wulandari Putri mengatakan warga sudah tenang.\n"
    "\"Kami menerima laporan pada pukul tiga, lalu petugas datang,\" kata Sari di kantornya, Senin (3/2/2025).\n"
    "Ia menambahkan bahwa jalan sudah dibuka.\n"
    "\"Sekarang semua sudah boleh pulang ke rumah masing-masing,\" ujarnya.\n"
    "Lebih lanjut, Kapolres meminta warga tetap waspada.\n"
    "\"Semoga kejadian ini tidak terulang lagi tahun depan,\"tutup Sari.";

static void name_goes_back_to_its_fullest_form(void **state)
{
    (void)state;
    read_text("id", officer);
    assert_int_equal(article.quotes.count, 3);
    assert_quote(0, "Kami menerima", "Sari Wulandari Putri", "Sari", "kata");
    assert_quote(1, "Sekarang semua", "Sari Wulandari Putri", NULL, "ujarnya");
    assert_quote(2, "Semoga kejadian", "Sari Wulandari Putri", "Sari", "tutup");
    assert_true(kl_starts(article.quotes.items[0].role, KL_STR("Kapolres Lumajang Timur")));
}

static void running_twice_changes_nothing(void **state)
{
    (void)state;
    read_text("id", officer);
    kl_stage_quotes.run(&article, &context);
    assert_int_equal(article.quotes.count, 3);
    assert_quote(2, "Semoga kejadian", "Sari Wulandari Putri", "Sari", "tutup");
}

static void two_speakers_are_told_apart(void **state)
{
    (void)state;
    read_text("id", "\"Harga beras naik sejak pekan lalu,\" kata Ketua Paguyuban Pedagang Rudi Hartono.\n"
                    "\"Stok di gudang masih cukup untuk dua bulan,\" jelas Direktur Bulog Ratna Dewi.\n"
                    "\"Kami tidak akan menimbun barang,\" tegas Rudi.\n"
                    "\"Silakan lihat sendiri di gudang,\" katanya.");
    assert_int_equal(article.quotes.count, 4);
    assert_quote(0, "Harga", "Rudi Hartono", "Ketua Paguyuban Pedagang Rudi Hartono", "kata");
    assert_quote(1, "Stok", "Ratna Dewi", "Direktur Bulog Ratna Dewi", "jelas");
    assert_quote(2, "Kami", "Rudi Hartono", "Rudi", "tegas");
    assert_quote(3, "Silakan", "Rudi Hartono", NULL, "katanya");
}

static void those_named_inside_do_not_speak(void **state)
{
    (void)state;
    read_text("id", "Camat Sukamaju, Dedi Kurnia mengatakan rapat berjalan lancar.\n"
                    "\"Ini arahan Bupati Wawan Setiawan, semua harus bekerja,\" katanya.");
    assert_int_equal(article.quotes.count, 1);
    assert_quote(0, "Ini arahan", "Dedi Kurnia", NULL, "katanya");
}

static void verb_before_the_marks(void **state)
{
    (void)state;
    read_text("id", "Rudi Hartono mengatakan, \"Kami akan datang besok pagi.\"\n"
                    "Menurut Ratna Dewi, \"Gudang itu kosong sejak lama.\"");
    assert_int_equal(article.quotes.count, 2);
    assert_quote(0, "Kami", "Rudi Hartono", "Rudi Hartono", "mengatakan");
    assert_quote(1, "Gudang", "Ratna Dewi", "Ratna Dewi", "Menurut");
}

static void ranks_stand_before_names(void **state)
{
    (void)state;
    read_text("id", "\"Dua orang sudah kami tahan di kantor,\" ungkap Kapolrestabes Bandar Kombes Hadi Prasetyo.");
    assert_quote(0, "Dua orang", "Hadi Prasetyo", "Kapolrestabes Bandar Kombes Hadi Prasetyo", "ungkap");
    assert_str(article.quotes.items[0].role, "Kapolrestabes Bandar Kombes");
}

static void unnamed_source_speaks(void **state)
{
    (void)state;
    read_text("id", "\"Mereka menyewa dua rumah di sana,\" ujar seorang sumber kepada wartawan.");
    assert_quote(0, "Mereka", "seorang sumber", "seorang sumber", "ujar");
}

static void description_points_back(void **state)
{
    (void)state;
    read_text("id", "Penyerang baru, Andi Saputra, mencetak dua gol.\n"
                    "\"Saya senang bisa membantu tim ini,\" kata Andi.\n"
                    "\"Kami masih harus banyak belajar lagi,\" kata pemain yang lama tinggal di Spanyol itu.");
    assert_int_equal(article.quotes.count, 2);
    assert_quote(1, "Kami", "Andi Saputra", "pemain yang lama tinggal di Spanyol itu", "kata");
}

static void titles_and_terms_are_no_speech(void **state)
{
    (void)state;
    read_text("id", "Film berjudul \"Hujan di Atas Bukit Sunyi\" tayang besok. Ia dijuluki \"Si Raja Jalanan\".\n"
                    "Program \"satu desa\" dimulai.");
    assert_int_equal(article.quotes.count, 0);
    read_text("en", "The song titled \"A Long Way Down The River\" is out. The so-called \"good plan\" failed.");
    assert_int_equal(article.quotes.count, 0);
}

static void english_orders(void **state)
{
    (void)state;
    read_text("en", "“We will rebuild the bridge by spring,” said John Roe, the mayor of Elmford. “It matters to us.”\n"
                    "“Nobody asked the farmers about it,” Ann Lee, a spokeswoman for the union, said.\n"
                    "“We have time until Friday,” she added.\n"
                    "Roe said: “I have read the letter.”");
    assert_int_equal(article.quotes.count, 5);
    assert_quote(0, "We will", "John Roe", "John Roe, the mayor of Elmford", "said");
    assert_quote(1, "It matters", "John Roe", NULL, NULL);
    assert_quote(2, "Nobody", "Ann Lee", "Ann Lee, a spokeswoman for the union", "said");
    assert_quote(3, "We have", "Ann Lee", "she", "added");
    assert_quote(4, "I have", "John Roe", "Roe", "said");
}

static void fragment_is_built_in(void **state)
{
    (void)state;
    read_text("en", "Mayor John Roe said the plan was “far too expensive for us” and left.");
    assert_int_equal(article.quotes.count, 1);
    assert_true(article.quotes.items[0].fragment);
    assert_quote(0, "far too", "John Roe", "Mayor John Roe", "said");
}

static void open_paragraphs_go_on(void **state)
{
    (void)state;
    read_text("en", "John Roe, the mayor, said: “We came early in the morning.\n“Then the rain began to fall on us.\n"
                    "“And so we left the place again.”");
    assert_int_equal(article.quotes.count, 3);
    for (size_t n = 0; n < 3; n++)
        assert_str(article.quotes.items[n].speaker, "John Roe");
}

static void marks_of_many_countries(void **state)
{
    (void)state;
    read_text("de", "„Wir kommen morgen wieder hierher“, sagte Anna Berg. »Das Haus bleibt offen«, sagte Karl Holt.");
    assert_int_equal(article.quotes.count, 2);
    assert_quote(0, "Wir kommen", "Anna Berg", "Anna Berg", "sagte");
    assert_quote(1, "Das Haus", "Karl Holt", "Karl Holt", "sagte");
    read_text("id", "”Kami menunggu kabar dari kantor,” kata Rudi Hartono. \"Besok kami kembali,\"ujar Ratna Dewi.");
    assert_int_equal(article.quotes.count, 2);
    read_text("en", "'We don't know what they're after,' said Ann Lee.");
    assert_int_equal(article.quotes.count, 1);
    assert_quote(0, "We don't know what they're after,", "Ann Lee", "Ann Lee", "said");
}

static void inner_marks_stay_inside(void **state)
{
    (void)state;
    read_text("en", "“He told me “never again” and left the room,” said Ann Lee.");
    assert_int_equal(article.quotes.count, 1);
    assert_quote(0, "He told me “never again” and left the room,", "Ann Lee", "Ann Lee", "said");
}

static void no_words_no_quotations(void **state)
{
    (void)state;
    read_text("id", "");
    assert_int_equal(article.quotes.count, 0);
    read_text("id", "\"\"\"\"“”„«»''\"");
    assert_int_equal(article.quotes.count, 0);
    read_text("xx", "“One two three four five six seven eight nine.”");
    assert_int_equal(article.quotes.count, 1);
    assert_str(article.quotes.items[0].speaker, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(name_goes_back_to_its_fullest_form),
        cmocka_unit_test(running_twice_changes_nothing),
        cmocka_unit_test(two_speakers_are_told_apart),
        cmocka_unit_test(those_named_inside_do_not_speak),
        cmocka_unit_test(verb_before_the_marks),
        cmocka_unit_test(ranks_stand_before_names),
        cmocka_unit_test(unnamed_source_speaks),
        cmocka_unit_test(description_points_back),
        cmocka_unit_test(titles_and_terms_are_no_speech),
        cmocka_unit_test(english_orders),
        cmocka_unit_test(fragment_is_built_in),
        cmocka_unit_test(open_paragraphs_go_on),
        cmocka_unit_test(marks_of_many_countries),
        cmocka_unit_test(inner_marks_stay_inside),
        cmocka_unit_test(no_words_no_quotations),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
