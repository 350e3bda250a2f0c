/// Nouns that mean actors, from the list `actors.tsv`, and forenames that tell the gender, from
/// `genders.tsv`.
struct ActorNouns: Sendable {
  /// What a noun tells of what it means.
  struct Noun: Hashable, Sendable {
    var kind: NameKind
    /// What agrees with it in the singular.
    var agreement: Agreement
  }

  private var nouns: [String: Noun] = [:]
  private var forenames: [String: Agreement] = [:]
  private var senses: [String: Senses] = [:]

  /// - Parameters:
  ///   - actors: lines of kind, gender (m, f or -) and nouns.
  ///   - genders: lines of gender (m or f) and forenames.
  ///   - alike: lines of nouns that may describe the same actor.
  init(actors: String, genders: String, alike: String) {
    for line in actors.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let kind = NameKind(rawValue: String(fields[0])) else { continue }
      let agreement: Agreement =
        switch fields[1] {
        case "m": .he
        case "f": .she
        default: kind == .group ? .body : Agreement(kind)
        }
      for noun in fields[2].split(separator: ";") where nouns[String(noun)] == nil {
        nouns[String(noun)] = Noun(kind: kind, agreement: agreement)
      }
    }
    for line in genders.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      for name in fields[1].split(separator: ";") {
        forenames[String(name)] = fields[0] == "m" ? .he : .she
      }
    }
    let lines = alike.split(separator: "\n").filter { $0.utf8.first != UInt8(ascii: "#") }
    for (number, line) in lines.enumerated() {
      for noun in line.split(separator: ";") {
        senses[String(noun), default: .init()].insert(number)
      }
    }
  }

  /// What a lemma means, in lower case; nil where it is no actor.
  ///
  /// Nouns that are not listed are known by their ends: "tea-picker", "vice-rector", "ex-minister".
  func noun(_ lemma: String) -> Noun? {
    if let noun = nouns[lemma] { return noun }
    if let dash = lemma.lastIndex(of: "-") {
      if let noun = nouns[String(lemma[lemma.index(after: dash)...])] { return noun }
    }
    if lemma.hasSuffix("women") || lemma.hasSuffix("woman") {
      return Noun(kind: .person, agreement: .she)
    }
    if lemma.hasSuffix("men") || lemma.hasSuffix("man"), lemma.utf8.count > 5 {
      return Noun(kind: .person, agreement: .he)
    }
    return nil
  }

  /// What a noun or phrase may describe, in lower case and singular.
  func senses(of noun: String) -> Senses { senses[noun] ?? Senses() }

  /// The gender that a forename tells, in lower case without diacritics; nil where it tells none.
  func gender(ofForename name: String) -> Agreement? { forenames[name] }
}
