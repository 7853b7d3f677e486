/* test_quotes_world.c - who said what in many languages. Each sentence is our own. */
#include "said.h"

static const said german[] = {
    {"„Wir bleiben bis zum Herbst“, sagte die Bürgermeisterin Karin Holtmann dem Elbboten. „Danach sehen wir weiter.“",
     {{"Wir bleiben", "Karin Holtmann", "sagte", "Bürgermeisterin"}, {"Danach", "Karin Holtmann", "", NULL}}},
    {"Der Fischer Jens Petersen lebt seit dreißig Jahren auf der Insel. „Hier kennt jeder jeden“, sagt er.",
     {{"Hier", "Jens Petersen", "sagt", "Fischer"}}},
    {"»Das war knapp«, erinnert sich Anna Berg, die damals dabei war. Über ihre Rettung sagte sie: »Ich hatte Glück.«",
     {{"Das war", "Anna Berg", NULL, NULL}, {"Ich hatte", "Anna Berg", "sagte", NULL}}},
    {"„Das Dach ist undicht“, so Polizeisprecher Uwe Kranz. Laut Kranz „fehlt es am Geld für die Reparatur“.",
     {{"Das Dach", "Uwe Kranz", "so", "Polizeisprecher"}, {"fehlt es", "Uwe Kranz", "Laut", NULL}}},
    {"„Niemand hat uns gefragt“, heißt es in dem Schreiben des Verbands.", {{"Niemand", NULL, NULL, NULL}}},
    {"Bauer Heinz Lohmann betonte: „Ohne Regen gibt es keine Ernte.“ Doch er hofft: „Der Juli wird nass.“",
     {{"Ohne Regen", "Heinz Lohmann", "betonte", "Bauer"}, {"Der Juli", "Heinz Lohmann", "hofft", NULL}}},
    {"Die Sprecherin der Feuerwehr, Lena Vogt, sprach von einer „sehr unübersichtlichen Lage am Hang“.",
     {{"sehr unübersichtlichen", "Lena Vogt", "sprach", "Sprecherin der Feuerwehr"}}},
    {"„Das Wasser kam in der Nacht“, sagte Innenminister Karl Brandt (CDU) am Montag. Brandt kündigte an, „schnell und "
     "ohne Formulare“ zu helfen.",
     {{"Das Wasser", "Karl Brandt", "sagte", "Innenminister"}, {"schnell und", "Karl Brandt", "kündigte an", NULL}}},
    {"„Ich habe nichts gesehen“, behauptet der 34-Jährige. Nachbarin Petra Lang widerspricht. „Er stand am Fenster“, "
     "sagt sie.",
     {{"Ich habe", "der 34-Jährige", "behauptet", NULL}, {"Er stand", "Petra Lang", "sagt", "Nachbarin"}}},
    {"Imker Paul Stein ist verärgert. Ihm sei „ein sehr großes Unrecht“ geschehen, klagt er. Man habe ihn „behandelt "
     "wie einen Dieb“.",
     {{"ein sehr", "Paul Stein", NULL, NULL}, {"behandelt wie", "Paul Stein", "", NULL}}},
    {"Der Film „Die lange Nacht am Fluss“ läuft im Kino. Die sogenannte „große Lösung“ ist vom Tisch.",
     {{NULL, NULL, NULL, NULL}}},
};

static const said spanish[] = {
    {"«El puente aguanta», afirmó la alcaldesa, Nuria Cañizares, durante el pleno. «Pero no sabemos cuánto».",
     {{"El puente", "Nuria Cañizares", "afirmó", "alcaldesa"}, {"Pero no", "Nuria Cañizares", "", NULL}}},
    {"“Esto no es vida”, lamenta, por su parte, Rosa Quintana, presidenta de la asociación de vecinos. “Nadie nos "
     "escucha”, dice.",
     {{"Esto no", "Rosa Quintana", "lamenta", "presidenta"}, {"Nadie", "Rosa Quintana", "dice", NULL}}},
    {"Marta Olmedo, de la Plataforma por el Agua, cree que la obra puede esperar. “No hay prisa”, aclara.",
     {{"No hay", "Marta Olmedo", "aclara", NULL}}},
    {"—Aquí no ha entrado nadie —dijo el portero, Julián Soto—. Se lo juro.",
     {{"Aquí no", "Julián Soto", "dijo", "portero"}, {"Se lo", "Julián Soto", "", NULL}}},
    {"El presidente del club, Andrés Pardo, compareció ayer. “Seguiremos creciendo”, zanjó.",
     {{"Seguiremos", "Andrés Pardo", "zanjó", "presidente del club"}}},
    {"Según el informe, la sequía “afecta ya a nueve provincias”.", {{"afecta ya", "el informe", "Según", NULL}}},
    {"La película “Los días del agua” se estrena hoy. El lema de la campaña es “Un río para todos”.",
     {{NULL, NULL, NULL, NULL}}},
};

