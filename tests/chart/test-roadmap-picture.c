/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-roadmap-picture.h"
#include "koers-test-written.h"
#include "sample-roadmap.h"

#include <stdio.h>
#include <string.h>

#define TITLE "Roadmap – test"

static GArray *
make_pages (KoersRoadmap *roadmap,
            KoersPaper    paper)
{
  const KoersRoadmapPictureOptions options = { .page.paper = paper, .width = 900, .source = "A source" };

  return koers_roadmap_picture_new (roadmap, &options, NULL);
}

/* Every name can be found in the PDF, ligatures or not, on however many pages. */
static void
test_pdf_text (gconstpointer data)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GArray) pages = make_pages (roadmap, GPOINTER_TO_INT (data));
  g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", NULL);
  GString *joined;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  joined = g_string_new (text);
  g_string_replace (joined, "\n", " ", 0);
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    if (strstr (joined->str, koers_roadmap_get_bar (roadmap, i)->label) == NULL)
      g_error ("'%s' is not found", koers_roadmap_get_bar (roadmap, i)->label);
  g_assert_nonnull (strstr (joined->str, "Datastrategie 2024–2027"));
  g_assert_nonnull (strstr (joined->str, "Reporting date: 30 Sep 2025. Source: A source"));
  g_assert_nonnull (strstr (joined->str, "Milestone late"));
  g_string_free (joined, TRUE);
}

/* What is compared and what depends on what is explained, in a picture as on the screen. */
static void
test_legend (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GArray) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  koers_roadmap_set_baseline_name (roadmap, "Council 2024");
  koers_roadmap_add_dependency (roadmap, &(KoersRoadmapDependency) { koers_roadmap_get_bar (roadmap, 0)->id, koers_roadmap_get_bar (roadmap, 1)->id,
                                                                     .is_violated = 1 });
  pages = make_pages (roadmap, KOERS_PAPER_A3);
  pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  text = koers_test_read_pdf (pdf, "pdftotext", NULL);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (text, "Baseline “Council 2024”"));
  g_assert_nonnull (strstr (text, "Dependency that cannot be kept"));
}

static void
test_pdf_information (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GArray) pages = make_pages (roadmap, KOERS_PAPER_A4);
  g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  g_autofree char *text = koers_test_read_pdf (pdf, "pdfinfo", NULL);
  g_autofree char *n_pages = g_strdup_printf ("Pages:           %u\n", pages->len);

  if (text == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_nonnull (strstr (text, n_pages));
  g_assert_nonnull (strstr (text, "Roadmap – test"));
  g_assert_nonnull (strstr (text, "(A4)"));
  g_assert_nonnull (strstr (text, "30 12:00:00 2025"));
}

/* The same content is the same file. */
static void
test_same_bytes (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  const KoersPictureKind kinds[] = { KOERS_PICTURE_PDF, KOERS_PICTURE_PNG };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) one = make_pages (roadmap, KOERS_PAPER_A2), another = make_pages (roadmap, KOERS_PAPER_A2);
      g_autoptr (GBytes) a = koers_test_write_picture (one, kinds[i], TITLE), b = koers_test_write_picture (another, kinds[i], TITLE);

      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_kinds (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GArray) pages = make_pages (roadmap, KOERS_PAPER_NONE);
  g_autoptr (GBytes) svg = koers_test_write_picture (pages, KOERS_PICTURE_SVG, TITLE);
  g_autoptr (GBytes) png = koers_test_write_picture (pages, KOERS_PICTURE_PNG, TITLE);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat (koers_test_get_pages (pages)->width, ==, 900);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), 200, "<svg"));
  /* One node that cairo has no SVG for, and the whole page is a bitmap. */
  g_assert_null (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<image"));
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
}

/* Every row stands on one page, however many there are, and none is lost at a break. */
static void
test_pages (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (6, 300, 5);
  const KoersPaper papers[] = { KOERS_PAPER_A4, KOERS_PAPER_A3, KOERS_PAPER_A1, KOERS_PAPER_A0 };
  guint before = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GArray) pages = make_pages (roadmap, papers[i]);
      g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
      g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", NULL);

      g_assert_cmpuint (pages->len, <=, before);
      before = pages->len;
      for (guint j = 1; j <= 300 && text != NULL; j++)
        {
          g_autofree char *pattern = g_strdup_printf ("\\bP%u\\s", j);
          g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
          g_autoptr (GMatchInfo) match = NULL;
          guint n = 0;

          for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
            n++;
          if (n != 1)
            g_error ("P%u stands %u times on %u pages", j, n, pages->len);
        }
    }
  g_assert_cmpuint (before, >=, 1);
}

