extension Diagram {
  /// Draws a composition that has a layout of its own.
  ///
  /// Where Graphviz cannot even measure it, it is left to Graphviz's `dot` as it is.
  init(
    _ composition: Composition, options: DiagramOptions, twin: String? = nil,
    place: (Measures) -> PlacedDiagram?
  ) {
    let twin = twin ?? TextTwin(composition: composition).text
    let annotations = SVGAnnotations(composition)
    if let measures = try? Measures(composition, host: options.host), let placed = place(measures) {
      let text = PlacementWriter(composition: composition, placed: placed, measures: measures)
        .write()
      self.init(
        dot: text, textTwin: twin, engine: .nop2, annotations: annotations, options: options)
    } else {
      let text = CompositionWriter(
        composition: composition, arrangement: Arrangement(number: 0)
      ).write()
      self.init(
        dot: text, textTwin: twin, engine: .dot, annotations: annotations, options: options)
    }
  }
}
