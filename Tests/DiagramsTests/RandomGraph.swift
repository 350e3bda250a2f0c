import ActorGraph

/// Generated graphs: some actors have many relations, most have few, as in the news.
enum RandomGraph {
  static func graph(actors: Int, relations: Int) throws -> ActorGraph {
    var builder = GraphBuilder(published: "2022-01-10")
    var seed: UInt64 = 20_220_110
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(max(1, limit)))
    }
    let kinds: [ActorKind] = [.person, .person, .person, .organisation, .state, .place, .unit]
    for index in 0..<actors {
      builder.add(ActorID("a\(index)"), kinds[index % kinds.count], "Actor number \(index)")
    }
    let types: [RelationType] = [
      "member-of", "leads", "accused-by", "proposed-to", "part-of", "located-in", "met-with",
      "supports", "deployed-in", "citizen-of",
    ]
    for index in 0..<relations {
      let source = index < actors ? index : next(actors)
      let target = next(next(actors) + 1)
      let date = index % 3 == 0 ? "2022-01-0\(1 + next(9))" : nil
      try builder.relate(
        ActorID("a\(source)"), types[next(types.count)], ActorID("a\(target)"), nil, date: date)
    }
    return builder.graph
  }
}
