/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-settings.h"
#include "koers-test-edited.h"
#include "koers-test-file.h"
#include "koers-test-picture.h"
#include "koers-test-window.h"
#include "koers-window-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <pango/pangocairo.h>

/* Each view of the window looks as it did when somebody last looked at it: in light, in dark, in high contrast, with text twice as large,
 * narrow and in Dutch. The pictures are in tests/ui/golden. With KOERS_UPDATE_GOLDEN set, they are made anew.
 *
 * Fonts and toolkits that draw otherwise are no mistake of ours: with others than the pictures were made with, the tests are skipped. */

#define WIDTH 900
#define HEIGHT 640
#define NARROW 360

/* So many places may differ. */
#define MAX_DIFFERENT 12

/* In milliseconds: a picture that stays the same so long is done, and one that does not within the other never is. */
#define QUIET 150
#define PATIENCE 20000

/* A new view is one row. */
static const struct {
  const char *name;
  const char *page;   /* NULL for the start page */
  const char *action; /* what is done there; if a dialog comes of it, the picture is of that */
  gboolean    edited; /* whether it is of a strategy with a past */
} views[] = {
  { "start", NULL, NULL },
  { "overview", "overview", NULL },
  { "strategy", "strategy", NULL },
  { "initiatives", "initiatives", NULL },
  { "board", "initiatives", "initiatives.as-board" },
  { "roadmap", "roadmap", NULL },
  { "owners", "owners", NULL },
  { "plans", "plans", NULL },
  { "agreement", "agreement", NULL },
  { "coverage", "coverage", NULL },
  { "goals-tree", "goals-tree", NULL },
  { "kpis", "kpis", NULL },
  { "kpi", "kpis", NULL },
  { "progress", "progress", NULL },
  { "updates", "updates", NULL },
  { "risks", "risks", NULL },
  { "decisions", "decisions", NULL },
  { "reporting", "reporting", NULL },
  { "import", "overview", "win.import" },
  { "export", "overview", "win.export" },
  { "export-roadmap", "roadmap", "win.export" },
  { "go-to", "overview", "win.go-to" },
  { "history", "overview", "win.history", TRUE },
  { "backups", "overview", "win.backups", TRUE },
};

static const struct {
  const char *name;
  const char *variable; /* of the surroundings */
  const char *value;
  int         width;
  int         dpi;
} variants[] = {
  { "light", NULL, NULL, WIDTH, 96 },
  { "dark", "ADW_DEBUG_COLOR_SCHEME", "prefer-dark", WIDTH, 96 },
  { "contrast", "ADW_DEBUG_HIGH_CONTRAST", "1", WIDTH, 96 },
  { "large", NULL, NULL, WIDTH, 192 },
  { "narrow", NULL, NULL, NARROW, 96 },
  { "dutch", "LANGUAGE", "nl", WIDTH, 96 },
};

static struct {
  const char   *program;
  guint         variant;
  const char   *golden; /* the folder of the pictures */
  const char   *output; /* where those go that are not as they should be */
  GApplication *application;
  GSettings    *settings;
  char         *file;
  char         *edited;
} run;

/* ---- what the pictures were made with */

static char *
dup_made_with (void)
{
  static const char *const fonts[] = {
    "/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf",
    "/usr/share/fonts/opentype/cantarell/Cantarell-Bold.otf",
    "/usr/share/fonts/opentype/cantarell/Cantarell-ExtraBold.otf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, Pango %s, cairo %s", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          pango_version_string (), cairo_version_string ());
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autofree char *content = NULL, *name = g_path_get_basename (fonts[i]), *digest = NULL;
      gsize length = 0;

      g_file_get_contents (fonts[i], &content, &length, NULL);
      digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) (content != NULL ? content : ""), length);
      g_string_append_printf (text, ", %s %.12s", name, digest);
    }
  return g_strdup (text->str);
}

static gboolean
is_update (void)
{
  return g_getenv ("KOERS_UPDATE_GOLDEN") != NULL;
}

/* Whether pictures of here can be compared with those that are kept; says why not. */
static gboolean
can_compare (void)
{
  g_autofree char *path = g_build_filename (run.golden, "made-with.txt", NULL), *here = dup_made_with (), *kept = NULL, *reason = NULL;
  g_autofree char *line = g_strconcat (here, "\n", NULL);

  if (is_update ())
    {
      g_assert_true (g_file_set_contents (path, line, -1, NULL));
      return TRUE;
    }
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  if (g_str_equal (kept, line))
    return TRUE;
  reason = g_strdup_printf ("the pictures were made with %s; here is %s", g_strchomp (kept), here);
  g_test_skip (reason);
  return FALSE;
}

/* ---- pictures */

static gboolean
woken_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
iterate (guint milliseconds)
{
  gboolean woken = FALSE;

  g_timeout_add (milliseconds, woken_cb, &woken);
  while (!woken)
    g_main_context_iteration (NULL, TRUE);
}

