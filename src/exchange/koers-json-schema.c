/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"

#include "koers-coverage.h"
#include "koers-kpi-status.h"
#include "koers-json-writer.h"

/* The JSON Schema (draft 2020-12) of the document, made from the catalogue. */

#define SCHEMA_ID "https://koers.example/koers-strategy-1.schema.json"
#define DATE_PATTERN "^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
#define DAY_PATTERN "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

/* A field may be null, which empties it. */
static void
add_type (KoersJsonWriter *writer,
          const char      *type)
{
  koers_json_writer_begin_array_member (writer, "type");
  koers_json_writer_add_text (writer, type);
  koers_json_writer_add_text (writer, "null");
  koers_json_writer_end_array (writer);
}

static void
add_choices (KoersJsonWriter  *writer,
             const KoersField *field)
{
  koers_json_writer_begin_array_member (writer, "enum");
  for (int i = 0; i < field->n_choices; i++)
    koers_json_writer_add_text (writer, field->choices[i].word);
  koers_json_writer_add_null (writer);
  koers_json_writer_end_array (writer);
}

static void
add_field (KoersJsonWriter  *writer,
           const char       *name,
           const KoersField *field)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_add_text_member (writer, "title", field->title);
  switch (field->type)
    {
    case KOERS_FIELD_LINES:
      add_type (writer, "array");
      koers_json_writer_begin_object_member (writer, "items");
      koers_json_writer_add_text_member (writer, "type", "string");
      koers_json_writer_end_object (writer);
      break;
    case KOERS_FIELD_DATE:
      add_type (writer, "string");
      koers_json_writer_add_text_member (writer, "pattern", field->day_only ? DAY_PATTERN : DATE_PATTERN);
      break;
    case KOERS_FIELD_DECIMAL:
      add_type (writer, "number");
      break;
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_PERCENT:
    case KOERS_FIELD_MONEY:
      add_type (writer, "integer");
      if (field->type == KOERS_FIELD_MONEY)
        koers_json_writer_add_text_member (writer, "description", "In cents.");
      if (field->type != KOERS_FIELD_INTEGER || field->min != 0 || field->max != 0)
        koers_json_writer_add_integer_member (writer, "minimum", field->min);
      if (field->type == KOERS_FIELD_PERCENT || field->max != 0)
        koers_json_writer_add_integer_member (writer, "maximum", field->type == KOERS_FIELD_PERCENT ? 100 : field->max);
      break;
    case KOERS_FIELD_BOOL:
      add_type (writer, "boolean");
      break;
    case KOERS_FIELD_CHOICE:
      add_choices (writer, field);
      break;
    case KOERS_FIELD_COLOUR:
      add_type (writer, "string");
      koers_json_writer_add_text_member (writer, "pattern", "^#[0-9A-Fa-f]{6}$");
      break;
    case KOERS_FIELD_REFERENCE:
      add_type (writer, "string");
      koers_json_writer_add_text_member (writer, "description", koers_catalogue_get_kind (field->target)->name);
      break;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      add_type (writer, "string");
      if (field->max > 0 && field->max < G_MAXINT)
        koers_json_writer_add_integer_member (writer, "maxLength", field->max);
    }
  koers_json_writer_end_object (writer);
}

