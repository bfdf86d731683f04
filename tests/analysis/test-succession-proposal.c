/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession.h"
#include "koers-test-changes.h"

/* What is proposed to continue an objective. */

/* ---- objectives in other words, to measure with; invented, in the manner of agreements; %NULL where nothing continues one */

typedef struct {
  const char *before;
  const char *after;
} Pair;

static const Pair dutch[] = {
  { "Meer inwoners met financiële problemen ondersteunen",
    "We helpen meer inwoners die financiële problemen hebben" },
  { "Elk kind start met gelijke kansen op school",
    "Gelijke kansen voor elk kind vanaf de start van de schoolloopbaan" },
  { "Passende zorg en ondersteuning dicht bij huis, betaalbaar op lange termijn",
    "Zorg en ondersteuning blijven betaalbaar en dicht bij huis" },
  { "Meer betaalbare woningen",
    "We bouwen 4.000 betaalbare woningen per jaar" },
  { "Misstanden op de huurmarkt gericht aanpakken",
    "Gerichte aanpak van misstanden bij verhuurders en op de huurmarkt" },
  { "Extra inzet in de wijken die dat het hardst nodig hebben",
    "Extra investeren in wijken waar dat het hardst nodig is" },
  { "Streven naar 10.000 geïsoleerde woningen per jaar, met voorrang voor label E, F en G",
    "Jaarlijks 10.000 woningen isoleren, te beginnen met label E, F en G" },
  { "Energiearmoede terugdringen",
    "Minder huishoudens met energiearmoede" },
  { "Versteende wijken vergroenen",
    "Meer groen in versteende wijken en straten" },
  { "30 km per uur wordt de norm in woonwijken",
    "In woonstraten is 30 km per uur de norm" },
  { "Fietsen aantrekkelijker en veiliger maken",
    "Veilige en aantrekkelijke routes voor de fiets" },
  { "Een schone en hele openbare ruimte, ook waar afval een probleem is",
    "Schone straten: zwerfafval in de openbare ruimte aanpakken" },
  { "Digitale veiligheid van organisatie, inwoners en ondernemers versterken",
    "De digitale veiligheid van de stad, haar inwoners en bedrijven versterken" },
  { "Overlast in de wijk eerder zien en samen aanpakken",
    "Overlast in buurten samen met bewoners aanpakken" },
  { "Grondrechten beschermen bij inzet van data en algoritmes",
    "Data en algoritmes gebruiken met respect voor grondrechten" },
  { "Toegankelijke en begrijpelijke dienstverlening, digitaal en aan de balie",
    "Dienstverlening die toegankelijk en begrijpelijk is, online en aan het loket" },
  { "Een open en transparant bestuur",
    "Het bestuur is open en transparant en betrekt inwoners bij besluiten" },
  { "Een organisatie met de basis op orde",
    NULL },
  { "De haven verduurzaamt met walstroom voor cruiseschepen",
    NULL },
  { "Een nieuw museum voor hedendaagse kunst aan het Spui",
    NULL },
  { "Het Prins Bernhardviaduct wordt afgebroken",
    NULL },
  { "Toeristenbelasting gaat omhoog naar zes procent",
    NULL },
  { "Sportverenigingen krijgen subsidie voor kunstgrasvelden",
    "Subsidie voor kunstgras bij sportverenigingen" },
  { "Parkeertarieven in de binnenstad stijgen mee met de inflatie",
    "Parkeren in de binnenstad wordt duurder" },
  { "Scholen krijgen gezonde lucht door betere ventilatie",
    "Betere ventilatie in schoolgebouwen" },
  { "Mantelzorgers krijgen respijtzorg wanneer zij overbelast raken",
    "Respijtzorg voor overbelaste mantelzorgers" },
  { "De stad houdt vier theaters open",
    "Alle vier theaters blijven open" },
  { "Jongeren zonder startkwalificatie worden naar werk begeleid",
    "Begeleiding naar werk voor jongeren zonder startkwalificatie" },
  { "Nieuwe gebouwen hebben groene daken",
    "Groene daken op nieuwbouw worden verplicht" },
  { "Huurders van corporaties krijgen zonnepanelen op hun dak",
    "Zonnepanelen op corporatiewoningen" },
};

