import ActorGraph

/// Reads the sections of a Pajek file.
struct PajekParser {
  /// How many vertices a file may count without describing them.
  static let maximumUndescribed = 1_000_000

  let source: SourceText
  var lines: PajekLines
  var network = PajekNetwork()
  var hasVertices = false
  /// How many vertices are of the first mode, where there are two modes.
  var firstMode: Int?
  /// A line that has been looked at already.
  private var pending: PajekLine?

  init(_ source: SourceText) {
    self.source = source
    lines = PajekLines(source)
  }

  mutating func read(warn: (InputError) -> Void) throws(InputError) -> PajekNetwork {
    while let line = try nextLine() {
      guard let section = line.section else {
        throw source.error(
          at: line.place, "expected a section like '*Vertices', found other text",
          "a Pajek file starts with: *Vertices 2")
      }
      if let marker = lines.marker {
        guard marker.version == PropertyNames.version else {
          throw source.error(
            at: marker.place,
            "the file has version '\(marker.version.prefix(20))' of the format; this program "
              + "reads version \(PropertyNames.version)")
        }
        network.isOurs = true
      }
      switch section {
      case "network":
        guard network.name == nil, !hasVertices else {
          throw source.error(
            at: line.place, "a second network starts here, but one file is one graph",
            "put each network into a file of its own")
        }
        network.name = lines.rest(of: line)
      case "vertices": try readVertices(line)
      case "arcs", "edges", "arcslist", "edgeslist", "matrix": try readLines(section, line)
      case "partition", "vector", "permutation": try readColumn(section, line)
      default: try skip(line, warn)
      }
    }
    guard hasVertices else {
      throw source.error(
        at: 0, "there is no section '*Vertices' in the file",
        "a Pajek file starts with: *Vertices 2")
    }
    return network
  }

  mutating func nextLine() throws(InputError) -> PajekLine? {
    if let line = pending {
      pending = nil
      return line
    }
    return try lines.next()
  }

  /// The next line of the current section; nil at its end.
  mutating func nextEntry() throws(InputError) -> PajekLine? {
    guard let line = try nextLine() else { return nil }
    if line.section == nil { return line }
    pending = line
    return nil
  }

  private mutating func skip(
    _ line: PajekLine, _ warn: (InputError) -> Void
  ) throws(InputError) {
    warn(
      source.error(
        at: line.place, "the section '\(line.words[0].text.prefix(40))' is skipped",
        "actors and relations have no place for it"))
    // What follows belongs to the section, a list of vertices included.
    while let next = try nextLine() {
      guard let section = next.section, section != "vertices" else { continue }
      pending = next
      return
    }
  }
}

extension PajekParser {
  /// A count of vertices.
  private func count(_ line: PajekLine, at index: Int) throws(InputError) -> Int? {
    guard line.words.count > index else { return nil }
    guard let number = line.words[index].number, number >= 0 else {
      throw source.error(
        at: line.words[index].place,
        "expected how many vertices there are, found '\(line.words[index].text.prefix(40))'")
    }
    return number
  }

  private mutating func readVertices(_ line: PajekLine) throws(InputError) {
    guard !hasVertices else {
      throw source.error(
        at: line.place, "the file counts its vertices twice",
        "put each network into a file of its own")
    }
    guard let count = try count(line, at: 1) else {
      throw source.error(at: line.place, "expected how many vertices there are", "*Vertices 2")
    }
    hasVertices = true
    firstMode = try self.count(line, at: 2)
    var described: [(index: Int, vertex: PajekNetwork.Vertex, place: Int)] = []
    while let entry = try nextEntry() {
      described.append((try vertexIndex(entry.words[0], count), vertex(entry), entry.place))
    }
    guard count - described.count <= Self.maximumUndescribed else {
      throw source.error(
        at: line.place,
        "the file counts \(count) vertices but describes \(described.count) of them")
    }
    network.vertices = Array(repeating: PajekNetwork.Vertex(), count: count)
    for (index, vertex, place) in described {
      guard network.vertices[index].label == nil else {
        throw source.error(
          at: place, "vertex \(index + 1) is described twice", "keep one of the descriptions")
      }
      network.vertices[index] = vertex
    }
    guard let firstMode else { return }
    for index in network.vertices.indices {
      network.vertices[index].properties.append(Property("mode", index < firstMode ? "1" : "2"))
    }
  }

  func vertexIndex(_ word: PajekLine.Word, _ count: Int) throws(InputError) -> Int {
    guard let number = word.number, number >= 1, number <= count else {
      throw source.error(
        at: word.place,
        "there is no vertex '\(word.text.prefix(40))' among the \(count) of the file",
        "vertices are numbered from 1")
    }
    return number - 1
  }

  private func vertex(_ line: PajekLine) -> PajekNetwork.Vertex {
    var rest = line.words.dropFirst()
    var vertex = PajekNetwork.Vertex()
    vertex.label = rest.popFirst()?.text ?? ""
    for name in ["x", "y", "z"] {
      guard let word = rest.first, word.isNumber else { break }
      vertex.properties.append(Property(name, word.text, place: word.place))
      rest.removeFirst()
    }
    if let word = rest.first, Self.shapes.contains(word.text.lowercased()) {
      vertex.properties.append(Property("shape", word.text, place: word.place))
      rest.removeFirst()
    }
    vertex.properties += parameters(rest)
    return vertex
  }

  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]

  /// Names with values, and times in square brackets.
  func parameters(_ words: ArraySlice<PajekLine.Word>) -> [Property] {
    var rest = words
    var fields = GMLFields()
    while let word = rest.popFirst() {
      if word.text.hasPrefix("["), !word.isQuoted {
        fields.add("time", word.text, word.place)
      } else if let value = rest.popFirst() {
        fields.add(word.text, value.text, word.place)
      } else {
        fields.add("parameter", word.text, word.place)
      }
    }
    return fields.properties
  }
}
