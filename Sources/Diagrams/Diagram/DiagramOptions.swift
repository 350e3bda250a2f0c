/// What the caller may choose about a picture.
public struct DiagramOptions: Hashable, Sendable {
  /// The heading; nil for that of the graph or its document.
  public var title: String?
  /// The line beneath the heading; nil for the documents and their dates.
  public var subtitle: String?
  /// How everything looks.
  public var theme: Theme
  /// What an SVG turns to by itself where the reader's screen is dark; nil for nothing. At first
  /// what the theme says: the dark theme for the light one. On paper a dark picture is always
  /// black on white.
  public var darkTheme: Theme?
  /// Whether kinds, relation families and statuses are explained beneath the picture.
  public var showsLegend: Bool
  /// How long a clear arrangement is looked for: 1 takes one of the first that come, 20 looks at some
  /// thousands and takes about a second for 40 relations.
  public var layoutTries: Int
  /// Dots per inch of a bitmap, 36...600.
  public var resolution: Int {
    didSet { resolution = min(600, max(36, resolution)) }
  }
  /// Which actors are drawn inside one frame.
  public var grouping = ActorGrouping.state
  /// Who places actors and lines of a network. Overviews have a layout of their own.
  public var layout = DiagramLayout.layers
  /// How wide the page should be for its height, 0.2...5; nil for what suits the network. Layouts
  /// come as near as the network allows.
  public var aspect: Double? {
    didSet { aspect = aspect.map { min(5, max(0.2, $0)) } }
  }
  /// The bitmap's frame, in which the picture is as large as fits; nil for ``resolution``.
  public var bitmap: BitmapSize?
  /// Where Graphviz runs.
  public var host: GraphvizHost

  /// How many arrangements the layout looks at; each is cheap.
  var effort: Int { layoutTries <= 1 ? 24 : layoutTries * 300 }

  /// Makes options.
  public init(
    theme: Theme, title: String? = nil, subtitle: String? = nil, showsLegend: Bool = true,
    layoutTries: Int = 20, resolution: Int = 110, host: GraphvizHost = .inProcess
  ) {
    self.theme = theme
    darkTheme = theme.dark
    self.title = title
    self.subtitle = subtitle
    self.showsLegend = showsLegend
    self.layoutTries = layoutTries
    self.host = host
    self.resolution = min(600, max(36, resolution))
  }
}
