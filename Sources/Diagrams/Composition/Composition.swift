internal import ActorGraph

/// What stands in a picture and how each thing looks, before it has a place: the second of three
/// steps (selection, composition, layout).
struct Composition: Hashable, Sendable {
  /// An actor in the picture.
  struct Node: Hashable, Sendable {
    /// The name in the drawing text and in the SVG: `n1`.
    var id: String
    var actor: Actor
    /// At most two lines.
    var name: [String]
    /// The smaller line beneath.
    var detail: String?
    var style: Theme.KindStyle
    /// How the node appears.
    var form: Form
    /// What a screen reader says: `Vladimir Putin, person. President of Russia`.
    var title: String
    /// Whether a name takes up as little room as it can.
    var isCompact = false
  }

  enum Form: Hashable, Sendable {
    /// A shape with the name inside.
    case named
    /// A dot of this diameter in inches.
    case dot(Double)
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
    var color: Theme.Color
    var arrowhead: Theme.Arrowhead
    var width: Double
    var line: Line
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
}
