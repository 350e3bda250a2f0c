/// Takes a Markdown text apart into front matter and blocks, line by line.
struct MarkdownBlocks {
  private(set) var text = ""
  /// What the front matter says, by names in small letters.
  private(set) var facts: [String: String] = [:]
  /// The first heading of the first rank.
  private(set) var heading: String?

  private let lines: [Substring]
  private var index = 0
  private var previous = Line.blank

  private enum Line {
    case blank, text
  }

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Reads all lines. Complexity: O(length).
  mutating func read() {
    readFrontMatter()
    while index < lines.count {
      readLine()
      index += 1
    }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
  }

  private mutating func readFrontMatter() {
    guard lines.first == "---",
      let end = lines.prefix(200).dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return }
    for line in lines[1..<end] {
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { continue }
      let value = line[line.index(after: colon)...].trimmed.unquoted
      if !value.isEmpty { facts[line[..<colon].lowercased()] = String(value) }
    }
    index = end + 1
  }

  private mutating func readLine() {
    var line = lines[index].trimmed
    while line.first == ">" { line = line.dropFirst().trimmed }
    if let fence = Self.fence(of: line) { return skipCode(fence) }
    if line.hasPrefix("<!--") { return skipComment() }
    if line.isEmpty || Self.isRule(line) || Self.isDefinition(line) || Self.isTableRule(line) {
      previous = .blank
      return
    }
    if let (rank, words) = Self.heading(line) {
      let words = MarkdownSpan.text(words)
      if rank == 1, heading == nil, !words.isEmpty { heading = words }
      return addBlock(words)
    }
    if let item = Self.item(line) {
      previous = .blank
      return add(MarkdownSpan.text(item))
    }
    // A line above a row of '=' is a heading.
    let below = index + 1 < lines.count ? lines[index + 1].trimmed : ""
    if previous == .blank, !below.isEmpty, below.allSatisfy({ $0 == "=" }) {
      let words = MarkdownSpan.text(line)
      heading = heading ?? words
      index += 1
      return addBlock(words)
    }
    let cells = line.hasPrefix("|") ? line.replacing("|", with: " ").trimmed : line
    add(MarkdownSpan.text(cells))
  }

  private mutating func addBlock(_ words: String) {
    previous = .blank
    add(words)
    previous = .blank
  }

  private mutating func add(_ words: String) {
    guard !words.isEmpty else { return }
    if !text.isEmpty { text += previous == .blank ? "\n\n" : "\n" }
    text += words
    previous = .text
  }

  private mutating func skipCode(_ fence: Substring) {
    previous = .blank
    index += 1
    while index < lines.count, !lines[index].trimmed.hasPrefix(fence) { index += 1 }
  }

  private mutating func skipComment() {
    while index < lines.count, !lines[index].contains("-->") { index += 1 }
  }

  private static func fence(of line: Substring) -> Substring? {
    for mark in ["```", "~~~"] where line.hasPrefix(mark) { return line.prefix(3) }
    return nil
  }

  /// `---`, `* * *`, `___`: a line between parts.
  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "-*_".contains(first) else { return false }
    return line.count > 2 && line.allSatisfy { $0 == first || $0 == " " }
  }

  private static func isTableRule(_ line: Substring) -> Bool {
    line.contains("|") && line.allSatisfy { "|-: ".contains($0) }
  }

  /// `[name]: address`, also of a footnote's name, whose text is none of the report's.
  private static func isDefinition(_ line: Substring) -> Bool {
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return false }
    return line[end...].hasPrefix("]: ")
  }

  private static func heading(_ line: Substring) -> (rank: Int, words: Substring)? {
    let rank = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(rank)
    guard (1...6).contains(rank), rest.first?.isWhitespace == true else { return nil }
    var words = rest.trimmed
    while words.last == "#" { words = words.dropLast() }
    return (rank, words.trimmed)
  }

  private static func item(_ line: Substring) -> Substring? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return line.dropFirst(2).trimmed
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    // "1. " and "1) "; the year that ends a sentence is no number of an item.
    guard (1...3).contains(digits.count), let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " "
    else { return nil }
    return rest.dropFirst(2).trimmed
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }

  /// Without a pair of quotation marks around it.
  var unquoted: Substring {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return dropFirst().dropLast()
  }
}
