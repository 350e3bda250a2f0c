/// One word of the DOT language.
struct DOTToken {
  enum Kind: Hashable {
    /// A name or number without quotes.
    case word
    /// A string in double quotes, or several joined by `+`.
    case quoted
    /// An HTML string, without its outer angle brackets.
    case html
    case keyword(DOTKeyword)
    /// `->`
    case arrow
    /// `--`
    case line
    /// One of `{ } [ ] = ; , :`
    case mark(UInt8)
    case end
  }

  var kind: Kind
  /// The text of a word or string after unescaping; empty for the rest.
  var text: String
  /// Where it starts, in bytes.
  var offset: Int
}

/// The keywords of the DOT language; their case does not matter.
enum DOTKeyword: String, CaseIterable {
  case strict, graph, digraph, subgraph, node, edge
}
