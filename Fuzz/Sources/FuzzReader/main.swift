import ActorGraph
import Foundation
import Fuzzing
import GraphFormats

// The reader of the format that FUZZ_FORMAT names.
exit(
  Fuzzer.run { start, count in
    ReaderLaws.check(start, count, ReaderLaws.format)
    return 0
  })
