/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoersCheckTask KoersCheckTask;

KoersCheckTask *koers_check_task_new    (const char     *path,
                                         GSourceFunc     done,
                                         gpointer        data);
GError         *koers_check_task_finish (KoersCheckTask *self);

G_END_DECLS
