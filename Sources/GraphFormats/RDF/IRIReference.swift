/// An IRI in its parts, which may be relative (RFC 3986, section 4.1; RFC 3987).
struct IRIReference: Hashable, Sendable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  /// Cuts an IRI into parts (RFC 3986, appendix B). Complexity: O(length).
  init(_ text: String) {
    var rest = Substring(text).utf8
    fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
    query = Self.cut(&rest, at: UInt8(ascii: "?"))
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon > rest.startIndex,
      rest[..<colon].allSatisfy(Self.isSchemeByte)
    {
      scheme = String(Substring(rest[..<colon]))
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(Substring(rest[..<end]))
      rest = rest[end...]
    }
    path = String(Substring(rest))
  }

  /// Takes away what follows a mark, and the mark.
  private static func cut(_ rest: inout Substring.UTF8View, at mark: UInt8) -> String? {
    guard let index = rest.firstIndex(of: mark) else { return nil }
    let tail = String(Substring(rest[rest.index(after: index)...]))
    rest = rest[..<index]
    return tail
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    RDFScanner.isLetter(byte) || RDFScanner.isDigit(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// The whole IRI.
  var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// What the reference means in a document (RFC 3986, section 5.2.2).
  func resolved(against base: IRIReference) -> IRIReference {
    var result = self
    if scheme != nil { return result }
    result.scheme = base.scheme
    if authority != nil {
      result.path = Self.withoutDots(path)
      return result
    }
    result.authority = base.authority
    if path.isEmpty {
      result.path = base.path
      result.query = query ?? base.query
    } else if path.utf8.first == UInt8(ascii: "/") {
      result.path = Self.withoutDots(path)
    } else if base.authority != nil, base.path.isEmpty {
      result.path = Self.withoutDots("/" + path)
    } else {
      let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      result.path = Self.withoutDots((slash.map { String(base.path[...$0]) } ?? "") + path)
    }
    return result
  }

  /// Removes `.` and `..` (RFC 3986, section 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    var kept: [String] = []
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .dropFirst(isRooted ? 1 : 0).map { String(Substring($0)) }
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")
  }
}
