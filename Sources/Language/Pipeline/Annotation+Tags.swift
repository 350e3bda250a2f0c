extension Annotation {
  /// Gives every token its tags, and its head and relation where trees are wanted: the network finds
  /// both in one pass.
  mutating func tag() {
    let network = models.network
    let withTree = document.stages.contains(.tree)
    var memory = WordMemory()
    for sentence in document.sentences {
      if isLate { return }
      let found = network.analysis(
        of: document.tokens[sentence], withTree: withTree, &memory)
      for (offset, index) in sentence.enumerated() {
        let (tag, detailed) = models.tags[found.tags[offset]]
        document.tokens[index].tag = tag
        document.tokens[index].detailedTag = detailed
        guard withTree else { continue }
        let head = found.heads[offset]
        document.tokens[index].head = head == 0 ? nil : sentence.lowerBound + head - 1
        document.tokens[index].relation =
          head == 0 ? .root : models.relations[found.labels[offset]]
      }
    }
  }

  /// Gives every token its dictionary form.
  mutating func lemmatise() {
    for sentence in document.sentences {
      let isShouted = Lemmatizer.isShouted(document.tokens[sentence].lazy.map(\.text))
      for index in sentence {
        let token = document.tokens[index]
        document.tokens[index].lemma = models.lemmatizer.lemma(
          of: token.text, token.tag, token.detailedTag, isShouted: isShouted)
      }
    }
  }

  /// Gives every token its features; where there is a tree, verbs agree with their subjects.
  mutating func findMorphology() {
    models.morphology.annotate(&document.tokens, document.sentences)
  }
}
