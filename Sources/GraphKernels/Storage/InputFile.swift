#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file that is open for reading.
final class InputFile: Sendable {
  /// How many bytes it had when it was opened.
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = SystemError.current
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(reason: "not a regular file")
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads what lies at a position until the buffer is full or the file ends, and returns how many
  /// bytes that were.
  func read(into buffer: UnsafeMutableRawBufferPointer, at position: Int) throws(SystemError)
    -> Int
  {
    guard let base = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, base + done, buffer.count - done, off_t(position + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw .current
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// The whole file as memory that belongs to the file system; it is not empty.
  func mapped() throws(SystemError) -> UnsafeMutableRawBufferPointer {
    guard let base = mmap(nil, size, PROT_READ, Self.mapping, descriptor, 0), base != MAP_FAILED
    else { throw .current }
    return UnsafeMutableRawBufferPointer(start: base, count: size)
  }

  #if os(Linux)
    // All pages at once: every byte is checked anyway, and a fault for each would cost more.
    private static let mapping = MAP_PRIVATE | Int32(MAP_POPULATE)
  #else
    private static let mapping = MAP_PRIVATE
  #endif
}

/// What the operating system said.
struct SystemError: Error {
  var reason: String

  static var current: SystemError { SystemError(reason: String(cString: strerror(errno))) }
}
