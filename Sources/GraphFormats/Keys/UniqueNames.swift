/// Names that a file gives to what it holds, no two alike.
struct UniqueNames {
  private var used: Set<String> = []

  /// Takes a name, with a number after it where it is taken: `x`, `x-2`, `x-3`.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 1
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
