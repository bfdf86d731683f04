/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-text.h"

#include <math.h>

/* Twice what a large screen shows; two generations of this many are kept. */
#define GENERATION_SIZE 1024

typedef struct {
  double      size;
  PangoWeight weight;
} RoleStyle;

static const RoleStyle styles[KOERS_N_TEXT_ROLES] = {
  [KOERS_TEXT_BAR] = { 1.0, PANGO_WEIGHT_NORMAL },
  [KOERS_TEXT_LANE] = { 1.0, PANGO_WEIGHT_BOLD },
  [KOERS_TEXT_MILESTONE] = { KOERS_TEXT_SMALLEST, PANGO_WEIGHT_NORMAL },
  [KOERS_TEXT_AXIS_MAJOR] = { 1.0, PANGO_WEIGHT_BOLD },
  [KOERS_TEXT_AXIS_MINOR] = { 0.9, PANGO_WEIGHT_NORMAL },
  [KOERS_TEXT_MARKER] = { KOERS_TEXT_SMALLEST, PANGO_WEIGHT_BOLD },
  [KOERS_TEXT_TITLE] = { 1.6, PANGO_WEIGHT_BOLD },
};

typedef struct {
  PangoLayout  *layout;
  const char   *text;
  KoersTextRole role;
  int           max_width;
  double        width;
} Entry;

/**
 * KoersChartText:
 *
 * The texts of a chart, shaped once and kept as long as they are in use. When a generation is full, what was not asked for
 * since the one before is let go, so that a long scroll through a large strategy does not fill memory.
 */
struct _KoersChartText {
  PangoContext         *context;
  PangoFontDescription *fonts[KOERS_N_TEXT_ROLES];
  PangoAttrList        *attributes;
  double                heights[KOERS_N_TEXT_ROLES]; /* 0 until somebody asks: GTK brings a font in for it */
  GHashTable           *young;
  GHashTable           *old;
};

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) * 31 + (guint) entry->role * 7 + (guint) entry->max_width;
}

static gboolean
entry_equal (gconstpointer a,
             gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->role == other->role && one->max_width == other->max_width && g_str_equal (one->text, other->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->layout);
  g_free (entry);
}

static GHashTable *
new_generation (void)
{
  return g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
}

static Entry *
make_entry (KoersChartText *self,
            const Entry    *key)
{
  Entry *entry = g_new (Entry, 1);
  PangoRectangle logical;

  *entry = *key;
  entry->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (entry->layout, self->fonts[key->role]);
  pango_layout_set_attributes (entry->layout, self->attributes);
  pango_layout_set_single_paragraph_mode (entry->layout, TRUE);
  pango_layout_set_text (entry->layout, key->text, -1);
  entry->text = pango_layout_get_text (entry->layout);
  if (key->max_width >= 0)
    {
      pango_layout_set_ellipsize (entry->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (entry->layout, key->max_width * PANGO_SCALE);
    }
  pango_layout_get_extents (entry->layout, NULL, &logical);
  entry->width = ceil ((double) logical.width / PANGO_SCALE);
  return entry;
}

static Entry *
lookup_entry (KoersChartText *self,
              const char     *text,
              KoersTextRole   role,
              double          max_width)
{
  Entry key = { NULL, text, role, max_width < 0 ? -1 : (int) ceil (max_width), 0 };
  Entry *entry = g_hash_table_lookup (self->young, &key);

  if (entry != NULL)
    return entry;

  if (g_hash_table_size (self->young) >= GENERATION_SIZE)
    {
      g_hash_table_unref (self->old);
      self->old = g_steal_pointer (&self->young);
      self->young = new_generation ();
    }
  if (!g_hash_table_steal_extended (self->old, &key, (gpointer *) &entry, NULL))
    entry = make_entry (self, &key);
  g_hash_table_add (self->young, entry);
  return entry;
}

static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  return lookup_entry (data, text, role, -1)->width;
}

/**
 * koers_chart_text_new:
 * @context: where fonts, resolution and direction come from; its font is the size of the name of a bar
 *
 * Makes an empty store of shaped texts. When the font changes, make another one.
 *
 * Returns: (transfer full): the texts
 */
KoersChartText *
koers_chart_text_new (PangoContext *context)
{
  KoersChartText *self = g_new0 (KoersChartText, 1);
  const PangoFontDescription *font = pango_context_get_font_description (context);

  self->context = g_object_ref (context);
  self->young = new_generation ();
  self->old = new_generation ();

  /* A ligature is one glyph: in a PDF the word around it could not be found any more. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("liga=0, clig=0, dlig=0"));

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    {
      double size = pango_font_description_get_size (font) * styles[i].size;

      self->fonts[i] = pango_font_description_copy (font);
      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (self->fonts[i], size);
      else
        pango_font_description_set_size (self->fonts[i], (int) size);
      pango_font_description_set_weight (self->fonts[i], styles[i].weight);
    }
  return self;
}

/**
 * koers_chart_text_free:
 * @self: texts
 *
 * Lets go of all of it.
 */
void
koers_chart_text_free (KoersChartText *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  pango_attr_list_unref (self->attributes);
  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * koers_chart_text_get_layout:
 * @self: texts
 * @text: UTF-8
 * @role: what it is for
 * @max_width: where it must end, with an ellipsis if it would be longer; negative for no limit
 *
 * Shapes a text, unless that was done before.
 *
 * Returns: (transfer none): the layout, valid until the next call on @self
 */
PangoLayout *
koers_chart_text_get_layout (KoersChartText *self,
                             const char     *text,
                             KoersTextRole   role,
                             double          max_width)
{
  return lookup_entry (self, text, role, max_width)->layout;
}

/**
 * koers_chart_text_get_height:
 * @self: texts
 * @role: what a text is for
 *
 * Returns: how high a line of it is, in whole pixels
 */
double
koers_chart_text_get_height (KoersChartText *self,
                             KoersTextRole   role)
{
  if (self->heights[role] <= 0)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (self->context, self->fonts[role], NULL);

      self->heights[role] = ceil ((double) pango_font_metrics_get_height (metrics) / PANGO_SCALE);
      pango_font_metrics_unref (metrics);
    }
  return self->heights[role];
}

/**
 * koers_chart_text_get_measure:
 * @self: texts; they must outlive the measure
 *
 * Returns: the widths of these texts, for layouts
 */
KoersTextMeasure
koers_chart_text_get_measure (KoersChartText *self)
{
  return (KoersTextMeasure) { measure_width, self };
}

/**
 * koers_chart_text_get_n_cached:
 * @self: texts
 *
 * Returns: how many shaped texts are kept
 */
guint
koers_chart_text_get_n_cached (KoersChartText *self)
{
  return g_hash_table_size (self->young) + g_hash_table_size (self->old);
}
