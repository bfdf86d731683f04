/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-list-private.h"

#include "koers-record-private.h"

/**
 * KoersRecordList:
 *
 * All records of one kind, in the order in which they came. Views put GTK's sort and filter models on top.
 */
struct _KoersRecordList {
  GObject    parent_instance;
  KoersKind  kind;
  GPtrArray *records;
};

static GType
koers_record_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_RECORD;
}

static guint
koers_record_list_get_n_items (GListModel *model)
{
  return KOERS_RECORD_LIST (model)->records->len;
}

static gpointer
koers_record_list_get_item (GListModel *model,
                            guint       position)
{
  KoersRecordList *self = KOERS_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
koers_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_record_list_get_item_type;
  iface->get_n_items = koers_record_list_get_n_items;
  iface->get_item = koers_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersRecordList, koers_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_record_list_model_init))

static void
koers_record_list_finalize (GObject *object)
{
  KoersRecordList *self = KOERS_RECORD_LIST (object);

  for (guint i = 0; i < self->records->len; i++)
    ((KoersRecord *) g_ptr_array_index (self->records, i))->strategy = NULL;
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (koers_record_list_parent_class)->finalize (object);
}

static void
koers_record_list_class_init (KoersRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_record_list_finalize;
}

static void
koers_record_list_init (KoersRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

KoersRecordList *
koers_record_list_new (KoersKind kind)
{
  KoersRecordList *self = g_object_new (KOERS_TYPE_RECORD_LIST, NULL);

  self->kind = kind;
  return self;
}

/* For loading, before anybody looks: takes the record and tells nobody. */
void
koers_record_list_append (KoersRecordList *self,
                          KoersRecord     *record)
{
  record->index = self->records->len;
  g_ptr_array_add (self->records, record);
}

/* Takes the inserted records in at the end and the deleted ones out, and says the one stretch in which the list now differs;
 * telling it is for the caller, once all lists are as they should be. Returns whether there is such a stretch. */
gboolean
koers_record_list_update (KoersRecordList *self,
                          GPtrArray       *inserted,
                          GPtrArray       *changed,
                          GPtrArray       *deleted,
                          guint           *position,
                          guint           *n_removed,
                          guint           *n_added)
{
  guint n_before = self->records->len, first = n_before, end = 0;

  for (guint i = 0; i < changed->len + deleted->len; i++)
    {
      KoersRecord *record = i < changed->len ? g_ptr_array_index (changed, i)
                                             : g_ptr_array_index (deleted, i - changed->len);

      first = MIN (first, record->index);
      end = MAX (end, record->index + 1);
    }
  if (inserted->len > 0)
    end = n_before;
  if (end <= first && inserted->len == 0)
    return FALSE;

  if (deleted->len > 0)
    {
      guint to = first;

      for (guint i = 0; i < deleted->len; i++)
        ((KoersRecord *) g_ptr_array_index (deleted, i))->index = G_MAXUINT;
      for (guint from = first; from < n_before; from++)
        {
          KoersRecord *record = self->records->pdata[from];

          if (record->index == G_MAXUINT)
            {
              record->strategy = NULL;
              g_object_unref (record);
              continue;
            }
          record->index = to;
          self->records->pdata[to++] = record;
        }
      self->records->len = to;
    }
  for (guint i = 0; i < inserted->len; i++)
    koers_record_list_append (self, g_object_ref (g_ptr_array_index (inserted, i)));

  *position = first;
  *n_removed = end - first;
  *n_added = end - first - deleted->len + inserted->len;
  return TRUE;
}

KoersKind
koers_record_list_get_kind (KoersRecordList *self)
{
  g_return_val_if_fail (KOERS_IS_RECORD_LIST (self), KOERS_KIND_STRATEGY);

  return self->kind;
}

/**
 * koers_record_list_get_n:
 * @self: a list
 *
 * Returns: how many records it holds
 */
guint
koers_record_list_get_n (KoersRecordList *self)
{
  return self->records->len;
}

/**
 * koers_record_list_get:
 * @self: a list
 * @index: less than koers_record_list_get_n()
 *
 * Returns: (transfer none): the record at that place; cheaper than g_list_model_get_item()
 */
KoersRecord *
koers_record_list_get (KoersRecordList *self,
                       guint            index)
{
  return g_ptr_array_index (self->records, index);
}
