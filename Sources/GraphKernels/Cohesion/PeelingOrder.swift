/// Items by a number that falls while those with the smallest are taken away, in buckets.
///
/// Source: V. Batagelj, M. Zaversnik, "An O(m) algorithm for cores decomposition of networks",
/// 2003, arXiv:cs/0310049.
struct PeelingOrder {
  /// All items, by ascending number.
  let items: Buffer<Int32>
  /// Where in ``items`` each one is.
  let places: Buffer<Int32>
  private let numbers: Buffer<Int32>
  /// Where the items of a number begin.
  private let starts: Buffer<Int32>

  /// - Parameter numbers: not negative; they are changed by ``lower(_:)``.
  init(_ numbers: Buffer<Int32>) {
    self.numbers = numbers
    items = Buffer(uninitialized: numbers.count)
    places = Buffer(uninitialized: numbers.count)
    let largest = Int(numbers.reduce(0, max))
    starts = Buffer(repeating: 0, count: largest + 2)
    for item in 0..<numbers.count { starts[Int(numbers[item]) + 1] += 1 }
    for number in 0...largest { starts[number + 1] += starts[number] }
    for item in 0..<numbers.count {
      let place = starts[Int(numbers[item])]
      starts[Int(numbers[item])] += 1
      items[Int(place)] = Int32(item)
      places[item] = place
    }
    for number in stride(from: largest + 1, to: 0, by: -1) { starts[number] = starts[number - 1] }
    starts[0] = 0
  }

  /// Lowers the number of an item by 1. It swaps places with the first of its bucket.
  @inline(__always)
  func lower(_ item: Int32) {
    let number = Int(numbers.pointer[Int(item)])
    let place = places.pointer[Int(item)]
    let first = starts.pointer[number]
    let other = items.pointer[Int(first)]
    items.pointer[Int(first)] = item
    items.pointer[Int(place)] = other
    places.pointer[Int(item)] = first
    places.pointer[Int(other)] = place
    starts.pointer[number] = first &+ 1
    numbers.pointer[Int(item)] = Int32(truncatingIfNeeded: number &- 1)
  }
}
