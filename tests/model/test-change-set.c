/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-changes.h"

/* A pillar with two goals, of which the first has an initiative with a milestone; an owner; and what must stay: a period with a snapshot. */
typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *changes;
  KoersId         person, pillar, goal, other_goal, initiative, milestone, period, snapshot;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KoersStrategy *strategy = fixture->strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Begin");
  KoersValue day = koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY));

  fixture->person = koers_test_insert (changes, strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CDO"), -1);
  fixture->pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Governance"), -1);
  fixture->goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Goal"), KOERS_GOAL_PILLAR,
                                     koers_value_id (fixture->pillar), KOERS_GOAL_OWNER, koers_value_id (fixture->person), -1);
  fixture->other_goal = koers_test_insert (changes, strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Other goal"), KOERS_GOAL_PILLAR,
                                           koers_value_id (fixture->pillar), -1);
  fixture->initiative = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("Catalogue"),
                                           KOERS_INITIATIVE_GOAL, koers_value_id (fixture->goal), KOERS_INITIATIVE_OWNER,
                                           koers_value_id (fixture->person), -1);
  fixture->milestone = koers_test_insert (changes, strategy, KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME, koers_value_text ("First version"),
                                          KOERS_MILESTONE_INITIATIVE, koers_value_id (fixture->initiative), -1);
  fixture->period = koers_test_insert (changes, strategy, KOERS_KIND_REPORTING_PERIOD, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("T2"), -1);
  fixture->snapshot = koers_test_insert (changes, strategy, KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_NAME, koers_value_text ("T2, sealed"),
                                         KOERS_SNAPSHOT_REPORTING_PERIOD, koers_value_id (fixture->period), KOERS_SNAPSHOT_TAKEN_DATE, day, -1);
  koers_test_apply (strategy, changes);
  fixture->changes = koers_change_set_new ("Change");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  koers_change_set_unref (fixture->changes);
  g_object_unref (fixture->strategy);
}

static void
set (Fixture   *fixture,
     KoersId    id,
     int        field,
     KoersValue value)
{
  koers_change_set_set_record (fixture->changes, koers_strategy_lookup (fixture->strategy, id), field, value);
}

static gboolean
delete (Fixture *fixture,
        KoersId  id)
{
  return koers_change_set_delete (fixture->changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, id), NULL);
}

static void
assert_operation (Fixture        *fixture,
                  KoersId         id,
                  KoersOperation  operation)
{
  const KoersEdit *edit = koers_change_set_lookup (fixture->changes, id);

  g_assert_nonnull (edit);
  g_assert_cmpint (edit->operation, ==, operation);
}

static void
assert_untouched (Fixture *fixture,
                  KoersId  id)
{
  g_assert_null (koers_change_set_lookup (fixture->changes, id));
}

static void
assert_peek (Fixture    *fixture,
             KoersId     id,
             int         field,
             const char *expected)
{
  const KoersValue *value = koers_change_set_peek (fixture->changes, fixture->strategy, id, field);

  g_assert_cmpstr (koers_value_is_set (value) ? value->text : NULL, ==, expected);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (koers_change_set_is_empty (fixture->changes));
  g_assert_cmpuint (koers_change_set_get_n (fixture->changes), ==, 0);
  g_assert_cmpstr (koers_change_set_get_label (fixture->changes), ==, "Change");
  koers_change_set_set_label (fixture->changes, "Other");
  g_assert_cmpstr (koers_change_set_get_label (fixture->changes), ==, "Other");
  assert_untouched (fixture, fixture->goal);
  assert_peek (fixture, fixture->goal, KOERS_GOAL_NAME, "Goal");
  g_assert_true (koers_change_set_exists (fixture->changes, fixture->strategy, KOERS_KIND_GOAL, fixture->goal));
  g_assert_false (koers_change_set_exists (fixture->changes, fixture->strategy, KOERS_KIND_PILLAR, fixture->goal));
}

static void
test_insert (Fixture       *fixture,
             gconstpointer  data)
{
  KoersId id = koers_test_insert (fixture->changes, fixture->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("New"), -1);
  const KoersValue *state = koers_change_set_peek (fixture->changes, fixture->strategy, id, KOERS_INITIATIVE_STATE);

  assert_operation (fixture, id, KOERS_OPERATION_INSERT);
  assert_peek (fixture, id, KOERS_INITIATIVE_NAME, "New");
  assert_peek (fixture, id, KOERS_INITIATIVE_NOTES, NULL);
  g_assert_true (koers_change_set_exists (fixture->changes, fixture->strategy, KOERS_KIND_INITIATIVE, id));
  g_assert_false (koers_change_set_exists (fixture->changes, fixture->strategy, KOERS_KIND_GOAL, id));
  g_assert_null (koers_strategy_lookup (fixture->strategy, id));
  /* What must be chosen has its initial choice. */
  g_assert_cmpint (state->integer, ==, KOERS_INITIATIVE_STATE_PLANNED);
}

