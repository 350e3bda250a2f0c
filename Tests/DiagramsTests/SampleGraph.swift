import ActorGraph

/// Kazakhstan in January 2022, from public facts in our own words: 28 actors, 39 relations.
enum SampleGraph {
  /// One report, made up for the tests.
  static let report = "report.txt"

  static func kazakhstan() throws -> ActorGraph {
    var builder = GraphBuilder(published: "2022-01-10")
    builder.graph.attributes.insert("Who is tied to whom in the Kazakhstan crisis", for: "title")
    builder.add("odkb", .organisation, "ODKB", aliases: ["Collective Security Treaty Organization"])
    builder.add("force", .unit, "ODKB contingent", role: "troops of five states")
    for (id, name) in [
      ("kz", "Kazakhstan"), ("ru", "Russia"), ("kg", "Kyrgyzstan"), ("by", "Belarus"),
      ("am", "Armenia"), ("tj", "Tajikistan"),
    ] {
      builder.add(ActorID(id), .state, name)
    }
    builder.add("tokayev", .person, "Kassym-Jomart Tokayev", role: "President of Kazakhstan")
    builder.add("nazarbayev", .person, "Nursultan Nazarbayev", role: "former President")
    builder.add("mamin", .person, "Askar Mamin", role: "former prime minister")
    builder.add("smailov", .person, "Alikhan Smailov", role: "prime minister")
    builder.add("gov", .organisation, "Government of Kazakhstan", role: "dismissed")
    builder.add("council", .organisation, "Security Council", role: "Kazakhstan")
    builder.add("knb", .organisation, "KNB", aliases: ["National Security Committee"])
    builder.add("masimov", .person, "Karim Masimov", role: "ex-chief, KNB, arrested")
    builder.add("osipov", .person, "Marat Osipov", role: "former vice president, KNB")
    builder.add("ergozhin", .person, "Daulet Ergozhin", role: "former vice president, KNB")
    builder.add("sagimbayev", .person, "Yermek Sagimbayev", role: "chief, KNB")
    builder.add("almaty", .place, "Almaty", role: "largest city")
    builder.add("astana", .place, "Nur-Sultan", role: "capital")
    builder.add("khabar", "Media", "Khabar 24", role: "Kazakh TV channel")
    builder.add("protesters", .group, "Protesters")
    builder.add("putin", .person, "Vladimir Putin", role: "President of Russia")
    builder.add("serdyukov", .person, "Andrey Serdyukov", role: "general, commands the force")
    builder.add("interfax", "Media", "Interfax", role: "Russian news agency")
    builder.add("japarov", .person, "Sadyr Japarov", role: "President of Kyrgyzstan")
    builder.add("ruzakhunov", .person, "Vikram Ruzakhunov", role: "jazz musician")

    for state in ["kz", "ru", "kg", "by", "am", "tj"] {
      try builder.relate(ActorID(state), "member-of", "odkb", .current)
    }
    try builder.relate("force", "part-of", "odkb", .current)
    try builder.relate(
      "force", "deployed-in", "kz", .current, date: "2022-01",
      quote: "The contingent of the alliance is now stationed in Kazakhstan")
    try builder.relate("serdyukov", "leads", "force", .current)
    try builder.relate("serdyukov", "citizen-of", "ru", .current)
    try builder.relate("putin", "leads", "ru", .current)
    try builder.relate(
      "putin", "proposed-to", "tokayev", nil, date: "2022-01-08",
      quote: "Putin put the idea of a summit to Tokayev by telephone")
    try builder.relate(
      "interfax", "reported-on", "putin", nil, date: "2022-01-08", speaker: "Interfax")
    try builder.relate("interfax", "headquartered-in", "ru", .current)
    try builder.relate("tokayev", "leads", "kz", .current)
    try builder.relate(
      "gov", "dismissed-by", "tokayev", nil, date: "2022-01-05",
      quote: "On Wednesday Tokayev sent the whole cabinet home")
    try builder.relate("gov", "part-of", "kz", .former, date: "../2022-01-05")
    try builder.relate("mamin", "leads", "gov", .former, date: "2019/2022-01-05")
    try builder.relate("smailov", "leads", "gov", .planned)
    try builder.relate("smailov", "appointed-by", "tokayev", .planned)
    try builder.relate("nazarbayev", "leads", "council", .former, date: "../2022-01-05")
    try builder.relate("tokayev", "leads", "council", .current, date: "2022-01-05/..")
    try builder.relate("council", "part-of", "kz", .current)
    try builder.relate("knb", "part-of", "kz", .current)
    try builder.relate("masimov", "leads", "knb", .former, date: "../2022-01-06")
    try builder.relate(
      "masimov", "arrested-by", "knb", nil, date: "2022-01-06",
      quote: "The committee locked up its own former chief on suspicion of treason")
    try builder.relate("osipov", "employed-by", "knb", .former, date: "../2022-01-09")
    try builder.relate("ergozhin", "employed-by", "knb", .former, date: "../2022-01-09")
    try builder.relate(
      "osipov", "dismissed-by", "tokayev", nil, date: "2022-01-09",
      quote: "Tokayev removed two deputies of the security chief, Osipov and Ergozhin")
    try builder.relate(
      "ergozhin", "dismissed-by", "tokayev", nil, date: "2022-01-09",
      quote: "Tokayev removed two deputies of the security chief, Osipov and Ergozhin")
    try builder.relate("sagimbayev", "leads", "knb", .current, date: "2022-01-06/..")
    try builder.relate("almaty", "located-in", "kz", .current)
    try builder.relate("astana", "capital-of", "kz", .current)
    try builder.relate("khabar", "located-in", "astana", .current)
    try builder.relate("khabar", "reported-on", "almaty", .claimed, date: "2022-01-09")
    try builder.relate("protesters", "located-in", "almaty", .current)
    try builder.relate("protesters", "supports", "nazarbayev", .denied, confidence: 0.4)
    try builder.relate("japarov", "leads", "kg", .current)
    try builder.relate("ruzakhunov", "citizen-of", "kg", .current)
    try builder.relate(
      "ruzakhunov", "arrested-in", "almaty", nil, date: "2022-01-09",
      quote: "The Kyrgyz pianist Ruzakhunov had been seized in Almaty")
    try builder.relate("japarov", "supports", "ruzakhunov", .current, date: "2022-01-10")
    return builder.graph
  }
}

