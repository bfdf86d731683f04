/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RECORD_CHOICE (koers_record_choice_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordChoice, koers_record_choice, KOERS, RECORD_CHOICE, GtkWidget)

GtkWidget *koers_record_choice_new              (KoersStrategy     *strategy,
                                                 KoersKind          kind);
KoersId    koers_record_choice_get_id           (KoersRecordChoice *self);
void       koers_record_choice_set_id           (KoersRecordChoice *self,
                                                 KoersId            id);
GtkWidget *koers_record_choice_get_focus_widget (KoersRecordChoice *self);

G_END_DECLS
