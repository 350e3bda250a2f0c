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

  init() {}

  /// Options that name a file.
  init(file: String) { self.file = file }

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

  /// A file beside the output, of the same name with another ending.
  ///
  /// - Throws: `UsageError` where the output is no file, has that ending itself, or the file beside
  ///   it is an input.
  func destinationBeside(for inputs: [String], ending: String) throws(UsageError) -> Destination {
    guard let file, file != "-" else {
      throw UsageError("a second file needs the name of the first: add -o diagram.svg")
    }
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let name = file[slash...]
    // A leading dot hides a file and starts no ending.
    let dot = name.dropFirst().lastIndex(of: ".")
    let beside = file[..<(dot ?? file.endIndex)] + "." + ending
    guard beside != file else {
      throw UsageError("'\(file)' would be written twice; give -o another ending, such as .svg")
    }
    return try OutputOptions(file: String(beside)).destination(for: inputs)
  }

  /// A file beside the output whose name has something more before its ending: `case.nodes.csv`
  /// beside `case.csv`, and beside `case.edges.csv` too.
  ///
  /// - Throws: `UsageError` where that file is an input.
  func destinationBeside(
    for inputs: [String], suffix: String, _ fileExtension: String?
  ) throws(UsageError) -> Destination {
    guard let file else { return .standardOutput }
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let dot = file[slash...].dropFirst().lastIndex(of: ".") ?? file.endIndex
    let ending = fileExtension.map { "." + $0 } ?? String(file[dot...])
    return try OutputOptions(file: file[..<dot] + suffix + ending).destination(for: inputs)
  }

  /// Which file it is, whatever it is called; nil for files that do not exist and for devices.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
