import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import Language

/// `sociogram parse`: what the language analysis finds, word by word.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a text is analysed: words, sentences, tags, trees, names, dates.",
    usage: "sociogram parse <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram parse report.txt
        sociogram parse report.txt --format conllu -o report.conllu
        sociogram parse report.txt --stages names,dates --published 2022-01-10 --format json
        sociogram parse report.txt --stages=-coreference,-dates
        sociogram parse en-dev.conllu --input conllu --format conllu > system.conllu
        echo "Ana Moor met Li Wen." | sociogram parse - -o tree.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "Texts (plain text, Markdown); '-' is standard input.", valueName: "input"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: "table, conllu (CoNLL-U), json or svg; else by the name of the output file, else table.")
  var format: ParseFormat?

  @Option(help: "text, or conllu: words and sentences are taken as the file has them.")
  var input = ParseInput.text

  @Option(
    help: ArgumentHelp(
      "What to find out, for instance names,dates, with what that needs; or, as "
        + "--stages=-tree,-dates, what to leave out.", valueName: "list"))
  var stages = StageList.all

  @Flag(help: "List the stages and what they need, and end.")
  var listStages = false

  @Flag(help: "Say on standard error how long each stage took.")
  var times = false

  @Option(
    help: ArgumentHelp(
      "The day that relative dates such as 'on Saturday' count from: 2022-01-10.",
      valueName: "date"))
  var published: Publication?

  @OptionGroup var output: OutputOptions
  @OptionGroup var look: DiagramLook

  func validate() throws {
    guard listStages || !paths.isEmpty else {
      throw ValidationError("name a text to analyse; '-' is standard input")
    }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input ('-') can be read only once")
    }
    guard published?.report == nil else {
      throw ValidationError("--published takes a date alone here, for instance 2022-01-10")
    }
  }

  func run() throws {
    let destination = try output.destination(for: paths)
    if listStages { return try destination.write(table: .stages, format: .table) }
    let format = format ?? ParseFormat(fileName: output.file) ?? .table
    guard format != .svg || !destination.isTerminal else {
      throw UsageError("a picture needs a file: add -o tree.svg")
    }
    // Columns of CoNLL-U have no meaning without sentences.
    let stages = Stage.withRequirements(
      stages.stages + (format == .conllu || format == .svg ? [.sentences] : []))
    let pipeline: Pipeline
    do {
      pipeline = try Pipeline()
    } catch {
      throw InputError(file: "models", reason: "\(error)")
    }
    let day = published.flatMap {
      CalendarDay(year: $0.date.year, month: $0.date.month ?? 1, day: $0.date.day ?? 1)
    }
    var total: [Stage: Duration] = [:]
    var inputs: [AnalysedInput] = []
    for path in paths {
      inputs += try AnalysedInput.read(path, as: input) { analysable in
        let (document, times) =
          switch analysable {
          case .text(let text): pipeline.timed(text, published: day, stages: stages)
          case .words(let words): pipeline.timed(sentences: words, published: day, stages: stages)
          }
        for time in times { total[time.stage, default: .zero] += time.duration }
        return document
      }
    }
    if times { report(stages.map { ($0, total[$0] ?? .zero) }, of: inputs) }
    switch format {
    case .table: try destination.write(table: .words(of: inputs, stages: stages), format: .table)
    case .json:
      try destination.write(DocumentJSON.text(of: inputs.map { ($0.name, $0.document) }))
    case .conllu: try destination.write(conllu(of: inputs))
    case .svg:
      try destination.write(
        SentenceDrawing(inputs, title: look.title, theme: look.chosenTheme()).svg())
    }
    guard inputs.contains(where: { !$0.document.tokens.isEmpty }) else {
      throw NothingFound(description: "there is no word in the text")
    }
  }

  private func conllu(of inputs: [AnalysedInput]) -> String {
    inputs.map { input in
      if let source = input.source {
        CoNLLUWriter.text(of: input.document, from: source)
      } else {
        CoNLLUWriter.text(of: input.document, id: input.name)
      }
    }.joined()
  }

  private func report(_ times: [(stage: Stage, duration: Duration)], of inputs: [AnalysedInput]) {
    let words = inputs.reduce(0) { $0 + $1.document.tokens.count }
    for (stage, duration) in times {
      let seconds = duration / .seconds(1)
      let speed = seconds > 0 ? Double(words) / seconds : 0
      Diagnostics.say(
        String(format: "%@: %.1f ms, %.0f words a second", stage.rawValue, seconds * 1000, speed))
    }
  }
}
