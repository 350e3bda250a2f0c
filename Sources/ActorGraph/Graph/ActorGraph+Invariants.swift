extension ActorGraph {
  /// What is wrong with the graph; empty for every graph that the public interface can build.
  ///
  /// Checked: both ends of every relation exist; aliases, mentions, evidence are sorted and free of
  /// repetitions; offsets are not negative and as long as their quote; confidence lies in 0...1.
  /// Complexity: O(size of the graph). Meant for tests and for reports of damaged input.
  public func violatedInvariants() -> [String] {
    var faults: [String] = []
    for actor in actors {
      let what = "actor \(actor.id)"
      if actor.aliases != Set(actor.aliases).subtracting([actor.name]).sorted() {
        faults.append("\(what): aliases are not sorted, unique and without the name")
      }
      if actor.mentions != Set(actor.mentions).sorted() {
        faults.append("\(what): mentions are not sorted and unique")
      }
      if actor.mentions.contains(where: { $0.range.lowerBound < 0 }) {
        faults.append("\(what): a mention starts before its document")
      }
    }
    for relation in relations {
      let what = "relation \(relation.source) -\(relation.type)-> \(relation.target)"
      for end in [relation.source, relation.target] where actor(end) == nil {
        faults.append("\(what): there is no actor '\(end)'")
      }
      if relation.evidence != Set(relation.evidence).sorted() {
        faults.append("\(what): evidence is not sorted and unique")
      }
      for evidence in relation.evidence
      where evidence.range.lowerBound < 0
        || evidence.range.count != evidence.quote.unicodeScalars.count
      {
        faults.append("\(what): the quote does not have the length of its offsets")
      }
      if let confidence = relation.confidence, !(0...1).contains(confidence) {
        faults.append("\(what): confidence \(confidence) is outside 0...1")
      }
    }
    return faults
  }
}
