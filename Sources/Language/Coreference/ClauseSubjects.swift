/// Who acts in the clauses of a document: the subject of each verb, also where it is only understood.
///
/// Complexity: O(tokens) to make.
struct ClauseSubjects {
  private let tokens: [Token]
  /// For each token the one that is its subject or object; -1 for none.
  private var subjects: [Int32]
  private var objects: [Int32]

  init(_ document: Document) {
    tokens = document.tokens
    subjects = [Int32](repeating: -1, count: tokens.count)
    objects = subjects
    for (index, token) in tokens.enumerated() {
      guard let head = token.head else { continue }
      switch token.relation {
      case .nsubj, .passiveSubject: if subjects[head] < 0 { subjects[head] = Int32(index) }
      case .obj, .iobj: if objects[head] < 0 { objects[head] = Int32(index) }
      default: break
      }
    }
  }

  /// The word that heads the clause of a word: its verb, or what the subject is said to be.
  func clause(of index: Int) -> Int {
    var current = index
    for _ in 0..<8 {
      guard let above = tokens[current].head else { return current }
      switch tokens[current].relation {
      case .ccomp, .advcl, .acl, .relativeClause, .xcomp, .parataxis, .csubj: return current
      case .conj where subjects[current] >= 0 || tokens[current].tag == .verb: return current
      default: current = above
      }
    }
    return current
  }

  /// The clause that the clause with a head is a part of; nil for none.
  func parent(of clause: Int) -> Int? { tokens[clause].head.map { self.clause(of: $0) } }

  /// The subject of a clause, or that of the clause above where it has none of its own: "Lowe met
  /// Brown and thanked him", "asked Brown to leave".
  func subject(of clause: Int) -> Int? {
    var current = clause
    for _ in 0..<4 {
      if subjects[current] >= 0 { return Int(subjects[current]) }
      guard let above = tokens[current].head else { return nil }
      switch tokens[current].relation {
      case .xcomp where objects[above] >= 0: return Int(objects[above])
      case .acl, .relativeClause: return above
      case .conj, .xcomp, .advcl, .parataxis: current = self.clause(of: above)
      default: return nil
      }
    }
    return nil
  }

  func object(of clause: Int) -> Int? { objects[clause] >= 0 ? Int(objects[clause]) : nil }

  /// How a clause depends on the one above, as a number.
  func relation(of clause: Int) -> Int {
    guard tokens[clause].head != nil else { return 0 }
    return switch tokens[clause].relation {
    case .ccomp: 1
    case .advcl: 2
    case .acl: 3
    case .relativeClause: 4
    case .xcomp: 5
    case .conj: 6
    default: 7
    }
  }
}
