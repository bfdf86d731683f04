/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-written.h"

/* Pictures as they are written, and what other programs read in them. */

KoersPicturePage *
koers_test_get_pages (GArray *pages)
{
  return (KoersPicturePage *) (gpointer) pages->data;
}

GBytes *
koers_test_write_picture (GArray           *pages,
                          KoersPictureKind  kind,
                          const char       *title)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) time = g_date_time_new_utc (2025, 9, 30, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  const KoersPictureInfo info = { title, "Koers", time, 1 };

  g_assert_true (koers_picture_write (koers_test_get_pages (pages), pages->len, kind, &info, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * koers_test_read_pdf:
 * @pdf: a PDF
 * @program: "pdftotext" or "pdfinfo"
 * @option: (nullable): an option of it
 *
 * Returns: (transfer full) (nullable): what the program prints about it; %NULL if there is no such program
 */
char *
koers_test_read_pdf (GBytes     *pdf,
                     const char *program,
                     const char *option)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return NULL;
  g_ptr_array_add (arguments, path);
  if (option != NULL)
    g_ptr_array_add (arguments, (gpointer) option);
  /* From standard input; pdftotext writes to standard output only if it is told so. */
  g_ptr_array_add (arguments, (gpointer) "-");
  if (g_str_equal (program, "pdftotext"))
    g_ptr_array_add (arguments, (gpointer) "-");
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}
