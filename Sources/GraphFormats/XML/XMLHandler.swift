import ActorGraph

/// Takes the events of an XML file in the order of the file.
///
/// Places are offsets into the text, at the end of the tag; ``XMLReader/error(at:in:_:_:)`` turns
/// them into errors.
protocol XMLHandler {
  /// A start tag.
  mutating func begin(_ element: XMLElement) throws(InputError)
  /// A piece of the text between two tags; one text may come in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The end tag of the innermost open element.
  mutating func end(at place: Int) throws(InputError)
}

/// Where libxml2 sends its events to, which must be one place in memory.
protocol XMLEvents: AnyObject {
  func begin(_ element: XMLElement) throws(InputError)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(at place: Int) throws(InputError)
}

/// Passes the events on to a handler.
final class XMLHandlerEvents<Handler: XMLHandler>: XMLEvents {
  private(set) var handler: Handler

  init(_ handler: Handler) { self.handler = handler }

  func begin(_ element: XMLElement) throws(InputError) { try handler.begin(element) }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { handler.text(bytes) }
  func end(at place: Int) throws(InputError) { try handler.end(at: place) }
}
