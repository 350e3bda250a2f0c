import Foundation

/// Measures what users wait for; `make bench` runs it with the path of the installed program.
@main
struct Benchmarks {
  static func main() throws {
    guard let binary = CommandLine.arguments.dropFirst().first else {
      throw Failure("usage: sociogram-bench BINARY")
    }
    print("min / median / max unless it says otherwise; wall clock")
    try ColdStart(binary: binary).run()
    try ExtractionSpeed().run()
    try PathSpeed().run()
  }
}

/// A benchmark that could not be run.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
