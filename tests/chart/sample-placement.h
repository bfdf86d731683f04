/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-placement.h"

G_BEGIN_DECLS

/**
 * SampleCase:
 * @seed: of what is random in it
 * @number: which of them it is
 *
 * A roadmap that is placed. What is checked is said with the seed and the case, so that a failure can be seen again.
 */
typedef struct {
  KoersRoadmap          *roadmap;
  KoersRoadmapLayout    *layout;
  KoersRoadmapPlacement *placement;
  KoersRoadmapView       view;
  guint32                seed;
  guint                  number;
} SampleCase;

#define CHECK(one, claim) \
  G_STMT_START { if (!(claim)) g_error ("case %u of seed %u: %s", (one)->number, (one)->seed, #claim); } G_STMT_END

/* Fonts of which the sizes are known. */
extern const double sample_heights[KOERS_N_TEXT_ROLES];
extern const KoersTextMeasure sample_measure;

void sample_case_init  (SampleCase   *self,
                        KoersRoadmap *roadmap,
                        gboolean      compact,
                        gboolean      with_baseline);
void sample_case_place (SampleCase   *self);
void sample_case_clear (SampleCase   *self);

G_END_DECLS
