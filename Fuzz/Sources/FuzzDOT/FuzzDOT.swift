import ActorGraph
import Fuzzing
import GraphFormats

/// The entry of libFuzzer: one input for the reader of DOT.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ReaderLaws.check(
    start, count,
    write: { graph in Array(DOT.write(graph, ontology: ReaderLaws.ontology).utf8) },
    read: { bytes throws(InputError) in
      try DOT.read(bytes: bytes, file: "input.dot", warn: { _ in })
    })
  return 0
}
