/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture.h"

#include "koers-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* The largest side cairo can make an image of. */
#define MAX_PIXELS 32767

typedef struct {
  GOutputStream *stream;
  GCancellable  *cancellable;
  GError        *error;
} Sink;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  Sink *sink = closure;

  if (sink->error == NULL &&
      g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable, &sink->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t        *surface,
              const KoersPictureInfo *info)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Koers " KOERS_VERSION);
  if (info->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  if (info->time != NULL)
    {
      g_autofree char *text = g_date_time_format_iso8601 (info->time);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
    }
}

static cairo_surface_t *
make_surface (const KoersPicturePage *page,
              KoersPictureKind        kind,
              const KoersPictureInfo *info,
              double                  scale,
              Sink                   *sink)
{
  cairo_surface_t *surface;

  switch (kind)
    {
    case KOERS_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (write_cb, sink, page->width, page->height);
      set_metadata (surface, info);
      return surface;
    case KOERS_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (write_cb, sink, page->width, page->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
      return surface;
    case KOERS_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (page->width * scale),
                                            (int) ceil (page->height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
      return surface;
    }
}

static void
draw_page (cairo_surface_t        *surface,
           const KoersPicturePage *page)
{
  cairo_t *cr = cairo_create (surface);

  if (page->node != NULL)
    gsk_render_node_draw (page->node, cr);
  cairo_destroy (cr);
}

/**
 * koers_picture_write:
 * @pages: (array length=n_pages): the pages
 * @n_pages: how many there are; one, unless it is a PDF
 * @kind: what kind of file
 * @info: what the file says of itself
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop it
 * @error: where the error goes
 *
 * Writes what a painter painted into a file: the same drawing as on the screen. Needs gtk_init_check() before it, but no
 * display.
 *
 * Returns: whether all of it was written; %KOERS_ERROR_USAGE if that kind of file cannot hold such pages,
 *   %KOERS_ERROR_FAILED if memory ran out, or the error of @stream
 */
gboolean
koers_picture_write (const KoersPicturePage *pages,
                     guint                   n_pages,
                     KoersPictureKind        kind,
                     const KoersPictureInfo *info,
                     GOutputStream          *stream,
                     GCancellable           *cancellable,
                     GError                **error)
{
  Sink sink = { stream, cancellable, NULL };
  double scale = info->scale > 0 ? info->scale : 1;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (n_pages > 0, FALSE);

  if (n_pages > 1 && kind != KOERS_PICTURE_PDF)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                           _("Such a picture holds one page only. Choose PDF, larger paper or fewer rows."));
      return FALSE;
    }
  if (kind == KOERS_PICTURE_PNG && MAX (pages[0].width, pages[0].height) * scale > MAX_PIXELS)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                   _("A picture cannot be wider or higher than %d pixels. Choose fewer pixels, or PDF or SVG."), MAX_PIXELS);
      return FALSE;
    }

  surface = make_surface (&pages[0], kind, info, scale, &sink);
  for (guint i = 0; i < n_pages; i++)
    {
      if (kind == KOERS_PICTURE_PDF)
        cairo_pdf_surface_set_size (surface, pages[i].width, pages[i].height);
      draw_page (surface, &pages[i]);
      if (kind == KOERS_PICTURE_PDF)
        cairo_surface_show_page (surface);
    }

  if (kind == KOERS_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, &sink);
  else
    {
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
    }
  cairo_surface_destroy (surface);

  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: what the drawing library says. */
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("The picture could not be drawn: %s."),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}
