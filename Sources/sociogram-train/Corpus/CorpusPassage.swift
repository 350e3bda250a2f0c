import Language

/// An annotated passage of `Corpus/passages`: what its file says, with the marks taken out of the
/// text.
struct CorpusPassage: Sendable {
  /// The file's name without its ending, for instance `0001-ghana-coup`.
  let name: String
  /// The day that relative dates count from.
  let published: CalendarDay
  /// The continent.
  let place: String
  /// Whose style it is in: agency, newspaper, court and so on.
  let house: String
  /// The words alone. Paragraphs are parted by an empty line; a line that was broken only for the
  /// file's width goes on after a space.
  let text: String
  /// What is marked, in the order of the text, outer before inner.
  let mentions: [CorpusMention]
  /// The relations in the order of the file.
  let relations: [CorpusRelation]

  /// Whether it belongs to the fifth that is never looked at while tuning: the number in its name
  /// ends in 0 or 5.
  var isTest: Bool {
    let number = name.prefix { $0.isNumber }
    return number.last == "0" || number.last == "5"
  }
}

/// Words of a passage that mean an actor.
struct CorpusMention: Hashable, Sendable {
  /// How the words mean it.
  enum Level: String, Sendable {
    case name = "n"
    case adjective = "a"
    case description = "d"
    case pronoun = "p"
  }

  /// Where they stand in the text, in Unicode scalars.
  let range: Range<Int>
  /// What everything in the passage that means the same actor shares.
  let cluster: String
  /// What kind of actor.
  let kind: Kind
  let level: Level

  /// The kinds of the corpus.
  enum Kind: String, Sendable, CaseIterable {
    case person = "Person"
    case organisation = "Organisation"
    case media = "Media"
    case state = "State"
    case place = "Place"
    case unit = "Unit"
    case office = "Office"
    case group = "Group"
    case event = "Event"
  }
}

/// A relation that a passage states.
struct CorpusRelation: Hashable, Sendable {
  enum Status: String, Sendable {
    case current, former, planned, claimed, denied
    /// A plain event.
    case none = "-"
  }

  /// Clusters of the passage.
  let source: String
  let target: String
  /// The ontology's name of the type.
  let type: String
  /// ISO 8601, a day, month, year or interval; nil where the text gives none.
  let date: String?
  let status: Status
  /// The sentence that states it, from 1.
  let sentence: Int
  /// The cluster that says so, where that matters.
  let claimant: String?
  /// Whether a careful analyst might leave it out.
  let isDoubtful: Bool
}
