/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-memory.h"

#include "koers-settings.h"

#include <string.h>

#define SORT "sort="
#define GROUP "group="
#define FOLDED "folded="

/* How long somebody may go on dragging before what came of it is kept, in milliseconds. */
#define PAUSE 500

/**
 * KoersInitiativeMemory:
 *
 * Keeps how a view of each strategy is laid out in the settings, so that it is found as it was left.
 */
struct _KoersInitiativeMemory {
  GObject                parent_instance;
  GSettings             *settings;
  KoersInitiativeLayout *layout;
  const char            *key;
  char                  *strategy;
  guint                  keep_id;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeMemory, koers_initiative_memory, G_TYPE_OBJECT)

static void
remember (KoersInitiativeMemory *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, self->key);
  g_autoptr (GVariant) lines = g_variant_lookup_value (all, self->strategy, G_VARIANT_TYPE_STRING_ARRAY);
  g_autofree const char **words = lines != NULL ? g_variant_get_strv (lines, NULL) : NULL;
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], SORT))
      koers_initiative_layout_set_sort (self->layout, words[i] + strlen (SORT));
    else if (g_str_has_prefix (words[i], GROUP))
      koers_initiative_layout_set_group (self->layout, words[i] + strlen (GROUP));
    else if (g_str_has_prefix (words[i], FOLDED))
      koers_initiative_layout_set_folded (self->layout, words[i] + strlen (FOLDED));
    else
      g_strv_builder_add (columns, words[i]);
  names = g_strv_builder_end (columns);
  if (words != NULL)
    koers_initiative_layout_set_columns (self->layout, (const char *const *) names);
}

static GVariant *
make_lines (KoersInitiativeMemory *self)
{
  g_auto (GStrv) columns = koers_initiative_layout_dup_columns (self->layout);
  const char *group = koers_initiative_layout_get_group (self->layout);
  g_autofree char *sort_line = g_strconcat (SORT, koers_initiative_layout_get_sort (self->layout), NULL);
  g_autofree char *group_line = g_strconcat (GROUP, group != NULL ? group : "", NULL);
  g_autofree char *folded_line = g_strconcat (FOLDED, koers_initiative_layout_get_folded (self->layout), NULL);
  GVariantBuilder lines;

  g_variant_builder_init (&lines, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; columns[i] != NULL; i++)
    g_variant_builder_add (&lines, "s", columns[i]);
  g_variant_builder_add (&lines, "s", sort_line);
  g_variant_builder_add (&lines, "s", group_line);
  g_variant_builder_add (&lines, "s", folded_line);
  return g_variant_builder_end (&lines);
}

static void
keep (KoersInitiativeMemory *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, self->key);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *strategy;
  GVariant *lines;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@as}", &strategy, &lines))
    if (!g_str_equal (strategy, self->strategy))
      g_variant_builder_add (&builder, "{s@as}", strategy, lines);
  g_variant_builder_add (&builder, "{s@as}", self->strategy, make_lines (self));
  g_settings_set_value (self->settings, self->key, g_variant_builder_end (&builder));
}

static gboolean
keep_cb (gpointer data)
{
  KoersInitiativeMemory *self = data;

  self->keep_id = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KoersInitiativeMemory *self)
{
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add (PAUSE, keep_cb, self);
}

static void
koers_initiative_memory_dispose (GObject *object)
{
  KoersInitiativeMemory *self = KOERS_INITIATIVE_MEMORY (object);

  if (self->keep_id != 0)
    keep (self);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (koers_initiative_memory_parent_class)->dispose (object);
}

static void
koers_initiative_memory_finalize (GObject *object)
{
  g_free (KOERS_INITIATIVE_MEMORY (object)->strategy);

  G_OBJECT_CLASS (koers_initiative_memory_parent_class)->finalize (object);
}

static void
koers_initiative_memory_class_init (KoersInitiativeMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_initiative_memory_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_initiative_memory_finalize;
}

static void
koers_initiative_memory_init (KoersInitiativeMemory *self)
{
}

/**
 * koers_initiative_memory_new:
 * @strategy: a strategy
 * @layout: the layout of one of its views
 * @key: the key of the settings for that view, for as long as the program runs
 *
 * Makes a layout as it was left, and keeps it whenever it changes.
 *
 * Returns: (transfer full): what does that for as long as it lives
 */
KoersInitiativeMemory *
koers_initiative_memory_new (KoersStrategy         *strategy,
                             KoersInitiativeLayout *layout,
                             const char            *key)
{
  KoersInitiativeMemory *self = g_object_new (KOERS_TYPE_INITIATIVE_MEMORY, NULL);

  self->settings = koers_settings_new ();
  self->key = key;
  self->layout = g_object_ref (layout);
  self->strategy = koers_id_dup_text (koers_record_get_id (koers_strategy_get_root (strategy)));
  remember (self);
  g_signal_connect_object (layout, "columns-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layout, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
