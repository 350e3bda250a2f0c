extension Annotation {
  /// Gives every token its tags, and its head and relation where trees are wanted: the network finds
  /// both in one pass.
  mutating func tag() {
    let network = models.network
    let withTree = document.stages.contains(.tree)
    var memory = WordMemory()
    for sentence in document.sentences {
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
    for index in document.tokens.indices {
      document.tokens[index].lemma = models.lemmatizer.lemma(
        of: document.tokens[index].text, document.tokens[index].tag)
    }
  }
}
