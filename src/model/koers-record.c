/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-private.h"

#include "koers-strategy.h"
#include "koers-text.h"

/**
 * KoersRecord:
 *
 * One thing of a strategy: a pillar, a goal, an initiative. Each kind is a type of its own, registered from the catalogue, with a
 * property for each field (named as in the catalogue) so that expressions, filters and bindings work on records. The
 * properties cannot be written: a record changes through a change set and in no other way.
 *
 * A reference is a property of type #KoersRecord; numbers are `gint64`; everything else is text as files have it.
 */

static GParamSpec *pspecs[KOERS_N_KINDS][KOERS_MAX_FIELDS];
static gpointer parent_class;

G_STATIC_ASSERT (KOERS_MAX_FIELDS <= 64); /* the bits of KoersRecord.filled */

/* Where the value of a field stands, or would stand. */
static KoersValue *
get_place (KoersRecord *self,
           int          field)
{
  return self->values + __builtin_popcountll (self->filled & ((G_GUINT64_CONSTANT (1) << field) - 1));
}

/* How many values stand within a record of that kind, where they are near: most records fill a third of their fields in. */
static gsize
get_n_own (KoersKind kind)
{
  return ((gsize) koers_catalogue_get_kind (kind)->n_fields + 2) / 3;
}

static gboolean
is_filled (KoersRecord *self,
           int          field)
{
  return (self->filled >> field & 1) != 0;
}

static void
koers_record_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KoersRecord *self = (KoersRecord *) object;
  const KoersField *field;

  /* The property after the fields. */
  if ((int) property_id - 1 == koers_catalogue_get_kind (self->kind)->n_fields)
    {
      g_value_take_string (value, koers_id_dup_text (self->id));
      return;
    }

  field = koers_catalogue_get_field (self->kind, (int) property_id - 1);
  if (field->type == KOERS_FIELD_REFERENCE)
    g_value_set_object (value, koers_record_get_target (self, (int) property_id - 1));
  else if (field->type == KOERS_FIELD_BOOL)
    g_value_set_boolean (value, koers_record_get_bool (self, (int) property_id - 1));
  else if (koers_field_get_value_type (field) == KOERS_VALUE_INTEGER && field->type != KOERS_FIELD_CHOICE)
    g_value_set_int64 (value, koers_record_get_integer (self, (int) property_id - 1, 0));
  else
    g_value_take_string (value, koers_value_dup_text (koers_record_get_value (self, (int) property_id - 1), field));
}

static void
koers_record_finalize (GObject *object)
{
  KoersRecord *self = (KoersRecord *) object;
  int n_filled = __builtin_popcountll (self->filled);

  for (int i = 0; i < n_filled; i++)
    koers_value_clear (&self->values[i]);
  if (self->values != self->own)
    g_free (self->values);

  G_OBJECT_CLASS (parent_class)->finalize (object);
}

static void
koers_record_class_init (gpointer klass,
                         gpointer data)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  parent_class = g_type_class_peek_parent (klass);
  object_class->finalize = koers_record_finalize;
}

static GParamSpec *
make_pspec (const KoersField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->type == KOERS_FIELD_REFERENCE)
    return g_param_spec_object (field->name, NULL, NULL, KOERS_TYPE_RECORD, flags);
  if (field->type == KOERS_FIELD_BOOL)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  if (koers_field_get_value_type (field) == KOERS_VALUE_INTEGER && field->type != KOERS_FIELD_CHOICE)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
}

static void
koers_record_kind_class_init (gpointer klass,
                              gpointer data)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  int kind = GPOINTER_TO_INT (data);
  const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);

  /* Installing properties takes over the class's own get_property, so it is set in each of them. */
  object_class->get_property = koers_record_get_property;
  for (int i = 0; i < info->n_fields; i++)
    {
      pspecs[kind][i] = make_pspec (&info->fields[i]);
      g_object_class_install_property (object_class, (guint) i + 1, pspecs[kind][i]);
    }
  g_object_class_install_property (object_class, (guint) info->n_fields + 1,
                                   g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

GType
koers_record_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      const GTypeInfo info = {
        .class_size = sizeof (KoersRecordClass),
        .class_init = koers_record_class_init,
        .instance_size = sizeof (KoersRecord),
      };

      g_once_init_leave (&type, g_type_register_static (G_TYPE_OBJECT, "KoersRecord", &info, G_TYPE_FLAG_ABSTRACT));
    }
  return type;
}

/**
 * koers_record_get_kind_type:
 * @kind: a kind
 *
 * Returns: the type of its records, such as `KoersInitiativeRecord`
 */
