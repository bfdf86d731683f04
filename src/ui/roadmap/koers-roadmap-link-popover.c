/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-link-popover.h"

#include "koers-record-title.h"
#include "koers-roadmap-edit.h"
#include "koers-search.h"

#include <glib/gi18n-lib.h>

/* As many as somebody reads; who does not see it types more. */
#define MAX_FOUND 50

#define WIDTH 320
#define HEIGHT 260

/**
 * KoersRoadmapLinkPopover:
 *
 * Searches the initiative that is to wait for another one.
 */
struct _KoersRoadmapLinkPopover {
  GtkPopover      parent_instance;
  KoersViewState *view_state;
  KoersId         predecessor;
  GtkWidget      *entry;
  GtkWidget      *list;
};

G_DEFINE_FINAL_TYPE (KoersRoadmapLinkPopover, koers_roadmap_link_popover, GTK_TYPE_POPOVER)

static void
add_row (KoersRoadmapLinkPopover *self,
         KoersRecord             *initiative)
{
  g_autofree char *text = koers_record_dup_heading (initiative);
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "initiative", g_object_ref (initiative), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
search_cb (KoersRoadmapLinkPopover *self)
{
  static const KoersKind kinds[] = { KOERS_KIND_INITIATIVE };
  KoersRecord *predecessor = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), self->predecessor);
  g_autoptr (GPtrArray) found = koers_search_run (koers_view_state_get_search (self->view_state), kinds, 1, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (child))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; predecessor != NULL && i < found->len && n < MAX_FOUND; i++)
    if (g_ptr_array_index (found, i) != predecessor)
      {
        add_row (self, g_ptr_array_index (found, i));
        n++;
      }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
chosen_cb (KoersRoadmapLinkPopover *self,
           GtkListBoxRow           *row)
{
  KoersRecord *predecessor = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), self->predecessor);
  g_autoptr (KoersRecord) successor = row != NULL ? g_object_ref (g_object_get_data (G_OBJECT (row), "initiative")) : NULL;
  g_autoptr (KoersViewState) view_state = g_object_ref (self->view_state);
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *name = NULL, *other = NULL, *text = NULL;

  if (predecessor == NULL || successor == NULL || koers_strategy_of (successor) == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  changes = koers_roadmap_edit_link (predecessor, successor);
  if (changes != NULL)
    {
      koers_view_state_commit (view_state, changes);
      return;
    }
  name = koers_record_dup_title (predecessor);
  other = koers_record_dup_title (successor);
  text = g_strdup_printf (_("“%s” depends on “%s” already."), other, name);
  koers_view_state_tell (view_state, text, FALSE);
}

static void
activate_cb (KoersRoadmapLinkPopover *self)
{
  chosen_cb (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

static void
stop_cb (KoersRoadmapLinkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
koers_roadmap_link_popover_dispose (GObject *object)
{
  g_clear_object (&KOERS_ROADMAP_LINK_POPOVER (object)->view_state);

  G_OBJECT_CLASS (koers_roadmap_link_popover_parent_class)->dispose (object);
}

static void
koers_roadmap_link_popover_class_init (KoersRoadmapLinkPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_roadmap_link_popover_dispose;
}

static void
koers_roadmap_link_popover_init (KoersRoadmapLinkPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *nothing = gtk_label_new (_("Nothing found"));

  self->entry = gtk_search_entry_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search what is to wait"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Initiatives"), -1);
  /* Without a delay, so that Enter right after a letter takes what is found by it. */
  g_object_set (self->entry, "placeholder-text", _("Which one is to wait?"), "search-delay", 0, NULL);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_roadmap_link_popover_new:
 * @view_state: what the window shows
 * @predecessor: an initiative
 *
 * Returns: (transfer floating): a popover that searches what is to wait until @predecessor is finished, and makes it wait
 */
GtkWidget *
koers_roadmap_link_popover_new (KoersViewState *view_state,
                                KoersRecord    *predecessor)
{
  KoersRoadmapLinkPopover *self = g_object_new (KOERS_TYPE_ROADMAP_LINK_POPOVER, NULL);
  g_autofree char *name = koers_record_dup_title (predecessor);
  /* Translators: name of an initiative. */
  g_autofree char *label = g_strdup_printf (_("What waits until “%s” is finished"), name);

  self->view_state = g_object_ref (view_state);
  self->predecessor = koers_record_get_id (predecessor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  search_cb (self);
  return GTK_WIDGET (self);
}