/// Builds small graphs without ceremony.
struct GraphBuilder {
  var graph = ActorGraph()
  private let document: DocumentID = "d1"

  init(published: String? = nil) {
    graph.insert(
      DocumentRecord(
        id: document, name: SampleGraph.report, published: published.flatMap { PartialDate($0) }))
  }

  mutating func add(
    _ id: ActorID, _ kind: ActorKind, _ name: String, role: String? = nil, aliases: [String] = []
  ) {
    var attributes = Attributes()
    if let role { attributes.insert(role, for: "role") }
    graph.insert(Actor(id: id, kind: kind, name: name, aliases: aliases, attributes: attributes))
  }

  mutating func relate(
    _ source: ActorID, _ type: RelationType, _ target: ActorID, _ status: RelationStatus? = nil,
    date: String? = nil, speaker: String? = nil, confidence: Double? = nil, quote: String? = nil
  ) throws {
    var evidence: [Evidence] = []
    if let quote {
      let start = 100 + graph.relationCount
      let range = start..<(start + quote.unicodeScalars.count)
      evidence = [Evidence(document: document, range: range, quote: quote)]
    }
    try graph.insert(
      Relation(
        source: source, type: type, target: target, date: date.flatMap { TimeExtent($0) },
        status: status, statedBy: speaker, confidence: confidence, evidence: evidence))
  }
}
