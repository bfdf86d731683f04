/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-dialog.h"

#include "koers-update-form.h"

/**
 * KoersUpdateDialog:
 *
 * Asks how an initiative goes.
 */
struct _KoersUpdateDialog {
  AdwWindow  parent_instance;
  AdwBin    *bin;
};

G_DEFINE_FINAL_TYPE (KoersUpdateDialog, koers_update_dialog, ADW_TYPE_WINDOW)

static void
koers_update_dialog_class_init (KoersUpdateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-update-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateDialog, bin);
}

static void
koers_update_dialog_init (KoersUpdateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_update_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @initiative: an initiative of its strategy
 *
 * Asks how it goes, and goes when that has been kept.
 */
void
koers_update_dialog_present (GtkWindow      *parent,
                             KoersViewState *view_state,
                             KoersRecord    *initiative)
{
  KoersUpdateDialog *self = g_object_new (KOERS_TYPE_UPDATE_DIALOG, "transient-for", parent, NULL);
  GtkWidget *form = koers_update_form_new (view_state, initiative, NULL);

  adw_bin_set_child (self->bin, form);
  g_signal_connect_object (form, "saved", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (form);
}
