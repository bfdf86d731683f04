/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution.h"
#include "koers-grouping.h"
#include "koers-initiative-edit.h"
#include "koers-initiative-place.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* The reporting day, on which only how things go depends. */
#define DAY 20000

typedef struct {
  KoersStrategy *strategy;
  GPtrArray     *initiatives;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KoersChangeSet) tags = koers_change_set_new ("");
  KoersRecordList *list;

  fixture->strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  fixture->initiatives = g_ptr_array_new ();
  list = koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE);
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (fixture->initiatives, koers_record_list_get (list, i));
  koers_change_set_set_record (tags, g_ptr_array_index (fixture->initiatives, 0), KOERS_INITIATIVE_TAGS, koers_value_text ("care\nmodel"));
  koers_change_set_set_record (tags, g_ptr_array_index (fixture->initiatives, 1), KOERS_INITIATIVE_TAGS, koers_value_text ("pilot"));
  koers_test_apply (fixture->strategy, koers_change_set_ref (tags));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->initiatives);
  g_object_unref (fixture->strategy);
}

static gboolean
stands_in (KoersRecord *initiative,
           const char  *by,
           const char  *value)
{
  g_auto (GStrv) values = koers_grouping_dup_values (by, initiative, DAY);

  return g_strv_contains ((const char *const *) values, value);
}

/* From one group to another, and back. */
static gboolean
move_and_undo (Fixture    *fixture,
               KoersRecord *initiative,
               const char  *by,
               const char  *from,
               const char  *to)
{
  gboolean is_last = TRUE;
  g_auto (GStrv) values = koers_grouping_dup_values (by, initiative, DAY), after = NULL;
  g_autoptr (KoersChangeSet) changes = koers_initiative_edit_move (initiative, by, from, to, "There"), back = NULL;
  g_autofree char *problem = NULL;

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; values[i] != NULL; i++)
    is_last = is_last && g_str_equal (values[i], from);
  problem = koers_test_dup_problem (fixture->strategy, changes, NULL);
  g_assert_cmpstr (problem, ==, NULL);
  back = koers_change_set_invert (changes, "");
  koers_test_apply (fixture->strategy, koers_change_set_ref (changes));
  g_assert_true (*to == '\0' && !is_last ? !stands_in (initiative, by, "") : stands_in (initiative, by, to));
  g_assert_false (!g_str_equal (from, to) && stands_in (initiative, by, from));
  koers_test_apply (fixture->strategy, g_steal_pointer (&back));
  after = koers_grouping_dup_values (by, initiative, DAY);
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (values));
  return TRUE;
}

/* Wherever an initiative can be brought, it then stands there and no longer where it came from, and no rule is broken. */
static void
test_every_group (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const fixed[] = { "health", "start", NULL };
  guint n_keys;
  const KoersGroupingKey *keys = koers_grouping_get_keys (&n_keys);

  for (guint k = 0; k < n_keys; k++)
    {
      g_autoptr (KoersGrouping) grouping = koers_grouping_new (fixture->strategy, fixture->initiatives, keys[k].name, TRUE, DAY);
      guint n_moved = 0;

      for (guint i = 0; i < fixture->initiatives->len; i++)
        {
          KoersRecord *initiative = g_ptr_array_index (fixture->initiatives, i);
          g_auto (GStrv) values = koers_grouping_dup_values (keys[k].name, initiative, DAY);

          for (guint j = 0; j <= koers_grouping_get_n (grouping); j++)
            {
              const char *to = j < koers_grouping_get_n (grouping) ? koers_grouping_get (grouping, j)->value : "";

              if (!g_strv_contains ((const char *const *) values, to))
                n_moved += move_and_undo (fixture, initiative, keys[k].name, values[0], to) ? 1 : 0;
            }
        }
      g_test_message ("%s: %u moves", keys[k].name, n_moved);
      g_assert_cmpint (n_moved > 0, ==, !g_strv_contains (fixed, keys[k].name));
    }
}

static KoersRecord *
find_initiative (Fixture    *fixture,
                 const char *code)
{
  for (guint i = 0; i < fixture->initiatives->len; i++)
    if (g_strcmp0 (koers_record_get_text (g_ptr_array_index (fixture->initiatives, i), KOERS_INITIATIVE_CODE), code) == 0)
      return g_ptr_array_index (fixture->initiatives, i);
  g_assert_not_reached ();
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  KoersRecord *initiative = find_initiative (fixture, "I03");
  g_autoptr (KoersChangeSet) set = koers_change_set_new (""), moved = NULL, out = NULL;

  koers_change_set_set_record (set, initiative, KOERS_INITIATIVE_TAGS, koers_value_text ("care\nmodel"));
  koers_test_apply (fixture->strategy, koers_change_set_ref (set));
  g_assert_null (koers_initiative_edit_move (initiative, "tag", "care", "care", "care"));
  moved = koers_initiative_edit_move (initiative, "tag", "care", "pilot", "pilot");
  g_assert_cmpstr (koers_change_set_get_label (moved), ==, "Move “Forecast model for social support (Wmo)” to “pilot”");
  koers_test_apply (fixture->strategy, koers_change_set_ref (moved));
  g_assert_cmpstr (koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS), ==, "model\npilot");
  out = koers_initiative_edit_move (initiative, "tag", "model", "", "Without a tag");
  g_assert_cmpstr (koers_change_set_get_label (out), ==, "Take “Forecast model for social support (Wmo)” out of “model”");
  koers_test_apply (fixture->strategy, koers_change_set_ref (out));
  g_assert_cmpstr (koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS), ==, "pilot");
}

