/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-picture.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-kpi-chart-painter.h"
#include "koers-kpi-words.h"
#include "koers-strategy-roadmap.h"
#include "koers-text-wrap.h"
#include "koers-time-axis.h"
#include "koers-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The least width of a chart with its words, and the most of its height, in points. */
#define CELL_WIDTH 230.0
#define CHART_HEIGHT 140.0

/* What the light is computed from takes no more lines than this. */
#define STATE_LINES 2

/* Between charts, and between a heading and what is under it, in points. */
#define GAP 18.0
#define PAD 4.0

typedef struct {
  KoersStrategy                *strategy;
  const KoersKpiPictureOptions *options;
  KoersChartPalette             palette;
  KoersChartText               *text;
  GPtrArray                    *kpis;
  double                        width;
  double                        page_height; /* 0 for as high as it has to be */
  guint                         n_columns;
  double                        cell_width;
  double                        cell_height;
} Picture;

/* What stands beside each other: a heading, or a row of charts of one kind. */
typedef struct {
  int   kind;
  guint first; /* G_MAXUINT for the heading */
  guint n;
} Line;

static double
get_height (Picture       *picture,
            KoersTextRole  role)
{
  return koers_chart_text_get_height (picture->text, role);
}

static gboolean
is_of_kind (Picture *picture,
            guint    i,
            int      kind)
{
  return koers_record_get_choice (g_ptr_array_index (picture->kpis, i), KOERS_KPI_KIND) == kind;
}

/* By kind, each under its heading. */
static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  int kind = koers_record_get_choice (one, KOERS_KPI_KIND), other_kind = koers_record_get_choice (other, KOERS_KPI_KIND);

  return kind != other_kind ? kind - other_kind : koers_record_compare (one, other);
}

static GArray *
make_lines (Picture *picture)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < picture->kpis->len;)
    {
      Line heading = { koers_record_get_choice (g_ptr_array_index (picture->kpis, i), KOERS_KPI_KIND), G_MAXUINT, 0 };

      g_array_append_val (lines, heading);
      while (i < picture->kpis->len && is_of_kind (picture, i, heading.kind))
        {
          Line row = { heading.kind, i, 0 };

          while (row.n < picture->n_columns && i < picture->kpis->len && is_of_kind (picture, i, heading.kind))
            {
              row.n++;
              i++;
            }
          g_array_append_val (lines, row);
        }
    }
  return lines;
}

static double
get_line_height (Picture    *picture,
                 const Line *line)
{
  return line->first == G_MAXUINT ? get_height (picture, KOERS_TEXT_LANE) + 2 * PAD : picture->cell_height + GAP;
}

static double
get_foot_height (Picture *picture)
{
  return 2 * get_height (picture, KOERS_TEXT_MILESTONE) + 4 * PAD;
}

static double
get_title_height (Picture *picture)
{
  return get_height (picture, KOERS_TEXT_TITLE) + 2 * PAD;
}

/* The first line that does not fit below the ones from @first; a heading goes with its first row. */
static guint
find_end (Picture *picture,
          GArray  *lines,
          guint    first,
          double  *height)
{
  double room = picture->page_height - 2 * KOERS_SHEET_MARGIN - get_title_height (picture) - get_foot_height (picture);
  guint end = first;

  for (*height = 0; end < lines->len; end++)
    {
      double needed = get_line_height (picture, &g_array_index (lines, Line, end)), with_next = needed;

      if (g_array_index (lines, Line, end).first == G_MAXUINT)
        with_next += get_line_height (picture, &g_array_index (lines, Line, end + 1));
      if (picture->page_height > 0 && end > first && *height + with_next - GAP > room)
        break;
      *height += needed;
    }
  return end;
}

/* ---- drawing */

static void
append_light (Picture          *picture,
              const KoersSheet *sheet,
              KoersHealth       health,
              double            size)
{
  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT ((float) (sheet->rtl ? sheet->width - size : 0), 0));
  koers_chart_append_light (sheet->snapshot, koers_roadmap_light_from_health (health), size, &picture->palette);
  gtk_snapshot_restore (sheet->snapshot);
}

