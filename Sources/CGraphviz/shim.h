#ifndef SOCIOGRAM_CGRAPHVIZ_SHIM_H
#define SOCIOGRAM_CGRAPHVIZ_SHIM_H

/* What Swift cannot import of Graphviz: accessors that are macros, parameters that are `char *`
   though nothing is written to them. Nothing here decides anything. */

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <math.h>
#include <stdlib.h>

#include "confine.h"
#include "fonts.h"
#include "reading.h"
#include "start.h"

/* A box in points, y upwards: its centre and its size. */
typedef struct {
  double x, y, width, height;
} sociogram_box;

static inline sociogram_box sociogram_box_of_corners(boxf box) {
  sociogram_box result = {(box.LL.x + box.UR.x) / 2, (box.LL.y + box.UR.y) / 2,
                          box.UR.x - box.LL.x, box.UR.y - box.LL.y};
  return result;
}

static inline sociogram_box sociogram_box_of_label(textlabel_t *label) {
  sociogram_box none = {0, 0, 0, 0};
  if (label == NULL || !label->set) return none;
  sociogram_box result = {label->pos.x, label->pos.y, label->dimen.x, label->dimen.y};
  return result;
}

/* The random numbers that a layout draws must not depend on what was laid out before. */
static inline int sociogram_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  srand(1);
  srand48(1);
  return gvLayout(context, graph, engine);
}

static inline int sociogram_render(GVC_t *context, Agraph_t *graph, const char *format,
                                   char **bytes, unsigned int *count) {
  return gvRenderData(context, graph, format, bytes, count);
}

static inline const char *sociogram_name(void *object) { return agnameof(object); }
static inline Agnode_t *sociogram_tail(Agedge_t *edge) { return agtail(edge); }
static inline Agnode_t *sociogram_head(Agedge_t *edge) { return aghead(edge); }

static inline sociogram_box sociogram_bounds(Agraph_t *graph) {
  return sociogram_box_of_corners(GD_bb(graph));
}

static inline sociogram_box sociogram_node_box(Agnode_t *node) {
  sociogram_box result = {ND_coord(node).x, ND_coord(node).y, ND_width(node) * 72,
                          ND_height(node) * 72};
  return result;
}

static inline sociogram_box sociogram_edge_label_box(Agedge_t *edge) {
  return sociogram_box_of_label(ED_label(edge));
}

static inline int sociogram_spline_count(Agedge_t *edge) {
  return ED_spl(edge) == NULL ? 0 : (int)ED_spl(edge)->size;
}

static inline int sociogram_spline_point_count(Agedge_t *edge, int spline) {
  return (int)ED_spl(edge)->list[spline].size;
}

static inline pointf sociogram_spline_point(Agedge_t *edge, int spline, int point) {
  return ED_spl(edge)->list[spline].list[point];
}

/* Where the arrowhead of a spline ends; not a number where it has none. */
static inline pointf sociogram_spline_tip(Agedge_t *edge, int spline) {
  pointf none = {NAN, NAN};
  return ED_spl(edge)->list[spline].eflag ? ED_spl(edge)->list[spline].ep : none;
}

static inline const char *sociogram_attribute(void *object, const char *name) {
  return agget(object, (char *)name);
}

static inline int sociogram_cluster_count(Agraph_t *graph) { return GD_n_cluster(graph); }

/* Clusters count from 1 in Graphviz, from 0 here. */
static inline Agraph_t *sociogram_cluster(Agraph_t *graph, int index) {
  return GD_clust(graph)[index + 1];
}

static inline sociogram_box sociogram_graph_label_box(Agraph_t *graph) {
  return sociogram_box_of_label(GD_label(graph));
}

#endif
