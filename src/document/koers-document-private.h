/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"
#include "koers-undo-stack.h"

G_BEGIN_DECLS

struct _KoersDocument {
  GObject         parent_instance;
  KoersStrategy  *strategy;
  KoersFile      *file;
  char           *actor;
  gint64          revision;
  KoersUndoStack *undo_stack;
  guint           follow_source;
  guint           check_source;
  gboolean        behind; /* another process wrote, and that is not taken in yet */
};

KoersDocument *koers_document_new_for_file (KoersFile   *file,
                                            const char  *actor,
                                            GError     **error);

void koers_document_take_line (KoersDocument      *self,
                               const KoersLogLine *line);

gboolean koers_document_commit_as (KoersDocument   *self,
                                   KoersChangeSet  *changes,
                                   KoersAction      action,
                                   gint64           subject,
                                   const char      *origin,
                                   GPtrArray       *conflicts,
                                   GError         **error);

G_END_DECLS
