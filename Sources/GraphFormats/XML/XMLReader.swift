import ActorGraph
import CLibXML2

/// Reads an XML file as a stream of events with libxml2.
///
/// The file must be well-formed to its end. Declarations of entities and attributes are refused, so
/// nothing can be expanded, and nothing is ever loaded: neither document types nor entities nor
/// what XInclude names. Elements nest at most ``maximumDepth`` deep, have at most
/// ``XMLTagLimits/maximumAttributes`` attributes and ``maximumText`` bytes of text between two
/// tags; names (50,000 bytes), attributes and comments (10 million bytes) have libxml2's own
/// limits. A class, since libxml2 needs one place to send its events to. Complexity: O(bytes).
final class XMLReader {
  /// How deep elements may nest.
  static let maximumDepth = 200
  /// How many bytes of text may stand between two tags.
  static let maximumText = 10_000_000

  private let source: SourceText
  private let handler: any XMLEvents
  private var parser: xmlParserCtxtPtr?
  private var progress = Progress()
  private var error: InputError?

  /// One variable, as every use of a class's variable is watched over.
  private struct Progress {
    var depth = 0
    var textLength = 0
    var hasFailed = false

    /// Goes one element in or out.
    mutating func step(_ direction: Int) -> Int {
      textLength = 0
      depth += direction
      return depth
    }

    mutating func addText(_ count: Int) -> Int {
      textLength += count
      return textLength
    }
  }

  private init(_ source: SourceText, _ handler: any XMLEvents) {
    self.source = source
    self.handler = handler
  }

  /// Sends the events of a file to a handler.
  ///
  /// - Throws: `InputError` at the first fault of the file, or what the handler throws.
  static func read<Handler: XMLHandler>(
    _ source: SourceText, into handler: inout Handler
  ) throws(InputError) {
    try XMLTagLimits.check(source)
    let events = XMLHandlerEvents(handler)
    defer { handler = events.handler }
    let reader = XMLReader(source, events)
    reader.parse()
    if let error = reader.error { throw error }
  }

  /// An error at a tag whose end is at `place`: with line, column and snippet of its start.
  static func error(
    at place: Int, in source: SourceText, _ reason: String, _ suggestion: String? = nil
  ) -> InputError {
    let before = source.bytes.prefix(max(0, place))
    // An attribute cannot hold a `<`.
    let start = before.lastIndex(of: UInt8(ascii: "<")) ?? place
    return source.error(at: start, reason, suggestion)
  }

  private func parse() {
    guard let size = Int32(exactly: source.bytes.count) else {
      error = InputError(file: source.file, reason: "the file has more than 2 GB")
      return
    }
    var state = sociogram_xml_state(
      events: Self.events, reader: Unmanaged.passUnretained(self).toOpaque())
    source.bytes.withUnsafeBytes { bytes in
      withUnsafeMutablePointer(to: &state) { state in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let parser = sociogram_xml_open(state, start, size) else {
          error = InputError(file: source.file, reason: "there is no memory to read the file")
          return
        }
        defer { sociogram_xml_close(parser) }
        self.parser = parser
        let result = xmlParseDocument(parser)
        let isWhole = result == 0 && parser.pointee.wellFormed == 1 && progress.depth == 0
        if error == nil, !isWhole {
          fail(at: offset, "the file is not well-formed XML", nil)
        }
        self.parser = nil
      }
    }
  }

  /// How far libxml2 has read.
  private var offset: Int { parser.map { Int(sociogram_xml_offset($0)) } ?? 0 }

  private func fail(at place: Int, _ reason: String, _ suggestion: String?) {
    fail(source.error(at: min(place, source.bytes.count), reason, suggestion))
  }

  private func fail(_ fault: InputError) {
    if error == nil { error = fault }
    progress.hasFailed = true
    if let parser { sociogram_xml_stop(parser) }
  }

  private func begin(_ element: XMLElement) {
    guard !progress.hasFailed else { return }
    guard progress.step(1) <= Self.maximumDepth else {
      return fail(
        Self.error(
          at: element.place, in: source,
          "elements are nested deeper than \(Self.maximumDepth) levels"))
    }
    do throws(InputError) { try handler.begin(element) } catch { fail(error) }
  }

  private func end() {
    guard !progress.hasFailed else { return }
    _ = progress.step(-1)
    do throws(InputError) { try handler.end(at: offset) } catch { fail(error) }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !progress.hasFailed else { return }
    guard progress.addText(bytes.count) <= Self.maximumText else {
      return fail(at: offset, "a text is longer than \(Self.maximumText) bytes", nil)
    }
    handler.text(bytes)
  }

  private func declaration() {
    fail(
      Self.error(
        at: offset, in: source, "entities and declarations inside DOCTYPE are not read",
        "write the texts that entities stand for into the file, without DOCTYPE"))
  }

  /// Anything worse than a warning ends reading, but a namespace whose name is no address.
  private func fault(level: Int32, code: Int32, message: UnsafePointer<CChar>?) {
    guard error == nil, level >= XML_ERR_ERROR.rawValue, code != XML_WAR_NS_URI.rawValue else {
      return
    }
    let found = message.map { String(cString: $0) } ?? "unknown fault"
    let words = found.prefix { $0 != "\n" && $0 != "\r\n" }.prefix(200)
    let reason = "the file is not well-formed XML: \(words)"
    if code == XML_ERR_TAG_NAME_MISMATCH.rawValue {
      fail(Self.error(at: offset, in: source, reason))
    } else {
      fail(at: offset, reason, nil)
    }
  }

  private static var events: sociogram_xml_events {
    sociogram_xml_events(
      start: { pointer, name, namespace, count, attributes in
        guard let name, let reader = XMLReader.reader(pointer) else { return }
        reader.begin(
          XMLElement(
            name: name, namespace: namespace, count: Int(count), attributes: attributes,
            place: reader.offset))
      },
      end: { XMLReader.reader($0)?.end() },
      text: { XMLReader.reader($0)?.text(UnsafeBufferPointer(start: $1, count: Int($2))) },
      declaration: { XMLReader.reader($0)?.declaration() },
      fault: { XMLReader.reader($0)?.fault(level: $1, code: $2, message: $3) })
  }

  private static func reader(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
    pointer.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }
}
