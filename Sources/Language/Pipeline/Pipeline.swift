/// Turns a text into an annotated document: tokens, sentences, tags, trees, lemmas,
/// names and dates.
///
/// The pipeline is a value without state of its own, so it can be used from many threads at once.
/// Complexity: O(length of the text).
public struct Pipeline: Sendable {
  let models: LanguageModels

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
  /// - Parameters:
  ///   - text: any text; what is no English gives a poor analysis but a sound document.
  ///   - published: the day that relative dates count from; nil leaves them unresolved.
  public func annotate(_ text: String, published: CalendarDay? = nil) -> Document {
    var document = Document(text: text)
    document.tokens = Tokenizer(document.scalars).tokens()
    document.sentences = SentenceSplitter(document.scalars, document.tokens).sentences()
    let hashes = tag(&document)
    let recogniser = RuleRecogniser(gazetteer: models.gazetteer, classes: models.wordClasses)
    let names = recogniser.spans(in: document)
    parse(&document, names: names, hashes)
    document.names = NameKindJudge(document: document, classes: models.wordClasses).judged(names)
    var repair = TreeRepair(document, classes: models.wordClasses)
    document.tokens = []
    document.tokens = repair.repaired()
    document.times = DateRecogniser(document, reference: published).expressions()
    return document
  }

  /// What the parser knows a token by.
  struct TokenHash {
    var form: UInt64
    var tag: UInt64
  }

  /// Gives every token its tags and lemma.
  @discardableResult
  func tag(_ document: inout Document) -> [TokenHash] {
    var hashes: [TokenHash] = []
    hashes.reserveCapacity(document.tokens.count)
    for sentence in document.sentences {
      let shapes = document.tokens[sentence].map { WordShape($0.text) }
      let classes = models.tagger.classes(of: shapes)
      for (offset, index) in sentence.enumerated() {
        let (tag, detailed) = models.tagger.tag(ofClass: classes[offset])
        document.tokens[index].tag = tag
        document.tokens[index].detailedTag = detailed
        document.tokens[index].lemma = models.lemmatizer.lemma(
          of: document.tokens[index].text, tag)
        let hash = models.tagger.hash(ofClass: classes[offset])
        hashes.append(TokenHash(form: shapes[offset].form, tag: hash))
      }
    }
    return hashes
  }

  /// Gives every sentence its tree.
  func parse(_ document: inout Document, names: [NameSpan], _ hashes: [TokenHash]) {
    var first = 0
    for sentence in document.sentences {
      var end = first
      while end < names.count, names[end].tokens.lowerBound < sentence.upperBound { end += 1 }
      let units = ParserUnits(
        document.tokens, sentence, names: names[first..<end], classes: models.wordClasses
      ).units
      first = end
      let features = ParserFeatures(
        forms: units.map { hashes[$0.shown].form },
        tags: units.map { $0.name == nil ? hashes[$0.head].tag : Self.nameTag })
      let (heads, labels) = models.parser.parse(features, count: units.count)
      for (number, unit) in units.enumerated() {
        let head = heads[number] > 0 ? units[heads[number] - 1].head : nil
        let relation = models.parser.relation(ofLabel: labels[number])
        attach(unit, to: head, relation, in: &document.tokens)
      }
    }
  }

  /// The tag that names have for the parser.
  private static let nameTag = FeatureHash.text("PROPN|NNP".utf8)

  /// Hangs a unit beneath another's head, and its own words beneath its own.
  private func attach(
    _ unit: ParserUnits.Unit, to head: Int?, _ relation: DependencyRelation,
    in tokens: inout [Token]
  ) {
    tokens[unit.head].head = head
    tokens[unit.head].relation = relation
    guard let name = unit.name?.tokens else { return }
    for index in unit.tokens where index != unit.head {
      tokens[index].head = unit.head
      tokens[index].relation =
        name.contains(index)
        ? .flat
        : index < name.lowerBound
          ? .compound : tokens[index].tag == .punctuation ? .punct : .appos
    }
  }
}
