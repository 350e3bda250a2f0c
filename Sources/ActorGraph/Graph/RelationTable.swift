/// The relations of a graph, found by identity, in the order in which they came.
///
/// The numbers of their ends stand for the identifiers, so neither looking a relation up nor sorting
/// all of them compares those.
struct RelationTable: Sendable {
  /// The numbers of the two actors in the table of actors.
  struct Ends: Hashable, Sendable {
    var source: Int32
    var target: Int32

    init(_ source: Int, _ target: Int) {
      self.source = Int32(source)
      self.target = Int32(target)
    }
  }

  private(set) var relations: [Relation] = []
  /// The ends of each relation.
  private(set) var ends: [Ends] = []
  private var index = HashIndex()

  /// Makes room for so many relations at once.
  mutating func reserveCapacity(_ count: Int) {
    relations.reserveCapacity(count)
    ends.reserveCapacity(count)
    index.reserveCapacity(count)
  }

  /// The place of a relation; nil where it is not there. Complexity: O(1) on average.
  func place(of identity: Relation.Identity, _ ends: Ends) -> Int? {
    let hash = Self.hash(
      ends, type: identity.type, date: identity.date, status: identity.status,
      statedBy: identity.statedBy, isInferred: identity.isInferred,
      discriminator: identity.discriminator)
    return index.place(of: hash) { self.ends[$0] == ends && relations[$0].identity == identity }
  }

  /// Adds a relation, or unites it with the one that has its identity. Complexity: O(1) on average.
  mutating func insert(_ relation: Relation, _ ends: Ends) {
    if let known = add(relation, ends) {
      relations[known] = relations[known].merged(with: relation)
    }
  }

  /// Adds a relation where none has its identity, and otherwise does nothing.
  ///
  /// - Returns: the place of the one that is there already. Complexity: O(1) on average.
  mutating func add(_ relation: Relation, _ ends: Ends) -> Int? {
    let hash = Self.hash(relation, ends)
    let known = index.place(of: hash) {
      self.ends[$0] == ends && relations[$0].hasIdentity(of: relation)
    }
    if let known { return known }
    index.append(hash)
    relations.append(relation)
    self.ends.append(ends)
    return nil
  }

  /// Removes a relation; the last one takes its place. Complexity: O(1) on average.
  mutating func remove(at place: Int) {
    index.remove(at: place)
    relations.swapAt(place, relations.count - 1)
    relations.removeLast()
    ends.swapAt(place, ends.count - 1)
    ends.removeLast()
  }

  /// The places of all relations by source, target, and the rest of their identity.
  ///
  /// - Parameter ranks: for each number of an actor its place in the order of actors.
  /// - Complexity: O(relations + actors), plus sorting those between each pair of actors.
  func order(ranks: [Int32]) -> [Int32] {
    // Most files list their relations in order.
    var order = relations.indices.map { Int32($0) }
    let isInOrder = zip(ends, ends.dropFirst()).allSatisfy { left, right in
      (ranks[Int(left.source)], ranks[Int(left.target)])
        <= (ranks[Int(right.source)], ranks[Int(right.target)])
    }
    if !isInOrder {
      order = sorted(order, by: ranks) { $0.target }
      order = sorted(order, by: ranks) { $0.source }
    }
    var first = 0
    for next in 1..<max(order.count + 1, 1) {
      if next < order.count, ends[Int(order[next])] == ends[Int(order[first])] { continue }
      if next - first > 1 {
        order[first..<next].sort {
          relations[Int($0)].identity < relations[Int($1)].identity
        }
      }
      first = next
    }
    return order
  }

  /// Sorts by the rank of one end; what agrees in it stays in order.
  @inline(__always)
  private func sorted(
    _ order: [Int32], by ranks: [Int32], _ end: (Ends) -> Int32
  ) -> [Int32] {
    func rank(_ place: Int32) -> Int { Int(ranks[Int(end(ends[Int(place)]))]) }
    var starts = [Int32](repeating: 0, count: ranks.count + 1)
    for place in order { starts[rank(place) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var result = order
    for place in order {
      let rank = rank(place)
      result[Int(starts[rank])] = place
      starts[rank] += 1
    }
    return result
  }

  private static func hash(_ relation: Relation, _ ends: Ends) -> Int {
    hash(
      ends, type: relation.type, date: relation.date, status: relation.status,
      statedBy: relation.statedBy, isInferred: relation.isInferred,
      discriminator: relation.discriminator)
  }

  private static func hash(
    _ ends: Ends, type: RelationType, date: TimeExtent?, status: RelationStatus?,
    statedBy: String?, isInferred: Bool, discriminator: String
  ) -> Int {
    var hasher = Hasher()
    hasher.combine(ends)
    hasher.combine(type)
    hasher.combine(discriminator)
    hasher.combine(date)
    // Most relations have none of these, and differ in others.
    if let statedBy { hasher.combine(statedBy) }
    if let status { hasher.combine(status) }
    if isInferred { hasher.combine(isInferred) }
    return hasher.finalize()
  }
}
