#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that takes its name only once it is complete: until then it has another one beside it, and
/// whoever reads the name sees what was there before.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isCommitted = false

  init(_ path: String) throws(SystemError) {
    self.path = path
    temporary = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .current }
  }

  deinit {
    if !isCommitted {
      close(descriptor)
      unlink(temporary)
    }
  }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    guard let base = bytes.baseAddress else { return }
    // Some systems refuse to write 2 GiB at a time.
    let most = 1 << 30
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, base + done, min(most, bytes.count - done))
      if count < 0 {
        if errno == EINTR { continue }
        throw .current
      }
      done += count
    }
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    // `withUnsafeBytes` does not pass on which errors are thrown.
    let result: Result<Void, SystemError> = bytes.withUnsafeBytes { raw in
      Result { () throws(SystemError) in try write(raw) }
    }
    try result.get()
  }

  /// Gives the file its name, in place of what had it.
  consuming func commit() throws(SystemError) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw .current }
    close(descriptor)
    isCommitted = true
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
