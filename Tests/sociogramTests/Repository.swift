import Foundation

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// Runs lines that call `sociogram`, as a user would type them.
enum Shell {
  static func run(_ line: String, in folder: Workspace) throws -> Program.Result {
    let binaries = URL(fileURLWithPath: try Program.path()).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Program.run(
      ["-c", line], in: folder, environment: ["PATH": "\(binaries):\(path)"],
      executable: "/bin/sh")
  }
}
