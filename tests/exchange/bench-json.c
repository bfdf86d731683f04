/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"
#include "koers-start.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* How fast a strategy goes out as JSON and comes in again, and how much memory that takes at most. Each size has a process of its own,
 * because a process does not forget the most it had. */

#define N_MILESTONES 3

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_TIME_SPAN_SECOND;
}

/* In MB. */
static double
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

static void
set (KoersChangeSet *changes,
     KoersStrategy  *strategy,
     KoersKind       kind,
     KoersId         id,
     int             field,
     KoersValue      value)
{
  koers_change_set_set (changes, strategy, kind, id, field, &value);
  koers_value_clear (&value);
}

static KoersStrategy *
make_strategy (guint n)
{
  KoersStrategy *strategy = koers_strategy_new ();
  g_autoptr (KoersChangeSet) changes = koers_start_new_content (KOERS_START_TEMPLATE, "nl", NULL);
  KoersId pillars[5];

  koers_strategy_apply (strategy, changes, 1, (KoersStamp) { 1, "bench" });
  for (guint i = 0; i < 5; i++)
    pillars[i] = koers_record_get_id (koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), i));

  koers_change_set_unref (g_steal_pointer (&changes));
  changes = koers_change_set_new ("bench");
  for (guint i = 0; i < n; i++)
    {
      KoersId id = koers_id_new ();
      g_autofree char *name = g_strdup_printf ("Datacatalogus sociaal domein %u", i);

      koers_change_set_insert (changes, KOERS_KIND_INITIATIVE, id);
      set (changes, strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_NAME, koers_value_text (name));
      set (changes, strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_PILLAR, koers_value_id (pillars[i % 5]));
      set (changes, strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_START_DATE, koers_value_date (koers_date_from_day (19000 + (gint32) (i % 2000), KOERS_PRECISION_DAY)));
      set (changes, strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_from_day (21500, KOERS_PRECISION_QUARTER)));
      set (changes, strategy, KOERS_KIND_INITIATIVE, id, KOERS_INITIATIVE_BUDGET, koers_value_integer (100 * (gint64) i));
      for (guint j = 0; j < N_MILESTONES; j++)
        {
          KoersId milestone = koers_id_new ();

          koers_change_set_insert (changes, KOERS_KIND_MILESTONE, milestone);
          set (changes, strategy, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_INITIATIVE, koers_value_id (id));
          set (changes, strategy, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_NAME, koers_value_text ("Besluit van het college"));
          set (changes, strategy, KOERS_KIND_MILESTONE, milestone, KOERS_MILESTONE_DUE_DATE, koers_value_date (koers_date_from_day (20000 + (gint32) j, KOERS_PRECISION_DAY)));
        }
    }
  koers_strategy_apply (strategy, changes, 2, (KoersStamp) { 2, "bench" });
  return strategy;
}

static GBytes *
export (KoersStrategy *strategy)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const KoersExportOptions options = { .as_of = 20361 };

  if (!koers_json_export (strategy, &options, stream, NULL) || !g_output_stream_close (stream, NULL, NULL))
    g_error ("the strategy could not be written");
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
measure (guint n)
{
  KoersStrategy *strategy = make_strategy (n);
  g_autoptr (KoersStrategy) empty = koers_strategy_new ();
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GError) error = NULL;
  const KoersImportOptions options = { 0 };
  double start = now (), written, read, applied, megabytes, held, peak;
  KoersImport *import;

  document = export (strategy);
  written = now () - start;
  megabytes = (double) g_bytes_get_size (document) / 1e6;
  g_object_unref (strategy);
  held = get_peak ();

  start = now ();
  import = koers_json_import (empty, &options, document, &error);
  if (import == NULL)
    g_error ("%s", error->message);
  read = now () - start;
  start = now ();
  koers_strategy_apply (empty, import->changes, 1, (KoersStamp) { 1, "bench" });
  applied = now () - start;
  peak = get_peak ();
  g_print ("%6u initiatives, %5.1f MB  export %6.3f s (%5.1f MB/s, %4.1f us a record)  import %6.3f s (%5.1f MB/s, %4.1f us a record), "
           "and %5.3f s to take it in  peak %4.0f MB after making it, %4.0f MB after import (%4.1f x the document)\n",
           n, megabytes, written, megabytes / written, written * 1e6 / (n * (1 + N_MILESTONES)), read, megabytes / read,
           read * 1e6 / (n * (1 + N_MILESTONES)), applied, held, peak, peak / megabytes);
  koers_import_free (import);
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 50000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      pid_t child = fork ();
      int status;

      if (child == 0)
        {
          measure (sizes[i]);
          return EXIT_SUCCESS;
        }
      if (child < 0 || waitpid (child, &status, 0) != child || status != 0)
        return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
