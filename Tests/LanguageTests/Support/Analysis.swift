import Foundation
import Language
import Testing

/// Short ways to look at what the pipeline finds in a text.
enum Analysis {
  static let pipeline = Result { try Pipeline() }

  /// 10 January 2022, a Monday.
  static let monday = CalendarDay(year: 2022, month: 1, day: 10)

  static func document(_ text: String, published: CalendarDay? = monday) throws -> Document {
    try pipeline.get().annotate(text, published: published)
  }

  /// The words and marks of a text.
  static func words(_ text: String) throws -> [String] {
    try document(text).tokens.map(\.text)
  }

  /// The sentences of a text, tokens joined by spaces.
  static func sentences(_ text: String) throws -> [String] {
    let document = try document(text)
    return document.sentences.map { sentence in
      document.tokens[sentence].map(\.text).joined(separator: " ")
    }
  }

  /// The names of a text as "Name/Kind".
  static func names(_ text: String) throws -> [String] {
    let document = try document(text)
    return document.names.map { name in
      "\(document.substring(document.offsets(ofTokens: name.tokens)))/\(name.kind.rawValue)"
    }
  }

  /// The dates of a text as "words=value".
  static func dates(_ text: String, published: CalendarDay? = monday) throws -> [String] {
    let document = try document(text, published: published)
    return document.times.map { time in
      "\(document.substring(document.offsets(ofTokens: time.tokens)))=\(time.value)"
    }
  }
}

/// A document in a form that can be compared and printed.
func dump(_ document: Document) -> String {
  var lines = document.tokens.map { token in
    let head = token.head.map { String($0) } ?? "root"
    return "\(token.range) \(token.text) \(token.followsSpace) \(token.tag.rawValue) "
      + "\(token.detailedTag) \(token.lemma) \(head) \(token.relation.rawValue)"
  }
  lines += document.sentences.map { "sentence \($0)" }
  lines += document.names.map { name in
    "name \(name.tokens) \(name.kind.rawValue) \(name.knownAs ?? "-") \(name.isDemonym)"
  }
  lines += document.times.map { "time \($0.tokens) \($0.value)" }
  return lines.joined(separator: "\n")
}
