/// What a quad speaks of: a name, or something that has none but a number.
enum RDFNode: Hashable, Sendable {
  case name(RDFName)
  case blank(Int)
}

/// What a quad says of its subject.
enum RDFObject: Hashable, Sendable {
  case name(RDFName)
  case blank(Int)
  case text(String)
  case typed(String, RDFDatatype)
}

/// The datatypes of our literals, in the namespace of XML Schema.
enum RDFDatatype: String, Sendable {
  case boolean, date, decimal, gYear, gYearMonth, integer
}

/// One statement of an RDF dataset (RDF 1.1 Concepts, sections 3 and 4).
struct RDFQuad: Hashable, Sendable {
  var subject: RDFNode
  var predicate: RDFName
  var object: RDFObject
  /// The named graph; nil for the default graph.
  var graph: RDFName?
}

/// Writes quads in one syntax.
///
/// Quads with the same subject come one after another, and so do those of them with the same
/// predicate. A blank node is the object of one quad at most, and its own quads follow that quad
/// at once; so files can nest them.
protocol RDFSerializer {
  /// Starts a file.
  init(capacity: Int)
  mutating func append(_ quad: RDFQuad)
  /// The whole file.
  mutating func finish() -> [UInt8]
}
