/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-random-changes.h"
#include "koers-rules.h"
#include "koers-test-changes.h"

#define N_HISTORIES 250
#define N_CHANGE_SETS 12
#define MAX_STEPS 10

/* What somebody knows of a strategy who only listens to it: the lists, from what items-changed says, and the values, from the change
 * sets. After each change it must be the same as the strategy. */
typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *expected;
  GPtrArray      *lists[KOERS_N_KINDS];
  GHashTable     *values; /* id -> array of KOERS_MAX_FIELDS values */
  GHashTable     *gone;   /* ids of what was deleted */
  guint           n_signals[KOERS_N_KINDS];
  guint           first[KOERS_N_KINDS], end[KOERS_N_KINDS];
  guint           n_notified;
  guint           n_changed;
} Shadow;

static void
free_values (gpointer data)
{
  KoersValue *values = data;

  for (int i = 0; i < KOERS_MAX_FIELDS; i++)
    koers_value_clear (&values[i]);
  g_free (values);
}

static KoersValue *
get_values (Shadow  *shadow,
            KoersId  id)
{
  return g_hash_table_lookup (shadow->values, &id);
}

static void
notify_cb (GObject    *record,
           GParamSpec *pspec,
           gpointer    data)
{
  Shadow *shadow = data;
  int field = koers_catalogue_lookup_field (koers_record_get_kind (KOERS_RECORD (record)), pspec->name);
  const KoersEdit *edit = koers_change_set_lookup (shadow->expected, koers_record_get_id (KOERS_RECORD (record)));

  g_assert_nonnull (edit);
  g_assert_nonnull (koers_edit_lookup (edit, field));
  shadow->n_notified++;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    data)
{
  Shadow *shadow = data;
  KoersKind kind = koers_record_list_get_kind (KOERS_RECORD_LIST (model));
  GPtrArray *list = shadow->lists[kind];

  g_assert_cmpuint (position + n_removed, <=, list->len);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, list->len - n_removed + n_added);
  for (guint i = 0; i < n_removed; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (list, position + i), notify_cb, shadow);
  if (n_removed > 0)
    g_ptr_array_remove_range (list, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      KoersRecord *record = g_list_model_get_item (model, position + i);

      g_signal_connect (record, "notify", G_CALLBACK (notify_cb), shadow);
      g_ptr_array_insert (list, (int) (position + i), record);
    }
  shadow->n_signals[kind]++;
  shadow->first[kind] = position;
  shadow->end[kind] = position + n_added;
}

static void
assert_lists (Shadow *shadow)
{
  guint n = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (shadow->strategy, (KoersKind) kind);

      g_assert_cmpuint (koers_record_list_get_n (list), ==, shadow->lists[kind]->len);
      for (guint i = 0; i < shadow->lists[kind]->len; i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);

          g_assert_true (record == g_ptr_array_index (shadow->lists[kind], i));
          g_assert_cmpuint (koers_record_get_index (record), ==, i);
          g_assert_true (koers_strategy_lookup (shadow->strategy, koers_record_get_id (record)) == record);
          g_assert_true (koers_strategy_of (record) == shadow->strategy);
          g_assert_cmpint (koers_record_get_kind (record), ==, kind);
        }
      n += kind != KOERS_KIND_STRATEGY ? shadow->lists[kind]->len : 0;
    }
  g_assert_cmpuint (koers_strategy_get_n (shadow->strategy), ==, n);
}

static void
assert_values (Shadow *shadow)
{
  guint n = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (guint i = 0; i < shadow->lists[kind]->len; i++, n++)
      {
        KoersRecord *record = g_ptr_array_index (shadow->lists[kind], i);
        KoersValue *values = get_values (shadow, koers_record_get_id (record));

        g_assert_nonnull (values);
        for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
          g_assert_true (koers_value_equal (koers_record_get_value (record, field), &values[field]));
      }
  g_assert_cmpuint (n, ==, g_hash_table_size (shadow->values));
}

