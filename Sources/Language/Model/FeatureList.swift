/// The features of one decision, numbered by template in the order in which they are added.
package struct FeatureList {
  /// Their hashes.
  package private(set) var hashes: [UInt32] = []
  private var template = 0

  /// An empty list.
  package init() { hashes.reserveCapacity(96) }

  /// Empties the list.
  ///
  /// - Parameter first: the number before the first template, so that models differ.
  @inline(__always)
  mutating func restart(at first: Int) {
    hashes.removeAll(keepingCapacity: true)
    template = first
  }

  /// Goes on with another template number.
  ///
  /// - Parameter first: the number before the next template.
  @inline(__always)
  mutating func skip(to first: Int) { template = first }

  /// Adds one of several values of the same template, told apart from others by a number.
  @inline(__always)
  mutating func repeated(_ one: UInt64, _ number: UInt64) {
    var hash = FeatureHash(template: template)
    hash.add(number)
    hash.add(one)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ one: UInt64) {
    var hash = next()
    hash.add(one)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ one: UInt64, _ two: UInt64) {
    var hash = next()
    hash.add(one)
    hash.add(two)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64) {
    var hash = next()
    hash.add(one)
    hash.add(two)
    hash.add(three)
    hashes.append(hash.value)
  }

  @inline(__always)
  mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64) {
    var hash = next()
    hash.add(one)
    hash.add(two)
    hash.add(three)
    hash.add(four)
    hashes.append(hash.value)
  }

  @inline(__always)
  private mutating func next() -> FeatureHash {
    template += 1
    return FeatureHash(template: template)
  }
}
