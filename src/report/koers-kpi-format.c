/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-format.h"

#include "koers-kpi-picture.h"

/* The KPIs as a file: the drawing of the screen, one small chart beside the other. */

static GArray *
make_pages (KoersStrategy             *strategy,
            const KoersExportOptions  *options,
            KoersPictureKind           kind)
{
  const KoersKpiPictureOptions picture = {
    .on_sheets = kind == KOERS_PICTURE_PDF,
    .width = KOERS_PICTURE_PAGE_WIDTH,
    .day = options->as_of,
    .source = koers_record_get_text (koers_strategy_get_root (strategy), KOERS_STRATEGY_ORGANISATION),
  };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  return koers_kpi_picture_new (strategy, &picture);
}

/**
 * koers_kpi_format_make_pages:
 * @strategy: a strategy
 * @options: on which day it is judged
 * @width: not heeded: the charts stand on sheets of A4
 * @height: neither
 * @error: where the error goes; there is none
 *
 * Draws the KPIs of a strategy on pages, the same for a file and for a printer.
 *
 * Returns: (transfer full) (element-type KoersPicturePage): the pages
 */
GArray *
koers_kpi_format_make_pages (KoersStrategy             *strategy,
                             const KoersExportOptions  *options,
                             double                     width,
                             double                     height,
                             GError                   **error)
{
  return make_pages (strategy, options, KOERS_PICTURE_PDF);
}

static gboolean
write_strategy (KoersStrategy             *strategy,
                const KoersExportOptions  *options,
                KoersPictureKind           kind,
                GOutputStream             *stream,
                GError                   **error)
{
  g_autoptr (GArray) pages = make_pages (strategy, options, kind);

  return koers_picture_pages_write (pages, strategy, koers_kind_get_title_plural (KOERS_KIND_KPI), kind, stream, error);
}

KOERS_DEFINE_PICTURE (kpi, write_strategy)
