/// Turns a text into an annotated document: tokens, sentences, tags, lemmas, names, trees, dates.
///
/// The pipeline is a list of stages, any of which can be left out (``Stage``). It is a value without
/// state of its own, so it can be used from many threads at once.
/// Complexity: O(length of the text), however long its sentences are.
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

  /// A document with trees in which every name is one node, for readers that ask what a name does
  /// and not what it consists of; faults of trees that names reveal are mended. Complexity: O(tokens).
  public func joiningNames(of document: Document) -> Document {
    document.joiningNames(models.trees)
  }

  /// What finds mentions and their clusters, for training it.
  package var coreference: CoreferenceTrainer {
    CoreferenceTrainer(
      nouns: models.coreference.nouns, gazetteer: gazetteer, trees: models.trees)
  }

  /// Names that everybody knows.
  public var gazetteer: Gazetteer { models.gazetteer }

  /// The analysis of a text.
  ///
  /// - Parameters:
  ///   - text: any text; what is no English gives a poor analysis but a sound document.
  ///   - published: the day that relative dates count from; nil leaves them unresolved.
  ///   - stages: what to find out; what these stages stand on is found out too.
  public func annotate(
    _ text: String, published: CalendarDay? = nil, stages: [Stage] = Stage.allCases
  ) -> Document {
    timed(text, published: published, stages: stages).document
  }

  /// The analysis of a text, given up at a deadline.
  ///
  /// The clock is asked between stages and, in the slowest of them, between sentences.
  ///
  /// - Throws: ``DeadlinePassed``.
  public func annotate(
    _ text: String, published: CalendarDay? = nil, deadline: ContinuousClock.Instant
  ) throws(DeadlinePassed) -> Document {
    var start = Annotation(Document(text: text), published: published, models: models)
    start.deadline = deadline
    let document = run(start, Stage.allCases).document
    if deadline < .now { throw DeadlinePassed() }
    return document
  }

  /// The analysis of words and sentences that are given, for instance by a treebank.
  ///
  /// The document's text is the words with a space wherever one follows. Every sentence stays one
  /// sentence with one tree, whatever its length.
  ///
  /// - Parameter sentences: the words of each sentence; an empty sentence has no place in a document
  ///   and is left out.
  public func annotate(
    sentences: [[GivenWord]], published: CalendarDay? = nil, stages: [Stage] = Stage.allCases
  ) -> Document {
    timed(sentences: sentences, published: published, stages: stages).document
  }

  /// The analysis of a text, and how long each of its stages took.
  public func timed(
    _ text: String, published: CalendarDay? = nil, stages: [Stage] = Stage.allCases
  ) -> (document: Document, times: [StageTime]) {
    run(Annotation(Document(text: text), published: published, models: models), stages)
  }

  /// The analysis of given words and sentences, and how long each of its stages took.
  public func timed(
    sentences: [[GivenWord]], published: CalendarDay? = nil, stages: [Stage] = Stage.allCases
  ) -> (document: Document, times: [StageTime]) {
    run(Annotation(sentences: sentences, published: published, models: models), stages)
  }

  private func run(
    _ start: consuming Annotation, _ stages: [Stage]
  ) -> (document: Document, times: [StageTime]) {
    let stages = Stage.withRequirements(stages)
    var times = stages.map { StageTime(stage: $0, duration: .zero) }
    var annotation = start
    annotation.document.stages = stages
    let clock = ContinuousClock()
    var last = clock.now
    for step in Self.steps {
      guard let index = stages.firstIndex(of: step.stage) else { continue }
      if annotation.isLate { break }
      step.run(&annotation)
      let now = clock.now
      times[index].duration += last.duration(to: now)
      last = now
    }
    return (annotation.document, times)
  }

  // MARK: - Steps

  /// A piece of work that belongs to a stage.
  private struct Step: Sendable {
    var stage: Stage
    var run: @Sendable (inout Annotation) -> Void
  }

  /// In the order in which they run. Trees have no step of their own: the network finds them together
  /// with the tags, and their time counts there.
  private static let steps: [Step] = [
    Step(stage: .tokens) { $0.cutIntoTokens() },
    Step(stage: .sentences) { $0.groupIntoSentences() },
    Step(stage: .tags) { $0.tag() },
    Step(stage: .lemmas) { $0.lemmatise() },
    Step(stage: .names) { $0.findNames() },
    Step(stage: .tags) { $0.findMorphology() },
    Step(stage: .dates) { $0.findDates() },
    Step(stage: .coreference) { $0.joinMentions() },
    Step(stage: .sentences) { $0.joinPieces() },
  ]
}
