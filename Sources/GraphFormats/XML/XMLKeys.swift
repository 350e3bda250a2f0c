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
  /// The number that was asked for last.
  private var last = -1

  /// The number of an attribute, counted from 0.
  mutating func number(_ name: String, _ owner: Property.Owner) -> Int {
    let key = Key(owner: owner, name: ExactText(name))
    // One element after the other asks in the same order.
    if last + 1 < keys.count, keys[last + 1] == key {
      last += 1
    } else if let number = numbers[key] {
      last = number
    } else {
      last = keys.count
      numbers[key] = last
      keys.append(key)
    }
    return last
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
