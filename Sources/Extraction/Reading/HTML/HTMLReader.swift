public import ActorGraph
import CLibXML2
import Foundation

/// Reads the article of a web page.
///
/// The report's text is what a reader of the page sees of the article: its paragraphs, a blank line
/// apart, without menus, forms, scripts, comments and hidden elements. Evidence counts in that text.
/// Title, date and address come from what the page declares. Nothing is fetched, no style sheet is
/// read and no script is run.
public struct HTMLReader: ReportReader {
  /// Makes a reader.
  public init() {}

  /// The page's article.
  ///
  /// - Throws: `InputError` for bytes that are not valid in the page's encoding, for elements nested
  ///   deeper than 10,000 levels, for a page that takes longer than ten seconds, and for one without
  ///   a word. Complexity: O(bytes).
  public func reports(in source: ReportSource) throws(InputError) -> [Report] {
    let name = source.path
    let text = try PageEncoding.text(of: source.bytes, name: name)
    let reader = PageReader()
    guard Self.parse(TagTrimmer.trimmed(Array(text.utf8)), into: reader) else {
      throw InputError(file: name, reason: "there is not enough memory to read the page")
    }
    switch reader.fault {
    case .depth:
      throw InputError(
        file: name,
        reason: "elements of the page are nested deeper than \(PageReader.maximumDepth) levels",
        suggestion: "save the page's text, and read that")
    case .time:
      throw InputError(
        file: name, reason: "the page takes too long to read",
        suggestion: "save the page's text, and read that")
    case nil: break
    }
    return [try report(reader, of: source)]
  }

  private func report(_ page: PageReader, of source: ReportSource) throws(InputError) -> Report {
    let finder = ArticleFinder(nodes: page.nodes, paragraphs: page.paragraphs)
    let (paragraphs, isArticle) = finder.article()
    let text = paragraphs.map { Self.string($0, page) }.joined(separator: "\n\n")
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw InputError(
        file: source.path, reason: "there is no article in the page",
        suggestion: "pages that a script fills have no text of their own: save what you see")
    }
    let heading = finder.headline.first.map { Self.string($0, page) }
    return Report(
      name: source.name, text: text + "\n", title: page.facts.title(heading: heading),
      published: page.facts.published(isArticle: isArticle), url: page.facts.url)
  }

  private static func string(_ paragraph: PageParagraph, _ page: PageReader) -> String {
    String(decoding: page.text.bytes[paragraph.range], as: UTF8.self)
  }

  /// Has libxml2 walk the page; false where it has no memory for it.
  private static func parse(_ page: [UInt8], into reader: PageReader) -> Bool {
    withExtendedLifetime(reader) {
      var state = sociogram_html_state(
        events: events, reader: Unmanaged.passUnretained(reader).toOpaque())
      return withUnsafeMutablePointer(to: &state) { state in
        guard let parser = sociogram_html_open(state) else { return false }
        defer { sociogram_html_close(parser) }
        reader.onFault = { sociogram_html_stop(parser) }
        defer { reader.onFault = {} }
        page.withUnsafeBytes { page in
          // Reports have 32 MB at most.
          let start = page.baseAddress?.assumingMemoryBound(to: CChar.self)
          sociogram_html_parse(parser, start, Int32(clamping: page.count))
        }
        reader.finish()
        return true
      }
    }
  }

  private static var events: sociogram_html_events {
    sociogram_html_events(
      start: { reader, name, attributes in
        guard let name else { return }
        Self.reader(reader)?.begin(String(cString: name), PageAttributes(attributes))
      },
      end: { reader, _ in Self.reader(reader)?.end() },
      text: { reader, bytes, count in
        Self.reader(reader)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
      },
      fault: { reader in Self.reader(reader)?.tick() })
  }

  private static func reader(_ pointer: UnsafeMutableRawPointer?) -> PageReader? {
    pointer.map { Unmanaged<PageReader>.fromOpaque($0).takeUnretainedValue() }
  }
}
