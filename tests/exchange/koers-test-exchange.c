/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-exchange.h"

#include "koers-random-changes.h"
#include "koers-test-changes.h"

#include <string.h>

/**
 * koers_test_start_new:
 * @start: what it begins with
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): a new strategy
 */
KoersStrategy *
koers_test_start_new (KoersStart  start,
                      const char *language)
{
  g_autoptr (GError) error = NULL;
  KoersChangeSet *content = koers_start_new_content (start, language, &error);
  KoersStrategy *strategy = koers_strategy_new ();

  g_assert_no_error (error);
  koers_test_apply (strategy, content);
  return strategy;
}

/**
 * koers_test_random_new:
 * @seed: where the dice begin
 * @n_records: how many records it holds at least
 *
 * Returns: (transfer full): a strategy with records of all kinds in it, if it is large enough
 */
KoersStrategy *
koers_test_random_new (guint32 seed,
                       guint   n_records)
{
  GRand *rand = g_rand_new_with_seed (seed);
  KoersStrategy *strategy = koers_strategy_new ();

  koers_random_changes_fill (rand, strategy, n_records);
  g_rand_free (rand);
  return strategy;
}

static const KoersFormat *
get_format (const char *id)
{
  for (guint i = 0; i < koers_exchange_n_formats; i++)
    if (g_str_equal (koers_exchange_formats[i].id, id))
      return &koers_exchange_formats[i];
  g_assert_not_reached ();
}

static char *
export (KoersStrategy            *strategy,
        const char               *format,
        const KoersExportOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  get_format (format)->write (strategy, options, stream, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

/**
 * koers_test_export_json:
 * @strategy: a strategy
 *
 * Returns: (transfer full): its document, always with the same moment in it
 */
char *
koers_test_export_json (KoersStrategy *strategy)
{
  const KoersExportOptions options = { .as_of = 20361, .exported_at = "2025-09-30T12:00:00Z" };

  return export (strategy, "json", &options);
}

char *
koers_test_export_csv (KoersStrategy *strategy,
                       KoersKind      kind)
{
  const KoersExportOptions options = { .kind = kind, .as_of = 20361 };

  return export (strategy, "csv", &options);
}

/**
 * koers_test_import:
 * @format: the id of a format
 * @strategy: a strategy
 * @options: (nullable): how to read it
 * @text: what is to be imported
 * @length: its length in bytes, or -1 if a zero byte ends it
 * @error: where an error goes
 *
 * Imports from memory that ends where the text does, so that a sanitizer sees whoever reads beyond it, and looks that the strategy
 * has not changed.
 *
 * Returns: (transfer full) (nullable): what would change
 */
KoersImport *
koers_test_import (const char                *format,
                   KoersStrategy             *strategy,
                   const KoersImportOptions  *options,
                   const char                *text,
                   gssize                     length,
                   GError                   **error)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (GBytes) input = g_bytes_new (text, size);
  const KoersImportOptions none = { 0 };
  KoersDigest before = koers_strategy_get_digest (strategy), after;
  KoersImport *import = get_format (format)->read (strategy, options != NULL ? options : &none, input, error);

  after = koers_strategy_get_digest (strategy);
  g_assert_true (koers_digest_equal (&before, &after));
  return import;
}

/**
 * koers_test_import_json:
 * @strategy: a strategy
 * @text: a document that can be imported
 *
 * Returns: (transfer full): what would change
 */
KoersImport *
koers_test_import_json (KoersStrategy *strategy,
                        const char    *text)
{
  g_autoptr (GError) error = NULL;
  KoersImport *import = koers_test_import ("json", strategy, NULL, text, -1, &error);

  g_assert_no_error (error);
  return import;
}

/**
 * koers_test_take:
 * @strategy: a strategy
 * @import: (transfer full): what an input does to it
 *
 * Carries an import out.
 */
void
koers_test_take (KoersStrategy *strategy,
                 KoersImport   *import)
{
  koers_test_apply (strategy, koers_change_set_ref (import->changes));
  koers_import_free (import);
}

void
koers_test_assert_counts (KoersImport *import,
                          guint        n_added,
                          guint        n_updated,
                          guint        n_unchanged)
{
  g_assert_cmpuint (import->n_added, ==, n_added);
  g_assert_cmpuint (import->n_updated, ==, n_updated);
  g_assert_cmpuint (import->n_unchanged, ==, n_unchanged);
}

/**
 * koers_test_assert_same:
 * @a: a strategy
 * @b: another one
 *
 * Asserts that they hold the same; if not, their documents show where.
 */
void
koers_test_assert_same (KoersStrategy *a,
                        KoersStrategy *b)
{
  g_autofree char *text_a = koers_test_export_json (a);
  g_autofree char *text_b = koers_test_export_json (b);
  KoersDigest digest_a = koers_strategy_get_digest (a), digest_b = koers_strategy_get_digest (b);

  g_assert_cmpstr (text_a, ==, text_b);
  g_assert_true (koers_digest_equal (&digest_a, &digest_b));
}

/**
 * koers_test_read_data:
 * @name: the path of a file in tests/data
 * @length: (out) (optional): its length in bytes
 *
 * Returns: (transfer full): all of it, a zero byte after it
 */
char *
koers_test_read_data (const char *name,
                      gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}
