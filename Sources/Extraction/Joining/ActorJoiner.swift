public import ActorGraph
import Language

/// Joins the actors of several reports: which name of the one means whom of the other.
///
/// A stage of its own over the mention tables of single reports: it never looks into a text. Each
/// report's actors are blocked by words, spellings and first letters of their names, compared, and
/// joined best pairs first (`Agglomeration`). Two actors of one report stay apart, so do different
/// given names, genders, generations, states in the names of bodies. What a joined actor was made
/// of, and why, stays with it as the attributes `part` and `joined`.
///
/// The result depends on the reports alone: not on their order, nor on how they were joined before,
/// as a joined graph is taken apart first. Joining one joined graph changes nothing.
public struct ActorJoiner: Sendable {
  /// How much reasons must weigh together for two names to be one actor's.
  public static let threshold = 2.0

  private let ontology: Ontology
  let knowledge: NameKnowledge

  /// Makes a joiner.
  ///
  /// - Throws: `InputError` when word lists are missing or damaged.
  public init(ontology: Ontology) throws(InputError) {
    self.ontology = ontology
    do {
      knowledge = try NameKnowledge.standard()
    } catch {
      throw InputError(file: "lexicons", reason: "\(error)")
    }
  }

  /// One graph of all reports, its actors joined and equal relations made one.
  ///
  /// Complexity: O(size of the graphs + pairs of names that have something in common).
  public func joined(_ graphs: [ActorGraph]) -> ActorGraph {
    let (collector, parts) = collected(graphs)
    let groups = NameGroups(parts, knowledge: knowledge)
    let numbers = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.key, $0) })
    var agglomeration = Agglomeration(
      groups, ties: Ties(collector.ties, numbers: numbers, groups: groups))
    agglomeration.run()
    let clusters = agglomeration.clusters
    return GraphBuilder(parts: parts, collector: collector, ontology: ontology)
      .graph(of: clusters.numbers.compactMap { clusters[$0] })
  }

  /// One graph of all reports, in which every report's actors stay its own.
  ///
  /// Complexity: O(size of the graphs).
  public func apart(_ graphs: [ActorGraph]) -> ActorGraph {
    let (collector, parts) = collected(graphs)
    let clusters = parts.indices.map { index in
      PartClusters.Cluster(parts: [index], documents: [parts[index].document], groups: [])
    }
    return GraphBuilder(
      parts: parts, collector: collector, ontology: ontology, isScoped: true
    ).graph(of: clusters)
  }

  private func collected(_ graphs: [ActorGraph]) -> (PartCollector, [ReportPart]) {
    var collector = PartCollector()
    for graph in graphs { collector.add(graph) }
    return (collector, collector.parts.keys.sorted().compactMap { collector.parts[$0] })
  }
}
