/// A JSON value as it stands in a file: numbers keep their digits, objects their order and
/// repetitions, so nothing changes by reading.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number's literal, for instance `1e400`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// What to call the value in a message.
  package var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let literal): "the number \(literal.prefix(40))"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The whole number that the value states, where it fits an `Int`.
  package var integer: Int? {
    guard case .number(let literal) = self else { return nil }
    if let number = Int(literal) { return number }
    // `3.0` and `1e3` are whole numbers as well; other tools write them.
    guard let number = Double(literal) else { return nil }
    return Int(exactly: number)
  }
}

/// A name and a value of a JSON object.
package struct JSONMember: Hashable, Sendable {
  package var name: String
  package var value: JSONValue
}

extension JSONValue {
  /// The value as compact JSON text.
  package var text: String {
    var output = OutputBuffer()
    output.append(json: self)
    return output.text
  }

  /// What the value says in one text: a string itself, anything else as JSON; nil for null.
  package var plainText: String? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: text
    }
  }

  /// The strings of a list that holds nothing else; nil for any other value.
  package var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    var strings: [String] = []
    strings.reserveCapacity(values.count)
    for value in values {
      guard case .string(let text) = value else { return nil }
      strings.append(text)
    }
    return strings
  }
}
