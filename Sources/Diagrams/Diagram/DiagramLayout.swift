/// Who places the actors and lines of a network.
public enum DiagramLayout: String, Hashable, Sendable, CaseIterable {
  /// Our own search: layers from left to right, in which nothing overlaps.
  case layers
  /// Graphviz's `dot`: ranks from left to right.
  case dot
  /// Forces (Graphviz's `sfdp`): who is tied stands together. There are no frames, and words can lie
  /// on each other.
  case force
}
