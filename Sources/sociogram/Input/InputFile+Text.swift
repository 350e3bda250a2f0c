import ActorGraph
import Foundation
import GraphFormats

extension InputFile {
  /// The graph that the file holds.
  ///
  /// - Throws: `InputError` where the file is empty, binary, or no file of the format.
  /// - Parameter columns: what the columns of tables mean.
  func graph(
    _ format: GraphFileFormat, columns: ColumnMapping = ColumnMapping()
  ) throws(InputError) -> ActorGraph {
    guard !bytes.isEmpty else {
      throw InputError(
        file: path, reason: "the file is empty",
        suggestion: "make a graph with: sociogram extract REPORT.txt -o graph.json")
    }
    switch format {
    case .json, .dot:
      try refuseBinary(what: "node-link JSON or DOT")
      let fault = SourceText.firstFault(in: bytes)
      if format == .json, let fault { throw invalidByte(at: fault) }
      // DOT may say that it is Latin-1; what does not say so is not guessed at.
      var isGuess = false
      let graph = Result { () throws(InputError) in
        try format.read(bytes: bytes, file: path) { _ in isGuess = true }
      }
      if isGuess, let fault { throw invalidByte(at: fault) }
      return try graph.get()
    case .csv, .tsv, .edges:
      var tables: [CSV.Table] = []
      let files = TableFiles(of: path)
      for part in files.paths {
        let bytes =
          part == files.main ? bytes : try InputFile(path: part, kind: .graph(format)).bytes
        tables.append(CSV.Table(file: part, bytes: bytes))
      }
      return try CSV.read(tables, mapping: columns) { Diagnostics.warn($0) }
    default:
      return try format.read(bytes: bytes, file: path) { Diagnostics.warn($0) }
    }
  }

  /// The text of a file in UTF-8, a byte order mark dropped.
  ///
  /// - Parameter what: what the file should be, for messages.
  /// - Throws: `InputError` for NUL bytes, and for bytes that are not UTF-8, with line and column.
  func text(what: String) throws(InputError) -> String {
    try refuseBinary(what: what)
    if let fault = SourceText.firstFault(in: bytes) { throw invalidByte(at: fault) }
    return String(decoding: bytes.dropFirst(markLength), as: UTF8.self)
  }

  /// How many bytes a byte order mark takes at the head.
  private var markLength: Int { bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0 }

  private func refuseBinary(what: String) throws(InputError) {
    if bytes.contains(0) {
      throw InputError(
        file: path, reason: "this is a binary file, not a text",
        suggestion: "give \(what) in UTF-8")
    }
  }

  private func invalidByte(at offset: Int) -> InputError {
    let repaired = String(decoding: bytes.dropFirst(markLength), as: UTF8.self)
    return InputError(
      file: path, position: TextPosition(utf8Offset: offset - markLength, in: repaired),
      reason: "the byte here is not valid UTF-8",
      suggestion: "convert the file first, for instance: iconv -f WINDOWS-1252 -t UTF-8")
  }

  /// The text of a YAML file: an ontology, a theme.
  static func yamlText(_ path: String) throws(InputError) -> String {
    try InputFile(path: path).text(what: "YAML")
  }
}
