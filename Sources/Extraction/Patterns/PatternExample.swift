package import ActorGraph

/// A sentence with the relations that are to be read in it: how a file of patterns tests itself.
package struct PatternExample: Sendable {
  /// The text to read, usually one sentence.
  package let sentence: String
  /// When it was published; nil where no date hangs on that.
  package let published: PartialDate?
  /// What is to be read in it.
  package let expected: [Expectation]
  /// The line of the file at which the example starts, from 1.
  package let position: Int

  /// A relation that is to be read: `Ann Lowe -dismissed-by-> Bo Riis [planned]`.
  package struct Expectation: Sendable, CustomStringConvertible {
    let source: String
    let target: String
    package let type: RelationType
    /// Nil where the status does not matter.
    let status: RelationStatus?

    /// Reads the notation; nil where the text is none.
    init?(_ text: String) {
      var rest = Substring(text)
      var status: RelationStatus?
      if rest.hasSuffix("]"), let start = rest.lastIndex(of: "[") {
        status = RelationStatus(
          rawValue: String(rest[rest.index(after: start)...].dropLast()))
        guard status != nil else { return nil }
        rest = rest[..<start]
      }
      guard let end = rest.firstRange(of: "-> "),
        let start = rest[..<end.lowerBound].ranges(of: " -").last
      else { return nil }
      let parts = [rest[..<start.lowerBound], rest[end.upperBound...]].map { part in
        String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      let type = rest[start.upperBound..<end.lowerBound]
      guard !parts[0].isEmpty, !parts[1].isEmpty, !type.isEmpty else { return nil }
      source = parts[0]
      target = parts[1]
      self.type = RelationType(String(type))
      self.status = status
    }

    package var description: String {
      PatternExample.line(source, type, target, status)
    }
  }

  /// How what was read differs from what was to be read; empty where nothing does.
  ///
  /// - Parameter types: the types that are looked at; a relation of another type is no difference.
  package func differences(in graph: ActorGraph, of types: Set<RelationType>, _ ontology: Ontology)
    -> [String]
  {
    let found = graph.relations.filter { types.contains($0.type) }
    var isMet = [Bool](repeating: false, count: expected.count)
    var surplus: [String] = []
    for relation in found {
      guard let source = graph.actor(relation.source), let target = graph.actor(relation.target)
      else { continue }
      let isSymmetric = ontology.definition(of: relation.type)?.isSymmetric == true
      var isExpected = false
      for (index, expectation) in expected.enumerated()
      where expectation.type == relation.type
        && (expectation.status == nil || expectation.status == relation.status)
        && (isCalled(source, expectation.source) && isCalled(target, expectation.target)
          || isSymmetric && isCalled(target, expectation.source)
            && isCalled(source, expectation.target))
      {
        isMet[index] = true
        isExpected = true
      }
      if !isExpected {
        surplus.append(Self.line(source.name, relation.type, target.name, relation.status))
      }
    }
    let missing = zip(expected, isMet).filter { !$0.1 }.map { "not read: \($0.0)" }
    return missing + surplus.map { "read but not expected: \($0)" }
  }

  private func isCalled(_ actor: Actor, _ name: String) -> Bool {
    let folded = FoldedName(name)
    return ([actor.name] + actor.aliases).contains { FoldedName($0) == folded }
  }

  fileprivate static func line(
    _ source: String, _ type: RelationType, _ target: String, _ status: RelationStatus?
  ) -> String {
    "\(source) -\(type)-> \(target)" + (status.map { " [\($0.rawValue)]" } ?? "")
  }
}