/* Who refers to whom, by looking at every record. */
static void
assert_referrers (Shadow *shadow)
{
  guint n_references = 0, n_referrers = 0;
  GHashTableIter iter;
  gpointer gone;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (guint i = 0; i < shadow->lists[kind]->len; i++)
      {
        KoersRecord *record = g_ptr_array_index (shadow->lists[kind], i);
        const KoersReference *references;
        guint n;

        for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
          {
            const KoersField *row = koers_catalogue_get_field ((KoersKind) kind, field);
            KoersId target = koers_record_get_reference (record, field);
            GPtrArray *referrers;

            if (row->type != KOERS_FIELD_REFERENCE || koers_id_is_none (target))
              continue;
            n_references++;
            g_assert_nonnull (koers_record_get_target (record, field));
            g_assert_cmpint (koers_record_get_kind (koers_record_get_target (record, field)), ==, row->target);
            referrers = koers_strategy_get_referrers (shadow->strategy, (KoersKind) kind, field, target);
            g_assert_nonnull (referrers);
            g_assert_true (g_ptr_array_find (referrers, record, NULL));
          }
        references = koers_catalogue_get_references ((KoersKind) kind, &n);
        for (guint j = 0; j < n; j++)
          {
            GPtrArray *referrers = koers_strategy_get_referrers (shadow->strategy, references[j].kind, references[j].field, koers_record_get_id (record));

            n_referrers += referrers != NULL ? referrers->len : 0;
          }
      }
  g_assert_cmpuint (n_referrers, ==, n_references);

  g_hash_table_iter_init (&iter, shadow->gone);
  while (g_hash_table_iter_next (&iter, &gone, NULL))
    for (int kind = 0; kind < KOERS_N_KINDS; kind++)
      for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
        if (koers_catalogue_get_field ((KoersKind) kind, field)->type == KOERS_FIELD_REFERENCE)
          {
            GPtrArray *referrers = koers_strategy_get_referrers (shadow->strategy, (KoersKind) kind, field, *(KoersId *) gone);

            g_assert_true (referrers == NULL || referrers->len == 0);
          }
}

static void
changed_cb (KoersStrategy  *strategy,
            KoersChangeSet *changes,
            gpointer        data)
{
  Shadow *shadow = data;

  g_assert_true (changes == shadow->expected);
  /* By now everybody knows everything. */
  assert_lists (shadow);
  shadow->n_changed++;
}

static void
follow_edit (Shadow          *shadow,
             const KoersEdit *edit)
{
  KoersValue *values;

  if (edit->operation == KOERS_OPERATION_DELETE)
    {
      g_hash_table_remove (shadow->values, &edit->id);
      g_hash_table_add (shadow->gone, g_memdup2 (&edit->id, sizeof edit->id));
      return;
    }
  if (edit->operation == KOERS_OPERATION_INSERT)
    {
      g_hash_table_insert (shadow->values, g_memdup2 (&edit->id, sizeof edit->id), g_new0 (KoersValue, KOERS_MAX_FIELDS));
      g_hash_table_remove (shadow->gone, &edit->id);
    }
  values = get_values (shadow, edit->id);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);

      g_assert_true (koers_value_equal (&values[change->field], &change->before));
      koers_value_clear (&values[change->field]);
      values[change->field] = koers_value_copy (&change->after);
    }
}

static void
apply (Shadow         *shadow,
       KoersChangeSet *changes,
       gint64          revision)
{
  gboolean touched[KOERS_N_KINDS] = { FALSE };
  KoersStamp stamp = { 1000 * revision, g_intern_static_string ("somebody") };
  guint n_updates = 0;

  shadow->expected = changes;
  shadow->n_changed = 0;
  shadow->n_notified = 0;
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    shadow->n_signals[kind] = 0;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      follow_edit (shadow, edit);
      touched[edit->kind] = TRUE;
      n_updates += edit->operation == KOERS_OPERATION_UPDATE ? edit->changes->len : 0;
    }

  koers_strategy_apply (shadow->strategy, changes, revision, stamp);

  g_assert_cmpuint (shadow->n_changed, ==, 1);
  g_assert_cmpuint (shadow->n_notified, ==, n_updates);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    g_assert_cmpuint (shadow->n_signals[kind], ==, touched[kind] ? 1 : 0);
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      KoersRecord *record = koers_strategy_lookup (shadow->strategy, edit->id);

      g_assert_true ((record == NULL) == (edit->operation == KOERS_OPERATION_DELETE));
      if (record == NULL)
        continue;
      /* A filter on top looks again at what the list says has changed, and at nothing else. */
      g_assert_cmpuint (koers_record_get_index (record), >=, shadow->first[edit->kind]);
      g_assert_cmpuint (koers_record_get_index (record), <, shadow->end[edit->kind]);
      g_assert_cmpint (koers_record_get_revision (record), ==, revision);
      g_assert_cmpint (koers_record_get_modified (record).time, ==, stamp.time);
      g_assert_true ((koers_record_get_created (record).time == stamp.time) == (edit->operation == KOERS_OPERATION_INSERT));
    }
  assert_values (shadow);
  shadow->expected = NULL;
}

