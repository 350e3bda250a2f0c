#ifndef SOCIOGRAM_CGRAPHVIZ_SHIM_H
#define SOCIOGRAM_CGRAPHVIZ_SHIM_H
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#endif