/* The window as it looks once nothing moves any more. */
static GdkTexture *
take (GtkWindow *window)
{
  g_autoptr (GdkTexture) before = NULL;

  for (guint waited = 0; waited < PATIENCE; waited += QUIET)
    {
      g_autoptr (GdkTexture) now = NULL;

      iterate (QUIET);
      /* Nobody is at the keyboard, but that is not what it should look like. */
      gtk_widget_unset_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_BACKDROP);
      iterate (QUIET);
      now = koers_test_picture_take (window);
      if (before != NULL && now != NULL && koers_test_picture_equal (before, now))
        return g_steal_pointer (&now);
      g_set_object (&before, now);
    }
  g_error ("the picture does not come to rest");
}

/* Of 256 colours, so that it is small, if that is as good. */
static void
keep (GdkTexture *texture,
      const char *golden)
{
  g_autoptr (GdkTexture) reduced = koers_test_picture_reduce (texture, 256);
  gboolean is_good = koers_test_picture_compare (texture, reduced, NULL) == 0;
  g_autofree char *target = g_strconcat (is_good ? "PNG8:" : "PNG24:", golden, NULL);
  const char *const argv[] = { "convert", golden, "-strip", "-define", "png:compression-level=9", target, NULL };

  g_assert_true (gdk_texture_save_to_png (is_good ? reduced : texture, golden));
  koers_test_run_tool (argv);
}

static void
compare (const char *name,
         GdkTexture *texture)
{
  g_autofree char *base = g_strconcat (name, "-", variants[run.variant].name, NULL);
  g_autofree char *file = g_strconcat (base, ".png", NULL), *difference_file = g_strconcat (base, "-difference.png", NULL);
  g_autofree char *golden = g_build_filename (run.golden, file, NULL), *made = g_build_filename (run.output, file, NULL);
  g_autofree char *different = g_build_filename (run.output, difference_file, NULL);
  g_autoptr (GdkTexture) kept = NULL, difference = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_mkdir_with_parents (run.output, 0755);
  g_assert_true (gdk_texture_save_to_png (texture, made));
  if (is_update ())
    keep (texture, golden);
  kept = gdk_texture_new_from_filename (golden, &error);
  if (kept == NULL)
    {
      g_test_message ("%s; the picture is %s; to keep it, see CONTRIBUTING.md", error->message, made);
      g_test_fail ();
      return;
    }
  n = koers_test_picture_compare (texture, kept, &difference);
  if (n <= MAX_DIFFERENT)
    {
      g_unlink (made);
      g_unlink (different);
      return;
    }
  if (difference != NULL)
    gdk_texture_save_to_png (difference, different);
  g_test_message (n == G_MAXUINT ? "%s: another size than %s" : "%s differs from %s; see %s", made, golden, different);
  g_test_message ("%u places differ", n);
  g_test_fail ();
}

/* ---- windows */

static GtkWindow *
find_dialog (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_widget_get_visible (GTK_WIDGET (other)))
        return other;
    }
  return NULL;
}

/* Narrower than a window manager would let it begin, which then makes it fold. */
static void
narrow (void)
{
  g_autofree char *width = g_strdup_printf ("%d", NARROW), *height = g_strdup_printf ("%d", HEIGHT);
  const char *const argv[] = { "xdotool", "search", "--onlyvisible", "--class", ".", "windowsize", "%@", width, height, NULL };

  if (variants[run.variant].width == NARROW)
    koers_test_run_tool (argv);
}

/* The years before anybody's today, which the roadmap draws too. */
static void
show_past (KoersWindow *window)
{
  KoersDate start = koers_date_new (2023, 1, 1, KOERS_PRECISION_DAY);
  double pixels_per_day = variants[run.variant].width == NARROW ? 0.31 : 0.62;

  koers_view_state_set_time_scale (window->view_state, koers_time_scale_new (start.day, pixels_per_day, variants[run.variant].width, FALSE));
}

