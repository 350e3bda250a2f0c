/// All that word lists tell the name tagger.
struct NameLexicon: Sendable {
  let gazetteer: Gazetteer
  let classes: WordClasses
  let people: PersonLists
  /// The classes of single words in a bit set, by the hash of the word.
  private let nouns: [UInt64: UInt8]

  init(gazetteer: Gazetteer, classes: WordClasses, people: PersonLists) {
    self.gazetteer = gazetteer
    self.classes = classes
    self.people = people
    var nouns: [UInt64: UInt8] = [:]
    for (word, found) in classes.singleWords {
      let bits = found.reduce(UInt8(0)) { $0 | Self.bit($1) }
      nouns[NameWord.key(word), default: 0] |= bits
      // "ministers", "councils"
      nouns[NameWord.key(word + "s"), default: 0] |= bits
    }
    self.nouns = nouns
  }

  /// The bit of a word of sport.
  static let sport: UInt8 = 128

  static func bit(_ found: WordClasses.Class) -> UInt8 {
    switch found {
    case .role: 1
    case .organisation: 2
    case .media: 4
    case .unit: 8
    case .place: 16
    case .state: 32
    case .group: 64
    case .sport: sport
    }
  }

  /// The classes of a word in a bit set; 0 where it is not listed.
  @inline(__always)
  func noun(_ lower: UInt64) -> UInt8 { nouns[lower] ?? 0 }
}