static const char *const dutch_others[] = {
  "Meer wijkagenten op straat",
  "Een samenhangend programma voor de zeekust en duinen",
  "Gratis openbaar vervoer voor ouderen",
  "Dierenwelzijn krijgt een plek in elk besluit",
  "Laadpalen in elke straat",
  "Meer handhavers bij evenementen",
  "Een fonds voor jonge makers",
  "Stages voor mbo-studenten bij de gemeente",
  "Woningen delen wordt eenvoudiger",
  "Wijkcentra blijven open in de avond",
  "Een stadspas voor minima",
  "Bewoners beslissen mee over hun wijk",
  "Ondernemers krijgen minder regels",
  "Inwoners met schulden krijgen binnen een week hulp",
  "Een norm voor geluid van evenementen",
};

static const Pair english[] = {
  { "Support more residents with money problems",
    "Helping residents who have money problems sooner" },
  { "Every child starts school with equal chances",
    "Equal chances for all children in schools" },
  { "Affordable care and support close to home",
    "Care and support that stay affordable and near home" },
  { "More affordable homes",
    "Building 4,000 affordable homes every year" },
  { "Insulating 10,000 homes a year, starting with labels E, F and G",
    "10,000 homes insulated each year, those with labels E, F and G first" },
  { "Reducing energy poverty",
    "Fewer households live in energy poverty" },
  { "Greening stony neighbourhoods",
    "More green in neighbourhoods full of stone" },
  { "30 km an hour becomes the norm in residential streets",
    "A norm of 30 km an hour for residential streets" },
  { "Making cycling safer and more attractive",
    "Safe and attractive cycle routes" },
  { "Strengthening the digital security of the organisation, residents and businesses",
    "Better digital security for residents and businesses" },
  { "Protecting fundamental rights when using data and algorithms",
    "Use data and algorithms with respect for fundamental rights" },
  { "Accessible and understandable services",
    "Services that are accessible and easy to understand" },
  { "An open and transparent government",
    "Open and transparent decisions" },
  { "A new museum at the station",
    NULL },
  { "Shore power for cruise ships",
    NULL },
  { "A higher tourist tax",
    NULL },
  { "Subsidies for artificial turf at sports clubs",
    "Sports clubs get subsidies for artificial turf" },
  { "Better ventilation in schools",
    "School buildings are ventilated better" },
};

static const char *const english_others[] = {
  "More police officers in the streets",
  "A programme for coast and dunes",
  "Free public transport for the elderly",
  "Charging points in every street",
  "A fund for young artists",
  "Internships for students",
  "A pass for people with low incomes",
  "Residents decide about their neighbourhood",
  "Fewer rules for businesses",
  "A norm for the noise of events",
};

/* ---- making agreements */

static KoersId
insert_chapter (KoersChangeSet *changes,
                KoersStrategy  *strategy,
                const char     *agreement_name,
                const char     *chapter_name)
{
  KoersId agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text (agreement_name), -1);

  return koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement), KOERS_CHAPTER_NAME,
                            koers_value_text (chapter_name), -1);
}

static KoersId
insert_objective (KoersChangeSet *changes,
                  KoersStrategy  *strategy,
                  KoersId         chapter,
                  const char     *code,
                  const char     *name)
{
  guint n = koers_change_set_get_n (changes);

  return koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_value_id (chapter), KOERS_OBJECTIVE_NAME,
                            koers_value_text (name), KOERS_OBJECTIVE_CODE, code != NULL ? koers_value_text (code) : koers_value_none,
                            KOERS_OBJECTIVE_POSITION, koers_value_integer (n), -1);
}

static KoersSuccession *
compare_agreements (KoersStrategy *strategy)
{
  KoersRecordList *agreements = koers_strategy_get_list (strategy, KOERS_KIND_AGREEMENT);

  return koers_succession_new (strategy, koers_record_list_get (agreements, 0), koers_record_list_get (agreements, 1));
}