/* Once nothing moves, what an action of the page or the window did is there. */
static GtkWindow *
act (KoersWindow *window,
     const char  *action)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->pages);
  GtkWindow *dialog;

  g_object_unref (take (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  dialog = find_dialog (GTK_WINDOW (window));
  if (dialog != NULL)
    {
      g_object_unref (take (dialog));
      narrow ();
    }
  return dialog != NULL ? dialog : GTK_WINDOW (window);
}

/* All about the first one. */
static void
show_kpi (KoersWindow *window)
{
  g_autoptr (GPtrArray) kpis = koers_strategy_dup_sorted (koers_view_state_get_strategy (window->view_state), KOERS_KIND_KPI);

  koers_view_state_set_selected (window->view_state, g_ptr_array_index (kpis, 0));
}

/* The first department that has something to do. */
static void
choose_who (KoersDocument *document)
{
  KoersStrategy *strategy = koers_document_get_strategy (document);
  g_autoptr (GPtrArray) departments = koers_strategy_dup_sorted (strategy, KOERS_KIND_DEPARTMENT);
  g_autofree char *id = koers_id_dup_text (koers_record_get_id (koers_strategy_get_root (strategy)));
  g_autofree char *who = koers_id_dup_text (koers_record_get_id (g_ptr_array_index (departments, 0)));
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", id, who);
  g_settings_set_value (run.settings, "who", g_variant_builder_end (&builder));
}

static void
test_view (gconstpointer data)
{
  guint view = GPOINTER_TO_UINT (data);
  KoersWindow *window;
  GtkWindow *shown;
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  if (!can_compare ())
    return;
  window = koers_window_new (ADW_APPLICATION (run.application), run.settings);
  shown = GTK_WINDOW (window);
  gtk_window_set_default_size (shown, variants[run.variant].width, HEIGHT);
  if (views[view].page != NULL)
    {
      document = koers_document_open (views[view].edited ? run.edited : run.file, "test", &error);
      g_assert_no_error (error);
      choose_who (document);
      koers_window_set_document (window, document);
      koers_view_state_set_page (window->view_state, views[view].page);
    }
  gtk_window_present (shown);
  g_object_unref (take (shown));
  narrow ();
  if (g_str_equal (views[view].name, "roadmap"))
    show_past (window);
  if (g_str_equal (views[view].name, "kpi"))
    show_kpi (window);
  if (views[view].action != NULL)
    shown = act (window, views[view].action);
  texture = take (shown);
  compare (views[view].name, texture);
  if (shown != GTK_WINDOW (window))
    gtk_window_destroy (shown);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- the measure itself */

static GdkTexture *
draw_text (const char *colour,
           double      x)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 120, 40);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 11");
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  GdkRGBA rgba;

  g_assert_true (gdk_rgba_parse (&rgba, colour));
  cairo_set_source_rgb (cr, 0.98, 0.98, 0.98);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &rgba);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, "Initiatives", -1);
  cairo_move_to (cr, x, 10);
  pango_cairo_show_layout (cr, layout);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), 120 * 40 * 4);
  texture = gdk_memory_texture_new (120, 40, GDK_MEMORY_DEFAULT, bytes, 120 * 4);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return texture;
}

static guint
compare_text (const char *colour,
              double      x)
{
  g_autoptr (GdkTexture) text = draw_text ("#303030", 10), other = draw_text (colour, x);

  return koers_test_picture_compare (text, other, NULL);
}

static void
test_measure (void)
{
  /* The edges of letters may be drawn a little differently; a label may not go elsewhere, or be of another shade. */
  g_assert_cmpuint (compare_text ("#303030", 10), ==, 0);
  g_assert_cmpuint (compare_text ("#343434", 10), ==, 0);
  g_assert_cmpuint (compare_text ("#303030", 10.3), <=, MAX_DIFFERENT);
  g_assert_cmpuint (compare_text ("#303030", 12), >, MAX_DIFFERENT);
  g_assert_cmpuint (compare_text ("#5e5c64", 10), >, MAX_DIFFERENT);
  g_assert_cmpuint (compare_text ("#303060", 10), >, MAX_DIFFERENT);
  /* Clipped: nothing is left of it. */
  g_assert_cmpuint (compare_text ("#fafafa", 10), >, MAX_DIFFERENT);
}

/* ---- around it */

static void
begin (void)
{
  const char *language = g_str_equal (variants[run.variant].name, "dutch") ? "nl" : "en";
  const char *const move[] = { "xdotool", "mousemove", "1399", "999", NULL };

  koers_test_new_example (run.program, run.file, language);
  koers_test_edited_create (run.edited, language);
  /* Nothing lies under the pointer. */
  koers_test_run_tool (move);

  run.application = koers_test_application_new ();
  run.settings = koers_settings_new ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, "gtk-font-name", "Cantarell 11",
                "gtk-xft-antialias", 1, "gtk-xft-hinting", 0, "gtk-xft-rgba", "none", "gtk-xft-dpi", variants[run.variant].dpi * 1024, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *fonts = NULL;
  int status;

  koers_test_init (&argc, &argv);
  /* All that differ are told, not only the first. */
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 5);
  run.program = argv[1];
  run.golden = argv[2];
  run.output = argv[3];
  while (!g_str_equal (variants[run.variant].name, argv[4]))
    run.variant++;

  if (variants[run.variant].variable != NULL)
    g_setenv (variants[run.variant].variable, variants[run.variant].value, TRUE);
  fonts = g_build_filename (run.golden, "fonts.conf", NULL);
  g_setenv ("FONTCONFIG_FILE", fonts, TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KOERS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (run.variant == 0)
    g_test_add_func ("/golden/measure", test_measure);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/%s/%s", variants[run.variant].name, views[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_view);
    }
  run.file = g_build_filename (g_get_user_data_dir (), "example.koers", NULL);
  run.edited = g_build_filename (g_get_user_data_dir (), "edited.koers", NULL);
  begin ();
  status = koers_test_run ();
  g_free (run.file);
  g_free (run.edited);
  return status;
}
