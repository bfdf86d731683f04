/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-summary.h"

#include "koers-action-row.h"
#include "koers-succession-words.h"

#include <glib/gi18n-lib.h>

/**
 * KoersSuccessionSummary:
 *
 * What a change of agreement will bring about: how many objectives and links go which way, which initiatives lose their mandate, and which
 * objectives are new.
 */
struct _KoersSuccessionSummary {
  GtkWidget            parent_instance;
  GtkWidget           *page;
  AdwPreferencesGroup *fates;
  AdwPreferencesGroup *without_mandate;
  AdwPreferencesGroup *new_objectives;
  GPtrArray           *rows; /* of GtkWidget, those that are made anew */
};

G_DEFINE_FINAL_TYPE (KoersSuccessionSummary, koers_succession_summary, GTK_TYPE_WIDGET)

static void
add_row (KoersSuccessionSummary *self,
         AdwPreferencesGroup    *group,
         const char             *title,
         const char             *subtitle,
         const char             *icon_name)
{
  GtkWidget *row = koers_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (icon_name != NULL)
    adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon_name);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
dup_counts (guint n,
            guint n_links)
{
  g_autofree char *objectives = g_strdup_printf (ngettext ("%u objective", "%u objectives", n), n);
  g_autofree char *links = g_strdup_printf (ngettext ("%u link", "%u links", n_links), n_links);

  /* Translators: how many objectives, how many links. */
  return g_strdup_printf (C_ ("objective", "%s · %s"), objectives, links);
}

static void
show_fates (KoersSuccessionSummary *self,
            KoersSuccession        *succession,
            KoersDate               day)
{
  g_autofree char *date = koers_date_dup_label (day);
  g_autofree char *title = g_strdup_printf (_("What will happen on %s"), date);

  adw_preferences_group_set_title (self->fates, title);
  for (int fate = KOERS_FATE_UNDECIDED; fate < KOERS_N_FATES; fate++)
    {
      guint n_links, n = koers_succession_count (succession, (KoersFate) fate, &n_links);
      g_autofree char *counts = dup_counts (n, n_links);

      if (n > 0 || fate != KOERS_FATE_UNDECIDED)
        add_row (self, self->fates, koers_fate_get_title ((KoersFate) fate), counts, koers_fate_get_icon_name ((KoersFate) fate));
    }
}

static void
show_without_mandate (KoersSuccessionSummary *self,
                      KoersSuccession        *succession)
{
  g_autoptr (GPtrArray) initiatives = koers_succession_dup_without_mandate (succession);
  g_autofree char *title = initiatives->len > 0 ? g_strdup_printf (ngettext ("%u initiative loses its mandate", "%u initiatives lose their mandate",
                                                                             initiatives->len), initiatives->len)
                                                : g_strdup (_("No initiative loses its mandate"));

  adw_preferences_group_set_title (self->without_mandate, title);
  adw_preferences_group_set_description (self->without_mandate,
                                         initiatives->len > 0 ? _("No agreement in force asks for this work any more.") : NULL);
  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);

      add_row (self, self->without_mandate, koers_record_get_name (initiative), koers_record_get_text (initiative, KOERS_INITIATIVE_CODE), NULL);
    }
}

static void
show_new_objectives (KoersSuccessionSummary *self,
                     KoersSuccession        *succession)
{
  g_autoptr (GPtrArray) objectives = koers_succession_dup_new_objectives (succession);
  g_autofree char *title = g_strdup_printf (ngettext ("%u objective is new", "%u objectives are new", objectives->len), objectives->len);

  gtk_widget_set_visible (GTK_WIDGET (self->new_objectives), objectives->len > 0);
  adw_preferences_group_set_title (self->new_objectives, title);
  for (guint i = 0; i < objectives->len; i++)
    {
      KoersRecord *objective = g_ptr_array_index (objectives, i);
      g_autofree char *place = koers_objective_dup_place (objective);

      add_row (self, self->new_objectives, koers_record_get_name (objective), place, NULL);
    }
}

static void
koers_succession_summary_dispose (GObject *object)
{
  KoersSuccessionSummary *self = KOERS_SUCCESSION_SUMMARY (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->page, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_succession_summary_parent_class)->dispose (object);
}

static void
koers_succession_summary_class_init (KoersSuccessionSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_succession_summary_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-succession-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionSummary, page);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionSummary, fates);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionSummary, without_mandate);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionSummary, new_objectives);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_succession_summary_init (KoersSuccessionSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * koers_succession_summary_set_succession:
 * @self: a summary
 * @succession: a change of agreement
 * @day: the day from which the new agreement holds
 *
 * Shows what follows from what is decided now.
 */
void
koers_succession_summary_set_succession (KoersSuccessionSummary *self,
                                         KoersSuccession        *succession,
                                         KoersDate               day)
{
  static const gsize groups[] = { G_STRUCT_OFFSET (KoersSuccessionSummary, fates), G_STRUCT_OFFSET (KoersSuccessionSummary, without_mandate),
                                  G_STRUCT_OFFSET (KoersSuccessionSummary, new_objectives) };

  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
      {
        AdwPreferencesGroup *group = G_STRUCT_MEMBER (AdwPreferencesGroup *, self, groups[j]);

        if (gtk_widget_is_ancestor (g_ptr_array_index (self->rows, i), GTK_WIDGET (group)))
          {
            adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
            break;
          }
      }
  g_ptr_array_set_size (self->rows, 0);
  show_fates (self, succession, day);
  show_without_mandate (self, succession);
  show_new_objectives (self, succession);
}