static const char *
get_proposed_name (KoersSuccessionItem *item)
{
  const KoersSuccessionMatch *proposal = koers_succession_item_get_proposal (item);

  return proposal != NULL ? koers_record_get_name (proposal->objective) : NULL;
}

/* ---- how good proposals are */

typedef struct {
  guint n_right;
  guint n_wrong;
  guint n_needless; /* for what nothing continues */
} Score;

/* Compares two agreements of which the new one has all successors but that of @left_out. */
static void
compare_pairs (const Pair        *pairs,
               guint              n_pairs,
               const char *const *others,
               guint              n_others,
               guint              left_out,
               Score             *score)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId old_chapter = insert_chapter (changes, strategy, "Old", "Chapter"), new_chapter = insert_chapter (changes, strategy, "New", "Chapter");

  for (guint i = 0; i < n_pairs; i++)
    {
      insert_objective (changes, strategy, old_chapter, NULL, pairs[i].before);
      if (pairs[i].after != NULL && i != left_out)
        insert_objective (changes, strategy, new_chapter, NULL, pairs[i].after);
    }
  for (guint i = 0; i < n_others; i++)
    insert_objective (changes, strategy, new_chapter, NULL, others[i]);
  koers_test_apply (strategy, changes);

  succession = compare_agreements (strategy);
  for (guint i = 0; i < n_pairs; i++)
    {
      const char *name = get_proposed_name (koers_succession_get (succession, i));

      if (left_out < n_pairs && left_out != i)
        continue;
      if (left_out < n_pairs || pairs[i].after == NULL)
        score->n_needless += name != NULL ? 1 : 0;
      else if (g_strcmp0 (name, pairs[i].after) == 0)
        score->n_right++;
      else
        score->n_wrong += name != NULL ? 1 : 0;
    }
}

static void
compare_language (const Pair        *pairs,
                  guint              n_pairs,
                  const char *const *others,
                  guint              n_others,
                  Score             *with_all,
                  Score             *left_out)
{
  compare_pairs (pairs, n_pairs, others, n_others, n_pairs, with_all);
  for (guint i = 0; i < n_pairs; i++)
    compare_pairs (pairs, n_pairs, others, n_others, i, left_out);
}

/* What the header says about the likeness from which there is a proposal. */
static void
test_measured (void)
{
  Score with_all = { 0, 0, 0 }, left_out = { 0, 0, 0 };

  compare_language (dutch, G_N_ELEMENTS (dutch), dutch_others, G_N_ELEMENTS (dutch_others), &with_all, &left_out);
  compare_language (english, G_N_ELEMENTS (english), english_others, G_N_ELEMENTS (english_others), &with_all, &left_out);
  g_test_message ("right %u, wrong %u, needless %u; left out: %u", with_all.n_right, with_all.n_wrong, with_all.n_needless, left_out.n_needless);
  g_assert_cmpuint (with_all.n_right, >=, 36);
  g_assert_cmpuint (with_all.n_wrong, ==, 0);
  g_assert_cmpuint (with_all.n_needless, ==, 0);
  g_assert_cmpuint (left_out.n_needless, <=, 4);
}

/* ---- what decides between two */

