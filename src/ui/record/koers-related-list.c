/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-related-list.h"

#include "koers-action-row.h"
#include "koers-change-set.h"
#include "koers-choice-drop-down.h"
#include "koers-drop-down-name.h"
#include "koers-plan-list.h"
#include "koers-record-choice.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRelatedList:
 *
 * What belongs to a record by one kind of reference, such as the milestones of an initiative: to see, to open, to add to. For the
 * strategy itself, all records of a kind.
 */
struct _KoersRelatedList {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *record;
  KoersReference  reference; /* its field is -1 for all records of the kind */
  GArray         *ends;  /* the fields with which a link can point to its other end; none if the record is no link */
  int             other; /* that of them with which a new one is to do so; -1 if the record is no link */
  GtkBox         *box;
  GtkLabel       *title;
  GtkMenuButton  *add_link;
  GtkButton      *add;
  GtkPopover     *popover;
  GtkBox         *popover_box;
  GtkListBox     *list;
  GtkWidget      *what; /* which of the ends, if there are several */
  GtkWidget      *choice;
};

G_DEFINE_FINAL_TYPE (KoersRelatedList, koers_related_list, GTK_TYPE_WIDGET)

/**
 * koers_related_list_is_wanted:
 * @reference: a way in which one kind points to another
 *
 * Returns: whether records of the first kind are shown with the second: those that belong to it, apart from the plan and the
 *   agreements, which are trees; and what is done because of a decision, although it outlives that
 */
gboolean
koers_related_list_is_wanted (const KoersReference *reference)
{
  const KoersField *field = koers_catalogue_get_field (reference->kind, reference->field);

  if (reference->kind == KOERS_KIND_ACTION && reference->field == KOERS_ACTION_DECISION)
    return TRUE;
  return field->on_delete == KOERS_ON_DELETE_CASCADE && koers_plan_get_level (reference->kind) < 0 && reference->kind != KOERS_KIND_BASELINE_ITEM;
}

/* A link is a record that has no name and points to something else too, or to one of several things. */
static GArray *
find_other_ends (const KoersReference *reference)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (reference->kind);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < info->n_fields && !info->named && ends->len == 0; i++)
    if (i != reference->field && info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].required)
      g_array_append_val (ends, i);
  if (ends->len > 0 || info->named || (reference->field >= 0 && info->fields[reference->field].one_of))
    return ends;
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].one_of)
      g_array_append_val (ends, i);
  return ends;
}

/* Whether there is more to say of it than what it links. */
static gboolean
has_more (KoersRelatedList *self)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->reference.kind);

  for (int i = 0; i < info->n_fields; i++)
    if (!info->fields[i].key)
      return TRUE;
  return FALSE;
}

/* Whether a record can be made with what is known here: a name, a choice or a date can be made up, a number cannot. */
static gboolean
can_add (KoersRelatedList *self)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->reference.kind);
  gboolean has_one_of = FALSE, has_the_one = FALSE;

  if (info->immutable)
    return FALSE;
  for (int i = 0; i < info->n_fields; i++)
    {
      has_one_of = has_one_of || info->fields[i].one_of;
      has_the_one = has_the_one || (info->fields[i].one_of && (i == self->reference.field || i == self->other));
    }
  if (has_one_of && !has_the_one)
    return FALSE;
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].required && i != self->reference.field && i != self->other &&
        (info->fields[i].type == KOERS_FIELD_DECIMAL || info->fields[i].type == KOERS_FIELD_INTEGER || info->fields[i].type == KOERS_FIELD_REFERENCE))
      return FALSE;
  return TRUE;
}

/* What tells one from another here, where it is plain what they all belong to. */
static char *
dup_title (KoersRelatedList *self,
           KoersRecord      *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->reference.kind);
  g_autoptr (GString) title = g_string_new (koers_record_get_name (record));

  for (int i = 0; i < info->n_fields && !info->named; i++)
    if (i != self->reference.field && (info->fields[i].key || info->fields[i].one_of || info->fields[i].required) && info->fields[i].type != KOERS_FIELD_CHOICE)
      {
        g_autofree char *label = koers_record_dup_label (record, i);

        if (*label != '\0')
          g_string_append_printf (title, "%s%s", title->len > 0 ? " – " : "", label);
      }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static char *
