/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-typing.h"

#include <glib/gi18n-lib.h>

/* The name of an initiative, typed beside its bar. */

/* How wide the field is, in characters. */
#define WIDTH 36

static void
typed_cb (KoersRoadmapCanvas *self,
          GtkEntry           *entry)
{
  KoersId *id = g_object_get_data (G_OBJECT (entry), "initiative");
  KoersRecord *initiative = koers_roadmap_source_lookup (self->source, *id);
  g_auto (KoersValue) seen = koers_value_text (koers_typing_get_kept (GTK_WIDGET (entry)));
  g_autofree char *message = NULL;

  if (initiative != NULL && koers_typing_is_unfinished (GTK_WIDGET (entry)) &&
      !koers_view_state_set_value (koers_roadmap_source_get_view_state (self->source), initiative, KOERS_INITIATIVE_NAME, &seen,
                                   koers_value_text (gtk_editable_get_text (GTK_EDITABLE (entry))), &message) &&
      message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      gtk_widget_set_tooltip_text (GTK_WIDGET (entry), message);
      return;
    }
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/*< private >
 * koers_roadmap_canvas_rename:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 *
 * Lets the name of its initiative be typed.
 */
void
koers_roadmap_canvas_rename (KoersRoadmapCanvas *self,
                             guint               row)
{
  KoersRecord *initiative = koers_roadmap_source_lookup (self->source, koers_roadmap_canvas_get_row_id (self, row));
  GtkWidget *popover, *entry;
  KoersId id;

  if (initiative == NULL || koers_record_get_kind (initiative) != KOERS_KIND_INITIATIVE)
    return;
  id = koers_record_get_id (initiative);
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  g_object_set_data_full (G_OBJECT (entry), "initiative", g_memdup2 (&id, sizeof id), g_free);
  koers_typing_set_kept (entry, koers_record_get_name (initiative));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  koers_roadmap_canvas_open_popover (self, popover, row);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

static gboolean
rename_cb (gpointer data)
{
  KoersRoadmapCanvas *self = data;
  guint row = self->current_row;

  self->rename_id = 0;
  if (self->layout != NULL && koers_roadmap_canvas_find_row (self, self->current, &row))
    {
      koers_roadmap_canvas_focus_row (self, row, KOERS_NO_MILESTONE);
      koers_roadmap_canvas_rename (self, row);
    }
  return G_SOURCE_REMOVE;
}

/*< private >
 * koers_roadmap_canvas_rename_current:
 * @self: a canvas that is being laid out
 *
 * Lets the name of the initiative that the keyboard is at be typed, if that is asked for, once its bar has its place.
 */
void
koers_roadmap_canvas_rename_current (KoersRoadmapCanvas *self)
{
  if (!self->rename_current)
    return;
  self->rename_current = FALSE;
  if (self->rename_id == 0)
    self->rename_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_cb, self, NULL);
}
