import ActorGraph

extension PajekParser {
  /// Reads a partition, vector or permutation: a value for each vertex.
  mutating func readColumn(_ section: String, _ header: PajekLine) throws(InputError) {
    guard hasVertices else {
      throw source.error(
        at: header.place, "the \(section) stands before the vertices", "put '*Vertices' first")
    }
    var name = lines.rest(of: header)
    let words = header.words.dropFirst()
    if network.isOurs, words.first?.text == "kinds" {
      name = "kind"
      for (number, kind) in zip(words.dropFirst(), words.dropFirst(2)) where kind.isQuoted {
        network.kinds[number.text] = kind.text
      }
    }
    guard let vertices = try nextLine(), vertices.section == "vertices" else {
      throw source.error(
        at: header.place, "expected '*Vertices' after the \(section)", "write: *Vertices 2")
    }
    var index = 0
    while let entry = try nextEntry() {
      for word in entry.words {
        guard index < network.vertices.count else {
          throw source.error(
            at: word.place, "the \(section) has more values than there are vertices")
        }
        network.vertices[index].properties.append(
          Property(name.isEmpty ? section : name, word.text, place: word.place))
        index += 1
      }
    }
    guard index == network.vertices.count else {
      throw source.error(
        at: header.place,
        "the \(section) has \(index) values for \(network.vertices.count) vertices")
    }
  }
}
