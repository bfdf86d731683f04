/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-place.h"
#include "koers-plan-text.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

/* The agreements are a tree in the way in which the plan is one. */

static KoersRecord *
add (KoersStrategy *strategy,
     KoersKind      kind,
     KoersRecord   *near)
{
  KoersId id;
  KoersChangeSet *changes = koers_plan_edit_add (strategy, kind, near, &id);

  g_assert_nonnull (changes);
  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

static void
place (KoersRecord *record,
       KoersRecord *parent,
       KoersRecord *before)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  g_assert_true (koers_plan_can_place (records, parent));
  koers_test_apply (koers_strategy_of (record), koers_plan_edit_place (records, parent, before));
}

static gboolean
can_place (KoersRecord *record,
           KoersRecord *parent)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return koers_plan_can_place (records, parent);
}

/* What stands under a record, by letters: first those of objectives, then those of chapters. */
static void
assert_level (KoersStrategy *strategy,
              KoersRecord   *parent,
              const char    *expected)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (strategy, parent, KOERS_KIND_AGREEMENT);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (level), i);

      g_string_append_printf (names, "%s ", koers_record_get_name (record));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
name (KoersRecord *record,
      const char  *text)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, koers_strategy_of (record), koers_record_get_kind (record), koers_record_get_id (record),
                  koers_catalogue_get_kind (koers_record_get_kind (record))->name_field, koers_value_text (text));
  koers_test_apply (koers_strategy_of (record), changes);
}

typedef struct {
  KoersStrategy *strategy;
  KoersRecord   *agreement, *other, *a, *b, *within, *objective;
} Fixture;

/* Agreement A with chapters a and b; within b chapter c, in which is objective o. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy = koers_test_start_new (KOERS_START_EMPTY, "en");

  fixture->agreement = add (strategy, KOERS_KIND_AGREEMENT, NULL);
  fixture->other = add (strategy, KOERS_KIND_AGREEMENT, fixture->agreement);
  fixture->a = add (strategy, KOERS_KIND_CHAPTER, fixture->agreement);
  fixture->b = add (strategy, KOERS_KIND_CHAPTER, fixture->a);
  fixture->within = add (strategy, KOERS_KIND_CHAPTER, fixture->b);
  place (fixture->within, fixture->b, NULL);
  fixture->objective = add (strategy, KOERS_KIND_OBJECTIVE, fixture->within);
  name (fixture->agreement, "A");
  name (fixture->other, "B");
  name (fixture->a, "a");
  name (fixture->b, "b");
  name (fixture->within, "c");
  name (fixture->objective, "o");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->strategy);
}

static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  assert_level (fixture->strategy, fixture->agreement, "a b ");
  assert_level (fixture->strategy, fixture->b, "c ");
  assert_level (fixture->strategy, fixture->within, "o ");
  g_assert_true (koers_plan_get_parent (fixture->within) == fixture->b);
  g_assert_true (koers_plan_get_parent (fixture->b) == fixture->agreement);
  g_assert_null (koers_plan_find_parent (KOERS_KIND_OBJECTIVE, fixture->agreement));
  g_assert_true (koers_plan_find_parent (KOERS_KIND_OBJECTIVE, fixture->objective) == fixture->within);
}

/* Where there is nothing to choose, the strategy itself will do. */
static void
test_only_one (Fixture       *fixture,
               gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy;
  KoersRecord *plan = koers_strategy_get_root (strategy), *pillar;

  g_assert_null (koers_plan_find_parent (KOERS_KIND_GOAL, plan));
  pillar = add (strategy, KOERS_KIND_PILLAR, NULL);
  g_assert_true (koers_plan_find_parent (KOERS_KIND_GOAL, plan) == pillar);
  g_assert_true (koers_plan_find_parent (KOERS_KIND_INITIATIVE, plan) == pillar);
  g_assert_null (koers_plan_find_parent (KOERS_KIND_PILLAR, plan));
  g_assert_null (koers_plan_find_parent (KOERS_KIND_GOAL, NULL));
  add (strategy, KOERS_KIND_PILLAR, NULL);
  g_assert_null (koers_plan_find_parent (KOERS_KIND_GOAL, plan));
}

/* A chapter that goes to another agreement takes along what stands within it, and says so. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  KoersRecord *plan = koers_record_list_get (koers_strategy_get_list (fixture->strategy, KOERS_KIND_STRATEGY), 0);

  place (fixture->b, fixture->agreement, fixture->a);
  assert_level (fixture->strategy, fixture->agreement, "b a ");
  place (fixture->b, fixture->other, NULL);
  assert_level (fixture->strategy, fixture->agreement, "a ");
  assert_level (fixture->strategy, fixture->other, "b ");
  g_assert_true (koers_record_get_target (fixture->within, KOERS_CHAPTER_AGREEMENT) == fixture->other);
  place (fixture->within, fixture->agreement, NULL);
  assert_level (fixture->strategy, fixture->agreement, "a c ");
  g_assert_null (koers_record_get_target (fixture->within, KOERS_CHAPTER_PARENT));

  g_assert_false (can_place (fixture->objective, fixture->agreement));
  g_assert_false (can_place (fixture->a, fixture->objective));
  g_assert_false (can_place (fixture->agreement, fixture->other));
  g_assert_false (can_place (fixture->agreement, plan));
  place (fixture->within, fixture->a, NULL);
  g_assert_false (can_place (fixture->a, fixture->within));
}

/* Moves the chapters of the agreement that have these letters; answers whether any can go there. */
static gboolean
move (Fixture    *fixture,
      const char *letters,
      int         steps)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (fixture->strategy, fixture->agreement, KOERS_KIND_AGREEMENT);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  KoersChangeSet *changes;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (level), i);

      if (strstr (letters, koers_record_get_name (record)) != NULL)
        g_ptr_array_add (records, record);
    }
  changes = koers_plan_edit_move (records, steps);
  if (changes == NULL)
    return FALSE;
  koers_test_apply (fixture->strategy, changes);
  return TRUE;
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();

  g_ptr_array_add (agreements, fixture->agreement);
  g_assert_null (koers_plan_edit_move (agreements, 1));
  g_assert_false (move (fixture, "b", 1));
  g_assert_true (move (fixture, "b", -1));
  assert_level (fixture->strategy, fixture->agreement, "b a ");
}

