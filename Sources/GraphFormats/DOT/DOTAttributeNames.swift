/// The names that DOT attributes of our files have.
enum DOTAttributeNames {
  /// `fullname` for names, as pydot cannot read an attribute called `name`; and facts keep out of the
  /// way of attributes by which Graphviz changes a drawing, opens files or reads other bytes.
  static let names = PropertyNames(actorName: "fullname") { name, _ in
    graphviz.contains(name) || name.hasSuffix("URL") || name.hasSuffix("href")
  }

  /// What we write for drawing alone, the same in every file.
  static func drawing(_ owner: Property.Owner) -> [(name: String, values: [String])] {
    switch owner {
    case .graph: graphDrawing
    case .node: nodeDrawing
    case .edge: edgeDrawing
    }
  }

  private static let graphDrawing: [(name: String, values: [String])] = [("rankdir", ["LR"])]
  private static let nodeDrawing: [(name: String, values: [String])] = [
    ("shape", ["box"]), ("style", ["rounded"]), ("fontname", [font]), ("fontsize", ["12"]),
  ]
  private static let edgeDrawing: [(name: String, values: [String])] = [
    ("fontname", [font]), ("fontsize", ["10"]), ("style", ["dashed", "dotted"]), ("dir", ["none"]),
  ]

  static let font = "Helvetica,Arial,sans-serif"

  /// Whether we write this for drawing alone.
  static func isDrawing(_ owner: Property.Owner, name: String, value: String) -> Bool {
    switch name.utf8.count {
    // `dir`, `style` and `shape`, `rankdir`, `fontname` and `fontsize`; few names are looked up.
    case 3, 5, 7, 8: drawing(owner).contains { $0.name == name && $0.values.contains(value) }
    default: false
    }
  }

  /// Attributes by which Graphviz changes a drawing, opens files or reads other bytes. A fact that
  /// happens to have such a name (`size`, `start`) must not do that. Colours, comments, groups and
  /// tooltips are left out: they do no harm, and graphs from other tools keep them.
  private static let graphviz = Set(
    """
    _background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset cluster
    clusterrank colorscheme compound concentrate constraint Damping decorate defaultdist dim
    dimen dir diredgeconstraints distortion dpi edgetarget edgetooltip epsilon esep fixedsize
    fontname fontnames fontpath fontsize forcelabels gradientangle head_lp headclip headlabel
    headport headtarget headtooltip height id image imagepath imagepos imagescale inputscale K
    label label_scheme labelangle labeldistance labelfloat labelfontname labelfontsize
    labeljust labelloc labeltarget labeltooltip landscape layer layerlistsep layers
    layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail lwidth
    margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize
    notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap
    overlap_scaling overlap_shrink pack packmode pad page pagedir penwidth peripheries pin pos
    quadtree quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce
    resolution root rotate rotation samehead sametail samplepoints scale searchsize sep shape
    shapefile showboxes sides size skew smoothing sortv splines start style stylesheet tail_lp
    tailclip taillabel tailport tailtarget tailtooltip target truecolor vertices viewport
    voro_margin weight width xdotversion xlabel xlp z
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
