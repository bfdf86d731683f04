/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersCliProgress:
 *
 * A bar on the terminal while a command takes long.
 */
typedef struct _KoersCliProgress KoersCliProgress;

KoersCliProgress *koers_cli_progress_new     (void);
void              koers_cli_progress_advance (KoersCliProgress *self,
                                              int               percent);
void              koers_cli_progress_free    (KoersCliProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCliProgress, koers_cli_progress_free)

G_END_DECLS
