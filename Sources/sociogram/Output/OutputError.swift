import Foundation

/// Why a result could not be written.
struct OutputError: Error, CustomStringConvertible {
  /// The file, or `standard output`.
  var file: String
  /// What went wrong.
  var reason: String
  /// What the user can do.
  var suggestion: String?

  /// An error of the operating system.
  init(file: String, code: Int32, suggestion: String? = nil) {
    self.init(
      file: file, reason: "cannot write: \(String(cString: strerror(code)))",
      suggestion: suggestion)
  }

  init(file: String, reason: String, suggestion: String? = nil) {
    self.file = file
    self.reason = reason
    self.suggestion = suggestion
  }

  var description: String {
    "\(file): \(reason)" + (suggestion.map { "\n\($0)" } ?? "")
  }
}
