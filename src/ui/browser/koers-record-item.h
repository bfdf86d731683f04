/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersRecordFacts:
 * @record: (nullable): what the line is about; %NULL for the heading of those below it
 * @title: what it is
 * @facts: what is to be said of it
 * @icon_name: (nullable): a sign of how it stands
 * @icon_class: (nullable): the colour of the sign
 * @is_inner: whether it stands below another one to which it belongs
 * @can_be_done: whether it is something to do
 * @is_done: whether it was done
 *
 * What a line of a list of records shows.
 */
typedef struct {
  KoersRecord *record;
  const char  *title;
  const char  *facts;
  const char  *icon_name;
  const char  *icon_class;
  guint        is_inner : 1;
  guint        can_be_done : 1;
  guint        is_done : 1;
} KoersRecordFacts;

#define KOERS_TYPE_RECORD_ITEM (koers_record_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersRecordItem, koers_record_item, KOERS, RECORD_ITEM, GObject)

KoersRecordItem        *koers_record_item_new       (const KoersRecordFacts *facts);
KoersRecordItem        *koers_record_item_new_group (const char             *title,
                                                     guint                   n);
const KoersRecordFacts *koers_record_item_get_facts (KoersRecordItem        *self);
void                    koers_record_items_splice   (GListStore             *store,
                                                     GPtrArray              *items);

G_END_DECLS
