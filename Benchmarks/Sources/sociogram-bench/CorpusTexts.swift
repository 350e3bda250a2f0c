import Foundation

/// The texts of our own news passages, without their annotation.
struct CorpusTexts {
  /// In the order of their numbers.
  let texts: [String]

  init(folder: String = "Corpus/passages") throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    texts = try names.filter { $0.hasSuffix(".txt") }.map { name in
      Self.plain(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
    }
    guard !texts.isEmpty else { throw Failure("\(folder) has no passages") }
  }

  /// A passage without head, relations and the marks of mentions (`{ID:Kind=LEVEL|words}`).
  private static func plain(_ passage: String) -> String {
    var text = ""
    var isInMark = false
    let body = passage.components(separatedBy: "\n\n").dropFirst().dropLast()
    for scalar in body.joined(separator: "\n\n").unicodeScalars {
      switch scalar {
      case "{": isInMark = true
      case "|" where isInMark: isInMark = false
      case "}": break
      default: if !isInMark { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}
