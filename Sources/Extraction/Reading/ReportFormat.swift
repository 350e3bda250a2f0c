public import ActorGraph
public import Foundation

/// The file formats that reports are read from.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  /// One report a line, as a JSON object.
  case jsonl

  /// The format that a file's name tells; nil where it tells none.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard name.contains(".") else { return nil }
    switch name.split(separator: ".").last?.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  /// The format that the first bytes of a file show: a page that starts like one, records of JSON
  /// with a text, else plain text. Markdown shows in nothing that plain text could not have.
  public init(sniffing head: Data) {
    let body = head.starts(with: [0xef, 0xbb, 0xbf]) ? head.dropFirst(3) : head
    let start = body.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    let text = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
    if Self.pageStarts.contains(where: { text.hasPrefix($0) }) {
      self = .html
    } else if start.first == UInt8(ascii: "{"), Self.isRecord(start.prefix { $0 != 0x0a }) {
      self = .jsonl
    } else {
      self = .text
    }
  }

  private static let pageStarts = [
    "<!doctype html", "<html", "<head>", "<head ", "<meta ", "<title>", "<body", "<article", "<p>",
    "<div", "<!-- ", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!doctype html",
  ]

  /// Whether a line is an object with a text, and no graph in node-link JSON.
  private static func isRecord(_ line: Data) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    let names = ["\"nodes\"", "\"directed\"", "\"edges\"", "\"links\""]
    return text.contains("\"text\"") && !names.contains { text.contains($0) }
  }

  /// What reads the format.
  public var reader: any ReportReader {
    switch self {
    case .text: PlainTextReader()
    case .markdown: MarkdownReader()
    case .html: HTMLReader()
    case .jsonl: JSONLinesReader()
    }
  }

  /// The reports of a file.
  ///
  /// - Parameter published: the date of publication that the user gives. It wins over what the file
  ///   declares, and that over a date in the head of the text (``Report/dateInHead``).
  /// - Throws: `InputError` as the format's reader does, and for more than ``Report/maximumSize``
  ///   bytes in one report.
  public func reports(in source: ReportSource, published: PartialDate? = nil) throws(InputError)
    -> [Report]
  {
    if self != .jsonl { try Report.checkSize(source.bytes.count, of: source.path) }
    return try reader.reports(in: source).map { $0.dated(published) }
  }
}
