/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersStretch:
 * @start: where it begins
 * @n_removed: how many items there were
 * @n_added: how many there are instead
 *
 * The one stretch in which a list differs from what it was.
 */
typedef struct {
  guint start;
  guint n_removed;
  guint n_added;
} KoersStretch;

gboolean koers_stretch_find   (GPtrArray    *before,
                               GPtrArray    *after,
                               GEqualFunc    equal,
                               KoersStretch *stretch);
void     koers_stretch_splice (GListStore   *store,
                               GPtrArray    *after);

G_END_DECLS