/* Its light, code and name; what it is computed from; the chart. */
static void
append_cell (Picture     *picture,
             GtkSnapshot *snapshot,
             KoersRecord *kpi)
{
  const KoersSheet sheet = { snapshot, picture->text, &picture->palette, picture->cell_width, picture->options->rtl };
  const KoersKpiChartSpace space = { picture->cell_width, CHART_HEIGHT, get_height (picture, KOERS_TEXT_MILESTONE), koers_time_axis_get_height (picture->text),
                                     picture->options->rtl, FALSE, TRUE };
  KoersHealth health = koers_kpi_get_status (kpi, picture->options->day).health;
  g_autoptr (KoersKpiSeries) series = koers_kpi_series_of (kpi, picture->options->day);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, koers_chart_text_get_measure (picture->text));
  g_autofree char *name = koers_record_dup_title (kpi), *state = koers_kpi_dup_state (kpi, picture->options->day);
  const char *code = koers_record_get_text (kpi, KOERS_KPI_CODE);
  g_autofree char *title = code != NULL ? g_strconcat (code, " ", name, NULL) : g_strdup (name);
  double line = get_height (picture, KOERS_TEXT_BAR), indent = health != KOERS_HEALTH_NOT_ASSESSED ? line + PAD : 0;
  g_auto (GStrv) lines = NULL;
  const KoersSheet indented = { snapshot, picture->text, &picture->palette, picture->cell_width - indent, picture->options->rtl };

  if (indent > 0)
    append_light (picture, &sheet, health, line);
  gtk_snapshot_save (snapshot);
  if (!picture->options->rtl)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) indent, 0));
  koers_sheet_append_line (&indented, title, KOERS_TEXT_BAR, FALSE, 0, indented.width, &picture->palette.foreground);
  gtk_snapshot_restore (snapshot);
  lines = koers_text_wrap (koers_chart_text_get_measure (picture->text), state, KOERS_TEXT_MILESTONE, sheet.width, STATE_LINES);
  for (guint i = 0; lines[i] != NULL; i++)
    koers_sheet_append_line (&sheet, lines[i], KOERS_TEXT_MILESTONE, FALSE, line + PAD + i * space.line_height, sheet.width, &picture->palette.dim);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->cell_height - CHART_HEIGHT)));
  koers_kpi_chart_paint (snapshot, layout, picture->text, &picture->palette);
  gtk_snapshot_restore (snapshot);
}

static void
append_line (Picture          *picture,
             const KoersSheet *sheet,
             const Line       *line,
             double            y)
{
  if (line->first == G_MAXUINT)
    {
      koers_sheet_append_line (sheet, koers_kpi_kind_get_title (line->kind), KOERS_TEXT_LANE, FALSE, y, sheet->width, &picture->palette.foreground);
      return;
    }
  for (guint i = 0; i < line->n; i++)
    {
      double x = i * (picture->cell_width + GAP);

      gtk_snapshot_save (sheet->snapshot);
      gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT ((float) (sheet->rtl ? sheet->width - x - picture->cell_width : x), (float) y));
      append_cell (picture, sheet->snapshot, g_ptr_array_index (picture->kpis, line->first + i));
      gtk_snapshot_restore (sheet->snapshot);
    }
}

/* What explains the signs of all charts stands once on a page. */
static void
append_keys (Picture          *picture,
             const KoersSheet *sheet,
             double            y)
{
  g_autoptr (KoersKpiSeries) series = koers_kpi_series_new (0, NULL);
  const KoersKpiChartSpace space = { sheet->width, get_height (picture, KOERS_TEXT_MILESTONE), get_height (picture, KOERS_TEXT_MILESTONE), 0, sheet->rtl };
  g_autoptr (KoersKpiChartLayout) layout = NULL;

  for (KoersKpiPointKind kind = 0; kind < KOERS_N_KPI_POINT_KINDS; kind++)
    koers_kpi_series_add (series, (KoersKpiPoint) { kind, koers_date_from_day (picture->options->day, KOERS_PRECISION_DAY) });
  /* What was measured often enough has a forecast. */
  for (int i = 1; i <= KOERS_TREND_LEAST_POINTS; i++)
    koers_kpi_series_add (series, (KoersKpiPoint) { KOERS_KPI_POINT_MEASURED, koers_date_from_day (picture->options->day - i, KOERS_PRECISION_DAY) });
  layout = koers_kpi_chart_layout_new (series, &space, koers_chart_text_get_measure (picture->text));
  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
  koers_kpi_chart_paint_keys (sheet->snapshot, layout, picture->text, &picture->palette);
  gtk_snapshot_restore (sheet->snapshot);
}

