import ActorGraph
import ArgumentParser
import Diagrams

/// Which part of a graph is drawn.
struct DrawnPart: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw who is near this actor, with all relations among them. Can be given again.",
      valueName: "actor"))
  var focus: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many steps from the actors of --focus (default: 1); 0 for these actors alone.",
      valueName: "n"))
  var around: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Light all shortest paths between two actors.", valueName: "actor> <actor"))
  var path: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is around the paths: faded (default) or hidden.", valueName: "how"))
  var others: SelectionOptions.Surroundings?

  @Option(
    help: ArgumentHelp(
      "Leave out relations that were judged less certain, 0 to 1.", valueName: "confidence"))
  var minConfidence: Double?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Whether actors with the same relations become one node that lists them; by itself above "
        + "\(SelectionLimits().labelled) relations."))
  var mergeLeaves: Bool?

  func validate() throws {
    guard path.isEmpty || path.count == 2 else {
      throw ValidationError(
        "name two actors after --path, and the inputs before it: sociogram draw graph.json "
          + "--path Masimov Putin")
    }
    if !focus.isEmpty, !path.isEmpty {
      throw ValidationError("choose either --focus or --path")
    }
    if let around {
      if focus.isEmpty { throw ValidationError("--around needs an actor: add --focus ACTOR") }
      if around < 0 { throw ValidationError("--around must be 0 or more") }
    }
    if others != nil, path.isEmpty {
      throw ValidationError("--others belongs to --path ACTOR ACTOR")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be 0 to 1")
    }
  }

  /// What is wanted, its names resolved.
  func options(for question: Question) throws -> SelectionOptions {
    var options = SelectionOptions(
      focus: try focus.map { try question.names.resolve($0) }, steps: around ?? 1,
      view: question.view, minimumConfidence: minConfidence, mergesLeaves: mergeLeaves)
    if path.count == 2 {
      let ends = try path.map { try question.names.resolve($0) }
      guard ends[0] != ends[1] else {
        throw UsageError(
          "both ends of the path are \(question.name(ends[0])); name two different actors")
      }
      options.path = SelectionOptions.Path(
        from: ends[0], to: ends[1], surroundings: others ?? .faded)
    }
    return options
  }

  /// The drawn part.
  ///
  /// - Throws: `NothingFound` where there is nothing in it, or no path.
  func selection(for question: Question) throws -> Selection {
    guard !question.graph.relations.isEmpty else {
      throw NothingFound(description: "there is nothing to draw: no relation was found")
    }
    let wanted = try options(for: question)
    let selection = try Selection(question.graph, wanted, ontology: question.ontology)
    if let path = wanted.path, selection.paths?.paths.isEmpty != false {
      throw NothingFound(
        description: "no path between \(question.name(path.from)) and \(question.name(path.to))"
          + (isNarrow(question) ? " that keeps to these options" : ""))
    }
    guard !selection.relations.isEmpty else {
      let subject = wanted.focus.first.map { "nobody is tied to \(question.name($0))" }
      throw NothingFound(
        description: (subject ?? "there is nothing to draw: no relation")
          + (isNarrow(question) || subject == nil ? " that keeps to these options" : ""))
    }
    return selection
  }

  private func isNarrow(_ question: Question) -> Bool {
    question.view != GraphView() || minConfidence != nil || around == 0
  }
}
