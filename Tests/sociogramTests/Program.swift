import Foundation
import Testing

/// Runs the built program as a user would.
struct Program {
  /// What a run left behind.
  struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The binary beside the test bundle.
  static func path() throws -> String {
    let arguments = CommandLine.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] }
    let folders = [bundle, arguments.first, Bundle.main.bundlePath + "/x"].compactMap(\.self)
      .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    for folder in folders {
      let candidate = folder.appendingPathComponent("sociogram").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    throw Missing(folders: folders.map(\.path))
  }

  private struct Missing: Error, CustomStringConvertible {
    var folders: [String]
    var description: String { "there is no built 'sociogram' in \(folders)" }
  }

  /// Runs it (or another executable) and waits.
  ///
  /// Output goes through files, not pipes: no amount of it can block the run.
  static func run(
    _ arguments: [String], in folder: Workspace, input: Data? = nil,
    environment: [String: String] = [:], executable: String? = nil
  ) throws -> Result {
    let stem = folder.url.appendingPathComponent(".run-\(UUID().uuidString)")
    let files = ["in", "out", "err"].map { stem.appendingPathExtension($0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try (input ?? Data()).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try executable ?? path())
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
