public import ActorGraph

/// Reads relations by patterns over analysed sentences.
public struct PatternExtractor: Extractor {
  private let ontology: Ontology

  /// Makes an extractor for the relation types of an ontology.
  public init(ontology: Ontology) throws(InputError) {
    self.ontology = ontology
  }

  public func graph(of report: Report) throws(InputError) -> ActorGraph {
    var graph = ActorGraph()
    graph.insert(report.record)
    return graph
  }
}
