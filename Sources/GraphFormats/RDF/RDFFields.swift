import ActorGraph

/// What is said of one subject: terms of ours are taken out one by one, and the rest stays.
struct RDFFields {
  private let subjects: RDFSubjects
  /// For messages: `a relation`.
  private let what: String
  private(set) var rest: [RDFTriples.Triple]
  private let first: RDFTriples.Triple?

  init(_ subject: Int, _ what: String, in subjects: RDFSubjects) {
    self.subjects = subjects
    self.what = what
    rest = Array(subjects.statements(about: subject))
    first = rest.first
  }

  /// Removes and returns every statement with a predicate.
  mutating func take(_ predicate: Int) -> [RDFTriples.Triple] {
    guard rest.contains(where: { $0.predicate == predicate }) else { return [] }
    let taken = rest.filter { $0.predicate == predicate }
    rest.removeAll { $0.predicate == predicate }
    return taken
  }

  /// Removes and returns the only statement with a predicate.
  ///
  /// - Throws: `InputError` where there are several that differ.
  mutating func takeOne(
    _ predicate: Int, _ name: RDFName
  ) throws(InputError) -> RDFTriples.Triple? {
    let taken = take(predicate)
    guard let statement = taken.first else { return nil }
    if let other = taken.dropFirst().first(where: { !isSame($0.object, statement.object) }) {
      throw subjects.error(
        at: other, "\(what) has a second \(Self.text(name))", "leave one of them")
    }
    return statement
  }

  /// Removes and returns the only statement with a predicate, which must be there.
  mutating func require(
    _ predicate: Int, _ name: RDFName
  ) throws(InputError) -> RDFTriples.Triple {
    if let statement = try takeOne(predicate, name) { return statement }
    let reason = "\(what) has no \(Self.text(name))"
    guard let first else {
      throw InputError(file: subjects.source.file, reason: reason)
    }
    throw subjects.error(at: first, reason)
  }

  /// Removes and returns the only value of a predicate, converted.
  ///
  /// - Throws: `InputError` where it cannot be converted, and where there are several.
  mutating func takeValue<Value>(
    _ predicate: Int, _ name: RDFName, expected: String, _ convert: (String) -> Value?
  ) throws(InputError) -> Value? {
    guard let statement = try takeOne(predicate, name) else { return nil }
    let text = subjects.text(of: statement.object)
    guard let value = convert(text) else {
      throw subjects.error(
        at: statement, "expected \(expected) as \(Self.text(name)), found '\(text.prefix(60))'")
    }
    return value
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    left == right
      || subjects.isLiteral(left) && subjects.isLiteral(right)
        && ExactText(subjects.text(of: left)) == ExactText(subjects.text(of: right))
  }

  private static func text(_ name: RDFName) -> String {
    "\(name.namespace.rawValue):\(name.local)"
  }
}
