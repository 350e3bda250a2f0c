import ActorGraph
import Foundation

extension Table {
  /// One row for each actor of a ranking; with `bars` a last column shows scores to the eye.
  static func ranking(_ ranking: Ranking, of graph: ActorGraph, bars: Bool) -> Table {
    let highest = ranking.entries.map { abs($0.score) }.max() ?? 0
    return Table(
      columns: [
        Column(name: "place", isNumeric: true), Column(name: "name"), Column(name: "kind"),
        Column(name: ranking.measure.rawValue, isNumeric: true),
      ] + (bars ? [Column(name: "")] : [Column(name: "id")]),
      rows: ranking.entries.map { entry in
        let actor = graph.actor(entry.actor)
        return [
          .number(entry.place), .text(actor?.name ?? entry.actor.rawValue),
          Cell(actor?.kind.rawValue), bars ? .text(short(entry.score)) : .decimal(entry.score),
          bars
            ? .bar(highest > 0 ? abs(entry.score) / highest : 0) : .text(entry.actor.rawValue),
        ]
      })
  }

  /// One row for each member of a group.
  static func groups(_ groups: ActorGroups, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "group", isNumeric: true), Column(name: "size", isNumeric: true),
        Column(name: "name"), Column(name: "kind"), Column(name: "id"),
      ],
      rows: groups.groups.enumerated().flatMap { index, members in
        members.map { member in
          [
            .number(index + 1), .number(members.count), name(member, graph),
            Cell(graph.actor(member)?.kind.rawValue), .text(member.rawValue),
          ]
        }
      })
  }

  /// One row for each group, its members in one cell.
  static func groupList(_ groups: ActorGroups, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "group", isNumeric: true), Column(name: "size", isNumeric: true),
        Column(name: "members"),
      ],
      rows: groups.groups.enumerated().map { index, members in
        [
          .number(index + 1), .number(members.count),
          .list(members.map { graph.actor($0)?.name ?? $0.rawValue }),
        ]
      })
  }

  /// One row for each neighbour.
  static func neighbours(_ neighbourhood: ActorNeighbourhood, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "distance", isNumeric: true), Column(name: "name"), Column(name: "kind"),
        Column(name: "relations"), Column(name: "id"),
      ],
      rows: neighbourhood.neighbours.map { neighbour in
        [
          .number(neighbour.distance), name(neighbour.actor, graph),
          Cell(graph.actor(neighbour.actor)?.kind.rawValue), types(neighbour.relations),
          .text(neighbour.actor.rawValue),
        ]
      })
  }

  /// One row for each actor that two share.
  static func common(_ common: CommonNeighbours, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "name"), Column(name: "kind"), Column(name: "to first"),
        Column(name: "to second"), Column(name: "id"),
      ],
      rows: common.ties.map { tie in
        [
          name(tie.actor, graph), Cell(graph.actor(tie.actor)?.kind.rawValue),
          types(tie.toFirst), types(tie.toSecond), .text(tie.actor.rawValue),
        ]
      })
  }

  /// One row for each actor on shortest paths.
  static func between(_ between: ActorsBetween, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "name"), Column(name: "kind"), Column(name: "distance", isNumeric: true),
        Column(name: "paths", isNumeric: true), Column(name: "share", isNumeric: true),
        Column(name: "id"),
      ],
      rows: between.passages.map { passage in
        [
          name(passage.actor, graph), Cell(graph.actor(passage.actor)?.kind.rawValue),
          .number(passage.distance), .number(passage.pathCount), .decimal(passage.share),
          .text(passage.actor.rawValue),
        ]
      })
  }

  /// One row for each actor that separates two, with the path that needs it.
  static func separation(_ separation: Separation, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "name"), Column(name: "kind"), Column(name: "path"), Column(name: "id"),
      ],
      rows: separation.actors.map { actor in
        let path = separation.paths.first { $0.actors.contains(actor) }?.actors ?? []
        return [
          name(actor, graph), Cell(graph.actor(actor)?.kind.rawValue),
          .list(path.map { graph.actor($0)?.name ?? $0.rawValue }), .text(actor.rawValue),
        ]
      })
  }

  /// One row for each actor and each relation that holds parts together.
  static func weakPoints(_ points: WeakPoints, of graph: ActorGraph) -> Table {
    Table(
      columns: [
        Column(name: "what"), Column(name: "name"), Column(name: "relation"),
        Column(name: "other"), Column(name: "parts", isNumeric: true),
        Column(name: "smaller part", isNumeric: true),
      ],
      rows: points.actors.map {
        [.text("actor"), name($0.actor, graph), .none, .none, .number($0.partCount), .none]
      }
        + points.bridges.map {
          [
            .text("relation"), name($0.relation.source, graph),
            .text($0.relation.type.rawValue), name($0.relation.target, graph), .none,
            .number($0.smallerPart),
          ]
        })
  }

  /// One row for each broker.
  static func brokers(_ brokerage: Brokerage, of graph: ActorGraph) -> Table {
    Table(
      columns: [Column(name: "name"), Column(name: "group")]
        + [
          "coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total",
        ].map { Column(name: $0, isNumeric: true) } + [Column(name: "id")],
      rows: brokerage.brokers.map { broker in
        [
          name(broker.actor, graph), .text(broker.group), .number(broker.coordinator),
          .number(broker.itinerant), .number(broker.gatekeeper), .number(broker.representative),
          .number(broker.liaison), .number(broker.total), .text(broker.actor.rawValue),
        ]
      })
  }

  private static func name(_ actor: ActorID, _ graph: ActorGraph) -> Cell {
    .text(graph.actor(actor)?.name ?? actor.rawValue)
  }

  private static func types(_ relations: [Relation]) -> Cell {
    .list(Set(relations.map(\.type.rawValue)).sorted())
  }

  /// Four significant digits are as much as anybody compares by eye.
  private static func short(_ score: Double) -> String {
    if score == score.rounded(), abs(score) < 1e9 { return String(Int(score)) }
    return String(format: "%.4g", score)
  }
}
