/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-view-private.h"

#include <math.h>

/* Selecting in the pages of a PDF: words with the pointer, sentences with the arrow keys. */

static gboolean
find_word_at (KoersPdfView *self,
              double        x,
              double        y,
              int           on_page,
              guint        *page,
              guint        *word)
{
  graphene_rect_t area;
  int found;

  if (self->pdf == NULL)
    return FALSE;
  *page = on_page >= 0 ? (guint) on_page : koers_pdf_view_find_page_at (self, y + koers_pdf_view_get_offset (self, GTK_ORIENTATION_VERTICAL));
  area = koers_pdf_view_get_page_area (self, *page);
  found = koers_pdf_text_find_word (koers_pdf_get_text (self->pdf, *page), (x - area.origin.x) / self->scale, (y - area.origin.y) / self->scale);
  *word = (guint) MAX (found, 0);
  return found >= 0;
}

static void
drag_begin_cb (KoersPdfView *self,
               double        x,
               double        y)
{
  guint word;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->dragged = FALSE;
  self->anchor = find_word_at (self, x, y, -1, &self->anchor_page, &word) ? (int) word : -1;
}

/* Dragging takes the words from where it began, on that page. */
static void
drag_update_cb (KoersPdfView   *self,
                double          x,
                double          y,
                GtkGestureDrag *drag)
{
  double start_x, start_y;
  guint page, word, first;

  if (self->anchor < 0 || !gtk_gesture_drag_get_start_point (drag, &start_x, &start_y) || (!self->dragged && fabs (x) + fabs (y) < 4) ||
      !find_word_at (self, start_x + x, start_y + y, (int) self->anchor_page, &page, &word))
    return;
  first = MIN ((guint) self->anchor, word);
  self->dragged = TRUE;
  self->page = page;
  self->range = (KoersPdfRange) { first, MAX ((guint) self->anchor, word) - first + 1 };
  koers_pdf_view_tell_selection (self);
}

/* A click takes the sentence. */
static void
drag_end_cb (KoersPdfView *self)
{
  KoersPdfText *text;

  if (self->dragged || self->anchor < 0 || self->pdf == NULL)
    return;
  text = koers_pdf_get_text (self->pdf, self->anchor_page);
  koers_pdf_view_select (self, self->anchor_page, koers_pdf_text_get_sentence (text, koers_pdf_text_find_sentence (text, (guint) self->anchor)));
}

/* Comes before the end, when the finger turns out to scroll. */
static void
drag_cancelled_cb (KoersPdfView *self)
{
  self->anchor = -1;
}

/* The next or previous page with sentences; -1 if there is none. */
static int
find_page_with_text (KoersPdfView *self,
                     int           page,
                     int           step)
{
  for (page += step; page >= 0 && page < (int) koers_pdf_get_n_pages (self->pdf); page += step)
    if (koers_pdf_text_get_n_sentences (koers_pdf_get_text (self->pdf, (guint) page)) > 0)
      return page;
  return -1;
}

static void
go_to_sentence (KoersPdfView *self,
                int           step,
                gboolean      extend)
{
  gboolean any = self->range.n > 0;
  int page = any ? (int) self->page : find_page_with_text (self, (int) koers_pdf_view_get_page (self) - 1, 1);
  KoersPdfText *text;
  KoersPdfRange range;
  int sentence, n;

  if (page < 0)
    return;
  text = koers_pdf_get_text (self->pdf, (guint) page);
  sentence = any ? (int) koers_pdf_text_find_sentence (text, step > 0 ? self->range.first + self->range.n - 1 : self->range.first) + step : 0;
  n = (int) koers_pdf_text_get_n_sentences (text);
  if (sentence < 0 || sentence >= n)
    {
      page = extend ? -1 : find_page_with_text (self, page, step);
      if (page < 0)
        return;
      text = koers_pdf_get_text (self->pdf, (guint) page);
      sentence = step > 0 ? 0 : (int) koers_pdf_text_get_n_sentences (text) - 1;
    }
  range = koers_pdf_text_get_sentence (text, (guint) sentence);
  if (extend && any)
    {
      guint first = MIN (range.first, self->range.first);

      range = (KoersPdfRange) { first, MAX (range.first + range.n, self->range.first + self->range.n) - first };
    }
  koers_pdf_view_select (self, (guint) page, range);
}

static gboolean
key_pressed_cb (KoersPdfView    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->pdf == NULL || adjustment == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      go_to_sentence (self, keyval == GDK_KEY_Down ? 1 : -1, shift);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_Page_Up:
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                                (keyval == GDK_KEY_Page_Down ? 1 : -1) * gtk_adjustment_get_page_increment (adjustment));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      gtk_adjustment_set_value (adjustment, keyval == GDK_KEY_Home ? 0 : gtk_adjustment_get_upper (adjustment));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit_by_name (self, "activated");
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Takes what the pointer and the keys do. */
void
koers_pdf_view_add_input (KoersPdfView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
