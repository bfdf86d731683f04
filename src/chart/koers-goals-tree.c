/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree.h"

#include "koers-roadmap.h"

struct _KoersGoalsTree {
  char         *title;
  gint32        reporting_day;
  GPtrArray    *groups; /* (element-type utf8) */
  GArray       *nodes;
  GPtrArray    *links_of; /* (element-type GArray): the numbers of the links of each node */
  GArray       *links;
  GHashTable   *places; /* id -> 1 + number of its node */
  GHashTable   *joined; /* both ends of a link -> 1 + its number */
  guint         n_in[KOERS_N_GOALS_TREE_COLUMNS];
  GStringChunk *texts;
};

G_DEFINE_BOXED_TYPE (KoersGoalsTree, koers_goals_tree, koers_goals_tree_ref, koers_goals_tree_unref)

/**
 * koers_goals_tree_new:
 * @title: (nullable): what the tree is of
 *
 * Makes an empty tree without a reporting date.
 *
 * Returns: (transfer full): the tree
 */
KoersGoalsTree *
koers_goals_tree_new (const char *title)
{
  KoersGoalsTree *self = g_rc_box_new0 (KoersGoalsTree);

  self->title = g_strdup (title);
  self->reporting_day = KOERS_ROADMAP_NO_DAY;
  self->groups = g_ptr_array_new ();
  self->nodes = g_array_new (FALSE, FALSE, sizeof (KoersGoalsTreeNode));
  self->links_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->links = g_array_new (FALSE, FALSE, sizeof (KoersGoalsTreeLink));
  self->places = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  self->joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->texts = g_string_chunk_new (16 * 1024);
  return self;
}

static void
clear_tree (gpointer data)
{
  KoersGoalsTree *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->nodes);
  g_ptr_array_unref (self->links_of);
  g_array_unref (self->links);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->joined);
  g_string_chunk_free (self->texts);
}

/**
 * koers_goals_tree_ref:
 * @self: a tree
 *
 * Returns: (transfer full): @self
 */
KoersGoalsTree *
koers_goals_tree_ref (KoersGoalsTree *self)
{
  return g_rc_box_acquire (self);
}

/**
 * koers_goals_tree_unref:
 * @self: a tree
 *
 * Gives up one reference.
 */
void
koers_goals_tree_unref (KoersGoalsTree *self)
{
  g_rc_box_release_full (self, clear_tree);
}

/**
 * koers_goals_tree_set_reporting_day:
 * @self: a tree
 * @reporting_day: the day on which everything is judged, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 *
 * Says of which day the tree is.
 */
void
koers_goals_tree_set_reporting_day (KoersGoalsTree *self,
                                    gint32          reporting_day)
{
  self->reporting_day = reporting_day;
}

/**
 * koers_goals_tree_add_group:
 * @self: a tree
 * @title: its heading
 *
 * Adds a group of nodes, such as a chapter of an agreement.
 *
 * Returns: its number
 */
guint
koers_goals_tree_add_group (KoersGoalsTree *self,
                            const char     *title)
{
  g_ptr_array_add (self->groups, g_string_chunk_insert (self->texts, title));
  return self->groups->len - 1;
}

/**
 * koers_goals_tree_add_node:
 * @self: a tree
 * @node: what it is; its texts are copied
 *
 * Adds a node after the others of its column.
 *
 * Returns: its number
 */
guint
koers_goals_tree_add_node (KoersGoalsTree           *self,
                           const KoersGoalsTreeNode *node)
{
  KoersGoalsTreeNode kept = *node;

  g_return_val_if_fail (node->group == KOERS_GOALS_TREE_NONE || node->group < self->groups->len, 0);

  kept.name = g_string_chunk_insert (self->texts, node->name != NULL ? node->name : "");
  kept.code = node->code != NULL && *node->code != '\0' ? g_string_chunk_insert (self->texts, node->code) : NULL;
  g_array_append_val (self->nodes, kept);
  g_ptr_array_add (self->links_of, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_hash_table_insert (self->places, g_memdup2 (&kept.id, sizeof kept.id), GUINT_TO_POINTER (self->nodes->len));
  self->n_in[kept.column]++;
  return self->nodes->len - 1;
}

/**
 * koers_goals_tree_join:
 * @self: a tree
 * @from: the number of a node
 * @to: the number of a node of a later column
 * @kind: what joins them
 * @is_through: whether lines through the goal in between show it
 *
 * Joins two nodes. If they are joined already, the stronger kind stays.
 */
void
koers_goals_tree_join (KoersGoalsTree     *self,
                       guint               from,
                       guint               to,
                       KoersGoalsTreeKind  kind,
                       gboolean            is_through)
{
  KoersGoalsTreeLink link = { from, to, kind, is_through };
  guint64 ends = (guint64) from << 32 | to;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->joined, &ends));

  g_return_if_fail (from < self->nodes->len && to < self->nodes->len);
  g_return_if_fail (koers_goals_tree_get_node (self, from)->column < koers_goals_tree_get_node (self, to)->column);

  if (known > 0)
    {
      KoersGoalsTreeLink *before = &g_array_index (self->links, KoersGoalsTreeLink, known - 1);

      before->kind = MIN (before->kind, kind);
      before->is_through = before->is_through && is_through;
      return;
    }
  g_array_append_val (self->links, link);
  g_hash_table_insert (self->joined, g_memdup2 (&ends, sizeof ends), GUINT_TO_POINTER (self->links->len));
  known = self->links->len - 1;
  g_array_append_val ((GArray *) g_ptr_array_index (self->links_of, from), known);
  g_array_append_val ((GArray *) g_ptr_array_index (self->links_of, to), known);
}

