internal import Foundation

/// A colour of the CIE 1976 L*a*b* space for the white of daylight (D65).
struct CIELab: Hashable, Sendable {
  /// 0 is black, 100 white.
  var lightness: Double
  /// Green to red.
  var a: Double
  /// Blue to yellow.
  var b: Double

  private static let white = (x: 0.95047, y: 1.0, z: 1.08883)

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: LinearRGB) {
    let x = 0.4124564 * color.red + 0.3575761 * color.green + 0.1804375 * color.blue
    let y = 0.2126729 * color.red + 0.7151522 * color.green + 0.0721750 * color.blue
    let z = 0.0193339 * color.red + 0.1191920 * color.green + 0.9503041 * color.blue
    func root(_ value: Double) -> Double {
      value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }
    let (fx, fy, fz) = (root(x / Self.white.x), root(y / Self.white.y), root(z / Self.white.z))
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  init(_ color: Theme.Color) { self.init(LinearRGB(color)) }

  /// In linear light; parts outside 0...1 cannot be shown.
  var linear: LinearRGB {
    func cube(_ value: Double) -> Double {
      let third = value * value * value
      return third > 216.0 / 24_389 ? third : (116 * value - 16) * 27 / 24_389
    }
    let fy = (lightness + 16) / 116
    let x = cube(fy + a / 500) * Self.white.x
    let y = cube(fy) * Self.white.y
    let z = cube(fy - b / 200) * Self.white.z
    return LinearRGB(
      red: 3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
      green: -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
      blue: 0.0556434 * x - 0.2040259 * y + 1.0572252 * z)
  }
}
