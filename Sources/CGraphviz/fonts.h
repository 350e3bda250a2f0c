#ifndef SOCIOGRAM_CGRAPHVIZ_FONTS_H
#define SOCIOGRAM_CGRAPHVIZ_FONTS_H

/* Asks fontconfig, which Graphviz's renderer uses too, which characters the fonts here have.

   The library is loaded by name: it always comes with Graphviz, its headers do not. The few
   declarations are from its public interface (fontconfig.h), unchanged since version 2. */

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  int count;
  int room;
  void **fonts;
} sociogram_font_set;

typedef struct {
  void *library;
  sociogram_font_set *set;
  int (*charset)(const void *pattern, const char *object, int index, void **result);
  int (*has)(const void *charset, uint32_t scalar);
} sociogram_fonts;

/* The fonts of this machine; `set` is null where fontconfig cannot be asked. */
static inline sociogram_fonts sociogram_fonts_open(void) {
  sociogram_fonts result = {NULL, NULL, NULL, NULL};
  void *library = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
  if (library == NULL) return result;
  int (*init)(void) = (int (*)(void))dlsym(library, "FcInit");
  sociogram_font_set *(*fonts)(void *, int) =
      (sociogram_font_set * (*)(void *, int)) dlsym(library, "FcConfigGetFonts");
  result.charset = (int (*)(const void *, const char *, int, void **))dlsym(
      library, "FcPatternGetCharSet");
  result.has = (int (*)(const void *, uint32_t))dlsym(library, "FcCharSetHasChar");
  if (init == NULL || fonts == NULL || result.charset == NULL || result.has == NULL) return result;
  if (!init()) return result;
  result.library = library;
  result.set = fonts(NULL, 0); /* of the current configuration, system fonts */
  return result;
}

/* 1 when a font has the character or nobody can tell, 0 when none has it. */
static inline int sociogram_fonts_have(const sociogram_fonts *fonts, uint32_t scalar) {
  if (fonts->set == NULL) return 1;
  for (int index = 0; index < fonts->set->count; index++) {
    void *charset = NULL;
    if (fonts->charset(fonts->set->fonts[index], "charset", 0, &charset) == 0 && charset != NULL &&
        fonts->has(charset, scalar)) {
      return 1;
    }
  }
  return 0;
}

#endif
