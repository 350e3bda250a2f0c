#ifndef SOCIOGRAM_CLIBXML2_SHIM_H
#define SOCIOGRAM_CLIBXML2_SHIM_H

/* The HTML parser of libxml2 as a stream of events, and iconv, which it stands on. Swift cannot import handlers whose last
   parameters are variable, and the type of one of them changed between versions; so the table of
   handlers is filled in here. Nothing here decides anything. */

#include <iconv.h>
#include <libxml/xmlversion.h>
/* With ICU its header would declare the types of another version than Foundation brings along. What
   goes missing is the end of a record that nobody here looks at. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef struct {
  void (*start)(void *reader, const xmlChar *name, const xmlChar **attributes);
  void (*end)(void *reader, const xmlChar *name);
  void (*text)(void *reader, const xmlChar *bytes, int count);
  /* Called for every fault of the page: the only sign of life while the parser skips rubbish. */
  void (*fault)(void *reader);
} sociogram_html_events;

typedef struct {
  sociogram_html_events events;
  void *reader;
} sociogram_html_state;

static inline void sociogram_html_start(void *state, const xmlChar *name,
                                        const xmlChar **attributes) {
  sociogram_html_state *self = (sociogram_html_state *)state;
  self->events.start(self->reader, name, attributes);
}

static inline void sociogram_html_end(void *state, const xmlChar *name) {
  sociogram_html_state *self = (sociogram_html_state *)state;
  self->events.end(self->reader, name);
}

static inline void sociogram_html_text(void *state, const xmlChar *bytes, int count) {
  sociogram_html_state *self = (sociogram_html_state *)state;
  self->events.text(self->reader, bytes, count);
}

/* The first parameter is what the parser was made with, the second is constant in later versions. */
static inline void sociogram_html_fault(void *state, void *error) {
  (void)error;
  sociogram_html_state *self = (sociogram_html_state *)state;
  self->events.fault(self->reader);
}

static inline htmlParserCtxtPtr sociogram_html_open(sociogram_html_state *state) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return NULL;
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->startElement = sociogram_html_start;
  parser->sax->endElement = sociogram_html_end;
  parser->sax->characters = sociogram_html_text;
  parser->sax->cdataBlock = sociogram_html_text;
  parser->sax->ignorableWhitespace = sociogram_html_text;
  parser->sax->serror = (xmlStructuredErrorFunc)(void *)sociogram_html_fault;
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->userData = state;
  return parser;
}

/* Nothing is fetched: HTML has no external entities, and no document type is looked up. The bytes
   must be UTF-8; what the page says about its encoding is not listened to. */
static inline void sociogram_html_parse(htmlParserCtxtPtr parser, const char *bytes, int count) {
  htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                         HTML_PARSE_NOWARNING | HTML_PARSE_NODEFDTD);
}

static inline void sociogram_html_stop(htmlParserCtxtPtr parser) { xmlStopParser(parser); }

static inline void sociogram_html_close(htmlParserCtxtPtr parser) {
  htmlDocPtr document = parser->myDoc;
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
  if (document != NULL) xmlFreeDoc(document);
}

#endif
