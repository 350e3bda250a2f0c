import ActorGraph
import Fuzzing
import GraphFormats

/// The entry of libFuzzer: one input for the reader of node-link JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ReaderLaws.check(
    start, count,
    write: { graph in Array(NodeLinkJSON.write(graph).utf8) },
    read: { bytes throws(InputError) in
      try NodeLinkJSON.read(bytes: bytes, file: "input.json")
    })
  return 0
}