/* On every page the rows end above the legend, and the heading they belong to stands above them. */
static void
test_page_parts (gconstpointer data)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large (2, 300, 5);
  g_autoptr (GArray) pages = make_pages (roadmap, GPOINTER_TO_INT (data));
  g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", "-bbox");
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  parts = g_strsplit (text, "<page ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, pages->len + 1);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (parts[i], "\n", -1);
      double last = 0, first = G_MAXDOUBLE, heading = 0, legend = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        {
          double left, top, right, bottom;
          char word[64];

          if (sscanf (lines[j], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">%63[^<]", &left, &top, &right, &bottom, word) != 5)
            continue;
          if (g_str_equal (word, "Pijler"))
            heading = heading > 0 ? heading : bottom;
          else if (word[0] == 'P' && g_ascii_isdigit (word[1]))
            {
              last = MAX (last, bottom);
              first = MIN (first, top);
            }
          else if (g_str_equal (word, "Mijlpaal"))
            last = MAX (last, bottom);
          else if (g_str_equal (word, "Idea"))
            legend = top;
        }
      g_assert_cmpfloat (heading, >, 0);
      g_assert_cmpfloat (first, >=, heading - 1);
      g_assert_cmpfloat (legend, >, 0);
      g_assert_cmpfloat (last + 4, <=, legend);
    }
}

static void
test_empty (void)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_new ("Empty");
  const KoersPaper papers[] = { KOERS_PAPER_A4, KOERS_PAPER_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GArray) pages = make_pages (roadmap, papers[i]);
      g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);

      g_assert_cmpuint (pages->len, ==, 1);
      g_assert_cmpuint (g_bytes_get_size (pdf), >, 100);
    }
}

/* Goes through what is drawn: how large the smallest text is, and whether each stands on the page. */
static void
check_texts (GskRenderNode          *node,
             graphene_point_t        origin,
             const KoersPicturePage *page,
             double                 *least)
{
  graphene_rect_t bounds;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        check_texts (gsk_container_node_get_child (node, i), origin, page, least);
      return;
    case GSK_TRANSFORM_NODE:
      {
        float x = 0, y = 0;

        if (gsk_transform_get_category (gsk_transform_node_get_transform (node)) >= GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
          gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
        check_texts (gsk_transform_node_get_child (node), GRAPHENE_POINT_INIT (origin.x + x, origin.y + y), page, least);
        return;
      }
    case GSK_CLIP_NODE:
      check_texts (gsk_clip_node_get_child (node), origin, page, least);
      return;
    case GSK_ROUNDED_CLIP_NODE:
      check_texts (gsk_rounded_clip_node_get_child (node), origin, page, least);
      return;
    case GSK_OPACITY_NODE:
      check_texts (gsk_opacity_node_get_child (node), origin, page, least);
      return;
    case GSK_TEXT_NODE:
      {
        g_autoptr (PangoFontDescription) font = pango_font_describe (gsk_text_node_get_font (node));

        *least = MIN (*least, (double) pango_font_description_get_size (font) / PANGO_SCALE);
        gsk_render_node_get_bounds (node, &bounds);
        graphene_rect_offset (&bounds, origin.x, origin.y);
        g_assert_cmpfloat (bounds.origin.x, >=, 0);
        g_assert_cmpfloat (bounds.origin.y, >=, 0);
        g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, page->width);
        g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, page->height);
        return;
      }
    default:
      return;
    }
}

static void
check_all_texts (GArray *pages)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < pages->len; i++)
    check_texts (koers_test_get_pages (pages)[i].node, GRAPHENE_POINT_INIT (0, 0), &koers_test_get_pages (pages)[i], &least);
  g_assert_cmpfloat (least, >=, 7 - 0.01);
  g_assert_cmpfloat (least, <, 30);
}

