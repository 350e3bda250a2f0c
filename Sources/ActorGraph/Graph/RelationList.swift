/// The relations of a graph by source, target, and the rest of their identity.
///
/// Shares the relations with the graph: 4 bytes for each. Complexity of making it: that of
/// ``ActorGraph/relations``.
package struct RelationList: RandomAccessCollection, Sendable {
  private let table: RelationTable
  /// Places in the table.
  let order: [Int32]

  init(_ table: RelationTable, ranks: [Int32]) {
    self.table = table
    order = table.order(ranks: ranks)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { order.count }

  package subscript(index: Int) -> Relation { table.relations[Int(order[index])] }

  /// Whether two of them have the same ends. Complexity: O(1), and no text is compared.
  package func areParallel(_ first: Int, _ second: Int) -> Bool {
    table.ends[Int(order[first])] == table.ends[Int(order[second])]
  }
}