/**
 * koers_goals_tree_new_part:
 * @self: a tree
 * @chosen: (array): for each node whether it is wanted
 *
 * Makes a tree of some of the nodes and of what joins them, such as for one of several pages.
 *
 * Returns: (transfer full): the part
 */
KoersGoalsTree *
koers_goals_tree_new_part (KoersGoalsTree *self,
                           const guint8   *chosen)
{
  KoersGoalsTree *part = koers_goals_tree_new (self->title);
  g_autofree guint *numbers = g_new0 (guint, self->nodes->len + 1);

  part->reporting_day = self->reporting_day;
  for (guint i = 0; i < self->groups->len; i++)
    koers_goals_tree_add_group (part, g_ptr_array_index (self->groups, i));
  for (guint i = 0; i < self->nodes->len; i++)
    if (chosen[i])
      numbers[i] = koers_goals_tree_add_node (part, koers_goals_tree_get_node (self, i));
  for (guint i = 0; i < self->links->len; i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (self, i);

      if (chosen[link->from] && chosen[link->to])
        koers_goals_tree_join (part, numbers[link->from], numbers[link->to], link->kind, link->is_through);
    }
  return part;
}

/**
 * koers_goals_tree_get_title:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): what it is of
 */
const char *
koers_goals_tree_get_title (KoersGoalsTree *self)
{
  return self->title;
}

/**
 * koers_goals_tree_get_reporting_day:
 * @self: a tree
 *
 * Returns: the day on which everything is judged, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 */
gint32
koers_goals_tree_get_reporting_day (KoersGoalsTree *self)
{
  return self->reporting_day;
}

/**
 * koers_goals_tree_get_n_groups:
 * @self: a tree
 *
 * Returns: how many groups there are
 */
guint
koers_goals_tree_get_n_groups (KoersGoalsTree *self)
{
  return self->groups->len;
}

/**
 * koers_goals_tree_get_group:
 * @self: a tree
 * @group: the number of a group
 *
 * Returns: (transfer none): its heading
 */
const char *
koers_goals_tree_get_group (KoersGoalsTree *self,
                            guint           group)
{
  g_return_val_if_fail (group < self->groups->len, NULL);

  return g_ptr_array_index (self->groups, group);
}

/**
 * koers_goals_tree_get_n:
 * @self: a tree
 *
 * Returns: how many nodes there are
 */
guint
koers_goals_tree_get_n (KoersGoalsTree *self)
{
  return self->nodes->len;
}

/**
 * koers_goals_tree_get_n_in:
 * @self: a tree
 * @column: a column
 *
 * Returns: how many nodes stand in it
 */
guint
koers_goals_tree_get_n_in (KoersGoalsTree       *self,
                           KoersGoalsTreeColumn  column)
{
  return self->n_in[column];
}

/**
 * koers_goals_tree_get_node:
 * @self: a tree
 * @node: the number of a node
 *
 * Returns: (transfer none): the node
 */
const KoersGoalsTreeNode *
koers_goals_tree_get_node (KoersGoalsTree *self,
                           guint           node)
{
  g_return_val_if_fail (node < self->nodes->len, NULL);

  return &g_array_index (self->nodes, KoersGoalsTreeNode, node);
}

/**
 * koers_goals_tree_lookup:
 * @self: a tree
 * @id: what a node stands for
 *
 * Returns: the number of the node, or %KOERS_GOALS_TREE_NONE
 */
guint
koers_goals_tree_lookup (KoersGoalsTree *self,
                         KoersId         id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id)) - 1;
}

/**
 * koers_goals_tree_get_n_links:
 * @self: a tree
 *
 * Returns: how many links there are
 */
guint
koers_goals_tree_get_n_links (KoersGoalsTree *self)
{
  return self->links->len;
}

/**
 * koers_goals_tree_get_link:
 * @self: a tree
 * @link: the number of a link
 *
 * Returns: (transfer none): the link
 */
const KoersGoalsTreeLink *
koers_goals_tree_get_link (KoersGoalsTree *self,
                           guint           link)
{
  g_return_val_if_fail (link < self->links->len, NULL);

  return &g_array_index (self->links, KoersGoalsTreeLink, link);
}

/**
 * koers_goals_tree_get_links_of:
 * @self: a tree
 * @node: the number of a node
 * @n: (out): how many links it has
 *
 * Returns: (transfer none) (array length=n): the numbers of the links that end at it
 */
const guint *
koers_goals_tree_get_links_of (KoersGoalsTree *self,
                               guint           node,
                               guint          *n)
{
  GArray *links;

  g_return_val_if_fail (node < self->nodes->len, NULL);

  links = g_ptr_array_index (self->links_of, node);
  *n = links->len;
  return (const guint *) (gpointer) links->data;
}

/**
 * koers_goals_tree_dup_joined:
 * @self: a tree
 * @node: the number of a node
 *
 * Says what a node is joined to.
 *
 * Returns: (transfer full): for each node 1 if it is @node itself or joined to it, otherwise 0
 */
guint8 *
koers_goals_tree_dup_joined (KoersGoalsTree *self,
                             guint           node)
{
  guint8 *joined = g_new0 (guint8, self->nodes->len + 1);
  guint n;
  const guint *links = koers_goals_tree_get_links_of (self, node, &n);

  joined[node] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (self, links[i]);

      joined[link->from] = joined[link->to] = TRUE;
    }
  return joined;
}
