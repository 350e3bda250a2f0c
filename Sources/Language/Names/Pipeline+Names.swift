/// What training of the name tagger needs of the pipeline.
extension Pipeline {
  /// What the name tagger sees of a tagged document.
  package func nameFeatures(of document: Document) -> NameFeatures {
    let lexicon = models.names.lexicon
    let rules = RuleRecogniser(gazetteer: lexicon.gazetteer, classes: lexicon.classes)
    return NameFeatures(
      document, NameEvidence(document, rules: rules.spans(in: document), lexicon))
  }

  /// The names of a tagged document by a model in training.
  package func names(of document: Document, _ tagger: NameTagger) -> [NameSpan] {
    NameRecogniser(lexicon: models.names.lexicon, tagger: tagger).names(in: document)
  }
}
