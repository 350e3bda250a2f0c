/// A mention before it is known what it means, with what speaks for and against its antecedents.
struct MentionDraft {
  /// How a mention points: by its word if it is a pronoun, otherwise by its determiner.
  enum Manner: Int {
    case name, he, she, it, they, reflexive, first, relative
    /// "both", "each" or "neither".
    case both
    case former, latter
    /// "the".
    case definite
    /// "this", "that", "the same", "such".
    case demonstrative
    /// "his wife", "Ghana's president".
    case possessed
    /// "a", "some", "three", "every".
    case indefinite
    /// No determiner.
    case bare

    /// Whether it tells gender and number of what it means.
    var tellsAgreement: Bool {
      switch self {
      case .relative, .first, .former, .latter: false
      default: true
      }
    }
  }

  /// The place in the clause.
  enum Role: Int {
    case subject, passiveSubject, object, oblique, modifier, possessor, apposition, conjunct, root
    case other
  }

  var tokens: Range<Int>
  var head: Int
  var form: Mention.Form
  var manner: Manner
  var kind: NameKind?
  var agreement: Agreement
  /// Whether it is known to mean an actor; what is not only competes for pronouns.
  var isActor: Bool
  /// The hash of the head's lemma.
  var lemma: UInt32
  var isPlural = false
  var role: Role
  /// The verb of its clause; -1 where there is none.
  var verb = -1
  /// The noun whose relative clause it stands in; -1 where it stands in none.
  var clauseOf = -1
  var sentence: Int
  /// The number of its paragraph.
  var paragraph = 0
  /// Whether no other mention stands before it in its paragraph.
  var isFirstOfParagraph = false
  var isQuoted = false
  /// Whether it is the subject of a verb of saying.
  var isSpeaker = false
  /// The index of the name that it is, in the document's names.
  var name: Int?
  /// The hash of the state that is named within it as whose it is: "the Kazakh leader".
  var state: UInt32 = 0
  /// The hashes of the lemmas before its head, at most eight; 0 where there are fewer.
  var modifiers = SIMD8<UInt32>(repeating: 0)
  /// Whether something stands after its head: "the leader of ...".
  var hasComplement = false
  /// What its noun may describe.
  var senses = Senses()
  /// How many nouns stand between it and the verb of its clause.
  var depth = 0
  /// Whether it stands in the dateline or a headline.
  var isHeading = false
  /// Whether it is what its link is said to be.
  var isPredicate = false
  /// Whether it stands beside a name or description of the same actor, as one phrase with it.
  var isEcho = false
  /// The hash of the preposition before a description; 0 for none.
  var preposition: UInt32 = 0
  /// Of a pronoun, the hash of the lemma of the word that it depends on, and the bit of the kind of
  /// actor that this word means.
  var above: UInt32 = 0
  var aboveKind = 0
  /// The head of the draft that the grammar makes it the same as: of a description the name that it
  /// stands beside, of a relative pronoun its noun.
  var link: Int?
}