static void
add_definition (KoersJsonWriter *writer,
                KoersKind        kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  koers_json_writer_begin_object_member (writer, info->name);
  koers_json_writer_add_text_member (writer, "title", info->title);
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_object_member (writer, "properties");
  koers_json_writer_begin_object_member (writer, "id");
  koers_json_writer_add_text_member (writer, "description", "A UUID. Any other text is turned into one, always the same.");
  koers_json_writer_add_text_member (writer, "type", "string");
  koers_json_writer_add_integer_member (writer, "minLength", 1);
  koers_json_writer_end_object (writer);
  for (int i = 0; i < info->n_fields - 1; i++)
    add_field (writer, koers_catalogue_get_json_name (kind, i), &info->fields[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_array_member (writer, "required");
  koers_json_writer_add_text (writer, "id");
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}

static void
add_constant (KoersJsonWriter *writer,
              const char      *name,
              const char      *word)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_add_text_member (writer, "const", word);
  koers_json_writer_end_object (writer);
}

static void
add_reference (KoersJsonWriter *writer,
               KoersKind        kind)
{
  g_autofree char *reference = g_strconcat ("#/$defs/", koers_catalogue_get_kind (kind)->name, NULL);

  koers_json_writer_add_text_member (writer, "$ref", reference);
}

/* What a document that is read into a strategy takes out of it. */
static void
add_deleted (KoersJsonWriter *writer)
{
  koers_json_writer_begin_object_member (writer, "deleted");
  koers_json_writer_add_text_member (writer, "description",
            "Ids of records that are taken out, with what belongs to them; those that are not there are passed over. Never written.");
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_object_member (writer, "properties");
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    {
      koers_json_writer_begin_object_member (writer, koers_catalogue_get_json_array ((KoersKind) kind));
      koers_json_writer_add_text_member (writer, "type", "array");
      koers_json_writer_begin_object_member (writer, "items");
      koers_json_writer_add_text_member (writer, "type", "string");
      koers_json_writer_add_integer_member (writer, "minLength", 1);
      koers_json_writer_end_object (writer);
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_object (writer);
  koers_json_writer_add_boolean_member (writer, "additionalProperties", FALSE);
  koers_json_writer_end_object (writer);
}

static void
add_typed (KoersJsonWriter *writer,
           const char      *name,
           const char      *type)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_add_text_member (writer, "type", type);
  koers_json_writer_end_object (writer);
}

static void
add_ids (KoersJsonWriter *writer,
         const char      *name)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_add_text_member (writer, "type", "array");
  add_typed (writer, "items", "string");
  koers_json_writer_end_object (writer);
}

static void
begin_objects (KoersJsonWriter *writer,
               const char      *name)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_add_text_member (writer, "type", "array");
  koers_json_writer_begin_object_member (writer, "items");
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_object_member (writer, "properties");
}

static void
end_objects (KoersJsonWriter *writer)
{
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
}

/* The words that a function gives for 0 to n - 1. */
static void
add_words (KoersJsonWriter *writer,
           const char      *name,
           const char     *(*get_word) (int),
           int              n)
{
  koers_json_writer_begin_object_member (writer, name);
  koers_json_writer_begin_array_member (writer, "enum");
  for (int i = 0; i < n; i++)
    koers_json_writer_add_text (writer, get_word (i));
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}

static const char *
get_finding (int finding)
{
  return koers_coverage_finding_get_word ((KoersCoverageFinding) finding);
}

static const char *
get_contribution_kind (int kind)
{
  return koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND)->choices[kind].word;
}

static const char *
get_health (int health)
{
  return koers_health_get_word ((KoersHealth) health);
}

static void
add_coverage (KoersJsonWriter *writer)
{
  static const char *const numbers[] = { "initiatives", "stopped", "late", "afterDeadline" };
  static const char *const flags[] = { "isStopped", "isLate", "isAfterDeadline" };

  koers_json_writer_begin_object_member (writer, "coverage");
  koers_json_writer_add_text_member (writer, "description", "What the agreements in force promise, and what serves it.");
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_object_member (writer, "properties");
  add_ids (writer, "agreementIds");
  add_typed (writer, "findings", "object");
  begin_objects (writer, "objectives");
  add_typed (writer, "objectiveId", "string");
  add_words (writer, "finding", get_finding, KOERS_N_COVERAGE_FINDINGS);
  add_words (writer, "worstHealth", get_health, KOERS_N_HEALTHS);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_typed (writer, numbers[i], "integer");
  add_typed (writer, "kinds", "object");
  add_ids (writer, "initiativeIds");
  begin_objects (writer, "services");
  add_typed (writer, "initiativeId", "string");
  add_typed (writer, "contributionId", "string");
  add_typed (writer, "throughGoalId", "string");
  add_words (writer, "kind", get_contribution_kind, KOERS_CONTRIBUTION_KIND_N);
  add_words (writer, "health", get_health, KOERS_N_HEALTHS);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    add_typed (writer, flags[i], "boolean");
  end_objects (writer);
  end_objects (writer);
  add_ids (writer, "unservedObjectiveIds");
  add_ids (writer, "unaskedInitiativeIds");
  add_ids (writer, "excusedInitiativeIds");
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
}

