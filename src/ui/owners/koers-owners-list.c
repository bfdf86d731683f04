/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-list.h"

#include "koers-change-set.h"
#include "koers-department.h"
#include "koers-record-title.h"
#include "koers-stretch.h"
#include "koers-text.h"

#include <string.h>

/**
 * KoersOwnersList:
 *
 * The organisation as lines: departments in their tree, people by function, roles and bodies, each kind under its heading. It follows the
 * strategy with one `items-changed` for the stretch that differs.
 */
struct _KoersOwnersList {
  GObject         parent_instance;
  KoersViewState *view_state;
  GPtrArray      *items;
  GHashTable     *known;  /* what a line stands for -> KoersOwnersItem; headings stand for their number + 1 */
  GHashTable     *folded; /* the same keys */
  char           *query;  /* folded for comparing */
};

static const KoersKind kinds[] = { KOERS_KIND_DEPARTMENT, KOERS_KIND_PERSON, KOERS_KIND_ROLE, KOERS_KIND_BODY };

static GType
koers_owners_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_OWNERS_ITEM;
}

static guint
koers_owners_list_get_n_items (GListModel *model)
{
  return KOERS_OWNERS_LIST (model)->items->len;
}

static gpointer
koers_owners_list_get_item (GListModel *model,
                            guint       position)
{
  KoersOwnersList *self = KOERS_OWNERS_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
koers_owners_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_owners_list_get_item_type;
  iface->get_n_items = koers_owners_list_get_n_items;
  iface->get_item = koers_owners_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersOwnersList, koers_owners_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_owners_list_model_init))

/* ---- lines */

static gpointer
get_key (KoersKind    kind,
         KoersRecord *record)
{
  return record != NULL ? (gpointer) record : GUINT_TO_POINTER ((guint) kind + 1);
}

static gboolean
is_folded (KoersOwnersList *self,
           gpointer         key)
{
  return *self->query == '\0' && g_hash_table_contains (self->folded, key);
}

static void
add_item (KoersOwnersList *self,
          GPtrArray       *items,
          KoersKind        kind,
          KoersRecord     *record,
          guint            depth,
          gboolean         can_fold,
          guint            n)
{
  gpointer key = get_key (kind, record);
  KoersOwnersItem *item = g_hash_table_lookup (self->known, key);

  if (item == NULL)
    {
      item = koers_owners_item_new (kind, record);
      g_hash_table_insert (self->known, key, item);
    }
  koers_owners_item_place (item, depth, !can_fold ? KOERS_OWNERS_LEAF : is_folded (self, key) ? KOERS_OWNERS_FOLDED : KOERS_OWNERS_UNFOLDED, n);
  g_ptr_array_add (items, g_object_ref (item));
}

static gboolean
matches (KoersOwnersList *self,
         KoersRecord     *record)
{
  g_autofree char *heading = NULL, *folded = NULL;

  if (*self->query == '\0')
    return TRUE;
  heading = koers_record_dup_heading (record);
  folded = koers_text_fold (heading);
  return strstr (folded, self->query) != NULL;
}

static void
add_departments (KoersOwnersList *self,
                 GPtrArray       *items)
{
  g_autoptr (GArray) places = koers_strategy_dup_departments (koers_view_state_get_strategy (self->view_state));
  g_autofree gboolean *shown = g_new0 (gboolean, places->len + 1);
  guint hidden_below = G_MAXUINT;

  /* What matches is shown with what it is part of. */
  for (guint i = places->len; i-- > 0;)
    {
      const KoersDepartmentPlace *place = &g_array_index (places, KoersDepartmentPlace, i);

      shown[i] = shown[i] || matches (self, place->department);
      if (shown[i] && place->parent != G_MAXUINT)
        shown[place->parent] = TRUE;
    }
  add_item (self, items, KOERS_KIND_DEPARTMENT, NULL, 0, places->len > 0, places->len);
  if (is_folded (self, get_key (KOERS_KIND_DEPARTMENT, NULL)))
    return;
  for (guint i = 0; i < places->len; i++)
    {
      const KoersDepartmentPlace *place = &g_array_index (places, KoersDepartmentPlace, i);
      gboolean has_parts = i + 1 < places->len && g_array_index (places, KoersDepartmentPlace, i + 1).depth > place->depth;

      if (hidden_below != G_MAXUINT && place->depth > hidden_below)
        continue;
      hidden_below = G_MAXUINT;
      if (!shown[i])
        continue;
      add_item (self, items, KOERS_KIND_DEPARTMENT, place->department, place->depth + 1, has_parts, 0);
      if (has_parts && is_folded (self, place->department))
        hidden_below = place->depth;
    }
}

