/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-private.h"

#include <string.h>

/**
 * koers_roadmap_new:
 * @title: what the roadmap is of
 *
 * Makes an empty roadmap without today and reporting date.
 *
 * Returns: (transfer full): the roadmap
 */
KoersRoadmap *
koers_roadmap_new (const char *title)
{
  KoersRoadmap *self = g_rc_box_new0 (KoersRoadmap);

  self->title = g_strdup (title);
  self->today = KOERS_ROADMAP_NO_DAY;
  self->reporting_day = KOERS_ROADMAP_NO_DAY;
  self->lanes = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapLane));
  self->bars = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapBar));
  self->milestones = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapMilestone));
  self->dependencies = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapDependency));
  self->texts = g_string_chunk_new (16 * 1024);
  return self;
}

static void
clear_roadmap (gpointer data)
{
  KoersRoadmap *self = data;

  g_free (self->title);
  g_array_unref (self->lanes);
  g_array_unref (self->bars);
  g_array_unref (self->milestones);
  g_array_unref (self->dependencies);
  koers_roadmap_forget_ties (self);
  g_free (self->baseline_name);
  g_string_chunk_free (self->texts);
  g_clear_pointer (&self->moments, koers_time_moments_unref);
}

/**
 * koers_roadmap_ref:
 * @self: a roadmap
 *
 * Returns: (transfer full): @self
 */
KoersRoadmap *
koers_roadmap_ref (KoersRoadmap *self)
{
  return g_rc_box_acquire (self);
}

/**
 * koers_roadmap_unref:
 * @self: a roadmap
 *
 * Gives up one reference.
 */
void
koers_roadmap_unref (KoersRoadmap *self)
{
  g_rc_box_release_full (self, clear_roadmap);
}

/**
 * koers_roadmap_set_days:
 * @self: a roadmap
 * @today: today, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 * @reporting_day: the reporting date, or %KOERS_ROADMAP_NO_DAY
 *
 * Sets the days through which a line is drawn.
 */
void
koers_roadmap_set_days (KoersRoadmap *self,
                        gint32        today,
                        gint32        reporting_day)
{
  self->today = today;
  self->reporting_day = reporting_day;
}

/**
 * koers_roadmap_set_moments:
 * @self: a roadmap
 * @moments: the other days through which a line is drawn
 *
 * Sets what the roadmap marks beside today and the reporting date.
 */
void
koers_roadmap_set_moments (KoersRoadmap     *self,
                           KoersTimeMoments *moments)
{
  g_clear_pointer (&self->moments, koers_time_moments_unref);
  self->moments = koers_time_moments_ref (moments);
}

/**
 * koers_roadmap_get_moments:
 * @self: a roadmap
 *
 * Returns: (transfer none) (nullable): the other days through which a line is drawn
 */
KoersTimeMoments *
koers_roadmap_get_moments (KoersRoadmap *self)
{
  return self->moments;
}

/**
 * koers_roadmap_add_lane:
 * @self: a roadmap
 * @lane: a lane; its texts are copied
 *
 * Adds a lane below the others.
 *
 * Returns: its number
 */
guint
koers_roadmap_add_lane (KoersRoadmap           *self,
                        const KoersRoadmapLane *lane)
{
  KoersRoadmapLane copy = *lane;

  copy.label = g_string_chunk_insert (self->texts, lane->label);
  copy.value = lane->value != NULL ? g_string_chunk_insert (self->texts, lane->value) : NULL;
  g_array_append_val (self->lanes, copy);
  return self->lanes->len - 1;
}

