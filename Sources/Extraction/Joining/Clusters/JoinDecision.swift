public import ActorGraph

/// One step of joining: two names, of two reports, that were taken for one actor.
public struct JoinDecision: Hashable, Sendable {
  /// A name as a report has it.
  public struct Name: Hashable, Sendable {
    /// The report.
    public var document: DocumentID
    /// The name.
    public var name: String
  }

  /// The one name.
  public var one: Name
  /// The other name.
  public var other: Name
  /// What spoke for it, heaviest first.
  public var reasons: [JoinReason]

  /// The weights together.
  public var weight: Double { reasons.reduce(0) { $0 + $1.weight } }

  /// The attribute of a joined actor that holds its decisions.
  static let attribute = "joined"

  /// The decision as one line.
  var record: String {
    TabbedFields.text(
      [
        ("document", one.document.rawValue), ("name", one.name),
        ("document", other.document.rawValue), ("name", other.name),
      ] + reasons.map { ($0.rule.rawValue, "\($0.weight)") })
  }

  init(one: Name, other: Name, reasons: [JoinReason]) {
    self.one = one
    self.other = other
    self.reasons = reasons
  }

  /// Reads ``record``; nil for anything else.
  init?(record: String) {
    let fields = TabbedFields.fields(record)
    guard fields.count > 4, fields[0].0 == "document", fields[1].0 == "name",
      fields[2].0 == "document", fields[3].0 == "name"
    else { return nil }
    one = Name(document: DocumentID(fields[0].1), name: fields[1].1)
    other = Name(document: DocumentID(fields[2].1), name: fields[3].1)
    reasons = fields.dropFirst(4).compactMap { name, value in
      guard let rule = JoinReason.Rule(rawValue: name), let weight = Double(value) else {
        return nil
      }
      return JoinReason(rule, weight)
    }
  }
}
