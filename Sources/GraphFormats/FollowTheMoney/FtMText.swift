import ActorGraph
import Foundation

/// Which texts followthemoney keeps as they are, and how the others are carried.
///
/// It brings texts into Unicode's composed form, trims them, and removes characters that nobody
/// sees; of names it also removes surrounding quotes and repeated spaces. A text that would be
/// changed is carried as a JSON list of one string in which such characters are escaped.
enum FtMText {
  /// Whether a property of texts keeps a text.
  static func isKept(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !isSpace(first), !isSpace(last),
      scalars.allSatisfy({ isVisible($0) || $0 == "\n" || $0 == "\t" })
    else { return false }
    return scalars.allSatisfy { $0.value < 0x300 }
      || text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
  }

  /// Whether a property of names keeps a text.
  static func isKeptName(_ text: String) -> Bool {
    isKept(text) && name(text).utf8.elementsEqual(text.utf8)
  }

  /// What remains of a text in a property of names.
  static func name(_ text: String) -> String {
    var words = [String.UnicodeScalarView()]
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if isSpace(scalar) {
        words.append(String.UnicodeScalarView())
      } else if isVisible(scalar) {
        words[words.count - 1].append(scalar)
      }
    }
    var name = words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " ")
    // A quotation mark at either end goes, with its partner or without.
    name.trim { $0 == "\"" || $0 == "'" || $0 == " " }
    return name.precomposedStringWithCanonicalMapping
  }

  /// Whether a property of addresses in the web keeps a text.
  static func isKeptURL(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
      let rest = text.utf8.dropFirst(scheme.utf8.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return false }
      let labels = rest[..<slash].split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return labels.count > 1 && labels.allSatisfy { (2..<64).contains($0.count) && isName($0) }
        && labels[labels.count - 1].allSatisfy { !isDigit($0) }
        && rest[slash...].allSatisfy { isURLByte($0) } && !text.hasSuffix("?")
        && !text.hasSuffix("#")
    }
    return false
  }

  /// Whether a property of dates keeps a date.
  static func isKept(_ date: PartialDate) -> Bool { (1001..<3000).contains(date.year) }

  /// Whether a text can be the identifier of an entity to which others refer.
  static func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 200 else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2d || $0 == 0x2e }
  }

  /// A text in a form that is kept, which ``decode(_:)`` reads.
  static func encode(_ text: String) -> String {
    if isKept(text), !text.utf8.starts(with: "[".utf8) { return text }
    return list([text])
  }

  /// Texts as a JSON list that is kept.
  static func list(_ texts: [String]) -> String {
    var list = ""
    for text in texts {
      list += list.isEmpty ? "[\"" : ", \""
      for scalar in text.unicodeScalars {
        if isStable(scalar) {
          if scalar == "\"" || scalar == "\\" { list += "\\" }
          list.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let digits = String(unit, radix: 16)
            list += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
      list += "\""
    }
    return list + "]"
  }

  /// The text that ``encode(_:)`` was given.
  static func decode(_ text: String) -> String {
    let texts = PropertyText.decode(text)
    return texts.count == 1 ? texts[0] : text
  }
}

extension FtMText {
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7f { return scalar == " " || (0x09..<0x0e).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7f { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// Whether a character is visible and no other can change it.
  private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return isVisible(scalar) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .control, .format, .surrogate, .privateUse,
      .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return !scalar.properties.isFullCompositionExclusion
        && !(0x1100..<0x1200).contains(scalar.value)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7a).contains(byte | 0x20)
  }

  private static func isName(_ label: some Sequence<UInt8>) -> Bool {
    label.allSatisfy { isDigit($0) || (0x61...0x7a).contains($0) || $0 == 0x2d }
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    (0x21..<0x7f).contains(byte) && !"\"<>\\^`{}|;".utf8.contains(byte)
  }
}

extension String {
  /// Removes characters from both ends.
  fileprivate mutating func trim(_ isRemoved: (Unicode.Scalar) -> Bool) {
    var view = Substring(self).unicodeScalars
    while let first = view.first, isRemoved(first) { view.removeFirst() }
    while let last = view.last, isRemoved(last) { view.removeLast() }
    self = String(view)
  }
}
