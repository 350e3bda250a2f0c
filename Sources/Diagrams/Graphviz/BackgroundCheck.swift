/// Looks through the value of `_background`: only the drawing operations that ``DecorationWriter``
/// writes, so no picture from a file.
struct BackgroundCheck {
  private var rest: Substring.UTF8View

  /// - Throws: ``DiagramError/refused(_:)`` with the reason.
  static func check(_ background: String) throws(DiagramError) {
    var check = BackgroundCheck(rest: background.utf8[...])
    guard check.isComplete() else { throw .refused("an operation of the background") }
  }

  private mutating func isComplete() -> Bool {
    while true {
      skipSpaces()
      guard let operation = rest.popFirst() else { return true }
      let isWhole =
        switch operation {
        case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "L"), UInt8(ascii: "B"),
          UInt8(ascii: "b"):
          points()
        case UInt8(ascii: "E"), UInt8(ascii: "e"): numbers(4)
        case UInt8(ascii: "C"), UInt8(ascii: "c"), UInt8(ascii: "S"): text() != nil
        case UInt8(ascii: "F"): numbers(1) && text().map(DrawingCheck.isFontName) == true
        case UInt8(ascii: "t"): numbers(1)
        case UInt8(ascii: "T"): numbers(4) && text() != nil
        default: false
        }
      guard isWhole else { return false }
    }
  }

  private mutating func points() -> Bool {
    guard let count = number(), count >= 0, count <= 1_000_000, count == count.rounded() else {
      return false
    }
    return numbers(2 * Int(count))
  }

  private mutating func numbers(_ count: Int) -> Bool {
    for _ in 0..<count where number() == nil { return false }
    return true
  }

  /// Digits, a sign, a point: what else C reads as a number is none here.
  private mutating func number() -> Double? {
    skipSpaces()
    let digits = rest.prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-.".utf8.contains($0)
    }
    rest = rest.dropFirst(digits.count)
    return String(digits).flatMap(Double.init)
  }

  /// A length in bytes, a hyphen, so many bytes.
  private mutating func text() -> String? {
    skipSpaces()
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let count = String(digits).flatMap({ Int($0) }), count > 0 else { return nil }
    skipSpaces()
    guard rest.popFirst() == UInt8(ascii: "-"), rest.count >= count else { return nil }
    let text = String(rest.prefix(count))
    rest = rest.dropFirst(count)
    return text
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }
}
