/// Writes quads as Turtle or TriG (RDF 1.1): subjects with everything said of them, blank nodes nested
/// in brackets.
struct TurtleSerializer<Syntax: TurtleSyntax>: RDFSerializer {
  /// What has been begun and can go on: a subject, or a blank node inside the one before.
  private struct Level {
    var subject: RDFNode
    var predicate: RDFName?
  }

  private var output: OutputBuffer
  private var levels: [Level] = []
  private var graph: RDFName?

  init(capacity: Int) {
    output = OutputBuffer(capacity: capacity)
    output.append(Syntax.head)
    for namespace in RDFNamespace.allCases {
      output.append("@prefix \(namespace.rawValue): <\(namespace.iri)> .\n")
    }
  }

  mutating func append(_ quad: RDFQuad) {
    let graph = Syntax.hasGraphs ? quad.graph : nil
    if graph == self.graph, let index = levels.lastIndex(where: { $0.subject == quad.subject }) {
      closeLevels(above: index)
    } else {
      closeSubject()
      open(graph)
      output.append("\n")
      indent()
      begin(quad.subject)
    }
    append(predicate: quad.predicate)
    append(object: quad.object)
  }

  mutating func finish() -> [UInt8] {
    closeSubject()
    open(nil)
    return output.bytes
  }

  private mutating func open(_ graph: RDFName?) {
    if graph == self.graph { return }
    if self.graph != nil { output.append("}\n") }
    self.graph = graph
    guard let graph else { return }
    output.append("\n")
    append(name: graph)
    output.append(" {")
  }

  private mutating func begin(_ subject: RDFNode) {
    switch subject {
    case .name(let name): append(name: name)
    case .blank: output.append("[]")
    }
    levels.append(Level(subject: subject))
  }

  private mutating func closeLevels(above index: Int) {
    while levels.count > index + 1 {
      levels.removeLast()
      output.append("\n")
      indent()
      output.append("]")
    }
  }

  private mutating func closeSubject() {
    if levels.isEmpty { return }
    closeLevels(above: 0)
    levels.removeLast()
    output.append(" .\n")
  }

  private mutating func append(predicate: RDFName) {
    let top = levels.count - 1
    if levels[top].predicate == predicate { return output.append(", ") }
    let isFirst = levels[top].predicate == nil
    levels[top].predicate = predicate
    if !isFirst { output.append(" ;") }
    if isFirst, top == 0 {
      output.append(" ")
    } else {
      output.append("\n")
      indent()
    }
    if predicate == RDFVocabulary.type { output.append("a") } else { append(name: predicate) }
    output.append(" ")
  }

  private mutating func append(object: RDFObject) {
    switch object {
    case .name(let name): append(name: name)
    case .blank(let number):
      output.append("[")
      levels.append(Level(subject: .blank(number)))
    case .text(let text): output.append(rdfString: text)
    case .typed(let text, let datatype):
      if Self.isBare(text, datatype) { return output.append(text) }
      output.append(rdfString: text)
      output.append("^^xsd:")
      output.append(datatype.rawValue)
    }
  }

  /// Whether a value can stand without quotes and datatype. rdflib gives small decimals an exponent when
  /// they do.
  private static func isBare(_ text: String, _ datatype: RDFDatatype) -> Bool {
    switch datatype {
    case .boolean, .integer: true
    case .decimal: !text.hasPrefix("0.0000")
    case .date, .gYear, .gYearMonth: false
    }
  }

  private mutating func append(name: RDFName) {
    if name.hasPrefixedForm { output.append(prefixed: name) } else { output.append(iri: name) }
  }

  private mutating func indent() {
    for _ in 0..<levels.count + (graph == nil ? 0 : 1) { output.append("  ") }
  }
}

/// Turtle, or TriG, which has named graphs besides.
protocol TurtleSyntax {
  static var hasGraphs: Bool { get }
  /// Comments at the head of the file.
  static var head: String { get }
}
