/// What the sentence splitter knows of a token, computed once a token.
struct BoundaryWord {
  /// How a token is written.
  enum Kind: UInt8 {
    case small, capitalised, allCapitals, letter, number, mixed, other
    case stop, ellipsis, comma, colon, semicolon, opening, closing, quote, dash, bullet, mark
  }

  /// The hash of the word in lower case, digits as 0.
  let form: UInt64
  /// The hash of its last three bytes in lower case.
  let ending: UInt64
  let kind: Kind
  /// Whether it ends in a full stop and has letters: an abbreviation, an initial.
  let isShortForm: Bool

  /// Stands before the first and after the last token.
  static let none = BoundaryWord(form: 0, ending: 0, kind: .other, isShortForm: false)

  private init(form: UInt64, ending: UInt64, kind: Kind, isShortForm: Bool) {
    self.form = form
    self.ending = ending
    self.kind = kind
    self.isShortForm = isShortForm
  }

  init(_ text: String) {
    var form = FeatureHash.Text()
    var ending: UInt64 = 0
    var (isASCII, last): (Bool, UInt8) = (true, 0)
    for byte in text.utf8 {
      var folded = byte
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded = byte | 0x20
      case UInt8(ascii: "0")...UInt8(ascii: "9"): folded = UInt8(ascii: "0")
      case 0x80...: isASCII = false
      default: break
      }
      form.add(folded)
      ending = (ending << 8 | UInt64(folded)) & 0xff_ffff
      last = byte
    }
    self.form = form.value
    self.ending = ending
    kind = isASCII ? Self.kind(ofASCII: text.utf8) : Self.kind(of: text.unicodeScalars)
    isShortForm = last == UInt8(ascii: ".") && !Self.isMark(kind)
  }

  /// The hash of a word in lower case, digits as 0.
  static func form(of text: String) -> UInt64 {
    var form = FeatureHash.Text()
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): form.add(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): form.add(UInt8(ascii: "0"))
      default: form.add(byte)
      }
    }
    return form.value
  }

  /// Whether tokens of a kind are punctuation.
  static func isMark(_ kind: Kind) -> Bool { kind.rawValue >= Kind.stop.rawValue }

  private static func kind(ofASCII bytes: String.UTF8View) -> Kind {
    var (capitals, smalls, digits) = (0, 0, 0)
    var isFirstCapital = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        capitals += 1
        if index == 0 { isFirstCapital = true }
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      default: break
      }
    }
    return word(capitals, smalls, digits, isFirstCapital) ?? mark(bytes)
  }

  private static func kind(of scalars: String.UnicodeScalarView) -> Kind {
    var (capitals, smalls, digits) = (0, 0, 0)
    var isFirstCapital = false
    for (index, scalar) in scalars.enumerated() {
      if scalar.isCapital {
        capitals += 1
        if index == 0 { isFirstCapital = true }
      } else if scalar.isLetter {
        smalls += 1
      } else if scalar.isDigit {
        digits += 1
      }
    }
    if let word = word(capitals, smalls, digits, isFirstCapital) { return word }
    switch scalars.first?.value ?? 0 {
    case 0x3002, 0xff01, 0xff1f, 0x964, 0x61f: return .stop
    case 0x2026: return .ellipsis
    case 0x201c, 0x2018, 0xab: return .opening
    case 0x201d, 0x2019, 0xbb: return .closing
    case 0x2010...0x2015: return .dash
    case 0x2022, 0x25aa, 0x25e6, 0x2023, 0x25cf, 0xb7: return .bullet
    default: return .other
    }
  }

  private static func word(
    _ capitals: Int, _ smalls: Int, _ digits: Int, _ isFirstCapital: Bool
  ) -> Kind? {
    if capitals + smalls == 0 { return digits > 0 ? .number : nil }
    if capitals == 0 { return digits > 0 ? .mixed : .small }
    if capitals == 1, smalls == 0, digits == 0 { return .letter }
    if smalls == 0 { return digits > 0 ? .mixed : .allCapitals }
    return isFirstCapital ? .capitalised : .mixed
  }

  private static func mark(_ bytes: String.UTF8View) -> Kind {
    switch bytes.first {
    case UInt8(ascii: "."): bytes.count > 1 ? .ellipsis : .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "*"), UInt8(ascii: "#"): .bullet
    default: .mark
    }
  }
}
