/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-file-rows.h"

G_BEGIN_DECLS

typedef struct _KoersFileStamps KoersFileStamps;

KoersFileStamps *koers_file_stamps_new      (void);
void             koers_file_stamps_free     (KoersFileStamps *self);
void             koers_file_stamps_add_row  (KoersFileStamps *self,
                                             const KoersRow  *row);
void             koers_file_stamps_add_edit (KoersFileStamps *self,
                                             KoersId          record,
                                             gboolean         is_insert,
                                             gint64           number,
                                             gint64           time,
                                             const char      *actor);
gboolean         koers_file_stamps_is_so    (KoersFileStamps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersFileStamps, koers_file_stamps_free)

G_END_DECLS
