internal import ActorGraph

/// What stands in a picture and how each thing looks, before it has a place: the second of three
/// steps (selection, composition, layout).
struct Composition: Hashable, Sendable {
  /// An actor in the picture.
  struct Node: Hashable, Sendable {
    /// The name in the drawing text and in the SVG: `n1`.
    var id: String
    /// Whom it stands for; the first of several.
    var actor: Actor
    /// At most two lines, three where it stands for several actors.
    var name: [String]
    /// The smaller line beneath.
    var detail: String?
    var style: Theme.KindStyle
    /// How the node appears.
    var form: Form
    /// What a screen reader says: `Vladimir Putin, person. President of Russia`.
    var title: String
    /// Whether the border is thick: whom the picture is about.
    var isEmphasised = false
    /// How the border is drawn.
    var line: Edge.Line = .solid
    /// The other actors that it stands for, with the same relations as the first.
    var merged: [Actor] = []
    /// Whether a name takes up as little room as it can.
    var isCompact = false
  }

  enum Form: Hashable, Sendable {
    /// A shape with the name inside.
    case named
    /// A dot of this diameter in inches.
    case dot(Double)
    /// A low box with the name on one line, at the head of a row.
    case row
  }

  /// One or more relations of a pair in the picture.
  struct Edge: Hashable, Sendable {
    enum Line: String, Hashable, Sendable { case solid, dashed, dotted }

    /// The name in the SVG: `e1`.
    var id: String
    var tail: String
    var head: String
    var relations: [Relation]
    /// The words in the colour of the line.
    var label: [String]
    /// The smaller grey line beneath.
    var detail: String?
    /// Whether the words start at the left instead of being centred.
    var isLabelLeft = false
    var color: Theme.Color
    var arrowhead: Theme.Arrowhead
    var width: Double
    var line: Line
    /// Of the words; nil for that of the line.
    var labelColor: Theme.Color?
    /// Of the smaller line; nil for that of the theme's last line.
    var detailColor: Theme.Color?
    /// Whether it is handed to Graphviz from its head to its tail: `dot` then puts the head first,
    /// and the line is drawn with those of the head.
    var runsBack = false
    /// Sentences with their quotes.
    var title: String
    /// What lies behind the words where they stand on the line itself; nil where they do not.
    var labelBackground: Theme.Color? = nil
  }

  /// A frame.
  struct Frame: Hashable, Sendable {
    var id: String
    var title: String
    var members: [String]
    var inner: [Frame]
  }

  var title: String
  var subtitle: String
  var caption: String
  /// For screen readers: what the picture shows, in words.
  var summary: String
  var nodes: [Node]
  var edges: [Edge]
  var frames: [Frame]
  /// Nodes outside all frames.
  var unframed: [String]
  var legend: Legend?
  var detail: Selection.Detail
  var theme: Theme
  /// How wide the page should be for its height; nil for what suits the network.
  var aspect: Double?
}
