import ActorGraph

/// Builds the syntax tree of DOT text after the grammar of Graphviz 2.42.
///
/// The parser keeps its own stack, so nesting costs no call depth; it is limited to
/// ``maximumDepth`` subgraphs, since whoever walks the tree may recurse. Complexity: O(bytes).
struct DOTParser {
  /// How deep subgraphs may nest.
  static let maximumDepth = 500

  private var lexer: DOTLexer
  private var token: DOTToken
  private var isDirected = true

  init(_ source: SourceText) throws(InputError) {
    lexer = DOTLexer(source)
    token = try lexer.next()
  }

  /// The next graph of the file; nil at its end.
  mutating func nextGraph() throws(InputError) -> DOTDocument? {
    // Graphviz passes over a semicolon after a graph, and so do files that were made for it.
    while token.kind == .mark(UInt8(ascii: ";")) { try advance() }
    if token.kind == .end { return nil }
    var isStrict = false
    if token.kind == .keyword(.strict) {
      isStrict = true
      try advance()
    }
    switch token.kind {
    case .keyword(.graph): isDirected = false
    case .keyword(.digraph): isDirected = true
    default: throw unexpected("expected 'graph' or 'digraph'")
    }
    try advance()
    var name: String?
    if isName {
      name = token.text
      try advance()
    }
    let body = try readBody()
    return DOTDocument(isStrict: isStrict, isDirected: isDirected, name: name, body: body)
  }

  /// Where the next word starts, in bytes.
  var offset: Int { token.offset }

  private mutating func advance() throws(InputError) {
    token = try lexer.next()
  }

  private var isName: Bool {
    token.kind == .word || token.kind == .quoted || token.kind == .html
  }

  private func unexpected(_ expected: String, _ suggestion: String? = nil) -> InputError {
    let found =
      switch token.kind {
      case .word: "'\(token.text.prefix(40))'"
      case .quoted: "a string"
      case .html: "an HTML string"
      case .keyword: "the keyword '\(token.text)'"
      case .arrow: "'->'"
      case .line: "'--'"
      case .mark(let byte): "'\(Unicode.Scalar(byte))'"
      case .end: "the end of the file"
      }
    return lexer.source.error(at: token.offset, "\(expected), found \(found)", suggestion)
  }
}

extension DOTParser {
  /// A subgraph whose end has not been read yet.
  private struct OpenSubgraph {
    var name: String?
    var statements: [DOTStatement] = []
    /// The edge statement that is being read: what stands before the last arrow.
    var operands: [DOTOperand] = []
    var start = 0
    /// Whether an arrow has been read, so that another operand must follow.
    var needsOperand = false
  }

  /// Reads `{ statements }`.
  private mutating func readBody() throws(InputError) -> [DOTStatement] {
    guard token.kind == .mark(UInt8(ascii: "{")) else { throw unexpected("expected '{'") }
    try advance()
    var stack: [OpenSubgraph] = []
    var current = OpenSubgraph()
    while true {
      switch token.kind {
      case .mark(UInt8(ascii: "}")) where !current.needsOperand:
        try advance()
        guard var outer = stack.popLast() else { return current.statements }
        outer.operands.append(
          .subgraph(DOTSubgraph(name: current.name, body: current.statements)))
        current = outer
        try readAfterOperand(&current)
      case .keyword(.subgraph), .mark(UInt8(ascii: "{")):
        if current.operands.isEmpty { current.start = token.offset }
        guard stack.count < Self.maximumDepth else {
          throw unexpected("subgraphs are nested deeper than \(Self.maximumDepth) levels")
        }
        stack.append(current)
        current = OpenSubgraph(name: try readSubgraphHead())
      case .word, .quoted, .html:
        if current.operands.isEmpty { current.start = token.offset }
        try readNodes(&current)
      case .keyword(.graph), .keyword(.node), .keyword(.edge):
        guard !current.needsOperand else { throw unexpected("expected a node after the arrow") }
        try readDefaults(&current)
      case .mark(UInt8(ascii: ";")) where !current.needsOperand:
        try advance()
      default:
        throw unexpected(
          current.needsOperand
            ? "expected a node after the arrow" : "expected a node, a subgraph or '}'",
          token.kind == .end ? "close the graph with '}'" : nil)
      }
    }
  }

