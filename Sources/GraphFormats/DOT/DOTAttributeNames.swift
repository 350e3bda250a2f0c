/// The names that DOT attributes of our files have, and how other names keep out of their way.
///
/// Attributes of a graph, an actor or a relation may be called anything. One whose name means
/// something to Graphviz or to us is written as `fact-NAME`.
enum DOTAttributeNames {
  /// What an attribute belongs to.
  enum Owner {
    case graph, node, edge
  }

  /// Marks a file as ours; the value is the version of the format.
  static let marker = "sociogram"
  static let version = "1"
  static let prefix = "fact-"

  /// What we write for drawing alone, the same in every file.
  static func drawing(_ owner: Owner) -> [(name: String, values: [String])] {
    switch owner {
    case .graph: [("rankdir", ["LR"])]
    case .node:
      [("shape", ["box"]), ("style", ["rounded"]), ("fontname", [font]), ("fontsize", ["12"])]
    case .edge:
      [
        ("fontname", [font]), ("fontsize", ["10"]), ("style", ["dashed", "dotted"]),
        ("dir", ["none"]),
      ]
    }
  }

  static let font = "Helvetica,Arial,sans-serif"

  /// Whether we write this for drawing alone.
  static func isDrawing(_ owner: Owner, name: String, value: String) -> Bool {
    drawing(owner).contains { $0.name == name && $0.values.contains(value) }
  }

  /// The name under which a further fact is written.
  static func written(_ name: String, _ owner: Owner) -> String {
    name.hasPrefix(prefix) || isReserved(name, owner) ? prefix + name : name
  }

  /// The name of a further fact that was written under `name`.
  static func read(_ name: String, _ owner: Owner) -> String {
    guard name.hasPrefix(prefix) else { return name }
    let rest = String(name.dropFirst(prefix.count))
    return written(rest, owner) == name ? rest : name
  }

  private static func isReserved(_ name: String, _ owner: Owner) -> Bool {
    if graphviz.contains(name) || name.hasSuffix("URL") || name.hasSuffix("href") { return true }
    switch owner {
    case .graph: return name == marker || name == "name" || numbered(name, "document") != nil
    case .node: return nodeNames.contains(name)
    case .edge: return edgeNames.contains(name) || numbered(name, "evidence") != nil
    }
  }

  private static let nodeNames: Set<String> = [
    "label", "kind", "fullname", "name", "aliases", "mentions", "identifier",
  ]
  private static let edgeNames: Set<String> = [
    "label", "type", "key", "date", "status", "confidence", "statedBy", "inferred",
  ]
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

  /// The number and the ending of names like `evidence12_at`; nil for other names.
  static func numbered(_ name: String, _ stem: String) -> (number: Int, ending: String)? {
    guard name.hasPrefix(stem) else { return nil }
    let rest = name.dropFirst(stem.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, String(number) == digits else { return nil }
    let ending = rest.dropFirst(digits.count)
    return ending.isEmpty || ending.hasPrefix("_") ? (number, String(ending)) : nil
  }
}
