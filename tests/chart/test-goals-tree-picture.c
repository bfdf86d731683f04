/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-rect.h"
#include "koers-goals-tree-painter.h"
#include "koers-goals-tree-parts.h"
#include "koers-goals-tree-picture.h"
#include "koers-test-written.h"
#include "sample-goals-tree.h"

#include <stdio.h>
#include <string.h>

#define TITLE "Goals tree – test"

static GArray *
make_pages (KoersGoalsTree *tree,
            gboolean        on_sheets)
{
  const KoersGoalsTreePictureOptions options = { .on_sheets = on_sheets, .width = 900, .source = "A source" };

  return koers_goals_tree_picture_new (tree, &options);
}

/* What stands in a PDF, with where it stands if wanted; NULL if there is no program to read it. */
static char *
read_pdf (GArray   *pages,
          gboolean  with_places)
{
  g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  char *text = koers_test_read_pdf (pdf, "pdftotext", with_places ? "-bbox" : "-layout");

  if (text == NULL)
    g_test_skip ("pdftotext is not installed");
  return text;
}

static guint
count_word (const char *text,
            const char *code)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", code);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

/* All of it stands in the PDF as text, the size of the sheet too. */
static void
test_pdf_text (void)
{
  g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (6, 5, 10, 3);
  g_autoptr (GArray) pages = make_pages (tree, TRUE);
  g_autofree char *text = read_pdf (pages, FALSE);

  if (text == NULL)
    return;
  g_assert_cmpuint (pages->len, ==, 1);
  for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
    g_assert_cmpuint (count_word (text, koers_goals_tree_get_node (tree, i)->code), ==, 1);
  g_assert_nonnull (strstr (text, "A goals tree"));
  g_assert_nonnull (strstr (text, "Source: A source"));
  g_assert_nonnull (strstr (text, "Enabling contribution"));
  g_assert_nonnull (strstr (text, "Made for paper of size A4"));
  g_assert_cmpfloat (MAX (koers_test_get_pages (pages)->width, koers_test_get_pages (pages)->height), ==, koers_paper_get_width (KOERS_PAPER_A4));
}

/* The sheet grows with the tree until there is none larger; then there are several, and each initiative stands on one of them. */
static void
test_sheets (void)
{
  const guint sizes[] = { 5, 20, 60, 450 };
  double longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (10, 8, sizes[i], i);
      g_autoptr (GArray) pages = make_pages (tree, TRUE);
      g_autofree char *text = NULL;

      if (i + 1 < G_N_ELEMENTS (sizes))
        {
          double longer = MAX (koers_test_get_pages (pages)->width, koers_test_get_pages (pages)->height);

          g_assert_cmpfloat (longer, >=, longest);
          g_assert_cmpuint (pages->len, ==, 1);
          longest = longer;
          continue;
        }
      g_assert_cmpuint (pages->len, >, 1);
      g_assert_cmpfloat (koers_test_get_pages (pages)->height, ==, koers_paper_get_width (KOERS_PAPER_A3));
      text = read_pdf (pages, FALSE);
      for (guint j = 1; j <= sizes[i] && text != NULL; j++)
        {
          g_autofree char *code = g_strdup_printf ("I%u", j);

          g_assert_cmpuint (count_word (text, code), ==, 1);
        }
    }
  g_assert_cmpfloat (longest, >, koers_paper_get_width (KOERS_PAPER_A4));
}

/* No text is smaller than people can read, and all of it stands above the foot of its page. */
static void
test_text_size (void)
{
  const guint sizes[] = { 5, 60, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (10, 8, sizes[i], i);
      g_autoptr (GArray) pages = make_pages (tree, TRUE);
      g_autofree char *text = read_pdf (pages, TRUE);
      g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
      double legend = G_MAXDOUBLE, last = 0;

      for (guint j = 0; lines != NULL && lines[j] != NULL; j++)
        {
          double left, top, right, bottom;
          char word[64];

          if (sscanf (lines[j], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">%63[^<]", &left, &top, &right, &bottom, word) != 5)
            {
              if (strstr (lines[j], "<page") != NULL)
                legend = last = 0;
              continue;
            }
          /* A line of text is a little higher than its size. */
          g_assert_cmpfloat (bottom - top, >=, KOERS_SHEET_LEAST_TEXT);
          g_assert_cmpfloat (bottom, <, koers_test_get_pages (pages)->height - KOERS_SHEET_MARGIN / 2);
          if (word[0] == 'I' && g_ascii_isdigit (word[1]))
            last = MAX (last, bottom);
          else if (g_str_equal (word, "Enabling"))
            legend = top;
          g_assert_true (legend <= 0 || last <= legend || word[0] != 'I');
        }
    }
}

