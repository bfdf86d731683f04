/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-random-changes.h"
#include "koers-test-changes.h"

/* Reads a property as an expression would, and compares it with the value. */
static void
assert_property (KoersRecord *record,
                 int          number)
{
  const KoersField *field = koers_catalogue_get_field (koers_record_get_kind (record), number);
  const KoersValue *value = koers_record_get_value (record, number);
  g_autofree char *expected = koers_value_dup_text (value, field);
  g_autofree char *text = NULL;
  g_autoptr (KoersRecord) target = NULL;
  gboolean yes = -1;
  gint64 integer = -1;

  switch ((int) field->type)
    {
    case KOERS_FIELD_REFERENCE:
      g_object_get (record, field->name, &target, NULL);
      g_assert_true (target == koers_record_get_target (record, number));
      g_assert_true ((target != NULL) == koers_value_is_set (value));
      g_assert_true (target == NULL || koers_id_equal (koers_record_get_id (target), value->id));
      break;
    case KOERS_FIELD_BOOL:
      g_object_get (record, field->name, &yes, NULL);
      g_assert_true (yes == koers_value_is_set (value));
      break;
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      g_object_get (record, field->name, &integer, NULL);
      g_assert_cmpint (integer, ==, koers_value_is_set (value) ? value->integer : 0);
      break;
    default:
      g_object_get (record, field->name, &text, NULL);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_properties (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 1000);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      g_assert_cmpuint (koers_record_list_get_n (list), >, 0);
      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          g_autofree char *id = NULL;
          g_autofree char *expected = koers_id_dup_text (koers_record_get_id (record));

          for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
            assert_property (record, field);
          /* Each kind has this one after its own fields. */
          g_object_get (record, "id", &id, NULL);
          g_assert_cmpstr (id, ==, expected);
        }
    }
}

static void
test_types (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      g_autoptr (GTypeClass) klass = g_type_class_ref (koers_record_get_kind_type ((KoersKind) kind));

      g_assert_true (g_type_is_a (koers_record_get_kind_type ((KoersKind) kind), KOERS_TYPE_RECORD));
      for (int i = 0; i < info->n_fields; i++)
        {
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), info->fields[i].name);

          g_assert_nonnull (pspec);
          /* A record changes through a change set and in no other way. */
          g_assert_false (pspec->flags & G_PARAM_WRITABLE);
        }
    }
  g_assert_true (G_TYPE_IS_ABSTRACT (KOERS_TYPE_RECORD));
  g_assert_cmpstr (g_type_name (koers_record_get_kind_type (KOERS_KIND_INITIATIVE)), ==, "KoersInitiativeRecord");
  g_assert_cmpstr (g_type_name (koers_record_get_kind_type (KOERS_KIND_KPI_LINK)), ==, "KoersKpiLinkRecord");
}

