/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-board.h"
#include "koers-initiatives-page.h"
#include "koers-json-value.h"
#include "koers-owners-page.h"
#include "koers-plan-tree.h"
#include "koers-settings.h"
#include "koers-test-file.h"
#include "koers-test-window.h"
#include "koers-window-private.h"

/* A thousand random things that a user can do in a window end in the same digest as the same change sets through the command line. The
 * window works on one file. What its strategy says has changed goes, every few actions, as JSON into `koers import` on a second file; then
 * `koers check`, which reads both anew, must find the same in them.
 *
 * Ids of new records are drawn by the program, so that a seed does not bring back the order of what is sorted by id. */

#define N_ACTIONS 1000
#define N_TOGETHER 40

/* So large a strategy takes no more copies. */
#define MAX_RECORDS 120

static const char *program;

/* A record that was touched since the command line last heard of it, and which of its fields, by their bits. */
typedef struct {
  KoersId   id;
  KoersKind kind;
  guint64   fields;
} Touched;

typedef struct {
  GRand          *rand;
  char           *window_file;
  char           *other_file;
  GApplication   *application;
  KoersWindow    *window;
  KoersViewState *view_state;
  KoersStrategy  *strategy;
  GHashTable     *touched; /* id -> Touched */
  GString        *story;   /* what was done since both were the same */
  guint           n_changes;
} Fixture;

/* ---- the command line */

static char *
run_program (Fixture    *fixture,
             const char *command,
             const char *path,
             const char *argument,
             const char *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                                                      &error, program, command, path, argument, NULL);
  g_autofree char *output = NULL, *errors = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &output, &errors, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_error ("koers %s %s: %s\nafter:\n%s\n%s", command, path, errors, fixture->story->str, input != NULL ? input : "");
  return g_steal_pointer (&output);
}

static char *
dup_digest (Fixture    *fixture,
            const char *path)
{
  char *output = run_program (fixture, "check", path, NULL, NULL);

  *strchr (output, '\n') = '\0';
  g_assert_cmpuint (strlen (output), ==, 64);
  return output;
}

/* ---- what changed, as a document */

static void
changed_cb (Fixture        *fixture,
            KoersChangeSet *changes)
{
  fixture->n_changes++;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      Touched *touched = g_hash_table_lookup (fixture->touched, &edit->id);

      if (touched == NULL)
        {
          touched = g_new0 (Touched, 1);
          touched->id = edit->id;
          touched->kind = edit->kind;
          g_hash_table_insert (fixture->touched, &touched->id, touched);
        }
      for (guint j = 0; j < edit->changes->len; j++)
        touched->fields |= G_GUINT64_CONSTANT (1) << koers_edit_get_change (edit, j)->field;
    }
}

static void
add_id (KoersJsonWriter *writer,
        KoersId          id)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (id, text);
  koers_json_writer_add_text (writer, text);
}

static void
add_record (KoersJsonWriter *writer,
            KoersRecord     *record,
            guint64          fields)
{
  KoersKind kind = koers_record_get_kind (record);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_name (writer, "id");
  add_id (writer, koers_record_get_id (record));
  for (int i = 0; i < koers_catalogue_get_kind (kind)->n_fields; i++)
    if ((fields >> i & 1) != 0)
      {
        g_assert_cmpint (koers_catalogue_get_field (kind, i)->type, !=, KOERS_FIELD_JSON);
        koers_json_writer_add_name (writer, koers_catalogue_get_json_name (kind, i));
        koers_json_value_write (writer, koers_catalogue_get_field (kind, i), koers_record_get_value (record, i));
      }
  koers_json_writer_end_object (writer);
}

static void
add_kind (Fixture         *fixture,
          KoersJsonWriter *writer,
          KoersKind        kind,
          gboolean         deleted)
{
  GHashTableIter iter;
  Touched *touched;

  koers_json_writer_add_name (writer, koers_catalogue_get_json_array (kind));
  koers_json_writer_begin_array (writer);
  g_hash_table_iter_init (&iter, fixture->touched);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &touched))
    {
      KoersRecord *record = koers_strategy_lookup (fixture->strategy, touched->id);

      if (touched->kind != kind || (record == NULL) != deleted)
        continue;
      if (deleted)
        add_id (writer, touched->id);
      else
        add_record (writer, record, touched->fields);
    }
  koers_json_writer_end_array (writer);
}

