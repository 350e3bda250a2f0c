/// What Graphviz is asked to draw, and what had to be given up for it.
struct Drawing: Hashable, Sendable {
  var dot: String
  var engine: Graphviz.Engine
  /// A sentence for each simplification; normally none.
  var warnings: [String] = []
}
