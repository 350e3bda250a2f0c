import ActorGraph
import Extraction
import Foundation
import GraphFormats

/// What an input holds.
enum InputKind: Equatable, Sendable {
  /// One report, or several in JSON Lines.
  case report(ReportFormat)
  /// A graph in one of its formats.
  case graph(GraphFileFormat)
  /// A text that is shown as it is analysed; never guessed, only asked for.
  case text
  /// CoNLL-U; never guessed, only asked for.
  case treebank

  /// What messages call it.
  var noun: String {
    switch self {
    case .report(.jsonl): "file of reports"
    case .report: "report"
    case .graph: "graph"
    case .text: "text"
    case .treebank: "treebank"
    }
  }

  /// Files with more bytes are refused before they fill the memory.
  var maximumSize: Int {
    switch self {
    case .report(.jsonl): 1_000_000_000
    case .report, .text: Report.maximumSize
    case .graph: 1_000_000_000
    case .treebank: 250_000_000
    }
  }

  /// The same where one report may have no more than so many bytes.
  func maximumSize(ofReport size: Int) -> Int {
    switch self {
    case .report(.jsonl), .graph, .treebank: maximumSize
    case .report, .text: min(size, maximumSize)
    }
  }

  /// Decides by extension, else by the first bytes.
  ///
  /// A report that starts like a graph (`digraph {`, `{"`) is not to be expected; a graph without
  /// its extension, through a pipe, is. A plain text file that starts like a page is a page.
  ///
  /// - Throws: `InputError` for formats that readers cannot make sense of, with the way to text.
  init(path: String, head: Data) throws(InputError) {
    try Self.refuseForeign(head: head, path: path)
    if let format = GraphFileFormat(readableFileName: path, head: Array(head)) {
      self = .graph(format)
    } else if let format = ReportFormat(fileName: path), format != .text {
      self = .report(format)
    } else {
      self = Self.sniffed(head)
    }
  }

  /// - Throws: `InputError` for formats that are not read yet, by their first bytes.
  static func refuseForeign(head: Data, path: String) throws(InputError) {
    guard let format = ForeignFormat(head: head) else { return }
    throw InputError(
      file: path, reason: "this is \(format.noun), not a text or a graph",
      suggestion: format.suggestion)
  }

  private static func sniffed(_ head: Data) -> InputKind {
    var text = Scanner(bytes: head.starts(with: [0xef, 0xbb, 0xbf]) ? head.dropFirst(3) : head)
    let report = InputKind.report(ReportFormat(sniffing: head))
    guard report == .report(.text) else { return report }
    text.skipSpace()
    if text.skip("{") {
      text.skipSpace()
      guard text.skip("\"") || text.skip("}") else { return report }
      return .graph(GraphFileFormat(sniffing: Array(head)) ?? .json)
    }
    if let format = GraphFileFormat(sniffing: Array(head)) { return .graph(format) }
    text.skipComments()
    if text.skip(word: "strict") { text.skipComments() }
    guard text.skip(word: "digraph") || text.skip(word: "graph") else { return report }
    text.skipComments()
    text.skipIdentifier()
    text.skipComments()
    return text.skip("{") ? .graph(.dot) : report
  }

  /// Just enough of a scanner to tell a graph from prose.
  private struct Scanner {
    var rest: Data.SubSequence

    init(bytes: Data) { rest = bytes[...] }

    mutating func skipSpace() {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    }

    mutating func skip(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }

    mutating func skip(word: String) -> Bool {
      let start = rest.prefix(word.utf8.count)
      guard String(decoding: start, as: UTF8.self).lowercased() == word,
        let next = rest.dropFirst(word.utf8.count).first, !Self.isNamePart(next)
      else { return false }
      rest = rest.dropFirst(word.utf8.count)
      return true
    }

    mutating func skipComments() {
      while true {
        skipSpace()
        if skip("//") || skip("#") {
          rest = rest.drop { $0 != 0x0a }
        } else if skip("/*") {
          while !rest.isEmpty, !skip("*/") { rest = rest.dropFirst() }
        } else {
          return
        }
      }
    }

    mutating func skipIdentifier() {
      guard skip("\"") else {
        rest = rest.drop(while: Self.isNamePart)
        return
      }
      while let byte = rest.first, byte != 0x22 { rest = rest.dropFirst(byte == 0x5c ? 2 : 1) }
      rest = rest.dropFirst()
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == 0x5f || (0x30...0x39).contains(byte)
        || (0x41...0x5a).contains(byte & 0xdf)
    }
  }
}
