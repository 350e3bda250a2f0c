import ActorGraph

/// Makes graphs that are as nasty as the types allow, the same from the same seed.
struct GraphGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Names that break careless writers, in our own selection.
  static let hostileNames: [String] = [
    "", " ", "\0", "a\0b", "\\", "a\\", "a\\\\", "\\\"", "\\\\\"", "a\\\nb", "\\\r\n", "\"", "'",
    "[", "[]", "[\"x\"]", "[\"x\", \"y\"]", "{\"a\": 1}", "null", "true", "12", "1e400", "-0",
    "graph", "Node", "STRICT", "subgraph", "edge", "->", "--", "a:b", "%", "%1", "a%20b",
    "<b>x</b>",
    "<", ">", "<!--", "&amp;", "&", "\\N", "\\G\\E\\T", "\\l\\r\\n", "a\nb", "a\r\nb", "\t", "\n",
    "\r\n", "\"\n\"", "\n\\\\", "\r",
    "\u{1}\u{1f}\u{7f}\u{80}", "\u{2028}", "\u{2029}x", "\u{feff}", "\u{fffe}", "\u{ffff}",
    "\u{202e}drow", "שלום", "مرحبا", "Қасым-Жомарт Тоқаев", "👩‍👩‍👧", "🇰🇿", "e\u{301}", "é",
    "fact-", "fact-label", "label", "shape", "kind", "name", "evidence1", "evidence1_at",
    "document1",
    "key", "style", "sociogram", "charset", "attributes", "id", "source", "type", "subgraph", "URL",
    "//", "/* x", "# x", "x + y", "\" + \"", "a;b,c", "1..2", "constructor", "__proto__",
  ]

  /// Texts at which long strings are cut.
  static let longNames: [String] = [
    String(repeating: "x", count: 10_000), String(repeating: "é", count: 10_000),
    String(repeating: "\\", count: 20_002), String(repeating: "\\", count: 20_001),
    String(repeating: "\"", count: 9_000), "x" + String(repeating: "\\", count: 20_000) + "x",
    String(repeating: "👩‍👩‍👧", count: 3_000),
  ]

  mutating func text() -> String {
    switch Int.random(in: 0..<10, using: &self) {
    case 0..<5: return Self.hostileNames.randomElement(using: &self) ?? ""
    case 5:
      return (0..<Int.random(in: 0..<12, using: &self)).map { _ in
        ["\\", "\"", "\n", "\0", "a", "[", "]", "é", " ", "\u{2028}", "%", ","]
          .randomElement(using: &self) ?? ""
      }.joined()
    default: return "Name \(Int.random(in: 0..<40, using: &self))"
    }
  }

  mutating func isTrue() -> Bool { Bool.random(using: &self) }

  mutating func attributes() -> Attributes {
    var attributes = Attributes()
    for _ in 0..<Int.random(in: 0..<4, using: &self) where isTrue() {
      let name = text()
      for _ in 0...Int.random(in: 0..<2, using: &self) { attributes.insert(text(), for: name) }
    }
    for (name, value) in [
      ("shape", "box"), ("shape", "oval"), ("style", "dashed"), ("dir", "none"),
    ]
    where Int.random(in: 0..<8, using: &self) == 0 { attributes.insert(value, for: name) }
    return attributes
  }

  mutating func span() -> Range<Int> {
    let start = Int.random(in: 0..<1_000, using: &self)
    return start..<start + Int.random(in: 0..<40, using: &self)
  }

  mutating func evidence() -> Evidence {
    let quote = text()
    let start = Int.random(in: 0..<100_000, using: &self)
    return Evidence(
      document: DocumentID(text()), range: start..<start + quote.unicodeScalars.count, quote: quote,
      sourceSpan: isTrue() ? span() : nil, targetSpan: isTrue() ? span() : nil)
  }

  mutating func date() -> TimeExtent? {
    let dates = [
      "2022", "2022-01", "2022-01-08", "2022-01-03/2022-01-09", "2014/..", "../2010",
      "2021/2022-05",
      "0001", "9999-12-31",
    ]
    return isTrue() ? TimeExtent(dates.randomElement(using: &self) ?? "") : nil
  }

  mutating func confidence() -> Double? {
    isTrue()
      ? [0, 1, 0.1, 1.0 / 3, .leastNonzeroMagnitude, 0.875].randomElement(using: &self) : nil
  }

  mutating func graph(actors count: Int, relations: Int) -> ActorGraph {
    var graph = ActorGraph()
    graph.attributes = attributes()
    if isTrue() { graph.attributes.insert(text(), for: "name") }
    for _ in 0..<Int.random(in: 0..<3, using: &self) {
      graph.insert(
        DocumentRecord(
          id: DocumentID(text()), name: text(), title: isTrue() ? text() : nil,
          published: isTrue() ? PartialDate("2022-01-05") : nil, url: isTrue() ? text() : nil))
    }
    for _ in 0..<count {
      let mentions = (0..<Int.random(in: 0..<3, using: &self)).map { _ in
        Mention(document: DocumentID(text()), range: span())
      }
      let kinds: [ActorKind] = [.person, .state, .actor, ActorKind(text())]
      graph.insert(
        Actor(
          id: isTrue() ? ActorID(text()) : nil, kind: kinds.randomElement(using: &self) ?? .actor,
          name: text(), aliases: (0..<Int.random(in: 0..<3, using: &self)).map { _ in text() },
          mentions: mentions, attributes: attributes()))
    }
    let ids = graph.actors.map(\.id)
    for _ in 0..<relations {
      guard let source = ids.randomElement(using: &self),
        let target = isTrue() ? source : ids.randomElement(using: &self)
      else { break }
      let types: [RelationType] = ["member-of", "met-with", "dismissed-by", RelationType(text())]
      let relation = Relation(
        source: source, type: types.randomElement(using: &self) ?? "", target: target,
        date: date(), status: isTrue() ? RelationStatus.allCases.randomElement(using: &self) : nil,
        statedBy: isTrue() ? text() : nil, isInferred: isTrue(), confidence: confidence(),
        evidence: (0..<Int.random(in: 0..<4, using: &self)).map { _ in evidence() },
        attributes: attributes())
      try? graph.insert(relation)
    }
    return graph
  }
}
