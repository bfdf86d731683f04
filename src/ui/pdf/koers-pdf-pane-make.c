/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-pane-private.h"

#include "koers-choice-drop-down.h"
#include "koers-pdf-chapters.h"
#include "koers-pdf-edit.h"

#include <glib/gi18n-lib.h>

/* Chapters and objectives of what is selected in the PDF. */

/* ---- what is selected */

static KoersRecord *
get_chapter (KoersPdfPane *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chapter));

  return selected < self->chapters->len ? g_ptr_array_index (self->chapters, selected) : NULL;
}

void
koers_pdf_pane_update_buttons (KoersPdfPane *self)
{
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  guint page;
  g_autofree char *text = koers_pdf_view_dup_selection (self->view, &page);

  gtk_label_set_label (self->selected, text != NULL ? text : _("Click a sentence, drag over words, or go from sentence to sentence with the arrow keys."));
  gtk_widget_set_sensitive (self->make_chapter, text != NULL && can_edit);
  gtk_widget_set_sensitive (self->make_objective, text != NULL && can_edit && get_chapter (self) != NULL);
  gtk_widget_set_tooltip_text (self->make_objective, get_chapter (self) == NULL ? _("Make a chapter first: select its title") : NULL);
}

static void
select_chapter (KoersPdfPane *self,
                guint         number)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chapter), number);
  self->showing = FALSE;
}

void
koers_pdf_pane_selection_changed (KoersPdfPane *self)
{
  guint page;
  g_autofree char *text = koers_pdf_view_dup_selection (self->view, &page);
  int found;

  /* What somebody chose holds for the rest of the page. */
  if (text != NULL && self->chosen_page != page + 1)
    {
      self->chosen_page = 0;
      found = koers_pdf_chapters_find_before (self->chapters, self->pdf, page, koers_pdf_view_get_first_word (self->view));
      if (found >= 0)
        select_chapter (self, (guint) found);
    }
  koers_pdf_pane_update_buttons (self);
}

static void
chapter_chosen_cb (KoersPdfPane *self)
{
  guint page;
  g_autofree char *text = koers_pdf_view_dup_selection (self->view, &page);

  if (!self->showing)
    self->chosen_page = text != NULL ? page + 1 : koers_pdf_view_get_page (self->view) + 1;
  koers_pdf_pane_update_buttons (self);
}

/* The chapters, as they are now; the one that was chosen stays so. */
void
koers_pdf_pane_show_chapters (KoersPdfPane *self)
{
  KoersRecord *chapter = get_chapter (self);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GPtrArray) chapters = NULL;
  guint selected = 0;

  if (koers_strategy_of (self->agreement) == NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }
  chapters = koers_strategy_dup_children (koers_view_state_get_strategy (self->view_state), KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT,
                                          koers_record_get_id (self->agreement));
  for (guint i = 0; i < chapters->len; i++)
    {
      g_ptr_array_add (titles, (gpointer) koers_record_get_name (g_ptr_array_index (chapters, i)));
      if (g_ptr_array_index (chapters, i) == chapter)
        selected = i;
    }
  g_ptr_array_set_size (self->chapters, 0);
  for (guint i = 0; i < chapters->len; i++)
    g_ptr_array_add (self->chapters, g_object_ref (g_ptr_array_index (chapters, i)));
  if (titles->len == 0)
    g_ptr_array_add (titles, (gpointer) _("No chapter yet"));
  self->showing = TRUE;
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->chapter), titles, selected);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->chapter, chapters->len > 0);
  koers_pdf_pane_update_buttons (self);
}

/* ---- what is made of it */

void
koers_pdf_pane_undo_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  KoersPdfPane *self = KOERS_PDF_PANE (widget);
  g_autoptr (GError) error = NULL;

  if (!koers_document_undo (koers_view_state_get_document (self->view_state), &error))
    koers_banner_set_title (self->banner, error->message);
}

/* The button undoes what was done last, so there is never one about anything before that. */
void
koers_pdf_pane_tell_made (KoersPdfPane   *self,
                          KoersChangeSet *changes)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  self->toast = adw_toast_new (koers_change_set_get_label (changes));
  adw_toast_set_button_label (self->toast, _("Undo"));
  adw_toast_set_action_name (self->toast, "pdf.undo");
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
}

static void
make_chapter_cb (KoersPdfPane *self)
{
  guint page;
  g_autofree char *text = koers_pdf_view_dup_selection (self->view, &page);
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId id;

  if (text == NULL || !gtk_widget_get_sensitive (self->make_chapter))
    return;
  changes = koers_pdf_edit_add_chapter (self->agreement, text, &id);
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  for (guint i = 0; i < self->chapters->len; i++)
    if (koers_id_equal (koers_record_get_id (g_ptr_array_index (self->chapters, i)), id))
      select_chapter (self, i);
  koers_pdf_pane_update_buttons (self);
  koers_pdf_pane_tell_made (self, changes);
}

void
koers_pdf_pane_make_objective (KoersPdfPane *self)
{
  guint page;
  g_autofree char *text = koers_pdf_view_dup_selection (self->view, &page);
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId id;

  if (text == NULL || get_chapter (self) == NULL || !gtk_widget_get_sensitive (self->make_objective))
    return;
  changes = koers_pdf_edit_add_objective (get_chapter (self), text, koers_pdf_get_number (self->pdf, page), &id);
  if (koers_view_state_commit (self->view_state, changes))
    koers_pdf_pane_tell_made (self, changes);
}

static GtkWidget *
add_button (KoersPdfPane *self,
            const char   *label,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  koers_flow_append (self->make_flow, button);
  return button;
}

void
koers_pdf_pane_add_make_widgets (KoersPdfPane *self)
{
  self->chapters = g_ptr_array_new_with_free_func (g_object_unref);
  self->chapter = koers_choice_drop_down_new (_("Chapter"));
  koers_flow_append (self->make_flow, self->chapter);
  self->make_chapter = add_button (self, _("Make Chapter"), G_CALLBACK (make_chapter_cb));
  self->make_objective = add_button (self, _("Make Objective"), G_CALLBACK (koers_pdf_pane_make_objective));
  gtk_widget_add_css_class (self->make_objective, "suggested-action");
  g_signal_connect_object (self->chapter, "notify::selected", G_CALLBACK (chapter_chosen_cb), self, G_CONNECT_SWAPPED);
}