static char *
dup_document (Fixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  KoersRecord *root = koers_strategy_get_root (fixture->strategy);
  KoersId id = koers_record_get_id (root);
  Touched *touched = g_hash_table_lookup (fixture->touched, &id);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_name (writer, "format");
  koers_json_writer_add_text (writer, "koers-strategy");
  koers_json_writer_add_name (writer, "formatVersion");
  koers_json_writer_add_integer (writer, 1);
  koers_json_writer_add_name (writer, "strategy");
  add_record (writer, root, touched != NULL ? touched->fields : 0);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    add_kind (fixture, writer, (KoersKind) kind, FALSE);
  koers_json_writer_add_name (writer, "deleted");
  koers_json_writer_begin_object (writer);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    add_kind (fixture, writer, (KoersKind) kind, TRUE);
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
  g_assert_true (koers_json_writer_finish (writer, NULL));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL) && g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The command line does to the other file what happened in the window. */
static void
follow (Fixture *fixture)
{
  g_autofree char *document = dup_document (fixture), *output = run_program (fixture, "import", fixture->other_file, "-", document);
  g_autofree char *of_window = dup_digest (fixture, fixture->window_file), *of_other = dup_digest (fixture, fixture->other_file);
  KoersDigest digest = koers_strategy_get_digest (fixture->strategy);
  char of_memory[KOERS_DIGEST_TEXT_SIZE];

  koers_digest_to_text (&digest, of_memory);
  if (!g_str_equal (of_window, of_other) || !g_str_equal (of_window, of_memory))
    g_error ("window %s, its file %s, other file %s, after:\n%s\n%s\n%s", of_memory, of_window, of_other, fixture->story->str, document, output);
  g_hash_table_remove_all (fixture->touched);
  g_string_truncate (fixture->story, 0);
}

/* ---- what a user chooses */

static int
draw (Fixture *fixture,
      int      n)
{
  return g_rand_int_range (fixture->rand, 0, n);
}

static KoersRecord *
draw_record (Fixture   *fixture,
             KoersKind  kind)
{
  KoersRecordList *list = koers_strategy_get_list (fixture->strategy, kind);
  guint n = koers_record_list_get_n (list);

  return n > 0 ? koers_record_list_get (list, (guint) draw (fixture, (int) n)) : NULL;
}

static KoersKind
draw_kind (Fixture *fixture)
{
  static const KoersKind plan[] = { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE, KOERS_KIND_INITIATIVE };

  return draw (fixture, 4) > 0 ? plan[draw (fixture, G_N_ELEMENTS (plan))] : (KoersKind) draw (fixture, KOERS_N_KINDS);
}

/* One record, or several of one kind, as they are selected in a view. */
static void
choose (Fixture *fixture)
{
  KoersKind kind = draw_kind (fixture);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (int n = draw (fixture, 3) > 0 ? 1 : 1 + draw (fixture, 5); n > 0; n--)
    {
      KoersRecord *record = draw_record (fixture, kind);

      if (record != NULL && !g_ptr_array_find (records, record, NULL))
        g_ptr_array_add (records, record);
    }
  if (records->len > 0)
    koers_view_state_set_selection (fixture->view_state, records, records->pdata[0]);
}

static const char *
draw_word (Fixture *fixture)
{
  static const char *const words[] = { "data", "één", "\"quoted\"", "back\\slash", "тест", "two  spaces", "100 %", "a\tb", "<b>&amp;", "😀" };

  return words[draw (fixture, G_N_ELEMENTS (words))];
}

