import ActorGraph
import ArgumentParser

/// Which part of a graph counts.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only relations of these types or families, joined by commas.", valueName: "types"))
  var relations: List?

  @Option(
    help: ArgumentHelp(
      "Only actors of these kinds (and the kinds beneath them).", valueName: "kinds"))
  var kinds: List?

  @Option(
    help: ArgumentHelp(
      "Only relations of these statuses: current, former, claimed, planned, denied, and 'event' "
        + "for those without; planned and denied count only when named.",
      valueName: "statuses"))
  var status: List?

  @Flag(help: "Follow relations only from source to target.")
  var directed = false

  @Option(
    help: ArgumentHelp("Only what held or happened at this date: 2022-01-08, 2022-01, 2022."),
    transform: Self.date)
  var asOf: PartialDate?

  @Option(help: ArgumentHelp("Leave this actor out. Can be given again.", valueName: "actor"))
  var avoid: [String] = []

  /// Words joined by commas.
  struct List: ExpressibleByArgument {
    var items: [String]

    init?(argument: String) {
      items = argument.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
      if items.isEmpty { return nil }
    }
  }

  func validate() throws {
    _ = try statuses()
  }

  /// The view, its names resolved.
  func view(of names: NameIndex, ontology: Ontology) throws -> GraphView {
    GraphView(
      relations: relations.map { Set($0.items.flatMap { Self.types(of: $0, ontology) }) },
      kinds: kinds.map { Set($0.items.map { ActorKind($0) }) }, statuses: try statuses(),
      isDirected: directed, asOf: asOf, avoiding: Set(try avoid.map { try names.resolve($0) }))
  }

  /// The type of a name, or all types of the family of that name.
  private static func types(of name: String, _ ontology: Ontology) -> [RelationType] {
    let type = RelationType(name)
    guard ontology.definition(of: type) == nil, ontology.family(named: name) != nil else {
      return [type]
    }
    return ontology.relations.filter { $0.family == name }.map(\.type)
  }

  /// Whether anything is left out that would be there without these options.
  var isNarrow: Bool {
    relations != nil || kinds != nil || status != nil || directed || asOf != nil || !avoid.isEmpty
  }

  private func statuses() throws(ValidationError) -> Set<RelationStatus?>? {
    guard let status else { return nil }
    var result: Set<RelationStatus?> = []
    for item in status.items {
      if item == "event" {
        result.insert(Optional<RelationStatus>.none)
      } else if let status = RelationStatus(rawValue: item) {
        result.insert(status)
      } else {
        let known = RelationStatus.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no status '\(item)'; there are \(known), event")
      }
    }
    return result
  }

  @Sendable private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
      throw ValidationError("write 2022-01-08, 2022-01 or 2022")
    }
    return date
  }
}

extension Substring {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
