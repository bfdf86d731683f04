/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-json.h"

#include "koers-initiative-status.h"
#include "koers-json-writer.h"
#include "koers-roadmap-format.h"

#include <math.h>

/* What the roadmap shows, as data for other tools; data/koers-roadmap.schema.json says what is in it. */

/* Nothing, if no more is known. */
static void
add_date (KoersJsonWriter *writer,
          const char      *name,
          gint32           day,
          KoersPrecision   precision)
{
  KoersDate date = koers_date_from_day (day, precision);
  char text[KOERS_DATE_TEXT_SIZE];

  if (!koers_date_is_set (date))
    return;
  koers_date_to_text (date, text);
  koers_json_writer_add_text_member (writer, name, text);
}

static const char *
get_health (KoersRoadmapLight light)
{
  static const KoersHealth healths[KOERS_N_ROADMAP_LIGHTS] = {
    [KOERS_ROADMAP_LIGHT_NONE] = KOERS_HEALTH_NOT_ASSESSED, [KOERS_ROADMAP_LIGHT_ON_TRACK] = KOERS_HEALTH_ON_TRACK,
    [KOERS_ROADMAP_LIGHT_AT_RISK] = KOERS_HEALTH_AT_RISK,   [KOERS_ROADMAP_LIGHT_OFF_TRACK] = KOERS_HEALTH_OFF_TRACK,
    [KOERS_ROADMAP_LIGHT_ACHIEVED] = KOERS_HEALTH_ACHIEVED, [KOERS_ROADMAP_LIGHT_UNSUPPORTED] = KOERS_HEALTH_ON_TRACK,
  };

  return koers_health_get_word (healths[light]);
}

static void
add_milestone (KoersJsonWriter             *writer,
               const KoersRoadmapMilestone *milestone)
{
  static const char *const states[KOERS_N_ROADMAP_MILESTONE_STATES] = {
    [KOERS_ROADMAP_MILESTONE_OPEN] = "open", [KOERS_ROADMAP_MILESTONE_DONE] = "done", [KOERS_ROADMAP_MILESTONE_LATE] = "late",
    [KOERS_ROADMAP_MILESTONE_CANCELLED] = "cancelled",
  };

  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_MILESTONE, KOERS_MILESTONE_KIND);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "id", milestone->id);
  koers_json_writer_add_text_member (writer, "name", milestone->label);
  if (milestone->kind != KOERS_ROADMAP_MILESTONE_PLAIN)
    koers_json_writer_add_text_member (writer, "kind", kind->choices[milestone->kind - 1].word);
  add_date (writer, "due", milestone->day, milestone->precision);
  koers_json_writer_add_text_member (writer, "state", states[milestone->state]);
  koers_json_writer_end_object (writer);
}

static void
add_bar (KoersJsonWriter *writer,
         KoersRoadmap    *roadmap,
         guint            at)
{
  const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, at);
  const KoersField *state = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);
  guint n;
  const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, at, &n);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "id", bar->id);
  if (bar->code != NULL)
    koers_json_writer_add_text_member (writer, "code", bar->code);
  koers_json_writer_add_text_member (writer, "name", bar->label);
  koers_json_writer_add_text_member (writer, "state", state->choices[bar->state].word);
  koers_json_writer_add_text_member (writer, "health", get_health (bar->light));
  koers_json_writer_add_boolean_member (writer, "isUnsupported", bar->light == KOERS_ROADMAP_LIGHT_UNSUPPORTED);
  if (bar->progress >= 0)
    koers_json_writer_add_integer_member (writer, "progress", bar->progress);
  koers_json_writer_add_boolean_member (writer, "continuous", bar->continuous);
  if (!koers_span_is_empty (bar->span))
    {
      add_date (writer, "start", bar->span.start, bar->start_precision);
      add_date (writer, "end", bar->span.end - 1, bar->end_precision);
      add_date (writer, "firstDay", bar->span.start, KOERS_PRECISION_DAY);
      add_date (writer, "lastDay", bar->span.end - 1, KOERS_PRECISION_DAY);
    }
  if (bar->forecast_end != KOERS_ROADMAP_NO_DAY)
    add_date (writer, "forecastLastDay", bar->forecast_end - 1, KOERS_PRECISION_DAY);
  if (!koers_span_is_empty (bar->baseline))
    {
      koers_json_writer_begin_object_member (writer, "baseline");
      add_date (writer, "firstDay", bar->baseline.start, KOERS_PRECISION_DAY);
      add_date (writer, "lastDay", bar->baseline.end - 1, KOERS_PRECISION_DAY);
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_begin_array_member (writer, "milestones");
  for (guint i = 0; i < n; i++)
    add_milestone (writer, &milestones[i]);
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}

