/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-file.h"

#include "koers-file-check.h"
#include "koers-file-create.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/wait.h>

/* Where everything goes that the tests of this program make. */
static char *root;

/**
 * koers_test_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * Does what g_test_init() does, and keeps the program away from the user's own files. (%G_TEST_OPTION_ISOLATE_DIRS does so too, but
 * leaks, and then nobody sees what else does.)
 */
void
koers_test_init (int    *argc,
                 char ***argv)
{
  g_autoptr (GError) error = NULL;

  root = g_dir_make_tmp ("koers-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", root, TRUE);
  g_test_init (argc, argv, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Runs the tests and takes away what they made. */
int
koers_test_run (void)
{
  int status = g_test_run ();

  remove_folder (root);
  g_clear_pointer (&root, g_free);
  return status;
}

/**
 * koers_test_dup_path:
 * @name: the name of a file
 *
 * Returns: (transfer full): its path in a folder of this test alone
 */
char *
koers_test_dup_path (const char *name)
{
  g_autofree char *folder = g_build_filename (root, g_test_get_path (), NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  return g_build_filename (folder, name, NULL);
}

/* ---- content */

static KoersId
get_id (KoersKind kind,
        guint     index)
{
  g_autofree char *name = g_strdup_printf ("%u", index);

  return koers_id_from_name (koers_catalogue_get_kind (kind)->name, name);
}

static gboolean
is_wanted (const KoersKindInfo *info,
           int                  field,
           guint                index)
{
  guint n_one_of = 0, place = 0;

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].one_of)
      {
        place = i == field ? n_one_of : place;
        n_one_of++;
      }
  if (info->fields[field].one_of)
    return place == index % n_one_of;
  return !info->fields[field].acyclic || index > 0;
}

static char *
make_text (const KoersField *field,
           guint             index)
{
  switch ((int) field->type)
    {
    case KOERS_FIELD_LONG_TEXT:
      return g_strdup_printf ("“Één” regel\n\tand \\ ' ; -- %u\\n", index);
    case KOERS_FIELD_LINES:
      return g_strdup_printf ("open data\nlabel-%u", index);
    case KOERS_FIELD_COLOUR:
      return g_strdup_printf ("#1f6f%02x", index % 256);
    case KOERS_FIELD_URL:
      return g_strdup_printf ("https://example.org/%u?a=b&c", index);
    case KOERS_FIELD_EMAIL:
      return g_strdup_printf ("data%u@example.org", index);
    case KOERS_FIELD_JSON:
      return g_strdup_printf ("{\"unknown\":%u}", index);
    default:
      return field->max > 0 && field->max < 100 ? g_strdup_printf ("C%u", index) : g_strdup_printf ("%s “%u” – ’s-ë𝄞", field->name, index);
    }
}

static KoersValue
make_value (KoersKind kind,
            int       number,
            guint     index,
            guint     n)
{
  const KoersField *field = koers_catalogue_get_field (kind, number);
  g_autofree char *text = NULL;
  KoersDecimal decimal;

  switch (koers_field_get_value_type (field))
    {
    case KOERS_VALUE_ID:
      if (field->acyclic)
        return koers_value_id (get_id (field->target, index - 1));
      /* A further goal is not the primary one, and a dependency leads on. */
      if ((kind == KOERS_KIND_INITIATIVE_GOAL && number == KOERS_INITIATIVE_GOAL_GOAL) ||
          (kind == KOERS_KIND_DEPENDENCY && number == KOERS_DEPENDENCY_SUCCESSOR))
        return koers_value_id (get_id (field->target, (index + 1) % n));
      return koers_value_id (get_id (field->target, index));
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_BOOL)
        return koers_value_bool (TRUE);
      if (field->type == KOERS_FIELD_PERCENT)
        return koers_value_integer (index % 101);
      if (field->type == KOERS_FIELD_CHOICE)
        return koers_value_integer (kind == KOERS_KIND_KPI && number == KOERS_KPI_KIND ? KOERS_KPI_KIND_PERFORMANCE
                                    : field->choices == koers_catalogue_get_field (KOERS_KIND_MILESTONE, KOERS_MILESTONE_STATE)->choices
                                        ? (int) KOERS_TASK_STATE_DONE
                                        : (int) index % field->n_choices);
      return koers_value_integer (field->max > field->min ? field->min + (int) index % (field->max - field->min + 1) : 1000 * (gint64) index);
    case KOERS_VALUE_DECIMAL:
      text = g_strdup_printf (index % 2 == 0 ? "%u.1" : "-0.00%u", index);
      g_assert_true (koers_decimal_parse (text, &decimal));
      return koers_value_decimal (decimal);
    case KOERS_VALUE_DATE:
      return koers_value_date (koers_date_new (field->not_before > 0 ? 2050 : 2000 + (int) index % 40, 4, 1,
                                               field->day_only ? KOERS_PRECISION_DAY : KOERS_PRECISION_YEAR + index % 4));
    case KOERS_VALUE_TEXT:
    case KOERS_VALUE_NONE:
    default:
      text = make_text (field, index);
      return koers_value_text (text);
    }
}

