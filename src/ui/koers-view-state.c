/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-view-state-private.h"

#include "koers-initiative-status.h"
#include "koers-roadmap-arrangement.h"
#include "koers-text.h"

/**
 * KoersViewState:
 *
 * What one window shows: which view, which records, which initiatives of all, which stretch of time, on which day everything is
 * judged. Widgets hold no state of their own; they watch this and change it. It is also where widgets bring their change sets, so
 * that every refusal and every conflict is shown in one place.
 */
typedef enum {
  PROP_SELECTED = 1,
  PROP_PAGE,
  PROP_FILTER,
  PROP_ROADMAP_GROUP,
  PROP_ROADMAP_SORT,
  PROP_ROADMAP_FOLDED,
  PROP_COMPARISON,
  PROP_BASELINE,
  PROP_CUT,
  PROP_REPORTING_DAY,
  PROP_TIME_SCALE,
  N_PROPS
} KoersViewStateProperty;

static GParamSpec *props[N_PROPS];

enum { REFUSED, TOLD, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersViewState, koers_view_state, G_TYPE_OBJECT)

static void
set_baseline (KoersViewState *self,
              KoersRecord    *baseline)
{
  if (g_set_object (&self->baseline, baseline))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BASELINE]);
}

/* What is gone is no longer selected. */
static void
forget_deleted (KoersViewState *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (koers_strategy_of (record) != NULL)
        g_ptr_array_add (kept, g_steal_pointer (&record));
    }
  if (kept->len < n)
    g_list_store_splice (self->selection, 0, n, kept->pdata, kept->len);
  if (self->baseline != NULL && koers_strategy_of (self->baseline) == NULL)
    set_baseline (self, NULL);
  if (self->selected != NULL && koers_strategy_of (self->selected) == NULL)
    {
      g_autoptr (KoersRecord) left = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);

      g_set_object (&self->selected, left);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
    }
}

static void
strategy_changed_cb (KoersViewState *self)
{
  gint32 day = koers_strategy_get_reporting_day (koers_view_state_get_strategy (self));

  forget_deleted (self);
  if (day != self->reporting_day)
    {
      self->reporting_day = day;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REPORTING_DAY]);
    }
}

