/// The actors of a graph, found by identifier, numbered as they came.
struct ActorTable: Sendable {
  private(set) var actors: [Actor] = []
  private var index = HashIndex()

  /// The number of an actor; nil where it is not there. Complexity: O(1) on average.
  func number(of id: ActorID) -> Int? {
    index.place(of: Self.hash(id)) { actors[$0].id == id }
  }

  /// Adds an actor, or unites it with the one that has its identifier.
  ///
  /// - Returns: its number. Complexity: O(1) on average.
  @discardableResult
  mutating func insert(_ actor: Actor) -> Int {
    let hash = Self.hash(actor.id)
    if let number = index.place(of: hash, where: { actors[$0].id == actor.id }) {
      actors[number] = actors[number].merged(with: actor)
      return number
    }
    index.append(hash)
    actors.append(actor)
    return actors.count - 1
  }

  /// The numbers of the actors in the order of their identifiers. Complexity: O(n log n).
  func order() -> [Int32] {
    actors.indices.map { Int32($0) }.sorted { actors[Int($0)].id < actors[Int($1)].id }
  }

  private static func hash(_ id: ActorID) -> Int {
    var hasher = Hasher()
    hasher.combine(id)
    return hasher.finalize()
  }
}