/* Code and name stand in one text, so that drawing a bar makes no strings. */
static void
keep_texts (KoersRoadmap    *self,
            KoersRoadmapBar *bar)
{
  gsize code_length = bar->code == NULL ? 0 : strlen (bar->code);
  gsize length;
  char *text;

  if (bar->label == NULL)
    bar->label = "";
  length = strlen (bar->label);
  if (code_length == 0)
    {
      bar->code = NULL;
      bar->text = bar->label = g_string_chunk_insert_len (self->texts, bar->label, (gssize) length);
      return;
    }

  text = g_newa (char, code_length + 1 + length);
  memcpy (text, bar->code, code_length);
  text[code_length] = ' ';
  memcpy (text + code_length + 1, bar->label, length);
  bar->code = g_string_chunk_insert_len (self->texts, bar->code, (gssize) code_length);
  bar->text = g_string_chunk_insert_len (self->texts, text, (gssize) (code_length + 1 + length));
  bar->label = bar->text + code_length + 1;
}

/**
 * koers_roadmap_insert_bar:
 * @self: a roadmap
 * @at: the number it gets; the bars from there on move up
 * @bar: the bar; its texts are copied, its milestones come later
 *
 * Adds a bar. The bars of a lane stand in the order of their numbers.
 */
void
koers_roadmap_insert_bar (KoersRoadmap          *self,
                          guint                  at,
                          const KoersRoadmapBar *bar)
{
  KoersRoadmapBar kept = *bar;

  g_return_if_fail (at <= self->bars->len);
  g_return_if_fail (bar->lane < self->lanes->len);

  keep_texts (self, &kept);
  kept.first_milestone = kept.n_milestones = 0;
  g_array_insert_val (self->bars, at, kept);
  koers_roadmap_forget_ties (self);
}

/**
 * koers_roadmap_add_bar:
 * @self: a roadmap
 * @bar: the bar; its texts are copied, its milestones come later
 *
 * Adds a bar after the others.
 *
 * Returns: its number
 */
guint
koers_roadmap_add_bar (KoersRoadmap          *self,
                       const KoersRoadmapBar *bar)
{
  koers_roadmap_insert_bar (self, self->bars->len, bar);
  return self->bars->len - 1;
}

/**
 * koers_roadmap_set_bar:
 * @self: a roadmap
 * @at: the number of a bar
 * @bar: what it is now; its texts are copied
 *
 * Changes a bar; its milestones stay.
 */
void
koers_roadmap_set_bar (KoersRoadmap          *self,
                       guint                  at,
                       const KoersRoadmapBar *bar)
{
  KoersRoadmapBar *old, kept = *bar;

  g_return_if_fail (at < self->bars->len);
  g_return_if_fail (bar->lane < self->lanes->len);

  old = &g_array_index (self->bars, KoersRoadmapBar, at);
  if (g_strcmp0 (old->code, bar->code) == 0 && g_strcmp0 (old->label, bar->label) == 0)
    {
      kept.code = old->code;
      kept.label = old->label;
      kept.text = old->text;
    }
  else
    keep_texts (self, &kept);
  kept.first_milestone = old->first_milestone;
  kept.n_milestones = old->n_milestones;
  if (!koers_id_equal (old->id, kept.id))
    koers_roadmap_forget_ties (self);
  *old = kept;
}

/**
 * koers_roadmap_remove_bar:
 * @self: a roadmap
 * @at: the number of a bar; the bars after it move down
 *
 * Takes out a bar.
 */
void
koers_roadmap_remove_bar (KoersRoadmap *self,
                          guint         at)
{
  g_return_if_fail (at < self->bars->len);

  g_array_remove_index (self->bars, at);
  koers_roadmap_forget_ties (self);
}

static int
compare_milestones (gconstpointer a,
                    gconstpointer b)
{
  const KoersRoadmapMilestone *one = a, *other = b;

  return one->day != other->day ? (one->day < other->day ? -1 : 1) : koers_id_compare (one->id, other->id);
}

/* Whoever calls may know a quarter by its last day; a date is known by its first. */
static gint32
get_first_day (gint32         day,
               KoersPrecision precision)
{
  KoersDate date = koers_date_from_day (day, precision);

  return koers_date_is_set (date) ? date.day : day;
}

