extension Annotation {
  /// Gives every token its tags.
  mutating func tag() {
    hashes.reserveCapacity(document.tokens.count)
    for sentence in document.sentences {
      let shapes = document.tokens[sentence].map { WordShape($0.text) }
      let classes = models.tagger.classes(of: shapes)
      for (offset, index) in sentence.enumerated() {
        let (tag, detailed) = models.tagger.tag(ofClass: classes[offset])
        document.tokens[index].tag = tag
        document.tokens[index].detailedTag = detailed
        let hash = models.tagger.hash(ofClass: classes[offset])
        hashes.append(TokenHash(form: shapes[offset].form, tag: hash))
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
