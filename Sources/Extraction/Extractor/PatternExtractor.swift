public import ActorGraph
import Language

/// Reads relations by patterns and by learned weights over analysed sentences.
///
/// Stages: language analysis; names to actors (`ActorTable`); noun phrases to actors (`Resolver`);
/// frames, roles and places to findings; pairs of actors to more findings (`PairMatcher`); findings to a
/// graph. Each stage is a value that the next
/// reads. Complexity: O(length of the report) but for pronouns, which look three sentences back.
public struct PatternExtractor: Extractor {
  private let ontology: Ontology
  let patterns: PatternSet
  private let pipeline: Pipeline
  let lexicon: TriggerLexicon
  private let fighters: Set<String>
  /// Empty for patterns alone.
  private let classifiers: [PairModel.Genre: PairClassifier]
  private let everyMention: Bool

  /// Makes an extractor for the relation types of an ontology.
  ///
  /// - Parameter everyMention: whether pronouns whose actor the report never names are actors too (with
  ///   the attribute `unnamed`), and every two names or pronouns of a sentence that stand for the ends of
  ///   a relation are evidence of it, not only the two that tell most.
  /// - Throws: `InputError` when models, word lists or patterns are missing or damaged.
  public init(ontology: Ontology, everyMention: Bool = false) throws(InputError) {
    var classifiers: [PairModel.Genre: PairClassifier] = [:]
    for genre in PairModel.Genre.allCases { classifiers[genre] = try .standard(genre) }
    try self.init(ontology: ontology, classifiers: classifiers, everyMention: everyMention)
  }

  /// Makes an extractor that reads by patterns alone, for learning what is to stand beside them.
  ///
  /// - Throws: `InputError` when models, word lists or patterns are missing or damaged.
  package init(patternsOf ontology: Ontology) throws(InputError) {
    try self.init(ontology: ontology, classifiers: [:], everyMention: false)
  }

  private init(
    ontology: Ontology, classifiers: [PairModel.Genre: PairClassifier], everyMention: Bool
  ) throws(InputError) {
    self.everyMention = everyMention
    self.ontology = ontology
    self.classifiers = classifiers
    patterns = try PatternSet.standard(ontology: ontology)
    lexicon = TriggerLexicon(patterns)
    fighters = Set(patterns.words["troops"] ?? [])
    do {
      pipeline = try Pipeline()
    } catch {
      throw InputError(file: "models", reason: "\(error)")
    }
  }

  /// The actors and relations of one report, with evidence; see ``Extractor/graph(of:)``.
  public func graph(of report: Report) throws(InputError) -> ActorGraph {
    try graph(of: report, in: pipeline.annotate(report.text, published: day(of: report)))
  }

  /// The actors and relations of one report, or nil where the deadline passes first.
  ///
  /// The clock is asked between the stages of the analysis and between sentences; what follows the
  /// analysis is short beside it.
  public func graph(of report: Report, deadline: ContinuousClock.Instant) throws(InputError)
    -> ActorGraph?
  {
    let document: Document
    do {
      document = try pipeline.annotate(
        report.text, published: day(of: report), deadline: deadline)
    } catch {
      return nil
    }
    let graph = try graph(of: report, in: document)
    return deadline < .now ? nil : graph
  }

  private func day(of report: Report) -> CalendarDay? {
    report.published.flatMap { date in
      CalendarDay(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    }
  }

  private func graph(of report: Report, in document: Document) throws(InputError) -> ActorGraph {
    let document = pipeline.joiningNames(of: document)
    let syntax = Syntax(document)
    var resolver = resolver(for: syntax)
    var findings = patternFindings(report, syntax, &resolver)
    if let classifier = classifiers[report.published == nil ? .lives : .news] {
      findings = PairMatcher(
        classifier, lexicon, ontology, syntax, isNews: report.published != nil,
        everyMention: everyMention
      ).findings(
        beside: findings, &resolver)
    }
    findings = OfficeLoss(syntax: syntax).applied(to: findings)
    findings = NarrativeDates(syntax: syntax, ontology: ontology).applied(to: findings)
    do {
      return try FindingAssembler(
        report: report, syntax: syntax, table: resolver.table, ontology: ontology,
        fighters: fighters, everyMention: everyMention
      ).graph(of: findings)
    } catch {
      throw InputError(file: report.name, reason: "\(error)")
    }
  }

  /// A report's analysis, in which every name is one node of its tree.
  func analysed(_ report: Report) -> Document {
    pipeline.joiningNames(of: pipeline.annotate(report.text, published: day(of: report)))
  }

  func resolver(for syntax: Syntax) -> Resolver {
    Resolver(
      syntax: syntax, table: ActorTable(syntax.document, gazetteer: pipeline.gazetteer),
      classes: pipeline.wordClasses, gazetteer: pipeline.gazetteer)
  }

  /// What the patterns read in a report.
  func patternFindings(_ report: Report, _ syntax: Syntax, _ resolver: inout Resolver) -> [Finding]
  {
    var findings = RoleMatcher(patterns: patterns, ontology: ontology, syntax: syntax).findings(
      &resolver)
    findings += FrameMatcher(
      patterns: patterns, ontology: ontology, syntax: syntax, roles: findings,
      published: report.published
    ).findings(&resolver)
    findings += GroupMatcher(syntax: syntax).findings(&resolver)
    findings += PlaceMatcher(ontology: ontology, syntax: syntax).findings(&resolver)
    return findings
  }
}