static char *
draw_text (Fixture          *fixture,
           const KoersField *field)
{
  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      return draw (fixture, 2) ? g_strdup_printf ("20%d-%02d-%02d", 20 + draw (fixture, 12), 1 + draw (fixture, 12), 1 + draw (fixture, 28))
                               : g_strdup_printf ("20%d-Q%d", 20 + draw (fixture, 12), 1 + draw (fixture, 4));
    case KOERS_FIELD_DECIMAL:
      return g_strdup_printf ("%d.%02d", draw (fixture, 1000), draw (fixture, 100));
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      return g_strdup_printf ("%d", draw (fixture, 101));
    case KOERS_FIELD_BOOL:
      return g_strdup (draw (fixture, 2) ? "true" : "false");
    case KOERS_FIELD_CHOICE:
      return g_strdup (field->choices[draw (fixture, field->n_choices)].word);
    case KOERS_FIELD_COLOUR:
      return g_strdup_printf ("#%06x", (guint) draw (fixture, 0x1000000));
    case KOERS_FIELD_URL:
      return g_strdup_printf ("https://example.org/%d", draw (fixture, 100));
    case KOERS_FIELD_EMAIL:
      return g_strdup_printf ("desk%d@example.org", draw (fixture, 100));
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_LINES:
      return g_strdup_printf ("%s\n%s %d", draw_word (fixture), draw_word (fixture), draw (fixture, 100));
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_REFERENCE:
    case KOERS_FIELD_JSON:
    default:
      return g_strdup_printf ("%s %d", draw_word (fixture), draw (fixture, 100));
    }
}

static KoersValue
draw_value (Fixture          *fixture,
            const KoersField *field)
{
  KoersRecord *target = field->type == KOERS_FIELD_REFERENCE ? draw_record (fixture, field->target) : NULL;
  g_autofree char *text = draw_text (fixture, field);
  KoersValue value = koers_value_none;

  if (draw (fixture, 5) == 0 || (field->type == KOERS_FIELD_REFERENCE && target == NULL))
    return koers_value_none;
  if (target != NULL)
    return koers_value_id (koers_record_get_id (target));
  g_assert_true (koers_value_parse (field, text, &value));
  return value;
}

/* ---- what a user does */

/* Everything that waits is done, and what was asked or told is away. */
static void
settle (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->window))
        gtk_window_destroy (window);
    }
}

/* What the form does with what was typed. */
static void
set_field (Fixture *fixture)
{
  KoersRecord *record = koers_view_state_get_selected (fixture->view_state);
  GListModel *selection = koers_view_state_get_selection (fixture->view_state);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (KoersValue) value = koers_value_none;
  g_autofree char *message = NULL;
  const KoersKindInfo *info;
  int field;

  if (record == NULL)
    return;
  info = koers_catalogue_get_kind (koers_record_get_kind (record));
  field = draw (fixture, info->n_fields - 1);
  value = draw_value (fixture, &info->fields[field]);
  g_string_append_printf (fixture->story, " %s.%s", info->name, info->fields[field].name);
  if (g_list_model_get_n_items (selection) == 1)
    {
      koers_view_state_set_value (fixture->view_state, record, field, NULL, koers_value_copy (&value), &message);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    g_ptr_array_add (records, g_list_model_get_item (selection, i));
  koers_view_state_set_values (fixture->view_state, records, field, &value, &message);
}

typedef enum { OF_WINDOW, OF_PLAN, OF_BOARD, OF_OWNERS, OF_FORM } Place;

static const struct {
  const char *name;
  int         weight;
  Place       place;
  gboolean    grows;
} actions[] = {
  { "win.undo", 12, OF_WINDOW, FALSE },
  { "win.redo", 8, OF_WINDOW, FALSE },
  { "win.delete-selected", 4, OF_WINDOW, FALSE },
  { "win.add-pillar", 2, OF_WINDOW, TRUE },
  { "win.add-goal", 4, OF_WINDOW, TRUE },
  { "win.add-initiative", 5, OF_WINDOW, TRUE },
  { "plan.move-up", 5, OF_PLAN, FALSE },
  { "plan.move-down", 5, OF_PLAN, FALSE },
  { "plan.cut", 4, OF_PLAN, FALSE },
  { "plan.copy", 3, OF_PLAN, FALSE },
  { "plan.paste", 7, OF_PLAN, TRUE },
  { "plan.duplicate", 3, OF_PLAN, TRUE },
  { "board.move-left", 4, OF_BOARD, FALSE },
  { "board.move-right", 4, OF_BOARD, FALSE },
  { "owners.add-department", 1, OF_OWNERS, TRUE },
  { "owners.add-person", 1, OF_OWNERS, TRUE },
  { "owners.add-role", 1, OF_OWNERS, TRUE },
  { "owners.add-body", 1, OF_OWNERS, TRUE },
  { "set a field", 26, OF_FORM, FALSE },
};

static guint
draw_action (Fixture *fixture)
{
  int total = 0, at;
  guint i = 0;

  for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
    total += actions[j].weight;
  for (at = draw (fixture, total); at >= actions[i].weight; i++)
    at -= actions[i].weight;
  return i;
}

static GtkWidget *
show (Fixture    *fixture,
      const char *page,
      GType       type)
{
  koers_view_state_set_page (fixture->view_state, page);
  return koers_test_find_type (GTK_WIDGET (fixture->window), type);
}

static void
act (Fixture *fixture,
     guint    action)
{
  g_string_append_printf (fixture->story, "%s", actions[action].name);
  switch (actions[action].place)
    {
    case OF_PLAN:
      gtk_widget_activate_action (show (fixture, "strategy", KOERS_TYPE_PLAN_TREE), actions[action].name, NULL);
      break;
    case OF_BOARD:
      gtk_widget_activate_action (show (fixture, "initiatives", KOERS_TYPE_INITIATIVE_BOARD), actions[action].name, NULL);
      break;
    case OF_OWNERS:
      gtk_widget_activate_action (show (fixture, "owners", KOERS_TYPE_OWNERS_PAGE), actions[action].name, NULL);
      break;
    case OF_FORM:
      set_field (fixture);
      break;
    case OF_WINDOW:
    default:
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[action].name, NULL);
    }
  settle (fixture);
  g_string_append_c (fixture->story, '\n');
}

