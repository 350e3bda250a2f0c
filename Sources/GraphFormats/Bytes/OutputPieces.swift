import Dispatch
import Synchronization

/// Takes the bytes of a file piece by piece, in order.
package typealias ByteSink<Failure: Error> = ([UInt8]) throws(Failure) -> Void

/// Writes long lists in pieces of about a megabyte, several of them at once on the processor's cores.
///
/// The bytes are the same however many cores there are, and no more than a few pieces stand in memory.
enum OutputPieces {
  /// How many elements make a piece.
  private static let length = 2_048
  /// How many pieces are written before the first of them is handed over.
  private static let piecesAtOnce = 8

  /// Writes `count` elements.
  ///
  /// - Parameter write: appends the elements of a range; runs on several threads at once.
  static func write<Failure>(
    _ count: Int, to sink: ByteSink<Failure>,
    _ write: @Sendable (Range<Int>, inout OutputBuffer) -> Void
  ) throws(Failure) {
    var start = 0
    while start < count {
      let (first, rest) = (start, count - start)
      let pieces = min(piecesAtOnce, (rest + length - 1) / length)
      let written = Mutex([[UInt8]](repeating: [], count: pieces))
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let start = first + piece * length
        var output = OutputBuffer(capacity: 512 * length)
        write(start..<min(start + length, count), &output)
        written.withLock { $0[piece] = output.bytes }
      }
      for bytes in written.withLock({ $0 }) { try sink(bytes) }
      start += pieces * length
    }
  }

  /// The pieces that `write` hands over, joined.
  static func joined(_ write: (ByteSink<Never>) -> Void) -> [UInt8] {
    var all: [UInt8] = []
    write { all.append(contentsOf: $0) }
    return all
  }
}
