/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-search.h"

#include "koers-focus.h"


#include <string.h>

/* How many initiatives are read at a time: well under a millisecond. */
#define WARM_STEP 200

/**
 * KoersInitiativeSearch:
 *
 * Where one types what initiatives are searched for: the text in the filter of the window.
 */
struct _KoersInitiativeSearch {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkSearchEntry *entry;
  guint           warm_id;
  guint           n_warm;
  gboolean        is_searching;
};

enum { DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersInitiativeSearch, koers_initiative_search, GTK_TYPE_WIDGET)

/* Reads the texts of some initiatives, so that the first keystroke finds them read. */
static gboolean
warm_search_cb (gpointer data)
{
  KoersInitiativeSearch *self = data;
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_INITIATIVE);
  char *no_words[] = { NULL };

  for (guint end = MIN (self->n_warm + WARM_STEP, koers_record_list_get_n (list)); self->n_warm < end; self->n_warm++)
    koers_search_has (koers_view_state_get_search (self->view_state), koers_record_list_get (list, self->n_warm), no_words);
  if (self->n_warm < koers_record_list_get_n (list))
    return G_SOURCE_CONTINUE;
  self->warm_id = 0;
  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (KoersInitiativeSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GStrv) words = NULL;

  if (self->view_state == NULL || self->is_searching)
    return;
  words = koers_filter_dup_set (koers_view_state_get_filter (self->view_state), "text", *text != '\0' ? text : NULL);
  self->is_searching = TRUE;
  koers_view_state_set_filter (self->view_state, (const char *const *) words, NULL);
  self->is_searching = FALSE;
}

/* The filter may come from elsewhere, such as a saved view. */
static void
filter_changed_cb (KoersInitiativeSearch *self)
{
  const char *const *words = koers_filter_get_words (koers_view_state_get_filter (self->view_state));
  const char *text = "";

  if (self->is_searching)
    return;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "text="))
      text = words[i] + strlen ("text=");
  self->is_searching = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_searching = FALSE;
}

static void
search_done_cb (KoersInitiativeSearch *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
search_stopped_cb (KoersInitiativeSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_done_cb (self);
}

static gboolean
koers_initiative_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_INITIATIVE_SEARCH (widget)->entry));
}

static void
koers_initiative_search_map (GtkWidget *widget)
{
  KoersInitiativeSearch *self = KOERS_INITIATIVE_SEARCH (widget);

  GTK_WIDGET_CLASS (koers_initiative_search_parent_class)->map (widget);
  if (self->warm_id == 0 && self->n_warm == 0)
    self->warm_id = g_idle_add_full (G_PRIORITY_LOW, warm_search_cb, self, NULL);
}

static void
koers_initiative_search_dispose (GObject *object)
{
  KoersInitiativeSearch *self = KOERS_INITIATIVE_SEARCH (object);

  g_clear_handle_id (&self->warm_id, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->entry, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_search_parent_class)->dispose (object);
}

static void
koers_initiative_search_class_init (KoersInitiativeSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_search_dispose;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_initiative_search_grab_focus;
  widget_class->map = koers_initiative_search_map;

  /**
   * KoersInitiativeSearch::done:
   *
   * Comes when the keyboard is to go to what was found.
   */
  signals[DONE] = g_signal_new ("done", KOERS_TYPE_INITIATIVE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-search.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeSearch, entry);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_search_init (KoersInitiativeSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_initiative_search_set_view_state:
 * @self: a search
 * @view_state: what the window shows; set once
 *
 * Makes it search in a window.
 */
void
koers_initiative_search_set_view_state (KoersInitiativeSearch *self,
                                        KoersViewState        *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "notify::filter", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  filter_changed_cb (self);
}