static void
test_getters (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Add");
  KoersDate start = koers_date_new (2025, 7, 1, KOERS_PRECISION_QUARTER);
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Governance"), -1);
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("Catalogue"),
                                  KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_START_DATE, koers_value_date (start),
                                  KOERS_INITIATIVE_BUDGET, koers_value_integer (12345), KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (TRUE), -1);
  KoersRecord *record;

  koers_test_apply (strategy, changes);
  record = koers_strategy_lookup (strategy, id);

  g_assert_cmpint (koers_record_get_kind (record), ==, KOERS_KIND_INITIATIVE);
  g_assert_true (koers_id_equal (koers_record_get_id (record), id));
  g_assert_cmpstr (koers_record_get_name (record), ==, "Catalogue");
  g_assert_cmpstr (koers_record_get_text (record, KOERS_INITIATIVE_NAME), ==, "Catalogue");
  g_assert_null (koers_record_get_text (record, KOERS_INITIATIVE_NOTES));
  g_assert_cmpint (koers_record_get_integer (record, KOERS_INITIATIVE_BUDGET, -1), ==, 12345);
  g_assert_cmpint (koers_record_get_integer (record, KOERS_INITIATIVE_SPENT, -1), ==, -1);
  g_assert_cmpint (koers_record_get_choice (record, KOERS_INITIATIVE_STATE), ==, KOERS_INITIATIVE_STATE_PLANNED);
  g_assert_cmpint (koers_record_get_choice (record, KOERS_INITIATIVE_STAGE), ==, -1);
  g_assert_true (koers_record_get_bool (record, KOERS_INITIATIVE_CONTINUOUS));
  g_assert_true (koers_date_equal (koers_record_get_date (record, KOERS_INITIATIVE_START_DATE), start));
  g_assert_false (koers_date_is_set (koers_record_get_date (record, KOERS_INITIATIVE_END_DATE)));
  g_assert_true (koers_id_equal (koers_record_get_reference (record, KOERS_INITIATIVE_PILLAR), pillar));
  g_assert_true (koers_id_is_none (koers_record_get_reference (record, KOERS_INITIATIVE_GOAL)));
  g_assert_true (koers_record_get_target (record, KOERS_INITIATIVE_PILLAR) == koers_strategy_lookup (strategy, pillar));
  g_assert_null (koers_record_get_target (record, KOERS_INITIATIVE_GOAL));
  /* Asking a field for what it does not hold gets nothing. */
  g_assert_null (koers_record_get_text (record, KOERS_INITIATIVE_BUDGET));
  g_assert_true (koers_id_is_none (koers_record_get_reference (record, KOERS_INITIATIVE_NAME)));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    data)
{
  (*(guint *) data)++;
}

static void
test_notify_once (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Add");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text ("College"), -1);
  KoersRecord *record;
  guint n_names = 0, n_notes = 0;

  koers_test_apply (strategy, changes);
  record = koers_strategy_lookup (strategy, id);
  g_signal_connect (record, "notify::name", G_CALLBACK (count_cb), &n_names);
  g_signal_connect (record, "notify::note", G_CALLBACK (count_cb), &n_notes);

  changes = koers_change_set_new ("Change");
  koers_change_set_set_record (changes, record, KOERS_BODY_NAME, koers_value_text ("Council"));
  koers_change_set_set_record (changes, record, KOERS_BODY_NAME, koers_value_text ("Board"));
  koers_test_apply (strategy, changes);
  g_assert_cmpstr (koers_record_get_name (record), ==, "Board");
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpuint (n_notes, ==, 0);
}

static void
assert_title (KoersStrategy *strategy,
              KoersId        id,
              const char    *expected)
{
  g_autofree char *title = koers_record_dup_title (koers_strategy_lookup (strategy, id));

  g_assert_cmpstr (title, ==, expected);
}

static void
test_titles (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Add");
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Governance"), -1);
  KoersId one = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("One"),
                                   KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), -1);
  KoersId two = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("Two"),
                                   KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), -1);
  KoersId dependency = koers_test_insert (changes, strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_value_id (one),
                                          KOERS_DEPENDENCY_SUCCESSOR, koers_value_id (two), -1);

  koers_test_apply (strategy, changes);
  assert_title (strategy, one, "One");
  assert_title (strategy, dependency, "One – Two – Finish before start");
  g_assert_null (koers_record_get_name (koers_strategy_lookup (strategy, dependency)));
}

/* Every record can be named to people. */
static void
test_no_title_is_empty (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  g_test_message ("seed %u", seed);
  koers_random_changes_fill (rand, strategy, 500);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          g_autofree char *title = koers_record_dup_title (koers_record_list_get (list, i));

          g_assert_cmpstr (title, !=, "");
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/types", test_types);
  g_test_add_func ("/record/getters", test_getters);
  g_test_add_func ("/record/notify-once", test_notify_once);
  g_test_add_func ("/record/titles", test_titles);
  g_test_add_func ("/record/no-title-is-empty", test_no_title_is_empty);

  return g_test_run ();
}
