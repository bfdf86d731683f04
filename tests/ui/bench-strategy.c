/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-strategy.h"

#include "koers-document.h"
#include "koers-start.h"

static void
set_text (KoersChangeSet *changes,
          KoersStrategy  *nothing,
          KoersKind       kind,
          KoersId         id,
          int             field,
          const char     *format,
          guint           number)
{
  g_autofree char *text = g_strdup_printf (format, number);
  g_auto (KoersValue) value = koers_value_text (text);

  koers_change_set_set (changes, nothing, kind, id, field, &value);
}

static void
set_value (KoersChangeSet *changes,
           KoersStrategy  *nothing,
           KoersKind       kind,
           KoersId         id,
           int             field,
           KoersValue      value)
{
  koers_change_set_set (changes, nothing, kind, id, field, &value);
}

static void
add_initiative (KoersChangeSet *changes,
                KoersStrategy  *nothing,
                KoersId         goal,
                guint           number)
{
  KoersDate start = koers_date_new (2023 + (int) (number % 5), 1 + (int) (number % 4) * 3, 1, KOERS_PRECISION_QUARTER);
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, KOERS_KIND_INITIATIVE, id);
  set_text (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_NAME, "Initiative %u and what it is for", number);
  set_text (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_CODE, "I%u", number);
  set_text (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_DESCRIPTION, "Some words about initiative %u, what it brings and for whom.", number);
  set_value (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_GOAL, koers_value_id (goal));
  set_value (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_START_DATE, koers_value_date (start));
  set_value (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_add (start, 4)));
  set_value (changes, nothing, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_POSITION, koers_value_integer (number));
  for (guint i = 0; i < 3; i++)
    {
      KoersId milestone = koers_id_new ();

      koers_change_set_insert (changes, KOERS_KIND_MILESTONE, milestone);
      set_text (changes, nothing, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_NAME, "Milestone %u", i);
      set_value (changes, nothing, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_INITIATIVE, koers_value_id (id));
      set_value (changes, nothing, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_DUE_DATE, koers_value_date (koers_date_add (start, (int) i)));
    }
}

/* Makes a strategy of that many initiatives with three milestones each; 0 for the example. */
char *
bench_strategy_new (const char *folder,
                    guint       n_initiatives)
{
  g_autofree char *name = g_strdup_printf ("%u.koers", n_initiatives);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (KoersChangeSet) changes = koers_start_new_content (n_initiatives == 0 ? KOERS_START_EXAMPLE : KOERS_START_EMPTY, "en", NULL);
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_autoptr (GError) error = NULL;
  KoersId goals[100];
  KoersId pillar = koers_id_new ();

  if (n_initiatives > 0)
    {
      koers_change_set_insert (changes, KOERS_KIND_PILLAR, pillar);
      set_text (changes, nothing, KOERS_KIND_PILLAR, pillar, KOERS_PILLAR_NAME, "Pillar %u", 1);
    }
  for (guint i = 0; n_initiatives > 0 && i < G_N_ELEMENTS (goals); i++)
    {
      goals[i] = koers_id_new ();
      koers_change_set_insert (changes, KOERS_KIND_GOAL, goals[i]);
      set_text (changes, nothing, KOERS_KIND_GOAL, goals[i], KOERS_GOAL_NAME, "Goal %u", i);
      set_value (changes, nothing, KOERS_KIND_GOAL, goals[i], KOERS_GOAL_PILLAR, koers_value_id (pillar));
    }
  for (guint i = 0; i < n_initiatives; i++)
    add_initiative (changes, nothing, goals[i % G_N_ELEMENTS (goals)], i);
  if (!koers_document_create (path, changes, KOERS_ORIGIN_COMMAND_LINE, "bench", FALSE, &error))
    g_error ("%s", error->message);
  return path;
}
