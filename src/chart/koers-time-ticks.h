/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-text.h"
#include "koers-time-scale.h"
#include "koers-time-unit.h"

G_BEGIN_DECLS

/**
 * KoersTimeTick:
 * @span: the days it stands for
 * @x: its left edge in the view, in pixels; it may lie outside
 * @width: how wide it is
 * @label_x: the left edge of its label, always in the view
 * @label_width: how wide the label is
 * @label: its name in the language of the user; empty where there is no room
 */
typedef struct {
  KoersSpan span;
  double    x;
  double    width;
  double    label_x;
  double    label_width;
  char      label[48];
} KoersTimeTick;

typedef struct _KoersTimeTicks KoersTimeTicks;

KoersTimeTicks      *koers_time_ticks_new       (KoersTextMeasure  measure);
void                 koers_time_ticks_free      (KoersTimeTicks   *self);
void                 koers_time_ticks_update    (KoersTimeTicks   *self,
                                                 KoersTimeScale    scale);
KoersTimeUnit        koers_time_ticks_get_unit  (KoersTimeTicks   *self,
                                                 gboolean          major);
const KoersTimeTick *koers_time_ticks_get_ticks (KoersTimeTicks   *self,
                                                 gboolean          major,
                                                 guint            *n_ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersTimeTicks, koers_time_ticks_free)

G_END_DECLS