static Shadow *
shadow_new (KoersStrategy *strategy)
{
  Shadow *shadow = g_new0 (Shadow, 1);

  shadow->strategy = strategy;
  shadow->values = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, free_values);
  shadow->gone = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      shadow->lists[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      g_signal_connect (koers_strategy_get_list (strategy, (KoersKind) kind), "items-changed", G_CALLBACK (items_changed_cb), shadow);
    }
  g_signal_connect (strategy, "changed", G_CALLBACK (changed_cb), shadow);
  return shadow;
}

static void
shadow_free (Shadow *shadow)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      for (guint i = 0; i < shadow->lists[kind]->len; i++)
        g_signal_handlers_disconnect_by_data (g_ptr_array_index (shadow->lists[kind], i), shadow);
      g_signal_handlers_disconnect_by_data (koers_strategy_get_list (shadow->strategy, (KoersKind) kind), shadow);
      g_ptr_array_unref (shadow->lists[kind]);
    }
  g_signal_handlers_disconnect_by_data (shadow->strategy, shadow);
  g_hash_table_unref (shadow->values);
  g_hash_table_unref (shadow->gone);
  g_free (shadow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shadow, shadow_free)

static GRand *
begin_history (guint number)
{
  guint32 seed = (guint32) g_test_rand_int ();

  /* The last one that is printed is the one that failed. */
  g_test_message ("history %u, seed %u", number, seed);
  return g_rand_new_with_seed (seed);
}

static void
test_lists_tell_the_truth (void)
{
  for (guint number = 0; number < N_HISTORIES; number++)
    {
      g_autoptr (GRand) rand = begin_history (number);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      g_autoptr (Shadow) shadow = shadow_new (strategy);

      for (gint64 revision = 1; revision <= N_CHANGE_SETS; revision++)
        {
          g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, (guint) g_rand_int_range (rand, 1, MAX_STEPS + 1));

          apply (shadow, changes, revision);
          /* The tables of referrers are made when they are asked for: that must come out the same at any moment. */
          if (g_rand_int_range (rand, 0, 3) == 0)
            assert_referrers (shadow);
        }
      assert_referrers (shadow);
    }
}

static void
assert_digest (KoersStrategy     *strategy,
               const KoersDigest *expected)
{
  KoersDigest digest = koers_strategy_get_digest (strategy);

  g_assert_true (koers_digest_equal (&digest, expected));
}

/* Undo is the inverse through the same door: it must be allowed, and bring back what was; and so must redo. */
static void
test_undo_brings_back (void)
{
  for (guint number = 0; number < N_HISTORIES; number++)
    {
      g_autoptr (GRand) rand = begin_history (number);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      g_autoptr (Shadow) shadow = shadow_new (strategy);
      g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_change_set_unref);
      KoersDigest digests[N_CHANGE_SETS + 1];
      gint64 revision = 0;

      digests[0] = koers_strategy_get_digest (strategy);
      for (guint i = 0; i < N_CHANGE_SETS; i++)
        {
          KoersChangeSet *changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, (guint) g_rand_int_range (rand, 1, MAX_STEPS + 1));

          g_ptr_array_add (done, changes);
          apply (shadow, changes, ++revision);
          digests[i + 1] = koers_strategy_get_digest (strategy);
          g_assert_true (koers_change_set_is_empty (changes) == koers_digest_equal (&digests[i], &digests[i + 1]));
        }
      for (guint i = N_CHANGE_SETS; i > 0; i--)
        {
          KoersChangeSet *changes = g_ptr_array_index (done, i - 1);
          g_autoptr (KoersChangeSet) inverse = koers_change_set_invert (changes, "Undo");
          /* The record of the strategy itself is the one thing that the door does not let go. */
          g_autofree char *problem = i > 1 ? koers_test_dup_problem (strategy, inverse, NULL) : NULL;

          g_assert_cmpstr (problem, ==, NULL);
          apply (shadow, inverse, ++revision);
          assert_digest (strategy, &digests[i - 1]);
          g_ptr_array_index (done, i - 1) = koers_change_set_invert (inverse, "Redo");
          koers_change_set_unref (changes);
        }
      assert_referrers (shadow);
      for (guint i = 0; i < N_CHANGE_SETS; i++)
        {
          g_autofree char *problem = koers_test_dup_problem (strategy, g_ptr_array_index (done, i), NULL);

          g_assert_cmpstr (problem, ==, NULL);
          apply (shadow, g_ptr_array_index (done, i), ++revision);
          assert_digest (strategy, &digests[i + 1]);
        }
      assert_referrers (shadow);
    }
}

