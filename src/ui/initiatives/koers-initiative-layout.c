/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-layout.h"

#include "koers-grouping.h"
#include "koers-initiatives-order.h"
#include "koers-text.h"

#include <string.h>

/**
 * KoersInitiativeLayout:
 *
 * How a table of initiatives is laid out: which columns in which order and width, how it is sorted and grouped. Columns are written as
 * saved views hold them: the name, and after a colon the width if somebody chose one.
 */
struct _KoersInitiativeLayout {
  GObject  parent_instance;
  GArray  *places; /* (element-type KoersInitiativePlace) */
  char    *sort;
  char    *group;
  char    *folded;
};

typedef enum { PROP_SORT = 1, PROP_GROUP, PROP_FOLDED, N_PROPS } KoersInitiativeLayoutProperty;

static GParamSpec *props[N_PROPS];

enum { COLUMNS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersInitiativeLayout, koers_initiative_layout, G_TYPE_OBJECT)

static void
tell_columns (KoersInitiativeLayout *self)
{
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

/* What has no name cannot be read: that column is always there. */
static gboolean
is_needed (const KoersInitiativeColumn *column)
{
  return column->field == KOERS_INITIATIVE_NAME;
}

static void
add_usual (KoersInitiativeLayout *self)
{
  guint n;
  const KoersInitiativeColumn *columns = koers_initiative_columns_get (&n);

  for (guint i = 0; i < n; i++)
    if (columns[i].is_usual)
      g_array_append_val (self->places, ((KoersInitiativePlace) { &columns[i], -1 }));
}

static void
koers_initiative_layout_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  KoersInitiativeLayout *self = KOERS_INITIATIVE_LAYOUT (object);

  switch ((KoersInitiativeLayoutProperty) property_id)
    {
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group != NULL ? self->group : "");
      break;
    case PROP_FOLDED:
      g_value_set_string (value, self->folded);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_initiative_layout_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  KoersInitiativeLayout *self = KOERS_INITIATIVE_LAYOUT (object);

  switch ((KoersInitiativeLayoutProperty) property_id)
    {
    case PROP_SORT:
      koers_initiative_layout_set_sort (self, g_value_get_string (value));
      break;
    case PROP_GROUP:
      koers_initiative_layout_set_group (self, g_value_get_string (value));
      break;
    case PROP_FOLDED:
      koers_initiative_layout_set_folded (self, g_value_get_string (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_initiative_layout_finalize (GObject *object)
{
  KoersInitiativeLayout *self = KOERS_INITIATIVE_LAYOUT (object);

  g_array_unref (self->places);
  g_free (self->sort);
  g_free (self->group);
  g_free (self->folded);

  G_OBJECT_CLASS (koers_initiative_layout_parent_class)->finalize (object);
}

static void
koers_initiative_layout_class_init (KoersInitiativeLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_initiative_layout_get_property;
  object_class->set_property = koers_initiative_layout_set_property;
  object_class->finalize = koers_initiative_layout_finalize;

  /**
   * KoersInitiativeLayout:sort:
   *
   * The name of the column by which it is sorted, after a minus sign for the largest first; "plan" for the order of the plan.
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "plan", flags);

  /**
   * KoersInitiativeLayout:group:
   *
   * The name of the key by which it is grouped, and after a comma that of the one within it; empty for no groups.
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", flags);

  /**
   * KoersInitiativeLayout:folded:
   *
   * The ids of the groups that show their heading only, a line for each.
   */
  props[PROP_FOLDED] = g_param_spec_string ("folded", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersInitiativeLayout::columns-changed:
   *
   * Comes when columns are shown, hidden, moved or made wider.
   */
  signals[COLUMNS_CHANGED] =
      g_signal_new ("columns-changed", KOERS_TYPE_INITIATIVE_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_initiative_layout_init (KoersInitiativeLayout *self)
{
  self->folded = g_strdup ("");
  self->places = g_array_new (FALSE, FALSE, sizeof (KoersInitiativePlace));
  self->sort = g_strdup ("plan");
  add_usual (self);
}

KoersInitiativeLayout *
koers_initiative_layout_new (void)
{
  return g_object_new (KOERS_TYPE_INITIATIVE_LAYOUT, NULL);
}

guint
koers_initiative_layout_get_n (KoersInitiativeLayout *self)
{
  return self->places->len;
}

const KoersInitiativePlace *
koers_initiative_layout_get (KoersInitiativeLayout *self,
                             guint                  index)
{
  return &g_array_index (self->places, KoersInitiativePlace, index);
}

/**
 * koers_initiative_layout_find:
 * @self: a layout
 * @column: a column
 * @index: (out) (optional): its place among those that are shown
 *
 * Returns: whether the column is shown
 */
gboolean
koers_initiative_layout_find (KoersInitiativeLayout       *self,
                              const KoersInitiativeColumn *column,
                              guint                       *index)
{
  for (guint i = 0; i < self->places->len; i++)
    if (koers_initiative_layout_get (self, i)->column == column)
      {
        if (index != NULL)
          *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * koers_initiative_layout_set_shown:
 * @self: a layout
 * @column: a column
 * @shown: whether it is shown
 *
 * Shows a column after the others, or hides it. The one with the names stays.
 */
void
koers_initiative_layout_set_shown (KoersInitiativeLayout       *self,
                                   const KoersInitiativeColumn *column,
                                   gboolean                     shown)
{
  guint index;
  gboolean is_shown = koers_initiative_layout_find (self, column, &index);

  if (is_shown == shown || (!shown && is_needed (column)))
    return;
  if (shown)
    g_array_append_val (self->places, ((KoersInitiativePlace) { column, -1 }));
  else
    g_array_remove_index (self->places, index);
  tell_columns (self);
}

/**
 * koers_initiative_layout_move:
 * @self: a layout
 * @column: a column that is shown
 * @index: its new place among those that are shown
 *
 * Moves a column.
 */
void
koers_initiative_layout_move (KoersInitiativeLayout       *self,
                              const KoersInitiativeColumn *column,
                              guint                        index)
{
  KoersInitiativePlace place;
  guint from;

  if (!koers_initiative_layout_find (self, column, &from) || from == index || index >= self->places->len)
    return;
  place = *koers_initiative_layout_get (self, from);
  g_array_remove_index (self->places, from);
  g_array_insert_val (self->places, index, place);
  tell_columns (self);
}

void
koers_initiative_layout_set_width (KoersInitiativeLayout       *self,
                                   const KoersInitiativeColumn *column,
                                   int                          width)
{
  guint index;

  if (!koers_initiative_layout_find (self, column, &index) || koers_initiative_layout_get (self, index)->width == width)
    return;
  g_array_index (self->places, KoersInitiativePlace, index).width = width;
  tell_columns (self);
}

const char *
koers_initiative_layout_get_sort (KoersInitiativeLayout *self)
{
  return self->sort;
}

/**
 * koers_initiative_layout_set_sort:
 * @self: a layout
 * @sort: (nullable): as #KoersInitiativeLayout:sort; what is no column means the order of the plan
 */
void
koers_initiative_layout_set_sort (KoersInitiativeLayout *self,
                                  const char            *sort)
{
  if (sort == NULL || koers_initiative_columns_lookup (koers_initiatives_read_order (sort, NULL)) == NULL)
    sort = "plan";
  if (koers_set_text (&self->sort, sort))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
}

/**
 * koers_initiative_layout_get_group:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): the name of the key by which it is grouped, and after a comma that of the one within it; a table has
 *   groups of the first only
 */
const char *
koers_initiative_layout_get_group (KoersInitiativeLayout *self)
{
  return self->group;
}

void
koers_initiative_layout_set_group (KoersInitiativeLayout *self,
                                   const char            *group)
{
  if (group == NULL || *group == '\0' || !koers_grouping_check_levels (group, NULL))
    group = NULL;
  if (koers_set_text (&self->group, group))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GROUP]);
}

const char *
koers_initiative_layout_get_folded (KoersInitiativeLayout *self)
{
  return self->folded;
}

void
koers_initiative_layout_set_folded (KoersInitiativeLayout *self,
                                    const char            *folded)
{
  if (koers_set_text (&self->folded, folded))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

/**
 * koers_initiative_layout_dup_columns:
 * @self: a layout
 *
 * Returns: (transfer full): the columns as saved views hold them, such as "name:320"
 */
GStrv
koers_initiative_layout_dup_columns (KoersInitiativeLayout *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->places->len; i++)
    {
      const KoersInitiativePlace *place = koers_initiative_layout_get (self, i);
      g_autofree char *line = place->width < 0 ? g_strdup (place->column->name) : g_strdup_printf ("%s:%d", place->column->name, place->width);

      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

/**
 * koers_initiative_layout_set_columns:
 * @self: a layout
 * @columns: (array zero-terminated=1): columns as saved views hold them; none for the usual ones
 *
 * Shows these columns. What this version does not know is left out.
 */
void
koers_initiative_layout_set_columns (KoersInitiativeLayout *self,
                                     const char *const     *columns)
{
  const KoersInitiativeColumn *name = koers_initiative_columns_lookup ("name");

  g_array_set_size (self->places, 0);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (columns[i], ":", 2);
      const KoersInitiativeColumn *column = koers_initiative_columns_lookup (parts[0]);
      gint64 width = -1;

      if (parts[0] != NULL && parts[1] != NULL && !g_ascii_string_to_signed (parts[1], 10, 20, 5000, &width, NULL))
        width = -1;
      if (column != NULL && !koers_initiative_layout_find (self, column, NULL))
        g_array_append_val (self->places, ((KoersInitiativePlace) { column, (int) width }));
    }
  if (self->places->len == 0)
    add_usual (self);
  else if (!koers_initiative_layout_find (self, name, NULL))
    g_array_prepend_val (self->places, ((KoersInitiativePlace) { name, -1 }));
  tell_columns (self);
}
