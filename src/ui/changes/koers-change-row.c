/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-row.h"

#include <glib/gi18n-lib.h>

/**
 * KoersChangeRow:
 *
 * A row of a list of changes: what happens to a kind, a record or a field, by a sign and in words.
 */
struct _KoersChangeRow {
  GtkWidget        parent_instance;
  KoersChangeItem *item;
  gulong           chosen_handler;
  gboolean         showing; /* the check is set by the program */
  GtkTreeExpander *expander;
  GtkCheckButton  *check;
  GtkImage        *sign;
  GtkLabel        *label;
  GtkLabel        *added;
  GtkLabel        *changed;
  GtkLabel        *removed;
};

G_DEFINE_FINAL_TYPE (KoersChangeRow, koers_change_row, GTK_TYPE_WIDGET)

static void
show_count (GtkLabel   *label,
            const char *text,
            gboolean    visible)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), visible);
}

static void
show_counts (KoersChangeRow *self)
{
  const KoersChangeGroup *group = koers_change_item_get_group (self->item);
  g_autofree char *added = g_strdup_printf (ngettext ("%u added", "%u added", group->n_added), group->n_added);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u changed", "%u changed", group->n_changed), group->n_changed);
  g_autofree char *removed = g_strdup_printf (ngettext ("%u removed", "%u removed", group->n_removed), group->n_removed);

  show_count (self->added, added, group->n_added > 0);
  show_count (self->changed, changed, group->n_changed > 0);
  show_count (self->removed, removed, group->n_removed > 0);
}

static void
show_operation (KoersChangeRow *self)
{
  KoersChangeLevel level = koers_change_item_get_level (self->item);
  KoersOperation operation = koers_change_item_get_operation (self->item);
  gboolean of_record = level == KOERS_CHANGE_LEVEL_RECORD;
  const char *icon_name = operation == KOERS_OPERATION_INSERT   ? "list-add-symbolic"
                          : operation == KOERS_OPERATION_DELETE ? "list-remove-symbolic"
                                                                : "document-edit-symbolic";

  gtk_image_set_from_icon_name (self->sign, icon_name);
  show_count (self->added, _("Added"), of_record && operation == KOERS_OPERATION_INSERT);
  show_count (self->changed, _("Changed"), of_record && operation == KOERS_OPERATION_UPDATE);
  show_count (self->removed, _("Removed"), of_record && operation == KOERS_OPERATION_DELETE);
}

static void
show_chosen (KoersChangeRow *self)
{
  gboolean chosen, in_part;

  if (koers_change_item_get_level (self->item) == KOERS_CHANGE_LEVEL_FIELD)
    return;
  chosen = koers_change_item_is_chosen (self->item, &in_part);
  self->showing = TRUE;
  gtk_check_button_set_inconsistent (self->check, in_part);
  gtk_check_button_set_active (self->check, chosen);
  self->showing = FALSE;
  gtk_widget_set_opacity (GTK_WIDGET (self->label), chosen || in_part ? 1.0 : 0.55);
}

/* The row of the list is what assistive technology reads; GTK names it after its type. */
static void
name_list_row (KoersChangeRow *self)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *sentence = koers_change_item_dup_sentence (self->item);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
show_item (KoersChangeRow *self,
           gboolean        selectable)
{
  KoersChangeLevel level = koers_change_item_get_level (self->item);
  g_autofree char *title = koers_change_item_dup_title (self->item);
  /* Translators: a kind of records or the name of one, to be carried out or left out. */
  g_autofree char *take = g_strdup_printf (_("Take “%s”"), title);
  const char *const heading[] = { "heading", NULL }, *const plain[] = { NULL }, *const dim[] = { "dim-label", NULL };

  gtk_label_set_label (self->label, title);
  gtk_widget_set_css_classes (GTK_WIDGET (self->label), (const char **) (level == KOERS_CHANGE_LEVEL_GROUP    ? heading
                                                                        : level == KOERS_CHANGE_LEVEL_RECORD ? plain
                                                                                                             : dim));
  gtk_widget_set_visible (GTK_WIDGET (self->check), selectable && level != KOERS_CHANGE_LEVEL_FIELD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, take, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), level == KOERS_CHANGE_LEVEL_RECORD);
  if (level == KOERS_CHANGE_LEVEL_GROUP)
    show_counts (self);
  else
    show_operation (self);
  gtk_widget_set_opacity (GTK_WIDGET (self->label), 1.0);
  show_chosen (self);
  name_list_row (self);
}

static void
check_toggled_cb (KoersChangeRow *self)
{
  gboolean in_part;

  if (self->showing || self->item == NULL)
    return;
  koers_change_item_is_chosen (self->item, &in_part);
  /* Of a group that is taken in part, a click takes the rest too. */
  koers_change_item_choose (self->item, in_part || gtk_check_button_get_active (self->check));
}

static void
koers_change_row_dispose (GObject *object)
{
  KoersChangeRow *self = KOERS_CHANGE_ROW (object);

  koers_change_row_set_tree_row (self, NULL, FALSE);
  g_clear_pointer ((GtkWidget **) &self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_change_row_parent_class)->dispose (object);
}

static void
koers_change_row_class_init (KoersChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_change_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, expander);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, check);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, sign);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, label);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, added);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, changed);
  gtk_widget_class_bind_template_child (widget_class, KoersChangeRow, removed);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_change_row_init (KoersChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_change_row_new (void)
{
  return g_object_new (KOERS_TYPE_CHANGE_ROW, NULL);
}

/**
 * koers_change_row_set_tree_row:
 * @self: a row
 * @tree_row: (nullable): what it is to show; %NULL for nothing
 * @selectable: whether it can be left out
 *
 * Makes the row show something else.
 */
void
koers_change_row_set_tree_row (KoersChangeRow *self,
                               GtkTreeListRow *tree_row,
                               gboolean        selectable)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->chosen_handler, koers_change_item_get_tree (self->item));
  g_clear_object (&self->item);
  if (self->expander != NULL)
    gtk_tree_expander_set_list_row (self->expander, tree_row);
  if (tree_row == NULL)
    return;
  self->item = gtk_tree_list_row_get_item (tree_row);
  self->chosen_handler = g_signal_connect_swapped (koers_change_item_get_tree (self->item), "chosen-changed", G_CALLBACK (show_chosen), self);
  show_item (self, selectable);
}

/**
 * koers_change_row_get_tree_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GtkTreeListRow *
koers_change_row_get_tree_row (KoersChangeRow *self)
{
  return gtk_tree_expander_get_list_row (self->expander);
}
