import Foundation

/// Test data that lies beside the checkout and is not part of it.
enum SharedData {
  /// `../shared/data/robustness`, where it exists.
  static let robustness: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "shared/data/robustness")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let isMissing = robustness == nil

  /// All files below a folder of the collection, by path.
  static func files(_ folder: String, endings: Set<String>) -> [URL] {
    guard let base = robustness?.appending(path: folder),
      let all = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    else { return [] }
    return all.compactMap { $0 as? URL }.filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  static func bytes(_ url: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url))
  }
}
