import ActorGraph
import Foundation

/// The lines of a file or pipe, one at a time.
///
/// Memory holds one line and one block. A line beyond the limit is read over without being kept.
struct LineStream {
  /// A line without its end.
  enum Line: Equatable {
    case text([UInt8])
    /// More bytes than the limit; how many.
    case tooLong(Int)
  }

  private let descriptor: Int32
  private let path: String
  private let limit: Int
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var rest: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: open for reading; it is not closed.
  ///   - limit: the bytes that a line may have.
  init(descriptor: Int32, path: String, limit: Int) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
  }

  /// The next line; nil at the end. What follows the last line end is a line unless it is empty.
  ///
  /// - Throws: `InputError` where the file cannot be read on.
  mutating func next() throws(InputError) -> Line? {
    var line: [UInt8] = []
    var length = 0
    while true {
      if let end = rest.firstIndex(of: 0x0a) {
        keep(rest[..<end], in: &line, length: &length)
        rest = rest[(end + 1)...]
        return finished(&line, length)
      }
      keep(rest, in: &line, length: &length)
      rest = []
      guard try fill() else { return length == 0 ? nil : finished(&line, length) }
    }
  }

  private func keep(_ bytes: ArraySlice<UInt8>, in line: inout [UInt8], length: inout Int) {
    length += bytes.count
    // A carriage return at the end is not counted.
    if length <= limit + 1 { line.append(contentsOf: bytes) } else { line = [] }
  }

  private func finished(_ line: inout [UInt8], _ length: Int) -> Line {
    if length <= limit + 1, line.last == 0x0d { line.removeLast() }
    return length > limit + 1 || line.count > limit ? .tooLong(length) : .text(line)
  }

  private mutating func fill() throws(InputError) -> Bool {
    while !isAtEnd {
      let count = block.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = block[..<count]
        return true
      } else if count == 0 {
        isAtEnd = true
      } else if errno != EINTR {
        throw InputError(file: path, reason: "cannot read: \(String(cString: strerror(errno)))")
      }
    }
    return false
  }
}
