/// A text on one line, with everything visible that a reader could not see or that XML forbids.
///
/// White space of any kind becomes one space; control characters become their symbols (`␀`, `␛`).
/// Characters that turn the direction of the text around them, that have no shape or no meaning,
/// and those XML does not allow become their number in brackets (`[U+202E]`): so two names that
/// look alike are alike. Kept are joiners where the script or an emoji needs them (Persian, Hindi,
/// families of emoji), selectors of variants after what they select, flags made of tags, and up to
/// eight marks on a letter.
package struct VisibleText {
  /// The visible text.
  package private(set) var text: String
  private var scalars = String.UnicodeScalarView()
  /// The last scalar of the source that stands in the result as it is.
  private var previous: Unicode.Scalar?
  private var marks = 0
  private var isolates = 0

  /// More combining marks on a letter would run into the lines above.
  private static let mostMarks = 8

  /// - Parameter keepsIsolates: whether marks around a text from data (U+2068 ... U+2069) stay,
  ///   as pairs, because a writer of ours has set them.
  package init(_ source: String, keepsIsolates: Bool = false) {
    text = ""
    for scalar in source.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !scalars.isEmpty, scalars.last != " " { scalars.append(" ") }
        previous = nil
        marks = 0
      } else if keepsIsolates, keepIsolate(scalar) {
        continue
      } else {
        append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    while isolates > 0 {
      scalars.append("\u{2069}")
      isolates -= 1
    }
    text = String(scalars)
  }

  private mutating func keepIsolate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2068}": isolates += 1
    case "\u{2069}" where isolates > 0: isolates -= 1
    // The other end of it was cut off; alone it means nothing.
    case "\u{2069}": return true
    default: return false
    }
    scalars.append(scalar)
    previous = nil
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00...0x1f: replace(by: Unicode.Scalar(0x2400 + scalar.value) ?? "?")
    case 0x7f: replace(by: "\u{2421}")
    default:
      if isMark(scalar) { return appendMark(scalar) }
      marks = 0
      guard isKept(scalar) else { return appendNumber(of: scalar) }
      scalars.append(scalar)
      previous = scalar
    }
  }

  private mutating func replace(by symbol: Unicode.Scalar) {
    scalars.append(symbol)
    previous = nil
    marks = 0
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    marks += 1
    guard marks <= Self.mostMarks else { return appendNumber(of: scalar) }
    // A mark without a letter would sit on whatever comes before.
    if previous == nil { scalars.append("\u{25CC}") }
    scalars.append(scalar)
    previous = previous ?? "\u{25CC}"
  }

  private mutating func appendNumber(of scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    scalars.append(contentsOf: "[U+\(padding)\(digits)]".unicodeScalars)
    // The marks after it go on counting.
    previous = "]"
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200c: return joinsLetters
    case 0x200d: return joinsLetters || joinsEmoji
    case 0xfe00...0xfe0f, 0xe0100...0xe01ef: return isSelectable
    case 0xe0020...0xe007f: return continuesFlag
    // Signs of number and verse that have a shape, though they count as formats.
    case 0x0600...0x0605, 0x06dd, 0x070f, 0x0890, 0x0891, 0x08e2, 0x110bd, 0x110cd: return true
    case 0x2800: return false
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return false
    default: return true
    }
  }

  /// Scripts in which a joiner changes letters: from Arabic to Mongolian.
  private var joinsLetters: Bool {
    guard let previous else { return false }
    return switch previous.value {
    case 0x0600...0x08ff, 0x0900...0x0dff, 0x0f00...0x109f, 0x1780...0x18af, 0x1a20...0x1b7f,
      0xa840...0xa87f, 0xfb50...0xfdff, 0xfe70...0xfefc, 0x11000...0x1193f:
      true
    default: false
    }
  }

  private var joinsEmoji: Bool {
    guard let previous else { return false }
    return previous.value == 0xfe0f || previous.value > 0xff && previous.properties.isEmoji
  }

  private var isSelectable: Bool {
    guard let previous else { return false }
    return !(0xfe00...0xfe0f).contains(previous.value)
      && !(0xe0100...0xe01ef).contains(previous.value) && previous != "]"
  }

  /// A flag of a region: a black flag with tags behind it.
  private var continuesFlag: Bool {
    guard let previous else { return false }
    return previous.value == 0x1f3f4 || (0xe0020...0xe007e).contains(previous.value)
  }
}
