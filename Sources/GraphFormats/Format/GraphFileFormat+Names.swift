extension GraphFileFormat {
  /// What people call it.
  public var title: String { facts.title }

  /// How names of such files end, without the dot; the usual ending first. No two formats share one.
  /// Empty for formats that only their name asks for.
  public var endings: [String] { facts.endings }

  /// Whether there is a reader for it.
  public var isReadable: Bool { facts.isReadable }

  /// The format to write that a file's name asks for; nil where no format has its ending.
  public init?(fileName: String) {
    guard let format = Self.format(of: fileName, { $0.endings }) else { return nil }
    self = format
  }

  /// The format of a file to read, by its name; where several formats share an ending, by its start.
  ///
  /// - Parameter head: the first bytes; some thousand are enough.
  /// - Returns: nil where no format that is read has such names.
  public init?(readableFileName name: String, head: [UInt8]) {
    let readable = { (format: Self) in
      format.isReadable ? format.facts.endings + format.facts.sharedEndings : []
    }
    guard let format = Self.format(of: name, readable) else { return nil }
    let isShared = format.facts.endings.allSatisfy { !name.lowercased().hasSuffix("." + $0) }
    if isShared || format == .json {
      guard let sniffed = GraphFileFormat(sniffing: head) else {
        if isShared { return nil }
        self = format
        return
      }
      self = sniffed
    } else {
      self = format
    }
  }

  /// The format with the longest ending that a name has: `.ftm.json` is more than `.json`.
  private static func format(
    of name: String, _ endings: (GraphFileFormat) -> [String]
  ) -> GraphFileFormat? {
    let name = name.lowercased()
    var best: (format: GraphFileFormat, length: Int)?
    for format in allCases {
      for ending in endings(format) where name.hasSuffix("." + ending) {
        if ending.count > best?.length ?? 0 { best = (format, ending.count) }
      }
    }
    return best?.format
  }

  private struct Facts {
    var title: String
    var endings: [String]
    /// Endings that files of other formats have as well.
    var sharedEndings: [String] = []
    var isReadable = true
  }

  private var facts: Facts {
    switch self {
    case .json: Facts(title: "node-link JSON", endings: ["json"])
    case .dot: Facts(title: "DOT of Graphviz", endings: ["dot", "gv"])
    case .graphml: Facts(title: "GraphML", endings: ["graphml"], sharedEndings: ["xml"])
    case .gexf: Facts(title: "GEXF of Gephi", endings: ["gexf"], sharedEndings: ["xml"])
    case .gml: Facts(title: "GML", endings: ["gml"])
    case .pajek: Facts(title: "Pajek", endings: ["net", "paj"])
    case .cytoscape: Facts(title: "Cytoscape JSON", endings: ["cyjs"], sharedEndings: ["json"])
    case .jgf: Facts(title: "JSON Graph Format", endings: ["jgf"], sharedEndings: ["json"])
    case .csv: Facts(title: "tables of actors and relations", endings: ["csv"])
    case .tsv: Facts(title: "the same with tabs", endings: ["tsv"])
    case .edges: Facts(title: "one table of relations", endings: [])
    case .evidence:
      Facts(
        title: "a spreadsheet of relations and quotes", endings: ["evidence.csv"],
        isReadable: false)
    case .ftm: Facts(title: "FollowTheMoney entities", endings: ["ftm", "ftm.json", "ijson"])
    case .stix:
      Facts(title: "STIX 2.1 bundle", endings: ["stix", "stix.json"], sharedEndings: ["json"])
    case .turtle: Facts(title: "RDF as Turtle", endings: ["ttl"])
    case .trig: Facts(title: "RDF as TriG", endings: ["trig"], isReadable: false)
    case .nquads: Facts(title: "RDF as N-Quads", endings: ["nq", "nt"])
    case .jsonld: Facts(title: "RDF as JSON-LD", endings: ["jsonld"], isReadable: false)
    case .cypher:
      Facts(title: "script in openCypher", endings: ["cypher", "cql"], isReadable: false)
    case .kuzu: Facts(title: "script for Kuzu", endings: ["kuzu"], isReadable: false)
    case .mermaid: Facts(title: "Mermaid flowchart", endings: ["mmd"], isReadable: false)
    case .plantuml: Facts(title: "PlantUML diagram", endings: ["puml"], isReadable: false)
    case .markdown: Facts(title: "Markdown tables", endings: ["md"], isReadable: false)
    case .html: Facts(title: "page of tables", endings: ["html", "htm"], isReadable: false)
    }
  }
}