static GskRenderNode *
make_page (Picture          *picture,
           const Line       *lines,
           guint             n_lines,
           double            height,
           KoersSheetNumber  number)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const KoersSheet sheet = { snapshot, picture->text, &picture->palette, picture->width, picture->options->rtl };
  double y = get_title_height (picture), foot = height - 2 * KOERS_SHEET_MARGIN - get_height (picture, KOERS_TEXT_MILESTONE);
  KoersRecord *root = koers_strategy_get_root (picture->strategy);
  g_autofree char *name = koers_record_dup_title (root);
  /* Translators: name of a strategy. */
  g_autofree char *title = g_strdup_printf (_("KPIs of %s"), name);

  gtk_snapshot_append_color (snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * KOERS_SHEET_MARGIN), (float) height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) KOERS_SHEET_MARGIN, (float) KOERS_SHEET_MARGIN));
  koers_sheet_append_line (&sheet, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width, &picture->palette.foreground);
  for (guint i = 0; i < n_lines; i++)
    {
      append_line (picture, &sheet, &lines[i], y);
      y += get_line_height (picture, &lines[i]);
    }
  if (picture->kpis->len > 0)
    append_keys (picture, &sheet, foot - 2 * PAD - get_height (picture, KOERS_TEXT_MILESTONE));
  else
    koers_sheet_append_line (&sheet, _("No KPIs yet"), KOERS_TEXT_BAR, FALSE, y, picture->width, &picture->palette.dim);
  koers_sheet_append_foot (&sheet, picture->options->day, picture->options->source, foot, number);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
add_pages (Picture *picture,
           GArray  *pages,
           GArray  *lines)
{
  guint n_pages = 0;
  double height;

  for (guint first = 0; first < lines->len || n_pages == 0; n_pages++)
    first = find_end (picture, lines, first, &height);
  for (guint i = 0, first = 0; i < n_pages; i++)
    {
      guint end = find_end (picture, lines, first, &height);
      KoersPicturePage page = { NULL, picture->width + 2 * KOERS_SHEET_MARGIN, picture->page_height };

      if (page.height <= 0)
        page.height = ceil (2 * KOERS_SHEET_MARGIN + get_title_height (picture) + MAX (height, KOERS_SHEET_LEAST_CHART) + get_foot_height (picture));
      page.node = make_page (picture, (const Line *) (gpointer) lines->data + first, end - first, page.height, (KoersSheetNumber) { i, n_pages });
      g_array_append_val (pages, page);
      first = end;
    }
}

/**
 * koers_kpi_picture_new:
 * @strategy: a strategy
 * @options: how
 *
 * Makes complete pages of small charts, one for each KPI and all of the same size, those of one kind together; above each its light and what
 * that is computed from. On paper they stand on as many sheets of A4 as are needed. Needs gtk_init_check() before it, but no display.
 *
 * Returns: (transfer full) (element-type KoersPicturePage): the pages, at least one; freeing the array frees them
 */
GArray *
koers_kpi_picture_new (KoersStrategy                *strategy,
                       const KoersKpiPictureOptions *options)
{
  KoersPaper paper = options->on_sheets ? KOERS_PAPER_A4 : KOERS_PAPER_NONE;
  PangoContext *context = koers_sheet_make_context (options->font, koers_paper_get_text_size (paper), options->rtl);
  Picture picture = { strategy, options };
  GArray *pages = koers_picture_pages_new ();
  g_autoptr (GArray) lines = NULL;

  picture.palette = options->palette != NULL ? *options->palette : koers_chart_palette_light ();
  picture.text = koers_chart_text_new (context);
  picture.kpis = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  g_ptr_array_sort (picture.kpis, compare_kinds);
  picture.width = (options->on_sheets ? koers_paper_get_width (paper) : MAX (options->width, CELL_WIDTH + 2 * KOERS_SHEET_MARGIN)) - 2 * KOERS_SHEET_MARGIN;
  picture.page_height = options->on_sheets ? koers_paper_get_height (paper) : 0;
  picture.n_columns = (guint) MAX (1, floor ((picture.width + GAP) / (CELL_WIDTH + GAP)));
  picture.cell_width = (picture.width + GAP) / picture.n_columns - GAP;
  picture.cell_height = get_height (&picture, KOERS_TEXT_BAR) + STATE_LINES * get_height (&picture, KOERS_TEXT_MILESTONE) + 3 * PAD + CHART_HEIGHT;
  lines = make_lines (&picture);
  add_pages (&picture, pages, lines);
  g_ptr_array_unref (picture.kpis);
  koers_chart_text_free (picture.text);
  g_object_unref (context);
  return pages;
}
