/// What stands in the picture of a path answer, before it has a place.
struct PathPicture: Hashable, Sendable {
  /// One path, drawn downwards.
  struct Chain: Hashable, Sendable {
    /// `Path 2 of 3: 4 steps`; nil where there is only one.
    var heading: String?
    /// One more than steps.
    var nodes: [Composition.Node]
    var steps: [Step]
  }

  /// What joins a node to the next.
  struct Step: Hashable, Sendable {
    /// The line as it would stand in a network: from the one who acts.
    var edge: Composition.Edge
    /// Whether the one who acts stands above.
    var pointsDown: Bool
    /// `1. dismissed`.
    var heading: String
    /// Date, status, who to whom.
    var facts: String
    /// The quotes, each on lines of its own.
    var quotes: [[String]]
    /// One for each quote: document, date, offsets.
    var sources: [String]
  }

  var title: String
  var subtitle: String
  var chains: [Chain]
  var theme: Theme
}
