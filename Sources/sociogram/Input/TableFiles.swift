import Foundation

/// The files of one graph in tables: `case.nodes.csv`, `case.edges.csv`, `case.graph.csv`. Whichever
/// of them the user names, or `case.csv`, means all that are there.
struct TableFiles {
  /// The files that are there; the path itself where it stands alone.
  let paths: [String]
  /// The one that is opened first: what the user named where it is there.
  var main: String { paths.contains(named) ? named : paths[0] }

  private let named: String
  private static let parts = [".nodes", ".edges", ".graph"]

  init(of path: String) {
    named = path
    guard path != "-", let dot = path.lastIndex(of: "."),
      ["csv", "tsv", "tab"].contains(path[path.index(after: dot)...].lowercased())
    else {
      paths = [path]
      return
    }
    let (name, ending) = (path[..<dot], path[dot...])
    let part = Self.parts.first { name.lowercased().hasSuffix($0) }
    // A table that is there under the very name stands for itself.
    if part == nil, access(path, F_OK) == 0 {
      paths = [path]
      return
    }
    let stem = name.dropLast(part?.count ?? 0)
    let found = Self.parts.map { stem + $0 + ending }.filter { access($0, F_OK) == 0 }
    paths = found.isEmpty ? [path] : found.map { String($0) }
  }
}
