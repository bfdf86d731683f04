/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_FIELD_EDITOR (koers_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (KoersFieldEditor, koers_field_editor, KOERS, FIELD_EDITOR, GObject)

KoersFieldEditor *koers_field_editor_new              (KoersStrategy     *strategy,
                                                       const KoersField  *field,
                                                       gboolean           of_many);
GtkWidget        *koers_field_editor_get_widget       (KoersFieldEditor  *self);
GtkWidget        *koers_field_editor_get_focus_widget (KoersFieldEditor  *self);
gboolean          koers_field_editor_is_beside_title  (KoersFieldEditor  *self);
gboolean          koers_field_editor_is_typed         (KoersFieldEditor  *self);
gboolean          koers_field_editor_is_edited        (KoersFieldEditor  *self);
void              koers_field_editor_set_editable     (KoersFieldEditor  *self,
                                                       gboolean           editable);
void              koers_field_editor_set_value        (KoersFieldEditor  *self,
                                                       const KoersValue  *value);
void              koers_field_editor_set_various      (KoersFieldEditor  *self);
const KoersValue *koers_field_editor_get_base         (KoersFieldEditor  *self);
gboolean          koers_field_editor_get_value        (KoersFieldEditor  *self,
                                                       KoersValue        *value,
                                                       char             **message);

G_END_DECLS