static void
test_same_digest (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_changes[G_N_ELEMENTS (actions)] = { 0 };

  for (guint n = 0; n < N_ACTIONS;)
    {
      guint action = draw_action (fixture), before = fixture->n_changes;

      if (actions[action].grows && koers_strategy_get_n (fixture->strategy) > MAX_RECORDS)
        continue;
      /* A page that was shown once goes on to follow what is selected, so the one with another form comes late. */
      if (actions[action].place == OF_OWNERS && n < N_ACTIONS * 3 / 4)
        continue;
      if (draw (fixture, 2) == 0)
        choose (fixture);
      act (fixture, action);
      n_changes[action] += fixture->n_changes - before;
      n++;
      if (n % N_TOGETHER == 0)
        follow (fixture);
    }

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_test_message ("%s: %u changes", actions[i].name, n_changes[i]);
  g_test_message ("%u changes in all, %u records at the end", fixture->n_changes, koers_strategy_get_n (fixture->strategy));
  /* What is refused, and what cannot be done with what is selected, changes nothing; most of it does. */
  g_assert_cmpuint (fixture->n_changes, >, N_ACTIONS / 3);
}

/* ---- around it */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GApplication *application = fixture->application = koers_test_application_new ();
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GSettings) settings = koers_settings_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  fixture->rand = koers_test_rand_new ();
  fixture->window_file = koers_test_dup_path ("window.koers");
  fixture->other_file = koers_test_dup_path ("other.koers");
  fixture->touched = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, NULL, g_free);
  fixture->story = g_string_new (NULL);
  g_free (run_program (fixture, "new", fixture->window_file, "--language=en", NULL));
  g_assert_true (g_file_get_contents (fixture->window_file, &text, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->other_file, text, (gssize) length, NULL));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  document = koers_document_open (fixture->window_file, "test", &error);
  g_assert_no_error (error);
  fixture->window = koers_window_new (ADW_APPLICATION (application), settings);
  koers_window_set_document (fixture->window, document);
  fixture->view_state = fixture->window->view_state;
  fixture->strategy = koers_document_get_strategy (document);
  g_signal_connect_swapped (fixture->strategy, "changed", G_CALLBACK (changed_cb), fixture);
  /* Small, so that drawing it takes little of the time. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 640, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (show (fixture, "initiatives", KOERS_TYPE_INITIATIVES_PAGE), "initiatives.as-board", NULL);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_func (fixture->strategy, changed_cb, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->application);
  g_hash_table_unref (fixture->touched);
  g_string_free (fixture->story, TRUE);
  g_rand_free (fixture->rand);
  g_free (fixture->window_file);
  g_free (fixture->other_file);
}

int
main (int   argc,
      char *argv[])
{
  koers_test_init (&argc, &argv);
  /* GTK 4.8 warns of its own doings when pages come and go faster than frames. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK));
  program = argv[1];

  g_test_add ("/ui/random-actions/same-digest", Fixture, NULL, set_up, test_same_digest, tear_down);

  return koers_test_run ();
}
