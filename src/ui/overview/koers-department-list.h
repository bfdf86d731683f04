/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_DEPARTMENT_LIST (koers_department_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersDepartmentList, koers_department_list, KOERS, DEPARTMENT_LIST, GtkWidget)

void koers_department_list_set_overview (KoersDepartmentList *self,
                                         KoersOverview       *overview);

G_END_DECLS
