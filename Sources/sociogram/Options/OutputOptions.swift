import ArgumentParser
import Foundation

/// Where the result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The file to write; without it, or with '-', standard output.", valueName: "file"),
    completion: .file())
  var file: String?

  /// The destination.
  ///
  /// - Throws: `UsageError` where the result would overwrite what it is made from.
  func destination(for inputs: [String]) throws(UsageError) -> Destination {
    if let file, file != "-", let identity = Self.identity(of: file) {
      for input in inputs where input != "-" && Self.identity(of: input) == identity {
        throw UsageError(
          "'\(file)' is an input: the result would overwrite it; choose another name for -o")
      }
    }
    return Destination(file)
  }

  /// Which file it is, whatever it is called; nil for files that do not exist and for devices.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
