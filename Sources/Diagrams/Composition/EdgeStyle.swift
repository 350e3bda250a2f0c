internal import ActorGraph

/// How one relation is drawn and said.
struct EdgeStyle: Sendable {
  let ontology: Ontology
  let theme: Theme
  let dates: DateWords

  /// Below this confidence a label ends in a question mark.
  static let doubt = 0.5

  static func isDoubtful(_ relation: Relation) -> Bool {
    relation.confidence.map { $0 < doubt } ?? false
  }

  func line(of relation: Relation) -> Composition.Edge.Line {
    switch relation.status {
    case .claimed, .planned, .denied: .dotted
    case .former: .dashed
    case .current, nil: Self.isDoubtful(relation) ? .dotted : .solid
    }
  }

  func family(of relation: Relation) -> Theme.FamilyStyle {
    theme.style(ofFamily: ontology.definition(of: relation.type)?.family)
  }

  func isSymmetric(_ relation: Relation) -> Bool {
    ontology.definition(of: relation.type)?.isSymmetric ?? false
  }

  func isEvent(_ relation: Relation) -> Bool {
    ontology.definition(of: relation.type)?.isEvent ?? false
  }

  /// The words on the line: active voice, with what qualifies them.
  func label(of relation: Relation) -> String {
    let words = DrawnText.shortened(DrawnText.visible(ontology.reading(of: relation).words), to: 34)
    let marked = relation.status == .denied ? "denied: " + words : words
    return Self.isDoubtful(relation) ? marked + " ?" : marked
  }

  /// The label on one line, or on two of about the same length where it is long: narrow labels keep
  /// the page narrow.
  func lines(of relation: Relation) -> [String] {
    let label = label(of: relation)
    guard label.count > Self.widest else { return [label] }
    let words = label.split(separator: " ")
    let breaks = words.indices.dropFirst().map { index in
      [words[..<index], words[index...]].map { $0.joined(separator: " ") }
    }
    func width(_ lines: [String]) -> Int { lines.map(\.count).max() ?? 0 }
    return breaks.min { width($0) < width($1) } ?? [label]
  }

  /// Labels longer than this many characters take two lines.
  private static let widest = 18

  /// The smaller line: the date, and `planned` where the dots could also mean a claim.
  func detail(of relation: Relation) -> String? {
    var parts: [String] = []
    if relation.status == .planned { parts.append("planned") }
    if let date = relation.date { parts.append(dates.short(date)) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `Tokayev dismissed Osipov (10 January 2022).`
  func sentence(of relation: Relation, in graph: ActorGraph) -> String {
    let reading = ontology.reading(of: relation)
    func name(_ id: ActorID) -> String { Self.name(graph.actor(id)?.name ?? id.rawValue) }
    var remarks: [String] = []
    if let date = relation.date { remarks.append(dates.long(date)) }
    if let status = relation.status { remarks.append(status.rawValue) }
    if let speaker = relation.statedBy { remarks.append("according to \(Self.name(speaker))") }
    if relation.isInferred { remarks.append("inferred") }
    if Self.isDoubtful(relation) { remarks.append("doubtful") }
    let predicate = DrawnText.shortened(DrawnText.name(reading.predicate), to: 200)
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return "\(name(reading.subject)) \(predicate) \(name(reading.object))\(remark)."
  }

  /// The quotes of a relation, each with its document: `“…” — report.txt, 10 January 2022`.
  func quotes(of relation: Relation, in graph: ActorGraph, limit: Int) -> [String] {
    var lines = relation.evidence.prefix(limit).map { evidence in
      let document = graph.document(evidence.document)
      let quote = DrawnText.isolated(
        DrawnText.shortened(DrawnText.visible(evidence.quote), to: 1_200))
      let name = Self.name(document?.name ?? evidence.document.rawValue)
      let date = document?.published.map { ", " + dates.long($0) } ?? ""
      return "\u{201C}\(quote)\u{201D} \u{2014} \(name)\(date)"
    }
    if relation.evidence.count > limit {
      lines.append("and \(DrawnText.count(relation.evidence.count - limit, "more passage"))")
    }
    return lines
  }

  /// A name within a sentence.
  private static func name(_ text: String) -> String {
    DrawnText.isolated(DrawnText.shortened(DrawnText.visible(text), to: 120))
  }
}
