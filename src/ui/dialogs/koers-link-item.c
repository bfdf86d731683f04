/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-item.h"

/**
 * KoersLinkItem:
 *
 * One of the records that something can be linked to, or a heading above some of them.
 */
struct _KoersLinkItem {
  GObject      parent_instance;
  KoersRecord *record; /* NULL for a heading */
  char        *text;
  char        *shared; /* the words for which it is suggested; NULL if it is not */
  gboolean     is_linked;
  gboolean     chosen;
};

G_DEFINE_FINAL_TYPE (KoersLinkItem, koers_link_item, G_TYPE_OBJECT)

typedef enum { PROP_CHOSEN = 1, N_PROPS } KoersLinkItemProperty;
static GParamSpec *props[N_PROPS];

static void
koers_link_item_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_CHOSEN)
    g_value_set_boolean (value, KOERS_LINK_ITEM (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_link_item_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id == PROP_CHOSEN)
    koers_link_item_set_chosen (KOERS_LINK_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_link_item_finalize (GObject *object)
{
  KoersLinkItem *self = KOERS_LINK_ITEM (object);

  g_clear_object (&self->record);
  g_free (self->text);
  g_free (self->shared);

  G_OBJECT_CLASS (koers_link_item_parent_class)->finalize (object);
}

static void
koers_link_item_class_init (KoersLinkItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_link_item_get_property;
  object_class->set_property = koers_link_item_set_property;
  object_class->finalize = koers_link_item_finalize;

  /**
   * KoersLinkItem:chosen:
   *
   * Whether the user chose it.
   */
  props[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
koers_link_item_init (KoersLinkItem *self)
{
}

/**
 * koers_link_item_new:
 * @record: a record
 * @text: what is said below its name
 * @is_linked: whether it is linked already, so that it cannot be chosen
 *
 * Returns: (transfer full): an item that is not chosen
 */
KoersLinkItem *
koers_link_item_new (KoersRecord *record,
                     const char  *text,
                     gboolean     is_linked)
{
  KoersLinkItem *self = koers_link_item_new_heading (text);

  self->record = g_object_ref (record);
  self->is_linked = is_linked;
  return self;
}

KoersLinkItem *
koers_link_item_new_heading (const char *text)
{
  KoersLinkItem *self = g_object_new (KOERS_TYPE_LINK_ITEM, NULL);

  self->text = g_strdup (text);
  return self;
}

/**
 * koers_link_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the record; %NULL for a heading
 */
KoersRecord *
koers_link_item_get_record (KoersLinkItem *self)
{
  return self->record;
}

const char *
koers_link_item_get_text (KoersLinkItem *self)
{
  return self->text;
}

/**
 * koers_link_item_get_shared:
 * @self: an item
 *
 * Returns: (nullable): the words for which it is suggested; %NULL if it is not
 */
const char *
koers_link_item_get_shared (KoersLinkItem *self)
{
  return self->shared;
}

void
koers_link_item_set_shared (KoersLinkItem *self,
                            const char    *words)
{
  g_free (self->shared);
  self->shared = g_strdup (words);
}

gboolean
koers_link_item_is_linked (KoersLinkItem *self)
{
  return self->is_linked;
}

gboolean
koers_link_item_get_chosen (KoersLinkItem *self)
{
  return self->chosen;
}

void
koers_link_item_set_chosen (KoersLinkItem *self,
                            gboolean       chosen)
{
  if (self->chosen == chosen || self->is_linked || self->record == NULL)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}