static const said french[] = {
    {"« La rivière monte vite », a déclaré le maire, Étienne Barrault, mardi. « Nous évacuons l'école. »",
     {{"La rivière", "Étienne Barrault", "a déclaré", "maire"}, {"Nous évacuons", "Étienne Barrault", "", NULL}}},
    {"« J'ai tout perdu, raconte Solange Mercier, boulangère. Il ne reste que les murs. »",
     {{"J'ai tout perdu", "Solange Mercier", "raconte", "boulangère"}, {"Il ne reste", "Solange Mercier", "", NULL}}},
    {"Le capitaine Luc Vannier reste prudent. « Rien n'est gagné, souligne-t-il. Le vent peut tourner. »",
     {{"Rien n'est", "Luc Vannier", "souligne", NULL}, {"Le vent", "Luc Vannier", "", NULL}}},
    {"Selon Claire Aubin, porte-parole du parc, « les loups évitent les villages ».",
     {{"les loups", "Claire Aubin", "Selon", "porte-parole du parc"}}},
    {"Paul Girard affirme : « Personne ne m'a prévenu. » « C'est faux », répond Nadia Colin, préfète.",
     {{"Personne", "Paul Girard", "affirme", NULL}, {"C'est faux", "Nadia Colin", "répond", "préfète"}}},
    {"« Nous n'avons rien caché », a assuré mardi le ministre de l'Intérieur Gérard Vallin à l'antenne.",
     {{"Nous n'avons", "Gérard Vallin", "a assuré", "ministre de l'Intérieur"}}},
    {"« C'est une première victoire », s'est réjouie l'avocate des familles, Me Sophie Lambert. « On nous a enfin "
     "entendus », a-t-elle poursuivi.",
     {{"C'est une", "Sophie Lambert", NULL, "avocate des familles"}, {"On nous", "Sophie Lambert", "poursuivi", NULL}}},
    {"« On manque de tout », confie à l'AFP une infirmière. Interrogée mardi, la ministre de la Santé, Hélène Ferrand, "
     "a promis des « moyens à la hauteur du besoin ».",
     {{"On manque", "une infirmière", "confie", NULL},
      {"moyens à", "Hélène Ferrand", "a promis", "ministre de la Santé"}}},
    {"Pour l'historien Paul Aubert, « cette loi arrive vingt ans trop tard ».",
     {{"cette loi", "Paul Aubert", "Pour", "historien"}}},
    {"Le roman « Les Jours du fleuve » sort jeudi. Il est surnommé « Le Roi de la côte ».", {{NULL, NULL, NULL, NULL}}},
};

static const said portuguese[] = {
    {"\"A ponte está segura\", disse o prefeito Anselmo Couto. \"Pode passar\".",
     {{"A ponte", "Anselmo Couto", "disse", "prefeito"}, {"Pode passar", "Anselmo Couto", "", NULL}}},
    {"\"Perdemos tudo na enchente\", conta a moradora Ivone Sampaio, de 54 anos.\n\"A água subiu em minutos\", "
     "acrescenta.",
     {{"Perdemos", "Ivone Sampaio", "conta", "moradora"}, {"A água", "Ivone Sampaio", "acrescenta", NULL}}},
    {"Para o secretário de Educação, Dr. Mauro Pires, \"nem toda escola tem um piano\".",
     {{"nem toda", "Mauro Pires", "Para", "secretário de Educação"}}},
    {"\"Não houve aviso\", aponta ainda o jornalista Rui Tavira, no jornal Gazeta do Vale.",
     {{"Não houve", "Rui Tavira", "aponta", "jornalista"}}},
    {"A cantora Lia Monteiro afirmou que o disco é \"um pedido de desculpas ao mar\".",
     {{"um pedido", "Lia Monteiro", "afirmou", "cantora"}}},
};

static const said italian[] = {
    {"«Il fiume è sotto controllo», ha detto la sindaca Elisa Frizzi. «Restiamo in allerta».",
     {{"Il fiume", "Elisa Frizzi", "ha detto", "sindaca"}, {"Restiamo", "Elisa Frizzi", "", NULL}}},
    {"«Ho visto la terra muoversi», racconta Piero Bassi, 71 anni, pastore. E aggiunge: «Le pecore lo sapevano già».",
     {{"Ho visto", "Piero Bassi", "racconta", "pastore"}, {"Le pecore", "Piero Bassi", "aggiunge", NULL}}},
    {"Secondo il presidente della cooperativa, Ugo Landi, «il prezzo del latte non copre i costi».",
     {{"il prezzo", "Ugo Landi", "Secondo", "presidente della cooperativa"}}},
    {"Sullo striscione si leggeva «Acqua per tutti». Il film «La lunga estate» esce oggi.", {{NULL, NULL, NULL, NULL}}},
};

