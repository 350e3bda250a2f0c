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
    for sentence in document.sentences { tag(sentence, in: &document) }
    let recogniser = NameRecogniser(gazetteer: models.gazetteer, classes: models.wordClasses)
    let names = recogniser.spans(in: document)
    parse(&document, names: names)
    document.names = NameKindJudge(document: document, classes: models.wordClasses).judged(names)
    var repair = TreeRepair(document, names: document.names, classes: models.wordClasses)
    document.tokens = repair.repaired(document.sentences)
    document.times = DateRecogniser(document, reference: published).expressions()
    return document
  }

  private func tag(_ sentence: Range<Int>, in document: inout Document) {
    let shapes = document.tokens[sentence].map { WordShape($0.text) }
    let classes = models.tagger.classes(of: shapes)
    for (offset, index) in sentence.enumerated() {
      let (tag, detailed) = models.tagger.tag(ofClass: classes[offset])
      document.tokens[index].tag = tag
      document.tokens[index].detailedTag = detailed
      document.tokens[index].lemma = models.lemmatizer.lemma(of: document.tokens[index].text, tag)
    }
  }

  /// Gives every sentence its tree. A name is one word to the parser, whatever it consists of, so
  /// that unknown names do not tear sentences apart; so is a name with its abbreviation in brackets.
  private func parse(_ document: inout Document, names: [NameSpan]) {
    var nameAt: [Int: NameSpan] = [:]
    var demonyms: Set<Int> = []
    for name in names {
      if name.isDemonym {
        demonyms.insert(name.tokens.lowerBound)
      } else {
        nameAt[name.tokens.lowerBound] = name
      }
    }
    for sentence in document.sentences {
      var units: [Range<Int>] = []
      var names: [Int: NameSpan] = [:]
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        var unit = nameAt[index]?.tokens ?? index..<index + 1
        if let name = nameAt[index] {
          if let end = endOfAbbreviation(after: unit.upperBound, document, sentence) {
            unit = unit.lowerBound..<end
          }
          let title = name.kind == .person ? titleLength(before: index, document, sentence) : 0
          for _ in 0..<title where units.last?.count == 1 { units.removeLast() }
          // "KGB chairman X", "Russian President X": what the title belongs to goes along.
          if title > 0, let before = units.last, isName(before, names, demonyms) {
            units.removeLast()
            names[before.lowerBound] = nil
          }
          unit = (units.last?.upperBound ?? sentence.lowerBound)..<unit.upperBound
          names[unit.lowerBound] = name
        }
        units.append(unit)
        index = unit.upperBound
      }
      parse(units, names, in: &document)
    }
  }

  private func isName(_ unit: Range<Int>, _ names: [Int: NameSpan], _ demonyms: Set<Int>) -> Bool {
    if unit.count == 1, demonyms.contains(unit.lowerBound) { return true }
    return names[unit.lowerBound].map { $0.kind != .person } ?? false
  }

  /// How many words directly before a name are the title of its bearer ("Defence Minister").
  private func titleLength(before name: Int, _ document: Document, _ sentence: Range<Int>) -> Int {
    for length in stride(from: min(3, name - sentence.lowerBound), to: 0, by: -1) {
      let words = document.tokens[name - length..<name].map { $0.text.lowercased() }
      if models.wordClasses.isRole(words.joined(separator: " ")) {
        // "Major General Sir John Lowe": titles in a row.
        return length + titleLength(before: name - length, document, sentence)
      }
    }
    return 0
  }

  /// The end of "(ABBR)" or "(ABBR in its Russian acronym)" directly after a name.
  private func endOfAbbreviation(after start: Int, _ document: Document, _ sentence: Range<Int>)
    -> Int?
  {
    guard start + 2 < sentence.upperBound, document.tokens[start].text == "(",
      document.tokens[start + 1].text.unicodeScalars.count(where: { $0.properties.isUppercase })
        >= 2
        || document.tokens[start + 2].text == ")"
    else { return nil }
    let end = min(start + 10, sentence.upperBound)
    return (start + 2..<end).first { document.tokens[$0].text == ")" }.map { $0 + 1 }
  }

  private func parse(_ units: [Range<Int>], _ nameAt: [Int: NameSpan], in document: inout Document)
  {
    let heads = units.map { nameAt[$0.lowerBound]?.tokens.lowerBound ?? $0.lowerBound }
    let shown = units.map { (nameAt[$0.lowerBound]?.tokens.last ?? $0.lowerBound) }
    let isName = units.map { nameAt[$0.lowerBound] != nil }
    let features = ParserFeatures(
      forms: shown.map { WordShape(document.tokens[$0].text).form },
      tags: zip(shown, isName).map { index, isName in
        let token = document.tokens[index]
        return FeatureHash.text(
          (isName ? "PROPN|NNP" : "\(token.tag.rawValue)|\(token.detailedTag)").utf8)
      })
    let (found, labels) = models.parser.parse(features, count: units.count)
    for (number, unit) in units.enumerated() {
      let head = found[number]
      document.tokens[heads[number]].head = head > 0 ? heads[head - 1] : nil
      document.tokens[heads[number]].relation = models.parser.relation(ofLabel: labels[number])
      let name = nameAt[unit.lowerBound]?.tokens ?? unit
      for index in unit where index != heads[number] {
        let isInside = name.contains(index)
        document.tokens[index].head = heads[number]
        document.tokens[index].relation =
          isInside
          ? .flat
          : index < name.lowerBound
            ? .compound
            : document.tokens[index].tag == .punctuation ? .punct : .appos
      }
    }
  }
}
