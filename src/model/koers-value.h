/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-catalogue.h"
#include "koers-date.h"
#include "koers-decimal.h"
#include "koers-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KoersValueType:
 *
 * How a value is kept. Several types of field share one: a choice is the number of the choice, money is cents, no is nothing.
 */
typedef enum {
  KOERS_VALUE_NONE,
  KOERS_VALUE_TEXT,
  KOERS_VALUE_INTEGER,
  KOERS_VALUE_DECIMAL,
  KOERS_VALUE_DATE,
  KOERS_VALUE_ID
} KoersValueType;

/**
 * KoersValue:
 * @type: which of the members holds
 *
 * The value of one field of one record. Nothing filled in is %KOERS_VALUE_NONE, never an empty text.
 * A text is a #GRefString that the value owns a reference to.
 */
typedef struct {
  KoersValueType type;
  union {
    char        *text;
    gint64       integer;
    KoersDecimal decimal;
    KoersDate    date;
    KoersId      id;
  };
} KoersValue;

extern const KoersValue koers_value_none;

KoersValue koers_value_text      (const char       *text);
KoersValue koers_value_integer   (gint64            integer);
KoersValue koers_value_bool      (gboolean          yes);
KoersValue koers_value_decimal   (KoersDecimal      decimal);
KoersValue koers_value_date      (KoersDate         date);
KoersValue koers_value_id        (KoersId           id);
KoersValue koers_value_copy      (const KoersValue *value);
void       koers_value_clear     (KoersValue       *value);
gboolean   koers_value_equal     (const KoersValue *a,
                                  const KoersValue *b);
int        koers_value_compare   (const KoersValue *a,
                                  const KoersValue *b);
gboolean   koers_value_parse     (const KoersField *field,
                                  const char       *text,
                                  KoersValue       *value);
void       koers_value_append    (const KoersValue *value,
                                  const KoersField *field,
                                  GString          *to);
char      *koers_value_dup_text  (const KoersValue *value,
                                  const KoersField *field);
char      *koers_value_dup_label (const KoersValue *value,
                                  const KoersField *field);
KoersValueType koers_field_get_value_type (const KoersField *field);

static inline gboolean
koers_value_is_set (const KoersValue *value)
{
  return value->type != KOERS_VALUE_NONE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoersValue, koers_value_clear)

G_END_DECLS
