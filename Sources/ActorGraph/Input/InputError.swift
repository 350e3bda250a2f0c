/// What is wrong with a file, where, and what to do about it.
///
/// Every reader of the project throws this type, so that all messages look alike:
///
/// ```
/// case.dot:3:14: expected '}' or a statement, found '->'
///   a -> b -> -> c;
///             ^
/// write a node between the two arrows
/// ```
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, or `-` for standard input.
  public var file: String
  /// Where the fault is, if one place can be named.
  public var position: TextPosition?
  /// What is wrong, without the place.
  public var reason: String
  /// What the user can do; nil where the reason says enough.
  public var suggestion: String?
  /// The faulty line, cut to a readable length around the fault.
  public var snippet: Snippet?

  /// Makes an error.
  ///
  /// - Parameter text: the whole input; the snippet is cut from it.
  public init(
    file: String, position: TextPosition? = nil, reason: String, suggestion: String? = nil,
    text: String? = nil
  ) {
    self.file = file
    self.position = position
    self.reason = reason
    self.suggestion = suggestion
    if let position, let text { snippet = Snippet(of: text, at: position) }
  }

  /// The whole message: place, reason, snippet, suggestion, each on its line.
  public var description: String {
    var place = file
    if let position { place += ":\(position.line):\(position.column)" }
    var message = "\(place): \(reason)"
    if let snippet { message += "\n  \(snippet.line)\n  \(snippet.marker)" }
    if let suggestion { message += "\n\(suggestion)" }
    return message
  }
}

/// A place in a text.
public struct TextPosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a UTF-8 offset in `text`. Complexity: O(offset).
  public init(utf8Offset: Int, in text: String) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in text.utf8.prefix(max(0, utf8Offset)) {
      if byte == 0x0a {
        line += previous == 0x0d ? 0 : 1
        column = 1
      } else if byte == 0x0d {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }
}

/// A faulty line and a mark beneath the fault.
public struct Snippet: Hashable, Sendable {
  /// At most 78 scalars of the line; control characters are shown as a middle dot.
  public let line: String
  /// Spaces and a `^`.
  public let marker: String

  /// Cuts the snippet at a place out of a text; nil where the text has no such line.
  init?(of text: String, at position: TextPosition) {
    guard position.line >= 1, position.column >= 1 else { return nil }
    var number = 1
    var line: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\r" || previous != "\r" { number += 1 }
        if number > position.line { break }
      } else if number == position.line {
        line.append(scalar)
        if line.count > position.column + 60 { break }
      }
      previous = scalar
    }
    guard number >= position.line else { return nil }
    let first = max(0, min(position.column - 40, line.count))
    let shown = line[first...].prefix(78)
    var visible = ""
    for scalar in shown {
      let isControl =
        scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      visible.unicodeScalars.append(isControl ? "·" : scalar)
    }
    self.line = visible
    marker = String(repeating: " ", count: max(0, position.column - 1 - first)) + "^"
  }
}