static const char *
get_basis (int basis)
{
  return koers_kpi_basis_get_word ((KoersKpiBasis) basis);
}

static void
add_kpis (KoersJsonWriter *writer)
{
  static const char *const numbers[] = { "way", "reached", "expected" };

  begin_objects (writer, "kpis");
  add_typed (writer, "kpiId", "string");
  add_words (writer, "health", get_health, KOERS_N_HEALTHS);
  add_words (writer, "basis", get_basis, KOERS_N_KPI_BASES);
  add_typed (writer, "measurementId", "string");
  add_typed (writer, "targetId", "string");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_typed (writer, numbers[i], "number");
  end_objects (writer);
}

static void
add_derived (KoersJsonWriter *writer)
{
  koers_json_writer_begin_object_member (writer, "derived");
  koers_json_writer_add_text_member (writer, "description", "What follows from the data on the date “asOf”. Never read back.");
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_object_member (writer, "properties");
  koers_json_writer_begin_object_member (writer, "asOf");
  koers_json_writer_add_text_member (writer, "type", "string");
  koers_json_writer_add_text_member (writer, "pattern", DAY_PATTERN);
  koers_json_writer_end_object (writer);
  add_typed (writer, "overview", "object");
  add_typed (writer, "progress", "object");
  add_coverage (writer);
  add_typed (writer, "initiatives", "array");
  add_kpis (writer);
  add_typed (writer, "attention", "array");
  add_typed (writer, "findings", "array");
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
}

static void
add_properties (KoersJsonWriter *writer)
{
  koers_json_writer_begin_object_member (writer, "properties");
  add_constant (writer, "format", KOERS_JSON_FORMAT);
  koers_json_writer_begin_object_member (writer, "formatVersion");
  koers_json_writer_add_text_member (writer, "type", "integer");
  koers_json_writer_add_integer_member (writer, "minimum", 1);
  koers_json_writer_add_integer_member (writer, "maximum", KOERS_JSON_FORMAT_VERSION);
  koers_json_writer_end_object (writer);
  add_typed (writer, "generator", "string");
  koers_json_writer_begin_object_member (writer, "exportedAt");
  koers_json_writer_add_text_member (writer, "type", "string");
  koers_json_writer_add_text_member (writer, "format", "date-time");
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_object_member (writer, "asOf");
  koers_json_writer_add_text_member (writer, "type", "string");
  koers_json_writer_add_text_member (writer, "pattern", DAY_PATTERN);
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_object_member (writer, "strategy");
  add_reference (writer, KOERS_KIND_STRATEGY);
  koers_json_writer_end_object (writer);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    {
      koers_json_writer_begin_object_member (writer, koers_catalogue_get_json_array ((KoersKind) kind));
      koers_json_writer_add_text_member (writer, "type", "array");
      koers_json_writer_begin_object_member (writer, "items");
      add_reference (writer, (KoersKind) kind);
      koers_json_writer_end_object (writer);
      koers_json_writer_end_object (writer);
    }
  add_deleted (writer);
  add_derived (writer);
  koers_json_writer_end_object (writer);
}

/**
 * koers_json_schema:
 * @stream: where to write
 * @error: where to say what went wrong
 *
 * Writes the JSON Schema (draft 2020-12) of the document that koers_json_export() writes and koers_json_import() reads.
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_json_schema (GOutputStream  *stream,
                   GError        **error)
{
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_text_member (writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
  koers_json_writer_add_text_member (writer, "$id", SCHEMA_ID);
  koers_json_writer_add_text_member (writer, "title", "Koers strategy");
  koers_json_writer_add_text_member (writer, "description",
            "A data strategy, complete: pillars, goals, initiatives and all that belongs to them, in flat arrays that refer to each other by id. "
            "Members that are not described here are kept.");
  koers_json_writer_add_text_member (writer, "type", "object");
  koers_json_writer_begin_array_member (writer, "required");
  koers_json_writer_add_text (writer, "format");
  koers_json_writer_add_text (writer, "formatVersion");
  koers_json_writer_end_array (writer);
  add_properties (writer);
  koers_json_writer_begin_object_member (writer, "$defs");
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    add_definition (writer, (KoersKind) kind);
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
  return koers_json_writer_finish (writer, error);
}
