import ActorGraph

/// Generated graphs with communities that are known beforehand.
///
/// Actors are divided evenly into communities. Of every ten relations `within` lie inside a
/// community, the others between two neighbouring ones. Inside, every actor first gets one relation
/// to an earlier member, which keeps the community in one piece; all further ones are drawn so that
/// early members get many and late ones few. Names, kinds and relations are invented.
struct PlantedCommunities {
  var actors: Int
  var relations: Int
  var communities: Int
  /// How many of ten relations lie inside a community; 0 for a graph without any order.
  var within = 9
  var seed: UInt64 = 1

  private static let first = [
    "Ada", "Boris", "Clara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira",
    "Luis", "Mina", "Nils", "Olga", "Petra", "Rosa", "Samir", "Tilda", "Umar",
  ]
  private static let last = [
    "Almeida", "Brandt", "Castel", "Dvorak", "Eriksen", "Ferrante", "Gashi", "Haddad", "Ivanova",
    "Jensen", "Karimi", "Lindqvist", "Moreau", "Novak", "Oduya", "Popescu", "Quiroga", "Rahimi",
    "Santos", "Tanaka", "Ulrich", "Varga", "Wolff", "Zeman",
  ]
  private static let bodies = [
    "Ministry of Water", "Harbour Authority", "Union of Miners", "Civic Front", "State Oil Fund",
    "Northgate Bank", "Meridian Holdings", "Delta Freight", "Vesta Media", "River Commission",
    "Grain Board", "Hill Province Council", "Court of Audit", "Border Guard", "Rail Company",
    "Farmers' League",
  ]
  private static let types: [RelationType] = [
    "leads", "member-of", "employed-by", "accused-by", "proposed-to", "supports", "met-with",
    "located-in", "deployed-in", "reported-on",
  ]

  func graph() throws -> ActorGraph {
    var builder = GraphBuilder(published: "2022-01-10")
    var random = SeededGenerator(seed: seed)
    for index in 0..<actors {
      let (kind, name) = invented(index)
      builder.add(ActorID("a\(index)"), kind, name)
    }
    func community(_ actor: Int) -> Int { within == 0 ? 0 : actor % communities }
    // Members of a community are `communities` apart; early ones are preferred.
    func member(of community: Int, before limit: Int) -> Int {
      let step = within == 0 ? 1 : communities
      let count = (limit - community + step - 1) / step
      let draw = Double.random(in: 0..<1, using: &random)
      let place = Int(Double(count) * (within == 0 ? draw : draw * draw))
      return community + min(max(0, count - 1), place) * step
    }
    var added = 0
    func relate(_ source: Int, _ target: Int) throws {
      let type = Self.types[Int.random(in: 0..<Self.types.count, using: &random)]
      try builder.relate(
        ActorID("a\(source)"), type, ActorID("a\(target)"), nil,
        date: "20\(10 + added % 80)-0\(1 + added % 9)")
      added += 1
    }
    for actor in 0..<actors where added < relations && actor >= (within == 0 ? 1 : communities) {
      try relate(actor, member(of: community(actor), before: actor))
    }
    while added < relations {
      let home = within == 0 ? 0 : Int.random(in: 0..<communities, using: &random)
      let isInside = within == 0 || Int.random(in: 0..<10, using: &random) < within
      let away = isInside ? home : (home + Int.random(in: 1...2, using: &random)) % communities
      let (source, target) = (
        member(of: home, before: actors), member(of: away, before: actors)
      )
      if source != target { try relate(source, target) }
    }
    return builder.graph
  }

  private func invented(_ index: Int) -> (ActorKind, String) {
    let round = index / 6
    switch index % 6 {
    case 1:
      let body = Self.bodies[(round * 7 + round / 16) % Self.bodies.count]
      return (.organisation, round < 16 ? body : "\(body) \(round / 16 + 1)")
    case 3: return (round % 3 == 0 ? .state : .place, "District \(round + 1)")
    case 5: return (round % 2 == 0 ? .unit : "Media", "Station \(round + 1)")
    default:
      let number = index - index / 6 * 3
      return (
        .person,
        "\(Self.first[number % Self.first.count]) \(Self.last[number * 7 / 3 % Self.last.count])"
      )
    }
  }
}
