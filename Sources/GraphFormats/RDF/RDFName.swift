/// An IRI: a namespace and what follows it.
struct RDFName: Hashable, Sendable {
  let namespace: RDFNamespace
  /// ASCII letters, digits, `-`, `_`, `.` and percent-encoded bytes, nothing else.
  let local: String

  /// Names a thing by any text: everything but ASCII letters, digits, `-`, `_` and `.` is
  /// percent-encoded, so that different texts give different IRIs. Complexity: O(length).
  init(_ namespace: RDFNamespace, _ text: String) {
    self.namespace = namespace
    local = Self.encode(text)
  }

  /// Reads `foaf:Person`, as ontologies give terms of other vocabularies; nil where the prefix is none
  /// of ours.
  init?(term: String) {
    let parts = term.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let namespace = RDFNamespace(rawValue: String(parts[0])) else {
      return nil
    }
    self.init(namespace, String(parts[1]))
  }

  /// Whether Turtle can write it with a prefix.
  var hasPrefixedForm: Bool {
    guard let first = local.utf8.first, let last = local.utf8.last else { return true }
    return first != UInt8(ascii: "-") && first != UInt8(ascii: ".") && last != UInt8(ascii: ".")
  }

  private static func encode(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xf)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The text that an IRI of a namespace was made of; nil for other IRIs and for broken encodings.
  static func text(of iri: String, in namespace: RDFNamespace) -> String? {
    let prefix = namespace.iri.utf8
    guard iri.utf8.starts(with: prefix) else { return nil }
    var rest = iri.utf8.dropFirst(prefix.count)
    guard rest.contains(UInt8(ascii: "%")) else { return String(Substring(rest)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Hexadecimal.value),
        let low = rest.popFirst().flatMap(Hexadecimal.value)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

/// Hexadecimal digits of either case.
enum Hexadecimal {
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
