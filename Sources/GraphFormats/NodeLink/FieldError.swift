import ActorGraph

/// A fault in the content of one node, edge or document, before file and line are known.
struct FieldError: Error {
  /// One step into a JSON value.
  enum Step: Hashable {
    case member(String)
    case index(Int)
  }

  /// The way from the node, edge or document to the faulty value.
  var path: [Step]
  var reason: String
  var suggestion: String?

  init(_ path: [Step], _ reason: String, _ suggestion: String? = nil) {
    self.path = path
    self.reason = reason
    self.suggestion = suggestion
  }

  /// The same fault seen from the value that holds this one.
  func within(_ steps: Step...) -> FieldError {
    FieldError(steps + path, reason, suggestion)
  }

  /// The path as people write it: `edges[3].source`.
  var place: String {
    var text = ""
    for step in path {
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension JSONParser {
  /// The offset of the value that a path leads to, as far as the path exists.
  ///
  /// Reads the value at `offset` again: only for messages.
  func offset(of path: some Collection<FieldError.Step>) -> Int {
    var parser = self
    var place = parser.startOfValue()
    for step in path {
      guard let next = parser.offset(of: step) else { break }
      place = next
      parser.offset = next
    }
    return place
  }

  private func offset(of step: FieldError.Step) -> Int? {
    var parser = self
    var result: Int?
    switch step {
    case .member(let wanted):
      try? parser.readObject { (parser, name, _) throws(InputError) in
        let start = parser.startOfValue()
        if name == wanted { result = start }
        _ = try parser.readValue()
      }
    case .index(let wanted):
      var index = 0
      try? parser.readArray { (parser, start) throws(InputError) in
        if index == wanted { result = start }
        index += 1
        _ = try parser.readValue()
      }
    }
    return result
  }
}
