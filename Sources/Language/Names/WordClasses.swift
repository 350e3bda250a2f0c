/// What common nouns tell about the thing they name, from the list `nouns.tsv`.
public struct WordClasses: Sendable {
  /// What a noun can name.
  public enum Class: String, Hashable, Sendable {
    case role, organisation, media, unit, place, state, group
  }

  private let classes: [String: Set<Class>]

  init(table: String) {
    var classes: [String: Set<Class>] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      if fields.count == 2, let value = Class(rawValue: String(fields[1])) {
        classes[String(fields[0]), default: []].insert(value)
      }
    }
    self.classes = classes
  }

  /// The classes of a word or phrase in lower case and singular; empty where it is not listed.
  public func classes(of noun: String) -> Set<Class> { classes[noun] ?? [] }

  /// Whether a word or phrase names people by office, profession or standing.
  /// The last word may be in the plural ("presidents").
  public func isRole(_ noun: String) -> Bool {
    if classes[noun]?.contains(.role) == true { return true }
    return noun.hasSuffix("s") && noun.utf8.count > 4
      && classes[String(noun.dropLast())]?.contains(.role) == true
  }
}
