internal import ActorGraph

extension Diagram {
  /// Draws a map of communities.
  init(communitiesOf selection: Selection, _ graph: ActorGraph, options: DiagramOptions) {
    let map = CommunityMap(selection)
    let composition = CommunityMapComposer(
      map: map, selection: selection, graph: graph, options: options
    ).compose()
    var text: String?
    if let measures = try? Measures(composition, host: options.host),
      let placed = CommunityMapLayout(
        composition: composition, measures: measures, actors: map.everybody.map(\.members.count)
      ).place()
    {
      text =
        PlacementWriter(composition: composition, placed: placed, measures: measures).write()
    }
    self.init(
      dot: text
        ?? CompositionWriter(composition: composition, arrangement: Arrangement(number: 0)).write(),
      textTwin: CommunityMapTwin(composition: composition).text, engine: text == nil ? .dot : .nop2,
      annotations: SVGAnnotations(composition), options: options)
  }
}
