/// What stands on a timeline, before it has a place.
struct Timeline: Hashable, Sendable {
  /// One relation of the composition.
  struct Entry: Hashable, Sendable {
    /// ``Composition/Edge/id``.
    var edge: String
    /// The lane of the one who acts, from the top.
    var lane: Int
    /// The lane at the other end of a connector; nil for a bar.
    var otherLane: Int?
    /// The days it can mean; nil where it is open.
    var first: Int?
    var last: Int?
    /// For the marks above the connectors: its date where that is one day.
    var day: Int?
  }

  /// Nodes are lanes from top to bottom; edges are sorted by date.
  var composition: Composition
  /// In the order of the edges.
  var entries: [Entry]
  /// Nil where no relation has a date.
  var axis: TimeAxis?
}
