public import ActorGraph
public import Foundation

/// A picture of a graph, ready to be written as SVG, PNG or PDF.
///
/// ```swift
/// let diagram = Diagram(graph, ontology: ontology, options: DiagramOptions(theme: .light()))
/// try diagram.render(.svg).write(to: file)
/// ```
///
/// Shape and colour of a node tell its kind, colour and head of an arrow the family of its
/// relation, the line its status. Up to 80 relations all are labelled, up to 250 only events. Up to
/// 1,000 the picture is an overview of communities in which the best connected actors have names;
/// beyond, a map with a node for each community, or the core of a graph without communities. The
/// last line of the picture says what was left out, and ``textTwin`` lists the drawn relations as
/// sentences.
///
/// Making a diagram lays it out some dozen times to find the clearest arrangement
/// (``DiagramOptions/layoutTries``): about 10 ms each for 40 relations. The same graph and options
/// give the same bytes, from any thread; calls from several threads wait for each other.
public struct Diagram: Hashable, Sendable {
  /// What is drawn, as DOT: `dot -Tsvg` draws the same picture. For exchange of the graph itself
  /// use `GraphFormats`.
  public let dot: String
  /// The drawn relations as sentences with their quotes, in the order of drawing.
  public let textTwin: String
  let engine: Graphviz.Engine
  let annotations: SVGAnnotations
  private let resolution: Int
  private let host: GraphvizHost

  /// Composes the network picture of a graph.
  public init(_ graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {
    let selection = Selection(graph)
    if selection.detail == .communities {
      self.init(communitiesOf: selection, graph, options: options)
      return
    }
    let composition = GraphComposer(
      selection: selection, graph: graph, ontology: ontology, options: options
    ).compose()
    var text: String?
    if let measures = try? Measures(composition, host: options.host),
      let placed = composition.detail == .overview
        ? OverviewLayout(composition: composition, measures: measures).place()
        : LayeredLayout(composition: composition, measures: measures).place()
    {
      text = PlacementWriter(
        composition: composition, placed: placed, measures: measures
      ).write()
    }
    let engine: Graphviz.Engine =
      text != nil ? .nop2 : composition.detail == .overview ? .sfdp : .dot
    self.init(
      dot: text
        ?? LayoutSearch.bestText(
          for: composition, tries: options.layoutTries, host: options.host),
      textTwin: TextTwin(composition: composition).text, engine: engine,
      annotations: SVGAnnotations(composition), options: options)
  }

  init(
    dot: String, textTwin: String, engine: Graphviz.Engine, annotations: SVGAnnotations,
    options: DiagramOptions
  ) {
    self.dot = dot
    self.textTwin = textTwin
    self.engine = engine
    self.annotations = annotations
    resolution = options.resolution
    host = options.host
  }

  /// Draws the picture.
  ///
  /// - Throws: ``DiagramError`` when Graphviz fails, or a bitmap would be too large.
  public func render(_ format: PictureFormat) throws(DiagramError) -> Data {
    try renderWithWarnings(format).data
  }

  /// Draws the picture and passes on what Graphviz complained about, a message each; normally
  /// nothing.
  public func renderWithWarnings(_ format: PictureFormat) throws(DiagramError)
    -> (data: Data, warnings: [String])
  {
    let output = try host.render(
      dot, engine: engine, format: format, dotsPerInch: resolution)
    let data: Data
    switch format {
    case .svg: data = try SVGDocument(graphviz: output.bytes, annotations: annotations).data
    case .pdf: data = PDFDates.fixed(in: output.bytes)
    case .png: data = output.bytes
    }
    return (data, output.warnings)
  }
}
