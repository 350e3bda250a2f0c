/// What stands in an adjacency matrix, before it has a place.
struct Matrix: Hashable, Sendable {
  /// A cell, or the half of one: the line of the composition that fills it.
  struct Cell: Hashable, Sendable {
    /// ``Composition/Edge/id``.
    var edge: String
    var row: Int
    var column: Int
    /// 0 or 1 of `parts`.
    var part: Int
    var parts: Int
    /// The colour of its border.
    var border: Theme.Color
  }

  /// Nodes are rows from top to bottom; edges are what fills the cells.
  var composition: Composition
  var cells: [Cell]
  /// How many rows each community has.
  var groupSizes: [Int]
  /// Edges that repeat another one on the other side of the diagonal.
  var repeated: Set<String>
}
