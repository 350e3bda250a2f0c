import ActorGraph
import Foundation
import GraphKernels

/// Path queries on a large invented graph.
struct PathSpeed {
  private let actorCount = 200_000
  private let relationCount = 1_000_000
  private let queryCount = 500

  func run() throws {
    let ontology = try Ontology.standard()
    var random = SplitMix(seed: 42)
    var building = Samples()
    let graph = try building.measure { try invent(&random) }
    var freezing = Samples()
    let frozen = freezing.measure { FrozenActorGraph(graph) }
    print(
      "graph of \(graph.actorCount) actors and \(graph.relationCount) relations: built in "
        + "\(Samples.fixed(building.quantile(0), digits: 2)) s, frozen in "
        + "\(Samples.fixed(freezing.quantile(0), digits: 2)) s")
    for (what, search) in [
      ("shortest path", PathQuery.Search.shortest),
      ("all shortest paths (at most 10)", .allShortest), ("3 shortest paths", .kShortest(3)),
    ] {
      var samples = Samples()
      var found = 0
      for _ in 0..<queryCount {
        let (from, to) = (actor(&random), actor(&random))
        guard from != to else { continue }
        var query = PathQuery(from: from, to: to)
        query.search = search
        let answer = try samples.measure { try frozen.paths(query, ontology: ontology) }
        found += answer.paths.isEmpty ? 0 : 1
      }
      print(
        "\(what): median \(Samples.fixed(samples.quantile(0.5) * 1000, digits: 2)) ms, "
          + "99th percentile \(Samples.fixed(samples.quantile(0.99) * 1000, digits: 2)) ms "
          + "(\(samples.seconds.count) queries, \(found) with a path)")
    }
  }

  private func actor(_ random: inout SplitMix) -> ActorID {
    ActorID("a\(Int.random(in: 0..<actorCount, using: &random))")
  }

  /// Relations between actors of which some are far better known than others: one end is drawn
  /// evenly, the other with the square of an even draw, so that hubs arise as they do in news.
  private func invent(_ random: inout SplitMix) throws -> ActorGraph {
    let types: [RelationType] = ["member-of", "leads", "met-with", "supports", "part-of"]
    var graph = ActorGraph()
    for number in 0..<actorCount {
      graph.insert(Actor(id: ActorID("a\(number)"), kind: .person, name: "Actor \(number)"))
    }
    var number = 0
    while graph.relationCount < relationCount {
      let share = Double.random(in: 0..<1, using: &random)
      let hub = ActorID("a\(Int(share * share * Double(actorCount)))")
      let type = types[number % types.count]
      try graph.insert(Relation(source: actor(&random), type: type, target: hub))
      number += 1
    }
    return graph
  }
}
