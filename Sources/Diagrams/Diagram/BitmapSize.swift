/// How large a bitmap may be, in pixels.
public struct BitmapSize: Hashable, Sendable {
  /// Pixels from left to right, 16...32,767.
  public let width: Int
  /// Pixels from top to bottom, 16...32,767.
  public let height: Int

  /// Makes a size; anything outside the limits is moved to them.
  public init(width: Int, height: Int) {
    self.width = min(Graphviz.longestSide, max(16, width))
    self.height = min(Graphviz.longestSide, max(16, height))
  }

  /// Dots per inch at which a picture is as large as fits; nil where the SVG does not say how large
  /// it is.
  func dotsPerInch(forPictureOf svg: SVGSize) -> Int {
    let scale = min(Double(width) / svg.width, Double(height) / svg.height)
    return min(1_200, max(10, Int((scale * 72).rounded(.down))))
  }
}

/// How large an SVG of Graphviz is, in points.
struct SVGSize: Hashable, Sendable {
  let width: Double
  let height: Double

  /// Reads `<svg width="123pt" height="45pt"`; nil where there is nothing of the kind.
  init?(svg: String) {
    guard let start = svg.firstRange(of: "<svg ") else { return nil }
    let head = svg[start.upperBound...].prefix { $0 != ">" }
    func value(_ name: String) -> Double? {
      guard let place = head.firstRange(of: "\(name)=\"") else { return nil }
      return Double(head[place.upperBound...].prefix { $0.isNumber || $0 == "." })
    }
    guard let width = value("width"), let height = value("height"), width > 0, height > 0 else {
      return nil
    }
    self.width = width
    self.height = height
  }
}
