import ActorGraph

/// What a relation says, in words for people.
struct ReadableRelation {
  /// From source to target: `dismissed by`.
  let words: String
  /// When: `8 January 2022`, `since 2014`, `until May 2010`, `2014 to 2019`; nil where unknown.
  let time: String?
  /// How far it is established: `claimed`, `according to X`, `inferred`, `confidence 0.9`.
  let remarks: [String]
  /// Whether it reads the same both ways.
  let isSymmetric: Bool

  init(_ relation: Relation, ontology: Ontology) {
    let definition = ontology.definition(of: relation.type)
    words =
      definition?.label
      ?? relation.type.rawValue.split(separator: "-").joined(separator: " ")
    isSymmetric = definition?.isSymmetric ?? false
    time = relation.date.map(Self.words)
    var remarks: [String] = []
    if let status = relation.status { remarks.append(status.rawValue) }
    if let speaker = relation.statedBy { remarks.append("according to \(speaker)") }
    if relation.isInferred { remarks.append("inferred") }
    if let confidence = relation.confidence { remarks.append("confidence \(confidence)") }
    self.remarks = remarks
  }

  private static func words(_ date: TimeExtent) -> String {
    guard let start = date.start else { return date.end.map { "until \($0.words)" } ?? "" }
    guard let end = date.end else { return "since \(start.words)" }
    return start == end ? start.words : "\(start.words) to \(end.words)"
  }
}
