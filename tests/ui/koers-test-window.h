/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GApplication *koers_test_application_new (void);
void          koers_test_run_tool        (const char *const *argv);
void          koers_test_new_example     (const char        *program,
                                          const char        *path,
                                          const char        *language);
GtkWidget    *koers_test_find_type       (GtkWidget         *widget,
                                          GType              type);

G_END_DECLS
