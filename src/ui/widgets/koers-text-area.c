/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-text-area.h"

/**
 * KoersTextArea:
 *
 * A text of several lines that is as high as what stands in it. A text view of GTK 4.8 asks for the height that it would need at the
 * width it last had, which at first is none.
 *
 * Given another width it asks for room anew while room is being given out. Within a leaflet that folds at that moment GTK 4.8 then keeps
 * what is around it for not laid out, and draws nothing of it from then on. So all of it is laid out once more before it is drawn.
 */
struct _KoersTextArea {
  GtkTextView    parent_instance;
  PangoLayout   *layout;     /* of the whole text; made when it is measured */
  int            width;      /* that it was given last */
  gboolean       is_changed; /* its width, since all was last laid out */
  GdkFrameClock *clock;
  gulong         layout_id;
};

G_DEFINE_FINAL_TYPE (KoersTextArea, koers_text_area, GTK_TYPE_TEXT_VIEW)

static void
changed_cb (KoersTextArea *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PangoLayout *
get_layout (KoersTextArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  g_autofree char *text = NULL, *room = NULL;

  if (self->layout != NULL)
    return self->layout;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  /* One character more than the text, or an empty last line would have no height. */
  room = g_strconcat (text, "\302\240", NULL);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), room);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  return self->layout;
}

static GtkSizeRequestMode
koers_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It can be narrow, as words are broken where they must; how narrow is for whoever it stands in to say. */
static void
koers_text_area_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  PangoLayout *layout = get_layout (KOERS_TEXT_AREA (widget));

  pango_layout_set_width (layout, orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? for_size * PANGO_SCALE : -1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    pango_layout_get_pixel_size (layout, natural, NULL);
  else
    pango_layout_get_pixel_size (layout, NULL, natural);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : *natural;
}

/* What is around it takes part in the layout that follows at once. */
static void
laid_out_cb (KoersTextArea *self)
{
  if (!self->is_changed)
    return;
  self->is_changed = FALSE;
  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
}

static void
koers_text_area_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KoersTextArea *self = KOERS_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (koers_text_area_parent_class)->size_allocate (widget, width, height, baseline);
  self->is_changed = self->is_changed || width != self->width;
  self->width = width;
}

static void
koers_text_area_realize (GtkWidget *widget)
{
  KoersTextArea *self = KOERS_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (koers_text_area_parent_class)->realize (widget);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->layout_id = g_signal_connect_object (self->clock, "layout", G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
koers_text_area_unrealize (GtkWidget *widget)
{
  KoersTextArea *self = KOERS_TEXT_AREA (widget);

  g_clear_signal_handler (&self->layout_id, self->clock);
  g_clear_object (&self->clock);

  GTK_WIDGET_CLASS (koers_text_area_parent_class)->unrealize (widget);
}

static void
koers_text_area_dispose (GObject *object)
{
  g_clear_object (&KOERS_TEXT_AREA (object)->layout);

  G_OBJECT_CLASS (koers_text_area_parent_class)->dispose (object);
}

static void
koers_text_area_class_init (KoersTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_text_area_dispose;
  widget_class->get_request_mode = koers_text_area_get_request_mode;
  widget_class->measure = koers_text_area_measure;
  widget_class->size_allocate = koers_text_area_size_allocate;
  widget_class->realize = koers_text_area_realize;
  widget_class->unrealize = koers_text_area_unrealize;
}

static void
koers_text_area_init (KoersTextArea *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
koers_text_area_new (void)
{
  return g_object_new (KOERS_TYPE_TEXT_AREA, NULL);
}
