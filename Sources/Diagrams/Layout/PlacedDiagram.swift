/// Where everything of a composition stands, in points, y upwards: what is judged and drawn.
struct PlacedDiagram: Hashable, Sendable {
  /// A node of the composition.
  struct Node: Hashable, Sendable {
    /// ``Composition/Node/id``.
    var name: String
    var box: Box
  }

  /// A line from one node to another.
  struct Line: Hashable, Sendable {
    /// ``Composition/Edge/id``.
    var id: String
    var tail: String
    var head: String
    /// Cubic Bézier pieces from the border of the tail to that of the head: 3n + 1 control points,
    /// arrowhead included; empty where nothing is drawn.
    var curve: [Point] {
      didSet { flatten() }
    }
    var label: Box?
    /// How strongly it is drawn.
    var emphasis = EdgeWriter.Emphasis.full
    /// The curve as a chain of straight pieces.
    private(set) var points: [Point] = []
    /// Around ``points``; nil where there are none.
    private(set) var bounds: Box?

    init(
      id: String, tail: String, head: String, curve: [Point], label: Box? = nil,
      emphasis: EdgeWriter.Emphasis = .full
    ) {
      self.id = id
      self.tail = tail
      self.head = head
      self.curve = curve
      self.label = label
      self.emphasis = emphasis
      flatten()
    }

    private mutating func flatten() {
      points = Bezier.flattened(curve)
      bounds = Box(around: points)
    }
  }

  /// A frame of the composition, inner ones among them.
  struct Frame: Hashable, Sendable {
    /// ``Composition/Frame/id``.
    var id: String
    var box: Box
    var title: Box
  }

  /// The network without the heading above and the legend beneath.
  var bounds: Box
  var nodes: [Node]
  var lines: [Line]
  var frames: [Frame]
  /// Drawn first, in this order.
  var decorations: [Decoration] = []
}
