/// One entity of FollowTheMoney: a line of a file.
struct FtMEntity {
  var id: String
  var schema: String
  /// In the order in which they came in, each name once.
  private(set) var properties: [Property] = []
  /// Members of the line beside the three that FollowTheMoney defines.
  var others: [Property] = []
  /// The offset of the line that names the entity first.
  var place = 0
  private var indices: [String: Int] = [:]

  init(id: String, schema: String) {
    self.id = id
    self.schema = schema
  }

  /// The values of a property.
  subscript(name: String) -> [String] { indices[name].map { properties[$0].values } ?? [] }

  mutating func add(_ name: String, _ value: String) {
    add(name, [value])
  }

  mutating func add(_ name: String, _ values: [String]) {
    if values.isEmpty { return }
    if let index = indices[name] {
      properties[index].values += values
    } else {
      indices[name] = properties.count
      properties.append(Property(name, values, place: place))
    }
  }
}

extension FtMEntity {
  /// A fact that FollowTheMoney has no property for, as a value of a property of texts:
  /// `sociogram:kind=Unit`.
  mutating func carry(_ name: String, _ value: String, in property: String) {
    let fact = "\(Self.mark)\(name)=\(value)"
    let isPlain =
      !name.utf8.contains(UInt8(ascii: "=")) && !name.utf8.starts(with: "[".utf8)
      && FtMText.isKept(fact)
    add(property, isPlain ? fact : Self.mark + FtMText.list([name, value]))
  }

  private static let mark = "sociogram:"

  /// Whether a value is a fact that ``carry(_:_:in:)`` wrote.
  static func isCarried(_ value: String) -> Bool { value.utf8.starts(with: mark.utf8) }

  /// The fact that ``carry(_:_:in:)`` wrote; nil for other texts.
  static func carried(_ value: String) -> (name: String, value: String)? {
    guard isCarried(value) else { return nil }
    let rest = value.utf8.dropFirst(mark.utf8.count)
    if rest.first == UInt8(ascii: "[") {
      let texts = PropertyText.decode(String(Substring(rest)))
      return texts.count == 2 ? (texts[0], texts[1]) : nil
    }
    guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return (String(Substring(rest[..<equals])), String(Substring(rest[equals...].dropFirst())))
  }

  /// Writes the entity as a line, each value once.
  func write(to output: inout OutputBuffer) {
    output.append("{\"id\": ")
    output.append(jsonString: id)
    output.append(member: "schema", schema)
    output.append(", \"properties\": {")
    for (index, property) in properties.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(jsonString: property.name)
      output.append(": ")
      var known: Set<String> = []
      output.append(jsonStrings: property.values.filter { known.insert($0).inserted })
    }
    output.append("}}\n")
  }
}
