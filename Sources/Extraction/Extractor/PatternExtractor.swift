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
  let pipeline: Pipeline
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
    try self.init(
      ontology: ontology, classifiers: try Self.standardClassifiers(), beside: nil,
      everyMention: everyMention)
  }

  /// Makes an extractor that reads by patterns of the caller's beside the standard ones.
  ///
  /// - Parameters:
  ///   - patterns: YAML in the format of the resource `patterns.yaml`.
  ///   - file: where it is from, for messages.
  ///   - everyMention: as without patterns of one's own.
  /// - Throws: `InputError` with line and column where the patterns are wrong; else as without them.
  public init(ontology: Ontology, patterns: String, file: String, everyMention: Bool = false)
    throws(InputError)
  {
    let own = try Self.patterns(patterns, file: file, ontology: ontology)
    try self.init(
      ontology: ontology, classifiers: try Self.standardClassifiers(), beside: own,
      everyMention: everyMention)
  }

  /// Patterns of the caller's; they may use the lists of words of the standard ones.
  ///
  /// - Throws: `InputError` with line and column where they are wrong.
  package static func patterns(_ yaml: String, file: String, ontology: Ontology)
    throws(InputError) -> PatternSet
  {
    try PatternSet(
      yaml: yaml, file: file, ontology: ontology, beside: try .standard(ontology: ontology))
  }

  private static func standardClassifiers() throws(InputError)
    -> [PairModel.Genre: PairClassifier]
  {
    var classifiers: [PairModel.Genre: PairClassifier] = [:]
    for genre in PairModel.Genre.allCases { classifiers[genre] = try .standard(genre) }
    return classifiers
  }

  /// Makes an extractor that reads by patterns alone, for learning what is to stand beside them.
  ///
  /// - Throws: `InputError` when models, word lists or patterns are missing or damaged.
  package init(patternsOf ontology: Ontology) throws(InputError) {
    try self.init(ontology: ontology, classifiers: [:], beside: nil, everyMention: false)
  }

  private init(
    ontology: Ontology, classifiers: [PairModel.Genre: PairClassifier], beside own: PatternSet?,
    everyMention: Bool
  ) throws(InputError) {
    self.everyMention = everyMention
    self.ontology = ontology
    self.classifiers = classifiers
    let standard = try PatternSet.standard(ontology: ontology)
    patterns = own.map { standard.adding($0) } ?? standard
    lexicon = TriggerLexicon(standard)
    fighters = Set(["troops", "fighting"].flatMap { standard.words[$0] ?? [] })
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
      ).findings(beside: findings, &resolver).read(by: .weights)
    }
    findings += MissionPlaces(syntax: syntax).findings(beside: findings, &resolver).read(by: .place)
    findings += TroopContributors(syntax: syntax, fighters: fighters).findings(
      beside: findings, &resolver
    ).read(by: .place)
    findings += GappedContributors(syntax: syntax).findings(beside: findings, resolver).read(
      by: .place)
    var senders = SendingStates(resolver)
    let table: ActorTable
    (findings, table) = senders.applied(to: findings)
    findings = BatsmenOut(syntax: syntax).applied(to: findings)
    findings = LeadersAsMembers(table: table, syntax: syntax).applied(to: findings)
    findings = RemovedMembers(table: table, syntax: syntax).applied(to: findings)
    findings = OfficeLoss(syntax: syntax).applied(to: findings)
    findings = NarrativeDates(syntax: syntax, ontology: ontology, published: report.published)
      .applied(
        to: findings)
    findings = Beginnings(ontology: ontology).applied(to: findings)
    do {
      return try FindingAssembler(
        report: report, syntax: syntax, table: table, ontology: ontology,
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
      &resolver
    ).read(by: .role)
    findings += FrameMatcher(
      patterns: patterns, ontology: ontology, syntax: syntax, roles: findings,
      published: report.published
    ).findings(&resolver).read(by: .frame)
    findings += GroupMatcher(syntax: syntax).findings(&resolver).read(by: .group)
    findings += MemberMatcher(syntax: syntax).findings(&resolver).read(by: .group)
    findings += PlaceMatcher(ontology: ontology, syntax: syntax).findings(&resolver).read(
      by: .place)
    if report.published == nil {
      findings += AddressMatcher(syntax: syntax).findings(resolver).read(by: .place)
    }
    return findings
  }
}
