/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

/* What a frame costs while a matrix of 500 x 50 scrolls in a window, and one of ten times as many rows, against an empty scrolled window
 * with as much to scroll, in the same run: from the beginning of the layout to the end of the drawing, in time of the processor. What is
 * empty looks the same wherever it is scrolled, and GTK draws nothing of it; so there is a second floor, a plain colour that is another
 * one in each frame. */

#define WIDTH 1400
#define HEIGHT 900
#define N_FRAMES 200

/* The first frames make texts and items. */
#define N_WARM 20

typedef struct {
  GtkAdjustment *adjustment;
  double         times[N_FRAMES];
  guint          n;
  double         started;
} Watch;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* ---- a colour that changes */

#define PLAIN_TYPE (plain_get_type ())
G_DECLARE_FINAL_TYPE (Plain, plain, PLAIN, PLAIN, GtkWidget)

struct _Plain {
  GtkWidget parent_instance;
  guint     n;
};

G_DEFINE_FINAL_TYPE (Plain, plain, GTK_TYPE_WIDGET)

static void
plain_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  GdkRGBA colour = { 1, 1, (float) (PLAIN_PLAIN (widget)->n++ % 2) / 255, 1 };

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
}

static gboolean
draw_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
plain_class_init (PlainClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = plain_snapshot;
}

static void
plain_init (Plain *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 4000, 20000);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), draw_cb, NULL, NULL);
}

static KoersMatrix *
make_matrix (guint n_rows,
             guint n_columns)
{
  KoersMatrix *matrix = koers_matrix_new ("Bench", "Objective");

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = g_strdup_printf ("Department number %u", i), *code = g_strdup_printf ("D%02u", i);
      KoersMatrixHead head = { .id = koers_id_new (), .title = title, .code = code, .group = KOERS_MATRIX_NONE };

      koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &head);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = g_strdup_printf ("Objective %u, which is about something that takes a few words to say", i);
      g_autofree char *code = g_strdup_printf ("O%u", i);
      KoersMatrixHead head = { .id = koers_id_new (), .title = title, .code = code, .group = KOERS_MATRIX_NONE };

      if (i % 10 == 0)
        {
          g_autofree char *chapter = g_strdup_printf ("Chapter %u", i / 10);

          koers_matrix_add_group (matrix, KOERS_MATRIX_ROWS, chapter, NULL);
        }
      head.group = i / 10;
      koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &head);
      for (guint j = 0; j < n_columns; j++)
        if ((i * 7 + j * 13) % 3 == 0)
          {
            g_autofree char *text = g_strdup_printf ("%u", (i + j) % 20 + 1);
            KoersMatrixCell cell = { text, text, (KoersRoadmapLight) ((i + j) % KOERS_N_ROADMAP_LIGHTS), (float) ((i + j) % 10) / 10 };

            koers_matrix_set_cell (matrix, i, j, &cell);
          }
    }
  return matrix;
}

/* In milliseconds; others may be at work on the same processor. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
before_paint_cb (Watch *watch)
{
  watch->started = now ();
}

static void
after_paint_cb (Watch *watch)
{
  if (watch->started != 0 && watch->n < N_FRAMES)
    watch->times[watch->n++] = now () - watch->started;
  watch->started = 0;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Watch *watch = data;
  double room = gtk_adjustment_get_upper (watch->adjustment) - gtk_adjustment_get_page_size (watch->adjustment);

  /* Half a row at a time, and back at the end. */
  gtk_adjustment_set_value (watch->adjustment, room > 0 ? (double) ((gint64) (watch->n * 13) % (gint64) room) : 0);
  return G_SOURCE_CONTINUE;
}

static double
measure (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();
  Watch watch = { 0 };
  GdkFrameClock *clock;
  guint tick;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  watch.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_widget_realize (window);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &watch);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &watch);
  tick = gtk_widget_add_tick_callback (scrolled, tick_cb, &watch, NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (watch.n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (scrolled, tick);
  g_signal_handlers_disconnect_by_data (clock, &watch);
  gtk_window_destroy (GTK_WINDOW (window));

  qsort (watch.times + N_WARM, N_FRAMES - N_WARM, sizeof *watch.times, compare_doubles);
  return watch.times[N_WARM + (N_FRAMES - N_WARM) / 2];
}

static double
measure_matrix (guint n_rows,
                guint n_columns)
{
  g_autoptr (KoersMatrix) matrix = make_matrix (n_rows, n_columns);
  GtkWidget *canvas = g_object_new (KOERS_TYPE_MATRIX_CANVAS, "matrix", matrix, NULL);

  return measure (canvas);
}

static double
measure_empty (void)
{
  GtkWidget *empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (empty, 4000, 20000);
  return measure (empty);
}

int
main (int    argc,
      char **argv)
{
  double empty, plain, matrix, large;

  adw_init ();
  measure_empty ();
  empty = measure_empty ();
  plain = measure (g_object_new (PLAIN_TYPE, NULL));
  matrix = measure_matrix (500, 50);
  large = measure_matrix (5000, 50);
  plain = (plain + measure (g_object_new (PLAIN_TYPE, NULL))) / 2;
  g_print ("empty scrolled window: frame %6.2f ms\n", empty);
  g_print ("plain colour in it:    frame %6.2f ms\n", plain);
  g_print ("matrix  500 x 50:      frame %6.2f ms (%.2f x empty, %.2f x plain)\n", matrix, matrix / empty, matrix / plain);
  g_print ("matrix 5000 x 50:      frame %6.2f ms (%.2f x empty, %.2f x plain)\n", large, large / empty, large / plain);
  return EXIT_SUCCESS;
}
