/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-strategy.h"
#include "koers-application.h"
#include "koers-test-window.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* How long it takes from a keystroke in the search to its drawn result, with 10,000 initiatives, in the real window. */

#define N_INITIATIVES 10000
#define QUERY "initiative 77 words"
#define ROUNDS 5

typedef struct {
  GtkWidget *window;
  GtkWidget *entry;
  double     times[ROUNDS * (sizeof QUERY - 1)];
  guint      n_times;
  gint64     pressed;
  gboolean   has_found; /* the program has looked for what was typed */
} Typist;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static gboolean
type_cb (gpointer data)
{
  Typist *typist = data;
  const char *query = QUERY;
  guint at = typist->n_times % (guint) strlen (query);
  int end = (int) at;

  if (typist->n_times == G_N_ELEMENTS (typist->times))
    {
      qsort (typist->times, typist->n_times, sizeof (double), compare_doubles);
      g_print ("search at %d initiatives: keystroke to drawn result, %u keystrokes: median %.1f ms, 99th percentile %.1f ms\n", N_INITIATIVES,
               typist->n_times, typist->times[typist->n_times / 2], typist->times[typist->n_times * 99 / 100]);
      exit (0);
    }
  if (at == 0)
    gtk_editable_set_text (GTK_EDITABLE (typist->entry), "");
  typist->has_found = FALSE;
  typist->pressed = g_get_monotonic_time ();
  gtk_editable_insert_text (GTK_EDITABLE (typist->entry), query + at, 1, &end);
  return G_SOURCE_REMOVE;
}

static void
found_cb (Typist *typist)
{
  typist->has_found = TRUE;
}

/* A frame that shows the letter alone is not what is waited for. */
static void
painted_cb (Typist *typist)
{
  if (typist->pressed == 0 || !typist->has_found)
    return;
  typist->times[typist->n_times++] = (double) (g_get_monotonic_time () - typist->pressed) / 1000;
  typist->pressed = 0;
  g_timeout_add (30, type_cb, typist);
}

static gboolean
begin_cb (gpointer data)
{
  Typist *typist = data;

  gtk_widget_activate_action (typist->window, "win.search", NULL);
  typist->entry = koers_test_find_type (typist->window, GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (typist->window), "after-paint", G_CALLBACK (painted_cb), typist);
  g_signal_connect_data (typist->entry, "search-changed", G_CALLBACK (found_cb), typist, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_timeout_add (500, type_cb, typist);
  return G_SOURCE_REMOVE;
}

static void
window_added_cb (Typist    *typist,
                 GtkWindow *window)
{
  typist->window = GTK_WIDGET (window);
  g_timeout_add (1000, begin_cb, typist);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("koers-bench-XXXXXX", NULL);
  g_autofree char *file = bench_strategy_new (folder, N_INITIATIVES);
  g_autoptr (KoersApplication) application = koers_application_new ();
  Typist typist = { 0 };
  char *argv[] = { (char *) "koers", file, NULL };

  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (window_added_cb), &typist);
  return g_application_run (G_APPLICATION (application), 2, argv);
}
