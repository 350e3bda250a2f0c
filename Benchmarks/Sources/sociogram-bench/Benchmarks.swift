import Foundation

/// Measures what users wait for; `make bench` runs it with the path of the installed program and that
/// of a Python with spaCy, if there is one.
@main
struct Benchmarks {
  static func main() throws {
    guard let binary = CommandLine.arguments.dropFirst().first else {
      throw Failure("usage: sociogram-bench BINARY [PYTHON]")
    }
    let python = CommandLine.arguments.dropFirst(2).first.flatMap { $0.isEmpty ? nil : $0 }
    print("min / median / max unless it says otherwise; wall clock")
    // First, as it loads the models.
    try LanguageSpeed(python: python).run()
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
