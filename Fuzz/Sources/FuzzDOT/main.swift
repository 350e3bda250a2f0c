import ActorGraph
import Foundation
import Fuzzing
import GraphFormats

// The reader of DOT.
exit(
  Fuzzer.run { start, count in
    ReaderLaws.check(
      start, count,
      write: { graph in Array(DOT.write(graph, ontology: ReaderLaws.ontology).utf8) },
      read: { bytes throws(InputError) in
        try DOT.read(bytes: bytes, file: "input.dot", warn: { _ in })
      })
    return 0
  })
