import Foundation

/// A file that is gone when the test is over.
final class TemporaryFile: Sendable {
  let path: String

  init(_ bytes: some Sequence<UInt8> = []) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "graph-\(UUID().uuidString)"
      ).path
    try replace(bytes)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func replace(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