/**
 * koers_test_sample_new:
 * @n: how many records of each kind, at least 2
 *
 * Returns: (transfer full): a strategy with records of every kind in which every field of every type is filled in somewhere
 */
KoersChangeSet *
koers_test_sample_new (guint n)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Sample");

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      guint n_records = kind == KOERS_KIND_STRATEGY ? 1 : kind == KOERS_KIND_DEPENDENCY ? n - 1 : n;

      for (guint i = 0; i < n_records; i++)
        {
          koers_change_set_insert (changes, (KoersKind) kind, get_id ((KoersKind) kind, i));
          for (int field = 0; field < info->n_fields; field++)
            if (is_wanted (info, field, i))
              {
                g_auto (KoersValue) value = make_value ((KoersKind) kind, field, i, n);

                koers_change_set_set (changes, nothing, (KoersKind) kind, get_id ((KoersKind) kind, i), field, &value);
              }
        }
    }
  return changes;
}

/**
 * koers_test_small_sample_new:
 *
 * Returns: (transfer full): a strategy with a pillar and nothing else
 */
KoersChangeSet *
koers_test_small_sample_new (void)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Small sample");
  g_auto (KoersValue) name = koers_value_text ("Data strategy");
  KoersId strategy = get_id (KOERS_KIND_STRATEGY, 0), pillar = get_id (KOERS_KIND_PILLAR, 0);

  koers_change_set_insert (changes, KOERS_KIND_STRATEGY, strategy);
  koers_change_set_set (changes, nothing, KOERS_KIND_STRATEGY, strategy, KOERS_STRATEGY_NAME, &name);
  koers_change_set_insert (changes, KOERS_KIND_PILLAR, pillar);
  koers_change_set_set (changes, nothing, KOERS_KIND_PILLAR, pillar, KOERS_PILLAR_NAME, &name);
  return changes;
}

/* The digest of what a change set makes out of nothing. */
KoersDigest
koers_test_content_digest (KoersChangeSet *content)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  koers_strategy_apply (strategy, content, 1, (KoersStamp) { 0, "test" });
  return koers_strategy_get_digest (strategy);
}

/* ---- files */

/**
 * koers_test_create:
 * @path: where
 * @content: (nullable) (transfer full): what; %NULL for a small sample
 *
 * Makes a file that must succeed.
 */
void
koers_test_create (const char     *path,
                   KoersChangeSet *content)
{
  g_autoptr (KoersChangeSet) held = content != NULL ? content : koers_test_small_sample_new ();
  g_autoptr (GError) error = NULL;

  koers_file_create (path, held, "test", "first person", FALSE, &error);
  g_assert_no_error (error);
}

