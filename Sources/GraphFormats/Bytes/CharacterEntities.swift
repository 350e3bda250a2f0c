/// Character entities (`&#233;`, `&#xe9;`, `&eacute;`) as GML and Pajek files have them.
enum CharacterEntities {
  /// The text with its entities replaced; what is no entity stays. Complexity: O(length).
  ///
  /// - Parameter named: whether names count beside numbers.
  static func decode(_ text: String, named: Bool = true) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(String(rest[..<end]), named: named)
      {
        result.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func character(_ entity: String, named: Bool) -> Unicode.Scalar? {
    guard entity.hasPrefix("#") else { return named ? names[entity] : nil }
    let digits = entity.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard number.utf8.allSatisfy({ $0 != 0x2b && $0 != 0x2d }) else { return nil }
    return UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
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
