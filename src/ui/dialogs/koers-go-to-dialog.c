/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-go-to-dialog.h"

#include "koers-record-title.h"
#include "koers-text.h"
#include "koers-views.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many places are offered at most. */
#define MAX_FOUND 200

/**
 * KoersGoToDialog:
 *
 * Goes to a view or to any record of the strategy by a few letters of its name, code or text, without leaving the keyboard.
 */
struct _KoersGoToDialog {
  AdwWindow           parent_instance;
  KoersViewState     *view_state;
  GtkSearchEntry     *entry;
  GtkStack           *stack;
  GtkListView        *list_view;
  GListStore         *found; /* of KoersRecord, and GtkStringObject for the title of a view */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (KoersGoToDialog, koers_go_to_dialog, ADW_TYPE_WINDOW)

/* ---- rows */

static char *
dup_title (gpointer item)
{
  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : koers_record_dup_heading (item);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *title = gtk_label_new (NULL), *kind = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_widget_add_css_class (kind, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gpointer place = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *title = dup_title (place);
  const char *kind = KOERS_IS_RECORD (place) ? koers_kind_get_title (koers_record_get_kind (place)) : C_ ("place", "View");
  g_autofree char *name = g_strdup_printf ("%s, %s", title, kind);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ---- searching */

/* What is meant most likely comes first: the code itself, then a name that begins so, then the rest. */
static int
get_rank (KoersRecord *record,
          const char  *query)
{
  const char *code = koers_record_get_code (record);
  g_autofree char *folded_code = koers_text_fold (code != NULL ? code : "");
  g_autofree char *folded_name = koers_text_fold (koers_record_get_name (record) != NULL ? koers_record_get_name (record) : "");

  if (g_str_equal (folded_code, query))
    return 0;
  if (g_str_has_prefix (folded_name, query))
    return 1;
  return strstr (folded_name, query) != NULL ? 2 : 3;
}

static void
add_views (KoersGoToDialog *self,
           const char      *query)
{
  guint n;
  const KoersView *views = koers_views_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = koers_text_fold (_(views[i].title));
      g_autoptr (GtkStringObject) view = gtk_string_object_new (_(views[i].title));

      if (strstr (folded, query) != NULL)
        g_list_store_append (self->found, view);
    }
}

static void
add_records (KoersGoToDialog *self,
             const char      *query)
{
  KoersKind kinds[KOERS_N_KINDS];
  guint n_kinds = 0;
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *ranked[4];

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (koers_catalogue_get_kind ((KoersKind) kind)->named && kind != KOERS_KIND_SNAPSHOT)
      kinds[n_kinds++] = (KoersKind) kind;
  found = koers_search_run (koers_view_state_get_search (self->view_state), kinds, n_kinds, query);
  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    ranked[i] = g_ptr_array_new ();
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ranked[get_rank (g_ptr_array_index (found, i), query)], g_ptr_array_index (found, i));
  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

      g_list_store_splice (self->found, n, 0, ranked[i]->pdata, MIN (ranked[i]->len, n < MAX_FOUND ? MAX_FOUND - n : 0));
      g_ptr_array_unref (ranked[i]);
    }
}

static void
search_cb (KoersGoToDialog *self)
{
  g_autofree char *folded = koers_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  const char *query = g_strstrip (folded);

  g_list_store_remove_all (self->found);
  add_views (self, query);
  if (*query != '\0')
    add_records (self, query);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0 ? "found" : "nothing");
}

/* ---- going */

static void
go_to (KoersGoToDialog *self,
       guint            position)
{
  g_autoptr (GObject) place = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  guint n;
  const KoersView *views = koers_views_get (&n);

  if (place == NULL)
    return;
  if (KOERS_IS_RECORD (place))
    koers_view_state_show (self->view_state, koers_views_get_for (KOERS_RECORD (place)), KOERS_RECORD (place));
  for (guint i = 0; i < n && GTK_IS_STRING_OBJECT (place); i++)
    if (g_str_equal (_(views[i].title), gtk_string_object_get_string (GTK_STRING_OBJECT (place))))
      koers_view_state_set_page (self->view_state, views[i].name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (KoersGoToDialog *self)
{
  go_to (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activated_cb (KoersGoToDialog *self,
                  guint            position)
{
  go_to (self, position);
}

/* The arrows move in the list while the letters go into the entry. */
static gboolean
key_pressed_cb (KoersGoToDialog *self,
                guint            keyval)
{
  guint selected = gtk_single_selection_get_selected (self->selection), n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  if (n == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return FALSE;
  if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n - 1);
  else if (selected > 0)
    selected--;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", selected);
  return TRUE;
}

/* ---- the type */

static void
koers_go_to_dialog_dispose (GObject *object)
{
  KoersGoToDialog *self = KOERS_GO_TO_DIALOG (object);

  g_clear_object (&self->found);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_go_to_dialog_parent_class)->dispose (object);
}

static void
koers_go_to_dialog_class_init (KoersGoToDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_go_to_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-go-to-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersGoToDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, KoersGoToDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersGoToDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  /* The entry takes Escape for itself. */
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
koers_go_to_dialog_init (KoersGoToDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = g_list_store_new (G_TYPE_OBJECT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/**
 * koers_go_to_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Asks where to go.
 */
void
koers_go_to_dialog_present (GtkWindow      *parent,
                            KoersViewState *view_state)
{
  KoersGoToDialog *self = g_object_new (KOERS_TYPE_GO_TO_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  search_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
