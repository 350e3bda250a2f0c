import Foundation
import Language

/// Reads passages in the format that `Corpus/README.md` describes.
///
/// Complexity: O(length of the file).
struct CorpusReader {
  private let path: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// The passages of a corpus in the order of their names.
  ///
  /// - Parameter folder: the one that holds `passages`.
  /// - Throws: ``CorpusError`` for the first file that is not as it should be.
  static func passages(in folder: String) throws(CorpusError) -> [CorpusPassage] {
    let path = URL(fileURLWithPath: folder).appendingPathComponent("passages").path
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CorpusError(path: path, line: 1, column: 1, fault: .unreadable)
    }
    var passages: [CorpusPassage] = []
    for file in files.sorted() where file.hasSuffix(".txt") {
      passages.append(try passage(at: "\(path)/\(file)"))
    }
    return passages
  }

  /// The passage that a file holds.
  static func passage(at path: String) throws(CorpusError) -> CorpusPassage {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError(path: path, line: 1, column: 1, fault: .unreadable)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CorpusError(path: path, line: 1, column: 1, fault: .notUTF8)
    }
    return try passage(text, path: path)
  }

  /// The passage that the content of a file is.
  ///
  /// - Parameter path: names the passage, and stands in errors.
  static func passage(_ content: String, path: String) throws(CorpusError) -> CorpusPassage {
    var reader = CorpusReader(content, path: path)
    return try reader.read()
  }

  private init(_ content: String, path: String) {
    self.path = path
    // CR LF is one character but two scalars; a file may have been saved with either.
    scalars = content.unicodeScalars.filter { $0 != "\r" && $0 != "\u{feff}" }
  }

  private mutating func read() throws(CorpusError) -> CorpusPassage {
    let head = try head()
    var body = Body()
    while index < scalars.count, !isAtRelations(body.kinds) {
      try paragraph(into: &body)
    }
    if let open = body.open.last {
      throw CorpusError(path: path, line: open.line, column: open.column, fault: .unclosed)
    }
    var relations: [CorpusRelation] = []
    while index < scalars.count {
      let line = restOfLine()
      if !line.isEmpty { relations.append(try relation(line, body.kinds)) }
      nextLine()
    }
    return CorpusPassage(
      name: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent,
      published: head.published, place: head.place, house: head.house, text: String(body.text),
      // Mentions are found as they close; the order wanted is that in which they open.
      mentions: body.mentions.sorted { $0.opening < $1.opening }.map(\.mention),
      relations: relations)
  }

  // MARK: Head

  private mutating func head() throws(CorpusError) -> (
    published: CalendarDay, place: String, house: String
  ) {
    var fields: [String: (value: String, line: Int)] = [:]
    while index < scalars.count, !restOfLine().isEmpty {
      let parts = restOfLine().split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        let value = parts[1].drop { $0 == " " }
        fields[String(parts[0])] = (String(value), line)
      }
      nextLine()
    }
    guard index < scalars.count else { throw error(.noBlankLineAfterHead) }
    func field(_ name: String) throws(CorpusError) -> String {
      guard let field = fields[name] else {
        throw CorpusError(path: path, line: 1, column: 1, fault: .missing(name))
      }
      return field.value
    }
    let date = try field("published")
    guard let published = Self.day(date) else {
      throw CorpusError(
        path: path, line: fields["published"]?.line ?? 1, column: 12, fault: .notADate(date))
    }
    let place = try field("place")
    let house = try field("house")
    while index < scalars.count, restOfLine().isEmpty { nextLine() }
    return (published, place, house)
  }

  private static func day(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  // MARK: Text

  /// The text as far as it is read.
  private struct Body {
    var text = String.UnicodeScalarView()
    var length = 0
    /// Each mention with the number of its opening.
    var mentions: [(opening: Int, mention: CorpusMention)] = []
    var open: [Opening] = []
    var openings = 0
    /// The kind of each cluster.
    var kinds: [String: CorpusMention.Kind] = [:]

    mutating func append(_ scalar: Unicode.Scalar) {
      text.append(scalar)
      length += 1
    }
  }

  private struct Opening {
    let cluster: String
    let kind: CorpusMention.Kind
    let level: CorpusMention.Level
    let start: Int
    let number: Int
    let line: Int
    let column: Int
  }

  /// Reads to the end of a paragraph and over the empty lines after it.
  private mutating func paragraph(into body: inout Body) throws(CorpusError) {
    if body.length > 0 {
      body.append("\n")
      body.append("\n")
    }
    while index < scalars.count, !restOfLine().isEmpty {
      while index < scalars.count, scalars[index] != "\n" {
        switch scalars[index] {
        case "{":
          try open(into: &body)
        case "}":
          try close(into: &body)
          index += 1
        case "|":
          throw error(.strayBar)
        default:
          body.append(scalars[index])
          index += 1
        }
      }
      nextLine()
      if index < scalars.count, !restOfLine().isEmpty { body.append(" ") }
    }
    while index < scalars.count, restOfLine().isEmpty { nextLine() }
  }

  /// Reads `{ID:Kind=LEVEL|`.
  private mutating func open(into body: inout Body) throws(CorpusError) {
    var end = index + 1
    while end < scalars.count, scalars[end] != "|", scalars[end] != "\n", scalars[end] != "{" {
      end += 1
    }
    guard end < scalars.count, scalars[end] == "|" else { throw error(.badOpening) }
    let mark = string(index + 1..<end)
    guard let colon = mark.firstIndex(of: ":"), let equals = mark.lastIndex(of: "="),
      colon < equals
    else { throw error(.badOpening) }
    let cluster = String(mark[..<colon])
    guard !cluster.isEmpty, cluster.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { throw error(.badOpening) }
    let kindName = String(mark[mark.index(after: colon)..<equals])
    guard let kind = CorpusMention.Kind(rawValue: kindName) else {
      throw error(.unknownKind(kindName))
    }
    let levelName = String(mark[mark.index(after: equals)...])
    guard let level = CorpusMention.Level(rawValue: levelName) else {
      throw error(.unknownLevel(levelName))
    }
    guard body.kinds[cluster, default: kind] == kind else { throw error(.otherKind(cluster)) }
    body.kinds[cluster] = kind
    body.open.append(
      Opening(
        cluster: cluster, kind: kind, level: level, start: body.length, number: body.openings,
        line: line, column: index - lineStart + 1))
    body.openings += 1
    index = end + 1
  }

  private func close(into body: inout Body) throws(CorpusError) {
    guard let opening = body.open.popLast() else { throw error(.strayClosing) }
    let place = (opening.line, opening.column)
    guard opening.start < body.length else { throw error(.emptyMention, at: place) }
    let words = body.text.suffix(body.length - opening.start)
    guard words.first?.properties.isWhitespace == false,
      words.last?.properties.isWhitespace == false
    else { throw error(.spaceAtEdge(String(words)), at: place) }
    let mention = CorpusMention(
      range: opening.start..<body.length, cluster: opening.cluster, kind: opening.kind,
      level: opening.level)
    body.mentions.append((opening.number, mention))
  }

  // MARK: Relations

  /// Whether the relations start here: the first line looks like one and names known clusters.
  private func isAtRelations(_ kinds: [String: CorpusMention.Kind]) -> Bool {
    let fields = restOfLine().split(separator: " ")
    return fields.count >= 6 && kinds[String(fields[0])] != nil && kinds[String(fields[2])] != nil
      && Int(fields[5]) != nil
  }

  private func relation(
    _ line: String, _ kinds: [String: CorpusMention.Kind]
  ) throws(CorpusError) -> CorpusRelation {
    let fields = line.split(separator: " ")
    guard fields.count >= 6 else { throw error(.notARelation) }
    func place(_ field: Substring) -> (Int, Int) {
      (self.line, line.unicodeScalars.distance(from: line.startIndex, to: field.startIndex) + 1)
    }
    var claimant: Substring?
    var isDoubtful = false
    for extra in fields[6...] {
      if extra == "?" {
        isDoubtful = true
      } else if extra.hasPrefix("by=") {
        claimant = extra.dropFirst(3)
      } else {
        throw error(.notARelation, at: place(extra))
      }
    }
    for cluster in [fields[0], fields[2]] + (claimant.map { [$0] } ?? [])
    where kinds[String(cluster)] == nil {
      throw error(.unknownCluster(String(cluster)), at: place(cluster))
    }
    guard let status = CorpusRelation.Status(rawValue: String(fields[4])) else {
      throw error(.unknownStatus(String(fields[4])), at: place(fields[4]))
    }
    guard let sentence = Int(fields[5]), sentence > 0 else {
      throw error(.notASentence(String(fields[5])), at: place(fields[5]))
    }
    guard fields[3] == "-" || fields[3].split(separator: "/").allSatisfy(Self.isDate) else {
      throw error(.notADate(String(fields[3])), at: place(fields[3]))
    }
    return CorpusRelation(
      source: String(fields[0]), target: String(fields[2]), type: String(fields[1]),
      date: fields[3] == "-" ? nil : String(fields[3]), status: status, sentence: sentence,
      claimant: claimant.map { String($0) }, isDoubtful: isDoubtful)
  }

  /// Whether a text is a year, month or day of ISO 8601, or `..` for an open end.
  private static func isDate(_ text: Substring) -> Bool {
    if text == ".." { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return false }
    return CalendarDay(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
      day: numbers.count > 2 ? numbers[2] : 1) != nil
  }

  // MARK: Lines

  private func restOfLine() -> String {
    var end = index
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return string(index..<end)
  }

  private mutating func nextLine() {
    while index < scalars.count, scalars[index] != "\n" { index += 1 }
    index = min(index + 1, scalars.count)
    line += 1
    lineStart = index
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private func error(_ fault: CorpusError.Fault, at place: (Int, Int)? = nil) -> CorpusError {
    CorpusError(
      path: path, line: place?.0 ?? line, column: place?.1 ?? index - lineStart + 1, fault: fault)
  }
}
