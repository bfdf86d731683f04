/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersFileShape:
 * @open: (element-type KoersRecord): what points to something that was not loaded yet
 * @is_broken: whether something of that kind points to what it cannot point to
 *
 * What is known about the references of a strategy while it is loaded.
 */
typedef struct {
  GPtrArray *open;
  gboolean   is_broken[KOERS_N_KINDS];
} KoersFileShape;

KoersFileShape *koers_file_shape_new   (void);
void            koers_file_shape_free  (KoersFileShape  *self);
void            koers_file_shape_add   (KoersFileShape  *self,
                                        KoersRecord     *record);
gboolean        koers_file_shape_check (KoersFileShape  *self,
                                        KoersStrategy   *strategy,
                                        const char      *path,
                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersFileShape, koers_file_shape_free)

G_END_DECLS
