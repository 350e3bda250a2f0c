import ActorGraph

/// Turns elements that a format does not know, for instance the drawings that editors keep, into
/// properties, so that nothing of them is lost: the attributes and texts of `<Geometry
/// height="30"/>` inside `nodegraphics` become `nodegraphics.Geometry.height`.
struct XMLNestedElements {
  /// How long a name may become, in bytes: names inside names would fill the memory.
  static let maximumName = 1_000

  private var names: [String] = []
  private var text: [UInt8] = []

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - stem: what the outermost element stands in; empty for none.
  ///   - list: gets the properties.
  /// - Throws: `InputError` where names get too long.
  mutating func begin(
    _ element: XMLElement, in stem: String, source: SourceText, into list: inout [Property]
  ) throws(InputError) {
    flush(at: element.place, into: &list)
    let outer = names.last ?? stem
    let name = outer.isEmpty ? element.name : outer + "." + element.name
    guard name.utf8.count <= Self.maximumName else {
      throw XMLReader.error(
        at: element.place, in: source,
        "the names of elements inside each other have more than \(Self.maximumName) bytes")
    }
    names.append(name)
    var found: [Property] = []
    element.forEachAttribute { attribute, value in
      found.append(Property(name + "." + attribute, value, place: element.place))
    }
    list.append(contentsOf: found)
  }

  /// Takes a piece of text.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
  }

  /// Closes the innermost element.
  mutating func end(at place: Int, into list: inout [Property]) {
    flush(at: place, into: &list)
    names.removeLast()
  }

  /// Ends the text so far: white space between elements says nothing.
  private mutating func flush(at place: Int, into list: inout [Property]) {
    guard !text.isEmpty else { return }
    let words = String(decoding: text, as: UTF8.self).trimmedXMLSpace
    text.removeAll(keepingCapacity: true)
    if let name = names.last, !words.isEmpty { list.append(Property(name, words, place: place)) }
  }

  /// The text since the last tag, taken out.
  mutating func takeText() -> String? {
    let words = String(decoding: text, as: UTF8.self).trimmedXMLSpace
    guard !words.isEmpty else { return nil }
    text.removeAll(keepingCapacity: true)
    return words
  }
}
