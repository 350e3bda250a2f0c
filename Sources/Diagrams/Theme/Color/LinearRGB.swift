internal import Foundation

/// A colour of the sRGB space with its gamma taken out, 0...1 each
/// (IEC 61966-2-1: sums and matrices are only right in this form).
struct LinearRGB: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(_ color: Theme.Color) {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let bytes = color.components
    self.init(red: linear(bytes.red), green: linear(bytes.green), blue: linear(bytes.blue))
  }

  /// The nearest colour that a screen can show.
  var color: Theme.Color {
    func byte(_ value: Double) -> UInt8 {
      let value = min(1, max(0, value))
      let encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
      return UInt8(min(255, max(0, (encoded * 255).rounded())))
    }
    return Theme.Color(red: byte(red), green: byte(green), blue: byte(blue))
  }

  /// Relative luminance, 0...1 (WCAG 2.2).
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}

extension Theme.Color {
  /// How well a text of this colour can be read on a ground: 1...21
  /// (WCAG 2.2, "contrast ratio"; 4.5 is the least for small text).
  func contrast(on ground: Theme.Color) -> Double {
    let luminances = [LinearRGB(self).luminance, LinearRGB(ground).luminance].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }
}