/**
 * koers_roadmap_set_milestones:
 * @self: a roadmap
 * @bar: the number of a bar
 * @milestones: (array length=n_milestones): its milestones in any order; their texts are copied
 * @n_milestones: how many there are
 *
 * Says which milestones a bar has. Those it had before take up memory until the roadmap goes.
 */
void
koers_roadmap_set_milestones (KoersRoadmap                *self,
                              guint                        bar,
                              const KoersRoadmapMilestone *milestones,
                              guint                        n_milestones)
{
  KoersRoadmapBar *of;
  KoersRoadmapMilestone *kept;

  g_return_if_fail (bar < self->bars->len);

  of = &g_array_index (self->bars, KoersRoadmapBar, bar);
  if (n_milestones > of->n_milestones)
    {
      of->first_milestone = self->milestones->len;
      g_array_append_vals (self->milestones, milestones, n_milestones);
    }
  of->n_milestones = n_milestones;
  if (n_milestones == 0)
    return;

  kept = &g_array_index (self->milestones, KoersRoadmapMilestone, of->first_milestone);
  for (guint i = 0; i < n_milestones; i++)
    {
      kept[i] = milestones[i];
      kept[i].label = g_string_chunk_insert (self->texts, milestones[i].label != NULL ? milestones[i].label : "");
      kept[i].day = get_first_day (milestones[i].day, milestones[i].precision);
    }
  qsort (kept, n_milestones, sizeof *kept, compare_milestones);
}

/**
 * koers_roadmap_get_title:
 * @self: a roadmap
 *
 * Returns: (transfer none) (nullable): what it is of
 */
const char *
koers_roadmap_get_title (KoersRoadmap *self)
{
  return self->title;
}

/**
 * koers_roadmap_get_days:
 * @self: a roadmap
 * @today: (out): today, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 * @reporting_day: (out): the reporting date, or %KOERS_ROADMAP_NO_DAY
 *
 * Says through which days a line is drawn.
 */
void
koers_roadmap_get_days (KoersRoadmap *self,
                        gint32       *today,
                        gint32       *reporting_day)
{
  *today = self->today;
  *reporting_day = self->reporting_day;
}

/**
 * koers_roadmap_get_n_lanes:
 * @self: a roadmap
 *
 * Returns: how many lanes it has
 */
guint
koers_roadmap_get_n_lanes (KoersRoadmap *self)
{
  return self->lanes->len;
}

/**
 * koers_roadmap_get_lane:
 * @self: a roadmap
 * @lane: the number of a lane
 *
 * Returns: (transfer none): the lane
 */
const KoersRoadmapLane *
koers_roadmap_get_lane (KoersRoadmap *self,
                        guint         lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return &g_array_index (self->lanes, KoersRoadmapLane, lane);
}

/**
 * koers_roadmap_get_n_bars:
 * @self: a roadmap
 *
 * Returns: how many bars it has
 */
guint
koers_roadmap_get_n_bars (KoersRoadmap *self)
{
  return self->bars->len;
}

/**
 * koers_roadmap_get_bar:
 * @self: a roadmap
 * @bar: the number of a bar
 *
 * Returns: (transfer none): the bar, valid until the roadmap changes
 */
const KoersRoadmapBar *
koers_roadmap_get_bar (KoersRoadmap *self,
                       guint         bar)
{
  g_return_val_if_fail (bar < self->bars->len, NULL);

  return &g_array_index (self->bars, KoersRoadmapBar, bar);
}

/**
 * koers_roadmap_get_milestones:
 * @self: a roadmap
 * @bar: the number of a bar
 * @n_milestones: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_milestones) (nullable): its milestones by day, valid until the roadmap changes
 */
const KoersRoadmapMilestone *
koers_roadmap_get_milestones (KoersRoadmap *self,
                              guint         bar,
                              guint        *n_milestones)
{
  const KoersRoadmapBar *of = koers_roadmap_get_bar (self, bar);

  *n_milestones = of->n_milestones;
  return of->n_milestones == 0 ? NULL : &g_array_index (self->milestones, KoersRoadmapMilestone, of->first_milestone);
}
