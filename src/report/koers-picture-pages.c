/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-pages.h"

#define PICTURE_SCALE 2.0

/**
 * koers_picture_pages_write:
 * @pages: (element-type KoersPicturePage): what is drawn
 * @strategy: of which strategy it is
 * @subject: what it shows
 * @kind: what kind of file
 * @stream: where to
 * @error: where the error goes
 *
 * Writes pages with the name of the strategy as their title, and the time.
 *
 * Errors: as koers_picture_write().
 *
 * Returns: whether all of it was written
 */
gboolean
koers_picture_pages_write (GArray            *pages,
                           KoersStrategy     *strategy,
                           const char        *subject,
                           KoersPictureKind   kind,
                           GOutputStream     *stream,
                           GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const KoersPictureInfo info = {
    .title = koers_record_get_name (koers_strategy_get_root (strategy)), .subject = subject, .time = now, .scale = PICTURE_SCALE
  };

  return koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, pages->len, kind, &info, stream, NULL, error);
}
