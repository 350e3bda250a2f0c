/// Turns a text into an annotated document: tokens, sentences, tags, trees, lemmas,
/// names and dates.
///
/// The pipeline is a value without state of its own, so it can be used from many threads at once.
/// Complexity: O(length of the text).
public struct Pipeline: Sendable {
  private let models: LanguageModels

  /// Makes a pipeline with the models that come with the package.
  ///
  /// - Throws: ``ModelError`` when a model is missing or damaged.
  public init() throws(ModelError) {
    models = try LanguageModels.standard()
  }

  /// What common nouns tell about what they name.
  public var wordClasses: WordClasses { models.wordClasses }

  /// Names that everybody knows.
  public var gazetteer: Gazetteer { models.gazetteer }

  /// The analysis of a text.
  ///
  /// - Parameter published: the day that relative dates count from; nil leaves them unresolved.
  public func annotate(_ text: String, published: CalendarDay? = nil) -> Document {
    var document = Document(text: text)
    document.tokens = Tokenizer(document.scalars).tokens()
    document.sentences = SentenceSplitter(document.scalars, document.tokens).sentences()
    for sentence in document.sentences { analyse(sentence, in: &document) }
    document.names = NameRecogniser(gazetteer: models.gazetteer, classes: models.wordClasses)
      .names(in: document)
    document.times = DateRecogniser(document, reference: published).expressions()
    return document
  }

  private func analyse(_ sentence: Range<Int>, in document: inout Document) {
    let shapes = document.tokens[sentence].map { WordShape($0.text) }
    let classes = models.tagger.classes(of: shapes)
    let (heads, labels) = models.parser.parse(
      ParserFeatures(
        forms: shapes.map(\.form), tags: classes.map { models.tagger.hash(ofClass: $0) }),
      count: shapes.count)
    for (offset, index) in sentence.enumerated() {
      let (tag, detailed) = models.tagger.tag(ofClass: classes[offset])
      document.tokens[index].tag = tag
      document.tokens[index].detailedTag = detailed
      document.tokens[index].lemma = models.lemmatizer.lemma(
        of: document.tokens[index].text, tag)
      let head = heads[offset]
      document.tokens[index].head = head > 0 ? sentence.lowerBound + head - 1 : nil
      document.tokens[index].relation = models.parser.relation(ofLabel: labels[offset])
    }
  }
}