/* What it serves is moved with how it does so; what had ended stays as it was. */
static void
test_objectives (Fixture       *fixture,
                 gconstpointer  data)
{
  KoersRecordList *list = koers_strategy_get_list (fixture->strategy, KOERS_KIND_CONTRIBUTION);
  KoersRecord *contribution = NULL, *initiative, *objective, *other = NULL;
  g_autofree char *from = NULL, *to = NULL;
  g_autoptr (KoersChangeSet) set = koers_change_set_new (""), moved = NULL;
  guint n;

  for (guint i = 0; contribution == NULL && i < koers_record_list_get_n (list); i++)
    if (koers_record_get_target (koers_record_list_get (list, i), KOERS_CONTRIBUTION_INITIATIVE) != NULL)
      contribution = koers_record_list_get (list, i);
  initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);
  objective = koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
  n = koers_record_list_get_n (list);
  for (guint i = 0; other == NULL; i++)
    {
      KoersRecord *at = koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_OBJECTIVE), i);

      if (koers_contribution_find (at, initiative) == NULL)
        other = at;
    }
  from = koers_id_dup_text (koers_record_get_id (objective));
  to = koers_id_dup_text (koers_record_get_id (other));
  koers_change_set_set_record (set, contribution, KOERS_CONTRIBUTION_CONFIRMED_DATE, koers_value_date (koers_date_new (2024, 1, 1, KOERS_PRECISION_DAY)));
  koers_change_set_set_record (set, contribution, KOERS_CONTRIBUTION_STRENGTH, koers_value_integer (3));
  koers_test_apply (fixture->strategy, koers_change_set_ref (set));

  moved = koers_initiative_edit_move (initiative, "objective", from, to, "There");
  koers_test_apply (fixture->strategy, koers_change_set_ref (moved));
  g_assert_true (koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE) == other);
  g_assert_cmpint (koers_record_get_integer (contribution, KOERS_CONTRIBUTION_STRENGTH, 0), ==, 3);
  g_assert_false (koers_date_is_set (koers_record_get_date (contribution, KOERS_CONTRIBUTION_CONFIRMED_DATE)));
  g_assert_cmpuint (koers_record_list_get_n (list), ==, n);

  g_clear_pointer (&set, koers_change_set_unref);
  g_clear_pointer (&moved, koers_change_set_unref);
  set = koers_change_set_new ("");
  koers_change_set_set_record (set, contribution, KOERS_CONTRIBUTION_ENDED_DATE, koers_value_date (koers_date_new (2024, 1, 1, KOERS_PRECISION_DAY)));
  koers_test_apply (fixture->strategy, koers_change_set_ref (set));
  moved = koers_initiative_edit_move (initiative, "objective", to, from, "Back");
  koers_test_apply (fixture->strategy, koers_change_set_ref (moved));
  g_assert_true (koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE) == other);
  g_assert_nonnull (koers_contribution_find (objective, initiative));
  g_assert_cmpuint (koers_record_list_get_n (list), ==, n + 1);
}

/* A new initiative can be put wherever one that is there can be moved. */
static void
test_new_ones (Fixture       *fixture,
               gconstpointer  data)
{
  guint n_keys;
  const KoersGroupingKey *keys = koers_grouping_get_keys (&n_keys);
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_PILLAR), 0);

  for (guint k = 0; k < n_keys; k++)
    {
      g_autoptr (KoersGrouping) grouping = koers_grouping_new (fixture->strategy, fixture->initiatives, keys[k].name, TRUE, DAY);

      for (guint j = 0; j < koers_grouping_get_n (grouping); j++)
        {
          const char *value = koers_grouping_get (grouping, j)->value;
          g_autoptr (KoersChangeSet) changes = koers_change_set_new (""), back = NULL;
          KoersId id = koers_test_insert (changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("New"),
                                          KOERS_INITIATIVE_PILLAR, koers_value_id (koers_record_get_id (pillar)), -1);
          g_autofree char *obstacle = koers_initiative_place_dup_obstacle (keys[k].name, value);

          g_assert_cmpstr (obstacle, !=, "");
          if (!koers_initiative_place (changes, fixture->strategy, id, keys[k].name, NULL, value))
            continue;
          back = koers_change_set_invert (changes, "");
          koers_test_apply (fixture->strategy, koers_change_set_ref (changes));
          g_assert_true (stands_in (koers_strategy_lookup (fixture->strategy, id), keys[k].name, value));
          koers_test_apply (fixture->strategy, g_steal_pointer (&back));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/initiative-place/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("every-group", test_every_group);
  ADD ("tags", test_tags);
  ADD ("objectives", test_objectives);
  ADD ("new-ones", test_new_ones);

  return g_test_run ();
}
