/// A file of lines, read in chunks that end with lines.
struct EdgeListFile: Sendable {
  /// Lines that are longer are no edges.
  static let lineLimit = 1 << 20

  let file: InputFile
  let chunkSize: Int

  init(_ path: String, chunkSize: Int) throws(SystemError) {
    file = try InputFile(path)
    self.chunkSize = max(1, chunkSize)
  }

  /// Whole lines in memory, a line feed after the last.
  struct Lines {
    var bytes: Buffer<UInt8>
    var range: Range<Int>
    /// Where byte 0 of `bytes` lies in the file.
    var start: Int
    /// Whether the last line went beyond the limit, and was cut.
    var isCut = false
  }

  /// The lines that begin in a range of the file. `memory` is used again where it is large enough.
  func lines(
    beginningIn range: Range<Int>, _ memory: inout Buffer<UInt8>
  ) throws(SystemError) -> Lines {
    // A line begins after a line feed, which may be the byte before the range.
    let start = max(0, range.lowerBound - 1)
    var extra = 1 << 12
    while true {
      let wanted = range.upperBound - start + extra
      if memory.count < wanted + 1 { memory = Buffer(uninitialized: wanted + 1) }
      let count = try file.read(
        into: UnsafeMutableRawBufferPointer(start: memory.pointer, count: wanted), at: start)
      let bytes = memory.pointer
      bytes[count] = .lineFeed
      var first = 0
      var last = min(range.upperBound - start, count) - 1
      if range.lowerBound > 0 {
        first = EdgeListParser.skipLine(bytes, 0) + 1
      } else if count >= 3, bytes[0] == 0xef, bytes[1] == 0xbb, bytes[2] == 0xbf {
        // The byte order mark belongs to the first line.
        first = 3
        last = max(last, min(first, count - 1))
      }
      // No line begins in the range: it lies within a longer one.
      if first > last {
        return Lines(bytes: memory, range: 0..<0, start: start)
      }
      // The line of the last byte of the range belongs to it.
      let end = EdgeListParser.skipLine(bytes, last)
      if end < count || count < wanted {
        return Lines(bytes: memory, range: first..<end + 1, start: start)
      }
      if extra > Self.lineLimit {
        return Lines(bytes: memory, range: first..<count + 1, start: start, isCut: true)
      }
      extra *= 8
    }
  }

  /// The line and column, from 1, of a byte of the file.
  func lineAndColumn(of position: Int) throws(SystemError) -> (line: Int, column: Int) {
    var (line, lineStart) = (1, 0)
    let memory = Buffer<UInt8>(uninitialized: 1 << 16)
    var start = 0
    while start < position {
      let count = try file.read(
        into: UnsafeMutableRawBufferPointer(
          start: memory.pointer, count: min(memory.count, position - start)), at: start)
      if count == 0 { break }
      for place in 0..<count where memory[place] == .lineFeed {
        line += 1
        lineStart = start + place + 1
      }
      start += count
    }
    return (line, position - lineStart + 1)
  }
}
