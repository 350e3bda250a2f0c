/// What some mentions of a document mean, as far as it has been read.
struct Entity {
  /// What agrees with all its mentions.
  var agreement: Agreement
  /// The kinds that its mentions tell, a bit each in the order of `NameKind.allCases`.
  var kinds: UInt16 = 0
  var isNamed = false
  /// Whether a mention is known to mean an actor.
  var isActor = false
  /// How many mentions have been read.
  var count = 0
  /// Its latest mention, as an index of drafts.
  var latest = -1
  /// Its first mention.
  var first = -1
  /// Its latest mention as a subject.
  var latestSubject = -1
  /// Its latest mention as the subject of a verb of saying; -1 for none.
  var latestSpeaker = -1
  /// What its descriptions and the words of its name say that it is.
  var senses = Senses()
  /// The hash of the state whose capital it is; 0 for none.
  var governs: UInt32 = 0
  /// How many names of the whole document, read or not, are its.
  var nameCount = 0
  /// How much it was in the foreground when its latest mention was read: every mention counts by its
  /// role, and half with each sentence that passes, as in Lappin and Leass (1994), "An algorithm for
  /// pronominal anaphora resolution".
  private var prominence = 0
  /// Its latest mention that is no pronoun.
  var latestNoun = -1
  /// Hashes of the lemmas that head its descriptions, at most eight.
  var heads = SIMD8<UInt32>(repeating: 0)
  private var headCount = 0
  /// Hashes of the words of its names and descriptions, at most sixteen.
  var words = SIMD16<UInt32>(repeating: 0)
  private var wordCount = 0
  /// Hashes of the states that its descriptions name, or the state that it is.
  var states = SIMD4<UInt32>(repeating: 0)
  private var stateCount = 0

  init(agreement: Agreement) { self.agreement = agreement }

  mutating func add(head: UInt32) {
    guard head != 0, !any(heads .== SIMD8(repeating: head)) else { return }
    heads[headCount & 7] = head
    headCount += 1
  }

  mutating func add(word: UInt32) {
    guard word != 0, !any(words .== SIMD16(repeating: word)) else { return }
    words[wordCount & 15] = word
    wordCount += 1
  }

  mutating func add(state: UInt32) {
    guard state != 0, !any(states .== SIMD4(repeating: state)) else { return }
    states[stateCount & 3] = state
    stateCount += 1
  }

  /// Counts a mention by its role.
  mutating func add(role: MentionDraft.Role, distance: Int) {
    prominence = prominence(after: distance) + role.prominence
  }

  /// How much it is in the foreground some sentences after its latest mention.
  func prominence(after distance: Int) -> Int { prominence >> max(0, min(distance, 24)) }

  func has(head: UInt32) -> Bool { head != 0 && any(heads .== SIMD8(repeating: head)) }
  func has(word: UInt32) -> Bool { word != 0 && any(words .== SIMD16(repeating: word)) }
  func has(state: UInt32) -> Bool { state != 0 && any(states .== SIMD4(repeating: state)) }
  var hasState: Bool { stateCount > 0 }

  /// The bit of a kind.
  static func bit(_ kind: NameKind) -> UInt16 {
    1 << UInt16(NameKind.allCases.firstIndex(of: kind) ?? 15)
  }
}

extension MentionDraft.Role {
  /// How much a mention brings what it means to the foreground.
  fileprivate var prominence: Int {
    switch self {
    case .subject: 170
    case .passiveSubject, .root: 150
    case .object, .apposition: 110
    case .oblique, .conjunct, .possessor: 90
    case .modifier, .other: 70
    }
  }
}
