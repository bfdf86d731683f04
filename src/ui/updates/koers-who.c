/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-who.h"

#include "koers-change-set.h"
#include "koers-choice-drop-down.h"
#include "koers-focus.h"
#include "koers-settings.h"

#include <glib/gi18n-lib.h>

/* The key of the settings: for each strategy who it is. */
#define KEY "who"

/**
 * KoersWho:
 *
 * Who one is in a strategy: one of its functions, or one of its departments. It is remembered beside the strategy, not in it.
 */
struct _KoersWho {
  GtkWidget      parent_instance;
  GSettings     *settings;
  KoersStrategy *strategy;
  GtkDropDown   *drop_down;
  GPtrArray     *records; /* %NULL for nobody, functions, departments */
  KoersRecord   *record;
  gboolean       setting;
};

typedef enum { PROP_RECORD = 1, N_PROPS } KoersWhoProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersWho, koers_who, GTK_TYPE_WIDGET)

static char *
dup_strategy_id (KoersStrategy *strategy)
{
  return koers_id_dup_text (koers_record_get_id (koers_strategy_get_root (strategy)));
}

static void
keep (KoersWho *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, KEY);
  g_autofree char *id = dup_strategy_id (self->strategy), *who = self->record != NULL ? koers_id_dup_text (koers_record_get_id (self->record)) : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *strategy, *other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s&s}", &strategy, &other))
    if (!g_str_equal (strategy, id))
      g_variant_builder_add (&builder, "{ss}", strategy, other);
  if (who != NULL)
    g_variant_builder_add (&builder, "{ss}", id, who);
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static KoersRecord *
remember (GSettings     *settings,
          KoersStrategy *strategy)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  g_autofree char *strategy_id = dup_strategy_id (strategy);
  const char *text;
  KoersId id;

  if (!g_variant_lookup (all, strategy_id, "&s", &text) || !koers_id_parse (text, &id))
    return NULL;
  return koers_strategy_lookup (strategy, id);
}

static void
set_record (KoersWho    *self,
            KoersRecord *record)
{
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORD]);
}

static void
chosen_cb (KoersWho *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->setting || selected >= self->records->len)
    return;
  set_record (self, g_ptr_array_index (self->records, selected));
  keep (self);
}

static void
add_records (KoersWho  *self,
             GPtrArray *titles,
             KoersKind  kind)
{
  g_autoptr (GPtrArray) sorted = koers_strategy_dup_sorted (self->strategy, kind);

  for (guint i = 0; i < sorted->len; i++)
    {
      g_ptr_array_add (self->records, g_ptr_array_index (sorted, i));
      g_ptr_array_add (titles, koers_record_dup_title (g_ptr_array_index (sorted, i)));
    }
}

static void
fill (KoersWho *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint position = 0;

  g_ptr_array_set_size (self->records, 0);
  g_ptr_array_add (self->records, NULL);
  g_ptr_array_add (titles, g_strdup (_("Choose who you are")));
  add_records (self, titles, KOERS_KIND_PERSON);
  add_records (self, titles, KOERS_KIND_DEPARTMENT);
  if (self->record == NULL || !g_ptr_array_find (self->records, self->record, &position))
    position = 0;
  self->setting = TRUE;
  koers_choice_drop_down_set (self->drop_down, titles, position);
  self->setting = FALSE;
  set_record (self, g_ptr_array_index (self->records, position));
}

static void
strategy_changed_cb (KoersWho       *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == KOERS_KIND_PERSON || koers_change_set_get (changes, i)->kind == KOERS_KIND_DEPARTMENT)
      {
        fill (self);
        return;
      }
}

static void
koers_who_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (property_id == PROP_RECORD)
    g_value_set_object (value, KOERS_WHO (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static gboolean
koers_who_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_WHO (widget)->drop_down));
}

static void
koers_who_dispose (GObject *object)
{
  KoersWho *self = KOERS_WHO (object);

  g_clear_pointer ((GtkWidget **) &self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->strategy);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (koers_who_parent_class)->dispose (object);
}

static void
koers_who_class_init (KoersWhoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_who_get_property;
  object_class->dispose = koers_who_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_who_grab_focus;

  /**
   * KoersWho:record:
   *
   * The person or department that is chosen; %NULL for nobody.
   */
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, KOERS_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_who_init (KoersWho *self)
{
  self->settings = koers_settings_new ();
  self->records = g_ptr_array_new ();
  self->drop_down = GTK_DROP_DOWN (koers_choice_drop_down_new (_("Who you are")));
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_who_set_strategy:
 * @self: a choice
 * @strategy: a strategy; set once
 *
 * Offers who there is in it, and chooses who was chosen last.
 */
void
koers_who_set_strategy (KoersWho      *self,
                        KoersStrategy *strategy)
{
  g_return_if_fail (self->strategy == NULL);

  self->strategy = g_object_ref (strategy);
  self->record = remember (self->settings, strategy);
  if (self->record != NULL)
    g_object_ref (self->record);
  fill (self);
  g_signal_connect_object (strategy, "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
}

KoersRecord *
koers_who_get_record (KoersWho *self)
{
  return self->record;
}

/**
 * koers_who_is_empty:
 * @self: a choice
 *
 * Returns: whether there is nobody to choose
 */
gboolean
koers_who_is_empty (KoersWho *self)
{
  return self->records->len < 2;
}

/**
 * koers_who_lookup:
 * @strategy: a strategy
 *
 * Returns: (transfer none) (nullable): who one said to be in it: a person or a department
 */
KoersRecord *
koers_who_lookup (KoersStrategy *strategy)
{
  g_autoptr (GSettings) settings = koers_settings_new ();

  return remember (settings, strategy);
}
