/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-strategy-roadmap.h"

/* Which rows a roadmap on the screen has, and what is done with them. */

/*< private >
 * koers_roadmap_canvas_select_id:
 * @self: a canvas
 * @id: an initiative
 *
 * Shows all its bars as selected: it may stand in several lanes.
 */
void
koers_roadmap_canvas_select_id (KoersRoadmapCanvas *self,
                                KoersId             id)
{
  KoersRoadmap *roadmap = self->layout != NULL ? koers_roadmap_layout_get_roadmap (self->layout) : NULL;

  g_hash_table_add (self->selected, g_memdup2 (&id, sizeof id));
  for (guint i = 0; roadmap != NULL && i < koers_roadmap_get_n_lanes (roadmap); i++)
    {
      KoersId copy = koers_strategy_roadmap_get_copy_id (roadmap, i, id);

      g_hash_table_add (self->selected, g_memdup2 (&copy, sizeof copy));
    }
}

/* In other lanes bars have other ids. */
static void
select_again (KoersRoadmapCanvas *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (koers_roadmap_source_get_view_state (self->source));
  g_autoptr (GHashTable) before = g_steal_pointer (&self->selected);
  GHashTableIter iter;
  gpointer id;

  self->selected = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (koers_strategy_lookup (strategy, *(KoersId *) id) != NULL)
      koers_roadmap_canvas_select_id (self, *(KoersId *) id);
}

/*< private >
 * koers_roadmap_canvas_update_layout:
 * @self: a canvas with a source
 *
 * Brings the rows up to date with the strategy and the font.
 *
 * Returns: whether the roadmap shows something else
 */
gboolean
koers_roadmap_canvas_update_layout (KoersRoadmapCanvas *self)
{
  KoersRoadmap *roadmap = koers_roadmap_source_get_roadmap (self->source);
  gboolean is_resized = koers_roadmap_style_update (&self->style);
  KoersRoadmapMetrics metrics = koers_roadmap_painter_get_metrics (self->style.painter, FALSE);
  gboolean is_changed = self->revision != koers_roadmap_source_get_revision (self->source);
  GHashTableIter iter;
  gpointer lane;

  if (koers_roadmap_get_baseline_name (roadmap) != NULL)
    koers_roadmap_metrics_add_baseline (&metrics);
  self->revision = koers_roadmap_source_get_revision (self->source);
  self->axis_height = koers_roadmap_painter_get_axis_height (self->style.painter);
  if (self->layout != NULL && koers_roadmap_layout_get_roadmap (self->layout) == roadmap)
    {
      if (is_resized)
        koers_roadmap_layout_set_metrics (self->layout, &metrics);
      if (is_changed)
        koers_roadmap_layout_forget_summaries (self->layout);
      return is_changed;
    }

  g_clear_pointer (&self->layout, koers_roadmap_layout_free);
  g_clear_pointer (&self->chain, g_hash_table_unref);
  self->layout = koers_roadmap_layout_new (roadmap, &metrics);
  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &lane, NULL))
    koers_roadmap_layout_set_collapsed (self->layout, *(KoersId *) lane, TRUE);
  select_again (self);
  return TRUE;
}

/*< private >
 * koers_roadmap_canvas_get_row_id:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 *
 * Returns: what the bar or the lane of that row stands for
 */
KoersId
koers_roadmap_canvas_get_row_id (KoersRoadmapCanvas *self,
                                 guint               row)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);

  return at.bar != G_MAXUINT ? koers_roadmap_get_bar (roadmap, at.bar)->id : koers_roadmap_get_lane (roadmap, at.lane)->id;
}

/*< private >
 * koers_roadmap_canvas_find_row:
 * @self: a canvas that has been laid out
 * @id: what a bar or a lane stands for
 * @row: (inout): the number of its row; where to look first
 *
 * Returns: whether that is shown
 */
gboolean
koers_roadmap_canvas_find_row (KoersRoadmapCanvas *self,
                               KoersId             id,
                               guint              *row)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  guint n_rows = koers_roadmap_layout_get_n_rows (self->layout), bar, lane;

  if (*row < n_rows && koers_id_equal (koers_roadmap_canvas_get_row_id (self, *row), id))
    return TRUE;
  if (koers_id_is_none (id))
    return FALSE;
  if (koers_roadmap_lookup_bar (roadmap, id, &bar))
    return koers_roadmap_layout_get_bar_row (self->layout, bar, row);
  return koers_roadmap_lookup_lane (roadmap, id, &lane) && koers_roadmap_layout_get_lane_row (self->layout, lane, row);
}

/* Tells the window, which remembers it. */
static void
tell_folded (KoersRoadmapCanvas *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer lane;

  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &lane, NULL))
    {
      g_autofree char *id = koers_id_dup_text (*(KoersId *) lane);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", id);
    }
  self->folding = TRUE;
  koers_view_state_set_roadmap_folded (koers_roadmap_source_get_view_state (self->source), text->str);
  self->folding = FALSE;
}

