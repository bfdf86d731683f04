/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-roadmap.h"

/* An invented data strategy of five pillars and 31 initiatives; nobody is named in it. */

typedef struct {
  const char        *code;
  const char        *label;
  const char        *start;
  const char        *end;
  const char        *forecast;
  int                progress;
  KoersRoadmapState  state;
  KoersRoadmapLight  light;
  gboolean           continuous;
  const char        *milestones;
} SampleBar;

typedef struct {
  const char *label;
  const char *colour;
  SampleBar   bars[8];
} SampleLane;

#define IDEA KOERS_ROADMAP_IDEA
#define PLANNED KOERS_ROADMAP_PLANNED
#define BUSY KOERS_ROADMAP_IN_PROGRESS
#define HOLD KOERS_ROADMAP_ON_HOLD
#define DONE KOERS_ROADMAP_COMPLETED
#define STOPPED KOERS_ROADMAP_STOPPED
#define DARK KOERS_ROADMAP_LIGHT_NONE
#define GREEN KOERS_ROADMAP_LIGHT_ON_TRACK
#define AMBER KOERS_ROADMAP_LIGHT_AT_RISK
#define RED KOERS_ROADMAP_LIGHT_OFF_TRACK
#define REACHED KOERS_ROADMAP_LIGHT_ACHIEVED

/* Milestones: date, state (o open, d done, l late, c cancelled) and name, with semicolons between. */
static const SampleLane lanes[] = {
  { "Data op orde", "#3584e4", {
    { "D1.1", "Datacatalogus", "2024-01-15", "2025-09-30", "2025-12-31", 60, BUSY, AMBER, FALSE,
      "2024-05-01 d Begrippen vastgesteld;2024-11-30 d Tien bronnen;2025-06-30 l Vijftig bronnen;2025-09-30 o Alle kernregistraties" },
    { "D1.2", "Kwaliteit van basisregistraties", "2024-Q2", "2025-Q4", NULL, 45, BUSY, GREEN, FALSE,
      "2024-10-01 d Nulmeting;2025-Q4 o Tweede meting" },
    { "D1.3", "Eigenaarschap van gegevens belegd", "2024-03-01", "2024-12-20", NULL, 100, DONE, REACHED, FALSE, "2024-12-20 d Besluit" },
    { "D1.4", "Metadata bij de bron", "2025-Q3", "2026-Q2", NULL, 0, PLANNED, DARK, FALSE, "2026-03-31 o Proef met drie bronnen" },
    { "D1.5", "Archiveren by design", "2026", "2027", NULL, -1, IDEA, DARK, FALSE, NULL },
    { "D1.6", "Beheer van het datamagazijn", "2023-06-01", "2026-12-31", NULL, -1, BUSY, GREEN, TRUE, "2025-01-31 d Overdracht" },
    { "D1.7", "Opschonen van schijven", "2024-02-01", "2024-04-15", NULL, 100, DONE, DARK, FALSE, NULL },
  } },
  { "Inzicht en sturing", "#9141ac", {
    { "I2.1", "Dashboard wachttijden jeugd", "2024-09-01", "2025-03-31", NULL, 100, DONE, REACHED, FALSE, "2024-12-01 d Eerste versie;2025-03-31 d In gebruik" },
    { "I2.2", "Stuurinformatie sociaal domein", "2024-11-01", "2025-11-30", "2026-03-31", 55, BUSY, RED, FALSE,
      "2025-02-15 d Kaders;2025-05-01 l Levering uit ketens;2025-11-30 o Oplevering" },
    { "I2.3", "Efficiënte afhandeling van meldingen", "2025-01-01", "2025-12-31", "2025-11-01", 70, BUSY, GREEN, FALSE, "2025-07-01 d Proef in twee wijken" },
    { "I2.4", "Voorspellen van onderhoud aan bruggen", "2025-10-01", "2026-09-30", NULL, 5, PLANNED, DARK, FALSE, "2025-12-15 o DPIA;2026-06-30 o Keuze" },
    { "I2.5", "Indicatoren bij de begroting", "2024-05-01", "2025-06-15", NULL, 80, HOLD, AMBER, FALSE, "2024-09-15 d Set vastgesteld;2025-04-01 c Koppeling" },
    { "I2.6", "Wijkprofielen", "2025-Q2", "2025-Q3", NULL, 90, BUSY, GREEN, FALSE, NULL },
  } },
  { "Verantwoord gebruik", "#26a269", {
    { "V3.1", "Algoritmeregister gevuld", "2024-01-01", "2025-06-30", "2025-10-31", 75, BUSY, AMBER, FALSE, "2024-07-01 d Inventarisatie;2025-06-30 l Hoog risico compleet" },
    { "V3.2", "Ethische commissie", "2024-06-01", "2027-12-31", NULL, -1, BUSY, GREEN, TRUE, "2024-10-15 d Eerste zitting" },
    { "V3.3", "DPIA als vaste stap", "2024-02-01", "2024-11-30", NULL, 100, DONE, REACHED, FALSE, NULL },
    { "V3.4", "Impactassessment mensenrechten en algoritmes", "2025-09-15", "2026-03-31", NULL, 0, PLANNED, DARK, FALSE, "2025-11-15 o Werkwijze" },
    { "V3.5", "Gezichtsherkenning stadhuis", "2024-04-01", "2024-08-31", NULL, 20, STOPPED, DARK, FALSE, "2024-08-15 c Advies" },
    { "V3.6", "Uitleg bij besluiten", NULL, NULL, NULL, -1, IDEA, DARK, FALSE, NULL },
  } },
  { "Mensen en vaardigheden", "#e66100", {
    { "M4.1", "Leerlijn datagedreven werken", "2024-09-01", "2026-06-30", NULL, 40, BUSY, GREEN, FALSE, "2024-12-01 d Module 1;2025-05-01 d Module 2;2025-11-01 o Module 3;2026-06-01 o Module 4" },
    { "M4.2", "Datacoaches in elke afdeling", "2024-Q4", "2025-Q4", NULL, 50, BUSY, AMBER, FALSE, "2025-Q2 d Helft" },
    { "M4.3", "Werving van data-ingenieurs", "2025-01-01", "2025-08-31", "2026-01-31", 30, HOLD, RED, FALSE, NULL },
    { "M4.4", "Traineeprogramma", "2025-09-01", "2027-08-31", NULL, 3, BUSY, GREEN, FALSE, "2026-09-01 o Tweede lichting" },
    { "M4.5", "Directie leest cijfers", "2024-10-01", "2024-12-31", NULL, 100, DONE, DARK, FALSE, NULL },
    { "M4.6", "Kennisnetwerk met de regio", NULL, NULL, NULL, -1, IDEA, DARK, FALSE, NULL },
  } },
  { "Techniek en open data", "#c64600", {
    { "T5.1", "Dataplatform", "2023-09-01", "2025-06-30", NULL, 95, BUSY, GREEN, FALSE, "2024-03-31 d Gunning;2024-12-31 d Basis;2025-06-30 o Volledig" },
    { "T5.2", "Aansluiten op landelijke standaarden", "2024-07-01", "2026-12-31", NULL, 35, BUSY, GREEN, FALSE, "2025-01-01 d Berichten;2026-01-01 o API-strategie" },
    { "T5.3", "Open data: vijftig sets", "2024-01-01", "2025-12-31", NULL, 64, BUSY, GREEN, FALSE, "2024-06-30 d Tien;2025-06-30 d Dertig;2025-12-31 o Vijftig" },
    { "T5.4", "Sensoren in de openbare ruimte", "2025-06-01", "2026-05-31", NULL, 10, BUSY, AMBER, FALSE, "2025-10-01 o Register" },
    { "T5.5", "Digitale tweeling van de binnenstad", "2026-01-01", "2028-12-31", NULL, -1, IDEA, DARK, FALSE, NULL },
    { "T5.6", "Uitfaseren van het oude magazijn", "2025-07-01", "2025-08-15", NULL, 50, BUSY, DARK, FALSE, "2025-08-15 o Uit" },
  } },
};

