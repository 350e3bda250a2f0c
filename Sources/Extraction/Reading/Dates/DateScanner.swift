/// Words, numbers and marks of one line, read from front to back.
struct DateScanner {
  /// A piece of a line.
  enum Piece: Equatable {
    /// Letters, as they stand.
    case word(String)
    /// Digits, and how many.
    case number(Int, digits: Int)
    case mark(Unicode.Scalar)
  }

  private let pieces: [Piece]
  private(set) var position = 0

  /// Reads the pieces of a line. Letters that follow digits without a space (`10th`, `T09`) are words.
  /// Complexity: O(length).
  init(_ line: some StringProtocol) {
    var pieces: [Piece] = []
    var letters = ""
    var digits = ""
    func flush() {
      if !letters.isEmpty { pieces.append(.word(letters)) }
      if let number = Int(digits) { pieces.append(.number(number, digits: digits.utf8.count)) }
      letters = ""
      digits = ""
    }
    for scalar in line.unicodeScalars {
      if ("0"..."9").contains(scalar), digits.utf8.count < 15 {
        if !letters.isEmpty { flush() }
        digits.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar == "'" || scalar == "\u{2019}" {
        if !digits.isEmpty { flush() }
        letters.unicodeScalars.append(scalar)
      } else {
        flush()
        if !scalar.properties.isWhitespace { pieces.append(.mark(scalar)) }
      }
    }
    flush()
    self.pieces = pieces
  }

  var isAtEnd: Bool { position == pieces.count }
  var next: Piece? { position < pieces.count ? pieces[position] : nil }

  /// Goes back to where it was.
  mutating func rewind(to position: Int) { self.position = position }

  mutating func advance() { position = min(position + 1, pieces.count) }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard next == .mark(mark) else { return false }
    position += 1
    return true
  }

  mutating func skip(anyOf marks: String) -> Bool {
    guard case .mark(let mark)? = next, marks.unicodeScalars.contains(mark) else { return false }
    position += 1
    return true
  }

  /// The next word in small letters, if it is one that is wanted.
  mutating func word(where isWanted: (String) -> Bool) -> String? {
    guard case .word(let word)? = next, isWanted(word.lowercased()) else { return nil }
    position += 1
    return word.lowercased()
  }

  mutating func skip(words: Set<String>) -> Bool { word(where: words.contains) != nil }

  /// The next number, if it has so many digits.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let count)? = next, digits.contains(count) else { return nil }
    position += 1
    return number
  }
}
