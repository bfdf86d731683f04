/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-formats.h"
#include "koers-print.h"
#include "koers-test-exchange.h"
#include "koers-test-written.h"

#include <glib/gstdio.h>

/* What goes to a printer is what goes to a file. */

#define AS_OF 20361 /* 30 September 2025 */

static char *
dup_path (void)
{
  g_mkdir_with_parents (g_get_user_data_dir (), 0755);
  return g_build_filename (g_get_user_data_dir (), "printed.pdf", NULL);
}

static GtkPrintOperation *
new_operation (const char               *view,
               const KoersExportOptions *options,
               const char               *path)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  GtkPrintOperation *operation = koers_print_operation_new (view, strategy, options);
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A3);

  gtk_page_setup_set_paper_size (gtk_print_operation_get_default_page_setup (operation), paper);
  gtk_print_operation_set_export_filename (operation, path);
  return operation;
}

static GBytes *
print (const char               *view,
       const KoersExportOptions *options)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GtkPrintOperation) operation = new_operation (view, options, path);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  char *content;
  gsize length;

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (koers_print_operation_check (operation, result, &error));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_unlink (path);
  return g_bytes_new_take (content, length);
}

static GBytes *
export (const char               *view,
        const KoersExportOptions *options)
{
  const char *name = g_str_equal (view, "owners") ? "workload" : g_str_equal (view, "kpis") ? "kpi" : view;
  g_autofree char *id = g_strconcat (name, "-pdf", NULL);
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  koers_formats_lookup (id)->write (strategy, options, stream, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The words in the order in which they were drawn: paper of a printer is not of a whole number of points, which makes other gaps. */
static char *
dup_words (GBytes *pdf)
{
  g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", "-raw");
  g_auto (GStrv) words = text != NULL ? g_regex_split_simple ("\\s+", text, 0, 0) : NULL;

  return words != NULL ? g_strjoinv (" ", words) : NULL;
}

static char *
dup_line (const char *text,
          const char *begin)
{
  const char *line = strstr (text, begin), *end;

  g_assert_nonnull (line);
  end = strchr (line, '\n');
  return g_strndup (line, end - line);
}

static void
assert_same (const char               *view,
             const KoersExportOptions *options)
{
  g_autoptr (GBytes) printed = print (view, options), exported = export (view, options);
  g_autofree char *text = dup_words (printed), *expected = dup_words (exported);
  g_autofree char *info = koers_test_read_pdf (printed, "pdfinfo", NULL), *expected_info = koers_test_read_pdf (exported, "pdfinfo", NULL);
  g_autofree char *pages = NULL, *expected_pages = NULL;

  if (text == NULL || info == NULL)
    {
      g_test_skip ("pdftotext and pdfinfo (poppler-utils) are not installed");
      return;
    }
  g_assert_cmpuint (strlen (text), >, 100);
  g_assert_cmpstr (text, ==, expected);
  pages = dup_line (info, "Pages:");
  expected_pages = dup_line (expected_info, "Pages:");
  g_assert_cmpstr (pages, ==, expected_pages);
}

static void
test_pages (gconstpointer view)
{
  const KoersExportOptions options = { .as_of = AS_OF, .page = { .paper = KOERS_PAPER_A3 } };

  g_assert_true (koers_print_can_print (view));
  assert_same (view, &options);
}

static void
test_arrangement (void)
{
  const char *const filter[] = { "state=planned", NULL };
  const KoersExportOptions options = { .as_of = AS_OF, .filter = filter, .group = "department", .sort = "-code", .page = { .paper = KOERS_PAPER_A3 } };
  g_autoptr (GBytes) printed = print ("roadmap", &options);
  g_autofree char *text = koers_test_read_pdf (printed, "pdftotext", NULL);

  assert_same ("roadmap", &options);
  g_assert_true (text == NULL || strstr (text, "Creating value") == NULL);
}

static void
test_folded (void)
{
  const KoersExportOptions options = { .as_of = AS_OF, .folded = "Creating value with data", .page = { .paper = KOERS_PAPER_A3 } };
  g_autoptr (GBytes) printed = print ("roadmap", &options);
  g_autofree char *text = koers_test_read_pdf (printed, "pdftotext", NULL);

  assert_same ("roadmap", &options);
  g_assert_true (text == NULL || (strstr (text, "Creating value") != NULL && strstr (text, "I01") == NULL && strstr (text, "I24") != NULL));
}

static void
test_refused (void)
{
  const KoersExportOptions options = { .as_of = AS_OF, .group = "colour" };
  g_autofree char *path = dup_path ();
  g_autoptr (GtkPrintOperation) operation = new_operation ("roadmap", &options, path);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);

  g_assert_cmpint (result, !=, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_false (koers_print_operation_check (operation, result, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
}

static void
test_no_picture (void)
{
  g_assert_false (koers_print_can_print ("initiatives"));
  g_assert_false (koers_print_can_print (NULL));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const views[] = { "roadmap", "owners", "plans", "coverage", "goals-tree", "kpis", "progress", "risks" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init_check ();
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strconcat ("/print/pages/", views[i], NULL);

      g_test_add_data_func (path, views[i], test_pages);
    }
  g_test_add_func ("/print/arrangement", test_arrangement);
  g_test_add_func ("/print/folded", test_folded);
  g_test_add_func ("/print/refused", test_refused);
  g_test_add_func ("/print/no-picture", test_no_picture);
  return g_test_run ();
}
