import ActorGraph
import GraphFormats
import Testing

@Suite("DOT: broken files")
struct DOTErrorTests {
  @Test(
    "what, where and what to do",
    arguments: [
      (
        "digraph {\n  a -> b -> -> c;\n}",
        """
        x.dot:2:13: expected a node after the arrow, found '->'
            a -> b -> -> c;
                      ^
        """
      ),
      (
        "digraph { a -- b }",
        """
        x.dot:1:13: expected '->' in a digraph, found '--'
          digraph { a -- b }
                      ^
        write '->', or begin the file with 'graph'
        """
      ),
      (
        "graph { a",
        """
        x.dot:1:10: expected a node, a subgraph or '}', found the end of the file
          graph { a
                   ^
        close the graph with '}'
        """
      ),
      (
        "graph { a [color=] }",
        """
        x.dot:1:18: expected a value for the attribute 'color', found ']'
          graph { a [color=] }
                           ^
        put values with other characters than letters and digits in double quotes
        """
      ),
      (
        "graph { a [color red] }",
        """
        x.dot:1:18: expected '=' after the attribute 'color', found 'red'
          graph { a [color red] }
                           ^
        """
      ),
      (
        "graph { a } graph { b }",
        """
        x.dot:1:13: a second graph starts here, but one file is one graph
          graph { a } graph { b }
                      ^
        put each graph into a file of its own
        """
      ),
      (
        "graph { a } b",
        """
        x.dot:1:13: expected 'graph' or 'digraph', found 'b'
          graph { a } b
                      ^
        """
      ),
      (
        "graph { \"a }",
        """
        x.dot:1:9: the string that starts here has no end
          graph { "a }
                  ^
        close it with '"'
        """
      ),
      (
        "graph { /* a }",
        """
        x.dot:1:9: the comment that starts here has no end
          graph { /* a }
                  ^
        close it with '*/'
        """
      ),
      (
        "graph { é! }",
        """
        x.dot:1:10: '!' cannot stand here
          graph { é! }
                   ^
        put names with such characters in double quotes
        """
      ),
      (
        "// nothing",
        """
        x.dot:1:1: there is no graph in the file
          // nothing
          ^
        a DOT file looks like: digraph { a -> b }
        """
      ),
      (
        "graph { node -- a }",
        """
        x.dot:1:14: expected '[', found '--'
          graph { node -- a }
                       ^
        put a node of this name in double quotes
        """
      ),
      (
        "digraph {\n  sociogram=1\n  a -> b [date=\"2022-13\"]\n}",
        """
        x.dot:3:16: expected a date or an interval as 'date', found '2022-13'
            a -> b [date="2022-13"]
                         ^
        """
      ),
      (
        "digraph { sociogram=1 a -> b [evidence2=q] }",
        """
        x.dot:1:41: the quote 'evidence2' has no place 'evidence2_at'
          igraph { sociogram=1 a -> b [evidence2=q] }
                                                 ^
        """
      ),
      (
        "digraph { sociogram=2 }",
        """
        x.dot:1:21: the file has version '2' of the format; this program reads version 1
          digraph { sociogram=2 }
                              ^
        """
      ),
    ])
  func errors(text: String, message: String) {
    let error = #expect(throws: InputError.self) { try DOT.read(text, file: "x.dot") }
    if let error { RoundTrip.expectSame(error.description, message, "message") }
  }

  @Test("what could explode is refused")
  func limits() {
    let nodes = (0..<1_500).map { "n\($0)" }.joined(separator: " ")
    let product = #expect(throws: InputError.self) {
      try DOT.read("graph { {\(nodes)} -- {\(nodes)} }", file: "x.dot")
    }
    #expect(product?.reason == "edges between groups of nodes make more than 1000000 edges")
    let deep = "graph " + String(repeating: "{", count: 50_000)
    let nested = #expect(throws: InputError.self) { try DOT.read(deep, file: "x.dot") }
    #expect(nested?.reason.hasPrefix("subgraphs are nested deeper than 500 levels") == true)
    let level = 500
    let allowed =
      "graph " + String(repeating: "{", count: level + 1) + "a"
      + String(repeating: "}", count: level + 1)
    #expect(throws: Never.self) { try DOT.read(allowed, file: "x.dot") }
  }
}
