import ArgumentParser
import Diagrams

/// The size of a page: a name, or pixels as in `1600x900`.
enum PageSize: Hashable, ExpressibleByArgument {
  case pixels(width: Int, height: Int)
  /// A name, and the page in inches.
  case page(String, width: Double, height: Double)

  private static let pages: [PageSize] = [
    .page("a4", width: 8.27, height: 11.69), .page("a4-landscape", width: 11.69, height: 8.27),
    .page("slide", width: 13.33, height: 7.5), .page("square", width: 10, height: 10),
  ]
  private static let sides = 100...20_000

  /// The names of pages.
  static var names: [String] { pages.map(\.name) }

  /// Reads a size; nil for anything else, sides under 100 or over 20,000 pixels, and pages more than
  /// five times as long as wide.
  init?(argument: String) {
    let text = argument.lowercased()
    if let page = Self.pages.first(where: { $0.name == text }) {
      self = page
      return
    }
    let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      Self.sides.contains(width), Self.sides.contains(height), width <= 5 * height,
      height <= 5 * width
    else { return nil }
    self = .pixels(width: width, height: height)
  }

  /// Width for height.
  var aspect: Double {
    switch self {
    case .pixels(let width, let height): Double(width) / Double(height)
    case .page(_, let width, let height): width / height
    }
  }

  /// The frame of a bitmap.
  func bitmap(dotsPerInch: Int) -> BitmapSize {
    switch self {
    case .pixels(let width, let height): BitmapSize(width: width, height: height)
    case .page(_, let width, let height):
      BitmapSize(
        width: Int(width * Double(dotsPerInch)), height: Int(height * Double(dotsPerInch)))
    }
  }

  private var name: String {
    switch self {
    case .pixels(let width, let height): "\(width)x\(height)"
    case .page(let name, _, _): name
    }
  }
}