/* The trees of several pages hold everything, each initiative once and with its goal, and none is too high. */
static void
check_parts (KoersGoalsTree *tree)
{
  PangoContext *context = koers_sheet_make_context (NULL, 9, FALSE);
  KoersChartPalette palette = koers_chart_palette_light ();
  g_autoptr (KoersGoalsTreePainter) painter = koers_goals_tree_painter_new (context, &palette);
  KoersGoalsTreeMetrics metrics = koers_goals_tree_painter_get_metrics (painter);
  KoersTextMeasure measure = koers_goals_tree_painter_get_measure (painter);
  g_autoptr (KoersGoalsTreeLayout) layout = koers_goals_tree_layout_new (tree, &metrics, measure, 1000, FALSE);
  g_autofree guint *times = g_new0 (guint, koers_goals_tree_get_n (tree));

  for (double room = 300; room < 2000; room += 350)
    {
      g_autoptr (GPtrArray) parts = koers_goals_tree_split (layout, room);

      memset (times, 0, koers_goals_tree_get_n (tree) * sizeof *times);
      for (guint i = 0; i < parts->len; i++)
        {
          KoersGoalsTree *part = g_ptr_array_index (parts, i);
          g_autoptr (KoersGoalsTreeLayout) own = koers_goals_tree_layout_new (part, &metrics, measure, 1000, FALSE);

          g_assert_cmpfloat (koers_goals_tree_layout_get_height (own), <=, room);
          for (guint j = 0; j < koers_goals_tree_get_n (part); j++)
            {
              guint node = koers_goals_tree_lookup (tree, koers_goals_tree_get_node (part, j)->id), n, n_before;

              times[node]++;
              if (koers_goals_tree_get_node (tree, node)->column != KOERS_GOALS_TREE_INITIATIVES)
                continue;
              koers_goals_tree_get_links_of (part, j, &n);
              koers_goals_tree_get_links_of (tree, node, &n_before);
              g_assert_cmpuint (n, ==, n_before);
            }
        }
      for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
        if (koers_goals_tree_get_node (tree, i)->column == KOERS_GOALS_TREE_INITIATIVES)
          g_assert_cmpuint (times[i], ==, 1);
        else
          g_assert_cmpuint (times[i], >=, 1);
    }
  g_object_unref (context);
}

static void
test_parts (void)
{
  g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (40, 25, 300, g_test_rand_int ());
  g_autoptr (KoersGoalsTree) promises = sample_goals_tree_new (300, 5, 10, g_test_rand_int ());

  check_parts (tree);
  check_parts (promises);
}

/* The same content is the same file. */
static void
test_same_bytes (void)
{
  g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (8, 6, 40, 5);
  const KoersPictureKind kinds[] = { KOERS_PICTURE_PDF, KOERS_PICTURE_PNG };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) one = make_pages (tree, FALSE), another = make_pages (tree, FALSE);
      g_autoptr (GBytes) a = koers_test_write_picture (one, kinds[i], TITLE), b = koers_test_write_picture (another, kinds[i], TITLE);

      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_kinds (void)
{
  g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (8, 6, 40, 5);
  g_autoptr (GArray) pages = make_pages (tree, FALSE);
  g_autoptr (GBytes) svg = koers_test_write_picture (pages, KOERS_PICTURE_SVG, TITLE);
  g_autoptr (GBytes) png = koers_test_write_picture (pages, KOERS_PICTURE_PNG, TITLE);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat (koers_test_get_pages (pages)->width, ==, 900);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), 200, "<svg"));
  /* One node that cairo has no SVG for, and the whole page is a bitmap. */
  g_assert_null (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<image"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "stroke-dasharray"));
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
}

/* What the pointer is on is painted without complaint, from both sides, as is nothing at all. */
static void
test_painter (void)
{
  KoersGoalsTree *trees[] = { koers_goals_tree_new (NULL), sample_goals_tree_new (8, 6, 40, 5) };
  PangoContext *context = koers_sheet_make_context (NULL, 9, FALSE);
  KoersChartPalette palette = koers_chart_palette_dark ();
  g_autoptr (KoersGoalsTreePainter) painter = koers_goals_tree_painter_new (context, &palette);
  KoersGoalsTreeMetrics metrics = koers_goals_tree_painter_get_metrics (painter);
  graphene_rect_t view = koers_chart_rect (40, 100, 500, 300);

  for (guint i = 0; i < 4; i++)
    {
      KoersGoalsTreeHighlight highlight = { 3, 4, 5 };
      g_autoptr (KoersGoalsTreeLayout) layout =
          koers_goals_tree_layout_new (trees[i / 2], &metrics, koers_goals_tree_painter_get_measure (painter), 700, i % 2 == 0);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;
      graphene_rect_t bounds;

      koers_goals_tree_painter_paint (painter, snapshot, layout, &view, &highlight);
      node = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_get_bounds (node, &bounds);
      g_assert_cmpfloat (bounds.size.width, ==, 500);
      g_assert_cmpfloat (bounds.size.height, ==, 300 + koers_goals_tree_layout_get_head_height (layout));
      gsk_render_node_unref (node);
    }
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&trees[i], koers_goals_tree_unref);
  g_object_unref (context);
}

static void
test_empty (void)
{
  g_autoptr (KoersGoalsTree) tree = koers_goals_tree_new ("Empty");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) pages = make_pages (tree, i == 0);
      g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);

      g_assert_cmpuint (pages->len, ==, 1);
      g_assert_cmpuint (g_bytes_get_size (pdf), >, 100);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Without this the drawing aborts, with or without a display. */
  gtk_init_check ();
  g_test_add_func ("/goals-tree-picture/pdf-text", test_pdf_text);
  g_test_add_func ("/goals-tree-picture/sheets", test_sheets);
  g_test_add_func ("/goals-tree-picture/text-size", test_text_size);
  g_test_add_func ("/goals-tree-picture/parts", test_parts);
  g_test_add_func ("/goals-tree-picture/same-bytes", test_same_bytes);
  g_test_add_func ("/goals-tree-picture/kinds", test_kinds);
  g_test_add_func ("/goals-tree-picture/painter", test_painter);
  g_test_add_func ("/goals-tree-picture/empty", test_empty);
  return g_test_run ();
}
