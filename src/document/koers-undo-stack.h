/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-store.h"

G_BEGIN_DECLS

typedef struct _KoersUndoStack KoersUndoStack;

KoersUndoStack *koers_undo_stack_new      (const char           *actor);
void            koers_undo_stack_free     (KoersUndoStack       *self);
void            koers_undo_stack_add      (KoersUndoStack       *self,
                                           const KoersLogLine   *line);
gint64          koers_undo_stack_get_undo (KoersUndoStack       *self,
                                           const char          **label);
gboolean        koers_undo_stack_has      (KoersUndoStack       *self,
                                           gint64                number);
gint64          koers_undo_stack_get_redo (KoersUndoStack       *self,
                                           const char          **label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersUndoStack, koers_undo_stack_free)

G_END_DECLS