dup_subtitle (KoersRelatedList *self,
              KoersRecord      *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->reference.kind);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  int n = 0;

  for (int i = 0; i < info->n_fields && n < 3; i++)
    if ((info->fields[i].type == KOERS_FIELD_CHOICE || (info->fields[i].type == KOERS_FIELD_DATE && info->named) || info->fields[i].type == KOERS_FIELD_PERCENT ||
         g_str_equal (info->fields[i].name, "due-text")) && koers_value_is_set (koers_record_get_value (record, i)))
      {
        g_autofree char *label = koers_record_dup_label (record, i);

        g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", label);
        n++;
      }
  return g_string_free (g_steal_pointer (&subtitle), FALSE);
}

static void
add_row (KoersRelatedList *self,
         KoersRecord      *record)
{
  GtkWidget *row = koers_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = dup_title (self, record);
  g_autofree char *subtitle = dup_subtitle (self, record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  gtk_list_box_append (self->list, row);
}

/* What the list is called; where one kind points here in two ways, also in which. */
static char *
dup_list_title (KoersRelatedList *self)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->reference.kind);
  const KoersField *field = self->reference.field >= 0 ? &info->fields[self->reference.field] : NULL;
  const char *plural = koers_kind_get_title_plural (self->reference.kind);

  /* Seen from the decision, the initiatives, goals and risks that it is about stand here. */
  if (self->reference.kind == KOERS_KIND_DECISION_LINK && self->reference.field == KOERS_DECISION_LINK_DECISION)
    return g_strdup (C_ ("decision", "About"));

  for (int i = 0; i < info->n_fields && field != NULL; i++)
    if (i != self->reference.field && info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].target == field->target)
      /* Translators: kind of record (plural), as what the present record stands in them. */
      return g_strdup_printf (_("%s, this as “%s”"), plural, koers_field_get_title (field));
  return g_strdup (plural);
}

static GPtrArray *
find_records (KoersRelatedList *self)
{
  KoersStrategy *strategy = koers_strategy_of (self->record);
  KoersRecordList *list = koers_strategy_get_list (strategy, self->reference.kind);
  GPtrArray *records;

  if (self->reference.field >= 0)
    return koers_strategy_dup_children (strategy, self->reference.kind, self->reference.field, koers_record_get_id (self->record));
  records = g_ptr_array_new ();
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, koers_record_compare_ptr);
  return records;
}

static void
show_records (KoersRelatedList *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *name = dup_list_title (self);
  g_autofree char *title = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (koers_strategy_of (self->record) == NULL)
    return;

  records = find_records (self);
  for (guint i = 0; i < records->len; i++)
    add_row (self, g_ptr_array_index (records, i));
  /* Translators: kind of record (plural), how many there are. */
  title = records->len > 0 ? g_strdup_printf (_("%s (%u)"), name, records->len) : g_strdup (name);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->list), records->len > 0);
}

static void
strategy_changed_cb (KoersRelatedList *self,
                     KoersChangeSet   *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == self->reference.kind)
      {
        show_records (self);
        return;
      }
}

static void
row_activated_cb (KoersRelatedList *self,
                  GtkListBoxRow    *row)
{
  KoersRecord *record = g_object_get_data (G_OBJECT (row), "record");

  if (koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

/* ---- adding */

static void
add_record (KoersRelatedList *self,
            KoersId           other)
{
  KoersStrategy *strategy = koers_strategy_of (self->record);
  KoersKind kind = self->reference.kind;
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  g_autofree char *label = g_strdup_printf (_("Add “%s”"), koers_kind_get_title (kind));
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  KoersValue owner = koers_value_id (koers_record_get_id (self->record)), end = koers_value_id (other);
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, kind, id);
  if (self->reference.field >= 0)
    koers_change_set_set (changes, strategy, kind, id, self->reference.field, &owner);
  if (self->other >= 0)
    koers_change_set_set (changes, strategy, kind, id, self->other, &end);
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].required && koers_field_get_value_type (&info->fields[i]) == KOERS_VALUE_TEXT)
      {
        g_auto (KoersValue) name = koers_value_text (koers_kind_get_title (kind));

        koers_change_set_set (changes, strategy, kind, id, i, &name);
      }
    else if (info->fields[i].required && info->fields[i].type == KOERS_FIELD_DATE)
      {
        KoersValue day = koers_value_date (koers_date_from_day (koers_view_state_get_reporting_day (self->view_state), KOERS_PRECISION_DAY));

        koers_change_set_set (changes, strategy, kind, id, i, &day);
      }
  if (koers_view_state_commit (self->view_state, changes) && has_more (self))
    koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
}

