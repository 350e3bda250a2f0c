import Foundation

/// Names that everybody knows: states with their adjectives and capitals, organisations, places.
///
/// Matching ignores diacritics but not case: a name starts with a capital letter.
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

  private var entries: [String: Entry] = [:]
  private var longest = 1
  /// Other names of each main name: for an organisation its abbreviations.
  private var otherNames: [String: [String]] = [:]

  init(states: String, organisations: String, places: String) {
    for fields in Self.rows(places) where !fields[0].isEmpty {
      let within = fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil
      for name in [fields[0]] + Self.list(fields, 2) {
        add(name, Entry(name: fields[0], kind: .place, isDemonym: false, within: within, isCapital: false))
      }
    }
    for fields in Self.rows(organisations) where fields.count > 1 {
      guard let kind = NameKind(rawValue: fields[1]) else { continue }
      otherNames[fields[0]] = Self.list(fields, 2)
      for name in [fields[0]] + Self.list(fields, 2) {
        add(name, Entry(name: fields[0], kind: kind, isDemonym: false, within: nil, isCapital: false))
      }
    }
    for fields in Self.rows(states) {
      let state = fields[0]
      for capital in Self.list(fields, 2) where capital != state {
        add(capital, Entry(name: capital, kind: .place, isDemonym: false, within: state, isCapital: true))
      }
      for people in Self.list(fields, 1) {
        add(people, Entry(name: state, kind: .state, isDemonym: true, within: nil, isCapital: false))
      }
    }
    // Last, so that a state's own name wins over a capital or a people of that name.
    for fields in Self.rows(states) {
      let others = Self.list(fields, 3)
      otherNames[fields[0]] = others
      for name in [fields[0]] + others {
        let key = Self.key(name)
        if let old = entries[key], old.kind == .state, !old.isDemonym, old.name == name { continue }
        add(name, Entry(name: fields[0], kind: .state, isDemonym: false, within: nil, isCapital: false))
      }
    }
  }

  /// The entry of a name written in a text; nil where it is not listed.
  public func entry(for name: String) -> Entry? { entries[Self.key(name)] }

  /// Abbreviations and other names of a main name.
  public func otherNames(of name: String) -> [String] { otherNames[name] ?? [] }

  /// The longest listed name that starts at a token.
  func match(in tokens: [Token], at index: Int, before end: Int) -> (Entry, Range<Int>)? {
    var key = ""
    var found: (Entry, Range<Int>)?
    for last in index..<min(end, index + longest) {
      if last > index, tokens[last].followsSpace { key += " " }
      key += Self.key(tokens[last].text)
      if let entry = entries[key] { found = (entry, index..<last + 1) }
    }
    return found
  }

  private mutating func add(_ name: String, _ entry: Entry) {
    entries[Self.key(name)] = entry
    longest = max(longest, name.split { $0 == " " || $0 == "'" || $0 == "-" }.count + 3)
  }

  /// A name without diacritics, its case kept.
  private static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var key = ""
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      key.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return key
  }

  private static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func list(_ fields: [String], _ index: Int) -> [String] {
    guard index < fields.count else { return [] }
    return fields[index].split(separator: ";").map(String.init)
  }
}
