/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-row.h"

#include "koers-change-set.h"
#include "koers-department.h"
#include "koers-record-title.h"

#include <glib/gi18n-lib.h>

/* How much a line stands in for each level, in pixels. */
#define INDENT 14

/**
 * KoersOwnersRow:
 *
 * A line of the list of owners: code and name, and for a department that is no longer there a word for that and what came after it.
 */
struct _KoersOwnersRow {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  KoersOwnersItem *item;
  GtkBox          *box;
  GtkImage        *fold;
  GtkImage        *icon;
  GtkLabel        *code;
  GtkLabel        *label;
  GtkLabel        *note;
};

G_DEFINE_FINAL_TYPE (KoersOwnersRow, koers_owners_row, GTK_TYPE_WIDGET)

static const char *
get_icon_name (KoersKind kind)
{
  return kind == KOERS_KIND_DEPARTMENT ? "koers-owners-symbolic" : kind == KOERS_KIND_PERSON ? "koers-person-symbolic" : "koers-strategy-symbolic";
}

/* What there is to say of a department or a person that is not, or no longer, at work on the day. */
static char *
dup_note (KoersOwnersRow *self,
          KoersRecord    *record)
{
  KoersKind kind = koers_record_get_kind (record);
  KoersRecord *other = NULL;

  if (kind == KOERS_KIND_PERSON)
    {
      other = koers_record_get_target (record, KOERS_PERSON_DEPARTMENT);
      return g_strdup (other != NULL ? koers_record_get_text (other, KOERS_DEPARTMENT_CODE) : NULL);
    }
  if (kind != KOERS_KIND_DEPARTMENT || koers_department_is_active (record, koers_view_state_get_reporting_day (self->view_state)))
    return NULL;
  other = koers_record_get_target (record, KOERS_DEPARTMENT_SUCCESSOR);
  if (other != NULL)
    {
      const char *code = koers_record_get_text (other, KOERS_DEPARTMENT_CODE);

      /* Translators: the department that came after this one. */
      return g_strdup_printf (_("Now %s"), code != NULL ? code : koers_record_get_name (other));
    }
  return g_strdup (_("Not active"));
}

/* The row of the list is what assistive technology reads; GTK names it after its type. */
static void
name_list_row (KoersOwnersRow *self,
               const char     *name)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_heading (KoersOwnersRow *self)
{
  const char *title = koers_kind_get_title_plural (koers_owners_item_get_kind (self->item));
  guint n = koers_owners_item_get_n (self->item);
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: kind of record (plural), how many there are. */
  g_autofree char *spoken = g_strdup_printf (_("%s (%u)"), title, n);

  gtk_label_set_label (self->label, title);
  gtk_label_set_label (self->note, count);
  gtk_widget_set_visible (GTK_WIDGET (self->code), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  name_list_row (self, spoken);
}

static void
show_record (KoersOwnersRow *self,
             KoersRecord    *record)
{
  KoersKind kind = koers_record_get_kind (record);
  const char *code = koers_record_get_code (record), *name = koers_record_get_name (record);
  g_autofree char *note = dup_note (self, record), *spoken = NULL;
  gboolean is_dim = kind == KOERS_KIND_DEPARTMENT && !koers_department_is_active (record, koers_view_state_get_reporting_day (self->view_state));

  gtk_label_set_label (self->label, name != NULL ? name : "");
  gtk_label_set_label (self->code, code != NULL ? code : "");
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code), code != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  gtk_image_set_from_icon_name (self->icon, get_icon_name (kind));
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");
  if (is_dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  if (note != NULL)
    /* Translators: kind of record, its name, a remark. */
    spoken = g_strdup_printf (_("%s %s, %s"), koers_kind_get_title (kind), name, note);
  else
    /* Translators: kind of record, its name. */
    spoken = g_strdup_printf (_("%s %s"), koers_kind_get_title (kind), name);
  name_list_row (self, spoken);
}

static void
show_item (KoersOwnersRow *self)
{
  KoersRecord *record = self->item != NULL ? koers_owners_item_get_record (self->item) : NULL;
  KoersOwnersFold fold;

  if (self->item == NULL || (record != NULL && koers_strategy_of (record) == NULL))
    return;
  fold = koers_owners_item_get_fold (self->item);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), (int) koers_owners_item_get_depth (self->item) * INDENT);
  gtk_image_set_from_icon_name (self->fold, fold == KOERS_OWNERS_UNFOLDED ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_opacity (GTK_WIDGET (self->fold), fold == KOERS_OWNERS_LEAF ? 0 : 1);
  if (record != NULL)
    show_record (self, record);
  else
    show_heading (self);
}

static void
strategy_changed_cb (KoersOwnersRow *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == KOERS_KIND_DEPARTMENT ||
        (self->item != NULL && koers_change_set_get (changes, i)->kind == koers_owners_item_get_kind (self->item)))
      {
        show_item (self);
        return;
      }
}

static void
koers_owners_row_dispose (GObject *object)
{
  KoersOwnersRow *self = KOERS_OWNERS_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_owners_row_parent_class)->dispose (object);
}

static void
koers_owners_row_class_init (KoersOwnersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_owners_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-owners-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, box);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, fold);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, code);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, label);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersRow, note);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_owners_row_init (KoersOwnersRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_owners_row_new (KoersViewState *view_state)
{
  KoersOwnersRow *self = g_object_new (KOERS_TYPE_OWNERS_ROW, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

KoersOwnersItem *
koers_owners_row_get_item (KoersOwnersRow *self)
{
  return self->item;
}

/**
 * koers_owners_row_set_item:
 * @self: a row
 * @item: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show another line.
 */
void
koers_owners_row_set_item (KoersOwnersRow  *self,
                           KoersOwnersItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "changed", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
}
