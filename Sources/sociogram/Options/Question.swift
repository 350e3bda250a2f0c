import ActorGraph

/// What a question about a network is asked of.
struct Question {
  let graph: FrozenActorGraph
  let ontology: Ontology
  let names: NameIndex
  let view: GraphView
  let computation: Computation

  /// Reads the inputs.
  init(_ inputs: [String], _ reading: ReadingOptions, _ options: ViewOptions) throws {
    let (graph, ontology) = try reading.read(inputs)
    self.graph = FrozenActorGraph(graph)
    self.ontology = ontology
    names = NameIndex(graph)
    view = try options.view(of: names, ontology: ontology)
    computation = reading.limitOptions.computation
  }

  /// The actor's name.
  func name(_ actor: ActorID) -> String { graph.graph.actor(actor)?.name ?? actor.rawValue }
}
