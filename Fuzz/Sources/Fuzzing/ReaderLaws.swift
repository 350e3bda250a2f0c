import ActorGraph
import Foundation
public import GraphFormats

/// What a reader must keep on any bytes at all; a breach stops the process, which libFuzzer reports
/// with the input that did it.
///
/// - The reader ends with a graph or an `InputError`; it never traps.
/// - An error says something.
/// - The graph that was read is written and, where the format holds all of it in one file, read back
///   as the same graph.
public enum ReaderLaws {
  /// The format that the environment names.
  public static let format: GraphFileFormat = {
    let name = ProcessInfo.processInfo.environment["FUZZ_FORMAT"] ?? ""
    guard let format = GraphFileFormat(rawValue: name), format.isReadable else {
      preconditionFailure("FUZZ_FORMAT names no format that is read: '\(name)'")
    }
    return format
  }()

  private static let ontology: Ontology = {
    do {
      return try Ontology.standard()
    } catch {
      preconditionFailure("the standard ontology cannot be read: \(error)")
    }
  }()

  /// Reads one input and checks the laws.
  ///
  /// - Parameters:
  ///   - start: the first byte; nil where there is none.
  ///   - count: how many bytes there are.
  public static func check(
    _ start: UnsafePointer<UInt8>?, _ count: Int, _ format: GraphFileFormat
  ) {
    func read(_ bytes: [UInt8]) throws(InputError) -> ActorGraph {
      try format.read(bytes: bytes, file: "input") { _ in }
    }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let graph: ActorGraph
    do throws(InputError) {
      graph = try read(bytes)
    } catch {
      precondition(!error.description.isEmpty, "an error says something")
      return
    }
    let written = format.write(graph, ontology: ontology)
    guard written.files.count == 1, written.losses.isEmpty else { return }
    do throws(InputError) {
      let again = try read(written.files[0].bytes)
      // The JSON tells two spellings of a character apart, which Swift takes for equal.
      precondition(
        NodeLinkJSON.write(again).utf8.elementsEqual(NodeLinkJSON.write(graph).utf8),
        "what is written comes back")
      precondition(
        format.write(again, ontology: ontology) == written, "written again it is the same file")
    } catch {
      preconditionFailure("our own file is refused: \(error)")
    }
  }
}
