import ActorGraph

/// Parses DOT text after the grammar of Graphviz 2.42.
///
/// The parser keeps its own stack, so nesting costs no call depth; it is limited to
/// ``maximumDepth`` subgraphs, since whoever walks the tree may recurse. Complexity: O(bytes).
struct DOTParser {
  /// How deep subgraphs may nest.
  static let maximumDepth = 500

  private var lexer: DOTLexer
  private var token: DOTToken
  private var isDirected = true
  private var lastCount = 0

  init(_ source: SourceText) throws(InputError) {
    lexer = DOTLexer(source)
    token = try lexer.next()
  }

  /// Hands over the next graph of the file.
  ///
  /// - Returns: whether there was one.
  mutating func nextGraph(into sink: inout some DOTStatementSink) throws(InputError) -> Bool {
    // Graphviz passes over a semicolon after a graph, and so do files that were made for it.
    while token.kind == .semicolon { try advance() }
    if token.kind == .end { return false }
    var isStrict = false
    if token.kind == .strict {
      isStrict = true
      try advance()
    }
    switch token.kind {
    case .graph: isDirected = false
    case .digraph: isDirected = true
    default: throw unexpected("expected 'graph' or 'digraph'")
    }
    try advance()
    var name: String?
    if isName {
      name = token.text
      try advance()
    }
    sink.begin(isStrict: isStrict, isDirected: isDirected, name: name)
    try readBody(&sink)
    return true
  }

  /// Where the next word starts, in bytes.
  var offset: Int { token.offset }

  private mutating func advance() throws(InputError) {
    token = try lexer.next()
  }

  private var isName: Bool { token.kind.isName }

  private func unexpected(_ expected: String, _ suggestion: String? = nil) -> InputError {
    let found =
      switch token.kind {
      case .word: "'\(token.text.prefix(40))'"
      case .quoted: "a string"
      case .html: "an HTML string"
      case .strict, .graph, .digraph, .subgraph, .node, .edge: "the keyword '\(token.text)'"
      case .end: "the end of the file"
      default: "'\(token.kind.sign)'"
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
    /// Whether it is the graph itself, whose statements go to the sink at once.
    var isRoot = false
  }

  /// Reads `{ statements }`.
  private mutating func readBody(_ sink: inout some DOTStatementSink) throws(InputError) {
    guard token.kind == .openBrace else { throw unexpected("expected '{'") }
    try advance()
    var stack: [OpenSubgraph] = []
    var current = OpenSubgraph(isRoot: true)
    while true {
      switch token.kind {
      case .closeBrace where !current.needsOperand:
        try advance()
        guard var outer = stack.popLast() else { return }
        outer.operands.append(
          .subgraph(DOTSubgraph(name: current.name, body: current.statements)))
        current = outer
        try readAfterOperand(&current, &sink)
      case .subgraph, .openBrace:
        if current.operands.isEmpty { current.start = token.offset }
        guard stack.count < Self.maximumDepth else {
          throw unexpected("subgraphs are nested deeper than \(Self.maximumDepth) levels")
        }
        stack.append(current)
        current = OpenSubgraph(name: try readSubgraphHead())
      case .word, .quoted, .html:
        if current.operands.isEmpty { current.start = token.offset }
        try readNodes(&current, &sink)
      case .graph, .node, .edge:
        guard !current.needsOperand else { throw unexpected("expected a node after the arrow") }
        try readDefaults(&current, &sink)
      case .semicolon where !current.needsOperand:
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
    if token.kind == .subgraph {
      try advance()
      if isName {
        name = token.text
        try advance()
      }
    }
    guard token.kind == .openBrace else { throw unexpected("expected '{'") }
    try advance()
    return name
  }

  /// `a`, `a:port`, `a, b`, or the assignment `a = b`.
  private mutating func readNodes(
    _ current: inout OpenSubgraph, _ sink: inout some DOTStatementSink
  ) throws(InputError) {
    let first = token
    try advance()
    if token.kind == .equals, current.operands.isEmpty {
      try advance()
      guard isName else { throw unexpected("expected a value after '='") }
      add([attribute(named: first.text)], to: .graph, &current, &sink)
      try advance()
      return
    }
    let node = DOTNodeReference(name: first.text, port: try readPort())
    guard token.kind == .comma else {
      current.operands.append(.node(node))
      return try readAfterOperand(&current, &sink)
    }
    var nodes = [node]
    while token.kind == .comma {
      try advance()
      guard isName else { throw unexpected("expected a node after ','") }
      let name = token.text
      try advance()
      nodes.append(DOTNodeReference(name: name, port: try readPort()))
    }
    current.operands.append(.nodes(nodes))
    try readAfterOperand(&current, &sink)
  }

  private mutating func readPort() throws(InputError) -> String? {
    var port: String?
    while token.kind == .colon {
      try advance()
      guard isName else { throw unexpected("expected a port after ':'") }
      port = port.map { "\($0):\(token.text)" } ?? token.text
      try advance()
    }
    return port
  }

  /// After an operand: another arrow, or the attributes that end the statement.
  private mutating func readAfterOperand(
    _ current: inout OpenSubgraph, _ sink: inout some DOTStatementSink
  ) throws(InputError) {
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
      if current.isRoot {
        try sink.add(current.operands, attributes, offset: current.start)
        current.operands.removeAll(keepingCapacity: true)
      } else {
        current.statements.append(
          .chain(current.operands, attributes, offset: current.start))
        current.operands = []
      }
      current.needsOperand = false
    }
  }

  /// `node [...]`, `edge [...]`, `graph [...]`
  private mutating func readDefaults(
    _ current: inout OpenSubgraph, _ sink: inout some DOTStatementSink
  ) throws(InputError) {
    let target: DOTTarget =
      switch token.kind {
      case .node: .node
      case .edge: .edge
      default: .graph
      }
    try advance()
    guard token.kind == .openBracket else {
      throw unexpected("expected '['", "put a node of this name in double quotes")
    }
    add(try readAttributeLists(), to: target, &current, &sink)
  }

  private func add(
    _ attributes: [DOTAttribute], to target: DOTTarget, _ current: inout OpenSubgraph,
    _ sink: inout some DOTStatementSink
  ) {
    if current.isRoot {
      sink.add(attributes, to: target)
    } else {
      current.statements.append(.attributes(target, attributes))
    }
  }

  /// `[a=b, c=d; e=f] [...]`, possibly none.
  private mutating func readAttributeLists() throws(InputError) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = []
    guard token.kind == .openBracket else { return attributes }
    // Most statements have as many as the last one.
    attributes.reserveCapacity(lastCount)
    defer { lastCount = min(attributes.count, 16) }
    while token.kind == .openBracket {
      try advance()
      while token.kind != .closeBracket {
        guard isName else {
          throw unexpected("expected an attribute or ']'")
        }
        let name = token.text
        try advance()
        guard token.kind == .equals else {
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
        if token.kind == .comma || token.kind == .semicolon {
          try advance()
        }
      }
      try advance()
    }
    return attributes
  }

  private func attribute(named name: String) -> DOTAttribute {
    DOTAttribute(
      name: name, value: token.text, offset: token.offset, isHTML: token.kind == .html)
  }
}
