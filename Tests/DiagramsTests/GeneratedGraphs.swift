import ActorGraph

/// Fifty made-up graphs that look like the news, on which pictures are judged.
///
/// Graph `i` (0..<50) has `10 + i · 50 / 49` actors: a state for every twelve, and by turns, weighted,
/// persons (half), organisations, places and units, named from syllables; half of the persons have a
/// role. Every actor but the first states belongs to a state or to an organisation made before
/// (`leads`, `member-of`, `part-of`, `located-in`, `citizen-of` by kinds), the better connected ones
/// preferred; then relations between any two (`dismissed-by`, `proposed-to`, `deployed-in`,
/// `accused-by`, `met-with`, `supports`, `member-of`) follow until there are 1.25 for each actor. A
/// third has a date, one in five a status other than the usual one; each has a quote.
enum GeneratedGraphs {
  static let count = 50

  static func graph(_ index: Int) throws -> ActorGraph {
    var maker = Maker(seed: UInt64(index))
    return try maker.make(actors: 10 + index * 50 / 49)
  }

  private struct Maker {
    var state: UInt64
    var graph = ActorGraph()
    var actors: [Actor] = []
    var ties: [Int] = []

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678 }

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }

    mutating func word(_ least: Int, _ most: Int) -> String {
      let heads = [
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "tr",
      ]
      let tails = ["a", "e", "i", "o", "u", "an", "er", "ol", "in", "ar", "es", "um"]
      var word = ""
      for _ in 0..<(least + next(most - least + 1)) {
        word += heads[next(heads.count)] + tails[next(tails.count)]
      }
      return word.prefix(1).uppercased() + word.dropFirst()
    }

    mutating func add(_ kind: ActorKind, _ name: String, role: String? = nil) {
      var attributes = Attributes()
      if let role { attributes.insert(role, for: "role") }
      let actor = Actor(
        id: ActorID("a\(actors.count)"), kind: kind, name: name, attributes: attributes)
      actors.append(actor)
      ties.append(0)
      graph.insert(actor)
    }

    mutating func relate(_ source: Int, _ type: RelationType, _ target: Int) throws {
      let number = graph.relationCount
      let quote = "\(actors[source].name) and \(actors[target].name), passage \(number)."
      let start = number * 200
      let day = 1 + next(28)
      let date = next(3) == 0 ? TimeExtent("2023-03-\(day < 10 ? "0" : "")\(day)") : nil
      let isEvent = ["dismissed-by", "proposed-to", "accused-by", "met-with"].contains(
        type.rawValue)
      let usual: RelationStatus? = isEvent ? nil : .current
      let status =
        next(5) == 0 ? [RelationStatus.former, .planned, .claimed, .denied][next(4)] : usual
      let count = graph.relationCount
      try graph.insert(
        Relation(
          source: actors[source].id, type: type, target: actors[target].id, date: date,
          status: status,
          evidence: [
            Evidence(
              document: "d1", range: start..<(start + quote.unicodeScalars.count), quote: quote)
          ]))
      guard graph.relationCount > count else { return }
      ties[source] += 1
      ties[target] += 1
    }

    /// An earlier actor of some kinds, the better connected the likelier.
    mutating func earlier(_ kinds: [ActorKind]) -> Int {
      var best = 0
      for _ in 0..<3 {
        let index = next(actors.count)
        if kinds.contains(actors[index].kind), ties[index] >= ties[best] || best == 0 {
          best = index
        }
      }
      return best
    }

    mutating func make(actors count: Int) throws -> ActorGraph {
      graph.insert(
        DocumentRecord(id: "d1", name: "invented.txt", published: PartialDate("2023-03-31")))
      for _ in 0..<max(1, count / 12) { add(.state, word(2, 4)) }
      while actors.count < count {
        let home = earlier([.state, .organisation])
        let isState = actors[home].kind == .state
        switch next(10) {
        case 0..<5:
          let role =
            next(2) == 0 ? "\(["minister", "general", "spokesman"][next(3)]), \(word(2, 3))" : nil
          add(.person, "\(word(2, 3)) \(word(2, 4))", role: role)
          try relate(
            actors.count - 1, isState ? ["leads", "citizen-of"][next(2)] : "member-of", home)
        case 5, 6:
          add(
            .organisation, "\(["Council", "Ministry", "Front", "Union"][next(4)]) of \(word(2, 4))")
          try relate(actors.count - 1, "part-of", home)
        case 7, 8:
          add(.place, word(2, 4))
          try relate(actors.count - 1, "located-in", home)
        default:
          add(.unit, "\(word(2, 3)) brigade")
          try relate(actors.count - 1, "part-of", home)
        }
      }
      let types: [RelationType] = [
        "dismissed-by", "proposed-to", "deployed-in", "accused-by", "met-with", "supports",
        "member-of",
      ]
      let wanted = count * 5 / 4
      for _ in 0..<(wanted * 4) where graph.relationCount < wanted {
        let source = next(actors.count)
        let target = earlier([.person, .organisation, .state, .place])
        if source != target { try relate(source, types[next(types.count)], target) }
      }
      return graph
    }
  }
}
