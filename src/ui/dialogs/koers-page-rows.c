/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-page-rows.h"

#include "koers-choice-drop-down.h"
#include "koers-date.h"

#include <glib/gi18n-lib.h>

/* More pages than this are as many as it takes. */
#define MAX_PAGES 12
#define MAX_ACROSS 6

/* The paper that a PDF is put on if nothing else is said. */
#define USUAL_PAPER KOERS_PAPER_A3

static const struct {
  KoersPageParts part;
  const char    *title;
} parts[] = {
  { KOERS_PAGE_TITLE, N_("Title") },
  { KOERS_PAGE_REPORTING_DATE, N_("Reporting date at the foot") },
  { KOERS_PAGE_SOURCE, N_("Source at the foot") },
  { KOERS_PAGE_LEGEND, N_("What the signs mean") },
};

/* A date that can be left out, and below it what is wrong with it. */
typedef struct {
  GtkWidget *entry;
  GtkWidget *problem;
} DateRow;

/**
 * KoersPageRows:
 *
 * Lets the user choose on what a picture is put: paper, time, number of pages, and what stands around it.
 */
struct _KoersPageRows {
  AdwPreferencesGroup parent_instance;
  GtkDropDown        *paper;
  GtkSwitch          *upright;
  DateRow             from;
  DateRow             to;
  GtkDropDown        *pages;
  GtkDropDown        *across;
  GtkSwitch          *table;
  GtkSwitch          *parts[G_N_ELEMENTS (parts)];
};

G_DEFINE_FINAL_TYPE (KoersPageRows, koers_page_rows, ADW_TYPE_PREFERENCES_GROUP)

static GtkDropDown *
add_drop_down (KoersPageRows *self,
               const char    *title,
               GPtrArray     *choices,
               guint          selected)
{
  GtkWidget *row = adw_action_row_new (), *drop_down = koers_choice_drop_down_new (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  koers_choice_drop_down_set (GTK_DROP_DOWN (drop_down), choices, selected);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), drop_down);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return GTK_DROP_DOWN (drop_down);
}

static GtkSwitch *
add_switch (KoersPageRows *self,
            const char    *title,
            const char    *subtitle,
            gboolean       active)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return GTK_SWITCH (toggle);
}

static void
show_problem (DateRow    *row,
              const char *message)
{
  if (message != NULL)
    gtk_widget_add_css_class (row->entry, "error");
  else
    gtk_widget_remove_css_class (row->entry, "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->problem), message != NULL ? message : "");
  gtk_widget_set_visible (row->problem, message != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
date_changed_cb (KoersPageRows *self)
{
  show_problem (&self->from, NULL);
  show_problem (&self->to, NULL);
}

static void
add_date (KoersPageRows *self,
          DateRow       *row,
          const char    *title)
{
  row->entry = adw_entry_row_new ();
  row->problem = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->entry), title);
  g_signal_connect_object (row->entry, "changed", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->entry);
  gtk_widget_add_css_class (row->problem, "problem");
  gtk_widget_set_visible (row->problem, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->problem);
}

/* The first choice leaves it to the program; the others are numbers. */
static GtkDropDown *
add_number (KoersPageRows *self,
            const char    *title,
            guint          max)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (choices, g_strdup (_("As many as it takes")));
  for (guint i = 1; i <= max; i++)
    g_ptr_array_add (choices, g_strdup_printf ("%u", i));
  return add_drop_down (self, title, choices, 0);
}

static void
koers_page_rows_class_init (KoersPageRowsClass *klass)
{
}

static void
koers_page_rows_init (KoersPageRows *self)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Page"));
  for (int i = KOERS_PAPER_A4; i < KOERS_N_PAPERS; i++)
    g_ptr_array_add (papers, (gpointer) koers_paper_get_name ((KoersPaper) i));
  self->paper = add_drop_down (self, _("Paper"), papers, USUAL_PAPER - KOERS_PAPER_A4);
  self->upright = add_switch (self, _("Upright"), NULL, FALSE);
  add_date (self, &self->from, _("Only from this date on"));
  add_date (self, &self->to, _("Only until this date"));
  self->pages = add_number (self, _("Pages"), MAX_PAGES);
  self->across = add_number (self, _("Pages side by side"), MAX_ACROSS);
  self->table = add_switch (self, _("Add a table"), _("The same data as text, on pages of its own"), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    self->parts[i] = add_switch (self, _(parts[i].title), NULL, TRUE);
}

static gboolean
refuse (DateRow    *row,
        const char *message)
{
  show_problem (row, message);
  gtk_widget_grab_focus (row->entry);
  return FALSE;
}

static gboolean
read_date (DateRow   *row,
           KoersDate *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row->entry));

  *date = (KoersDate) { 0 };
  if (text[0] == '\0' || koers_date_parse_human (text, date))
    return TRUE;
  return refuse (row, _("This is not a date. Write it as 2025, Q3 2025 or 30 Sep 2025."));
}

/**
 * koers_page_rows_read:
 * @self: the rows
 * @page: (out caller-allocates): what is chosen
 *
 * Reads what is chosen. What is wrong is said below its row, which gets the focus.
 *
 * Returns: whether nothing is wrong
 */
gboolean
koers_page_rows_read (KoersPageRows  *self,
                      KoersPageSetup *page)
{
  KoersDate from, to;

  *page = (KoersPageSetup) {
    .paper = (KoersPaper) (KOERS_PAPER_A4 + gtk_drop_down_get_selected (self->paper)),
    .upright = gtk_switch_get_active (self->upright),
    .max_pages = gtk_drop_down_get_selected (self->pages),
    .n_across = gtk_drop_down_get_selected (self->across),
    .with_table = gtk_switch_get_active (self->table),
  };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!gtk_switch_get_active (self->parts[i]))
      page->without |= parts[i].part;

  if (!read_date (&self->from, &from) || !read_date (&self->to, &to))
    return FALSE;
  if (!koers_date_is_set (from) && !koers_date_is_set (to))
    return TRUE;
  page->span.start = koers_date_is_set (from) ? from.day : G_MININT32;
  page->span.end = koers_date_is_set (to) ? koers_date_get_last_day (to) + 1 : G_MAXINT32;
  return !koers_span_is_empty (page->span) || refuse (&self->to, _("The last date must come after the first."));
}