/* Every kind begins with the choices of the catalogue and with nothing else. */
static void
test_insert_is_initial (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Add");
      const KoersEdit *edit;

      koers_change_set_insert (changes, (KoersKind) kind, koers_id_new ());
      edit = koers_change_set_get (changes, 0);
      for (int i = 0; i < info->n_fields; i++)
        {
          const KoersFieldChange *change = koers_edit_lookup (edit, i);

          g_assert_true ((change != NULL) == (info->fields[i].type == KOERS_FIELD_CHOICE && info->fields[i].required));
          if (change != NULL)
            g_assert_cmpint (change->after.integer, ==, info->fields[i].initial);
        }
    }
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  const KoersFieldChange *change;

  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("New name"));
  assert_operation (fixture, fixture->goal, KOERS_OPERATION_UPDATE);
  change = koers_edit_lookup (koers_change_set_lookup (fixture->changes, fixture->goal), KOERS_GOAL_NAME);
  g_assert_cmpstr (change->before.text, ==, "Goal");
  g_assert_cmpstr (change->after.text, ==, "New name");
  assert_peek (fixture, fixture->goal, KOERS_GOAL_NAME, "New name");
  /* Until the door takes it, nothing has changed. */
  g_assert_cmpstr (koers_record_get_name (koers_strategy_lookup (fixture->strategy, fixture->goal)), ==, "Goal");
}

static void
test_set_twice_keeps_first_before (Fixture       *fixture,
                                   gconstpointer  data)
{
  const KoersEdit *edit;

  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("First"));
  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("Second"));
  edit = koers_change_set_lookup (fixture->changes, fixture->goal);
  g_assert_cmpuint (edit->changes->len, ==, 1);
  g_assert_cmpstr (koers_edit_get_change (edit, 0)->before.text, ==, "Goal");
  g_assert_cmpstr (koers_edit_get_change (edit, 0)->after.text, ==, "Second");
}

static void
test_set_same_is_nothing (Fixture       *fixture,
                          gconstpointer  data)
{
  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("Goal"));
  set (fixture, fixture->goal, KOERS_GOAL_DESCRIPTION, koers_value_none);
  g_assert_true (koers_change_set_is_empty (fixture->changes));
}

static void
test_set_back_is_nothing (Fixture       *fixture,
                          gconstpointer  data)
{
  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("New name"));
  set (fixture, fixture->goal, KOERS_GOAL_CODE, koers_value_text ("G1"));
  set (fixture, fixture->goal, KOERS_GOAL_NAME, koers_value_text ("Goal"));
  g_assert_cmpuint (koers_change_set_lookup (fixture->changes, fixture->goal)->changes->len, ==, 1);
  set (fixture, fixture->goal, KOERS_GOAL_CODE, koers_value_none);
  g_assert_true (koers_change_set_is_empty (fixture->changes));
  assert_untouched (fixture, fixture->goal);
}

static void
test_fields_in_order (Fixture       *fixture,
                      gconstpointer  data)
{
  const int fields[] = { KOERS_GOAL_SOURCE, KOERS_GOAL_CODE, KOERS_GOAL_DESCRIPTION, KOERS_GOAL_NAME };
  const KoersEdit *edit;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set (fixture, fixture->goal, fields[i], koers_value_text ("x"));
  edit = koers_change_set_lookup (fixture->changes, fixture->goal);
  g_assert_cmpuint (edit->changes->len, ==, G_N_ELEMENTS (fields));
  for (guint i = 1; i < edit->changes->len; i++)
    g_assert_cmpint (koers_edit_get_change (edit, i - 1)->field, <, koers_edit_get_change (edit, i)->field);
  g_assert_null (koers_edit_lookup (edit, KOERS_GOAL_OWNER));
}

static void
test_set_in_inserted (Fixture       *fixture,
                      gconstpointer  data)
{
  KoersId id = koers_test_insert (fixture->changes, fixture->strategy, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text ("A"), -1);

  koers_test_set (fixture->changes, fixture->strategy, KOERS_KIND_BODY, id, KOERS_BODY_NAME, koers_value_none);
  /* Emptied again it is still a new record. */
  assert_operation (fixture, id, KOERS_OPERATION_INSERT);
  assert_peek (fixture, id, KOERS_BODY_NAME, NULL);
}

