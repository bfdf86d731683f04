/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture.h"
#include "koers-roadmap-canvas.h"
#include "koers-settings.h"
#include "koers-test-file.h"
#include "koers-test-picture.h"
#include "koers-test-window.h"
#include "koers-window-private.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* What is on the screen and what goes to a file differ by nothing but resolution: what the roadmap of a window hands to GTK is written to
 * a file too, and the two are compared as pixels. */

#define WIDTH 1000
#define HEIGHT 700

/* Of a thousand places: in a SVG letters are outlines, whose edges come out a little differently. A shift of three pixels makes 90. */
#define MAX_DIFFERENT_PNG 0
#define MAX_DIFFERENT_SVG 8

/* In milliseconds. */
#define PATIENCE 20000

static struct {
  GApplication *application;
  GSettings    *settings;
  char         *file;
} run;

static gboolean
woken_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What a widget gives to GTK to be drawn, or nothing while it is being laid out. */
static GskRenderNode *
snapshot_widget (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  return gtk_snapshot_free_to_node (snapshot);
}

static KoersWindow *
open_roadmap (GtkWidget     **canvas,
              GskRenderNode **node)
{
  KoersWindow *window = koers_window_new (ADW_APPLICATION (run.application), run.settings);
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean late = FALSE;
  guint id;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  document = koers_document_open (run.file, "test", &error);
  g_assert_no_error (error);
  koers_window_set_document (window, document);
  koers_view_state_set_page (window->view_state, "roadmap");
  gtk_window_present (GTK_WINDOW (window));
  *node = NULL;
  id = g_timeout_add (PATIENCE, woken_cb, &late);
  while (*node == NULL && !late)
    {
      g_main_context_iteration (NULL, TRUE);
      *canvas = koers_test_find_type (GTK_WIDGET (window), KOERS_TYPE_ROADMAP_CANVAS);
      if (*canvas != NULL && gtk_widget_get_mapped (*canvas) && gtk_widget_get_height (*canvas) > HEIGHT / 2)
        *node = snapshot_widget (*canvas);
    }
  g_assert_false (late);
  g_source_remove (id);
  return window;
}

static GdkTexture *
render_screen (KoersWindow   *window,
               GskRenderNode *node,
               int            width,
               int            height,
               int            scale)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) scaled = NULL;

  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_append_node (snapshot, node);
  scaled = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), scaled,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) (width * scale), (float) (height * scale)));
}

static GBytes *
write_file (GskRenderNode    *node,
            int               width,
            int               height,
            KoersPictureKind  kind,
            int               scale)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const KoersPicturePage page = { node, width, height };
  const KoersPictureInfo info = { .scale = scale };
  g_autoptr (GError) error = NULL;

  koers_picture_write (&page, 1, kind, &info, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GdkTexture *
read_file (GBytes *bytes,
           int     width,
           int     height)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, width, height, FALSE, NULL, &error);

  if (g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    return NULL;
  g_assert_no_error (error);
  return gdk_texture_new_for_pixbuf (pixbuf);
}

static guint
count_different (GdkTexture *screen,
                 GdkTexture *file)
{
  guint n = koers_test_picture_compare (screen, file, NULL);
  guint all = (guint) gdk_texture_get_width (screen) * (guint) gdk_texture_get_height (screen);

  g_test_message ("%u of %u places differ", n, all);
  return (guint) ((guint64) n * 1000 / all);
}

static void
test_files (void)
{
  GtkWidget *canvas;
  GskRenderNode *node;
  KoersWindow *window = open_roadmap (&canvas, &node);
  int width = gtk_widget_get_width (canvas), height = gtk_widget_get_height (canvas);

  for (int scale = 1; scale <= 2; scale++)
    {
      g_autoptr (GdkTexture) screen = render_screen (window, node, width, height, scale), png_file = NULL, svg_file = NULL;
      g_autoptr (GBytes) png = write_file (node, width, height, KOERS_PICTURE_PNG, scale), svg = write_file (node, width, height, KOERS_PICTURE_SVG, 1);

      png_file = read_file (png, -1, -1);
      g_assert_cmpuint (count_different (screen, png_file), <=, MAX_DIFFERENT_PNG);
      svg_file = read_file (svg, width * scale, height * scale);
      if (svg_file != NULL)
        g_assert_cmpuint (count_different (screen, svg_file), <=, MAX_DIFFERENT_SVG);
      else
        g_test_skip ("pictures in SVG cannot be read: librsvg is not installed");
    }
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is elsewhere or gone is found. */
static void
test_measure (void)
{
  GtkWidget *canvas;
  GskRenderNode *node;
  KoersWindow *window = open_roadmap (&canvas, &node);
  int width = gtk_widget_get_width (canvas), height = gtk_widget_get_height (canvas);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) moved = NULL;
  g_autoptr (GdkTexture) screen = render_screen (window, node, width, height, 1), other = NULL;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (3, 0));
  gtk_snapshot_append_node (snapshot, node);
  moved = gtk_snapshot_free_to_node (snapshot);
  other = render_screen (window, moved, width, height, 1);
  g_assert_cmpuint (count_different (screen, other), >, 2 * MAX_DIFFERENT_SVG);
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  koers_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  run.file = g_build_filename (g_get_user_data_dir (), "example.koers", NULL);
  koers_test_new_example (argv[1], run.file, "en");
  run.application = koers_test_application_new ();
  run.settings = koers_settings_new ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-xft-hinting", 0, "gtk-xft-rgba", "none", NULL);

  g_test_add_func ("/screen/files", test_files);
  g_test_add_func ("/screen/measure", test_measure);
  status = koers_test_run ();
  g_clear_object (&run.settings);
  g_clear_object (&run.application);
  g_free (run.file);
  return status;
}
