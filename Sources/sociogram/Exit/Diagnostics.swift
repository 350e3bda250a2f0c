import ActorGraph
import Foundation

/// What is said to people beside the result: on standard error, after the program's name.
enum Diagnostics {
  /// Prints `sociogram: MESSAGE`. Where standard error is gone, nobody is there to be told.
  static func say(_ message: String) {
    let text = "sociogram: \(Terminal.harmless(message))\n"
    try? Destination.writeAll(Data(text.utf8), to: STDERR_FILENO, name: "standard error")
  }

  /// Prints what may have come out wrong though a file could be read.
  static func warn(_ warning: InputError) { say("warning: \(warning)") }
}
