/// How wide a text is when drawn, estimated without a font.
///
/// ASCII has the widths of Helvetica (Adobe's font metrics, which Arial and Liberation Sans share);
/// other letters are estimated generously, since a gap is better than an overlap.
enum TextWidth {
  /// The width in pixels at a font size in pixels.
  static func of(_ text: String, size: Double) -> Double {
    var units = 0
    for scalar in text.unicodeScalars { units += width(of: scalar) }
    return Double(units) * size / 1000
  }

  /// In thousandths of the font size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if ascii.indices.contains(value - 0x20) { return ascii[value - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
      return 1000
    case 0x1f000...0x1faff, 0x2600...0x27bf: return 1350
    default: return scalar.properties.isUppercase ? 800 : 650
    }
  }

  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
