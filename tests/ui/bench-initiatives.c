/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-strategy.h"
#include "koers-application.h"
#include "koers-test-window.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/* How long the view of initiatives takes with 10,000 of them, in the real window: from the wish to see it until it is drawn, from a
 * keystroke in the search and from a filter to the drawn result, and each frame while it scrolls. */

#define N_INITIATIVES 10000
#define QUERY "initiative 77 words"
#define N_KEYSTROKES (5 * (sizeof QUERY - 1))
#define N_FILTERS 40
#define N_FRAMES 600

/* Three lines of the mouse wheel, in pixels. */
#define SCROLL_STEP 66

typedef enum { OPENING, SEARCHING, FILTERING, SCROLLING, SCROLLING_GROUPS, BOARD, SCROLLING_BOARD, N_PHASES } Phase;

static const struct {
  const char *title;
  guint       n;
  double      limit;
} phases[N_PHASES] = {
  [OPENING] = { "opening the view", 1, 150 },
  [SEARCHING] = { "keystroke to drawn result", N_KEYSTROKES, 50 },
  [FILTERING] = { "filter to drawn result", N_FILTERS, 100 },
  [SCROLLING] = { "frame while scrolling", N_FRAMES, 16 },
  [SCROLLING_GROUPS] = { "frame while scrolling, grouped", N_FRAMES, 16 },
  [BOARD] = { "opening the board", 1, 150 },
  [SCROLLING_BOARD] = { "frame while scrolling the board", N_FRAMES, 16 },
};

typedef struct {
  GtkWidget     *window;
  Phase          phase;
  double         times[N_FRAMES];
  double         cpu_times[N_FRAMES];
  guint          n_times;
  gint64         begun;
  clock_t        cpu_begun;
  GtkAdjustment *adjustment;
} Bench;

/* The list with most in it. */
static GtkAdjustment *
find_adjustment (GtkWidget     *widget,
                 GtkAdjustment *longest)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

      if (longest == NULL || gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_upper (longest))
        longest = adjustment;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    longest = find_adjustment (child, longest);
  return longest;
}

static GtkWidget *
get_page (Bench *bench)
{
  GtkWidget *widget = koers_test_find_type (bench->window, g_type_from_name ("KoersInitiativesPage"));

  g_assert_nonnull (widget);
  return widget;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The time of the processor too: on a machine that has more to do it says more than that of the wall. */
static void
report (Bench *bench)
{
  guint middle = bench->n_times / 2, late = bench->n_times * 99 / 100;

  qsort (bench->times, bench->n_times, sizeof (double), compare_doubles);
  qsort (bench->cpu_times, bench->n_times, sizeof (double), compare_doubles);
  g_print ("initiatives at %d: %s, %u times: median %.1f ms, 99th percentile %.1f ms (at most %.0f); processor: median %.1f ms, 99th percentile %.1f ms\n",
           N_INITIATIVES, phases[bench->phase].title, bench->n_times, bench->times[middle], bench->times[late], phases[bench->phase].limit,
           bench->cpu_times[middle], bench->cpu_times[late]);
}

static void
begin (Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
  bench->cpu_begun = clock ();
}

static void
begin_phase (Bench *bench)
{
  bench->n_times = 0;
  bench->adjustment = NULL;
  if (bench->phase == SCROLLING_GROUPS)
    gtk_widget_activate_action (get_page (bench), "initiatives.group", "s", "goal");
}

static gboolean
step_cb (gpointer data)
{
  Bench *bench = data;
  const char *query = QUERY;
  g_autofree char *text = NULL;
  GtkWidget *page = NULL;

  if (bench->n_times == phases[bench->phase].n)
    {
      report (bench);
      if (++bench->phase == N_PHASES)
        exit (0);
      begin_phase (bench);
      g_timeout_add (500, step_cb, bench);
      return G_SOURCE_REMOVE;
    }
  if (bench->phase != OPENING)
    page = get_page (bench);
  begin (bench);
  switch (bench->phase)
    {
    case OPENING:
      gtk_widget_activate_action (bench->window, "win.show-view", "s", "initiatives");
      break;
    case SEARCHING:
      text = g_strndup (query, bench->n_times % (guint) strlen (query) + 1);
      gtk_editable_set_text (GTK_EDITABLE (koers_test_find_type (page, GTK_TYPE_SEARCH_ENTRY)), text);
      break;
    case FILTERING:
      /* From what was found to everything, and to a filter that all pass: the most there is to do. */
      if (bench->n_times % 2 == 0)
        gtk_widget_activate_action (page, "initiatives.clear-filter", NULL);
      else
        gtk_editable_set_text (GTK_EDITABLE (koers_test_find_type (page, GTK_TYPE_SEARCH_ENTRY)), "words");
      break;
    case BOARD:
      gtk_widget_activate_action (page, "initiatives.as-board", NULL);
      break;
    case SCROLLING:
    case SCROLLING_GROUPS:
    case SCROLLING_BOARD:
    case N_PHASES:
    default:
      if (bench->adjustment == NULL)
        bench->adjustment = find_adjustment (page, NULL);
      gtk_adjustment_set_value (bench->adjustment, gtk_adjustment_get_value (bench->adjustment) + SCROLL_STEP);
    }
  return G_SOURCE_REMOVE;
}

static void
painted_cb (Bench *bench)
{
  if (bench->begun == 0)
    return;
  bench->cpu_times[bench->n_times] = (double) (clock () - bench->cpu_begun) * 1000 / CLOCKS_PER_SEC;
  bench->times[bench->n_times++] = (double) (g_get_monotonic_time () - bench->begun) / 1000;
  bench->begun = 0;
  g_timeout_add (30, step_cb, bench);
}

/* A frame begins when its clock ticks, not when somebody wished for it. */
static void
frame_begun_cb (Bench *bench)
{
  if (bench->begun != 0 && (bench->phase == SCROLLING || bench->phase == SCROLLING_GROUPS || bench->phase == SCROLLING_BOARD))
    begin (bench);
}

static gboolean
begin_cb (gpointer data)
{
  Bench *bench = data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (frame_begun_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), bench);
  return step_cb (bench);
}

static void
window_added_cb (Bench     *bench,
                 GtkWindow *window)
{
  bench->window = GTK_WIDGET (window);
  g_timeout_add (1500, begin_cb, bench);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("koers-bench-XXXXXX", NULL);
  g_autofree char *file = bench_strategy_new (folder, N_INITIATIVES);
  g_autoptr (KoersApplication) application = koers_application_new ();
  Bench bench = { 0 };
  char *argv[] = { (char *) "koers", file, NULL };

  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (window_added_cb), &bench);
  return g_application_run (G_APPLICATION (application), 2, argv);
}
