/// Which pronouns of the third person can take up something: what is known of its gender and number.
struct Agreement: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let he = Agreement(rawValue: 1)
  static let she = Agreement(rawValue: 2)
  static let it = Agreement(rawValue: 4)
  static let they = Agreement(rawValue: 8)

  /// One human being of unknown gender.
  static let person: Agreement = [.he, .she]
  /// A body of people: "the party ... it", and in British English "they".
  static let body: Agreement = [.it, .they]
  static let any: Agreement = [.he, .she, .it, .they]

  /// What something of a kind agrees with.
  init(_ kind: NameKind) {
    // The list of kinds may grow: bodies are the rule.
    switch kind {
    case .person: self = .person
    case .place, .state, .office, .event: self = .it
    case .group: self = .they
    default: self = .body
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
