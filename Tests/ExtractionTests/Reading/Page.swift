import ActorGraph
import Extraction
import Foundation

/// Reads pages and other files as one report.
enum Page {
  static func report(_ html: String, name: String = "page.html") throws -> Report {
    try report(bytes: Data(html.utf8), as: .html, name: name)
  }

  static func report(
    bytes: Data, as format: ReportFormat, name: String, published: PartialDate? = nil
  ) throws -> Report {
    let reports = try format.reports(
      in: ReportSource(bytes: bytes, path: name), published: published)
    return reports[0]
  }

  /// The paragraphs of a page's text.
  static func paragraphs(_ html: String) throws -> [String] {
    try report(html).text.split(separator: "\n\n").map {
      $0.hasSuffix("\n") ? String($0.dropLast()) : String($0)
    }
  }

  /// A paragraph of prose, long enough to be one.
  static func prose(_ name: String) -> String {
    "\(name) told the council of the harbour towns that the ferries would run again in spring."
  }
}
