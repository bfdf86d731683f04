/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-view.h"

#include "koers-pdf-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Around pages and between them, in pixels. */
#define GAP 12.0

/* A step of zooming, and the least and most that a point can become, in pixels. */
#define ZOOM_STEP 1.25
#define MIN_SCALE 0.2
#define MAX_SCALE 6.0

/**
 * KoersPdfView:
 *
 * The pages of a PDF below each other, of which only those are drawn that are seen. Words are selected with the pointer, sentences with the
 * arrow keys.
 */

typedef enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY } KoersPdfViewProperty;

enum { SELECTION_CHANGED, ACTIVATED, SCROLLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersPdfView, koers_pdf_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- where pages are */

double
koers_pdf_view_get_offset (KoersPdfView   *self,
                           GtkOrientation  orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

static double
get_widest (KoersPdfView *self)
{
  double widest = 1;

  for (guint i = 0; self->pdf != NULL && i < koers_pdf_get_n_pages (self->pdf); i++)
    {
      double width, height;

      koers_pdf_get_size (self->pdf, i, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
lay_out (KoersPdfView *self)
{
  double top = GAP;

  g_array_set_size (self->tops, 0);
  for (guint i = 0; self->pdf != NULL && i < koers_pdf_get_n_pages (self->pdf); i++)
    {
      double width, height;

      koers_pdf_get_size (self->pdf, i, &width, &height);
      g_array_append_val (self->tops, top);
      top += round (height * self->scale) + GAP;
    }
  g_array_append_val (self->tops, top);
}

/* The last page that begins above a place. */
guint
koers_pdf_view_find_page_at (KoersPdfView *self,
                             double        y)
{
  guint page = 0;

  while (page + 2 < self->tops->len && g_array_index (self->tops, double, page + 1) - GAP / 2 <= y)
    page++;
  return page;
}

/* Where a page is drawn in the widget. */
graphene_rect_t
koers_pdf_view_get_page_area (KoersPdfView *self,
                              guint         page)
{
  double width, height, content;
  graphene_rect_t area;

  koers_pdf_get_size (self->pdf, page, &width, &height);
  width = round (width * self->scale);
  height = round (height * self->scale);
  content = MAX (gtk_widget_get_width (GTK_WIDGET (self)), round (get_widest (self) * self->scale) + 2 * GAP);
  graphene_rect_init (&area, (float) (round ((content - width) / 2) - koers_pdf_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL)),
                      (float) (g_array_index (self->tops, double, page) - round (koers_pdf_view_get_offset (self, GTK_ORIENTATION_VERTICAL))), (float) width, (float) height);
  return area;
}

static void
configure (KoersPdfView   *self,
           GtkOrientation  orientation,
           double          content,
           double          size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (content, size);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - size), 0, upper, size * 0.1, size * 0.9, size);
}

static void
update_size (KoersPdfView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double before = g_array_index (self->tops, double, self->tops->len - 1);
  double place = before > 0 ? koers_pdf_view_get_offset (self, GTK_ORIENTATION_VERTICAL) / before : 0, total;

  if (width <= 0 || self->pdf == NULL)
    return;
  if (self->fits)
    self->scale = CLAMP ((width - 2 * GAP) / get_widest (self), MIN_SCALE, MAX_SCALE);
  lay_out (self);
  total = g_array_index (self->tops, double, self->tops->len - 1);
  configure (self, GTK_ORIENTATION_HORIZONTAL, round (get_widest (self) * self->scale) + 2 * GAP, width);
  configure (self, GTK_ORIENTATION_VERTICAL, total, height);
  /* What was seen stays seen. */
  if (total != before && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], place * total);
}

static void
scroll_to (KoersPdfView *self,
           double        top,
           double        bottom)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double value, size;

  if (adjustment == NULL)
    return;
  value = gtk_adjustment_get_value (adjustment);
  size = gtk_adjustment_get_page_size (adjustment);
  if (top < value || bottom > value + size)
    gtk_adjustment_set_value (adjustment, top - size / 4);
}

static void
show_range (KoersPdfView *self,
            guint         page,
            KoersPdfRange range)
{
  const KoersPdfBox *first, *last;
  double top = g_array_index (self->tops, double, page);

  if (range.n == 0)
    return;
  first = &koers_pdf_text_get_word (koers_pdf_get_text (self->pdf, page), range.first)->box;
  last = &koers_pdf_text_get_word (koers_pdf_get_text (self->pdf, page), range.first + range.n - 1)->box;
  scroll_to (self, top + first->y * self->scale - GAP, top + (last->y + last->height) * self->scale + GAP);
}

void
koers_pdf_view_tell_selection (KoersPdfView *self)
{
  guint page;
  g_autofree char *selected = koers_pdf_view_dup_selection (self, &page), *label = NULL;

  if (selected != NULL)
    /* Translators: the number of a page, and what is selected on it. */
    label = g_strdup_printf (_("Page %u: %s"), koers_pdf_get_number (self->pdf, page), selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : _("Pages of the agreement"), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
koers_pdf_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  koers_pdf_view_draw (KOERS_PDF_VIEW (widget), snapshot);
}

/* ---- life */

static void
scrolled_cb (KoersPdfView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCROLLED], 0);
}

