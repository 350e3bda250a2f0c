/// Writes quads as JSON-LD 1.1, one subject a line; named graphs are left out.
///
/// The context gives prefixes and nothing else, so that every value says by itself what it is.
struct JSONLDSerializer: RDFSerializer {
  private struct Level {
    var subject: RDFNode
    var predicate: RDFName?
    var isList = false
  }

  private var output: OutputBuffer
  private var levels: [Level] = []
  private var isFirst = true

  init(capacity: Int) {
    output = OutputBuffer(capacity: capacity)
    output.append("{\n\"@context\": {\n\"@version\": 1.1")
    for namespace in RDFNamespace.allCases {
      output.append(",\n\"\(namespace.rawValue)\": \"\(namespace.iri)\"")
    }
    output.append("\n},\n\"@graph\": [")
  }

  mutating func append(_ quad: RDFQuad) {
    if let index = levels.lastIndex(where: { $0.subject == quad.subject }) {
      closeLevels(above: index)
    } else {
      closeLevels(above: -1)
      output.append(isFirst ? "\n" : ",\n")
      isFirst = false
      begin(quad.subject)
    }
    append(predicate: quad.predicate)
    append(quad.object, isType: quad.predicate == RDFVocabulary.type)
  }

  mutating func finish() -> [UInt8] {
    closeLevels(above: -1)
    output.append("\n]\n}\n")
    return output.bytes
  }

  private mutating func begin(_ subject: RDFNode) {
    output.append("{")
    levels.append(Level(subject: subject))
    guard case .name(let name) = subject else { return }
    output.append("\"@id\": ")
    append(name: name)
    output.append(", ")
  }

  private mutating func closeLevels(above index: Int) {
    while levels.count > index + 1 {
      let level = levels.removeLast()
      output.append(level.isList ? "]}" : "}")
    }
  }

  private mutating func append(predicate: RDFName) {
    let top = levels.count - 1
    if levels[top].predicate == predicate { return output.append(", ") }
    if levels[top].predicate != nil { output.append(levels[top].isList ? "], " : ", ") }
    levels[top].predicate = predicate
    levels[top].isList = Self.isRepeatable(predicate)
    if predicate == RDFVocabulary.type {
      output.append("\"@type\"")
    } else {
      append(name: predicate)
    }
    output.append(levels[top].isList ? ": [" : ": ")
  }

  private static func isRepeatable(_ predicate: RDFName) -> Bool {
    switch predicate.namespace {
    case .attribute, .type: true
    default: RDFVocabulary.repeatable.contains(predicate)
    }
  }

  private mutating func append(_ object: RDFObject, isType: Bool) {
    switch object {
    case .name(let name) where isType: append(name: name)
    case .name(let name):
      output.append("{\"@id\": ")
      append(name: name)
      output.append("}")
    case .blank(let number): begin(.blank(number))
    case .text(let text): output.append(jsonString: text)
    case .typed(let text, let datatype):
      if Self.isExact(text, datatype) { return output.append(text) }
      output.append("{\"@type\": \"xsd:")
      output.append(datatype.rawValue)
      output.append("\", \"@value\": ")
      output.append(jsonString: text)
      output.append("}")
    }
  }

  /// Whether JSON-LD gives a bare value this datatype, and every JSON parser keeps it: numbers have up
  /// to 15 digits.
  private static func isExact(_ text: String, _ datatype: RDFDatatype) -> Bool {
    datatype == .boolean || datatype == .integer && text.utf8.count <= 15
  }

  /// A compact IRI stands for its IRI wherever something follows its prefix.
  private mutating func append(name: RDFName) {
    output.append("\"")
    if name.local.isEmpty {
      output.append(name.namespace.iri)
    } else {
      output.append(prefixed: name)
    }
    output.append("\"")
  }
}
