extension Annotation {
  /// Gives every sentence its tree, names taken for single words where there are names.
  mutating func parse() {
    var first = 0
    for sentence in document.sentences {
      var end = first
      while end < document.names.count,
        document.names[end].tokens.lowerBound < sentence.upperBound
      { end += 1 }
      let units = ParserUnits(
        document.tokens, sentence, names: document.names[first..<end], classes: models.wordClasses
      ).units
      first = end
      let features = ParserFeatures(
        forms: units.map { hashes[$0.shown].form },
        tags: units.map { $0.name == nil ? hashes[$0.head].tag : Self.nameTag })
      let (heads, labels) = models.parser.parse(features, count: units.count)
      for (number, unit) in units.enumerated() {
        let head = heads[number] > 0 ? units[heads[number] - 1].head : nil
        let relation = head == nil ? .root : models.parser.relation(ofLabel: labels[number])
        attach(unit, to: head, relation)
      }
    }
  }

  /// Mends what names and word classes know better than the parser.
  mutating func mendTrees() {
    var repair = TreeRepair(document, classes: models.wordClasses)
    document.tokens = []
    document.tokens = repair.repaired()
  }

  /// The tag that names have for the parser.
  private static let nameTag = FeatureHash.text("PROPN|NNP".utf8)

  /// Hangs a unit beneath another's head, and its own words beneath its own.
  private mutating func attach(
    _ unit: ParserUnits.Unit, to head: Int?, _ relation: DependencyRelation
  ) {
    document.tokens[unit.head].head = head
    document.tokens[unit.head].relation = relation
    guard let name = unit.name?.tokens else { return }
    for index in unit.tokens where index != unit.head {
      document.tokens[index].head = unit.head
      document.tokens[index].relation =
        name.contains(index)
        ? .flat
        : index < name.lowerBound
          ? .compound : document.tokens[index].tag == .punctuation ? .punct : .appos
    }
  }
}
