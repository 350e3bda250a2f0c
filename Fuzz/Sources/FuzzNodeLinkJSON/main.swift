import ActorGraph
import Foundation
import Fuzzing
import GraphFormats

// The reader of node-link JSON.
exit(
  Fuzzer.run { start, count in
    ReaderLaws.check(
      start, count,
      write: { graph in Array(NodeLinkJSON.write(graph).utf8) },
      read: { bytes throws(InputError) in
        try NodeLinkJSON.read(bytes: bytes, file: "input.json")
      })
    return 0
  })