static void
test_kept_or_reworded (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId old_chapter = insert_chapter (changes, strategy, "Old", "Homes"), new_chapter = insert_chapter (changes, strategy, "New", "Living");
  KoersSuccessionItem *item;
  guint n;

  insert_objective (changes, strategy, old_chapter, NULL, "More affordable homes");
  insert_objective (changes, strategy, old_chapter, NULL, "Green roofs on new buildings");
  insert_objective (changes, strategy, old_chapter, NULL, "A museum");
  insert_objective (changes, strategy, new_chapter, NULL, "Every new building has a green roof");
  insert_objective (changes, strategy, new_chapter, NULL, "More AFFORDABLE homes.");
  koers_test_apply (strategy, changes);
  succession = compare_agreements (strategy);

  item = koers_succession_get (succession, 0);
  g_assert_cmpstr (get_proposed_name (item), ==, "More AFFORDABLE homes.");
  g_assert_cmpint (koers_succession_item_get_proposed_fate (item), ==, KOERS_FATE_KEPT);
  g_assert_cmpfloat_with_epsilon (koers_succession_item_get_proposal (item)->likeness, 1, 1e-9);

  item = koers_succession_get (succession, 1);
  g_assert_cmpstr (get_proposed_name (item), ==, "Every new building has a green roof");
  g_assert_cmpint (koers_succession_item_get_proposed_fate (item), ==, KOERS_FATE_REWORDED);

  item = koers_succession_get (succession, 2);
  g_assert_null (koers_succession_item_get_proposal (item));
  g_assert_cmpint (koers_succession_item_get_proposed_fate (item), ==, KOERS_FATE_UNDECIDED);
  koers_succession_item_get_matches (item, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Where only one of the two agreements is quoted literally, the names are compared; where both are, all that they say. */
static void
test_quotes (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId old_chapter = insert_chapter (changes, strategy, "Old", "Homes"), new_chapter = insert_chapter (changes, strategy, "New", "Living"), id;

  insert_objective (changes, strategy, old_chapter, NULL, "Green roofs");
  id = insert_objective (changes, strategy, old_chapter, NULL, "Mobility");
  koers_test_set (changes, strategy, KOERS_KIND_OBJECTIVE, id, KOERS_OBJECTIVE_QUOTE, koers_value_text ("A tunnel below the river"));
  id = insert_objective (changes, strategy, new_chapter, NULL, "Green roofs");
  koers_test_set (changes, strategy, KOERS_KIND_OBJECTIVE, id, KOERS_OBJECTIVE_QUOTE,
                  koers_value_text ("Owners who plant sedum on top of a building get half of what it costs back from the municipality"));
  id = insert_objective (changes, strategy, new_chapter, NULL, "Mobility");
  koers_test_set (changes, strategy, KOERS_KIND_OBJECTIVE, id, KOERS_OBJECTIVE_QUOTE, koers_value_text ("Free public transport for the elderly"));
  koers_test_apply (strategy, changes);
  succession = compare_agreements (strategy);

  g_assert_cmpint (koers_succession_item_get_proposed_fate (koers_succession_get (succession, 0)), ==, KOERS_FATE_KEPT);
  g_assert_cmpstr (get_proposed_name (koers_succession_get (succession, 0)), ==, "Green roofs");
  g_assert_null (koers_succession_item_get_proposal (koers_succession_get (succession, 1)));
}

/* Of two that are alike, code and chapter decide; words come first all the same. */
static void
test_ties (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId old_chapter = insert_chapter (changes, strategy, "Old", "Homes"), new_chapter = insert_chapter (changes, strategy, "New", "Living"), agreement;
  KoersId homes;
  const KoersSuccessionMatch *matches;
  guint n;

  insert_objective (changes, strategy, old_chapter, "1.2", "Help for young people");
  insert_objective (changes, strategy, old_chapter, NULL, "Help for old people");
  insert_objective (changes, strategy, new_chapter, "9.1", "Help for people");
  insert_objective (changes, strategy, new_chapter, "1.2", "Help for people");
  insert_objective (changes, strategy, new_chapter, "9.3", "Help for young people");
  agreement = koers_change_set_peek (changes, strategy, new_chapter, KOERS_CHAPTER_AGREEMENT)->id;
  homes = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement), KOERS_CHAPTER_NAME,
                             koers_value_text ("Homes for all"), KOERS_CHAPTER_POSITION, koers_value_integer (2), -1);
  insert_objective (changes, strategy, homes, "9.4", "Help for people");
  koers_test_apply (strategy, changes);
  succession = compare_agreements (strategy);

  matches = koers_succession_item_get_matches (koers_succession_get (succession, 0), &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (koers_record_get_text (matches[0].objective, KOERS_OBJECTIVE_CODE), ==, "9.3");
  g_assert_cmpstr (koers_record_get_text (matches[1].objective, KOERS_OBJECTIVE_CODE), ==, "1.2");
  g_assert_cmpstr (koers_record_get_text (matches[2].objective, KOERS_OBJECTIVE_CODE), ==, "9.4");
  g_assert_cmpstr (koers_record_get_text (matches[3].objective, KOERS_OBJECTIVE_CODE), ==, "9.1");
  matches = koers_succession_item_get_matches (koers_succession_get (succession, 1), &n);
  g_assert_cmpstr (koers_record_get_text (matches[0].objective, KOERS_OBJECTIVE_CODE), ==, "9.4");
}

/* What somebody has said already comes first, however different the words. */
static void
test_said_already (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId old_chapter = insert_chapter (changes, strategy, "Old", "Chapter"), new_chapter = insert_chapter (changes, strategy, "New", "Chapter");
  KoersId before = insert_objective (changes, strategy, old_chapter, NULL, "More affordable homes"), after;
  const KoersSuccessionMatch *proposal;

  insert_objective (changes, strategy, new_chapter, NULL, "More affordable homes");
  after = insert_objective (changes, strategy, new_chapter, NULL, "A roof for everyone");
  koers_test_set (changes, strategy, KOERS_KIND_OBJECTIVE, after, KOERS_OBJECTIVE_REPLACES, koers_value_id (before));
  koers_test_apply (strategy, changes);
  succession = compare_agreements (strategy);

  proposal = koers_succession_item_get_proposal (koers_succession_get (succession, 0));
  g_assert_cmpstr (koers_record_get_name (proposal->objective), ==, "A roof for everyone");
  g_assert_cmpfloat (proposal->likeness, ==, 0);
  g_assert_cmpint (koers_succession_item_get_proposed_fate (koers_succession_get (succession, 0)), ==, KOERS_FATE_REWORDED);
}

/* The objectives come as their agreement has them: chapter by chapter, parts of chapters within. */
static void
test_order (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersSuccession) succession = NULL;
  KoersId chapter = insert_chapter (changes, strategy, "Old", "1"), agreement, part, second;
  g_autoptr (GString) names = g_string_new (NULL);

  agreement = koers_change_set_peek (changes, strategy, chapter, KOERS_CHAPTER_AGREEMENT)->id;
  koers_test_set (changes, strategy, KOERS_KIND_CHAPTER, chapter, KOERS_CHAPTER_POSITION, koers_value_integer (1));
  second = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement), KOERS_CHAPTER_NAME,
                              koers_value_text ("2"), KOERS_CHAPTER_POSITION, koers_value_integer (2), -1);
  part = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement), KOERS_CHAPTER_NAME,
                            koers_value_text ("1.1"), KOERS_CHAPTER_PARENT, koers_value_id (chapter), KOERS_CHAPTER_POSITION, koers_value_integer (3), -1);
  insert_chapter (changes, strategy, "New", "Chapter");
  insert_objective (changes, strategy, second, NULL, "d");
  insert_objective (changes, strategy, part, NULL, "c");
  insert_objective (changes, strategy, chapter, NULL, "a");
  insert_objective (changes, strategy, chapter, NULL, "b");
  koers_test_apply (strategy, changes);
  succession = compare_agreements (strategy);

  for (guint i = 0; i < koers_succession_get_n (succession); i++)
    g_string_append (names, koers_record_get_name (koers_succession_item_get_objective (koers_succession_get (succession, i))));
  g_assert_cmpstr (names->str, ==, "abcd");
  g_assert_cmpuint (koers_succession_get_candidates (succession)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/succession-proposal/measured", test_measured);
  g_test_add_func ("/analysis/succession-proposal/kept-or-reworded", test_kept_or_reworded);
  g_test_add_func ("/analysis/succession-proposal/quotes", test_quotes);
  g_test_add_func ("/analysis/succession-proposal/ties", test_ties);
  g_test_add_func ("/analysis/succession-proposal/said-already", test_said_already);
  g_test_add_func ("/analysis/succession-proposal/order", test_order);

  return g_test_run ();
}
