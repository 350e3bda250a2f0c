import ActorGraph

/// Attributes as a file states them one by one: taken together at the end, in time that does not grow
/// with the square of their number.
struct RDFAttributes {
  private var values: [String: [String]] = [:]

  mutating func insert(_ value: String, for name: String) {
    values[name, default: []].append(value)
  }

  var attributes: Attributes {
    var attributes = Attributes()
    for (name, values) in values { attributes.insert(contentsOf: values, for: name) }
    return attributes
  }
}