static void
test_delete_takes_along (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_true (delete (fixture, fixture->goal));
  assert_operation (fixture, fixture->goal, KOERS_OPERATION_DELETE);
  assert_operation (fixture, fixture->initiative, KOERS_OPERATION_DELETE);
  assert_operation (fixture, fixture->milestone, KOERS_OPERATION_DELETE);
  assert_untouched (fixture, fixture->other_goal);
  assert_untouched (fixture, fixture->pillar);
  assert_untouched (fixture, fixture->person);
  g_assert_false (koers_change_set_exists (fixture->changes, fixture->strategy, KOERS_KIND_MILESTONE, fixture->milestone));
  assert_peek (fixture, fixture->goal, KOERS_GOAL_NAME, NULL);
  /* What was there stands in it, for undo and for the log. */
  g_assert_cmpstr (koers_edit_lookup (koers_change_set_lookup (fixture->changes, fixture->milestone), KOERS_MILESTONE_NAME)->before.text, ==,
                   "First version");
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_null (koers_strategy_lookup (fixture->strategy, fixture->milestone));
}

static void
test_delete_clears (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_true (delete (fixture, fixture->person));
  assert_operation (fixture, fixture->goal, KOERS_OPERATION_UPDATE);
  assert_operation (fixture, fixture->initiative, KOERS_OPERATION_UPDATE);
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_null (koers_record_get_target (koers_strategy_lookup (fixture->strategy, fixture->goal), KOERS_GOAL_OWNER));
  g_assert_null (koers_record_get_target (koers_strategy_lookup (fixture->strategy, fixture->initiative), KOERS_INITIATIVE_OWNER));
}

static void
test_delete_refuses (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (koers_change_set_delete (fixture->changes, fixture->strategy, koers_strategy_lookup (fixture->strategy, fixture->period), &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "T2, sealed"));
}

static void
test_delete_after_what_needs_it (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_assert_true (delete (fixture, fixture->snapshot));
  g_assert_true (delete (fixture, fixture->period));
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_null (koers_strategy_lookup (fixture->strategy, fixture->period));
}

static void
test_delete_twice (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n;

  g_assert_true (delete (fixture, fixture->milestone));
  g_assert_true (delete (fixture, fixture->pillar));
  n = koers_change_set_get_n (fixture->changes);
  g_assert_cmpuint (n, ==, 5);
  g_assert_true (delete (fixture, fixture->pillar));
  g_assert_cmpuint (koers_change_set_get_n (fixture->changes), ==, n);
}

static void
test_delete_of_changed (Fixture       *fixture,
                        gconstpointer  data)
{
  const KoersFieldChange *change;

  set (fixture, fixture->milestone, KOERS_MILESTONE_NAME, koers_value_text ("Changed"));
  g_assert_true (delete (fixture, fixture->milestone));
  assert_operation (fixture, fixture->milestone, KOERS_OPERATION_DELETE);
  change = koers_edit_lookup (koers_change_set_lookup (fixture->changes, fixture->milestone), KOERS_MILESTONE_NAME);
  g_assert_cmpstr (change->before.text, ==, "First version");
  g_assert_cmpuint (koers_change_set_get_n (fixture->changes), ==, 1);
}

static void
test_set_of_deleted_is_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_true (delete (fixture, fixture->milestone));
  set (fixture, fixture->milestone, KOERS_MILESTONE_NAME, koers_value_text ("Changed"));
  assert_operation (fixture, fixture->milestone, KOERS_OPERATION_DELETE);
  assert_peek (fixture, fixture->milestone, KOERS_MILESTONE_NAME, NULL);
}

/* Moved away first, it does not go along. */
static void
test_delete_spares_what_moved (Fixture       *fixture,
                               gconstpointer  data)
{
  set (fixture, fixture->initiative, KOERS_INITIATIVE_GOAL, koers_value_id (fixture->other_goal));
  g_assert_true (delete (fixture, fixture->goal));
  assert_operation (fixture, fixture->initiative, KOERS_OPERATION_UPDATE);
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_true (koers_record_get_target (koers_strategy_lookup (fixture->strategy, fixture->initiative), KOERS_INITIATIVE_GOAL) ==
                 koers_strategy_lookup (fixture->strategy, fixture->other_goal));
}

/* Given to somebody else first, it stays with that one. */
static void
test_delete_spares_what_points_elsewhere (Fixture       *fixture,
                                          gconstpointer  data)
{
  KoersId id = koers_test_insert (fixture->changes, fixture->strategy, KOERS_KIND_PERSON, KOERS_PERSON_FUNCTION, koers_value_text ("CIO"), -1);

  set (fixture, fixture->initiative, KOERS_INITIATIVE_OWNER, koers_value_id (id));
  g_assert_true (delete (fixture, fixture->person));
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_cmpstr (koers_record_get_name (koers_record_get_target (koers_strategy_lookup (fixture->strategy, fixture->initiative), KOERS_INITIATIVE_OWNER)),
                   ==, "CIO");
}