static void
begin_lane (KoersJsonWriter *writer,
            KoersRoadmap    *roadmap,
            guint            at)
{
  const KoersRoadmapLane *lane = koers_roadmap_get_lane (roadmap, at);
  g_autofree char *colour = g_strdup_printf ("#%02x%02x%02x", (guint) lround (lane->colour.red * 255.0), (guint) lround (lane->colour.green * 255.0),
                                             (guint) lround (lane->colour.blue * 255.0));

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "id", lane->id);
  koers_json_writer_add_text_member (writer, "name", lane->label);
  koers_json_writer_add_text_member (writer, "colour", colour);
  koers_json_writer_begin_array_member (writer, "bars");
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    if (koers_roadmap_get_bar (roadmap, i)->lane == at)
      add_bar (writer, roadmap, i);
  koers_json_writer_end_array (writer);
}

/* Answers how many lanes that was: those within it stand in it. */
static guint
add_lane (KoersJsonWriter *writer,
          KoersRoadmap    *roadmap,
          guint            at)
{
  guint n = 1, n_lanes = koers_roadmap_get_n_lanes (roadmap);

  begin_lane (writer, roadmap, at);
  if (at + 1 < n_lanes && koers_roadmap_get_lane (roadmap, at + 1)->level > 0)
    {
      koers_json_writer_begin_array_member (writer, "lanes");
      for (; at + n < n_lanes && koers_roadmap_get_lane (roadmap, at + n)->level > 0; n++)
        {
          begin_lane (writer, roadmap, at + n);
          koers_json_writer_end_object (writer);
        }
      koers_json_writer_end_array (writer);
    }
  koers_json_writer_end_object (writer);
  return n;
}

static void
add_dependency (KoersJsonWriter              *writer,
                const KoersRoadmapDependency *dependency)
{
  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "fromId", dependency->from);
  koers_json_writer_add_text_member (writer, "from", dependency->from_start ? "start" : "end");
  koers_json_writer_add_id_member (writer, "toId", dependency->to);
  koers_json_writer_add_text_member (writer, "to", dependency->to_end ? "end" : "start");
  koers_json_writer_add_boolean_member (writer, "isViolated", dependency->is_violated);
  koers_json_writer_end_object (writer);
}

/**
 * koers_roadmap_json_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes what the roadmap of a strategy shows as JSON: lanes, bars, milestones and states, in the order in which they are drawn, and what
 * waits for what.
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_roadmap_json_export (KoersStrategy             *strategy,
                           const KoersExportOptions  *options,
                           GOutputStream             *stream,
                           GError                   **error)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_format_make (strategy, options, error);
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);

  if (roadmap == NULL)
    return FALSE;
  koers_json_writer_begin_object (writer);
  koers_json_writer_add_text_member (writer, "format", "koers-roadmap");
  koers_json_writer_add_integer_member (writer, "formatVersion", 1);
  koers_json_writer_add_text_member (writer, "generator", "Koers " KOERS_VERSION);
  add_date (writer, "asOf", options->as_of, KOERS_PRECISION_DAY);
  koers_json_writer_add_text_member (writer, "title", koers_roadmap_get_title (roadmap));
  if (koers_roadmap_get_baseline_name (roadmap) != NULL)
    koers_json_writer_add_text_member (writer, "baseline", koers_roadmap_get_baseline_name (roadmap));
  koers_json_writer_begin_array_member (writer, "lanes");
  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap);)
    i += add_lane (writer, roadmap, i);
  koers_json_writer_end_array (writer);
  koers_json_writer_begin_array_member (writer, "dependencies");
  for (guint i = 0; i < koers_roadmap_get_n_dependencies (roadmap); i++)
    add_dependency (writer, koers_roadmap_get_dependency (roadmap, i));
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
  return koers_json_writer_finish (writer, error);
}