GType
koers_record_get_kind_type (KoersKind kind)
{
  static gsize types[KOERS_N_KINDS];

  g_return_val_if_fail (kind < KOERS_N_KINDS, G_TYPE_INVALID);

  if (g_once_init_enter (&types[kind]))
    {
      const KoersKindInfo *row = koers_catalogue_get_kind (kind);
      g_autofree char *kebab = g_strconcat ("Koers-", row->name, "-record", NULL);
      g_autofree char *name = koers_text_to_camel (kebab);
      const GTypeInfo info = {
        .class_size = sizeof (KoersRecordClass),
        .class_init = koers_record_kind_class_init,
        .class_data = GINT_TO_POINTER (kind),
        .instance_size = (guint16) (sizeof (KoersRecord) + get_n_own (kind) * sizeof (KoersValue)),
      };

      g_once_init_leave (&types[kind], g_type_register_static (KOERS_TYPE_RECORD, name, &info, 0));
    }
  return types[kind];
}

KoersRecord *
koers_record_new (KoersKind kind,
                  KoersId   id)
{
  KoersRecord *self = g_object_new (koers_record_get_kind_type (kind), NULL);

  self->kind = kind;
  self->id = id;
  self->values = self->own;
  return self;
}

/* For a record that was just made: takes the values over, one for each field, and leaves nothing. */
void
koers_record_load (KoersRecord *self,
                   KoersValue  *values)
{
  const int n_fields = koers_catalogue_get_kind (self->kind)->n_fields;
  KoersValue filled[KOERS_MAX_FIELDS];
  gsize n_filled = 0;

  for (int i = 0; i < n_fields; i++)
    if (koers_value_is_set (&values[i]))
      {
        self->filled |= G_GUINT64_CONSTANT (1) << i;
        filled[n_filled++] = values[i];
        values[i] = koers_value_none;
      }
  if (n_filled > get_n_own (self->kind))
    self->values = g_new (KoersValue, n_filled);
  memcpy (self->values, filled, n_filled * sizeof *filled);
}

/* For one value more than there are. */
static void
make_room (KoersRecord *self,
           gsize        n_values)
{
  if (self->values != self->own)
    self->values = g_renew (KoersValue, self->values, n_values + 1);
  else if (n_values == get_n_own (self->kind))
    {
      self->values = g_new (KoersValue, n_values + 1);
      memcpy (self->values, self->own, n_values * sizeof (KoersValue));
    }
}

static void
set_filled (KoersRecord *self,
            int          field,
            gboolean     filled)
{
  const guint64 bit = G_GUINT64_CONSTANT (1) << field;
  const gsize n_before = (gsize) __builtin_popcountll (self->filled);
  gsize n_after;
  KoersValue *place;

  if (filled)
    make_room (self, n_before);
  place = get_place (self, field);
  n_after = (gsize) (self->values + n_before - place);
  if (filled)
    {
      memmove (place + 1, place, n_after * sizeof *place);
      *place = koers_value_none;
      self->filled |= bit;
    }
  else
    {
      koers_value_clear (place);
      memmove (place, place + 1, (n_after - 1) * sizeof *place);
      self->filled &= ~bit;
    }
}

void
koers_record_set_value (KoersRecord      *self,
                        int               field,
                        const KoersValue *value)
{
  KoersValue copy = koers_value_copy (value);

  if (koers_value_is_set (value) != is_filled (self, field))
    set_filled (self, field, koers_value_is_set (value));
  if (koers_value_is_set (&copy))
    {
      koers_value_clear (get_place (self, field));
      *get_place (self, field) = copy;
    }
}

void
koers_record_notify (KoersRecord *self,
                     int          field)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[self->kind][field]);
}

KoersKind
koers_record_get_kind (KoersRecord *self)
{
  return self->kind;
}

KoersId
koers_record_get_id (KoersRecord *self)
{
  return self->id;
}

/**
 * koers_record_get_revision:
 * @self: a record
 *
 * Returns: the number in the change log of the change that made it what it is
 */
gint64
koers_record_get_revision (KoersRecord *self)
{
  return self->revision;
}

KoersStamp
koers_record_get_created (KoersRecord *self)
{
  return self->created;
}

KoersStamp
koers_record_get_modified (KoersRecord *self)
{
  return self->modified;
}

/**
 * koers_record_get_index:
 * @self: a record of a strategy
 *
 * Returns: its place in the list of its kind
 */
guint
koers_record_get_index (KoersRecord *self)
{
  return self->index;
}

/**
 * koers_record_get_value:
 * @self: a record
 * @field: the number of one of its fields
 *
 * Returns: (transfer none): its value, until the record changes
 */
const KoersValue *
koers_record_get_value (KoersRecord *self,
                        int          field)
{
  return is_filled (self, field) ? get_place (self, field) : &koers_value_none;
}

/**
 * koers_record_get_values:
 * @self: a record
 * @values: (out caller-allocates): where they go, one for each field
 *
 * Lends all its values, until the record changes.
 */
void
koers_record_get_values (KoersRecord *self,
                         KoersValue   values[KOERS_MAX_FIELDS])
{
  const int n_fields = koers_catalogue_get_kind (self->kind)->n_fields;
  const KoersValue *next = self->values;

  for (int i = 0; i < n_fields; i++)
    values[i] = is_filled (self, i) ? *next++ : koers_value_none;
}