/* Whether the keyboard is at something that folding the lane hides. */
static gboolean
is_current_within (KoersRoadmapCanvas *self,
                   guint               lane)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  guint bar, at;

  if (koers_roadmap_lookup_bar (roadmap, self->current, &bar))
    at = koers_roadmap_get_bar (roadmap, bar)->lane;
  else if (!koers_roadmap_lookup_lane (roadmap, self->current, &at) || at == lane)
    return FALSE;
  return at == lane || koers_roadmap_get_outer_lane (roadmap, at) == lane;
}

static void
set_folded (KoersRoadmapCanvas *self,
            guint               lane,
            gboolean            folded)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersId id = koers_roadmap_get_lane (roadmap, lane)->id;
  guint row;

  if (folded)
    g_hash_table_add (self->folded, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->folded, &id);
  if (folded && is_current_within (self, lane) && koers_roadmap_layout_get_lane_row (self->layout, lane, &row))
    koers_roadmap_canvas_focus_row (self, row, KOERS_NO_MILESTONE);
  koers_roadmap_layout_set_collapsed (self->layout, id, folded);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*< private >
 * koers_roadmap_canvas_set_folded:
 * @self: a canvas that has been laid out
 * @lane: the number of a lane
 * @folded: whether it is to show its heading only
 *
 * Folds or unfolds a lane.
 */
void
koers_roadmap_canvas_set_folded (KoersRoadmapCanvas *self,
                                 guint               lane,
                                 gboolean            folded)
{
  set_folded (self, lane, folded);
  tell_folded (self);
}

/*< private >
 * koers_roadmap_canvas_folded_changed_cb:
 * @self: a canvas with a source
 *
 * Folds the lanes that the window says.
 */
void
koers_roadmap_canvas_folded_changed_cb (KoersRoadmapCanvas *self)
{
  g_auto (GStrv) lines = NULL;

  if (self->folding)
    return;
  lines = g_strsplit (koers_view_state_get_roadmap_folded (koers_roadmap_source_get_view_state (self->source)), "\n", -1);
  g_hash_table_remove_all (self->folded);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      KoersId id;

      if (koers_id_parse (lines[i], &id))
        g_hash_table_add (self->folded, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; self->layout != NULL && i < koers_roadmap_get_n_lanes (koers_roadmap_layout_get_roadmap (self->layout)); i++)
    set_folded (self, i, g_hash_table_contains (self->folded, &koers_roadmap_get_lane (koers_roadmap_layout_get_roadmap (self->layout), i)->id));
}

/**
 * koers_roadmap_canvas_fold_all:
 * @self: a canvas
 * @folded: whether lanes are to show their headings only
 *
 * Folds or unfolds all lanes.
 */
void
koers_roadmap_canvas_fold_all (KoersRoadmapCanvas *self,
                               gboolean            folded)
{
  KoersRoadmap *roadmap;

  if (self->layout == NULL)
    return;
  roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    if (koers_roadmap_layout_get_collapsed (self->layout, i) != folded)
      set_folded (self, i, folded);
  tell_folded (self);
}

/*< private >
 * koers_roadmap_canvas_select_bar:
 * @self: a canvas that has been laid out
 * @bar: the number of a bar
 *
 * Makes its initiative the one that the window looks at; it is in sight already.
 */
void
koers_roadmap_canvas_select_bar (KoersRoadmapCanvas *self,
                                 guint               bar)
{
  KoersId id = koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), bar)->id;
  KoersRecord *record = koers_roadmap_source_lookup (self->source, id);

  if (record == NULL)
    return;
  self->anchor = id;
  self->selecting = TRUE;
  koers_view_state_set_selected (koers_roadmap_source_get_view_state (self->source), record);
  self->selecting = FALSE;
}

/*< private >
 * koers_roadmap_canvas_open_row:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 * @milestone: the number of a milestone of its bar, or %KOERS_NO_MILESTONE
 *
 * Makes the window show all about an initiative or a milestone; folds or unfolds a lane.
 */
void
koers_roadmap_canvas_open_row (KoersRoadmapCanvas *self,
                               guint               row,
                               guint               milestone)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);
  const KoersRoadmapMilestone *milestones;
  KoersRecord *record;
  guint n;

  if (at.bar == G_MAXUINT)
    {
      koers_roadmap_canvas_set_folded (self, at.lane, !koers_roadmap_layout_get_collapsed (self->layout, at.lane));
      return;
    }
  milestones = koers_roadmap_get_milestones (roadmap, at.bar, &n);
  record = koers_roadmap_source_lookup (self->source, milestone < n ? milestones[milestone].id : koers_roadmap_get_bar (roadmap, at.bar)->id);
  if (record != NULL)
    koers_roadmap_source_open (self->source, record);
}
