import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import GraphFormats

/// `sociogram path`: how two actors are tied.
struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how two actors are tied, step by step, with the words each step rests on.",
    usage: "sociogram path <input> ... <from> <to> [-o <file>] [<options>]",
    discussion: """
      Names are forgiving: case, accents, aliases, a part of the name that only one actor has.

      Examples:
        sociogram path report.txt "Masimov" "Putin"
        sociogram path graph.json masimov putin --relations leads,member-of
        sociogram path *.json Masimov Putin -k 3 --avoid Russia --format json
        sociogram path graph.json Masimov Putin --as-of 2022-01 -o path.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports or graphs ('-' is standard input), then the two actors.",
      valueName: "input> ... <from> <to"))
  var arguments: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup(title: "Search") var search: PathOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var look: DiagramLook

  @Option(
    help: "text, json, dot, or svg, png, pdf, html for a picture; else by the file, else text.")
  var format: PathFormat?

  func validate() throws {
    guard arguments.count >= 3 else {
      throw ValidationError(
        "a path needs at least one report or graph, and then the two actors")
    }
  }

  func run() throws {
    let inputs = Array(arguments.dropLast(2))
    let destination = try output.destination(for: inputs)
    let format = try format ?? PathFormat.named(by: output.file) ?? .text
    try format.requirePlace(destination)
    let (graph, ontology) = try reading.read(inputs)
    let query = try search.query(
      from: arguments[arguments.count - 2], to: arguments[arguments.count - 1], in: graph,
      ontology: ontology)
    guard query.from != query.to else {
      let name = graph.actor(query.from)?.name ?? query.from.rawValue
      throw UsageError("both ends of the path are \(name); name two different actors")
    }
    let answer = try FrozenActorGraph(graph).paths(query, ontology: ontology)
    guard !answer.paths.isEmpty else {
      if format == .json { try destination.write(PathAnswerJSON.write(answer)) }
      throw NothingFound(description: search.noPath(query, in: graph))
    }
    let options = try look.options()
    try destination.write(
      format.bytes(of: answer, in: graph, ontology: ontology, options: options))
  }
}
