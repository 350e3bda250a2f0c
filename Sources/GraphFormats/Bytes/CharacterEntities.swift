/// Character entities (`&#233;`, `&#xe9;`, `&eacute;`) as GML and Pajek files have them.
enum CharacterEntities {
  /// How long the name or number of an entity may be.
  private static let maximumLength = 12

  /// The text with its entities replaced; what is no entity stays. Complexity: O(length).
  ///
  /// - Parameter named: whether names count beside numbers.
  static func decode(_ text: String, named: Bool = true) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var output = OutputBuffer(capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(maximumLength + 2).firstIndex(of: UInt8(ascii: ";")),
        let character = character(bytes[(index + 1)..<end], named: named)
      {
        output.append(scalar: character)
        index = end + 1
      } else {
        output.append(byte: bytes[index])
        index += 1
      }
    }
    return output.text
  }

  private static func character(_ entity: ArraySlice<UInt8>, named: Bool) -> Unicode.Scalar? {
    guard entity.first == UInt8(ascii: "#") else {
      return named ? names[String(decoding: entity, as: UTF8.self)] : nil
    }
    let digits = entity.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var number: UInt32 = 0
    let rest = isHexadecimal ? digits.dropFirst() : digits
    if rest.isEmpty { return nil }
    for byte in rest {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, UInt32(digit) < radix,
        byte < 0x80, number < 0x110000
      else { return nil }
      number = number * radix + UInt32(digit)
    }
    return Unicode.Scalar(number)
  }

  /// The entities of GML: those of HTML 3.2, the last 96 of them for U+00A0 to U+00FF.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">",
    ]
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
      yacute thorn yuml
      """
    let words = latin.split { $0 == " " || $0 == "\n" }
    for (index, name) in words.enumerated() {
      names[String(name)] = Unicode.Scalar(UInt32(0xa0 + index))
    }
    return names
  }()
}

extension OutputBuffer {
  /// Appends a character.
  mutating func append(scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte: byte) }
  }
}
