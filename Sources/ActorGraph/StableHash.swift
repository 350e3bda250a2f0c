/// A 64-bit hash that is the same on every machine and in every run.
///
/// Swift's own `Hasher` is seeded anew in each process, so nothing that is written to a file may
/// depend on it. This is FNV-1a (64 bit, offset basis `cbf29ce484222325`, prime `100000001b3`;
/// IETF draft-eastlake-fnv) with the finaliser of SplitMix64, which spreads the low entropy of
/// short names over all bits. It names things; it is no protection against forgery.
///
/// Complexity: O(bytes) per `combine`.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts an empty hash.
  public init() {}

  /// Adds the UTF-8 bytes of `text` and a separator, so that `("ab", "c")` and `("a", "bc")` differ.
  public mutating func combine(_ text: some StringProtocol) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { for byte in $0 { add(byte) } }
    if isDone == nil { for byte in text.utf8 { add(byte) } }
    add(0xff)  // never occurs in UTF-8
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash of everything combined so far.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// `value` as 16 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let value = value
    return String(unsafeUninitializedCapacity: 16) { text in
      for place in 0..<16 {
        let digit = UInt8(value >> UInt64(60 - 4 * place) & 0xf)
        text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }

  /// The hexadecimal hash of a list of fields, in order.
  public static func hexadecimal(of fields: String...) -> String {
    var hash = StableHash()
    for field in fields { hash.combine(field) }
    return hash.hexadecimal
  }
}