  private mutating func readSubgraphHead() throws(InputError) -> String? {
    var name: String?
    if token.kind == .keyword(.subgraph) {
      try advance()
      if isName {
        name = token.text
        try advance()
      }
    }
    guard token.kind == .mark(UInt8(ascii: "{")) else { throw unexpected("expected '{'") }
    try advance()
    return name
  }

  /// `a`, `a:port`, `a, b`, or the assignment `a = b`.
  private mutating func readNodes(_ current: inout OpenSubgraph) throws(InputError) {
    let first = token
    try advance()
    if token.kind == .mark(UInt8(ascii: "=")), current.operands.isEmpty {
      try advance()
      guard isName else { throw unexpected("expected a value after '='") }
      current.statements.append(.attributes(.graph, [attribute(named: first.text)]))
      try advance()
      return
    }
    let node = DOTNodeReference(name: first.text, port: try readPort())
    guard token.kind == .mark(UInt8(ascii: ",")) else {
      current.operands.append(.node(node))
      return try readAfterOperand(&current)
    }
    var nodes = [node]
    while token.kind == .mark(UInt8(ascii: ",")) {
      try advance()
      guard isName else { throw unexpected("expected a node after ','") }
      let name = token.text
      try advance()
      nodes.append(DOTNodeReference(name: name, port: try readPort()))
    }
    current.operands.append(.nodes(nodes))
    try readAfterOperand(&current)
  }

  private mutating func readPort() throws(InputError) -> String? {
    var port: String?
    while token.kind == .mark(UInt8(ascii: ":")) {
      try advance()
      guard isName else { throw unexpected("expected a port after ':'") }
      port = port.map { "\($0):\(token.text)" } ?? token.text
      try advance()
    }
    return port
  }

  /// After an operand: another arrow, or the attributes that end the statement.
  private mutating func readAfterOperand(_ current: inout OpenSubgraph) throws(InputError) {
    switch token.kind {
    case .arrow, .line:
      guard (token.kind == .arrow) == isDirected else {
        throw isDirected
          ? unexpected("expected '->' in a digraph", "write '->', or begin the file with 'graph'")
          : unexpected("expected '--' in a graph", "write '--', or begin the file with 'digraph'")
      }
      try advance()
      current.needsOperand = true
    default:
      let attributes = try readAttributeLists()
      current.statements.append(
        .chain(current.operands, attributes, offset: current.start))
      current.operands = []
      current.needsOperand = false
    }
  }

  /// `node [...]`, `edge [...]`, `graph [...]`
  private mutating func readDefaults(_ current: inout OpenSubgraph) throws(InputError) {
    let target: DOTTarget =
      switch token.kind {
      case .keyword(.node): .node
      case .keyword(.edge): .edge
      default: .graph
      }
    try advance()
    guard token.kind == .mark(UInt8(ascii: "[")) else {
      throw unexpected("expected '['", "put a node of this name in double quotes")
    }
    current.statements.append(.attributes(target, try readAttributeLists()))
  }

  /// `[a=b, c=d; e=f] [...]`, possibly none.
  private mutating func readAttributeLists() throws(InputError) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = []
    while token.kind == .mark(UInt8(ascii: "[")) {
      try advance()
      while token.kind != .mark(UInt8(ascii: "]")) {
        guard isName else {
          throw unexpected("expected an attribute or ']'")
        }
        let name = token.text
        try advance()
        guard token.kind == .mark(UInt8(ascii: "=")) else {
          throw unexpected("expected '=' after the attribute '\(name.prefix(40))'")
        }
        try advance()
        guard isName else {
          throw unexpected(
            "expected a value for the attribute '\(name.prefix(40))'",
            "put values with other characters than letters and digits in double quotes")
        }
        attributes.append(attribute(named: name))
        try advance()
        if token.kind == .mark(UInt8(ascii: ",")) || token.kind == .mark(UInt8(ascii: ";")) {
          try advance()
        }
      }
      try advance()
    }
    return attributes
  }

  private func attribute(named name: String) -> DOTAttribute {
    DOTAttribute(
      name: name, value: token.text, isHTML: token.kind == .html, offset: token.offset)
  }
}
