/// A text as a key that compares bytes.
///
/// Swift takes two spellings of `é` (one scalar or two) for equal; Graphviz and its files do not.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: Self, right: Self) -> Bool {
    // Texts of the same bytes are equal, and quickly found to be; spellings of a text come after.
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
      && (left.text.utf8.allSatisfy { $0 < 0x80 }
        || left.text.utf8.elementsEqual(right.text.utf8))
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xff as UInt8)
  }
}
