/// Looks through a drawing text before Graphviz sees it: whether it holds nothing that reads files,
/// leads elsewhere or gets into a picture unescaped.
///
/// Our own texts never do, whatever names and quotes say; this is the second lock on that door. It
/// reads DOT by its tokens and is stricter than DOT: comments, joined strings and attributes that
/// it does not know are refused. Complexity: O(length).
struct DrawingCheck {
  /// - Throws: ``DiagramError/refused(_:)`` with the reason.
  static func check(_ dot: String) throws(DiagramError) {
    var tokens = DrawingTokens(dot)
    var name: DrawingTokens.Token?
    var depth = 0
    var isComplete = false
    while let token = try tokens.next() {
      // Graphviz would keep it for the next picture.
      if isComplete { throw .refused("something after the graph") }
      if token == .sign(UInt8(ascii: "{")) { depth += 1 }
      if token == .sign(UInt8(ascii: "}")) {
        depth -= 1
        isComplete = depth == 0
      }
      if token == .sign(UInt8(ascii: "=")) {
        guard case .text(let attribute) = name else { throw .refused("a value without a name") }
        guard let value = try tokens.next() else { throw .refused("a name without a value") }
        try check(attribute, value)
        name = nil
      } else {
        if case .label = token { throw .refused("a label that is no value") }
        name = token
      }
    }
  }

  private static func check(
    _ attribute: String, _ value: DrawingTokens.Token
  ) throws(DiagramError) {
    guard harmless.contains(attribute) || links.contains(attribute) else {
      throw .refused("the attribute '\(DrawnText.shortened(DrawnText.visible(attribute), to: 40))'")
    }
    switch value {
    case .sign:
      throw .refused("'\(attribute)' without a value")
    case .label(let label):
      guard attribute.hasSuffix("label") else { throw .refused("'\(attribute)' as a label") }
      try LabelCheck.check(label)
    case .text(let text):
      if links.contains(attribute) {
        guard isSafeLink(text) else { throw .refused("where '\(attribute)' leads") }
      } else if attribute == "fontname" {
        guard isFontName(text) else { throw .refused("the name of a font") }
      } else if attribute == "_background" {
        try BackgroundCheck.check(text)
      }
    }
  }

  // MARK: - Values

  /// Whether an address is of the web, of mail, or a place in the picture itself, and holds only
  /// characters that stand in addresses.
  static func isSafeLink(_ address: String) -> Bool {
    guard ["http://", "https://", "mailto:", "#"].contains(where: address.hasPrefix) else {
      return false
    }
    let refused = Set(#"<>"'\`{}|^"#.utf8)
    return address.utf8.allSatisfy { (0x21...0x7e).contains($0) && !refused.contains($0) }
  }

  /// Graphviz writes names of fonts into an SVG as they are.
  static func isFontName(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: " ,-_.".utf8.contains(byte)
      }
    }
  }

  // MARK: - Names

  /// Graphviz's attributes (graphviz.org/doc/info/attrs.html) but those that name files, sheets of
  /// style, or what is written unescaped.
  private static let harmless = Set(
    """
    K _background area arrowhead arrowsize arrowtail aspect bb bgcolor center class clusterrank \
    color colorscheme compound constraint damping decorate defaultdist dim dimen dir distortion \
    dpi epsilon esep fillcolor fixedsize fontcolor fontname fontsize forcelabels gradientangle \
    group head_lp headclip headlabel headport height id inputscale label label_scheme labelangle \
    labeldistance labelfloat labelfontcolor labelfontname labelfontsize labeljust labelloc \
    landscape layer layers layout len levels lhead lp ltail lwidth lheight margin maxiter mclimit \
    mindist minlen mode model newrank nodesep nojustify normalize notranslate nslimit nslimit1 \
    ordering orientation outputorder overlap overlap_scaling overlap_shrink pack packmode pad page \
    pencolor penwidth peripheries pin pos quadtree quantum rank rankdir ranksep ratio rects \
    regular remincross repulsiveforce resolution root rotate rotation samehead sametail \
    samplepoints searchsize sep shape showboxes sides size skew smoothing sortv splines start \
    style tail_lp \
    tailclip taillabel tailport tooltip edgetooltip headtooltip labeltooltip tailtooltip truecolor \
    vertices viewport voro_margin weight width xdotversion xlabel xlp z
    """.split(separator: " ").map(String.init))

  private static let links: Set<String> = [
    "URL", "href", "edgeURL", "edgehref", "headURL", "headhref", "labelURL", "labelhref", "tailURL",
    "tailhref",
  ]
}
