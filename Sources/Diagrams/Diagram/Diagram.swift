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
/// relation, the line its status. Up to 80 relations all are labelled, up to 250 only events, and
/// actors with the same relations are one node; beyond, the picture is an overview in which the best
/// connected actors have names (``SelectionLimits``). A ``Selection`` draws a part. The last line of
/// the picture says what was left out, and ``textTwin`` lists the drawn relations as sentences.
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
  private let bitmap: BitmapSize?
  private let host: GraphvizHost

  /// Composes the network picture of a graph.
  public init(_ graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {
    self.init(Selection(graph), of: graph, ontology: ontology, options: options)
  }

  /// Composes the network picture of a part of a graph.
  ///
  /// - Parameters:
  ///   - selection: what is drawn.
  ///   - graph: the whole network, whose names and documents are used.
  ///   - ontology: words the relations.
  ///   - options: how it is drawn.
  public init(
    _ selection: Selection, of graph: ActorGraph, ontology: Ontology, options: DiagramOptions
  ) {
    var composition = GraphComposer(
      selection: selection, graph: graph, ontology: ontology, options: options
    ).compose()
    guard let answer = selection.paths else {
      self.init(network: composition, options: options)
      return
    }
    let path = LitPath(answer: answer, graph: graph, ontology: ontology)
    if selection.fadesOthers {
      composition = path.named(composition)
      let lit = path.lit(composition, options: options)
      self.init(network: composition, drawn: lit, options: options, twin: path.twin(of: lit))
    } else {
      composition.title = options.title ?? path.question
      composition.emphasise(answer.from)
      composition.emphasise(answer.to)
      self.init(network: composition, options: options)
    }
  }

  /// Lays a network out, the text twin being that of the composition where none is given.
  ///
  /// - Parameter drawn: what is drawn in the places found; the same things as in the composition,
  ///   as large, but with other looks and in another order. Nil for the composition itself.
  init(
    network composition: Composition, drawn: Composition? = nil, options: DiagramOptions,
    twin: String? = nil
  ) {
    if let drawn, composition.detail != .overview, options.layout != .force {
      self.init(drawn, options: options, twin: twin) { measures in
        (options.layout == .layers
          ? LayeredLayout(composition: composition, measures: measures).place() : nil)
          ?? LayoutSearch.bestPlaces(
            for: composition, tries: options.layoutTries, host: options.host)
      }
      return
    }
    let composition = drawn ?? composition
    if options.layout == .force, composition.detail != .overview {
      self.init(
        dot: CompositionWriter(
          composition: composition, arrangement: Arrangement(number: 0), isForced: true
        ).write(),
        textTwin: twin ?? TextTwin(composition: composition).text, engine: .sfdp,
        annotations: SVGAnnotations(composition), options: options)
      return
    }
    var text: String?
    if composition.detail != .overview, options.layout == .layers,
      let measures = try? Measures(composition, host: options.host),
      let placed = LayeredLayout(composition: composition, measures: measures).place()
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
      textTwin: twin ?? TextTwin(composition: composition).text, engine: engine,
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
    bitmap = options.bitmap
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
      dot, engine: engine, format: format, dotsPerInch: try dotsPerInch(of: format))
    let data: Data
    switch format {
    case .svg: data = try SVGDocument(graphviz: output.bytes, annotations: annotations).data
    case .pdf: data = PDFDates.fixed(in: output.bytes)
    case .png: data = output.bytes
    }
    return (data, output.warnings)
  }

  /// Bitmaps of a wanted size depend on how large the picture is.
  private func dotsPerInch(of format: PictureFormat) throws(DiagramError) -> Int {
    guard format == .png, let bitmap else { return resolution }
    let svg = try host.render(dot, engine: engine, format: .svg, dotsPerInch: resolution).bytes
    let size = SVGSize(svg: String(decoding: svg.prefix(4_096), as: UTF8.self))
    return size.map { bitmap.dotsPerInch(forPictureOf: $0) } ?? resolution
  }
}
