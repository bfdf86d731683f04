/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-edited.h"

#include "koers-file-backup.h"
#include "koers-start.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The reporting date of the example, at eight, in microseconds since 1970, UTC; the name that a backup of that moment has. */
#define MOMENT G_GINT64_CONSTANT (1759219200000000)
#define BACKUP "20250930T080000-import.koers"

/* Instead of that of GLib: in the pictures of the history it is always the same time. */
gint64
g_get_real_time (void)
{
  return MOMENT;
}

static void
back_up (KoersFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  const char *folder = koers_file_get_backup_folder (file);
  g_autofree char *path = g_build_filename (folder, BACKUP, NULL);

  koers_file_back_up (file, "import", &error);
  g_assert_no_error (error);
  backups = koers_file_backup_list (koers_file_get_backup_folder (file));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (g_rename (g_ptr_array_index (backups, 0), path), ==, 0);
}

static void
rename_pillar (KoersDocument *document,
               guint          index,
               const char    *name)
{
  KoersStrategy *strategy = koers_document_get_strategy (document);
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), index);
  g_autofree char *label = g_strdup_printf (_("Change “%s” of “%s”"), _("Name"), koers_record_get_name (pillar));
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autoptr (GError) error = NULL;

  koers_change_set_set_record (changes, pillar, KOERS_PILLAR_NAME, koers_value_text (name));
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
}

/**
 * koers_test_edited_create:
 * @path: where the file is to be
 * @language: the language of the example in it
 *
 * Makes a strategy with a past: the example, a backup of it, and changes since then, all at the same moment.
 */
void
koers_test_edited_create (const char *path,
                          const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) content = koers_start_new_content (KOERS_START_EXAMPLE, language, &error);
  g_autoptr (KoersDocument) document = NULL;

  g_assert_no_error (error);
  koers_document_create (path, content, KOERS_ORIGIN_COMMAND_LINE, "Koers", FALSE, &error);
  g_assert_no_error (error);
  document = koers_document_open (path, "Koers", &error);
  g_assert_no_error (error);
  back_up (koers_document_get_file (document));
  rename_pillar (document, 0, "Value");
  rename_pillar (document, 1, "Basics");
}
