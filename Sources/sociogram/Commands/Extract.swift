import ActorGraph
import ArgumentParser
import Extraction
import GraphFormats

/// `sociogram extract`: from reports to a graph with its evidence.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports into a graph of actors and relations, with the words they rest on.",
    usage: """
      sociogram extract <input> ... [-o <file>] [<options>]
      sociogram extract --jsonl [<input>] [-o <file>] [<options>]
      """,
    discussion: """
      With --jsonl every line of the input is a report, {"id", "text", "published", "url", "title"} \
      (only text must be there), and gives one line of output: {"id", "graph"}, or {"id", "error"} \
      where it cannot be read. Streams may be of any length.

      Examples:
        sociogram extract report.txt
        sociogram extract monday.txt tuesday.html --published 2022-01-10 -o graph.json
        sociogram extract a.txt b.txt --published a.txt=2022-01-08 --published b.txt=2022-01-10
        cat report.txt | sociogram extract - --format dot | dot -Tsvg > graph.svg
        zcat reports.jsonl.gz | sociogram extract --jsonl --time-limit 10 > graphs.jsonl
      """)

  @Argument(
    help: ArgumentHelp(
      "Reports (.txt, .md, .html, .jsonl) and graphs (.json, .dot, .graphml, .csv, ...; see 'sociogram convert --help'); '-' is standard input.",
      valueName: "input"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Read a stream of reports, one a line, and write a graph a line.")
  var jsonl = false

  @Flag(
    help: ArgumentHelp(
      "Add what follows from relations that carry over (what is part of a part is a part), marked "
        + "as inferred, with the evidence of all its steps."))
  var infer = false

  @Flag(
    help: ArgumentHelp(
      "Tell of every mention: pronouns whose actor is never named ('He was born in ...') become actors "
        + "of their own, and every two words for the ends of a relation are evidence of it."))
  var everyMention = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The graph's format, as for 'sociogram convert'; else by the output file, else json.",
      valueName: "format"))
  var format: GraphFileFormat?

  func validate() throws {
    guard jsonl else {
      if paths.isEmpty { throw ValidationError("name a report; '-' is standard input") }
      return
    }
    guard paths.count <= 1 else { throw ValidationError("--jsonl reads one stream") }
    guard format == nil || format == .json else {
      throw ValidationError("--jsonl writes node-link JSON, a graph a line")
    }
    guard reading.inputFormat == nil || reading.inputFormat == .jsonl else {
      throw ValidationError("--jsonl reads JSON Lines; leave --input-format out")
    }
    guard !reading.published.contains(where: { $0.report != nil }) else {
      throw ValidationError("--published takes a date alone here; records have dates of their own")
    }
  }

  func run() throws {
    if jsonl {
      return try runStream(paths.first ?? "-", to: try output.destination(for: paths))
    }
    let destination = try GraphDestination(
      output, format: format ?? GraphFileFormat(fileName: output.file ?? "") ?? .json,
      inputs: paths)
    var (graph, ontology) = try reading.read(paths, everyMention: everyMention)
    if infer, !graph.infer(by: ontology) {
      Diagnostics.say("more follows from these relations than was added")
    }
    try destination.write(graph, ontology: ontology)
    guard graph.relationCount > 0 else {
      throw NothingFound(
        description: graph.isEmpty ? "no actor was found" : "actors were found, but no relation")
    }
  }

  private func runStream(_ path: String, to destination: Destination) throws {
    let ontology = try reading.ontologyOptions.ontology()
    let (descriptor, _) = try InputFile.open(path)
    defer { InputFile.close(descriptor) }
    let stream = DocumentStream(
      extractor: try PatternExtractor(
        ontology: ontology, beside: reading.patternOptions.text(), everyMention: everyMention),
      limits: reading.limitOptions.limits,
      published: reading.published.last?.date, inferring: infer ? ontology : nil)
    var count = DocumentStream.Count()
    try destination.stream { write in
      count = try stream.run(descriptor, path: path, write: write)
    }
    // Errors are records like others: the stream as a whole went well.
    if count.errors > 0 {
      Diagnostics.say("\(count.errors) of \(count.errors + count.graphs) reports gave no graph")
    }
    guard count.errors + count.graphs > 0 else {
      throw NothingFound(description: "there was no report")
    }
  }
}