static void
add_clicked_cb (KoersRelatedList *self)
{
  add_record (self, (KoersId) { { 0 } });
}

static void
link_clicked_cb (KoersRelatedList *self)
{
  KoersId other = koers_record_choice_get_id (KOERS_RECORD_CHOICE (self->choice));

  if (koers_id_is_none (other))
    return;
  gtk_popover_popdown (self->popover);
  add_record (self, other);
}

static void
show_choice (KoersRelatedList *self)
{
  const KoersField *field = koers_catalogue_get_field (self->reference.kind, self->other);

  if (self->choice != NULL)
    gtk_box_remove (self->popover_box, self->choice);
  self->choice = koers_record_choice_new (koers_strategy_of (self->record), field->target);
  koers_drop_down_set_name (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (KOERS_RECORD_CHOICE (self->choice))), koers_field_get_title (field));
  gtk_box_insert_child_after (self->popover_box, self->choice, self->what);
}

static void
what_changed_cb (KoersRelatedList *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->what));

  if (selected >= self->ends->len)
    return;
  self->other = g_array_index (self->ends, int, selected);
  show_choice (self);
}

static void
add_what (KoersRelatedList *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < self->ends->len; i++)
    g_ptr_array_add (titles, (gpointer) koers_field_get_title (koers_catalogue_get_field (self->reference.kind, g_array_index (self->ends, int, i))));
  self->what = koers_choice_drop_down_new (_("Link to"));
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->what), titles, 0);
  gtk_box_prepend (self->popover_box, self->what);
  g_signal_connect_object (self->what, "notify::selected", G_CALLBACK (what_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
popover_shown_cb (KoersRelatedList *self)
{
  /* Made only when it is needed: there may be many records to choose from. */
  if (self->choice != NULL)
    return;
  if (self->ends->len > 1)
    add_what (self);
  show_choice (self);
}

static void
update_sensitivity (KoersRelatedList *self)
{
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state)) && can_add (self);

  gtk_widget_set_visible (GTK_WIDGET (self->add), can_edit && self->other < 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add_link), can_edit && self->other >= 0);
}

static void
koers_related_list_dispose (GObject *object)
{
  KoersRelatedList *self = KOERS_RELATED_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_related_list_parent_class)->dispose (object);
}

static void
koers_related_list_finalize (GObject *object)
{
  g_clear_pointer (&KOERS_RELATED_LIST (object)->ends, g_array_unref);

  G_OBJECT_CLASS (koers_related_list_parent_class)->finalize (object);
}

static void
koers_related_list_class_init (KoersRelatedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_related_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_related_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-related-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, box);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, title);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, add);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, add_link);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, popover);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, popover_box);
  gtk_widget_class_bind_template_child (widget_class, KoersRelatedList, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_related_list_init (KoersRelatedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_related_list_new:
 * @view_state: what the window shows
 * @record: a record
 * @reference: how others belong to it; with -1 for its field all records of its kind do
 *
 * Returns: a list of those others
 */
GtkWidget *
koers_related_list_new (KoersViewState       *view_state,
                        KoersRecord          *record,
                        const KoersReference *reference)
{
  KoersRelatedList *self = g_object_new (KOERS_TYPE_RELATED_LIST, NULL);
  g_autofree char *add = g_strdup_printf (_("Add “%s”"), koers_kind_get_title (reference->kind));

  self->view_state = g_object_ref (view_state);
  self->record = g_object_ref (record);
  self->reference = *reference;
  self->ends = find_other_ends (reference);
  self->other = self->ends->len > 0 ? g_array_index (self->ends, int, 0) : -1;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), add);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_link), add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_link), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_kind_get_title_plural (reference->kind), -1);
  show_records (self);
  update_sensitivity (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_sensitivity), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
