public import ActorGraph
public import Foundation

/// A picture of a graph, ready to be written as SVG, PNG, PDF or HTML.
///
/// ```swift
/// let diagram = Diagram(graph, ontology: ontology, options: DiagramOptions(theme: .light()))
/// try diagram.render(.svg).write(to: file)
/// ```
///
/// Shape and colour of a node tell its kind, colour and head of an arrow the family of its
/// relation, the line its status. Up to 80 relations all are labelled, up to 250 only events, and
/// actors with the same relations are one node. Up to 1,000 the picture is an overview of
/// communities in which the best connected actors have names; beyond, a map with a node for each
/// community, or the core of a graph without communities (``SelectionLimits``). A ``Selection``
/// draws a part. The last line of the picture says what was left out, and ``textTwin`` lists the
/// drawn relations as sentences.
///
/// Making a diagram looks at some thousand arrangements for the clearest
/// (``DiagramOptions/layoutTries``): about a second for 40 relations, a tenth without the search. The
/// same graph and options give the same bytes, from any thread; calls from several threads wait for
/// each other.
public struct Diagram: Hashable, Sendable {
  /// What is drawn, as DOT: `dot -Tsvg` draws the same picture. For exchange of the graph itself
  /// use `GraphFormats`.
  public let dot: String
  /// The drawn relations as sentences with their quotes, in the order of drawing.
  public let textTwin: String
  /// What is drawn, as a flowchart of Mermaid (mermaid.js.org): the same actors, groups, lines,
  /// words and colours; Mermaid places them itself. Its own limits are 500 lines and 50,000
  /// characters.
  public private(set) var mermaid: String
  /// What is simpler than usual because Graphviz took too long, too much memory, or crashed: a
  /// sentence each, normally none. Only known where Graphviz runs in helper processes
  /// (``DiagramOptions/host``).
  public let warnings: [String]
  let engine: Graphviz.Engine
  private(set) var annotations: SVGAnnotations
  /// What the HTML form knows about everything drawn.
  var explorer = ExplorerData()
  /// The frames that the layout found room for; nil where it draws all.
  private var drawnFrames: Set<String>?
  private let looks: [AlternateLook]
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
    if selection.detail == .communities {
      self.init(communitiesOf: selection, graph, options: options)
      return
    }
    var composition = GraphComposer(
      selection: selection, graph: graph, ontology: ontology, options: options
    ).compose()
    guard let answer = selection.paths else {
      self.init(network: composition, options: options)
      know(composition, graph: graph, ontology: ontology, options: options)
      return
    }
    let path = LitPath(answer: answer, graph: graph, ontology: ontology)
    if selection.fadesOthers {
      composition = path.named(composition)
      let lit = path.lit(composition, options: options)
      self.init(network: composition, drawn: lit, options: options, twin: path.twin(of: lit))
      know(lit, graph: graph, ontology: ontology, options: options)
    } else {
      composition.title = DrawnText.visible(options.title ?? path.question)
      composition.emphasise(answer.from)
      composition.emphasise(answer.to)
      self.init(network: composition, options: options)
      know(composition, graph: graph, ontology: ontology, options: options)
    }
  }

  /// Adds what the composition alone does not say: families and documents of the lines, and
  /// everything that the HTML form shows.
  mutating func know(
    _ composition: Composition, graph: ActorGraph, ontology: Ontology, options: DiagramOptions
  ) {
    annotations = SVGAnnotations(composition, graph: graph, ontology: ontology)
    mermaid = MermaidWriter(drawnFrames.map(composition.keeping(frames:)) ?? composition).text
    explorer =
      ExplorerCollector(
        nodes: composition.nodes, edges: composition.edges, graph: graph, ontology: ontology,
        theme: options.theme, darkTheme: options.darkTheme
      ).data
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
          ? LayeredLayout(
            composition: composition, measures: measures, effort: options.effort,
            aspect: options.aspect
          ).place() : nil)
          ?? LayoutSearch.bestPlaces(
            for: composition, tries: options.layoutTries, host: options.host)
      }
      return
    }
    let composition = drawn ?? composition
    var text: String?
    var frames: Set<String>?
    if composition.detail == .overview || options.layout == .layers,
      let measures = try? Measures(composition, host: options.host),
      let placed = composition.detail == .overview
        ? OverviewLayout(composition: composition, measures: measures).place()
        : LayeredLayout(
          composition: composition, measures: measures, effort: options.effort,
          aspect: options.aspect
        ).place()
    {
      text = PlacementWriter(
        composition: composition, placed: placed, measures: measures
      ).write()
      frames = Set(placed.frames.map(\.id))
    }
    let drawing =
      text.map { Drawing(dot: $0, engine: .nop2) }
      ?? GraphvizDrawing(composition: composition, options: options).choose()
    self.init(
      dot: drawing.dot, textTwin: twin ?? TextTwin(composition: composition).text,
      engine: drawing.engine,
      annotations: SVGAnnotations(composition), options: options, warnings: drawing.warnings)
    drawnFrames = frames
  }

  init(
    dot: String, textTwin: String, mermaid: String = MermaidWriter.nothing, engine: Graphviz.Engine,
    annotations: SVGAnnotations, options: DiagramOptions, warnings: [String] = []
  ) {
    self.warnings = warnings
    self.dot = dot
    self.textTwin = textTwin
    self.mermaid = mermaid
    self.engine = engine
    self.annotations = annotations
    looks = AlternateLook.looks(of: options.theme, dark: options.darkTheme)
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

  /// Draws the picture and passes on its ``warnings`` and what went wrong on the way, a message
  /// each; normally nothing.
  ///
  /// Graphviz's own complaints, and for bitmaps and PDF the characters that no font here has, with
  /// the packages to install. An SVG keeps its text: the reader's fonts count. A bitmap for which
  /// time or memory do not suffice is drawn with half the resolution.
  public func renderWithWarnings(_ format: PictureFormat) throws(DiagramError)
    -> (data: Data, warnings: [String])
  {
    let output = try drawn(format)
    let data: Data
    switch format {
    case .svg:
      data = try SVGDocument(
        graphviz: output.bytes, annotations: annotations, looks: looks, showsLinks: true
      ).data
    case .html:
      // Without links on the lines: there a click selects.
      let svg = try SVGDocument(graphviz: output.bytes, annotations: annotations, looks: looks).data
      data = try ExplorerDocument(svg: svg, title: annotations.title, content: explorer).data
    case .pdf: data = PDFTitle.added(annotations.title, to: PDFDates.fixed(in: output.bytes))
    case .png:
      data = PNGChunks.described(
        output.bytes, dotsPerInch: output.dotsPerInch, title: annotations.title,
        description: annotations.description)
    }
    return (data, warnings + output.warnings + fontWarnings(format))
  }

  private func fontWarnings(_ format: PictureFormat) -> [String] {
    guard format != .svg, format != .html else { return [] }
    return MissingFonts(dot: dot).warning.map { [$0] } ?? []
  }

  private func drawn(_ format: PictureFormat) throws(DiagramError)
    -> (bytes: Data, warnings: [String], dotsPerInch: Int)
  {
    let resolution = try dotsPerInch(of: format)
    do throws(DiagramError) {
      let output = try host.render(
        dot, engine: engine, format: format, dotsPerInch: resolution)
      return (output.bytes, output.warnings, resolution)
    } catch {
      guard format == .png, error.isOverload, engine == .nop2 else { throw error }
      let half = resolution / 2
      let output = try host.render(dot, engine: engine, format: format, dotsPerInch: half)
      let warning = "drawn with \(half) dots per inch, because \(error.cause)"
      return (output.bytes, [warning] + output.warnings, half)
    }
  }

  /// Bitmaps of a wanted size depend on how large the picture is.
  private func dotsPerInch(of format: PictureFormat) throws(DiagramError) -> Int {
    guard format == .png, let bitmap else { return resolution }
    let svg = try host.render(dot, engine: engine, format: .svg, dotsPerInch: resolution).bytes
    let size = SVGSize(svg: String(decoding: svg.prefix(4_096), as: UTF8.self))
    return size.map { bitmap.dotsPerInch(forPictureOf: $0) } ?? resolution
  }
}
