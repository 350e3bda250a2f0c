/// What common nouns tell about the thing they name, from the list `nouns.tsv`.
public struct WordClasses: Sendable {
  /// What a noun can name.
  public enum Class: String, Hashable, Sendable {
    case role, organisation, media, unit, place, state, group
    /// It is of sport: where it stands, states are teams.
    case sport
  }

  private let classes: [String: Set<Class>]
  /// The last words of the listed phrases.
  private let lastWords: Set<String>

  /// - Parameter table: lines of a word or phrase and a class, separated by a tab.
  init(table: String) {
    var classes: [String: Set<Class>] = [:]
    for line in table.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t")
      if fields.count == 2, let value = Class(rawValue: String(fields[1])) {
        classes[String(fields[0]), default: []].insert(value)
      }
    }
    self.classes = classes
    lastWords = Set(classes.keys.compactMap { $0.split(separator: " ").last.map { String($0) } })
  }

  /// The listed words that are no phrases.
  var singleWords: [(String, Set<Class>)] {
    classes.filter { !$0.key.contains(" ") }.map { ($0.key, $0.value) }
  }

  /// The classes of a word or phrase in lower case and singular; empty where it is not listed.
  public func classes(of noun: String) -> Set<Class> { classes[noun] ?? [] }

  /// Whether a word or phrase names people by office, profession or standing.
  /// The last word may be in the plural ("presidents").
  public func isRole(_ noun: String) -> Bool {
    if classes[noun]?.contains(.role) == true { return true }
    return Self.isPlural(noun) && classes[String(noun.dropLast())]?.contains(.role) == true
  }

  /// Whether some tokens, joined by spaces and in lower case, are such a phrase.
  func isRole(_ tokens: ArraySlice<Token>) -> Bool {
    guard let last = tokens.last?.text.lowercased() else { return false }
    if tokens.count == 1 { return isRole(last) }
    // Most words end no phrase of the list.
    guard lastWords.contains(last) || lastWords.contains(String(last.dropLast())) else {
      return false
    }
    return isRole(tokens.map { $0.text.lowercased() }.joined(separator: " "))
  }

  private static func isPlural(_ noun: String) -> Bool {
    noun.utf8.last == UInt8(ascii: "s") && noun.utf8.count > 4
  }
}