gint32
sample_day (int year,
            int month,
            int day_of_month)
{
  return koers_date_new (year, month, day_of_month, KOERS_PRECISION_DAY).day;
}

static KoersDate
parse_date (const char *text)
{
  KoersDate date = { 0 };

  if (text != NULL)
    g_assert_true (koers_date_parse (text, &date));
  return date;
}

static void
add_milestones (KoersRoadmap *roadmap,
                guint         bar,
                const char   *text)
{
  g_auto (GStrv) parts = NULL;
  KoersRoadmapMilestone milestones[8];
  guint n = 0;

  if (text == NULL)
    return;

  parts = g_strsplit (text, ";", -1);
  for (; parts[n] != NULL; n++)
    {
      g_auto (GStrv) words = g_strsplit (parts[n], " ", 3);
      KoersDate date = parse_date (words[0]);

      milestones[n] = (KoersRoadmapMilestone) { koers_id_from_name ("milestone", parts[n]), parts[n] + strlen (words[0]) + 3, date.day };
      milestones[n].precision = date.precision;
      milestones[n].state = words[1][0] == 'd' ? KOERS_ROADMAP_MILESTONE_DONE : words[1][0] == 'l' ? KOERS_ROADMAP_MILESTONE_LATE
                            : words[1][0] == 'c' ? KOERS_ROADMAP_MILESTONE_CANCELLED : KOERS_ROADMAP_MILESTONE_OPEN;
    }
  koers_roadmap_set_milestones (roadmap, bar, milestones, n);
}

