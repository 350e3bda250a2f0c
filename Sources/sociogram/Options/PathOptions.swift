import ActorGraph
import ArgumentParser

/// Which paths to look for.
struct PathOptions: ParsableArguments {
  @OptionGroup var view: ViewOptions

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
    help: ArgumentHelp(
      "What makes a path better than another instead of fewer steps: confidence, sources (many "
        + "documents tell of it) or recency.",
      valueName: "what"))
  var prefer: PathPreference?

  @Flag(help: "Only paths of which no step is earlier than the one before.")
  var inTimeOrder = false

  @Option(help: ArgumentHelp("Pass through this actor. Can be given again.", valueName: "actor"))
  var through: [String] = []

  func validate() throws {
    if allShortest, count != nil {
      throw ValidationError("choose either --all-shortest or -k")
    }
    for (name, value) in [
      ("-k", count), ("--max-length", maxLength), ("--max-results", maxResults),
    ] {
      if let value, value < 1 { throw ValidationError("\(name) must be at least 1") }
    }
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
    query.preference = prefer
    query.isInTimeOrder = inTimeOrder
    query.view = try view.view(of: names, ontology: ontology)
    query.through = try through.map { try names.resolve($0) }
    return query
  }

  /// What to say where there is no path.
  func noPath(_ query: PathQuery, in graph: ActorGraph) -> String {
    let ends = [query.from, query.to].map { graph.actor($0)?.name ?? $0.rawValue }
    let isConstrained =
      view.isNarrow || inTimeOrder || !through.isEmpty || maxLength != nil
    return "no path between \(ends[0]) and \(ends[1])"
      + (isConstrained ? " that keeps to these options" : "")
  }
}
