/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-span.h"

G_BEGIN_DECLS

/**
 * KoersTimeMoment:
 * @label: what it is called
 * @day: when, in days since 1970-01-01
 * @yearly: whether it comes back every year
 *
 * A day that a chart marks, such as that of the budget or of an election.
 */
typedef struct {
  const char *label;
  gint32      day;
  gboolean    yearly;
} KoersTimeMoment;

/**
 * KoersTimeMoments:
 *
 * The days that charts of a strategy mark, some of which come back every year.
 */
typedef struct _KoersTimeMoments KoersTimeMoments;

KoersTimeMoments *koers_time_moments_new         (void);
KoersTimeMoments *koers_time_moments_ref         (KoersTimeMoments *self);
void              koers_time_moments_unref       (KoersTimeMoments *self);
void              koers_time_moments_add         (KoersTimeMoments *self,
                                                  const char       *label,
                                                  gint32            day,
                                                  gboolean          yearly);
guint             koers_time_moments_get_n_yearly (KoersTimeMoments *self);
GArray           *koers_time_moments_find        (KoersTimeMoments *self,
                                                  KoersSpan         span,
                                                  gboolean          with_yearly);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersTimeMoments, koers_time_moments_unref)

G_END_DECLS
