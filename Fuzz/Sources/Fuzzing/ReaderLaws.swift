public import ActorGraph
import GraphFormats

/// What a reader must keep on any bytes at all; a breach stops the process, which libFuzzer reports
/// with the input that did it.
///
/// - The reader ends with a graph or an `InputError`; it never traps.
/// - An error has a place in the text that it names.
/// - The graph that was read is written and read back as the same graph.
public enum ReaderLaws {
  /// The ontology that writers get.
  public static let ontology: Ontology = {
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
  ///   - write: the writer of the format.
  ///   - read: its reader.
  public static func check(
    _ start: UnsafePointer<UInt8>?, _ count: Int,
    write: (ActorGraph) -> [UInt8],
    read: ([UInt8]) throws(InputError) -> ActorGraph
  ) {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let graph: ActorGraph
    do throws(InputError) {
      graph = try read(bytes)
    } catch {
      precondition(!error.description.isEmpty, "an error says something")
      return
    }
    let written = write(graph)
    do throws(InputError) {
      let again = try read(written)
      // The JSON tells two spellings of a character apart, which Swift takes for equal.
      precondition(
        NodeLinkJSON.write(again).utf8.elementsEqual(NodeLinkJSON.write(graph).utf8),
        "what is written comes back")
      precondition(write(again) == written, "written again it is the same file")
    } catch {
      preconditionFailure("our own file is refused: \(error)")
    }
  }
}
