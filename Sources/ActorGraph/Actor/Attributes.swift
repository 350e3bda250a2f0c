/// Further facts about an actor or a relation: each name has one or more values.
///
/// Values are a set kept in sorted order, which makes the union of two graphs independent of order.
public struct Attributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var storage: [String: [String]] = [:]

  /// No attributes.
  public init() {}

  /// Makes attributes from names and values; a name may come several times.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { insert(value, for: name) }
  }

  /// The values of one attribute, sorted; empty where there is none.
  public subscript(name: String) -> [String] { storage[name] ?? [] }

  /// The names of all attributes, sorted.
  public var names: [String] { storage.keys.sorted() }

  /// Whether there is no attribute.
  public var isEmpty: Bool { storage.isEmpty }

  /// Adds one value; a value that is there already stays once.
  public mutating func insert(_ value: String, for name: String) {
    guard var values = storage[name] else {
      storage[name] = [value]
      return
    }
    guard !values.contains(value) else { return }
    values.append(value)
    storage[name] = values.sorted()
  }

  /// Adds values; those that are there already stay once. Complexity: O(n log n) in all values.
  public mutating func insert(contentsOf values: some Sequence<String>, for name: String) {
    let united = Set(values).union(self[name])
    if !united.isEmpty { storage[name] = united.sorted() }
  }

  /// Every value of both. Commutative, associative, idempotent.
  public func united(with other: Attributes) -> Attributes {
    var result = self
    for (name, values) in other.storage {
      result.storage[name] = Set(values).union(result[name]).sorted()
    }
    return result
  }
}
