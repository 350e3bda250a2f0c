package import ActorGraph
package import GraphFormats

/// A line of JSON Lines: one report as an object.
///
/// Known members are `id`, `text`, `published`, `url` and `title`; only `text` must be there. Others
/// are left alone. Of a member that stands twice the last counts.
package struct JSONRecord: Sendable {
  /// What the stream calls the report: a string or a number; null where it has no name.
  package let id: JSONValue
  private let members: [JSONMember]
  private let file: String
  private let number: Int

  /// Parses a line.
  ///
  /// - Parameters:
  ///   - line: without its line end.
  ///   - number: the line's number, from 1, for messages.
  /// - Throws: `InputError` with line and column where it is no JSON object. Complexity: O(bytes).
  package init(_ line: [UInt8], number: Int, file: String) throws(InputError) {
    self.file = file
    self.number = number
    let value: JSONValue
    do {
      value = try JSONParser.value(bytes: line, file: file)
    } catch {
      var error = error
      error.position?.line = number
      error.reason = error.reason.replacing("the end of the file", with: "the end of the line")
      throw error
    }
    guard case .object(let members) = value else {
      throw InputError(
        file: file, position: TextPosition(line: number, column: 1),
        reason: "expected an object with a text, found \(value.description)",
        suggestion: "write one report a line: {\"id\": \"...\", \"text\": \"...\"}")
    }
    self.members = members
    let id = members.last { $0.name == "id" }?.value ?? .null
    switch id {
    case .string, .number: self.id = id
    default: self.id = .null
    }
  }

  /// The report.
  ///
  /// - Parameter published: the date that the user gives; it wins over the record's, and that over
  ///   one in the head of the text.
  /// - Throws: `InputError` where there is no text, or no word in it.
  package func report(published: PartialDate? = nil) throws(InputError) -> Report {
    guard let text = string("text") else {
      throw fault("'text' is missing", "give the words of the report as a string")
    }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw fault("there is no word in 'text'", nil)
    }
    return Report(
      name: id.plainText ?? "\(file), line \(number)", text: text, title: string("title"),
      published: string("published").flatMap(WrittenDate.date), url: string("url")
    ).dated(published)
  }

  /// What was given and not understood; nil where there is no such thing.
  package var warning: String? {
    guard let value = member("published"), value != .null else { return nil }
    guard case .string(let text) = value else {
      return "'published' is \(value.description), not a date in a string"
    }
    return WrittenDate.date(text) == nil ? "'published' is not a date: '\(text.prefix(40))'" : nil
  }

  private func member(_ name: String) -> JSONValue? { members.last { $0.name == name }?.value }

  private func string(_ name: String) -> String? {
    guard case .string(let text)? = member(name), !text.isEmpty else { return nil }
    return text
  }

  private func fault(_ reason: String, _ suggestion: String?) -> InputError {
    InputError(
      file: file, position: TextPosition(line: number, column: 1), reason: reason,
      suggestion: suggestion)
  }
}
