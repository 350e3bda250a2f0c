/// Given names and family names of many peoples, by the hash of a word in lower case.
struct PersonLists: Sendable {
  private let traits: [UInt64: UInt8]

  static let given: UInt8 = 1
  static let family: UInt8 = 2

  /// - Parameter table: lines of `given` or `family`, a culture, and names, parted by tabs; the names
  ///   by spaces.
  init(table: String) {
    var traits: [UInt64: UInt8] = [:]
    for line in table.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      let bit = fields[0] == "given" ? Self.given : Self.family
      for name in fields[2].split(separator: " ") {
        traits[NameWord.key(name), default: 0] |= bit
      }
    }
    self.traits = traits
  }

  /// `given` and `family` in one number; 0 for a word that is in no list.
  @inline(__always)
  subscript(lower: UInt64) -> UInt8 { traits[lower] ?? 0 }
}