KoersTestFile *
koers_test_file_open (const char *path)
{
  KoersTestFile *self = g_new0 (KoersTestFile, 1);
  g_autoptr (GError) error = NULL;

  self->strategy = koers_strategy_new ();
  self->file = koers_file_open (path, &error);
  g_assert_no_error (error);
  koers_store_load (KOERS_STORE (self->file), self->strategy, &self->revision, &error);
  g_assert_no_error (error);
  return self;
}

void
koers_test_file_free (KoersTestFile *self)
{
  g_object_unref (self->strategy);
  g_object_unref (self->file);
  g_free (self);
}

/* Gives the strategy another name. */
KoersChangeSet *
koers_test_rename_new (KoersStrategy *strategy,
                       const char    *name)
{
  KoersChangeSet *changes = koers_change_set_new (name);

  koers_change_set_set_record (changes, koers_strategy_get_root (strategy), KOERS_STRATEGY_NAME, koers_value_text (name));
  return changes;
}

gboolean
koers_test_file_commit (KoersTestFile   *self,
                        KoersChangeSet  *changes,
                        GError         **error)
{
  g_autoptr (KoersLogLine) line = koers_log_line_new (changes, KOERS_ACTION_DO, 0, "test", "first person");

  line->number = self->revision;
  if (!koers_store_commit (KOERS_STORE (self->file), self->strategy, line, error))
    return FALSE;
  self->revision = line->number;
  koers_strategy_apply (self->strategy, changes, line->number, (KoersStamp) { line->time, g_intern_string (line->actor) });
  return TRUE;
}

gboolean
koers_test_file_rename (KoersTestFile  *self,
                        const char     *name,
                        GError        **error)
{
  g_autoptr (KoersChangeSet) changes = koers_test_rename_new (self->strategy, name);

  return koers_test_file_commit (self, changes, error);
}

void
koers_test_assert_whole (const char  *path,
                         KoersDigest *content)
{
  g_autoptr (GError) error = NULL;
  KoersDigest digest;

  koers_file_check (path, &digest, &error);
  g_assert_no_error (error);
  if (content != NULL)
    *content = digest;
}

void
koers_test_assert_digest (KoersDigest a,
                          KoersDigest b)
{
  g_assert_cmpmem (a.bytes, sizeof a.bytes, b.bytes, sizeof b.bytes);
}

/* ---- bytes and SQL behind the program's back */

GBytes *
koers_test_read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
koers_test_write_bytes (const char    *path,
                        gconstpointer  data,
                        gsize          size)
{
  FILE *stream = g_fopen (path, "wb");

  /* Not g_file_set_contents(), which can leave the end of a longer file in place. */
  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (data, 1, size, stream), ==, size);
  g_assert_cmpint (fclose (stream), ==, 0);
}

void
koers_test_assert_same_bytes (const char *path,
                              GBytes     *bytes)
{
  g_autoptr (GBytes) now = koers_test_read_bytes (path);

  g_assert_true (g_bytes_equal (now, bytes));
}

/* No journal, no temporary file: nothing of that name but the file. */
void
koers_test_assert_alone (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *other;

  g_assert_no_error (error);
  while ((other = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (other, name))
      g_assert_cmpstr (other, ==, name);
}

void
koers_test_execute (const char *path,
                    const char *sql)
{
  sqlite3 *handle;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  /* A backup may be read from it at this moment. */
  sqlite3_busy_timeout (handle, 10000);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

gint64
koers_test_get_integer (const char *path,
                        const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDatabase) database = koers_database_open (path, KOERS_DATABASE_READ, &error);
  gint64 integer;

  g_assert_no_error (error);
  koers_database_get_integer (database, sql, &integer, &error);
  g_assert_no_error (error);
  return integer;
}

/* The seed is printed, so that a failure can be made again with --seed. */
GRand *
koers_test_rand_new (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

/* The exit status of a child; minus the signal that ended it. */
int
koers_test_wait (pid_t child)
{
  int status;

  while (waitpid (child, &status, 0) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  return WIFSIGNALED (status) ? -WTERMSIG (status) : WEXITSTATUS (status);
}
