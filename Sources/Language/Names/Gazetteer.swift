import Foundation

/// Names that everybody knows: states with their adjectives and capitals, organisations, places.
///
/// Matching ignores diacritics and zero-width characters but not case: a name starts with a capital
/// letter.
public struct Gazetteer: Sendable {
  /// What a listed name stands for.
  public struct Entry: Hashable, Sendable {
    /// The main name.
    public let name: String
    /// What it names.
    public let kind: NameKind
    /// Whether the listed form is an adjective or the name of a people.
    public let isDemonym: Bool
    /// The state or region that a place lies in, or that a capital governs.
    public let within: String?
    /// Whether it is the seat of the government of `within`.
    public let isCapital: Bool
  }

  /// The entries of all listed forms, and nil for what such a form can start with: the ends of its
  /// words and marks.
  private(set) var entries: [String: Entry?] = [:]
  /// Other names of each main name: for an organisation its abbreviations.
  private var otherNames: [String: [String]] = [:]
  /// The states that have had a capital as theirs: today's first, then those before it.
  private var governed: [String: [String]] = [:]

  /// - Parameters:
  ///   - states: lines of state, adjectives and peoples, capitals, other names.
  ///   - organisations: lines of organisation, kind, other names.
  ///   - places: lines of place, what it lies in, other names.
  init(states: String, organisations: String, places: String) {
    entries.reserveCapacity(4_000)
    for fields in Self.rows(places) {
      let within = fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil
      for name in [fields[0]] + Self.list(fields, 2) {
        add(name, Entry(fields[0], .place, within: within))
      }
    }
    for fields in Self.rows(organisations) where fields.count > 1 {
      guard let kind = NameKind(rawValue: fields[1]) else { continue }
      otherNames[fields[0]] = Self.list(fields, 2)
      for name in [fields[0]] + Self.list(fields, 2) { add(name, Entry(fields[0], kind)) }
    }
    let states = Self.rows(states)
    for fields in states {
      for capital in Self.list(fields, 2) where capital != fields[0] {
        governed[capital, default: []].append(fields[0])
        guard governed[capital]?.count == 1 else { continue }
        add(capital, Entry(capital, .place, within: fields[0], isCapital: true))
      }
      for people in Self.list(fields, 1) {
        add(people, Entry(fields[0], .state, isDemonym: true))
      }
    }
    // Last, so that a state's own name wins over a capital or a people of that name.
    for fields in states {
      otherNames[fields[0]] = Self.list(fields, 3)
      for name in [fields[0]] + Self.list(fields, 3) { add(name, Entry(fields[0], .state)) }
    }
  }

  /// The entry of a name written in a text; nil where it is not listed.
  public func entry(for name: String) -> Entry? { entries[Self.key(name)] ?? nil }

  /// Abbreviations and other names of a main name.
  public func otherNames(of name: String) -> [String] { otherNames[name] ?? [] }

  /// The state that a listed place lies in, through the regions between; nil where the lists do not
  /// tell. Complexity: O(1), as regions lie at most a few deep.
  public func state(around place: String) -> String? {
    var around = entry(for: place)?.within
    for _ in 0..<3 {
      guard let region = around, let entry = entry(for: region) else { return nil }
      if entry.kind == .state { return region }
      around = entry.within
    }
    return nil
  }

  /// The state that a capital governs in a text: of those it has governed the one that the text
  /// names; today's where it names none of them.
  func state(governedFrom capital: String, named: Set<String>) -> String? {
    let states = governed[capital] ?? []
    return states.first { named.contains($0) } ?? states.first
  }

  /// The longest listed name that starts at a token. Complexity: O(1), as names are short.
  func match(in tokens: [Token], at index: Int, before end: Int) -> (Entry, Range<Int>)? {
    var key = ""
    var found: (Entry, Range<Int>)?
    var last = index
    while last < end {
      if last == index {
        key = Self.key(tokens[last].text)
      } else {
        if tokens[last].followsSpace { key += " " }
        key += Self.key(tokens[last].text)
      }
      guard let entry = entries[key] else { break }
      last += 1
      if let entry { found = (entry, index..<last) }
    }
    return found
  }

  /// The same where all words are in capitals: names that the lists have in small letters too.
  func matchShouted(in tokens: [Token], at index: Int, before end: Int) -> (Entry, Range<Int>)? {
    var key = ""
    var found: (Entry, Range<Int>)?
    for last in index..<end {
      if last > index, tokens[last].followsSpace { key += " " }
      let word = tokens[last].text
      key += Self.key(
        Self.small.contains(word) || word.hasPrefix("'")
          ? word.lowercased() : Self.capitalised(word))
      guard let entry = entries[key] else { break }
      if let entry { found = (entry, index..<last + 1) }
    }
    // An abbreviation, unless it is a word too.
    guard found == nil,
      tokens[index].text.utf8.count > 2 || tokens[index].text == "UN" || tokens[index].text == "EU",
      !FunctionWords.closed.contains(tokens[index].text.lowercased())
    else { return found }
    return match(in: tokens, at: index, before: end)
  }

  private static let small: Set<String> = ["OF", "AND", "THE", "FOR", "ON", "IN", "DE", "DU", "LA"]

  /// "PORT-AU-PRINCE" as "Port-au-Prince", "U.S." as it is.
  private static func capitalised(_ word: String) -> String {
    if word.contains(".") { return word }
    return word.split(separator: "-", omittingEmptySubsequences: false).map { part in
      ["AU", "DE", "LA", "DU", "EL"].contains(part)
        ? part.lowercased() : part.prefix(1) + part.dropFirst().lowercased()
    }.joined(separator: "-")
  }

  private mutating func add(_ name: String, _ entry: Entry) {
    let key = Self.key(name)
    entries[key] = .some(entry)
    var prefix = ""
    var wasWordPart = false
    for scalar in key.unicodeScalars {
      let isWordPart = scalar.isWordPart
      if !prefix.isEmpty, !(wasWordPart && isWordPart), prefix.last != " ", entries[prefix] == nil {
        entries[prefix] = .some(nil)
      }
      prefix.unicodeScalars.append(scalar)
      wasWordPart = isWordPart
    }
  }

  /// A name without diacritics and zero-width characters, its case kept.
  private static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var key = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.value < 0x80 || !scalar.isMarkOrZeroWidth {
      key.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return String(key)
  }

  /// The fields of the lines that have a name.
  private static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").filter { $0.utf8.first != UInt8(ascii: "#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }.filter { $0.first?.isEmpty == false }
  }

  private static func list(_ fields: [String], _ index: Int) -> [String] {
    guard index < fields.count else { return [] }
    return fields[index].split(separator: ";").map { String($0) }
  }
}

extension Gazetteer.Entry {
  fileprivate init(
    _ name: String, _ kind: NameKind, within: String? = nil, isDemonym: Bool = false,
    isCapital: Bool = false
  ) {
    self.init(
      name: name, kind: kind, isDemonym: isDemonym, within: within, isCapital: isCapital)
  }
}

extension Unicode.Scalar {
  fileprivate var isMarkOrZeroWidth: Bool {
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .format
  }
}
