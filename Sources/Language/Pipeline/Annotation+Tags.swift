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
    for index in document.tokens.indices {
      document.tokens[index].lemma = models.lemmatizer.lemma(
        of: document.tokens[index].text, document.tokens[index].tag)
    }
  }
}