static void
set_adjustment (KoersPdfView   *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
koers_pdf_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KoersPdfView *self = KOERS_PDF_VIEW (object);

  switch ((KoersPdfViewProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_pdf_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KoersPdfView *self = KOERS_PDF_VIEW (object);

  switch ((KoersPdfViewProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_pdf_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 120;
  *natural = 480;
}

static void
koers_pdf_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  KoersPdfView *self = KOERS_PDF_VIEW (widget);

  update_size (self);
  if (self->show_page >= 0 && self->pdf != NULL)
    koers_pdf_view_show_page (self, (guint) self->show_page);
}

static void
koers_pdf_view_dispose (GObject *object)
{
  KoersPdfView *self = KOERS_PDF_VIEW (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->pages);
  g_clear_object (&self->pdf);

  G_OBJECT_CLASS (koers_pdf_view_parent_class)->dispose (object);
}

static void
koers_pdf_view_finalize (GObject *object)
{
  KoersPdfView *self = KOERS_PDF_VIEW (object);

  g_array_unref (self->tops);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (koers_pdf_view_parent_class)->finalize (object);
}

static void
koers_pdf_view_class_init (KoersPdfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_pdf_view_get_property;
  object_class->set_property = koers_pdf_view_set_property;
  object_class->dispose = koers_pdf_view_dispose;
  object_class->finalize = koers_pdf_view_finalize;
  widget_class->measure = koers_pdf_view_measure;
  widget_class->size_allocate = koers_pdf_view_size_allocate;
  widget_class->snapshot = koers_pdf_view_snapshot;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * KoersPdfView::selection-changed:
   *
   * Comes when other words are selected.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", KOERS_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersPdfView::activated:
   *
   * Comes when Enter is pressed.
   */
  signals[ACTIVATED] = g_signal_new ("activated", KOERS_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersPdfView::scrolled:
   *
   * Comes when other pages may be seen.
   */
  signals[SCROLLED] = g_signal_new ("scrolled", KOERS_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pdfview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_pdf_view_init (KoersPdfView *self)
{
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->marks = g_array_new (FALSE, FALSE, sizeof (KoersPdfMark));
  self->scale = 1;
  self->fits = TRUE;
  self->show_page = -1;
  lay_out (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the agreement"), -1);
  koers_pdf_view_add_input (self);
}

/**
 * koers_pdf_view_set_pdf:
 * @self: a view
 * @pdf: (nullable): a document
 *
 * Shows another document, from its beginning.
 */
void
koers_pdf_view_set_pdf (KoersPdfView *self,
                        KoersPdf     *pdf)
{
  g_clear_object (&self->pages);
  g_set_object (&self->pdf, pdf);
  self->range = (KoersPdfRange) { 0, 0 };
  self->anchor = -1;
  g_array_set_size (self->marks, 0);
  if (pdf != NULL)
    {
      self->pages = koers_pdf_pages_new (pdf);
      g_signal_connect_object (self->pages, "drawn", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  lay_out (self);
  update_size (self);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
  koers_pdf_view_tell_selection (self);
}

/**
 * koers_pdf_view_zoom:
 * @self: a view
 * @steps: so many steps larger, or smaller if it is negative; 0 for as wide as there is room
 */
void
koers_pdf_view_zoom (KoersPdfView *self,
                     int           steps)
{
  self->fits = steps == 0;
  self->scale = CLAMP (self->scale * pow (ZOOM_STEP, steps), MIN_SCALE, MAX_SCALE);
  update_size (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * koers_pdf_view_select:
 * @self: a view of a document
 * @page: which page, from 0
 * @range: words on it
 *
 * Selects words and shows them.
 */
void
koers_pdf_view_select (KoersPdfView  *self,
                       guint          page,
                       KoersPdfRange  range)
{
  self->page = page;
  self->range = range;
  show_range (self, page, range);
  koers_pdf_view_tell_selection (self);
}

/**
 * koers_pdf_view_dup_selection:
 * @self: a view
 * @page: (out): on which page, from 0
 *
 * Returns: (transfer full) (nullable): what is selected; %NULL if nothing is
 */
char *
koers_pdf_view_dup_selection (KoersPdfView *self,
                              guint        *page)
{
  *page = self->page;
  return self->pdf != NULL && self->range.n > 0 ? koers_pdf_text_dup (koers_pdf_get_text (self->pdf, self->page), self->range) : NULL;
}

guint
koers_pdf_view_get_first_word (KoersPdfView *self)
{
  return self->range.first;
}

/**
 * koers_pdf_view_show_page:
 * @self: a view of a document
 * @page: which page, from 0
 *
 * Goes to a page, and to what is selected on it.
 */
void
koers_pdf_view_show_page (KoersPdfView *self,
                          guint         page)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment == NULL || gtk_widget_get_height (GTK_WIDGET (self)) <= 0)
    {
      self->show_page = (int) page;
      return;
    }
  self->show_page = -1;
  gtk_adjustment_set_value (adjustment, g_array_index (self->tops, double, page) - GAP);
  if (self->page == page)
    show_range (self, page, self->range);
}

/**
 * koers_pdf_view_get_page:
 * @self: a view
 *
 * Returns: the page that fills the middle of the view, from 0
 */
guint
koers_pdf_view_get_page (KoersPdfView *self)
{
  return koers_pdf_view_find_page_at (self, koers_pdf_view_get_offset (self, GTK_ORIENTATION_VERTICAL) + gtk_widget_get_height (GTK_WIDGET (self)) / 2);
}

/**
 * koers_pdf_view_set_marks:
 * @self: a view of a document
 * @marks: (element-type KoersPdfMark): words that are to be marked
 */
void
koers_pdf_view_set_marks (KoersPdfView *self,
                          GArray       *marks)
{
  g_array_set_size (self->marks, 0);
  if (marks->len > 0)
    g_array_append_vals (self->marks, marks->data, marks->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