/* The fingerprint that the store keeps goes along with the rows. */
static void
test_digest_is_sum_of_records (void)
{
  for (guint number = 0; number < 20; number++)
    {
      g_autoptr (GRand) rand = begin_history (number);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      KoersDigest total = { { 0 } };

      koers_random_changes_fill (rand, strategy, 50);
      for (int kind = 0; kind < KOERS_N_KINDS; kind++)
        {
          KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

          for (guint i = koers_record_list_get_n (list); i > 0; i--)
            {
              KoersRecord *record = koers_record_list_get (list, i - 1);
              KoersValue values[KOERS_MAX_FIELDS];
              KoersDigest digest;

              koers_record_get_values (record, values);
              digest = koers_digest_of_values ((KoersKind) kind, koers_record_get_id (record), values);
              koers_digest_add (&total, &digest);
            }
        }
      assert_digest (strategy, &total);
    }
}

static void
test_digest_is_of_content (void)
{
  for (guint number = 0; number < 50; number++)
    {
      g_autoptr (GRand) rand = begin_history (number);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
      g_autoptr (KoersStrategy) copy = NULL;
      g_autoptr (KoersChangeSet) changes = NULL;
      KoersDigest digest;

      koers_random_changes_fill (rand, strategy, 100);
      copy = koers_random_copy_strategy (rand, strategy);
      digest = koers_strategy_get_digest (strategy);
      assert_digest (copy, &digest);

      /* Both go the same way from there. */
      changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 5);
      koers_strategy_apply (strategy, changes, 7, (KoersStamp) { 7, "one" });
      koers_strategy_apply (copy, changes, 8, (KoersStamp) { 8, "other" });
      digest = koers_strategy_get_digest (strategy);
      assert_digest (copy, &digest);
    }
}

/* Where one text ends and the next begins is part of the content. */
static void
test_digest_tells_fields_apart (void)
{
  static const char *const forged[] = { "x\nname=y", "x\n1\nname=y", "xname=y" };
  KoersId id = koers_id_new ();
  KoersValue values[KOERS_MAX_FIELDS] = { 0 }, others[KOERS_MAX_FIELDS] = { 0 };
  KoersDigest a, b;

  others[KOERS_BODY_CODE] = koers_value_text ("x");
  others[KOERS_BODY_NAME] = koers_value_text ("y");
  b = koers_digest_of_values (KOERS_KIND_BODY, id, others);
  for (guint i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      koers_value_clear (&values[KOERS_BODY_CODE]);
      values[KOERS_BODY_CODE] = koers_value_text (forged[i]);
      a = koers_digest_of_values (KOERS_KIND_BODY, id, values);
      g_assert_false (koers_digest_equal (&a, &b));
    }
  a = koers_digest_of_values (KOERS_KIND_ROLE, id, others);
  g_assert_false (koers_digest_equal (&a, &b));
  a = koers_digest_of_values (KOERS_KIND_BODY, koers_id_new (), others);
  g_assert_false (koers_digest_equal (&a, &b));
  for (int i = 0; i < KOERS_MAX_FIELDS; i++)
    {
      koers_value_clear (&values[i]);
      koers_value_clear (&others[i]);
    }
}

static void
test_random_changes_are_various (void)
{
  guint n_inserts[KOERS_N_KINDS] = { 0 }, n_operations[3] = { 0 };

  for (guint number = 0; number < 40; number++)
    {
      g_autoptr (GRand) rand = begin_history (number);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

      koers_random_changes_fill (rand, strategy, 100);
      for (gint64 revision = 1; revision < 10; revision++)
        {
          g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 10);

          for (guint i = 0; i < koers_change_set_get_n (changes); i++)
            {
              const KoersEdit *edit = koers_change_set_get (changes, i);

              n_operations[edit->operation]++;
              n_inserts[edit->kind] += edit->operation == KOERS_OPERATION_INSERT ? 1 : 0;
            }
          koers_test_apply (strategy, g_steal_pointer (&changes));
        }
    }
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    if (n_inserts[kind] == 0)
      g_error ("Never was there a new %s", koers_catalogue_get_kind ((KoersKind) kind)->name);
  for (guint i = 0; i < G_N_ELEMENTS (n_operations); i++)
    g_assert_cmpuint (n_operations[i], >, 200);
}

static void
test_random_changes_repeat (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  KoersDigest digests[2];

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

      koers_random_changes_fill (rand, strategy, 100);
      digests[i] = koers_strategy_get_digest (strategy);
    }
  g_assert_true (koers_digest_equal (&digests[0], &digests[1]));
}

