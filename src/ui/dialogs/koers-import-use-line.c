/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-use-line.h"

#include "koers-choice-drop-down.h"

#include <glib/gi18n-lib.h>

/**
 * KoersImportUseLine:
 *
 * One use of a column: two drop-downs, for the kind of record and for its field. It changes the map that it was made for.
 */
struct _KoersImportUseLine {
  GtkWidget      parent_instance;
  KoersCsvMap   *map;
  int            column;
  char          *header;
  gboolean       used;
  KoersCsvMapUse use;
  gboolean       showing; /* the drop-downs are set by the program */
  GtkWidget     *kinds;
  GtkWidget     *fields;
};

enum { EDITED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersImportUseLine, koers_import_use_line, GTK_TYPE_WIDGET)

/* ---- what can be chosen */

static gboolean
is_offered (const KoersField *field)
{
  return !field->hidden && field->type != KOERS_FIELD_JSON;
}

/* The field at a place in the list; the identity comes first. */
static int
get_field_at (KoersKind kind,
              guint     position)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  guint at = 0;

  for (int i = 0; i < info->n_fields && position > 0; i++)
    if (is_offered (&info->fields[i]) && ++at == position)
      return i;
  return KOERS_CSV_MAP_IDENTITY;
}

static void
show_fields (KoersImportUseLine *self)
{
  const KoersKindInfo *info = self->used ? koers_catalogue_get_kind (self->use.kind) : NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  gtk_widget_set_visible (self->fields, self->used);
  if (info == NULL)
    return;
  g_ptr_array_add (titles, (gpointer) _("Which one it is"));
  for (int i = 0; i < info->n_fields; i++)
    {
      if (!is_offered (&info->fields[i]))
        continue;
      if (i == self->use.field)
        selected = titles->len;
      g_ptr_array_add (titles, (gpointer) koers_field_get_title (&info->fields[i]));
    }
  self->showing = TRUE;
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->fields), titles, selected);
  self->showing = FALSE;
}

static void
show_kinds (KoersImportUseLine *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  g_ptr_array_add (titles, (gpointer) _("Not read"));
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    g_ptr_array_add (titles, (gpointer) koers_kind_get_title ((KoersKind) kind));
  self->showing = TRUE;
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->kinds), titles, self->used ? (guint) self->use.kind - KOERS_KIND_STRATEGY : 0);
  self->showing = FALSE;
}

/* ---- what was chosen */

/* The field that the column is called after; else the name, or whatever comes first. */
static int
guess_field (KoersImportUseLine *self,
             KoersKind           kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  for (int i = 0; i < info->n_fields; i++)
    if (is_offered (&info->fields[i]) && (g_ascii_strcasecmp (self->header, koers_catalogue_get_json_name (kind, i)) == 0 ||
                                          g_ascii_strcasecmp (self->header, koers_field_get_title (&info->fields[i])) == 0))
      return i;
  return info->named ? info->name_field : get_field_at (kind, 1);
}

static void
replace_use (KoersImportUseLine *self,
             gboolean            used,
             KoersCsvMapUse      use)
{
  if (self->used)
    koers_csv_map_remove_use (self->map, self->column, self->use);
  self->used = used;
  self->use = use;
  if (used)
    koers_csv_map_add_use (self->map, self->column, use);
}

static void
kind_chosen_cb (KoersImportUseLine *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds));
  KoersKind kind = (KoersKind) (KOERS_KIND_STRATEGY + selected);

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected == 0)
    replace_use (self, FALSE, (KoersCsvMapUse){ 0 });
  else
    replace_use (self, TRUE, (KoersCsvMapUse){ kind, guess_field (self, kind) });
  show_fields (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
field_chosen_cb (KoersImportUseLine *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->fields));

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  replace_use (self, TRUE, (KoersCsvMapUse){ self->use.kind, get_field_at (self->use.kind, selected) });
  g_signal_emit (self, signals[EDITED], 0);
}

static void
koers_import_use_line_dispose (GObject *object)
{
  KoersImportUseLine *self = KOERS_IMPORT_USE_LINE (object);

  self->showing = TRUE;
  g_clear_pointer (&self->kinds, gtk_widget_unparent);
  g_clear_pointer (&self->fields, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_import_use_line_parent_class)->dispose (object);
}

static void
koers_import_use_line_finalize (GObject *object)
{
  g_free (KOERS_IMPORT_USE_LINE (object)->header);

  G_OBJECT_CLASS (koers_import_use_line_parent_class)->finalize (object);
}

static void
koers_import_use_line_class_init (KoersImportUseLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_import_use_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_import_use_line_finalize;

  /**
   * KoersImportUseLine::edited:
   *
   * Comes when the map was changed.
   */
  signals[EDITED] = g_signal_new ("edited", KOERS_TYPE_IMPORT_USE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
koers_import_use_line_init (KoersImportUseLine *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 6);
  gtk_box_layout_set_homogeneous (layout, TRUE);
}

/**
 * koers_import_use_line_new:
 * @map: (transfer none): a map that lives longer than the line
 * @column: a column
 * @header: what the column is called
 * @use: (nullable): what it is used for; %NULL for nothing yet
 *
 * Returns: a line for that use
 */
GtkWidget *
koers_import_use_line_new (KoersCsvMap          *map,
                           int                   column,
                           const char           *header,
                           const KoersCsvMapUse *use)
{
  KoersImportUseLine *self = g_object_new (KOERS_TYPE_IMPORT_USE_LINE, NULL);
  /* Translators: the name of a column: which kind of record its cells are about. */
  g_autofree char *kind_name = g_strdup_printf (_("Record for “%s”"), header);
  /* Translators: the name of a column: which field its cells fill. */
  g_autofree char *field_name = g_strdup_printf (_("Field for “%s”"), header);

  self->map = map;
  self->column = column;
  self->header = g_strdup (header);
  self->used = use != NULL;
  if (use != NULL)
    self->use = *use;
  self->kinds = koers_choice_drop_down_new (kind_name);
  self->fields = koers_choice_drop_down_new (field_name);
  gtk_widget_set_parent (self->kinds, GTK_WIDGET (self));
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
  show_kinds (self);
  show_fields (self);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "notify::selected", G_CALLBACK (field_chosen_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
