/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-view-private.h"

/* Drawing the pages of a PDF, and over them what is selected and marked. */

/* One rectangle for each line of a range, and a line below it, so that it is not only a colour. */
static void
draw_range (KoersPdfView          *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            guint                  page,
            KoersPdfRange          range,
            const GdkRGBA         *colour)
{
  KoersPdfText *text = koers_pdf_get_text (self->pdf, page);
  GdkRGBA light = *colour;

  light.alpha = 0.3f;
  for (guint i = range.first; i < range.first + range.n;)
    {
      KoersPdfBox line = koers_pdf_text_get_word (text, i)->box;
      float x = area->origin.x + (float) (line.x * self->scale), y, width, bottom;

      for (i++; i < range.first + range.n && !koers_pdf_text_get_word (text, i - 1)->ends_line; i++)
        {
          const KoersPdfBox *box = &koers_pdf_text_get_word (text, i)->box;

          line.width = MAX (line.width, box->x + box->width - line.x);
          line.height = MAX (line.height, box->height);
        }
      y = area->origin.y + (float) (line.y * self->scale);
      width = (float) (line.width * self->scale);
      bottom = y + (float) (line.height * self->scale);
      gtk_snapshot_append_color (snapshot, &light, &GRAPHENE_RECT_INIT (x, y, width, bottom - y));
      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, bottom, width, 2));
    }
}

static void
draw_page (KoersPdfView *self,
           GtkSnapshot  *snapshot,
           guint         page)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, edge = { 0, 0, 0, 0.2f };
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  graphene_rect_t area = koers_pdf_view_get_page_area (self, page);
  GdkTexture *texture = koers_pdf_pages_lookup (self->pages, page, self->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  GdkRGBA colour;

  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT (area.origin.x - 1, area.origin.y - 1, area.size.width + 2, area.size.height + 2));
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &area);
  else
    gtk_snapshot_append_color (snapshot, &white, &area);
  if (gtk_style_context_lookup_color (style, "warning_bg_color", &colour))
    for (guint i = 0; i < self->marks->len; i++)
      {
        const KoersPdfMark *mark = &g_array_index (self->marks, KoersPdfMark, i);

        if (mark->page == page)
          draw_range (self, snapshot, &area, page, mark->range, &colour);
      }
  if (self->range.n > 0 && self->page == page && gtk_style_context_lookup_color (style, "accent_bg_color", &colour))
    draw_range (self, snapshot, &area, page, self->range, &colour);
}

/* Draws what is seen of the pages. */
void
koers_pdf_view_draw (KoersPdfView *self,
                     GtkSnapshot  *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double top = koers_pdf_view_get_offset (self, GTK_ORIENTATION_VERTICAL), bottom = top + gtk_widget_get_height (widget);
  guint first, last;

  if (self->pdf == NULL || self->tops->len < 2)
    return;
  first = koers_pdf_view_find_page_at (self, top);
  last = koers_pdf_view_find_page_at (self, bottom);
  koers_pdf_pages_keep (self->pages, first > 2 ? first - 2 : 0, last + 2);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
  for (guint i = first; i <= last; i++)
    draw_page (self, snapshot, i);
  gtk_snapshot_pop (snapshot);
}
