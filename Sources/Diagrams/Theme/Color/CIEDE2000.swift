internal import Foundation

extension CIELab {
  /// How different two colours look, 0 for the same: CIEDE2000 with all weights 1
  /// (Sharma, Wu and Dalal 2005, doi:10.1002/col.20070).
  func difference(to other: CIELab) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1.5 - 0.5 * Self.saturation(meanChroma)
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (chroma1, chroma2) = (hypot(a1, b), hypot(a2, other.b))
    let (hue1, hue2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    let isGrey = chroma1 * chroma2 == 0

    var turn = hue2 - hue1
    if isGrey { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let lightnessStep = other.lightness - lightness
    let chromaStep = chroma2 - chroma1
    let hueStep = 2 * (chroma1 * chroma2).squareRoot() * Self.sine(turn / 2)

    let meanLightness = (lightness + other.lightness) / 2
    let mean = (chroma1 + chroma2) / 2
    let meanHue = isGrey ? hue1 + hue2 : Self.meanHue(hue1, hue2)
    let weight =
      1 - 0.17 * Self.cosine(meanHue - 30) + 0.24 * Self.cosine(2 * meanHue)
      + 0.32 * Self.cosine(3 * meanHue + 6) - 0.20 * Self.cosine(4 * meanHue - 63)
    let offset = (meanLightness - 50) * (meanLightness - 50)
    let lightnessPart = lightnessStep / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let chromaPart = chromaStep / (1 + 0.045 * mean)
    let huePart = hueStep / (1 + 0.015 * mean * weight)
    let bend = (meanHue - 275) / 25
    let rotation = -2 * Self.saturation(mean) * Self.sine(60 * exp(-bend * bend))
    let sum =
      lightnessPart * lightnessPart + chromaPart * chromaPart + huePart * huePart
      + rotation * chromaPart * huePart
    return max(0, sum).squareRoot()
  }

  private static func saturation(_ chroma: Double) -> Double {
    let power = pow(chroma, 7)
    return (power / (power + pow(25, 7))).squareRoot()
  }

  /// In degrees, 0..<360; 0 for grey.
  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let angle = atan2(b, a) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }

  private static func meanHue(_ first: Double, _ second: Double) -> Double {
    let sum = first + second
    if abs(first - second) <= 180 { return sum / 2 }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
