import ActorGraph
import Foundation
import GraphFormats

/// Where a graph goes, and in which format.
struct GraphDestination {
  private let options: OutputOptions
  private let inputs: [String]
  private let format: GraphFileFormat

  /// - Parameters:
  ///   - format: nil where the name of the output tells.
  ///   - inputs: what must not be overwritten.
  /// - Throws: `UsageError` where nobody can tell the format, or an input would be overwritten.
  init(_ options: OutputOptions, format: GraphFileFormat?, inputs: [String]) throws(UsageError) {
    self.options = options
    self.inputs = inputs
    guard let format = format ?? options.file.flatMap({ GraphFileFormat(fileName: $0) }) else {
      let name = options.file.map { $0 == "-" ? "standard output" : "'\($0)'" }
      throw UsageError(
        "\(name ?? "standard output") does not say which format to write; add --to json, "
          + "dot, graphml, csv or another of 'sociogram convert --help'")
    }
    self.format = format
    _ = try options.destination(for: inputs)
  }

  /// Writes the files of the format, the main one last, and says what it has no place for.
  func write(_ graph: ActorGraph, ontology: Ontology) throws {
    if format.isWrittenInPieces {
      let destination = try options.destination(for: inputs)
      return try destination.streamBytes { sink in
        try format.write(graph, ontology: ontology, to: sink)
      }
    }
    let written = format.write(graph, ontology: ontology)
    let destinations = try written.files.map { try destination(of: $0, among: written.files) }
    for (file, destination) in zip(written.files, destinations).reversed() {
      try destination.write(Data(file.bytes))
    }
    for loss in written.losses {
      Diagnostics.say("warning: lost in \(format.title): \(loss)")
    }
  }

  private func destination(
    of file: WrittenGraph.File, among files: [WrittenGraph.File]
  ) throws(UsageError) -> Destination {
    guard file.suffix.isEmpty, file.fileExtension == nil else {
      guard let path = options.file, path != "-" else {
        throw UsageError(
          "\(format.title) is \(files.count) files and needs a name: add -o case."
            + (format.endings.first ?? "txt"))
      }
      return try options.destinationBeside(for: inputs, suffix: file.suffix, file.fileExtension)
    }
    return try options.destination(for: inputs)
  }
}
