import ActorGraph
import Extraction
import Foundation

/// The pieces of all inputs in their order, read from disk one after the other.
struct GraphParts {
  private let reader: GraphReader
  private let paths: [String]
  private var progress: Progress
  private var index = 0
  /// Made for the first report: graphs alone need no language models.
  private var extractor: PatternExtractor?
  /// The file of reports that is being read, a line at a time.
  private var lines: Lines?

  fileprivate struct Lines {
    var file: InputFile
    var offset: Int
    var number = 0
    var published: PartialDate?
    var isEmpty = true
  }

  init(reader: GraphReader, paths: [String]) {
    self.reader = reader
    self.paths = paths
    progress = Progress(total: paths.count)
  }

  /// Takes the line on progress away.
  mutating func finish() { progress.finish() }

  /// The next piece; nil after the last.
  ///
  /// - Throws: `InputError` where an input cannot be read from disk, or an extractor not be made.
  mutating func next() throws(InputError) -> GraphPart? {
    while true {
      if let part = try nextLine() { return part }
      guard index < paths.count else { return nil }
      let path = paths[index]
      index += 1
      progress.show(path)
      let file = try InputFile(
        path: path, kind: reader.format.map { .report($0) }, upTo: reader.limits.size)
      switch file.kind {
      case .graph(let format): return .graph(file, format, reader.columns)
      case .report(.jsonl):
        lines = Lines(
          file: file, offset: file.bytes.startIndex, published: reader.published(path))
      case .report(let format):
        let source = ReportSource(
          bytes: Data(file.bytes), path: path, name: InputFile.name(of: path))
        return .file(source, format, reader.published(path), try loadedExtractor())
      case .text, .treebank: return nil
      }
    }
  }

  private mutating func nextLine() throws(InputError) -> GraphPart? {
    while let (line, number) = lines?.next() {
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
      guard !isBlank, let lines else { continue }
      self.lines?.isEmpty = false
      let path = lines.file.path
      guard line.count <= reader.limits.size else {
        throw InputError(
          file: path, position: TextPosition(line: number, column: 1),
          reason: "\(line.count) bytes are too many for one report",
          suggestion: "split it into parts of at most \(reader.limits.size) bytes")
      }
      return .line(
        line, number: number, path: path, lines.published, try loadedExtractor())
    }
    if let lines, lines.isEmpty {
      throw InputError(
        file: lines.file.path, reason: "there is no report in the file",
        suggestion: "write one report a line: {\"id\": \"...\", \"text\": \"...\"}")
    }
    lines = nil
    return nil
  }

  private mutating func loadedExtractor() throws(InputError) -> PatternExtractor {
    if let extractor { return extractor }
    let made = try PatternExtractor(
      ontology: reader.ontology, beside: reader.patterns, everyMention: reader.everyMention)
    extractor = made
    return made
  }
}

extension GraphParts.Lines {
  /// The next line with its number; nil after the last.
  fileprivate mutating func next() -> (line: [UInt8], number: Int)? {
    guard offset < file.bytes.endIndex else { return nil }
    let rest = file.bytes[offset...]
    let end = rest.firstIndex(of: 0x0a) ?? rest.endIndex
    number += 1
    offset = end + 1
    return (Array(rest[..<end]), number)
  }
}

extension GraphReader {
  /// The date that the user gives for an input: its own, else that of all.
  func published(_ path: String) -> PartialDate? {
    let own = publications.last { $0.names(path) }
    return (own ?? publications.last { $0.report == nil })?.date
  }
}
