import ActorGraph

/// An invented case: how is Ana Reyes tied to Tomas Lund?
enum HarbourCase {
  static func graph() throws -> ActorGraph {
    var graph = ActorGraph()
    graph.insert(
      DocumentRecord(
        id: "loans", name: "loans.txt", title: "Questions about a loan",
        published: PartialDate("2021-03-03")))
    graph.insert(DocumentRecord(id: "gala", name: "gala.txt"))
    let actors: [(ActorID, ActorKind, String, [String])] = [
      ("reyes", .person, "Ana Reyes", []), ("lund", .person, "Tomas Lund", []),
      ("bank", "Company", "Northern Bank", ["NB"]),
      ("party", .organisation, "Harbour Party", []), ("brandt", .person, "Ida Brandt", []),
      ("ministry", .organisation, "Finance Ministry", []),
      ("norland", .state, "Norland", []), ("hermit", .person, "Old Nils", []),
    ]
    for (id, kind, name, aliases) in actors {
      graph.insert(
        Actor(
          id: id, kind: kind, name: name, aliases: aliases,
          mentions: [
            Mention(document: "loans", range: 0..<4), Mention(document: "gala", range: 7..<9),
          ]))
    }
    func add(
      _ source: ActorID, _ type: RelationType, _ target: ActorID, _ date: String? = nil,
      _ status: RelationStatus? = nil, by speaker: String? = nil, _ quotes: String...,
      in document: DocumentID = "loans"
    ) throws {
      try graph.insert(
        Relation(
          source: source, type: type, target: target, date: date.flatMap { TimeExtent($0) },
          status: status, statedBy: speaker,
          evidence: quotes.map {
            Evidence(document: document, range: 40..<(40 + $0.unicodeScalars.count), quote: $0)
          }))
    }
    try add(
      "reyes", "employed-by", "bank", nil, .current,
      """
      Ana Reyes, who has run the lending desk of Northern Bank for six years, declined to say who \
      had signed the loan
      """)
    try add(
      "bank", "owned-by", "lund", "2014/2019", .former,
      "Lund sold the bank in 2019, five years after he had bought it")
    try add("reyes", "member-of", "party", nil, .current, "both Reyes and the mayor are members")
    try add(
      "lund", "member-of", "party", nil, .claimed, by: "the Courier",
      "Lund carries the party's card, the Courier wrote")
    try add("lund", "member-of", "party", "2008", .former, "Lund, then a member of the party")
    try add("lund", "met-with", "brandt", "2021-03-01", nil, "Lund dined with the minister")
    try add(
      "reyes", "dismissed-by", "brandt", "2020-05", nil,
      "Brandt dismissed Reyes from the audit office in May 2020")
    try add("brandt", "leads", "ministry", "2018/..", .current, "Brandt, minister since 2018")
    try add("party", "supports", "ministry", nil, .denied, "the party denied that it backs her")
    try add("reyes", "proposed-to", "lund", nil, .planned, "Reyes means to offer Lund a deal")
    try add("ministry", "part-of", "norland", nil, .current, "the Norland ministry of finance")
    try add("brandt", "met-with", "brandt", "2022", nil, "Brandt spoke to herself", in: "gala")
    return graph
  }
}

extension ActorPath {
  /// `reyes -employed-by-> bank -owned-by-> lund`; a step against its relation reads `<-leads-`.
  var chain: String {
    var text = actors.first?.rawValue ?? ""
    for (step, actor) in zip(steps, actors.dropFirst()) {
      let type = step.relation.type
      text += step.isForward ? " -\(type)-> \(actor)" : " <-\(type)- \(actor)"
    }
    return text
  }
}
