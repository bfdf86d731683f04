/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-item.h"

#include "koers-stretch.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRecordItem:
 *
 * A line of a list of records: one of them, or the heading of some. It stays the same one while what it shows changes.
 */
struct _KoersRecordItem {
  GObject           parent_instance;
  KoersRecordFacts  facts;
  char             *title;
  char             *text;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRecordItem, koers_record_item, G_TYPE_OBJECT)

static void
koers_record_item_finalize (GObject *object)
{
  KoersRecordItem *self = KOERS_RECORD_ITEM (object);

  g_clear_object (&self->facts.record);
  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (koers_record_item_parent_class)->finalize (object);
}

static void
koers_record_item_class_init (KoersRecordItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_record_item_finalize;

  /**
   * KoersRecordItem::changed:
   *
   * Comes when it is to show something else.
   */
  signals[CHANGED] = g_signal_new ("changed", KOERS_TYPE_RECORD_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_record_item_init (KoersRecordItem *self)
{
}

/* Answers whether it differs from before. */
static gboolean
set_facts (KoersRecordItem        *self,
           const KoersRecordFacts *facts)
{
  const KoersRecordFacts before = self->facts;
  gboolean is_title_new = koers_set_text (&self->title, facts->title), is_text_new = koers_set_text (&self->text, facts->facts);

  self->facts = *facts;
  self->facts.record = before.record;
  self->facts.title = self->title;
  self->facts.facts = self->text;
  self->facts.icon_name = g_intern_string (facts->icon_name);
  self->facts.icon_class = g_intern_string (facts->icon_class);
  return is_title_new || is_text_new || self->facts.icon_name != before.icon_name || self->facts.icon_class != before.icon_class ||
         self->facts.is_inner != before.is_inner || self->facts.can_be_done != before.can_be_done || self->facts.is_done != before.is_done;
}

/**
 * koers_record_item_new:
 * @facts: what it shows; its texts are copied
 *
 * Returns: (transfer full): a line
 */
KoersRecordItem *
koers_record_item_new (const KoersRecordFacts *facts)
{
  KoersRecordItem *self = g_object_new (KOERS_TYPE_RECORD_ITEM, NULL);

  self->facts.record = facts->record != NULL ? g_object_ref (facts->record) : NULL;
  set_facts (self, facts);
  return self;
}

/**
 * koers_record_item_new_group:
 * @title: what those below it are
 * @n: how many there are
 *
 * Returns: (transfer full): a heading
 */
KoersRecordItem *
koers_record_item_new_group (const char *title,
                             guint       n)
{
  /* Translators: kind of record (plural), how many there are. */
  g_autofree char *heading = g_strdup_printf (_("%s (%u)"), title, n);

  return koers_record_item_new (&(KoersRecordFacts) { .title = heading });
}

/**
 * koers_record_item_get_facts:
 * @self: a line
 *
 * Returns: (transfer none): what it shows
 */
const KoersRecordFacts *
koers_record_item_get_facts (KoersRecordItem *self)
{
  return &self->facts;
}

/**
 * koers_record_items_splice:
 * @store: (element-type KoersRecordItem): a list
 * @items: (element-type KoersRecordItem): what it is to show; each record once
 *
 * Makes a list show other lines, with one change. The line of a record that it shows already stays and is told what is new, so that its
 * selection and focus stay too.
 */
void
koers_record_items_splice (GListStore *store,
                           GPtrArray  *items)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_full (items->len, g_object_unref), changed = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      KoersRecordItem *item = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_hash_table_insert (known, item->facts.record != NULL ? (gpointer) item->facts.record : (gpointer) g_intern_string (item->title), item);
    }
  for (guint i = 0; i < items->len; i++)
    {
      KoersRecordItem *item = g_ptr_array_index (items, i);
      KoersRecordItem *old = g_hash_table_lookup (known, item->facts.record != NULL ? (gpointer) item->facts.record : (gpointer) g_intern_string (item->title));

      if (old != NULL && set_facts (old, &item->facts))
        g_ptr_array_add (changed, old);
      g_ptr_array_add (after, g_object_ref (old != NULL ? old : item));
    }
  koers_stretch_splice (store, after);
  for (guint i = 0; i < changed->len; i++)
    g_signal_emit (g_ptr_array_index (changed, i), signals[CHANGED], 0);
}
