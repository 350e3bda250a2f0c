extension NodeLinkJSON {
  /// The shape of what ``write(_:)`` writes, as a JSON Schema (2020-12) for programs that check
  /// files.
  ///
  /// Files of other programs that ``read(_:file:)`` accepts need not meet it.
  public static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:sociogram:node-link:1",
      "title": "Node-link JSON of Sociogram",
      "description": "Actors and relations with the words they were read from. Offsets count\#
     Unicode scalars of the document. Facts that are not known are null.",
      "type": "object",
      "properties": {
        "directed": {"description": "Relations run from source to target.", "const": true},
        "multigraph": {"description": "Two actors may have several relations.", "const": true},
        "graph": {
          "description": "What is known of the graph as a whole.",
          "type": "object",
          "properties": {
            "documents": {"type": "array", "items": {"$ref": "#/$defs/document"}},
            "attributes": {"$ref": "#/$defs/attributes"}
          },
          "required": ["documents"],
          "additionalProperties": false
        },
        "nodes": {
          "description": "The actors in the order of their identifiers.",
          "type": "array",
          "items": {"$ref": "#/$defs/actor"}
        },
        "edges": {
          "description": "The relations in the order of source and target.",
          "type": "array",
          "items": {"$ref": "#/$defs/relation"}
        }
      },
      "required": ["directed", "multigraph", "graph", "nodes", "edges"],
      "additionalProperties": false,
      "$defs": {
        "document": {
          "description": "A document that the graph was read from.",
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "name": {"description": "What people call it: usually the file's name.", "type": "string"},
            "title": {"description": "Its headline.", "type": ["string", "null"]},
            "published": {
              "description": "When it was published, as precisely as that is known.",
              "anyOf": [{"$ref": "#/$defs/date"}, {"type": "null"}]
            },
            "url": {"description": "Where it was published.", "type": ["string", "null"]},
            "label": {
              "description": "The identifier, where the file uses it although the name would do.",
              "type": "string"
            }
          },
          "required": ["id", "name", "title", "published", "url"],
          "additionalProperties": false
        },
        "actor": {
          "description": "A person, organisation, state, place or whatever else relations join.",
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "type": {"description": "A kind of the ontology, or another.", "type": "string"},
            "name": {"description": "The fullest name that the sources use.", "type": "string"},
            "aliases": {
              "description": "Other names, sorted.",
              "type": "array",
              "items": {"type": "string"},
              "uniqueItems": true
            },
            "mentions": {
              "description": "Where the documents name the actor.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "document": {"$ref": "#/$defs/documentLabel"},
                  "start": {"$ref": "#/$defs/offset"},
                  "end": {"$ref": "#/$defs/offset"}
                },
                "required": ["document", "start", "end"],
                "additionalProperties": false
              },
              "uniqueItems": true
            },
            "attributes": {"$ref": "#/$defs/attributes"}
          },
          "required": ["id", "type", "name", "aliases", "mentions"],
          "additionalProperties": false
        },
        "relation": {
          "description": "What joins two actors.",
          "type": "object",
          "properties": {
            "source": {"description": "The identifier of an actor.", "type": "string"},
            "target": {"description": "The identifier of an actor.", "type": "string"},
            "key": {
              "description": "Tells the relation apart from others between the same two actors.",
              "type": "string"
            },
            "type": {"description": "A type of the ontology, or another.", "type": "string"},
            "date": {
              "description": "When it happened or held (EDTF); '..' leaves an interval open.",
              "anyOf": [
                {"$ref": "#/$defs/date"},
                {
                  "type": "string",
                  "pattern": "^(\\.\\.|[0-9]{4}(-[0-9]{2}){0,2})/(\\.\\.|[0-9]{4}(-[0-9]{2}){0,2})$",
                  "not": {"const": "../.."}
                },
                {"type": "null"}
              ]
            },
            "status": {
              "description": "How it stands; null for a plain event.",
              "enum": ["current", "former", "planned", "claimed", "denied", null]
            },
            "confidence": {
              "description": "How likely it is that a careful reader agrees.",
              "type": ["number", "null"],
              "minimum": 0,
              "maximum": 1
            },
            "statedBy": {
              "description": "Who says so, where the report does not in its own voice.",
              "type": ["string", "null"]
            },
            "inferred": {
              "description": "Whether it follows from other relations and stands in no text.",
              "type": "boolean"
            },
            "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}, "uniqueItems": true},
            "attributes": {"$ref": "#/$defs/attributes"}
          },
          "required": [
            "source", "target", "key", "type", "date", "status", "confidence", "statedBy", "inferred",
            "evidence"
          ],
          "additionalProperties": false
        },
        "evidence": {
          "description": "The words that a relation was read from.",
          "type": "object",
          "properties": {
            "document": {"$ref": "#/$defs/documentLabel"},
            "start": {"$ref": "#/$defs/offset"},
            "end": {"$ref": "#/$defs/offset"},
            "quote": {"description": "The words between start and end, exactly.", "type": "string"},
            "source_span": {
              "description": "Where the source is named.",
              "anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]
            },
            "target_span": {
              "description": "Where the target is named.",
              "anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]
            }
          },
          "required": ["document", "start", "end", "quote", "source_span", "target_span"],
          "additionalProperties": false
        },
        "documentLabel": {
          "description": "The name that 'graph.documents' lists, where it tells documents apart,\#
     else the identifier.",
          "type": "string"
        },
        "attributes": {
          "description": "Further facts by name, each a sorted list of texts.",
          "type": "object",
          "additionalProperties": {
            "type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": true
          },
          "minProperties": 1
        },
        "date": {
          "description": "A year, a month or a day.",
          "type": "string",
          "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"
        },
        "offset": {"type": "integer", "minimum": 0},
        "span": {
          "type": "array",
          "items": {"$ref": "#/$defs/offset"},
          "minItems": 2,
          "maxItems": 2
        }
      }
    }
    """# + "\n"
}