static const said dutch[] = {
    {"“We wachten al drie jaar”, zegt boer Kees Hofstra. “Nu is het genoeg.”",
     {{"We wachten", "Kees Hofstra", "zegt", "boer"}, {"Nu is", "Kees Hofstra", "", NULL}}},
    {"Burgemeester Els de Groot reageert: “Dit had niemand verwacht.” Ze voegt toe: “We gaan praten.”",
     {{"Dit had", "Els de Groot", "reageert", "Burgemeester"}, {"We gaan", "Els de Groot", "voegt toe", NULL}}},
    {"“Het water komt”, aldus woordvoerster Ingrid Bakker.",
     {{"Het water", "Ingrid Bakker", "aldus", "woordvoerster"}}},
};

static const said nordic[] = {
    {"– Vi må bygge høyere, sier ordfører Kari Nesset.\n– Havet kommer nærmere hvert år.\n"
     "Forsker Jon Aas er enig.\n– Dette er bare begynnelsen, sier han.",
     {{"Vi må bygge høyere", "Kari Nesset", "sier", "ordfører"},
      {"Havet kommer", "Kari Nesset", "", NULL},
      {"Dette er", "Jon Aas", "sier", "Forsker"}}},
    {"«Vi gir oss ikke», sa advokat Tone Lie til avisen.", {{"Vi gir", "Tone Lie", "sa", "advokat"}}},
};

static const said swedish[] = {
    {"– Vi har väntat länge på det här, säger kommunalrådet Eva Lindh.\n– Nu bygger vi.",
     {{"Vi har väntat", "Eva Lindh", "säger", NULL}, {"Nu bygger vi", "Eva Lindh", "", NULL}}},
    {"”Det blir dyrt”, skriver ekonomen Lars Ek i en rapport.", {{"Det blir", "Lars Ek", "skriver", NULL}}},
};

static const said danish[] = {
    {"»Vi giver ikke op«, siger formand Bo Krogh.", {{"Vi giver", "Bo Krogh", "siger", "formand"}}},
    {"- Det er en god dag, siger borgmester Mette Dahl.", {{"Det er en god dag", "Mette Dahl", "siger", "borgmester"}}},
};

static const said polish[] = {
    {"– Woda opadła w nocy – powiedział burmistrz Jan Kowalik. – Możemy wracać do domów.",
     {{"Woda opadła w nocy", "Jan Kowalik", "powiedział", "burmistrz"}, {"Możemy wracać", "Jan Kowalik", "", NULL}}},
    {"„Nikt nas nie ostrzegł” – mówi Anna Zając, mieszkanka wsi. Dodaje: „Zostały tylko ściany”.",
     {{"Nikt nas", "Anna Zając", "mówi", "mieszkanka"}, {"Zostały", "Anna Zając", "Dodaje", NULL}}},
};

static const said russian[] = {
    {"«Мост открыт для всех», — сказал мэр города Олег Семенов. «Ждем гостей», — добавил он.",
     {{"Мост открыт", "Олег Семенов", "сказал", "мэр"}, {"Ждем", "Олег Семенов", "добавил", NULL}}},
    {"— Мы не уедем, — говорит Анна Крылова, жительница деревни. — Здесь наш дом.",
     {{"Мы не уедем", "Анна Крылова", "говорит", "жительница"}, {"Здесь наш", "Анна Крылова", "", NULL}}},
    {"По словам Игоря Белова, «река поднялась на два метра».", {{"река", "Игоря Белова", "По словам", NULL}}},
    {"Фильм «Долгая дорога к морю» вышел в прокат.", {{NULL, NULL, NULL, NULL}}},
};

static const said ukrainian[] = {
    {"«Міст відкрито», — сказав міський голова Олег Коваль. «Чекаємо гостей», — додав він.",
     {{"Міст", "Олег Коваль", "сказав", "міський голова"}, {"Чекаємо", "Олег Коваль", "додав", NULL}}},
};

static const said turkish[] = {
    {"Belediye Başkanı Kemal Aydın, \"Köprüyü bu yıl bitireceğiz\" dedi. Aydın, \"Kimse merak etmesin\" diye konuştu.",
     {{"Köprüyü", "Kemal Aydın", "dedi", "Belediye Başkanı"}, {"Kimse", "Kemal Aydın", "diye konuştu", NULL}}},
    {"Köy muhtarı Ayşe Demir şunları söyledi: “Su üç gündür akmıyor.”",
     {{"Su üç", "Ayşe Demir", "şunları söyledi", NULL}}},
    {"\"Böyle bir sel görmedik\" diyen Hasan Kaya, yardım istedi.", {{"Böyle bir", "Hasan Kaya", "diyen", NULL}}},
};

