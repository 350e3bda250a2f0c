import GraphFormats

extension GraphFileFormat {
  /// All formats for help texts, one a line: what to call it, how files end, what it is.
  static var list: String {
    let lines = allCases.map { format in
      let name = format.rawValue + String(repeating: " ", count: max(1, 11 - format.rawValue.count))
      let endings = format.endings.map { "." + $0 }.joined(separator: ", ")
      let remarks = [endings, format.isReadable ? "" : "only written"].filter { !$0.isEmpty }
      let words = remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
      return "  \(name)\(format.title)\(words)"
    }
    return (["Formats:"] + lines).joined(separator: "\n")
  }
}
