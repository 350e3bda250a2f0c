import Language

/// Features of a pair of actors with what is true of it.
struct RelationExample: Sendable {
  /// Numbers of features, as the learner counts them.
  var features: [UInt32]
  /// Numbers of the labels that hold.
  var labels: [Int]
  /// Labels that can neither be said to hold nor not.
  var open: [Int]
  /// Which passage it is from.
  var group: Int
  /// Labels that patterns give.
  var hits: [Int]
  /// The relations that its corpus annotates, where it does not annotate all.
  var known: Set<String>?
  /// Whether it is from another corpus than our own.
  var isForeign = false
  /// What telling of its relations would win and cost; nil where it is not used to draw a line.
  var telling: Telling?

  /// What saying a relation of every two mentions of a pair amounts to, where each counts.
  struct Telling: Sendable {
    /// How many pairs of mentions there are.
    var pairs: Int
    /// By label, the numbers of the stated facts among them, and how many of the pairs state one.
    var facts: [Int: [Int]] = [:]
    var right: [Int: Int] = [:]
  }
}

/// The labels of a pair: a relation and its direction in the text.
struct RelationLabels: Sendable {
  /// Relations that go both ways.
  static let symmetric: Set<String> = ["met-with", "spouse", "sibling"]
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a label, which is new if need be.
  mutating func number(_ type: String, isForward: Bool) -> Int {
    let name = Self.symmetric.contains(type) ? type + "=" : type + (isForward ? ">" : "<")
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