/* Several go together and keep their order; what has come to the end stays there until the others have too. */
static void
test_move_many (Fixture       *fixture,
                gconstpointer  data)
{
  name (add (fixture->strategy, KOERS_KIND_CHAPTER, fixture->agreement), "d");
  name (add (fixture->strategy, KOERS_KIND_CHAPTER, fixture->agreement), "e");
  assert_level (fixture->strategy, fixture->agreement, "a b d e ");
  g_assert_true (move (fixture, "bd", 1));
  assert_level (fixture->strategy, fixture->agreement, "a e b d ");
  g_assert_false (move (fixture, "bd", 1));
  g_assert_true (move (fixture, "ad", -1));
  assert_level (fixture->strategy, fixture->agreement, "a e d b ");
  g_assert_true (move (fixture, "ad", -1));
  assert_level (fixture->strategy, fixture->agreement, "a d e b ");
  g_assert_false (move (fixture, "ad", -1));
}

/* What stands under different records moves among its own siblings, in one change. */
static void
test_move_apart (Fixture       *fixture,
                 gconstpointer  data)
{
  KoersRecord *other = add (fixture->strategy, KOERS_KIND_OBJECTIVE, fixture->within);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  name (other, "p");
  g_ptr_array_add (records, fixture->b);
  g_ptr_array_add (records, other);
  koers_test_apply (fixture->strategy, koers_plan_edit_move (records, -1));
  assert_level (fixture->strategy, fixture->agreement, "b a ");
  assert_level (fixture->strategy, fixture->within, "p o ");
}

/* A copy of a chapter stands in the agreement that it is put into, with all within it. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (KoersBranch) branch = NULL;
  KoersRecordList *chapters = koers_strategy_get_list (fixture->strategy, KOERS_KIND_CHAPTER);
  KoersRecord *copy;
  KoersId first;
  guint n = 0;

  g_ptr_array_add (records, fixture->b);
  branch = koers_branch_new (records);
  koers_test_apply (fixture->strategy, koers_plan_edit_paste (fixture->strategy, branch, fixture->other, "", &first));
  copy = koers_strategy_lookup (fixture->strategy, first);
  assert_level (fixture->strategy, fixture->agreement, "a b ");
  assert_level (fixture->strategy, fixture->other, "b ");
  assert_level (fixture->strategy, copy, "c ");
  for (guint i = 0; i < koers_record_list_get_n (chapters); i++)
    n += koers_record_get_target (koers_record_list_get (chapters, i), KOERS_CHAPTER_AGREEMENT) == fixture->other ? 1 : 0;
  g_assert_cmpuint (n, ==, 2);
}

/* An agreement copied from a spreadsheet. */
static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  const char *text = "Kind\tCode\tName\tLiteral quote\tPage\tStanding\n"
                     "Agreement\t\tN\t\t\t\n"
                     "Chapter\t1\tk\t\t\t\n"
                     "Objective\t1.1\tp\tWe build homes.\t12\t\n"
                     "Objective\t1.2\tq\t\tmany\t\n";
  KoersId first;
  guint n_unread;
  KoersChangeSet *changes = koers_plan_text_read (fixture->strategy, KOERS_KIND_AGREEMENT, fixture->objective, text, &first, &n_unread);
  KoersRecord *agreement, *chapter, *objective;
  g_autoptr (GPtrArray) chapters = NULL, objectives = NULL;

  g_assert_cmpuint (n_unread, ==, 1);
  koers_test_apply (fixture->strategy, changes);
  agreement = koers_strategy_lookup (fixture->strategy, first);
  g_assert_cmpstr (koers_record_get_name (agreement), ==, "N");
  chapters = koers_strategy_dup_children (fixture->strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, first);
  g_assert_cmpuint (chapters->len, ==, 1);
  chapter = g_ptr_array_index (chapters, 0);
  assert_level (fixture->strategy, chapter, "p q ");
  objectives = koers_strategy_dup_children (fixture->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_record_get_id (chapter));
  objective = g_ptr_array_index (objectives, 0);
  g_assert_cmpstr (koers_record_get_text (objective, KOERS_OBJECTIVE_QUOTE), ==, "We build homes.");
  g_assert_cmpint (koers_record_get_integer (objective, KOERS_OBJECTIVE_PAGE, 0), ==, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-edit/levels", Fixture, NULL, set_up, test_levels, tear_down);
  g_test_add ("/plan-edit/only-one", Fixture, NULL, set_up, test_only_one, tear_down);
  g_test_add ("/plan-edit/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/plan-edit/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/plan-edit/move-many", Fixture, NULL, set_up, test_move_many, tear_down);
  g_test_add ("/plan-edit/move-apart", Fixture, NULL, set_up, test_move_apart, tear_down);
  g_test_add ("/plan-edit/paste", Fixture, NULL, set_up, test_paste, tear_down);
  g_test_add ("/plan-edit/text", Fixture, NULL, set_up, test_text, tear_down);

  return g_test_run ();
}
