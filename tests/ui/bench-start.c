/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-strategy.h"
#include "koers-application.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/* How long it takes from launch to a drawn and idle window, against an empty AdwApplicationWindow in the same run. Each launch is a
 * process of its own; the window counts as idle when for a while nothing was painted and the processor was left alone. */

#define ROUNDS 5

/* In milliseconds: how long nothing may happen, and how much processor time that still allows. */
#define QUIET 400
#define QUIET_CPU 20

/* ---- the launched process */

typedef struct {
  GApplication *application;
  gint64        started;
  gint64        first_paint;
  gint64        last_busy;
  gint64        cpu;
} Watch;

static gint64
get_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000) + time.tv_nsec / 1000;
}

static void
painted_cb (Watch *watch)
{
  if (watch->first_paint == 0)
    watch->first_paint = g_get_monotonic_time ();
  watch->last_busy = g_get_monotonic_time ();
}

static gboolean
look_cb (gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time (), cpu = get_cpu ();

  if (cpu - watch->cpu > 2000)
    watch->last_busy = now;
  watch->cpu = cpu;
  if (watch->first_paint == 0 || now - watch->last_busy < QUIET * 1000)
    return G_SOURCE_CONTINUE;
  g_print ("%.1f %.1f\n", (double) (watch->first_paint - watch->started) / 1000, (double) (watch->last_busy - watch->started) / 1000);
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
  Watch watch = { .started = started };
  char *argv[] = { (char *) "koers", floor ? NULL : file, NULL };

  watch.application = floor ? G_APPLICATION (adw_application_new ("nl.koers.Floor", G_APPLICATION_NON_UNIQUE))
                            : G_APPLICATION (koers_application_new ());
  g_application_set_flags (watch.application, g_application_get_flags (watch.application) | G_APPLICATION_NON_UNIQUE);
  if (floor)
    g_signal_connect (watch.application, "activate", G_CALLBACK (activate_floor_cb), NULL);
  g_signal_connect_swapped (watch.application, "window-added", G_CALLBACK (window_added_cb), &watch);
  g_timeout_add (20, look_cb, &watch);
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

static void
launch (const char *self,
        const char *file,
        double     *drawn,
        double     *idle)
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *argv[] = { self, "--child", started, file, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  if (sscanf (output, "%lf %lf", drawn, idle) != 2)
    g_error ("no answer for %s", file);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 0, 10000, 50000 };
  g_autofree char *folder = NULL;
  g_autofree char *files[1 + G_N_ELEMENTS (sizes)] = { NULL };
  double drawn[1 + G_N_ELEMENTS (sizes)][ROUNDS], idle[1 + G_N_ELEMENTS (sizes)][ROUNDS];

  if (argc == 4)
    return run_child (g_ascii_strtoll (argv[2], NULL, 10), argv[3]);

  folder = g_dir_make_tmp ("koers-bench-XXXXXX", NULL);
  files[0] = g_strdup ("floor");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    files[i + 1] = bench_strategy_new (folder, sizes[i]);

  /* One launch of each to warm up, then in turn, so that a slow moment of the machine is shared. */
  for (int round = -1; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (files); i++)
      launch (argv[0], files[i], &drawn[i][MAX (round, 0)], &idle[i][MAX (round, 0)]);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      qsort (drawn[i], ROUNDS, sizeof (double), compare_doubles);
      qsort (idle[i], ROUNDS, sizeof (double), compare_doubles);
      g_print ("%-28s drawn %7.1f ms  %5.2f x   idle %7.1f ms  %5.2f x\n",
               i == 0 ? "empty AdwApplicationWindow" : i == 1 ? "example" : i == 2 ? "10,000 initiatives" : "50,000 initiatives",
               drawn[i][ROUNDS / 2], drawn[i][ROUNDS / 2] / drawn[0][ROUNDS / 2], idle[i][ROUNDS / 2], idle[i][ROUNDS / 2] / idle[0][ROUNDS / 2]);
      if (i > 0)
        g_unlink (files[i]);
    }
  g_rmdir (folder);
  return 0;
}
