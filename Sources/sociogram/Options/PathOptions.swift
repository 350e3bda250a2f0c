import ActorGraph
import ArgumentParser

/// Which paths to look for.
struct PathOptions: ParsableArguments {
  @Flag(help: "All paths of the shortest length, instead of one.")
  var allShortest = false

  @Option(
    name: [.customShort("k"), .customLong("k-shortest")],
    help: ArgumentHelp("The n shortest paths that visit no actor twice.", valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp("No path of more steps than this (default: 8).", valueName: "n"))
  var maxLength: Int?

  @Option(help: ArgumentHelp("No more paths than this (default: 10).", valueName: "n"))
  var maxResults: Int?

  @Option(
    help: ArgumentHelp("Only relations of these types, joined by commas.", valueName: "types"))
  var relations: List?

  @Option(
    help: ArgumentHelp(
      "Only actors of these kinds (and the kinds beneath them) on the way.", valueName: "kinds"))
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

  @Option(help: ArgumentHelp("Pass through this actor. Can be given again.", valueName: "actor"))
  var through: [String] = []

  @Option(help: ArgumentHelp("Keep away from this actor. Can be given again.", valueName: "actor"))
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
    if allShortest, count != nil {
      throw ValidationError("choose either --all-shortest or -k")
    }
    for (name, value) in [
      ("-k", count), ("--max-length", maxLength), ("--max-results", maxResults),
    ] {
      if let value, value < 1 { throw ValidationError("\(name) must be at least 1") }
    }
    _ = try statuses()
  }

  /// The query, its names resolved.
  func query(from: String, to: String, in graph: ActorGraph, ontology: Ontology) throws
    -> PathQuery
  {
    let names = NameIndex(graph)
    var query = PathQuery(from: try names.resolve(from), to: try names.resolve(to))
    if allShortest { query.search = .allShortest }
    if let count { query.search = .kShortest(count) }
    if let maxLength { query.maxLength = maxLength }
    if let maxResults { query.maxResults = maxResults }
    query.relations = relations.map { Set($0.items.map { RelationType($0) }) }
    query.kinds = kinds.map { Set($0.items.map { ActorKind($0) }) }
    query.statuses = try statuses()
    query.isDirected = directed
    query.asOf = asOf
    query.through = try through.map { try names.resolve($0) }
    query.avoiding = Set(try avoid.map { try names.resolve($0) })
    return query
  }

  /// What to say where there is no path.
  func noPath(_ query: PathQuery, in graph: ActorGraph) -> String {
    let ends = [query.from, query.to].map { graph.actor($0)?.name ?? $0.rawValue }
    let isConstrained =
      relations != nil || kinds != nil || status != nil || directed || asOf != nil
      || !through.isEmpty || !avoid.isEmpty || maxLength != nil
    return "no path between \(ends[0]) and \(ends[1])"
      + (isConstrained ? " that keeps to these options" : "")
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
