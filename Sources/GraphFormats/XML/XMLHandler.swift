import ActorGraph

/// Takes the events of an XML file in the order of the file.
///
/// Of a class, since libxml2 needs one place to send its events to. Places are offsets into the
/// text, at the end of the tag; ``XMLReader/error(at:in:_:_:)`` turns them into errors.
protocol XMLHandler: AnyObject {
  /// A start tag.
  func begin(_ element: XMLElement) throws(InputError)
  /// A piece of the text between two tags; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The end tag of the innermost open element.
  func end(at place: Int) throws(InputError)
}
