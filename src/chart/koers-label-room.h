/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersLabelGap:
 * @start: the left edge
 * @end: the right edge
 *
 * A stretch of pixels.
 */
typedef struct {
  double start;
  double end;
} KoersLabelGap;

/**
 * KoersLabelRoom:
 *
 * One line on which things stand beside each other, and where there is still room between them.
 */
typedef struct _KoersLabelRoom KoersLabelRoom;

KoersLabelRoom *koers_label_room_new         (void);
void            koers_label_room_free        (KoersLabelRoom *self);
void            koers_label_room_clear       (KoersLabelRoom *self,
                                              double          start,
                                              double          end);
void            koers_label_room_take        (KoersLabelRoom *self,
                                              double          start,
                                              double          end);
gboolean        koers_label_room_is_free     (KoersLabelRoom *self,
                                              double          start,
                                              double          end);
gboolean        koers_label_room_find_after  (KoersLabelRoom *self,
                                              double          x,
                                              double          width,
                                              KoersLabelGap  *gap);
gboolean        koers_label_room_find_before (KoersLabelRoom *self,
                                              double          x,
                                              double          width,
                                              KoersLabelGap  *gap);
KoersLabelGap   koers_label_room_get_widest  (KoersLabelRoom *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersLabelRoom, koers_label_room_free)

G_END_DECLS
