/// A document on its way through the stages, with what one stage leaves for the next.
struct Annotation {
  var document: Document
  let published: CalendarDay?
  let models: LanguageModels
  /// Whether words and sentences came with the text.
  private let isGiven: Bool
  /// The sentences as they are to be in the end, while the stages see pieces of them; empty where
  /// none is in pieces.
  private var whole: [Range<Int>] = []
  /// Where datelines and keywords end that are such pieces.
  private var leadEnds: Set<Int> = []
  /// When the work is to be given up; the stages then leave the document unfinished.
  var deadline: ContinuousClock.Instant?

  /// Takes a text of which nothing is known.
  init(_ document: consuming Document, published: CalendarDay?, models: LanguageModels) {
    self.document = document
    self.published = published
    self.models = models
    isGiven = false
  }

  /// Takes words and sentences as they are, and makes a text of them.
  init(sentences: [[GivenWord]], published: CalendarDay?, models: LanguageModels) {
    var text = String.UnicodeScalarView()
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    var offset = 0
    var followsSpace = true
    for sentence in sentences where !sentence.isEmpty {
      let first = tokens.count
      for word in sentence {
        text.append(contentsOf: word.form.unicodeScalars)
        let end = offset + word.form.unicodeScalars.count
        tokens.append(Token(range: offset..<end, text: word.form, followsSpace: followsSpace))
        followsSpace = word.isFollowedBySpace
        if followsSpace { text.append(" ") }
        offset = followsSpace ? end + 1 : end
      }
      ranges.append(first..<tokens.count)
    }
    document = Document(text: String(text))
    document.tokens = tokens
    document.sentences = ranges
    self.published = published
    self.models = models
    isGiven = true
  }

  /// Whether the deadline has passed. Asked between stages, and in the slowest between sentences.
  var isLate: Bool { deadline.map { $0 < .now } ?? false }

  mutating func cutIntoTokens() {
    if !isGiven { document.tokens = Tokenizer(document.scalars).tokens() }
  }

  /// Finds the sentences, and takes those apart that are not to be analysed as they are.
  mutating func groupIntoSentences() {
    if !isGiven {
      var splitter = SentenceSplitter(
        document.scalars, document.tokens, weights: models.sentences)
      document.sentences = splitter.sentences()
    }
    guard !isGiven || document.sentences.contains(where: { $0.count > SentencePieces.longest })
    else { return }
    let found = SentencePieces(document, models.gazetteer)
    if let pieces = found.pieces {
      whole = document.sentences
      leadEnds = found.leadEnds
      document.sentences = pieces
    }
  }

  mutating func findNames() {
    document.names = models.names.names(in: document)
    document.nestedNames = NestedNames(document, models.names.lexicon).names()
  }

  mutating func findDates() {
    document.times = DateRecogniser(document, reference: published).expressions()
  }

  mutating func joinMentions() {
    document.mentions = models.coreference.mentions(in: document)
  }

  /// Makes long sentences whole again: the trees of later pieces hang beneath the first.
  mutating func joinPieces() {
    guard !whole.isEmpty else { return }
    if document.stages.contains(.tree) {
      SentencePieces.join(
        document.sentences, into: whole, leadEnds: leadEnds, &document.tokens)
    }
    document.sentences = whole
    whole = []
  }
}