KoersRoadmap *
sample_roadmap_new (void)
{
  KoersRoadmap *roadmap = koers_roadmap_new ("Datastrategie 2024–2027");

  koers_roadmap_set_days (roadmap, sample_day (2025, 11, 23), sample_day (2025, 9, 30));
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      GdkRGBA colour;
      guint lane;

      g_assert_true (gdk_rgba_parse (&colour, lanes[i].colour));
      lane = koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_from_name ("lane", lanes[i].label), lanes[i].label, NULL, colour });
      for (guint j = 0; j < G_N_ELEMENTS (lanes[i].bars) && lanes[i].bars[j].code != NULL; j++)
        {
          const SampleBar *from = &lanes[i].bars[j];
          KoersDate start = parse_date (from->start), end = parse_date (from->end), forecast = parse_date (from->forecast);
          KoersRoadmapBar bar = { koers_id_from_name ("bar", from->code), from->code, from->label };

          if (koers_date_is_set (start))
            bar.span = (KoersSpan) { start.day, koers_date_get_last_day (end) + 1 };
          bar.forecast_end = koers_date_is_set (forecast) ? forecast.day + 1 : KOERS_ROADMAP_NO_DAY;
          bar.lane = lane;
          bar.progress = (gint8) from->progress;
          bar.start_precision = start.precision;
          bar.end_precision = end.precision;
          bar.state = from->state;
          bar.light = from->light;
          bar.continuous = from->continuous != FALSE;
          add_milestones (roadmap, koers_roadmap_add_bar (roadmap, &bar), from->milestones);
        }
    }
  return roadmap;
}

/* Many bars of all kinds, three milestones each, spread over twelve years. */
KoersRoadmap *
sample_roadmap_new_large (guint n_lanes,
                          guint n_bars,
                          guint seed)
{
  static const char *const words[] = { "Datacatalogus", "register", "dashboard voor", "wijk", "sociaal domein", "meldingen", "proef", "fietsers" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  KoersRoadmap *roadmap = koers_roadmap_new ("Large");
  gint32 first = sample_day (2020, 1, 1);

  koers_roadmap_set_days (roadmap, sample_day (2025, 11, 23), sample_day (2025, 9, 30));
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *label = g_strdup_printf ("Pijler %u", i + 1);
      GdkRGBA colour = { (float) g_rand_double (rand), (float) g_rand_double (rand), (float) g_rand_double (rand), 1 };

      koers_roadmap_add_lane (roadmap, &(KoersRoadmapLane) { koers_id_from_name ("lane", label), label, NULL, colour });
    }

  for (guint i = 0; i < n_bars; i++)
    {
      char code[16], label[96];
      KoersRoadmapBar bar = { { { 0 } }, code, label };
      KoersRoadmapMilestone milestones[3];
      guint lane = (guint) g_rand_int_range (rand, 0, (gint32) n_lanes), n_milestones = (guint) g_rand_int_range (rand, 0, 4);

      g_snprintf (code, sizeof code, "P%u", i + 1);
      g_snprintf (label, sizeof label, "%s %s %u", words[g_rand_int_range (rand, 0, 8)], words[g_rand_int_range (rand, 0, 8)], i);
      memcpy (bar.id.bytes, &i, sizeof i);
      bar.id.bytes[15] = 1;
      bar.lane = lane;
      if (g_rand_int_range (rand, 0, 20) > 0)
        {
          bar.span.start = first + g_rand_int_range (rand, 0, 4300);
          bar.span.end = bar.span.start + g_rand_int_range (rand, 1, 900);
        }
      bar.start_precision = (KoersPrecision) g_rand_int_range (rand, 1, 5);
      bar.end_precision = (KoersPrecision) g_rand_int_range (rand, 1, 5);
      bar.forecast_end = g_rand_boolean (rand) ? KOERS_ROADMAP_NO_DAY : bar.span.end + g_rand_int_range (rand, -60, 200);
      bar.progress = (gint8) g_rand_int_range (rand, -1, 101);
      bar.state = (KoersRoadmapState) g_rand_int_range (rand, 0, KOERS_N_ROADMAP_STATES);
      bar.light = (KoersRoadmapLight) g_rand_int_range (rand, 0, KOERS_N_ROADMAP_LIGHTS);
      bar.continuous = g_rand_int_range (rand, 0, 20) == 0;
      koers_roadmap_add_bar (roadmap, &bar);
      for (guint j = 0; j < 3; j++)
        {
          milestones[j] = (KoersRoadmapMilestone) { bar.id, "Mijlpaal", MAX (bar.span.start, first) + g_rand_int_range (rand, -30, 900) };
          milestones[j].precision = KOERS_PRECISION_DAY;
          milestones[j].state = (KoersRoadmapMilestoneState) g_rand_int_range (rand, 0, 4);
        }
      koers_roadmap_set_milestones (roadmap, i, milestones, n_milestones);
    }
  return roadmap;
}
