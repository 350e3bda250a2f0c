import ArgumentParser

/// The forms of an analysis.
enum ParseFormat: String, CaseIterable, ExpressibleByArgument {
  case conllu
  case json
  case table
  case svg

  /// The format that a file's name asks for; nil where it asks for nothing known.
  init?(fileName: String?) {
    switch fileName?.split(separator: ".").last?.lowercased() {
    case "conllu", "conll": self = .conllu
    case "json": self = .json
    case "svg": self = .svg
    case "txt": self = .table
    default: return nil
    }
  }
}

/// The forms of what is analysed.
enum ParseInput: String, CaseIterable, ExpressibleByArgument {
  case text
  case conllu
}
