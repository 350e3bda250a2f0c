import ActorGraph

extension ReportPart {
  /// The attribute of a joined actor that holds its parts.
  static let attribute = "part"
  /// What an actor has that its report never names.
  static let unnamedAttribute = "unnamed"

  /// The part as one line: fields `name=value` with a tab between them.
  var record: String {
    var fields = [
      ("document", document.rawValue), ("kind", actor.kind.rawValue), ("name", actor.name),
    ]
    if Self.hasOwnIdentifier(actor, in: document) { fields.append(("id", actor.id.rawValue)) }
    fields += actor.aliases.map { ("alias", $0) }
    for name in actor.attributes.names {
      fields += actor.attributes[name].map { ("@" + name, $0) }
    }
    if keepsMentions {
      fields += actor.mentions.map { ("at", "\($0.range.lowerBound)-\($0.range.upperBound)") }
    }
    return TabbedFields.text(fields)
  }

  /// Reads ``record``; nil for anything else.
  ///
  /// - Parameter mentions: the mentions of the joined actor, of which those in the part's report are
  ///   taken where the record has none.
  init?(record: String, mentions: [Mention]) {
    var document: DocumentID?
    var kind: ActorKind?
    var name: String?
    var id: ActorID?
    var aliases: [String] = []
    var attributes = Attributes()
    var own: [Range<Int>] = []
    for (field, value) in TabbedFields.fields(record) {
      switch field {
      case "document": document = DocumentID(value)
      case "kind": kind = ActorKind(value)
      case "name": name = value
      case "id": id = ActorID(value)
      case "alias": aliases.append(value)
      case "at":
        let ends = value.split(separator: "-").compactMap { Int($0) }
        if ends.count == 2, ends[0] <= ends[1] { own.append(ends[0]..<ends[1]) }
      default:
        if field.hasPrefix("@") { attributes.insert(value, for: String(field.dropFirst())) }
      }
    }
    guard let document, let kind, let name else { return nil }
    self.document = document
    actor = Actor(
      id: id, kind: kind, name: name, aliases: aliases,
      mentions: own.isEmpty
        ? mentions.filter { $0.document == document }
        : own.map { Mention(document: document, range: $0) },
      attributes: attributes)
  }
}

/// Names and values in one line of text, with a tab between them.
enum TabbedFields {
  static func text(_ fields: [(String, String)]) -> String {
    fields.map { name, value in
      name + "="
        + value.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
        .replacing("\n", with: "\\n")
    }.joined(separator: "\t")
  }

  static func fields(_ text: String) -> [(String, String)] {
    text.split(separator: "\t").compactMap { field in
      guard let mark = field.firstIndex(of: "=") else { return nil }
      var value = ""
      var isEscaped = false
      for character in field[field.index(after: mark)...] {
        if isEscaped {
          value.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          value.append(character)
        }
      }
      return (String(field[..<mark]), value)
    }
  }
}
