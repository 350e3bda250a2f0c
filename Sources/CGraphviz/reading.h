#ifndef SOCIOGRAM_CGRAPHVIZ_READING_H
#define SOCIOGRAM_CGRAPHVIZ_READING_H

/* Reads a DOT text into a graph that is laid out the same way every time.

   cgraph keeps subgraphs in the order of their identifiers, and its own identifiers are addresses
   of strings: in a process that has drawn something before, memory is reused and frames come in
   another order, so `dot` lays the same text out differently. The identifiers here are numbers in
   the order in which names are first seen: even for named things, odd for nameless ones. */

#include <graphviz/cgraph.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char **names;      /* by number */
  size_t count;      /* of names */
  size_t *slots;     /* open addressing: number of a name + 1, or 0 */
  size_t slot_count; /* a power of two, at least twice `count` */
  IDTYPE nameless;   /* the next odd identifier */
} sociogram_names;

static inline void *sociogram_names_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph;
  (void)discipline;
  sociogram_names *names = (sociogram_names *)calloc(1, sizeof(sociogram_names));
  if (names != NULL) names->nameless = 1;
  return names;
}

/* Where a name is, or where it would go. */
static inline size_t sociogram_names_slot(const sociogram_names *names, const char *text) {
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (const char *byte = text; *byte != 0; byte++) {
    hash = (hash ^ (unsigned char)*byte) * UINT64_C(0x100000001b3);
  }
  size_t slot = (size_t)(hash & (names->slot_count - 1));
  while (names->slots[slot] != 0 && strcmp(names->names[names->slots[slot] - 1], text) != 0) {
    slot = (slot + 1) & (names->slot_count - 1);
  }
  return slot;
}

/* Makes room for one more name; 0 when memory is short. */
static inline int sociogram_names_grow(sociogram_names *names) {
  if ((names->count + 1) * 2 <= names->slot_count) return 1;
  size_t slot_count = names->slot_count == 0 ? 256 : names->slot_count * 2;
  char **list = (char **)realloc(names->names, slot_count / 2 * sizeof(char *));
  if (list == NULL) return 0;
  names->names = list;
  size_t *slots = (size_t *)calloc(slot_count, sizeof(size_t));
  if (slots == NULL) return 0;
  free(names->slots);
  names->slots = slots;
  names->slot_count = slot_count;
  for (size_t number = 0; number < names->count; number++) {
    names->slots[sociogram_names_slot(names, names->names[number])] = number + 1;
  }
  return 1;
}

static inline long sociogram_names_map(void *state, int type, char *text, IDTYPE *id, int create) {
  (void)type;
  sociogram_names *names = (sociogram_names *)state;
  if (names == NULL) return 0;
  if (text == NULL) {
    *id = names->nameless;
    names->nameless += 2;
    return 1;
  }
  if (!sociogram_names_grow(names)) return 0;
  size_t slot = sociogram_names_slot(names, text);
  if (names->slots[slot] == 0) {
    if (!create) return 0;
    char *copy = strdup(text);
    if (copy == NULL) return 0;
    names->names[names->count++] = copy;
    names->slots[slot] = names->count;
  }
  *id = (IDTYPE)names->slots[slot] * 2;
  return 1;
}

static inline long sociogram_names_alloc(void *state, int type, IDTYPE id) {
  (void)state;
  (void)type;
  (void)id;
  return 0;
}

static inline void sociogram_names_free(void *state, int type, IDTYPE id) {
  (void)state;
  (void)type;
  (void)id;
}

static inline char *sociogram_names_print(void *state, int type, IDTYPE id) {
  (void)type;
  sociogram_names *names = (sociogram_names *)state;
  if (names == NULL || id % 2 != 0 || id < 2 || id / 2 > names->count) return NULL;
  return names->names[id / 2 - 1];
}

static inline void sociogram_names_close(void *state) {
  sociogram_names *names = (sociogram_names *)state;
  if (names == NULL) return;
  for (size_t number = 0; number < names->count; number++) free(names->names[number]);
  free(names->names);
  free(names->slots);
  free(names);
}

static inline void sociogram_names_register(void *state, int type, void *object) {
  (void)state;
  (void)type;
  (void)object;
}

typedef struct {
  const char *text;
  size_t rest;
} sociogram_source;

static inline int sociogram_source_read(void *channel, char *buffer, int size) {
  sociogram_source *source = (sociogram_source *)channel;
  if (source->rest == 0 || size <= 0) return 0;
  /* A line at most, as the parser expects of files. */
  size_t count = 0;
  while (count < source->rest && count < (size_t)size) {
    if (source->text[count++] == '\n') break;
  }
  memcpy(buffer, source->text, count);
  source->text += count;
  source->rest -= count;
  return (int)count;
}

static inline Agraph_t *sociogram_read(const char *text) {
  static Agiddisc_t names = {sociogram_names_open,  sociogram_names_map,   sociogram_names_alloc,
                             sociogram_names_free,  sociogram_names_print, sociogram_names_close,
                             sociogram_names_register};
  static Agiodisc_t input;
  static Agdisc_t discipline;
  input.afread = sociogram_source_read;
  input.putstr = AgIoDisc.putstr;
  input.flush = AgIoDisc.flush;
  discipline.mem = &AgMemDisc;
  discipline.id = &names;
  discipline.io = &input;
  /* The parser stops behind the last brace and keeps what follows it for the next text. */
  size_t length = strlen(text);
  while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL) length--;
  sociogram_source source = {text, length};
  /* Complaints count lines from here, not from the first text of the process. */
  agreadline(1);
  return agread(&source, &discipline);
}

#endif
