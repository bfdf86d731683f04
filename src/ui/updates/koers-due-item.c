/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-due-item.h"

#include <glib/gi18n-lib.h>

/**
 * KoersDueItem:
 *
 * A line of what is due from somebody: the heading of one kind of it with how much there is, or one thing.
 */
struct _KoersDueItem {
  GObject   parent_instance;
  KoersDue  due; /* without a record for a heading */
  char     *title;
  char     *message;
};

G_DEFINE_FINAL_TYPE (KoersDueItem, koers_due_item, G_TYPE_OBJECT)

static void
koers_due_item_finalize (GObject *object)
{
  KoersDueItem *self = KOERS_DUE_ITEM (object);

  g_clear_object (&self->due.record);
  g_clear_object (&self->due.update);
  g_free (self->title);
  g_free (self->message);

  G_OBJECT_CLASS (koers_due_item_parent_class)->finalize (object);
}

static void
koers_due_item_class_init (KoersDueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_due_item_finalize;
}

static void
koers_due_item_init (KoersDueItem *self)
{
}

/* What is not known by itself says whose it is. */
static char *
dup_message (const KoersDue *due)
{
  g_autofree char *why = koers_due_dup_message (due), *title = NULL;
  KoersRecord *initiative = koers_due_get_initiative (due);

  if (initiative == NULL || initiative == due->record || due->kind == KOERS_DUE_REVIEW)
    return g_steal_pointer (&why);
  title = koers_record_dup_title (initiative);
  /* Translators: why something is due, name of the initiative that it is about. */
  return g_strdup_printf (_("%s · %s"), why, title);
}

static char *
dup_title (const KoersDue *due)
{
  KoersRecord *type = due->kind == KOERS_DUE_SAFEGUARD ? koers_record_get_target (due->record, KOERS_ASSESSMENT_SAFEGUARD_TYPE) : NULL;
  KoersRecord *record = due->kind == KOERS_DUE_REVIEW ? koers_due_get_initiative (due) : due->record;
  int field = koers_catalogue_lookup_field (koers_record_get_kind (record), "code");
  const char *code = field >= 0 ? koers_record_get_text (record, field) : NULL;
  g_autofree char *title = koers_record_dup_title (type != NULL ? type : record);

  return code != NULL ? g_strconcat (code, " ", title, NULL) : g_steal_pointer (&title);
}

/**
 * koers_due_item_new:
 * @due: something that is due
 *
 * Returns: (transfer full): its line
 */
KoersDueItem *
koers_due_item_new (const KoersDue *due)
{
  KoersDueItem *self = g_object_new (KOERS_TYPE_DUE_ITEM, NULL);

  self->due = *due;
  g_object_ref (self->due.record);
  if (self->due.update != NULL)
    g_object_ref (self->due.update);
  self->title = dup_title (due);
  self->message = dup_message (due);
  return self;
}

/**
 * koers_due_item_new_heading:
 * @kind: a kind
 * @n: how much of it is due
 *
 * Returns: (transfer full): the line above them
 */
KoersDueItem *
koers_due_item_new_heading (KoersDueKind kind,
                            guint        n)
{
  KoersDueItem *self = g_object_new (KOERS_TYPE_DUE_ITEM, NULL);

  self->due.kind = kind;
  /* Translators: kind of record (plural), how many there are. */
  self->title = g_strdup_printf (_("%s (%u)"), koers_due_kind_get_title (kind), n);
  return self;
}

/**
 * koers_due_item_get_due:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what is due; %NULL for a heading
 */
const KoersDue *
koers_due_item_get_due (KoersDueItem *self)
{
  return self->due.record != NULL ? &self->due : NULL;
}

const char *
koers_due_item_get_title (KoersDueItem *self)
{
  return self->title;
}

const char *
koers_due_item_get_message (KoersDueItem *self)
{
  return self->message;
}

gboolean
koers_due_item_is_same (gconstpointer a,
                        gconstpointer b)
{
  const KoersDueItem *one = a, *other = b;

  return one->due.kind == other->due.kind && one->due.record == other->due.record && one->due.update == other->due.update &&
         g_strcmp0 (one->title, other->title) == 0 && g_strcmp0 (one->message, other->message) == 0;
}
