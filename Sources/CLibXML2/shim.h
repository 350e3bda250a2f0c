#ifndef SOCIOGRAM_CLIBXML2_SHIM_H
#define SOCIOGRAM_CLIBXML2_SHIM_H

/* The HTML and XML parsers of libxml2 as streams of events, and iconv, which it stands on. Swift
   cannot import handlers whose last parameters are variable, and the type of one of them changed
   between versions; so the tables of handlers are filled in here. Nothing here decides anything. */

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

typedef struct {
  /* Each attribute is five pointers: local name, prefix, namespace, start and end of the value. */
  void (*start)(void *reader, const xmlChar *name, const xmlChar *uri, int count,
                const xmlChar **attributes);
  void (*end)(void *reader);
  void (*text)(void *reader, const xmlChar *bytes, int count);
  /* A declaration in the document type, or a reference to an entity that nobody declared. */
  void (*declaration)(void *reader);
  void (*fault)(void *reader, int level, int code, const char *message);
} sociogram_xml_events;

typedef struct {
  sociogram_xml_events events;
  void *reader;
} sociogram_xml_state;

static inline void sociogram_xml_start(void *state, const xmlChar *name, const xmlChar *prefix,
                                       const xmlChar *uri, int namespaceCount,
                                       const xmlChar **namespaces, int count, int defaulted,
                                       const xmlChar **attributes) {
  (void)prefix, (void)namespaceCount, (void)namespaces, (void)defaulted;
  sociogram_xml_state *self = (sociogram_xml_state *)state;
  self->events.start(self->reader, name, uri, count, attributes);
}

static inline void sociogram_xml_end(void *state, const xmlChar *name, const xmlChar *prefix,
                                     const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  sociogram_xml_state *self = (sociogram_xml_state *)state;
  self->events.end(self->reader);
}

static inline void sociogram_xml_text(void *state, const xmlChar *bytes, int count) {
  sociogram_xml_state *self = (sociogram_xml_state *)state;
  self->events.text(self->reader, bytes, count);
}

static inline void sociogram_xml_declaration(void *state) {
  sociogram_xml_state *self = (sociogram_xml_state *)state;
  self->events.declaration(self->reader);
}

static inline void sociogram_xml_entity(void *state, const xmlChar *name, int type,
                                        const xmlChar *public, const xmlChar *system,
                                        xmlChar *content) {
  (void)name, (void)type, (void)public, (void)system, (void)content;
  sociogram_xml_declaration(state);
}

static inline void sociogram_xml_attribute(void *state, const xmlChar *element,
                                           const xmlChar *name, int type, int kind,
                                           const xmlChar *value, xmlEnumerationPtr tree) {
  (void)element, (void)name, (void)type, (void)kind, (void)value;
  /* Whoever handles the event owns the list. */
  xmlFreeEnumeration(tree);
  sociogram_xml_declaration(state);
}

static inline void sociogram_xml_unparsed(void *state, const xmlChar *name, const xmlChar *public,
                                          const xmlChar *system, const xmlChar *notation) {
  (void)name, (void)public, (void)system, (void)notation;
  sociogram_xml_declaration(state);
}

static inline void sociogram_xml_reference(void *state, const xmlChar *name) {
  (void)name;
  sociogram_xml_declaration(state);
}

static inline void sociogram_xml_fault(void *state, const xmlError *error) {
  sociogram_xml_state *self = (sociogram_xml_state *)state;
  self->events.fault(self->reader, error->level, error->code, error->message);
}

/* The bytes must be UTF-8; what the declaration says about the encoding is not listened to. Nothing
   is loaded: there is no handler that could. NOENT concerns the five entities that XML itself has,
   since the first declaration of another ends reading. */
static inline xmlParserCtxtPtr sociogram_xml_open(sociogram_xml_state *state, const char *bytes,
                                                  int count) {
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, count);
  if (parser == NULL) return NULL;
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->startElementNs = sociogram_xml_start;
  parser->sax->endElementNs = sociogram_xml_end;
  parser->sax->characters = sociogram_xml_text;
  parser->sax->cdataBlock = sociogram_xml_text;
  parser->sax->ignorableWhitespace = sociogram_xml_text;
  parser->sax->entityDecl = sociogram_xml_entity;
  parser->sax->attributeDecl = sociogram_xml_attribute;
  parser->sax->unparsedEntityDecl = sociogram_xml_unparsed;
  parser->sax->reference = sociogram_xml_reference;
  parser->sax->serror = (xmlStructuredErrorFunc)(void *)sociogram_xml_fault;
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->userData = state;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
  return parser;
}

/* How many bytes have been read: the end of the tag or text whose event this is. */
static inline long sociogram_xml_offset(xmlParserCtxtPtr parser) {
  xmlParserInputPtr input = parser->input;
  return input == NULL ? 0 : (long)input->consumed + (long)(input->cur - input->base);
}

static inline void sociogram_xml_stop(xmlParserCtxtPtr parser) { xmlStopParser(parser); }

static inline void sociogram_xml_close(xmlParserCtxtPtr parser) {
  xmlDocPtr document = parser->myDoc;
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  if (document != NULL) xmlFreeDoc(document);
}

#endif