static const said arabic[] = {
    {"وقال الوزير سامي منصور: «الجسر سيفتح غدا أمام الجميع».", {{"الجسر", "سامي منصور", "وقال", "الوزير"}}},
    {"وقال المتحدث باسم الوزارة كريم عبد الله إن الطريق آمن. وأضاف: «نعمل ليلا ونهارا من أجلكم».",
     {{"نعمل", "كريم عبد الله", "وأضاف", NULL}}},
};

static const said japanese[] = {
    {"市長の山本健太郎氏は10日、「橋は来月開通する」と述べた。山本氏は「待たせて申し訳ない」とも話した。",
     {{"橋は", "山本健太郎", NULL, NULL}, {"待たせて", "山本健太郎", NULL, NULL}}},
    {"「海が好きです」と佐藤みなみさん（12）は笑顔で話した。\n「また来たい」と佐藤さん。",
     {{"海が", "佐藤みなみ", NULL, NULL}, {"また来", "佐藤みなみ", NULL, NULL}}},
    {"島の駅長は「毎日が祭りのようだ」と語る。映画「長い夏の終わり」が公開された。",
     {{"毎日が", "島の駅長", NULL, NULL}}},
    {"田中花子校長は「寂しいが前を向く」と話し、「みなさんに感謝したい」と語った。",
     {{"寂しい", "田中花子", NULL, "校長"}, {"みなさん", "田中花子", NULL, NULL}}},
};

static const said chinese[] = {
    {"市长李建国说：“大桥下个月通车。”他表示，“让大家久等了”。",
     {{"大桥", "李建国", "说", "市长"}, {"让大家", "李建国", "表示", NULL}}},
    {"“我从没见过这样的雨。”村民王小梅说。", {{"我从", "王小梅", "说", "村民"}}},
    {"电影“漫长的夏天”上映。“一带一路”倡议进入新阶段。", {{NULL, NULL, NULL, NULL}}},
};

static const said korean[] = {
    {"김민수 시장은 \"다리는 다음 달에 열린다\"고 말했다. 김 시장은 이어 \"오래 기다리게 해 죄송하다\"며 고개를 "
     "숙였다.",
     {{"다리는", "김민수", NULL, NULL}, {"오래", "김민수", NULL, NULL}}},
    {"박지영씨는 \"이런 비는 처음 본다\"고 했다. 그는 \"집이 다 잠겼다\"고 덧붙였다.",
     {{"이런", "박지영", NULL, NULL}, {"집이", "박지영", NULL, NULL}}},
    {"이서연 장관은 오늘 국회에서 \"예산을 늘리겠다\"고 말했다.", {{"예산을", "이서연", NULL, NULL}}},
    {"영화 '긴 여름의 끝'이 개봉했다.", {{NULL, NULL, NULL, NULL}}},
};

#define TEST(name, lang)                                                                                               \
    static void name##_is_read(void **state)                                                                           \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        assert_int_equal(SAID_WRONG(lang, name), 0);                                                                   \
    }

TEST(german, "de")
TEST(spanish, "es")
TEST(french, "fr")
TEST(portuguese, "pt")
TEST(italian, "it")
TEST(dutch, "nl")
TEST(nordic, "no")
TEST(swedish, "sv")
TEST(danish, "da")
TEST(polish, "pl")
TEST(russian, "ru")
TEST(ukrainian, "uk")
TEST(turkish, "tr")
TEST(arabic, "ar")
TEST(japanese, "ja")
TEST(chinese, "zh")
TEST(korean, "ko")

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(german_is_read),     cmocka_unit_test(spanish_is_read), cmocka_unit_test(french_is_read),
        cmocka_unit_test(portuguese_is_read), cmocka_unit_test(italian_is_read), cmocka_unit_test(dutch_is_read),
        cmocka_unit_test(nordic_is_read),     cmocka_unit_test(swedish_is_read), cmocka_unit_test(danish_is_read),
        cmocka_unit_test(polish_is_read),     cmocka_unit_test(russian_is_read), cmocka_unit_test(ukrainian_is_read),
        cmocka_unit_test(turkish_is_read),    cmocka_unit_test(arabic_is_read),  cmocka_unit_test(japanese_is_read),
        cmocka_unit_test(chinese_is_read),    cmocka_unit_test(korean_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
