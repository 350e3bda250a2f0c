import ActorGraph
import Language

/// An actor of one report while the report is being read.
struct ActorDraft: Sendable {
  /// What sort of actor it seems to be.
  var kind: ActorKind
  /// Every name it goes by here, with how often.
  var names: [String: Int] = [:]
  /// The name to show: the fullest that the report uses.
  var name: String
  /// Where it is mentioned, as token ranges, in the order in which they were found.
  private(set) var mentions: [Range<Int>] = []
  private var mentionSet: Set<Range<Int>> = []
  /// The main name that word lists know it by.
  var knownAs: String?
  /// The noun that the report describes it by, where no name is its own.
  var describedBy: String?
  /// Whether only pronouns and descriptions that tell nothing stand for it.
  var isUnnamed = false
  /// The actors that are named in that description.
  var describedWith: Set<Int> = []
  /// For a unit or institution: the state or body that it belongs to.
  var owner: Int?
  /// For a person: the genders that titles before its names tell ("Mrs").
  var genders: Set<NameKnowledge.Gender> = []
  /// What it is called besides its name: "president", "general".
  var roles: [String] = []
  /// For a body: the nouns that the report says it is ("party", "coalition"), whatever its name says.
  var sorts: Set<String> = []

  /// Whether the kind is read off the words alone, and something else may be known better.
  var isKindGuessed: Bool { knownAs == nil && kind != .date }

  init(kind: ActorKind, name: String, knownAs: String? = nil) {
    self.kind = kind
    self.name = name
    self.knownAs = knownAs
  }

  /// Notes one more mention; false where it was known already.
  @discardableResult
  mutating func add(mention: Range<Int>, name: String?) -> Bool {
    if let name { names[name, default: 0] += 1 }
    guard mentionSet.insert(mention).inserted else { return false }
    mentions.append(mention)
    return true
  }

  /// Gives everything it is mentioned as and called to another actor.
  mutating func empty() {
    mentions = []
    mentionSet = []
    names = [:]
  }
}