static void
add_kind (KoersOwnersList *self,
          GPtrArray       *items,
          KoersKind        kind)
{
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), kind);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n = koers_record_list_get_n (list);

  add_item (self, items, kind, NULL, 0, n > 0, n);
  if (is_folded (self, get_key (kind, NULL)))
    return;
  for (guint i = 0; i < n; i++)
    if (matches (self, koers_record_list_get (list, i)))
      g_ptr_array_add (sorted, koers_record_list_get (list, i));
  g_ptr_array_sort (sorted, koers_record_compare_ptr);
  for (guint i = 0; i < sorted->len; i++)
    add_item (self, items, kind, g_ptr_array_index (sorted, i), 1, FALSE, 0);
}

static GPtrArray *
make_items (KoersOwnersList *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_departments (self, items);
  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    add_kind (self, items, kinds[i]);
  return items;
}

static void
refresh (KoersOwnersList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  KoersStretch stretch;

  self->items = make_items (self);
  if (koers_stretch_find (before, self->items, NULL, &stretch))
    g_list_model_items_changed (G_LIST_MODEL (self), stretch.start, stretch.n_removed, stretch.n_added);
}

static gboolean
is_gone (gpointer key,
         gpointer item,
         gpointer data)
{
  KoersRecord *record = koers_owners_item_get_record (item);

  return record != NULL && koers_strategy_of (record) == NULL;
}

static void
strategy_changed_cb (KoersOwnersList *self,
                     KoersChangeSet  *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_owners_list_has_kind (koers_change_set_get (changes, i)->kind))
      {
        refresh (self);
        g_hash_table_foreach_remove (self->known, is_gone, NULL);
        return;
      }
}

static void
koers_owners_list_finalize (GObject *object)
{
  KoersOwnersList *self = KOERS_OWNERS_LIST (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->folded);
  g_free (self->query);
  g_object_unref (self->view_state);

  G_OBJECT_CLASS (koers_owners_list_parent_class)->finalize (object);
}

static void
koers_owners_list_class_init (KoersOwnersListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_owners_list_finalize;
}

static void
koers_owners_list_init (KoersOwnersList *self)
{
  self->known = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->folded = g_hash_table_new (NULL, NULL);
  self->query = g_strdup ("");
}

/**
 * koers_owners_list_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer full): the lines of its strategy
 */
KoersOwnersList *
koers_owners_list_new (KoersViewState *view_state)
{
  KoersOwnersList *self = g_object_new (KOERS_TYPE_OWNERS_LIST, NULL);

  self->view_state = g_object_ref (view_state);
  self->items = make_items (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * koers_owners_list_has_kind:
 * @kind: a kind
 *
 * Returns: whether its records stand in the list
 */
gboolean
koers_owners_list_has_kind (KoersKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

/**
 * koers_owners_list_set_query:
 * @self: a list
 * @query: what names and codes must hold; empty for all
 *
 * Shows only what was searched for, unfolded.
 */
void
koers_owners_list_set_query (KoersOwnersList *self,
                             const char      *query)
{
  g_autofree char *folded = koers_text_fold (query);

  g_strstrip (folded);
  if (koers_set_text (&self->query, folded))
    refresh (self);
}

/**
 * koers_owners_list_set_folded:
 * @self: a list
 * @item: a line of it
 * @folded: whether what stands under it is hidden
 *
 * Folds a line, or unfolds it.
 */
void
koers_owners_list_set_folded (KoersOwnersList *self,
                              KoersOwnersItem *item,
                              gboolean         folded)
{
  gpointer key = get_key (koers_owners_item_get_kind (item), koers_owners_item_get_record (item));

  if (folded ? g_hash_table_add (self->folded, key) : g_hash_table_remove (self->folded, key))
    refresh (self);
}

/**
 * koers_owners_list_reveal:
 * @self: a list
 * @record: a record of it
 *
 * Unfolds what it stands under.
 */
void
koers_owners_list_reveal (KoersOwnersList *self,
                          KoersRecord     *record)
{
  gboolean unfolded = g_hash_table_remove (self->folded, get_key (koers_record_get_kind (record), NULL));

  for (guint i = 0; koers_record_get_kind (record) == KOERS_KIND_DEPARTMENT && i < 100; i++)
    {
      record = koers_record_get_target (record, KOERS_DEPARTMENT_PARENT);
      if (record == NULL)
        break;
      unfolded = g_hash_table_remove (self->folded, record) || unfolded;
    }
  if (unfolded)
    refresh (self);
}

/**
 * koers_owners_list_find:
 * @self: a list
 * @record: a record
 * @position: (out): its place
 *
 * Returns: whether it is shown
 */
gboolean
koers_owners_list_find (KoersOwnersList *self,
                        KoersRecord     *record,
                        guint           *position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (koers_owners_item_get_record (g_ptr_array_index (self->items, i)) == record)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
