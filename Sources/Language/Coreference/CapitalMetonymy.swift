/// Tells where the name of a capital stands for the government of its state: "Moscow denied it",
/// "accused by Paris", "called on Minsk", "at the suggestion of Brasilia".
///
/// Complexity: O(1) for a name, whatever the length of the text.
struct CapitalMetonymy {
  let document: Document
  let gazetteer: Gazetteer
  /// The main names that the document has.
  private let named: Set<String>

  init(document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    named = Set(document.names.compactMap(\.knownAs))
  }

  /// The main name of the state whose government a name stands for; nil where it names a town.
  func state(governedFrom name: NameSpan) -> String? {
    guard name.kind == .place || name.kind == .state, let known = name.knownAs,
      let entry = gazetteer.entry(for: known), entry.isCapital,
      let state = gazetteer.state(governedFrom: entry.name, named: named)
    else { return nil }
    let after = name.tokens.upperBound
    // "Nairobi, 3 November - ...": a dateline says where a report was written.
    if after < document.tokens.count,
      Self.datelineMarks.contains(document.tokens[after].text), startsSentence(name)
    {
      return nil
    }
    if name.kind == .state { return state }
    let head = name.tokens.lowerBound
    let before = head > 0 ? document.tokens[head - 1].text.lowercased() : ""
    if Self.dealings.contains(before) { return state }
    return actsAsGovernment(head, before: before, depth: 0) ? state : nil
  }

  private static let datelineMarks: Set<String> = [
    ",", "(", "-", "\u{2013}", "\u{2014}", ":", "--",
  ]

  private func startsSentence(_ name: NameSpan) -> Bool {
    let start = name.tokens.lowerBound
    guard start > 0 else { return true }
    let gap =
      document.tokens[start - 1].range.upperBound..<document.tokens[start].range.lowerBound
    return document.scalars[gap].contains("\n")
  }

  private func actsAsGovernment(_ head: Int, before: String, depth: Int) -> Bool {
    let tokens = document.tokens
    guard let above = tokens[head].head else { return false }
    let lemma = tokens[above].lemma
    switch tokens[head].relation {
    case .nsubj:
      return tokens[above].tag == .verb && !Self.passive.contains(lemma)
    case .passiveSubject, .obj, .iobj:
      return tokens[above].tag == .verb && !Self.spatial.contains(lemma)
    case .obl, .agent:
      switch before {
      case "on": return Self.pressing.contains(lemma)
      case "to": return Self.putting.contains(lemma)
      case "from": return Self.asking.contains(lemma)
      default: return false
      }
    case .nmod:
      switch before {
      case "of": return Self.words.contains(lemma)
      case "on": return Self.burdens.contains(lemma)
      default: return false
      }
    case .possessive:
      return tokens[above].tag == .noun && !Self.urban.contains(lemma)
    case .conj where depth == 0:
      // What is said of the first of several is said of all.
      let first = above > 0 ? tokens[above - 1].text.lowercased() : ""
      return actsAsGovernment(above, before: first, depth: 1)
    default: return false
    }
  }

  /// Prepositions before those that one deals with.
  private static let dealings: Set<String> = ["with", "by", "against", "between", "without"]
  /// What towns do.
  private static let passive: Set<String> = [
    "fall", "lie", "see", "have", "remain", "burn", "wake", "become", "stand", "grow", "sink",
    "flood", "host", "begin", "suffer", "hold", "look", "celebrate", "sit", "sleep",
  ]
  /// What is done to towns.
  private static let spatial: Set<String> = [
    "abandon", "approach", "attack", "besiege", "blockade", "bomb", "bombard", "build", "burn",
    "bypass", "capture", "circle", "clear", "conquer", "control", "cover", "cross", "cut",
    "defend", "destroy", "encircle", "enter", "evacuate", "fill", "find", "flee", "flood", "have",
    "hit", "hold", "invade", "leave", "liberate", "like", "link", "lose", "love", "miss", "occupy",
    "paralyse", "paralyze", "pass", "patrol", "quit", "raid", "ravage", "reach", "rebuild",
    "retake",
    "rock", "ruin", "sack", "secure", "see", "seize", "shake", "shell", "show", "storm", "strike",
    "surround", "sweep", "take", "threaten", "tour", "visit", "win", "know", "call", "name",
  ]
  private static let pressing: Set<String> = ["call", "lean", "impose", "prevail"]
  private static let putting: Set<String> = [
    "put", "propose", "suggest", "appeal", "complain", "protest", "concede", "cede", "apologise",
    "apologize", "loyal",
  ]
  private static let asking: Set<String> = ["demand", "request", "seek", "receive"]
  private static let burdens: Set<String> = ["pressure", "sanction", "embargo", "attack"]
  /// What those that speak and decide give.
  private static let words: Set<String> = [
    "answer", "approval", "authority", "backing", "behest", "blessing", "bidding", "claim",
    "consent", "decision", "demand", "denial", "failure", "favour", "influence", "insistence",
    "instigation", "intention", "invitation", "objection", "offer", "opposition", "order", "part",
    "plan", "policy", "position", "proposal", "reaction", "recognition", "refusal", "reply",
    "request", "response", "rule", "stance", "statement", "suggestion", "support", "urging", "veto",
    "view", "warning", "wish",
  ]
  /// What towns have.
  private static let urban: Set<String> = [
    "airport", "archbishop", "area", "avenue", "barracks", "bazaar", "bishop", "boulevard",
    "bridge",
    "cathedral", "cemetery", "centre", "center", "church", "citizen", "club", "coast", "council",
    "court", "district", "edge", "exchange", "garrison", "gate", "harbour", "harbor", "heart",
    "hospital", "hotel", "house", "inhabitant", "jail", "journalist", "mansion", "market", "mayor",
    "metro", "mosque", "museum", "neighbourhood", "neighborhood", "newspaper", "north", "outskirts",
    "palace", "park", "parish", "police", "poor", "population", "port", "prison", "quarter",
    "railway", "resident", "river", "road", "roof", "school", "side", "slum", "south", "square",
    "stadium", "station", "street", "suburb", "team", "theatre", "theater", "tower", "township",
    "tram", "university", "wall", "west", "east", "zoo", "catholic", "Muslim", "hall", "garden",
  ]
}
