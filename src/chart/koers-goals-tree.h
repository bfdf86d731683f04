/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk/gdk.h>

#include "koers-coverage-finding.h"
#include "koers-id.h"
#include "koers-roadmap-state.h"

G_BEGIN_DECLS

/* No group, no node. */
#define KOERS_GOALS_TREE_NONE G_MAXUINT

/**
 * KoersGoalsTreeColumn:
 * @KOERS_GOALS_TREE_OBJECTIVES: what an agreement promises
 * @KOERS_GOALS_TREE_GOALS: what the strategy wants
 * @KOERS_GOALS_TREE_INITIATIVES: what is done for it
 *
 * The columns of a goals tree, in the direction of reading.
 */
typedef enum {
  KOERS_GOALS_TREE_OBJECTIVES,
  KOERS_GOALS_TREE_GOALS,
  KOERS_GOALS_TREE_INITIATIVES
} KoersGoalsTreeColumn;

#define KOERS_N_GOALS_TREE_COLUMNS (KOERS_GOALS_TREE_INITIATIVES + 1)

/**
 * KoersGoalsTreeKind:
 * @KOERS_GOALS_TREE_PART: an initiative belongs to its goal
 * @KOERS_GOALS_TREE_DIRECT: a direct contribution
 * @KOERS_GOALS_TREE_ENABLING: one that makes others possible
 * @KOERS_GOALS_TREE_INDIRECT: an indirect one
 * @KOERS_GOALS_TREE_FURTHER: an initiative serves another goal besides its own
 *
 * What joins two things; of contributions the strongest comes first.
 */
typedef enum {
  KOERS_GOALS_TREE_PART,
  KOERS_GOALS_TREE_DIRECT,
  KOERS_GOALS_TREE_ENABLING,
  KOERS_GOALS_TREE_INDIRECT,
  KOERS_GOALS_TREE_FURTHER
} KoersGoalsTreeKind;

#define KOERS_N_GOALS_TREE_KINDS (KOERS_GOALS_TREE_FURTHER + 1)

/**
 * KoersGoalsTreeNode:
 * @id: what it stands for
 * @column: which column it stands in
 * @code: (nullable): its code
 * @name: its name
 * @group: the number of its group, or %KOERS_GOALS_TREE_NONE; those of a group stay together
 * @colour: its colour, such as that of the pillar of a goal; transparent for none
 * @state: how an initiative stands
 * @finding: how an objective is served
 * @is_alone: whether what it should be joined to is missing: nothing serves the objective, the goal serves none, the initiative has no goal
 *
 * An objective, a goal or an initiative.
 */
typedef struct {
  KoersId               id;
  KoersGoalsTreeColumn  column;
  const char           *code;
  const char           *name;
  guint                 group;
  GdkRGBA               colour;
  KoersRoadmapState     state;
  KoersCoverageFinding  finding;
  gboolean              is_alone;
} KoersGoalsTreeNode;

/**
 * KoersGoalsTreeLink:
 * @from: the number of the node nearer to the objectives
 * @to: the number of the node nearer to the initiatives
 * @kind: what joins them
 * @is_through: whether no line of its own shows it, because those through the goal in between do
 *
 * What joins two nodes of different columns.
 */
typedef struct {
  guint              from;
  guint              to;
  KoersGoalsTreeKind kind;
  gboolean           is_through;
} KoersGoalsTreeLink;

/**
 * KoersGoalsTree:
 *
 * What a goals tree shows, as plain data: what an agreement promises, the goals that serve it, the initiatives that make them true.
 */
typedef struct _KoersGoalsTree KoersGoalsTree;

#define KOERS_TYPE_GOALS_TREE (koers_goals_tree_get_type ())

GType                     koers_goals_tree_get_type          (void) G_GNUC_CONST;
KoersGoalsTree           *koers_goals_tree_new               (const char                *title);
KoersGoalsTree           *koers_goals_tree_ref               (KoersGoalsTree            *self);
void                      koers_goals_tree_unref             (KoersGoalsTree            *self);
void                      koers_goals_tree_set_reporting_day (KoersGoalsTree            *self,
                                                              gint32                     reporting_day);
guint                     koers_goals_tree_add_group         (KoersGoalsTree            *self,
                                                              const char                *title);
guint                     koers_goals_tree_add_node          (KoersGoalsTree            *self,
                                                              const KoersGoalsTreeNode  *node);
void                      koers_goals_tree_join              (KoersGoalsTree            *self,
                                                              guint                      from,
                                                              guint                      to,
                                                              KoersGoalsTreeKind         kind,
                                                              gboolean                   is_through);
KoersGoalsTree           *koers_goals_tree_new_part          (KoersGoalsTree            *self,
                                                              const guint8              *chosen);

const char               *koers_goals_tree_get_title         (KoersGoalsTree            *self);
gint32                    koers_goals_tree_get_reporting_day (KoersGoalsTree            *self);
guint                     koers_goals_tree_get_n_groups      (KoersGoalsTree            *self);
const char               *koers_goals_tree_get_group         (KoersGoalsTree            *self,
                                                              guint                      group);
guint                     koers_goals_tree_get_n             (KoersGoalsTree            *self);
guint                     koers_goals_tree_get_n_in          (KoersGoalsTree            *self,
                                                              KoersGoalsTreeColumn       column);
const KoersGoalsTreeNode *koers_goals_tree_get_node          (KoersGoalsTree            *self,
                                                              guint                      node);
guint                     koers_goals_tree_lookup            (KoersGoalsTree            *self,
                                                              KoersId                    id);
guint                     koers_goals_tree_get_n_links       (KoersGoalsTree            *self);
const KoersGoalsTreeLink *koers_goals_tree_get_link          (KoersGoalsTree            *self,
                                                              guint                      link);
const guint              *koers_goals_tree_get_links_of      (KoersGoalsTree            *self,
                                                              guint                      node,
                                                              guint                     *n);
guint8                   *koers_goals_tree_dup_joined        (KoersGoalsTree            *self,
                                                              guint                      node);

/* koers-goals-tree-words.c */
const char               *koers_goals_tree_column_get_title  (KoersGoalsTreeColumn       column);
const char               *koers_goals_tree_kind_get_label    (KoersGoalsTreeKind         kind);
const char               *koers_goals_tree_get_note          (KoersGoalsTree            *self,
                                                              guint                      node);
char                     *koers_goals_tree_dup_label         (KoersGoalsTree            *self,
                                                              guint                      node);
char                     *koers_goals_tree_dup_sentence      (KoersGoalsTree            *self,
                                                              guint                      node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersGoalsTree, koers_goals_tree_unref)

G_END_DECLS
