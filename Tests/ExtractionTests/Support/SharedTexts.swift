import ActorGraph
import Extraction
import Foundation

/// The texts of the corpora that lie beside a developer's checkout and are no part of the package.
enum SharedTexts {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(components: "shared", "data", directoryHint: .isDirectory)

  static var areHere: Bool { !files(in: "devset").isEmpty }
  static let absence = "the corpora in ../shared/data are not here"

  /// Reports written for evaluation, and the seed article, in the order of their names.
  static func reports() throws -> [Report] {
    try ["devset", "seed", "crossdoc"].flatMap { try reports(in: $0) }
  }

  /// Documents that are odd in some way. Left out are those that a reader may refuse, and the large
  /// ones, which are there for the speed of a release build.
  static func oddReports() -> [Report] {
    files(in: "robustness/documents").compactMap { file in
      (try? Data(contentsOf: file)).flatMap {
        $0.count > 30_000
          ? nil
          : try? Report(
            bytes: $0, name: file.lastPathComponent, published: PartialDate("2024-02-05"))
      }
    }
  }

  /// A file's bytes; nil where it is not here.
  static func bytes(of path: String) -> Data? {
    try? Data(contentsOf: root.appending(path: path))
  }

  private static func reports(in folder: String) throws -> [Report] {
    try files(in: folder).filter { $0.pathExtension == "txt" }.map { file in
      try Report(
        bytes: Data(contentsOf: file), name: file.lastPathComponent,
        published: PartialDate("2022-01-10"))
    }
  }

  private static func files(in folder: String) -> [URL] {
    let folder = root.appending(path: folder, directoryHint: .isDirectory)
    let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return (names?.compactMap { $0 as? String } ?? []).sorted()
      .map { folder.appending(path: $0) }
      .filter { ["txt", "bin"].contains($0.pathExtension) }
  }
}
