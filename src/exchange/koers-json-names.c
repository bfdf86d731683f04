/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-names.h"

#include "koers-json-text.h"

#include <string.h>

/* Up to so many names, comparing each with each is faster than sorting them. */
#define MAX_PAIRWISE 32

typedef struct {
  guint32  at;    /* of its first character in the text */
  guint32  start; /* the same, or, if it has escapes, where it begins among the unescaped names */
  guint32  length;
  guint32  hash;
  gboolean is_unescaped;
} Name;

struct _KoersJsonNames {
  const char *text;
  GArray     *names;
  GString    *unescaped;
};

static const char *
get_characters (const KoersJsonNames *self,
                const Name           *name)
{
  return (name->is_unescaped ? self->unescaped->str : self->text) + name->start;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const KoersJsonNames *self = user_data;
  const Name *x = a, *y = b;
  int difference;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  difference = memcmp (get_characters (self, x), get_characters (self, y), x->length);
  return difference != 0 ? difference : (x->at > y->at) - (x->at < y->at);
}

static gboolean
is_same_name (const KoersJsonNames *self,
              const Name           *a,
              const Name           *b)
{
  return a->hash == b->hash && a->length == b->length &&
         memcmp (get_characters (self, a), get_characters (self, b), a->length) == 0;
}

/* The first one in the text that has been there before; NULL if all differ. */
static const Name *
find_repeated (KoersJsonNames *self,
               Name           *names,
               guint           n_names)
{
  const Name *repeated = NULL;

  if (n_names <= MAX_PAIRWISE)
    {
      for (guint i = 1; i < n_names; i++)
        for (guint j = 0; j < i; j++)
          if (is_same_name (self, &names[i], &names[j]))
            return &names[i];
      return NULL;
    }

  g_qsort_with_data (names, (gint) n_names, sizeof *names, compare_names, self);
  for (guint i = 1; i < n_names; i++)
    if (is_same_name (self, &names[i - 1], &names[i]) && (repeated == NULL || names[i].at < repeated->at))
      repeated = &names[i];
  return repeated;
}

/**
 * koers_json_names_new:
 * @text: the text that is read; it must outlive what is made here
 *
 * Returns: (transfer full): no names
 */
KoersJsonNames *
koers_json_names_new (const char *text)
{
  KoersJsonNames *self = g_new (KoersJsonNames, 1);

  self->text = text;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->unescaped = g_string_new (NULL);
  return self;
}

/**
 * koers_json_names_free:
 * @self: names
 *
 * Frees them, not the text.
 */
void
koers_json_names_free (KoersJsonNames *self)
{
  g_array_unref (self->names);
  g_string_free (self->unescaped, TRUE);
  g_free (self);
}

/**
 * koers_json_names_get_mark:
 * @self: names
 *
 * Returns: how things are where an object begins
 */
KoersJsonMark
koers_json_names_get_mark (KoersJsonNames *self)
{
  return (KoersJsonMark) { self->names->len, self->unescaped->len };
}

/**
 * koers_json_names_add:
 * @self: names
 * @at: where in the text the name begins, after its quote
 * @length: its length there, in bytes
 * @has_escapes: whether there are escapes in it
 *
 * Adds a name to the object that was opened last.
 */
void
koers_json_names_add (KoersJsonNames *self,
                      gsize           at,
                      gsize           length,
                      gboolean        has_escapes)
{
  Name name = { (guint32) at, (guint32) at, (guint32) length, 0, has_escapes };
  const char *characters;

  if (has_escapes)
    {
      name.start = (guint32) self->unescaped->len;
      koers_json_append_unescaped (self->unescaped, self->text + at, length);
      name.length = (guint32) self->unescaped->len - name.start;
    }

  /* Any hash will do: the names are compared too, and many with the same one cost no more than sorting. */
  characters = get_characters (self, &name);
  for (guint32 i = 0; i < name.length; i++)
    name.hash = name.hash * 31 + (guchar) characters[i];
  g_array_append_val (self->names, name);
}

/**
 * koers_json_names_dup_repeated:
 * @self: names
 * @mark: where the object began that was opened last
 * @at: (out): where in the text the repeated name begins, after its quote
 *
 * Looks whether a name stands twice in the object that was opened last. That takes n log n comparisons of n names, even
 * if somebody chose them to be slow.
 *
 * Returns: (transfer full) (nullable): the first such name, or %NULL if there is none
 */
char *
koers_json_names_dup_repeated (KoersJsonNames *self,
                               KoersJsonMark   mark,
                               gsize          *at)
{
  const Name *repeated = find_repeated (self, &g_array_index (self->names, Name, mark.n_names),
                                        self->names->len - mark.n_names);

  if (repeated == NULL)
    return NULL;
  *at = repeated->at;
  return g_strndup (get_characters (self, repeated), repeated->length);
}

/**
 * koers_json_names_forget:
 * @self: names
 * @mark: where the object began that was opened last
 *
 * Takes out the names of that object, which ends here.
 */
void
koers_json_names_forget (KoersJsonNames *self,
                         KoersJsonMark   mark)
{
  g_array_set_size (self->names, mark.n_names);
  g_string_truncate (self->unescaped, mark.n_unescaped);
}