/* A tree so deep that recursion would run out of stack. */
static void
test_delete_deep_tree (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId first = koers_id_new (), parent = first;
  KoersId pillar = koers_id_new ();

  for (guint i = 0; i < 50000; i++)
    {
      KoersValue values[KOERS_GOAL_N_FIELDS] = { 0 };
      KoersId id = i == 0 ? first : koers_id_new ();

      values[KOERS_GOAL_NAME] = koers_value_text ("Goal");
      values[i == 0 ? KOERS_GOAL_PILLAR : KOERS_GOAL_PARENT] = koers_value_id (i == 0 ? pillar : parent);
      koers_strategy_load (strategy, KOERS_KIND_GOAL, id, 1, (KoersStamp) { 0 }, (KoersStamp) { 0 }, values);
      parent = id;
    }
  changes = koers_change_set_new ("Delete");
  g_assert_true (koers_change_set_delete (changes, strategy, koers_strategy_lookup (strategy, first), NULL));
  g_assert_cmpuint (koers_change_set_get_n (changes), ==, 50000);
  koers_test_apply (strategy, g_steal_pointer (&changes));
  g_assert_cmpuint (koers_strategy_get_n (strategy), ==, 0);
}

static void
test_invert (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KoersChangeSet) inverse = NULL;
  KoersId id = koers_test_insert (fixture->changes, fixture->strategy, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text ("A"), -1);
  const KoersEdit *edit;

  set (fixture, fixture->pillar, KOERS_PILLAR_NAME, koers_value_text ("New"));
  g_assert_true (delete (fixture, fixture->milestone));
  inverse = koers_change_set_invert (fixture->changes, "Undo");
  g_assert_cmpstr (koers_change_set_get_label (inverse), ==, "Undo");
  g_assert_cmpuint (koers_change_set_get_n (inverse), ==, 3);

  /* Last in, first out. */
  edit = koers_change_set_get (inverse, 0);
  g_assert_true (koers_id_equal (edit->id, fixture->milestone) && edit->operation == KOERS_OPERATION_INSERT);
  g_assert_cmpstr (koers_edit_lookup (edit, KOERS_MILESTONE_NAME)->after.text, ==, "First version");
  edit = koers_change_set_get (inverse, 1);
  g_assert_true (koers_id_equal (edit->id, fixture->pillar) && edit->operation == KOERS_OPERATION_UPDATE);
  g_assert_cmpstr (koers_edit_lookup (edit, KOERS_PILLAR_NAME)->before.text, ==, "New");
  g_assert_cmpstr (koers_edit_lookup (edit, KOERS_PILLAR_NAME)->after.text, ==, "Governance");
  edit = koers_change_set_get (inverse, 2);
  g_assert_true (koers_id_equal (edit->id, id) && edit->operation == KOERS_OPERATION_DELETE);
}

/* As the store reads it from its log. */
static void
test_add_edit (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto (KoersValue) before = koers_value_text ("Goal"), after = koers_value_text ("New");

  koers_change_set_add_edit (fixture->changes, KOERS_OPERATION_UPDATE, KOERS_KIND_GOAL, fixture->goal);
  koers_change_set_add_change (fixture->changes, KOERS_GOAL_NAME, &before, &after);
  koers_test_apply (fixture->strategy, koers_change_set_ref (fixture->changes));
  g_assert_cmpstr (koers_record_get_name (koers_strategy_lookup (fixture->strategy, fixture->goal)), ==, "New");
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/change-set/empty", test_empty);
  add ("/change-set/insert", test_insert);
  g_test_add_func ("/change-set/insert-is-initial", test_insert_is_initial);
  add ("/change-set/set", test_set);
  add ("/change-set/set-twice-keeps-first-before", test_set_twice_keeps_first_before);
  add ("/change-set/set-same-is-nothing", test_set_same_is_nothing);
  add ("/change-set/set-back-is-nothing", test_set_back_is_nothing);
  add ("/change-set/fields-in-order", test_fields_in_order);
  add ("/change-set/set-in-inserted", test_set_in_inserted);
  add ("/change-set/delete-takes-along", test_delete_takes_along);
  add ("/change-set/delete-clears", test_delete_clears);
  add ("/change-set/delete-refuses", test_delete_refuses);
  add ("/change-set/delete-after-what-needs-it", test_delete_after_what_needs_it);
  add ("/change-set/delete-twice", test_delete_twice);
  add ("/change-set/delete-of-changed", test_delete_of_changed);
  add ("/change-set/set-of-deleted-is-nothing", test_set_of_deleted_is_nothing);
  add ("/change-set/delete-spares-what-moved", test_delete_spares_what_moved);
  add ("/change-set/delete-spares-what-points-elsewhere", test_delete_spares_what_points_elsewhere);
  g_test_add_func ("/change-set/delete-deep-tree", test_delete_deep_tree);
  add ("/change-set/invert", test_invert);
  add ("/change-set/add-edit", test_add_edit);

  return g_test_run ();
}
