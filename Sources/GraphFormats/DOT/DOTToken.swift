/// One word of the DOT language.
struct DOTToken {
  enum Kind {
    /// A name or number without quotes.
    case word
    /// A string in double quotes, or several joined by `+`.
    case quoted
    /// An HTML string, without its outer angle brackets.
    case html
    // Keywords.
    case strict, graph, digraph, subgraph, node, edge
    /// `->`
    case arrow
    /// `--`
    case line
    // Punctuation.
    case openBrace, closeBrace, openBracket, closeBracket, equals, semicolon, comma, colon
    case end
  }

  var kind: Kind
  /// The text of a word or string after unescaping; empty for the rest.
  var text = ""
  /// Where it starts, in bytes.
  var offset: Int
}

extension DOTToken.Kind {
  /// Whether it can name something.
  var isName: Bool { self == .word || self == .quoted || self == .html }

  /// The punctuation that is this one byte.
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "{"): self = .openBrace
    case UInt8(ascii: "}"): self = .closeBrace
    case UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: "="): self = .equals
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    default: return nil
    }
  }

  /// The keyword that a word is; nil for other words. The case of keywords does not matter.
  init?(keyword word: some Collection<UInt8>) {
    // No keyword is shorter than `node` or longer than `subgraph`.
    guard (4...8).contains(word.count), let first = word.first else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "s") where Self.isEqual(word, "strict"): self = .strict
    case UInt8(ascii: "s") where Self.isEqual(word, "subgraph"): self = .subgraph
    case UInt8(ascii: "g") where Self.isEqual(word, "graph"): self = .graph
    case UInt8(ascii: "d") where Self.isEqual(word, "digraph"): self = .digraph
    case UInt8(ascii: "n") where Self.isEqual(word, "node"): self = .node
    case UInt8(ascii: "e") where Self.isEqual(word, "edge"): self = .edge
    default: return nil
    }
  }

  private static func isEqual(_ word: some Collection<UInt8>, _ keyword: StaticString) -> Bool {
    keyword.withUTF8Buffer { keyword in
      // Folding makes letters of `@` and brackets too, none of which can stand in a word.
      word.count == keyword.count && zip(word, keyword).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// What messages call punctuation and arrows.
  var sign: String {
    switch self {
    case .arrow: "->"
    case .line: "--"
    case .openBrace: "{"
    case .closeBrace: "}"
    case .openBracket: "["
    case .closeBracket: "]"
    case .equals: "="
    case .semicolon: ";"
    case .comma: ","
    case .colon: ":"
    default: ""
    }
  }
}
