import Foundation

/// A Python process that holds spaCy's small design and times it when asked.
final class SpacyProcess {
  /// What it says of itself.
  private(set) var greeting = ""
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(python: String, texts: [String]) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sociogram-bench-\(ProcessInfo.processInfo.processIdentifier).json")
    try JSONEncoder().encode(texts).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["Benchmarks/spacy/small_design.py", file.path]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    greeting = try line()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The CPU seconds that a round took.
  func seconds(_ what: String) throws -> Double {
    try input.fileHandleForWriting.write(contentsOf: Data("\(what)\n".utf8))
    let answer = try line()
    guard let seconds = Double(answer) else { throw Failure("spaCy answered '\(answer)'") }
    return seconds
  }

  private func line() throws -> String {
    var bytes = Data()
    while bytes.last != 0x0a {
      guard let more = try output.fileHandleForReading.read(upToCount: 1), !more.isEmpty else {
        throw Failure("spaCy ended too early; try Benchmarks/spacy/small_design.py by itself")
      }
      bytes += more
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
