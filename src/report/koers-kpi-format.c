/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-format.h"

#include "koers-kpi-picture.h"
#include "koers-picture.h"

/* The KPIs as a file: the drawing of the screen, one small chart beside the other. */

/* One page as wide as a slide of 16:9 that is 1280 points wide, at twice the pixels. */
#define PICTURE_WIDTH 1280.0
#define PICTURE_SCALE 2.0

static gboolean
write_strategy (KoersStrategy             *strategy,
                const KoersExportOptions  *options,
                KoersPictureKind           kind,
                GOutputStream             *stream,
                GError                   **error)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GArray) pages = NULL;
  const KoersKpiPictureOptions picture = {
    .on_sheets = kind == KOERS_PICTURE_PDF,
    .width = PICTURE_WIDTH,
    .day = options->as_of,
    .source = koers_record_get_text (root, KOERS_STRATEGY_ORGANISATION),
  };
  const KoersPictureInfo info = {
    .title = koers_record_get_name (root), .subject = koers_kind_get_title_plural (KOERS_KIND_KPI), .time = now, .scale = PICTURE_SCALE
  };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  pages = koers_kpi_picture_new (strategy, &picture);
  return koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, pages->len, kind, &info, stream, NULL, error);
}

gboolean
koers_kpi_format_write_pdf (KoersStrategy             *strategy,
                            const KoersExportOptions  *options,
                            GOutputStream             *stream,
                            GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_PDF, stream, error);
}

gboolean
koers_kpi_format_write_svg (KoersStrategy             *strategy,
                            const KoersExportOptions  *options,
                            GOutputStream             *stream,
                            GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_SVG, stream, error);
}

gboolean
koers_kpi_format_write_png (KoersStrategy             *strategy,
                            const KoersExportOptions  *options,
                            GOutputStream             *stream,
                            GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_PNG, stream, error);
}
