package import Yams

/// A parsed YAML text that knows its file, so that every complaint names a place.
///
/// Shared by the readers of ontologies, patterns and themes.
package struct YAMLDocument {
  package let root: Node
  private let text: String
  private let file: String

  /// Parses a text.
  ///
  /// - Throws: `InputError` at a syntax error, an empty text, or one larger than 4 MB.
  package init(text: String, file: String) throws(InputError) {
    self.text = text
    self.file = file
    guard text.utf8.count <= 4_000_000 else {
      throw InputError(
        file: file, reason: "the YAML text is larger than 4 MB", suggestion: "split the file")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.inputError(error, text: text, file: file)
    } catch {
      throw InputError(file: file, reason: "not a YAML text: \(error)")
    }
    guard let node else { throw InputError(file: file, reason: "the YAML text is empty") }
    root = node
  }

  private static func inputError(_ error: YamlError, text: String, file: String) -> InputError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      InputError(
        file: file, position: TextPosition(line: max(1, mark.line), column: max(1, mark.column)),
        reason: "not valid YAML: \(problem)", text: text)
    case .duplicatedKeysInMapping(let duplicates, let context):
      InputError(
        file: file,
        position: TextPosition(
          line: max(1, context.mark.line), column: max(1, context.mark.column)),
        reason: "defined twice: \(duplicates.map { "\($0)" }.sorted().joined(separator: ", "))",
        suggestion: "this is the first of them; keep only one", text: text)
    default:
      InputError(file: file, reason: "not valid YAML: \(error)")
    }
  }

  /// An error at a node.
  package func error(at node: Node?, _ reason: String, _ suggestion: String? = nil) -> InputError {
    let position = node?.mark.map { TextPosition(line: $0.line, column: $0.column) }
    return InputError(
      file: file, position: position, reason: reason, suggestion: suggestion, text: text)
  }

  /// The entries of a mapping in the order of the file; empty where there is no node.
  package func entries(_ node: Node?, what: String) throws(InputError) -> [(String, Node)] {
    guard let node, node != Node("", Tag(.null)) else { return [] }
    guard case .mapping(let mapping) = node else {
      throw error(at: node, "'\(what)' must be a mapping of names to definitions")
    }
    var result: [(String, Node)] = []
    for (key, value) in mapping {
      guard let name = key.string, !name.isEmpty else {
        throw error(at: key, "a name in '\(what)' must be a word")
      }
      result.append((name, value))
    }
    return result
  }

  /// A mapping with known fields.
  ///
  /// - Throws: `InputError` at a field that is not among `fields`.
  package func mapping(_ node: Node, what: String, fields: [String]) throws(InputError)
    -> [String: Node]
  {
    var result: [String: Node] = [:]
    for (name, value) in try entries(node, what: what) {
      guard fields.contains(name) else {
        let place = node.mapping?.first { $0.key.string == name }?.key
        throw error(
          at: place ?? value, "\(what) has no field '\(name)'",
          "known fields: \(fields.joined(separator: ", "))")
      }
      result[name] = value
    }
    return result
  }

  /// A text, or nil where there is no node.
  package func string(_ node: Node?) throws(InputError) -> String? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      throw error(at: node, "a text must stand here")
    }
    return scalar.string
  }

  /// A text that must be there.
  package func required(_ name: String, in fields: [String: Node], of node: Node)
    throws(InputError) -> String
  {
    guard let text = try string(fields[name]), !text.isEmpty else {
      throw error(at: fields[name] ?? node, "'\(name)' is missing")
    }
    return text
  }

  /// `true` or `false`; false where there is no node.
  package func flag(_ node: Node?) throws(InputError) -> Bool {
    guard let node else { return false }
    guard let value = node.bool else {
      throw error(at: node, "write true or false here")
    }
    return value
  }

  /// A list of texts with their nodes; a single text counts as a list of one.
  package func strings(_ node: Node?, what: String) throws(InputError) -> [(String, Node)] {
    guard let node else { return [] }
    switch node {
    case .scalar(let scalar):
      return [(scalar.string, node)]
    case .sequence(let sequence):
      var result: [(String, Node)] = []
      for item in sequence {
        guard case .scalar(let scalar) = item else {
          throw error(at: item, "'\(what)' must be a list of words")
        }
        result.append((scalar.string, item))
      }
      return result
    default:
      throw error(at: node, "'\(what)' must be a list of words")
    }
  }
}
