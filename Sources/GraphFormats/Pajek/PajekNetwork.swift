/// What a Pajek file says, before it becomes a graph of actors.
struct PajekNetwork {
  struct Vertex {
    /// The label; nil where the file only counts the vertex.
    var label: String?
    var properties: [Property] = []
  }

  struct Line {
    var source: Int
    var target: Int
    /// The number of its relation.
    var relation: Int?
    var isDirected: Bool
    var value: String?
    var properties: [Property] = []
    /// Where it stands, in bytes.
    var place: Int
  }

  /// Whether the file is one of ours.
  var isOurs = false
  var name: String?
  var vertices: [Vertex] = []
  var lines: [Line] = []
  var relations: [Int: String] = [:]
  /// The names of the classes of our partition by kind.
  var kinds: [String: String] = [:]
}
