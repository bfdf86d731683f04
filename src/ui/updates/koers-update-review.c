/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-review.h"

#include "koers-flow.h"
#include "koers-update-edit.h"
#include "koers-who.h"

#include <glib/gi18n-lib.h>

/**
 * KoersUpdateReview:
 *
 * Lets whoever did not write an update that was submitted accept it, or return it with a question.
 */
struct _KoersUpdateReview {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *update;
  GtkWidget      *box;
  GtkLabel       *text;
  GtkWidget      *accept;
  GtkMenuButton  *ask;
  GtkPopover     *popover;
  GtkEntry       *question;
  GtkWidget      *send;
};

G_DEFINE_FINAL_TYPE (KoersUpdateReview, koers_update_review, GTK_TYPE_WIDGET)

static const char *
get_question (KoersUpdateReview *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->question));
}

/* Whoever this is: one that nobody wrote can be judged by anybody. */
static gboolean
is_own (KoersUpdateReview *self)
{
  KoersRecord *author = koers_record_get_target (self->update, KOERS_UPDATE_AUTHOR);

  return author != NULL && author == koers_who_lookup (koers_view_state_get_strategy (self->view_state));
}

static void
show (KoersUpdateReview *self)
{
  gboolean can_judge;

  if (koers_strategy_of (self->update) == NULL)
    return;
  can_judge = koers_document_can_edit (koers_view_state_get_document (self->view_state)) && !is_own (self);
  gtk_label_set_label (self->text, is_own (self) ? _("This update was submitted. Somebody else judges what you wrote.") : _("This update was submitted and waits for a judgement."));
  gtk_widget_set_visible (self->box, koers_record_get_choice (self->update, KOERS_UPDATE_STATE) == KOERS_UPDATE_STATE_SUBMITTED);
  gtk_widget_set_visible (self->accept, can_judge);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), can_judge);
}

static void
judge (KoersUpdateReview *self,
       KoersChangeSet    *changes,
       const char        *told)
{
  if (koers_view_state_commit (self->view_state, changes))
    koers_view_state_tell (self->view_state, told, TRUE);
}

static void
accept_cb (KoersUpdateReview *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;

  if (koers_strategy_of (self->update) == NULL)
    return;
  changes = koers_update_edit_accept (self->update);
  judge (self, changes, _("Update accepted"));
}

static void
question_changed_cb (KoersUpdateReview *self)
{
  gtk_widget_set_sensitive (self->send, *get_question (self) != '\0');
}

static void
send_cb (KoersUpdateReview *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;

  if (koers_strategy_of (self->update) == NULL || *get_question (self) == '\0')
    return;
  changes = koers_update_edit_return (self->update, get_question (self));
  gtk_popover_popdown (self->popover);
  judge (self, changes, _("Update returned with a question"));
}

static void
koers_update_review_dispose (GObject *object)
{
  KoersUpdateReview *self = KOERS_UPDATE_REVIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->update);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_update_review_parent_class)->dispose (object);
}

static void
koers_update_review_class_init (KoersUpdateReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_update_review_dispose;

  g_type_ensure (KOERS_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-update-review.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, box);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, text);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, accept);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, ask);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, popover);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, question);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateReview, send);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_update_review_init (KoersUpdateReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_update_review_new:
 * @view_state: what the window shows
 * @update: an update of its strategy
 *
 * Returns: (transfer floating): how to judge it, which is there while it waits for that
 */
GtkWidget *
koers_update_review_new (KoersViewState *view_state,
                         KoersRecord    *update)
{
  KoersUpdateReview *self = g_object_new (KOERS_TYPE_UPDATE_REVIEW, NULL);

  self->view_state = g_object_ref (view_state);
  self->update = g_object_ref (update);
  question_changed_cb (self);
  show (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
