import ActorGraph
import Foundation

/// Finds the file that a misspelt path may have meant.
enum SimilarFile {
  /// The path in the same folder whose name differs least, if it differs little; nil also where the
  /// folder is missing or very large.
  static func name(for path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let wanted = url.lastPathComponent
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      names.count <= 10_000
    else { return nil }
    guard let best = suggestions(for: wanted, among: names.sorted(), limit: 1).first else {
      return nil
    }
    let prefix = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return prefix + best
  }
}
