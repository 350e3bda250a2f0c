/// The labels that the name tagger gives to words: nothing, or a kind of name and where in the name
/// the word stands (begin, inside, end, single).
///
/// After Ratinov and Roth (2009), who found four positions better than two.
package struct NameLabels: Sendable {
  /// What a name is to the tagger; finer kinds are told apart afterwards.
  package enum Family: Int, CaseIterable, Sendable {
    case person, organisation, place, other
  }

  /// Where in a name a word stands.
  package enum Position: Int, CaseIterable, Sendable {
    case begin, inside, end, single
  }

  /// How many labels there are; label 0 is a word outside names.
  package static let count = 1 + Family.allCases.count * Position.allCases.count

  /// The label of a position in a name.
  @inline(__always)
  package static func label(_ family: Family, _ position: Position) -> Int {
    1 + family.rawValue * 4 + position.rawValue
  }

  /// What a label stands for; nil outside names.
  @inline(__always)
  package static func parts(_ label: Int) -> (family: Family, position: Position)? {
    guard label > 0, let family = Family(rawValue: (label - 1) / 4),
      let position = Position(rawValue: (label - 1) % 4)
    else { return nil }
    return (family, position)
  }

  /// Whether a label may stand after another.
  package static func mayFollow(_ label: Int, _ previous: Int) -> Bool {
    let now = parts(label)
    guard let before = parts(previous),
      before.position == .begin || before.position == .inside
    else { return now.map { $0.position == .begin || $0.position == .single } ?? true }
    return now.map {
      $0.family == before.family && ($0.position == .inside || $0.position == .end)
    } ?? false
  }

  /// Whether a segment may end in a label.
  package static func mayEnd(_ label: Int) -> Bool {
    parts(label).map { $0.position == .end || $0.position == .single } ?? true
  }

  /// Which families are read off the labels of some words, with the words' range.
  package static func spans(
    _ labels: [Int], from start: Int
  ) -> [(range: Range<Int>, family: Family)] {
    var spans: [(range: Range<Int>, family: Family)] = []
    var first = start
    for (offset, label) in labels.enumerated() {
      guard let (family, position) = parts(label) else { continue }
      if position == .begin || position == .single { first = start + offset }
      if position == .end || position == .single {
        spans.append((first..<start + offset + 1, family))
      }
    }
    return spans
  }

  /// Writes the labels of a name's words into the labels of a document.
  package static func mark(_ range: Range<Int>, as family: Family, in labels: inout [Int]) {
    for index in range {
      let position: Position =
        if range.count == 1 {
          .single
        } else if index == range.lowerBound {
          .begin
        } else {
          index == range.upperBound - 1 ? .end : .inside
        }
      labels[index] = label(family, position)
    }
  }

  /// What the kinds of a family can be; `adjective` is that of a people or state.
  package static func kinds(of family: Family) -> [Kind] {
    switch family {
    case .person: [.person]
    case .organisation: [.organisation, .media, .unit]
    case .place: [.state, .place]
    case .other: [.adjective, .group, .event, .office]
    }
  }

  /// What a name names, more finely than its family says.
  package enum Kind: Int, CaseIterable, Sendable {
    case person, organisation, media, unit, state, place, adjective, group, event, office

    /// The class of the model that stands for it.
    package var label: Int { NameLabels.count + rawValue }
  }

  /// The names of the classes in a model file: labels, then kinds.
  package static let names: [String] =
    (0..<count).map { label in
      parts(label).map { "\($0.family)-\($0.position)" } ?? "outside"
    } + Kind.allCases.map { "\($0)" }
}