/* On whatever is chosen no text is too small and none stands off the page; a number of pages is kept, or it is said how many it takes. */
static void
test_choices (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 24; i++)
    {
      g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new_large ((guint) g_rand_int_range (rand, 1, 6), (guint) g_rand_int_range (rand, 1, 90), seed + i);
      KoersRoadmapPictureOptions options = { .width = 900, .source = "A source", .rtl = i % 6 == 5 };
      KoersPaper paper = (KoersPaper) (i % KOERS_N_PAPERS);
      g_autoptr (GArray) pages = NULL, fewer = NULL;
      g_autoptr (GError) error = NULL;

      options.page.paper = paper;
      options.page.upright = g_rand_boolean (rand);
      options.page.n_across = (guint) g_rand_int_range (rand, 0, 4);
      options.page.with_table = g_rand_boolean (rand);
      options.page.without = (KoersPageParts) g_rand_int_range (rand, 0, 16);
      if (g_rand_boolean (rand))
        options.page.span = (KoersSpan) { sample_day (2022, 4, 1), sample_day (2022 + g_rand_int_range (rand, 0, 5), 7, 1) };

      pages = koers_roadmap_picture_new (roadmap, &options, &error);
      g_assert_no_error (error);
      check_all_texts (pages);
      if (paper == KOERS_PAPER_NONE)
        {
          g_assert_cmpuint (pages->len, ==, 1);
          continue;
        }
      for (guint j = 0; j < pages->len; j++)
        {
          double width = koers_test_get_pages (pages)[j].width, height = koers_test_get_pages (pages)[j].height;

          g_assert_cmpfloat (options.page.upright ? height : width, ==, koers_paper_get_width (paper));
          g_assert_cmpfloat (options.page.upright ? width : height, ==, koers_paper_get_height (paper));
        }
      options.page.max_pages = (guint) g_rand_int_range (rand, 1, 5);
      fewer = koers_roadmap_picture_new (roadmap, &options, &error);
      if (fewer == NULL)
        {
          guint needed = 0;

          g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
          g_assert_cmpint (sscanf (error->message, "In a text that can be read (7 points) this takes %u", &needed), ==, 1);
          g_clear_error (&error);
          g_assert_cmpuint (needed, >, options.page.max_pages);
          options.page.max_pages = needed;
          fewer = koers_roadmap_picture_new (roadmap, &options, &error);
          g_assert_no_error (error);
        }
      g_assert_cmpuint (fewer->len, <=, options.page.max_pages);
      check_all_texts (fewer);
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* Side by side: each page says where it lies, and has the headings and the axis. */
static void
test_marks (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  const KoersRoadmapPictureOptions options = { .page.paper = KOERS_PAPER_A4, .page.n_across = 2 };
  g_autoptr (GArray) pages = koers_roadmap_picture_new (roadmap, &options, NULL);
  g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", "-layout");
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (pages->len, >=, 4);
  parts = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, pages->len + 1);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *mark = g_strdup_printf ("Page %u of %u, row %u, column %u", i + 1, pages->len, i / 2 + 1, i % 2 + 1);

      g_assert_nonnull (strstr (parts[i], mark));
      g_assert_nonnull (strstr (parts[i], i % 2 == 0 ? "2024" : "2027"));
      g_assert_nonnull (strstr (parts[i], "Reporting date: 30 Sep 2025"));
      g_assert_true (strstr (parts[i], "Data op orde") != NULL || i / 2 > 0);
    }
}

/* The table says all that the chart shows, in text that can be read by programs, under heads on each of its pages. */
static void
test_table (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  const KoersRoadmapPictureOptions options = { .page.paper = KOERS_PAPER_A4, .page.upright = TRUE, .page.with_table = TRUE };
  const KoersRoadmapPictureOptions without = { .page.paper = KOERS_PAPER_A4, .page.upright = TRUE };
  g_autoptr (GArray) pages = koers_roadmap_picture_new (roadmap, &options, NULL), chart = koers_roadmap_picture_new (roadmap, &without, NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *fonts = NULL;
  GString *joined;

  g_assert_cmpuint (pages->len, >, chart->len + 1);
  g_array_remove_range (pages, 0, chart->len);
  pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
  text = koers_test_read_pdf (pdf, "pdftotext", "-raw");
  fonts = koers_test_read_pdf (pdf, "pdffonts", NULL);
  if (text == NULL || fonts == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  joined = g_string_new (text);
  g_string_replace (joined, "\n", " ", 0);
  g_assert_cmpuint (count (text, "Forecast end"), ==, pages->len);
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, i, &n);

      if (strstr (joined->str, bar->label) == NULL || strstr (joined->str, bar->code) == NULL)
        g_error ("'%s' is not in the table", bar->text);
      for (guint j = 0; j < n; j++)
        if (strstr (joined->str, milestones[j].label) == NULL)
          g_error ("'%s' of '%s' is not in the table", milestones[j].label, bar->text);
    }
  g_assert_nonnull (strstr (text, "15 Jan 2024"));
  g_assert_nonnull (strstr (text, "Q2 2024"));
  g_assert_nonnull (strstr (text, "Continuous"));
  g_string_free (joined, TRUE);
  /* Columns: name, type, encoding, emb, sub, uni: all fonts go along, and say what their signs mean. */
  g_assert_cmpuint (count (fonts, "\n"), >, 2);
  g_assert_cmpuint (count (fonts, " yes yes yes "), ==, count (fonts, "\n") - 2);
}

