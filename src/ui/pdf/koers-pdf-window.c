/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-window.h"

#include "koers-pdf-edit.h"
#include "koers-pdf-pane.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPdfWindow:
 *
 * A window beside that of the strategy for the PDF of an agreement. There is one for each agreement.
 */
struct _KoersPdfWindow {
  AdwWindow        parent_instance;
  KoersViewState  *view_state;
  KoersRecord     *agreement;
  GtkBox          *box;
  AdwWindowTitle  *title;
  KoersPdfPane    *pane;
};

G_DEFINE_FINAL_TYPE (KoersPdfWindow, koers_pdf_window, ADW_TYPE_WINDOW)

static void
open_cb (KoersPdfWindow *self)
{
  koers_pdf_pane_choose_file (self->pane);
}

static void
page_changed_cb (KoersPdfWindow *self,
                 guint           number)
{
  /* Translators: the number of a page. */
  g_autofree char *text = g_strdup_printf (_("Page %u"), number);

  adw_window_title_set_subtitle (self->title, text);
}

static void
show_title (KoersPdfWindow *self)
{
  g_autofree char *title = NULL;

  if (koers_strategy_of (self->agreement) == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  title = koers_record_dup_title (self->agreement);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
}

static void
koers_pdf_window_dispose (GObject *object)
{
  KoersPdfWindow *self = KOERS_PDF_WINDOW (object);

  g_clear_object (&self->agreement);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_pdf_window_parent_class)->dispose (object);
}

static void
koers_pdf_window_class_init (KoersPdfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_pdf_window_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-pdf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPdfWindow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfWindow, box);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
koers_pdf_window_init (KoersPdfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The window of an agreement that is open already. */
static KoersPdfWindow *
find_window (KoersRecord *agreement)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (KOERS_IS_PDF_WINDOW (window) && KOERS_PDF_WINDOW (window)->agreement == agreement)
        return KOERS_PDF_WINDOW (window);
    }
  return NULL;
}

static KoersPdfWindow *
make_window (GtkWindow      *parent,
             KoersViewState *view_state,
             KoersRecord    *agreement)
{
  KoersPdfWindow *self = g_object_new (KOERS_TYPE_PDF_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  self->view_state = g_object_ref (view_state);
  self->agreement = g_object_ref (agreement);
  self->pane = KOERS_PDF_PANE (koers_pdf_pane_new (view_state, agreement));
  gtk_widget_set_vexpand (GTK_WIDGET (self->pane), TRUE);
  gtk_box_append (self->box, GTK_WIDGET (self->pane));
  g_signal_connect_object (self->pane, "page-changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);
  return self;
}

/**
 * koers_pdf_window_present:
 * @parent: the window of the strategy
 * @view_state: what it shows
 * @agreement: an agreement
 *
 * Shows the PDF of an agreement.
 */
void
koers_pdf_window_present (GtkWindow      *parent,
                          KoersViewState *view_state,
                          KoersRecord    *agreement)
{
  KoersPdfWindow *self = find_window (agreement);

  gtk_window_present (GTK_WINDOW (self != NULL ? self : make_window (parent, view_state, agreement)));
}

/**
 * koers_pdf_open_for:
 * @widget: what was activated, in the window of the strategy
 * @view_state: what that window shows
 * @record: an agreement, or a chapter or an objective of one
 *
 * Opens the PDF of the agreement; for an objective on its page, with its quote marked.
 */
void
koers_pdf_open_for (GtkWidget      *widget,
                    KoersViewState *view_state,
                    KoersRecord    *record)
{
  KoersRecord *agreement = koers_pdf_edit_find_agreement (record);
  KoersPdfWindow *self;

  if (agreement == NULL)
    return;
  koers_pdf_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), view_state, agreement);
  self = find_window (agreement);
  if (koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE)
    koers_pdf_pane_show_quote (self->pane, (guint) koers_record_get_integer (record, KOERS_OBJECTIVE_PAGE, 0),
                               koers_record_get_text (record, KOERS_OBJECTIVE_QUOTE));
}
