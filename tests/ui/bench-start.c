/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-strategy.h"
#include "koers-application.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/* What it takes from launch to a drawn and idle window, against an empty AdwApplicationWindow in the same run. Each launch is a process
 * of its own.
 *
 * Drawn is when the first frame has been painted. Idle is when the process first rests after that and leaves no work for later: for PAUSE
 * it uses next to nothing, and after that no more than LATER, all threads together. So a timer that waits, such as libadwaita's that lets
 * transitions go a quarter of a second after its start, keeps neither window from being idle, and whoever still works after the first frame
 * is not done. The processor time itself does not depend on what else the machine does, so look at it where the others vary. */

#define ROUNDS 15

/* In milliseconds: how long no more than LATER is used when a process has ended its start, and how often to look. */
#define QUIET 600
#define INTERVAL 10

/* In milliseconds: a pause, what processor time is next to nothing in it, and how much may come later: nobody notices it. */
#define PAUSE 50
#define NOTHING 2
#define LATER 25

/* ---- the launched process */

/* In microseconds: when so much processor time had been used. */
typedef struct {
  gint64 time;
  gint64 cpu;
} Sample;

typedef struct {
  GApplication *application;
  GArray       *samples;
  gint64        started;
  gint64        first_paint;
} Watch;

static void
take_sample (Watch *watch)
{
  struct timespec time;
  Sample sample = { .time = g_get_monotonic_time () };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  sample.cpu = time.tv_sec * G_GINT64_CONSTANT (1000000) + time.tv_nsec / 1000;
  g_array_append_val (watch->samples, sample);
}

static const Sample *
get_sample (Watch *watch,
            guint  i)
{
  return &g_array_index (watch->samples, Sample, i);
}

/* From when on less than that was used, in microseconds. */
static gint64
find_end (Watch  *watch,
          gint64  rest)
{
  guint last = watch->samples->len - 1, at = last;

  while (at > 0 && get_sample (watch, last)->cpu - get_sample (watch, at - 1)->cpu < rest * 1000)
    at--;
  return get_sample (watch, at)->time;
}

static gboolean
rests (Watch *watch,
       guint  from)
{
  const Sample *first = get_sample (watch, from);
  guint i = from;

  while (i + 1 < watch->samples->len && get_sample (watch, i)->time - first->time < PAUSE * 1000)
    i++;
  return get_sample (watch, i)->cpu - first->cpu < NOTHING * 1000;
}

static gint64
find_idle (Watch *watch)
{
  gint64 all_but_a_frame = find_end (watch, LATER);
  guint i = 0;

  while (i + 1 < watch->samples->len &&
         (get_sample (watch, i)->time < MAX (watch->first_paint, all_but_a_frame) || !rests (watch, i)))
    i++;
  return get_sample (watch, i)->time;
}

static void
painted_cb (Watch *watch)
{
  take_sample (watch);
  if (watch->first_paint == 0)
    watch->first_paint = get_sample (watch, watch->samples->len - 1)->time;
}

static gboolean
look_cb (gpointer data)
{
  Watch *watch = data;
  const Sample *last;

  take_sample (watch);
  last = get_sample (watch, watch->samples->len - 1);
  if (watch->first_paint == 0 || last->time - MAX (watch->first_paint, find_end (watch, LATER)) < QUIET * 1000)
    return G_SOURCE_CONTINUE;
  g_print ("%.1f %.1f %.1f\n", (double) (watch->first_paint - watch->started) / 1000, (double) (find_idle (watch) - watch->started) / 1000,
           (double) last->cpu / 1000);
  exit (0);
}

static void
window_added_cb (Watch     *watch,
                 GtkWindow *window)
{
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), watch);
}

static void
activate_floor_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Floor"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (gint64 started,
           char  *file)
{
  gboolean floor = g_str_equal (file, "floor");
  Watch watch = { .samples = g_array_new (FALSE, FALSE, sizeof (Sample)), .started = started };
  char *argv[] = { (char *) "koers", floor ? NULL : file, NULL };

  watch.application = floor ? G_APPLICATION (adw_application_new ("nl.koers.Floor", G_APPLICATION_NON_UNIQUE))
                            : G_APPLICATION (koers_application_new ());
  g_application_set_flags (watch.application, g_application_get_flags (watch.application) | G_APPLICATION_NON_UNIQUE);
  if (floor)
    g_signal_connect (watch.application, "activate", G_CALLBACK (activate_floor_cb), NULL);
  g_signal_connect_swapped (watch.application, "window-added", G_CALLBACK (window_added_cb), &watch);
  g_timeout_add (INTERVAL, look_cb, &watch);
  return g_application_run (watch.application, floor ? 1 : 2, argv);
}

/* ---- the measuring process */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* What was measured: DRAWN, IDLE and CPU, in milliseconds. */
enum { DRAWN, IDLE, CPU, N_MEASURES };

static void
launch (const char *self,
        const char *file,
        double      measured[N_MEASURES])
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *argv[] = { self, "--child", started, file, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  if (sscanf (output, "%lf %lf %lf", &measured[DRAWN], &measured[IDLE], &measured[CPU]) != N_MEASURES)
    g_error ("no answer for %s", file);
}

static double
get_median (double rounds[ROUNDS][N_MEASURES],
            guint  measure)
{
  double values[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    values[i] = rounds[i][measure];
  qsort (values, ROUNDS, sizeof (double), compare_doubles);
  return values[ROUNDS / 2];
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 0, 10000, 50000 };
  static const char *const titles[] = { "empty AdwApplicationWindow", "example", "10,000 initiatives", "50,000 initiatives" };
  static const char *const measures[N_MEASURES] = { "drawn", "idle", "processor" };
  g_autofree char *folder = NULL;
  g_autofree char *files[G_N_ELEMENTS (titles)] = { NULL };
  double measured[G_N_ELEMENTS (titles)][ROUNDS][N_MEASURES];

  if (argc == 4)
    return run_child (g_ascii_strtoll (argv[2], NULL, 10), argv[3]);

  folder = g_dir_make_tmp ("koers-bench-XXXXXX", NULL);
  files[0] = g_strdup ("floor");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    files[i + 1] = bench_strategy_new (folder, sizes[i]);

  /* One launch of each to warm up, then in turn, so that a slow moment of the machine is shared. */
  for (int round = -1; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (files); i++)
      launch (argv[0], files[i], measured[i][MAX (round, 0)]);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_print ("%-28s", titles[i]);
      for (guint j = 0; j < N_MEASURES; j++)
        g_print ("%12s %7.1f ms %5.2f x", measures[j], get_median (measured[i], j), get_median (measured[i], j) / get_median (measured[0], j));
      g_print ("\n");
      if (i > 0)
        g_unlink (files[i]);
    }
  g_rmdir (folder);
  return 0;
}