/* What is not wanted is not there; the line of the reporting date belongs to the chart. */
static void
test_parts (void)
{
  static const struct {
    KoersPageParts  part;
    const char     *text;
    guint           n;
  } parts[] = {
    { KOERS_PAGE_TITLE, "Datastrategie 2024", 1 },
    { KOERS_PAGE_REPORTING_DATE, "Reporting date: 30 Sep 2025", 2 },
    { KOERS_PAGE_SOURCE, "A source", 1 },
    { KOERS_PAGE_LEGEND, "Milestone late", 1 },
  };
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const KoersRoadmapPictureOptions options = { .page.paper = KOERS_PAPER_A3, .page.without = parts[i].part, .source = "A source" };
      g_autoptr (GArray) pages = koers_roadmap_picture_new (roadmap, &options, NULL);
      g_autoptr (GBytes) pdf = koers_test_write_picture (pages, KOERS_PICTURE_PDF, TITLE);
      g_autofree char *text = koers_test_read_pdf (pdf, "pdftotext", NULL);

      if (text == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }
      g_strdelimit (text, "\n", ' ');
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        g_assert_cmpuint (count (text, parts[j].text), ==, i == j ? parts[j].n - 1 : parts[j].n);
    }
}

/* What cannot be written says so. */
static void
test_errors (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GArray) pages = make_pages (roadmap, KOERS_PAPER_A4);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  guchar little[64];
  g_autoptr (GOutputStream) full = g_memory_output_stream_new (little, sizeof little, NULL, NULL);
  g_autoptr (GError) error = NULL;
  KoersPictureInfo info = { NULL };

  g_assert_false (koers_picture_write (koers_test_get_pages (pages), pages->len, KOERS_PICTURE_SVG, &info, stream, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
  g_clear_error (&error);

  info.scale = 1000;
  g_assert_false (koers_picture_write (koers_test_get_pages (pages), 1, KOERS_PICTURE_PNG, &info, stream, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
  g_clear_error (&error);

  info.scale = 1;
  for (KoersPictureKind kind = KOERS_PICTURE_PDF; kind <= KOERS_PICTURE_PNG; kind++)
    {
      g_assert_false (koers_picture_write (koers_test_get_pages (pages), 1, kind, &info, full, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_clear_error (&error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Without this the drawing aborts, with or without a display. */
  gtk_init_check ();
  g_test_add_data_func ("/roadmap-picture/pdf-text-a4", GINT_TO_POINTER (KOERS_PAPER_A4), test_pdf_text);
  g_test_add_data_func ("/roadmap-picture/pdf-text-a3", GINT_TO_POINTER (KOERS_PAPER_A3), test_pdf_text);
  g_test_add_func ("/roadmap-picture/legend", test_legend);
  g_test_add_func ("/roadmap-picture/pdf-information", test_pdf_information);
  g_test_add_func ("/roadmap-picture/same-bytes", test_same_bytes);
  g_test_add_func ("/roadmap-picture/kinds", test_kinds);
  g_test_add_func ("/roadmap-picture/pages", test_pages);
  g_test_add_data_func ("/roadmap-picture/page-parts-a4", GINT_TO_POINTER (KOERS_PAPER_A4), test_page_parts);
  g_test_add_data_func ("/roadmap-picture/page-parts-a3", GINT_TO_POINTER (KOERS_PAPER_A3), test_page_parts);
  g_test_add_data_func ("/roadmap-picture/page-parts-a2", GINT_TO_POINTER (KOERS_PAPER_A2), test_page_parts);
  g_test_add_func ("/roadmap-picture/empty", test_empty);
  g_test_add_func ("/roadmap-picture/choices", test_choices);
  g_test_add_func ("/roadmap-picture/marks", test_marks);
  g_test_add_func ("/roadmap-picture/table", test_table);
  g_test_add_func ("/roadmap-picture/parts", test_parts);
  g_test_add_func ("/roadmap-picture/errors", test_errors);
  return g_test_run ();
}
