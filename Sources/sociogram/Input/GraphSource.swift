import ActorGraph
import GraphFormats

/// A file that must hold a graph, not a report.
struct GraphSource {
  private let file: InputFile
  private let format: GraphFileFormat

  /// Opens it.
  ///
  /// - Parameter format: nil where its name and its start tell.
  /// - Throws: `InputError` where it cannot be read; `UsageError` where nobody can tell the format, or
  ///   the format is one that is only written.
  init(_ path: String, format: GraphFileFormat?) throws {
    if let format, !format.isReadable {
      throw UsageError("\(format.title) is only written, not read")
    }
    file = try InputFile(path: path, kind: format.map { .graph($0) })
    guard case .graph(let found) = file.kind else {
      throw UsageError(
        "'\(path)' looks like a \(file.kind.noun), not a graph; say --from FORMAT, or make a graph "
          + "of it with: sociogram extract")
    }
    self.format = found
  }

  /// The graph.
  ///
  /// - Parameter columns: what the columns of tables mean.
  func read(columns: ColumnMapping = ColumnMapping()) throws(InputError) -> ActorGraph {
    try file.graph(format, columns: columns)
  }
}
