/// Writes quads as N-Quads (RDF 1.1 N-Quads): one a line, every name in full.
struct NQuadsSerializer: RDFSerializer {
  private var output: OutputBuffer

  init(capacity: Int) {
    output = OutputBuffer(capacity: capacity * 2)
  }

  mutating func append(_ quad: RDFQuad) {
    switch quad.subject {
    case .name(let name): output.append(iri: name)
    case .blank(let number): append(blank: number)
    }
    output.append(byte: 0x20)
    output.append(iri: quad.predicate)
    output.append(byte: 0x20)
    switch quad.object {
    case .name(let name): output.append(iri: name)
    case .blank(let number): append(blank: number)
    case .text(let text): output.append(rdfString: text)
    case .typed(let text, let datatype):
      output.append(rdfString: text)
      output.append("^^<")
      output.append(RDFNamespace.xsd.iri)
      output.append(datatype.rawValue)
      output.append(">")
    }
    if let graph = quad.graph {
      output.append(byte: 0x20)
      output.append(iri: graph)
    }
    output.append(" .\n")
  }

  private mutating func append(blank number: Int) {
    output.append("_:b")
    output.append(number)
  }

  mutating func finish() -> [UInt8] { output.bytes }
}
