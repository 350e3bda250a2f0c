import ActorGraph

extension PajekParser {
  mutating func readLines(_ section: String, _ header: PajekLine) throws(InputError) {
    guard hasVertices else {
      throw source.error(
        at: header.place, "the lines stand before the vertices", "put '*Vertices' first")
    }
    let relation = try relation(header)
    let isDirected = !section.hasPrefix("edges")
    var row = 0
    while let entry = try nextEntry() {
      switch section {
      case "matrix":
        try readRow(entry, row, relation)
        row += 1
      case "arcslist", "edgeslist":
        let count = network.vertices.count
        let source = try vertexIndex(entry.words[0], count)
        for word in entry.words.dropFirst() {
          network.lines.append(
            PajekNetwork.Line(
              source: source, target: try vertexIndex(word, count), relation: relation,
              isDirected: isDirected, place: word.place))
        }
      default: try readLine(entry, relation, isDirected)
      }
    }
  }

  /// The number of the relation that a header like `*Arcs :1 "member-of"` opens.
  private mutating func relation(_ header: PajekLine) throws(InputError) -> Int? {
    guard let word = header.words.dropFirst().first(where: { $0.text.hasPrefix(":") }) else {
      return nil
    }
    var digits = word.text.dropFirst()
    var rest = header.words.drop { $0.place <= word.place }
    if digits.isEmpty, let number = rest.popFirst() { digits = number.text[...] }
    guard let number = Int(digits) else {
      throw source.error(
        at: word.place, "expected the number of a relation after ':'", "write: *Arcs :1 \"name\"")
    }
    if let name = rest.first { network.relations[number] = name.text }
    return number
  }

  private mutating func readLine(
    _ entry: PajekLine, _ relation: Int?, _ isDirected: Bool
  ) throws(InputError) {
    var words = entry.words[...]
    var relation = relation
    if let first = words.first, first.text.hasSuffix(":"), let number = Int(first.text.dropLast()) {
      relation = number
      words.removeFirst()
    }
    let count = network.vertices.count
    guard words.count >= 2, let from = words.popFirst(), let to = words.popFirst() else {
      throw source.error(
        at: entry.place, "expected the numbers of two vertices", "write for example: 1 2 1.5")
    }
    var line = PajekNetwork.Line(
      source: try vertexIndex(from, count), target: try vertexIndex(to, count), relation: relation,
      isDirected: isDirected, place: entry.place)
    if let value = words.first, value.isNumber {
      line.value = value.text
      words.removeFirst()
    }
    line.properties = parameters(words)
    network.lines.append(line)
  }

  private mutating func readRow(
    _ entry: PajekLine, _ row: Int, _ relation: Int?
  ) throws(InputError) {
    let count = network.vertices.count
    // The rows of a network of two modes are the first mode, its columns the second.
    let rows = firstMode.map { min($0, count) } ?? count
    let first = firstMode == nil ? 0 : rows
    guard row < rows, entry.words.count == count - first else {
      throw source.error(
        at: entry.place,
        "expected a matrix of \(rows) rows with \(count - first) numbers, found a row with "
          + "\(entry.words.count) as number \(row + 1)")
    }
    for (index, word) in entry.words.enumerated() {
      guard word.isNumber, let value = Double(word.text) else {
        throw source.error(
          at: word.place, "expected a number, found '\(word.text.prefix(40))'")
      }
      if value == 0 { continue }
      network.lines.append(
        PajekNetwork.Line(
          source: row, target: first + index, relation: relation, isDirected: true,
          value: word.text, place: word.place))
    }
  }
}
