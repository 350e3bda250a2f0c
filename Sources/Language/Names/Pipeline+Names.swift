/// What training of the name tagger needs of the pipeline.
extension Pipeline {
  /// A text with tokens, sentences and tags.
  package func tagged(_ text: String) -> Document {
    var document = Document(text: text)
    document.tokens = Tokenizer(document.scalars).tokens()
    document.sentences = SentenceSplitter(document.scalars, document.tokens).sentences()
    tag(&document)
    return document
  }

  /// A document of given words and sentences with tags.
  package func tagged(_ document: Document) -> Document {
    var document = document
    tag(&document)
    return document
  }

  /// What the name tagger sees of a tagged document.
  package func nameFeatures(of document: Document) -> NameFeatures {
    let rules = RuleRecogniser(gazetteer: models.gazetteer, classes: models.wordClasses)
    let evidence = NameEvidence(document, rules: rules.spans(in: document), models.nameLexicon)
    return NameFeatures(document, evidence)
  }

  /// The names that the shipped rules find; for comparison.
  package func ruleNames(of tagged: Document) -> [NameSpan] {
    var document = tagged
    let hashes = tag(&document)
    let names = RuleRecogniser(gazetteer: models.gazetteer, classes: models.wordClasses)
      .spans(in: document)
    parse(&document, names: names, hashes)
    return NameKindJudge(document: document, classes: models.wordClasses).judged(names)
  }

  /// The names of a tagged document by a model in training.
  package func names(of document: Document, _ tagger: NameTagger) -> [NameSpan] {
    NameRecogniser(lexicon: models.nameLexicon, tagger: tagger).names(in: document)
  }
}