static void
koers_view_state_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KoersViewState *self = KOERS_VIEW_STATE (object);

  switch ((KoersViewStateProperty) property_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_ROADMAP_GROUP:
      g_value_set_string (value, self->roadmap_group);
      break;
    case PROP_ROADMAP_SORT:
      g_value_set_string (value, self->roadmap_sort);
      break;
    case PROP_ROADMAP_FOLDED:
      g_value_set_string (value, self->roadmap_folded);
      break;
    case PROP_COMPARISON:
      g_value_set_object (value, self->comparison);
      break;
    case PROP_BASELINE:
      g_value_set_object (value, self->baseline);
      break;
    case PROP_CUT:
      g_value_set_object (value, self->cut);
      break;
    case PROP_REPORTING_DAY:
      g_value_set_int (value, self->reporting_day);
      break;
    case PROP_TIME_SCALE:
      g_value_set_double (value, self->time_scale.pixels_per_day);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_view_state_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KoersViewState *self = KOERS_VIEW_STATE (object);

  switch ((KoersViewStateProperty) property_id)
    {
    case PROP_SELECTED:
      koers_view_state_set_selected (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      koers_view_state_set_page (self, g_value_get_string (value));
      break;
    case PROP_ROADMAP_GROUP:
      koers_view_state_set_roadmap_group (self, g_value_get_string (value));
      break;
    case PROP_ROADMAP_SORT:
      koers_view_state_set_roadmap_sort (self, g_value_get_string (value));
      break;
    case PROP_ROADMAP_FOLDED:
      koers_view_state_set_roadmap_folded (self, g_value_get_string (value));
      break;
    case PROP_FILTER:
    case PROP_COMPARISON:
    case PROP_BASELINE:
    case PROP_CUT:
    case PROP_REPORTING_DAY:
    case PROP_TIME_SCALE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_view_state_finalize (GObject *object)
{
  KoersViewState *self = KOERS_VIEW_STATE (object);

  g_clear_object (&self->comparison);
  g_clear_object (&self->baseline);
  g_clear_object (&self->cut);
  g_clear_pointer (&self->filter, koers_filter_unref);
  g_clear_object (&self->search);
  g_clear_object (&self->selection);
  g_clear_object (&self->selected);
  g_clear_object (&self->document);
  g_free (self->page);
  g_free (self->roadmap_group);
  g_free (self->roadmap_sort);
  g_free (self->roadmap_folded);

  G_OBJECT_CLASS (koers_view_state_parent_class)->finalize (object);
}

static void
koers_view_state_class_init (KoersViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_view_state_get_property;
  object_class->set_property = koers_view_state_set_property;
  object_class->finalize = koers_view_state_finalize;

  /**
   * KoersViewState:selected:
   *
   * The record that is looked at; %NULL for none. A deleted record is no longer selected. It is one of
   * koers_view_state_get_selection(), and the only one of it if it was chosen alone.
   */
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, KOERS_TYPE_RECORD, G_PARAM_READWRITE | flags);

  /**
   * KoersViewState:page:
   *
   * The name of the view that is shown.
   */
  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "overview", G_PARAM_READWRITE | flags);

  /**
   * KoersViewState:filter:
   *
   * Which initiatives the views show. It is made anew when it changes; koers_view_state_set_filter() sets it.
   */
  props[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, KOERS_TYPE_FILTER, G_PARAM_READABLE | flags);

  /**
   * KoersViewState:roadmap-group:
   *
   * The name of a #KoersGroupingKey whose groups are the lanes of the roadmap; empty for one lane.
   */
  props[PROP_ROADMAP_GROUP] =
      g_param_spec_string ("roadmap-group", NULL, NULL, KOERS_ROADMAP_USUAL_GROUP, G_PARAM_READWRITE | flags);

  /**
   * KoersViewState:roadmap-sort:
   *
   * The name of a #KoersRoadmapOrder of the bars in a lane, after a minus sign for the largest first.
   */
  props[PROP_ROADMAP_SORT] = g_param_spec_string ("roadmap-sort", NULL, NULL, KOERS_ROADMAP_USUAL_SORT, G_PARAM_READWRITE | flags);

  /**
   * KoersViewState:roadmap-folded:
   *
   * The ids of the lanes of the roadmap that show their heading only, a line for each.
   */
  props[PROP_ROADMAP_FOLDED] = g_param_spec_string ("roadmap-folded", NULL, NULL, "", G_PARAM_READWRITE | flags);

  /**
   * KoersViewState:comparison:
   *
   * With what the plan is compared, so that what changed since is marked; %NULL for nothing.
   */
  props[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL, KOERS_TYPE_COMPARISON, G_PARAM_READABLE | flags);

  /**
   * KoersViewState:baseline:
   *
   * The frozen plan that charts lay beside the plan; %NULL for none. One that is deleted is no longer shown.
   */
  props[PROP_BASELINE] = g_param_spec_object ("baseline", NULL, NULL, KOERS_TYPE_RECORD, G_PARAM_READABLE | flags);

  /**
   * KoersViewState:cut:
   *
   * What is to move to where it is pasted, a #KoersBranch; %NULL if nothing is.
   */
  props[PROP_CUT] = g_param_spec_object ("cut", NULL, NULL, KOERS_TYPE_BRANCH, G_PARAM_READABLE | flags);

  /**
   * KoersViewState:reporting-day:
   *
   * The day on which everything is judged, in days since 1970-01-01.
   */
  props[PROP_REPORTING_DAY] = g_param_spec_int ("reporting-day", NULL, NULL, G_MININT32, G_MAXINT32, 0, G_PARAM_READABLE | flags);

  /**
   * KoersViewState:time-scale:
   *
   * Which time charts show: as a property its pixels for a day; all of it by koers_view_state_get_time_scale().
   */
  props[PROP_TIME_SCALE] = g_param_spec_double ("time-scale", NULL, NULL, 0, G_MAXDOUBLE, 0, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersViewState::refused:
   * @changes: the change set
   * @error: why
   * @conflicts: (element-type KoersConflict): what somebody else changed in between
   *
   * Comes when a change could not be carried out.
   */
  signals[REFUSED] = g_signal_new ("refused", KOERS_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                   G_TYPE_POINTER, G_TYPE_ERROR, G_TYPE_PTR_ARRAY);

  /**
   * KoersViewState::told:
   * @text: a sentence
   * @can_undo: whether undo takes back what it tells of
   *
   * Comes when something was done that the user did not see happen.
   */
  signals[TOLD] = g_signal_new ("told", KOERS_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
koers_view_state_init (KoersViewState *self)
{
  self->page = g_strdup ("overview");
  self->roadmap_group = g_strdup (KOERS_ROADMAP_USUAL_GROUP);
  self->roadmap_sort = g_strdup (KOERS_ROADMAP_USUAL_SORT);
  self->roadmap_folded = g_strdup ("");
  self->selection = g_list_store_new (KOERS_TYPE_RECORD);
}

KoersViewState *
koers_view_state_new (KoersDocument *document)
{
  KoersViewState *self = g_object_new (KOERS_TYPE_VIEW_STATE, NULL);

  self->document = g_object_ref (document);
  self->reporting_day = koers_strategy_get_reporting_day (koers_document_get_strategy (document));
  self->search = koers_search_new (koers_document_get_strategy (document));
  self->filter = koers_filter_new (self->search, NULL, NULL);
  g_signal_connect_object (koers_document_get_strategy (document), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

KoersDocument *
koers_view_state_get_document (KoersViewState *self)
{
  return self->document;
}

KoersStrategy *
koers_view_state_get_strategy (KoersViewState *self)
{
  return koers_document_get_strategy (self->document);
}

KoersRecord *
koers_view_state_get_selected (KoersViewState *self)
{
  return self->selected;
}

void
koers_view_state_set_selected (KoersViewState *self,
                               KoersRecord    *record)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean changed = g_set_object (&self->selected, record);

  if (n != (record != NULL ? 1 : 0) || changed)
    g_list_store_splice (self->selection, 0, n, (gpointer *) &record, record != NULL ? 1 : 0);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * koers_view_state_get_selection:
 * @self: a view state
 *
 * Returns: (transfer none): all records that are selected, #KoersViewState:selected among them
 */
GListModel *
koers_view_state_get_selection (KoersViewState *self)
{
  return G_LIST_MODEL (self->selection);
}

/**
 * koers_view_state_set_selection:
 * @self: a view state
 * @records: (element-type KoersRecord): records
 * @lead: (nullable): the one of them that is looked at
 *
 * Selects several records at once.
 */
void
koers_view_state_set_selection (KoersViewState *self,
                                GPtrArray      *records,
                                KoersRecord    *lead)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean same = n == records->len, changed = g_set_object (&self->selected, lead);

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      same = record == g_ptr_array_index (records, i);
    }
  if (!same)
    g_list_store_splice (self->selection, 0, n, records->pdata, records->len);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

const char *
koers_view_state_get_page (KoersViewState *self)
{
  return self->page;
}

void
koers_view_state_set_page (KoersViewState *self,
                           const char     *page)
{
  if (koers_set_text (&self->page, page))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

/**
 * koers_view_state_show:
 * @self: a view state
 * @page: the name of a view
 * @record: (nullable): what to look at there
 *
 * Goes to a place.
 */
void
koers_view_state_show (KoersViewState *self,
                       const char     *page,
                       KoersRecord    *record)
{
  if (record != NULL)
    koers_view_state_set_selected (self, record);
  koers_view_state_set_page (self, page);
}

/**
 * koers_view_state_get_search:
 * @self: a view state
 *
 * Returns: (transfer none): the search in this strategy; what one view has read for it, all have
 */
KoersSearch *
koers_view_state_get_search (KoersViewState *self)
{
  return self->search;
}

/**
 * koers_view_state_get_filter:
 * @self: a view state
 *
 * Returns: (transfer none): which initiatives the views show; never %NULL
 */
KoersFilter *
koers_view_state_get_filter (KoersViewState *self)
{
  return self->filter;
}

/**
 * koers_view_state_set_filter:
 * @self: a view state
 * @words: (array zero-terminated=1) (nullable): the words of a filter; %NULL for all initiatives
 * @error: where to say what is wrong with them
 *
 * Errors: %KOERS_ERROR_USAGE.
 *
 * Returns: whether the filter is as the words say
 */
gboolean
koers_view_state_set_filter (KoersViewState     *self,
                             const char *const  *words,
                             GError            **error)
{
  static const char *const none[] = { NULL };
  KoersFilter *filter;

  if (g_strv_equal (koers_filter_get_words (self->filter), words != NULL ? words : none))
    return TRUE;
  filter = koers_filter_new (self->search, words, error);
  if (filter == NULL)
    return FALSE;
  koers_filter_unref (self->filter);
  self->filter = filter;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILTER]);
  return TRUE;
}

KoersComparison *
koers_view_state_get_comparison (KoersViewState *self)
{
  return self->comparison;
}

void
koers_view_state_set_comparison (KoersViewState  *self,
                                 KoersComparison *comparison)
{
  if (g_set_object (&self->comparison, comparison))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPARISON]);
}

/**
 * koers_view_state_get_baseline:
 * @self: a view state
 *
 * Returns: (transfer none) (nullable): the frozen plan that charts lay beside the plan
 */
KoersRecord *
koers_view_state_get_baseline (KoersViewState *self)
{
  return self->baseline;
}

/**
 * koers_view_state_set_baseline:
 * @self: a view state
 * @baseline: (nullable): a baseline; %NULL for none
 *
 * Lets charts lay a frozen plan beside the plan.
 */
void
koers_view_state_set_baseline (KoersViewState *self,
                               KoersRecord    *baseline)
{
  set_baseline (self, baseline);
}

gint32
koers_view_state_get_reporting_day (KoersViewState *self)
{
  return self->reporting_day;
}

KoersTimeScale
koers_view_state_get_time_scale (KoersViewState *self)
{
  return self->time_scale;
}

void
koers_view_state_set_time_scale (KoersViewState *self,
                                 KoersTimeScale  scale)
{
  if (self->time_scale.origin == scale.origin && self->time_scale.pixels_per_day == scale.pixels_per_day &&
      self->time_scale.width == scale.width && self->time_scale.rtl == scale.rtl)
    return;

  self->time_scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TIME_SCALE]);
}

/**
 * koers_view_state_tell:
 * @self: a view state
 * @text: a sentence
 * @can_undo: whether undo takes back what it tells of
 *
 * Tells the user what was done, for a moment, with a button for undo.
 */
void
koers_view_state_tell (KoersViewState *self,
                       const char     *text,
                       gboolean        can_undo)
{
  g_signal_emit (self, signals[TOLD], 0, text, can_undo);
}
