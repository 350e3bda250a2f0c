import ActorGraph

/// What an XML file calls the nodes and edges: the identifiers of the actors and the keys of the
/// relations, wherever XML can hold them and they are unique. Nothing is called by the empty name,
/// which igraph cannot read.
struct XMLNodeNames {
  private var renamed: [ActorID: String] = [:]
  private var usedEdges: Set<String> = []
  private var edgeNumbers: [String: Int] = [:]

  /// Complexity: O(actors).
  ///
  /// - Parameter edgeCount: how many edges will ask for a name.
  init(_ actors: [Actor], edgeCount: Int = 0) {
    usedEdges.reserveCapacity(edgeCount)
    let odd = actors.filter { !Self.isName($0.id.rawValue) }
    guard !odd.isEmpty else { return }
    var used = Set(actors.map(\.id.rawValue))
    for actor in odd {
      var name = "actor-" + StableHash.hexadecimal(of: actor.id.rawValue)
      while !used.insert(name).inserted { name += "-" }
      renamed[actor.id] = name
    }
  }

  /// The node's name.
  subscript(id: ActorID) -> String { renamed[id] ?? id.rawValue }

  /// Whether the node is called by another name than the actor's identifier.
  func isRenamed(_ id: ActorID) -> Bool { renamed[id] != nil }

  /// A name for an edge that no other edge of the file has; to be called once for each edge.
  mutating func edge(_ key: String) -> String {
    let base = Self.isName(key) ? key : "edge-" + StableHash.hexadecimal(of: key)
    if usedEdges.insert(base).inserted { return base }
    var number = edgeNumbers[base, default: 1]
    var name: String
    repeat {
      number += 1
      name = "\(base)-\(number)"
    } while !usedEdges.insert(name).inserted
    edgeNumbers[base] = number
    return name
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && (text.isPlainXML || text.unicodeScalars.allSatisfy(PropertyText.isXML))
  }
}
