/// The words of one line of Markdown, without the marks of emphasis, links, code and markup.
struct MarkdownSpan {
  private let letters: [Unicode.Scalar]
  /// The place of the bracket that closes each opening one.
  private let closings: [Int: Int]
  /// Where to go on at the ends of links.
  private var jumps: [Int: Int] = [:]
  private var index = 0
  private var words = String.UnicodeScalarView()

  /// The words of a line. Complexity: O(length).
  static func text(_ line: Substring) -> String {
    guard line.contains(where: { "\\`*_~[]<&!".contains($0) }) else { return String(line) }
    let letters = Array(line.unicodeScalars)
    var span = MarkdownSpan(letters: letters, closings: closings(in: letters))
    span.read()
    return String(String(span.words)[...].trimmed)
  }

  private init(letters: [Unicode.Scalar], closings: [Int: Int]) {
    self.letters = letters
    self.closings = closings
  }

  private mutating func read() {
    while index < letters.count {
      if let next = jumps[index] { index = next } else { readLetter() }
    }
  }

  private static func closings(in letters: [Unicode.Scalar]) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var (square, round): ([Int], [Int]) = ([], [])
    var angle: Int?
    for (place, letter) in letters.enumerated() {
      switch letter {
      case "[": square.append(place)
      case "(": round.append(place)
      case "]": if let open = square.popLast() { closings[open] = place }
      case ")": if let open = round.popLast() { closings[open] = place }
      case "<": angle = place
      case ">":
        if let open = angle { closings[open] = place }
        angle = nil
      default: break
      }
    }
    return closings
  }

  private mutating func readLetter() {
    let letter = letters[index]
    switch letter {
    case "\\" where next.map { $0.isASCII && !Self.isWordPart($0) && $0 != " " } ?? false:
      words.append(letters[index + 1])
      index += 2
    case "`", "*": index += 1
    case "_" where !isInsideWord: index += 1
    case "~" where next == "~": index += 2
    case "!" where next == "[": skipImage()
    case "[": readLink()
    case "<": readAngle()
    case "&": readEntity()
    default:
      words.append(letter)
      index += 1
    }
  }

  private var next: Unicode.Scalar? { index + 1 < letters.count ? letters[index + 1] : nil }

  private var isInsideWord: Bool {
    Self.isWordPart(index > 0 ? letters[index - 1] : " ") && Self.isWordPart(next ?? " ")
  }

  private static func isWordPart(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic || ("0"..."9").contains(letter)
  }

  /// The place after `(address)` or `[name]`, where one follows.
  private func endOfTarget(_ start: Int) -> Int? {
    guard start < letters.count, letters[start] == "(" || letters[start] == "[" else { return nil }
    return closings[start].map { $0 + 1 }
  }

  private mutating func skipImage() {
    if let end = closings[index + 1], let after = endOfTarget(end + 1) {
      index = after
    } else {
      words.append("!")
      index += 1
    }
  }

  private mutating func readLink() {
    guard let end = closings[index] else {
      words.append("[")
      index += 1
      return
    }
    if next == "^" {
      index = end + 1
    } else if let after = endOfTarget(end + 1) {
      jumps[end] = after
      index += 1
    } else {
      // Brackets of the writer's own.
      words.append("[")
      index += 1
    }
  }

  /// Drops a tag; an address between angles stays.
  private mutating func readAngle() {
    let isTag = next.map { $0.properties.isAlphabetic || $0 == "/" || $0 == "!" } ?? false
    guard isTag, let end = closings[index] else {
      words.append("<")
      index += 1
      return
    }
    let inside = letters[(index + 1)..<end]
    if inside.starts(with: "http".unicodeScalars) { words.append(contentsOf: inside) }
    index = end + 1
  }

  private static let entities: [(String, Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "),
    ("&mdash;", "\u{2014}"), ("&ndash;", "\u{2013}"),
  ]

  private mutating func readEntity() {
    let start = letters[index...].prefix(8)
    for (name, letter) in Self.entities where start.starts(with: name.unicodeScalars) {
      words.append(letter)
      index += name.unicodeScalars.count
      return
    }
    words.append("&")
    index += 1
  }
}
