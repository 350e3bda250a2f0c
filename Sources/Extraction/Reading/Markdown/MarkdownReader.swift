public import ActorGraph

/// Reads Markdown: its words without its marks.
///
/// Headings, items and paragraphs stand a blank line apart; code, comments and link targets are left
/// out. A block of YAML at the start (front matter) gives title, date and address; else the first
/// heading of the highest rank is the title.
public struct MarkdownReader: ReportReader {
  /// Makes a reader.
  public init() {}

  /// The one report.
  ///
  /// - Throws: `InputError` as ``Report/init(bytes:name:published:)`` does. Complexity: O(bytes).
  public func reports(in source: ReportSource) throws(InputError) -> [Report] {
    var blocks = MarkdownBlocks(try Report.words(of: source))
    blocks.read()
    guard blocks.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw InputError(
        file: source.path, reason: "there is no word in the file beside code and comments",
        suggestion: "read it as it stands: --input-format text")
    }
    let facts = blocks.facts
    let published = facts["published"] ?? facts["date"]
    return [
      Report(
        name: source.name, text: blocks.text, title: facts["title"] ?? blocks.heading,
        published: published.flatMap(WrittenDate.date), url: facts["url"] ?? facts["canonical_url"])
    ]
  }
}
