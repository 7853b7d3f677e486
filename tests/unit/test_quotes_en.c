/* test_quotes_en.c - who said what in English. Each sentence is our own. */
#include "said.h"

static const said stories[] = {
    {"Councillor Joan Petty promised a review. \"We will look at it,\" she told the Gazette.",
     {{"We will", "Joan Petty", "told", "Councillor"}}},
    {"The chief executive of Orbit Airlines, Dan Kessler, apologised to passengers. \"We got this badly wrong,\" the "
     "Irishman said.",
     {{"We got", "Dan Kessler", "said", "chief executive of Orbit Airlines"}}},
    {"Co-star Ben Amis commented: \"So happy for you both!\"", {{"So happy", "Ben Amis", "commented", "Co-star"}}},
    {"A fire destroyed a warehouse in Leeds early on Sunday, officials said. More than 80 firefighters were called to "
     "the site in Holbeck.\n"
     "\"We could see the flames from three miles away,\" said Claire Dunmore, a nurse who lives nearby.\n"
     "Station manager Greg Houlden said crews had worked through the night. \"It was one of the hottest fires I have "
     "seen,\" he said.\n"
     "The owner of the warehouse, Patel & Sons, did not respond to a request for comment. Its lawyer, Amrit Gill, told "
     "reporters the company was \"fully cooperating with the investigation\".\n"
     "Councillor Jane Whitlock called for stricter rules. \"How many more of these do we need?\" she asked.\n"
     "Gill declined to say what was stored in the building. \"That is for the inquiry,\" he said.\n"
     "A police spokesperson said: \"Enquiries are continuing.\"",
     {{"We could see", "Claire Dunmore", NULL, NULL},
      {"It was one", "Greg Houlden", NULL, NULL},
      {"fully cooperating with", "Amrit Gill", NULL, NULL},
      {"How many more", "Jane Whitlock", NULL, NULL},
      {"That is for", "Amrit Gill", NULL, NULL},
      {"Enquiries are continuing.", "A police spokesperson", NULL, NULL}}},
    {"WASHINGTON (AP) — Senator Mark Delaney accused the White House on Tuesday of hiding the report.\n"
     "“They knew about this in March,” Delaney, a Democrat from Ohio, told reporters. “They sat on it.”\n"
     "White House press secretary Dana Cole rejected the claim. “It’s simply not true,” she said. “The senator has "
     "seen the timeline.”\n"
     "Rep. Luis Ortega, who chairs the committee, said he would call witnesses. “We’ll get to the bottom of it,” "
     "Ortega said.\n"
     "Delaney’s office released a letter in which the agency’s director, Paul Wren, described the delay as "
     "“regrettable but unavoidable.”\n"
     "According to Wren, the report was “never meant to be public.”\n"
     "Asked whether she trusted the director, Cole smiled. “I trust the process,” she said.",
     {{"They knew about", "Mark Delaney", NULL, NULL},
      {"They sat on", "Mark Delaney", NULL, NULL},
      {"It’s simply not", "Dana Cole", NULL, NULL},
      {"The senator has", "Dana Cole", NULL, NULL},
      {"We’ll get to", "Luis Ortega", NULL, NULL},
      {"regrettable but unavoidable.", "Paul Wren", NULL, NULL},
      {"never meant to", "Paul Wren", NULL, NULL},
      {"I trust the", "Dana Cole", NULL, NULL}}},
    {"When Mia Torres opened her bakery in 2019, few expected it to last. Now the 34-year-old runs four shops.\n"
     "“I was terrified,” Torres recalls. “My mother thought I was mad.”\n"
     "Her mother, Elena, laughs at the memory. “I still do,” she says.\n"
     "The bakery’s sourdough was named “Best Loaf in the North” last year. Food critic Tom Ashby described it as “a "
     "small miracle with a crust”.\n"
     "“People queue in the rain,” says Ashby. “That tells you everything.”\n"
     "But rents are rising. “If it goes up again, we’re done,” Torres says. Her landlord, Northgate Holdings, said in "
     "a statement that it was “committed to fair terms for all tenants”.",
     {{"I was terrified,", "Mia Torres", NULL, NULL},
      {"My mother thought", "Mia Torres", NULL, NULL},
      {"I still do,", "Elena", NULL, NULL},
      {"a small miracle", "Tom Ashby", NULL, NULL},
      {"People queue in", "Tom Ashby", NULL, NULL},
      {"That tells you", "Tom Ashby", NULL, NULL},
      {"If it goes", "Mia Torres", NULL, NULL},
      {"committed to fair", "Northgate Holdings", NULL, NULL}}},
    {"Rovers manager Steve Pell praised his side after a 2-1 win over Town.\n"
     "\"The lads were brilliant,\" Pell told BBC Radio. \"We dug in.\"\n"
     "Striker Danny Okafor scored both goals. The 23-year-old said it was a dream. \"I've waited all my life for "
     "this,\" he added.\n"
     "Town boss Kevin Marsh was furious with the referee. \"It was never a penalty,\" he fumed.\n"
     "Captain Joe Lamb, meanwhile, urged fans to keep the faith. \"We'll be back,\" the defender said.\n"
     "Pell confirmed that goalkeeper Ian Frost will miss the next game: \"He's got a knock on the knee.\"",
     {{"The lads were", "Steve Pell", NULL, NULL},
      {"We dug in.", "Steve Pell", NULL, NULL},
      {"I've waited all", "Danny Okafor", NULL, NULL},
      {"It was never", "Kevin Marsh", NULL, NULL},
      {"We'll be back,", "Joe Lamb", NULL, NULL},
      {"He's got a", "Steve Pell", NULL, NULL}}},
};

static const said pieces[] = {
    {"Trustee Wade Holm, who voted no, said the board had “kicked the can down the road”.",
     {{"kicked the can", "Wade Holm", "said", "Trustee"}}},
    {"Mayor Ann Lee promised to “mend every road in town” and to “plant a thousand trees”.",
     {{"mend every", "Ann Lee", "promised", "Mayor"}, {"plant a", "Ann Lee", NULL, NULL}}},
    {"“We ordered one boat,” said the station’s press officer, Morag Sinclair.",
     {{"We ordered", "Morag Sinclair", "said", "press officer"}}},
    {"Louise Brook, director of the crime agency, Advise, compared the tactics to “a very slow burglary”.",
     {{"a very slow", "Louise Brook", "compared", "director"}}},
    {"China’s ambassador to Britain Liu Ming warned that his government “will not sit on its hands”. Liu left early.",
     {{"will not sit", "Liu Ming", "warned", "ambassador to Britain"}}},
    {"Prince Harald visited the harbour. “I like boats,” said Prince Harald.",
     {{"I like", "Prince Harald", "said", NULL}}},
    {"The ministry is committed to the “one river, one plan” rule, a source said.", {{NULL, NULL, NULL, NULL}}},
};

static void whole_stories_are_read(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("en", stories), 0);
}

static void speakers_stand_in_the_sentence(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("en", pieces), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_stories_are_read),
        cmocka_unit_test(speakers_stand_in_the_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