static void
test_children_are_in_order (void)
{
  g_autoptr (GRand) rand = begin_history (0);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  koers_random_changes_fill (rand, strategy, 500);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);
      const KoersReference *references;
      guint n;

      references = koers_catalogue_get_references ((KoersKind) kind, &n);
      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        for (guint j = 0; j < n; j++)
          {
            KoersId id = koers_record_get_id (koers_record_list_get (list, i));
            GPtrArray *referrers = koers_strategy_get_referrers (strategy, references[j].kind, references[j].field, id);
            g_autoptr (GPtrArray) children = koers_strategy_dup_children (strategy, references[j].kind, references[j].field, id);

            g_assert_cmpuint (children->len, ==, referrers != NULL ? referrers->len : 0);
            for (guint k = 1; k < children->len; k++)
              g_assert_cmpint (koers_record_compare (g_ptr_array_index (children, k - 1), g_ptr_array_index (children, k)), <, 0);
          }
    }
}

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_compare_is_order (void)
{
  g_autoptr (GRand) rand = begin_history (0);
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  koers_random_changes_fill (rand, strategy, 1000);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);
      gint32 n = (gint32) koers_record_list_get_n (list);

      for (guint i = 0; n > 0 && i < 2000; i++)
        {
          KoersRecord *a = koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, n));
          KoersRecord *b = koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, n));
          KoersRecord *c = koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, n));
          int ab = get_sign (koers_record_compare (a, b)), bc = get_sign (koers_record_compare (b, c));

          g_assert_true ((ab == 0) == (a == b));
          g_assert_cmpint (ab, ==, -get_sign (koers_record_compare (b, a)));
          if (ab == bc)
            g_assert_cmpint (get_sign (koers_record_compare (a, c)), ==, ab);
        }
    }
}

static KoersRecord *
add_body (KoersStrategy *strategy,
          const char    *name)
{
  KoersChangeSet *changes = koers_change_set_new ("Add");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_BODY, KOERS_BODY_NAME, koers_value_text (name), -1);

  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

/* Somebody may still show a record that is gone. */
static void
test_deleted_record_keeps_its_values (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersRecord) record = g_object_ref (add_body (strategy, "College"));
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");

  g_assert_true (koers_change_set_delete (changes, strategy, record, NULL));
  koers_test_apply (strategy, g_steal_pointer (&changes));
  g_assert_null (koers_strategy_of (record));
  g_assert_cmpstr (koers_record_get_name (record), ==, "College");
  g_assert_null (koers_strategy_lookup (strategy, koers_record_get_id (record)));
}

static void
test_record_outlives_strategy (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersRecord) record = g_object_ref (add_body (strategy, "College"));
  g_autoptr (KoersRecordList) list = g_object_ref (koers_strategy_get_list (strategy, KOERS_KIND_BODY));

  g_clear_object (&strategy);
  g_assert_null (koers_strategy_of (record));
  g_assert_cmpstr (koers_record_get_name (record), ==, "College");
  g_assert_cmpuint (koers_record_list_get_n (list), ==, 1);
}

static void
test_list_is_a_model (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  GListModel *model = G_LIST_MODEL (koers_strategy_get_list (strategy, KOERS_KIND_BODY));
  KoersRecord *record = add_body (strategy, "College");
  g_autoptr (KoersRecord) item = g_list_model_get_item (model, 0);

  g_assert_true (item == record);
  g_assert_true (g_type_is_a (G_OBJECT_TYPE (item), g_list_model_get_item_type (model)));
  g_assert_null (g_list_model_get_item (model, 1));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strategy/lists-tell-the-truth", test_lists_tell_the_truth);
  g_test_add_func ("/strategy/undo-brings-back", test_undo_brings_back);
  g_test_add_func ("/strategy/digest-is-sum-of-records", test_digest_is_sum_of_records);
  g_test_add_func ("/strategy/digest-is-of-content", test_digest_is_of_content);
  g_test_add_func ("/strategy/digest-tells-fields-apart", test_digest_tells_fields_apart);
  g_test_add_func ("/strategy/random-changes-are-various", test_random_changes_are_various);
  g_test_add_func ("/strategy/random-changes-repeat", test_random_changes_repeat);
  g_test_add_func ("/strategy/children-are-in-order", test_children_are_in_order);
  g_test_add_func ("/strategy/compare-is-order", test_compare_is_order);
  g_test_add_func ("/strategy/deleted-record-keeps-its-values", test_deleted_record_keeps_its_values);
  g_test_add_func ("/strategy/record-outlives-strategy", test_record_outlives_strategy);
  g_test_add_func ("/strategy/list-is-a-model", test_list_is_a_model);

  return g_test_run ();
}
