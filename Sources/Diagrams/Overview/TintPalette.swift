internal import Foundation

/// Pale tints for the areas of communities, as different as a page allows, fitting its background.
struct TintPalette: Hashable, Sendable {
  private let isDark: Bool

  init(_ theme: Theme) {
    let value = Int(theme.page.background.description.dropFirst(), radix: 16) ?? 0xffffff
    isDark = (value >> 16) + (value >> 8 & 0xff) + (value & 0xff) < 3 * 128
  }

  /// The inside of an area.
  func fill(_ index: Int) -> Theme.Color? {
    isDark ? color(index, 0.262, 0.034) : color(index, 0.953, 0.024)
  }

  /// Its border.
  func border(_ index: Int) -> Theme.Color? {
    isDark ? color(index, 0.37, 0.05) : color(index, 0.865, 0.048)
  }

  /// A colour in Oklab by lightness and chroma; neighbouring numbers are far apart in hue.
  ///
  /// Source: B. Ottosson, "A perceptual color space for image processing", 2020.
  private func color(_ index: Int, _ lightness: Double, _ chroma: Double) -> Theme.Color? {
    let angle = 0.9 + 2.399_963 * Double(index)
    let (a, b) = (chroma * cos(angle), chroma * sin(angle))
    let long = cubed(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b)
    let medium = cubed(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b)
    let short = cubed(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b)
    let linear = [
      4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
      -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
      -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
    ]
    let digits = linear.map { value -> String in
      let value = min(1, max(0, value))
      let encoded = value <= 0.003_130_8 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
      let byte = Int((encoded * 255).rounded())
      return (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return Theme.Color("#" + digits.joined())
  }

  private func cubed(_ value: Double) -> Double { value * value * value }
}
