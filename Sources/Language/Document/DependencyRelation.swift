/// How a word depends on another (Universal Dependencies, version 2), with the subtypes that tell
/// who did what to whom.
public enum DependencyRelation: String, Hashable, Sendable, CaseIterable {
  case acl, advcl, advmod, amod, appos, aux
  case `case`, cc, ccomp, clf, compound, conj, cop, csubj
  case dep, det, discourse, dislocated, expl, fixed, flat, goeswith
  case iobj, list, mark, nmod, nsubj, nummod
  case obj, obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp
  case relativeClause = "acl:relcl"
  case passiveAuxiliary = "aux:pass"
  case verbParticle = "compound:prt"
  case possessive = "nmod:poss"
  case passiveSubject = "nsubj:pass"
  case agent = "obl:agent"

  /// The relation that a treebank's label stands for: subtypes that are not told apart here fall
  /// back to the relation before the colon. Nil for a label that is not universal.
  public init?(label: some StringProtocol) {
    if let exact = DependencyRelation(rawValue: String(label)) {
      self = exact
    } else if let colon = label.firstIndex(of: ":"),
      let universal = DependencyRelation(rawValue: String(label[..<colon]))
    {
      self = universal
    } else {
      return nil
    }
  }
}
