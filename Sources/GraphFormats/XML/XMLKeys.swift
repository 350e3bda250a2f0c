/// Numbers the attributes that a file declares before it uses them, in the order in which they
/// come.
struct XMLKeys {
  /// An attribute and what it belongs to.
  struct Key: Hashable {
    let owner: Property.Owner
    /// Two spellings of the same characters are two names.
    let name: ExactText
  }

  private var numbers: [Key: Int] = [:]
  private(set) var keys: [Key] = []

  /// The number of an attribute, counted from 0.
  mutating func number(_ name: String, _ owner: Property.Owner) -> Int {
    let key = Key(owner: owner, name: ExactText(name))
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }
}

extension XMLKeys.Key {
  /// The type under which GraphML and GEXF declare the attribute.
  var type: StaticString {
    guard owner == .edge else { return "string" }
    switch name.text {
    case "confidence", "weight": return "double"
    case "inferred": return "boolean"
    default: return "string"
    }
  }
}
