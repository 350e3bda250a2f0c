import ActorGraph
import Extraction
import Foundation

/// One input as it lies on disk or comes through a pipe, with what it holds.
struct InputFile: Sendable {
  /// The path as the user gave it; `-` for standard input.
  var path: String
  var kind: InputKind
  var bytes: [UInt8]

  /// What graphs and messages call an input: its name without folders.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Reads an input whole.
  ///
  /// - Parameters:
  ///   - expected: what it must hold; nil where its name and its start tell.
  ///   - size: the bytes that one report may have.
  /// - Throws: `InputError` for a file that is missing, a folder, unreadable, of a foreign format,
  ///   or too large for its kind. A file that is too large is not read to its end.
  init(path: String, kind expected: InputKind? = nil, upTo size: Int? = nil) throws(InputError) {
    self.path = path
    let (descriptor, status) = try Self.open(TableFiles(of: path).main)
    defer { Self.close(descriptor) }
    bytes = try Self.read(descriptor, path: path, upTo: Self.headSize)
    let head = Data(bytes)
    if let expected {
      try InputKind.refuseForeign(head: head, path: path)
      kind = expected
    } else {
      kind = try InputKind(path: path, head: head)
    }
    let limit = size.map { kind.maximumSize(ofReport: $0) } ?? kind.maximumSize
    let declared = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    if declared <= limit, bytes.count == Self.headSize {
      // Room for the whole file at once, and for a byte more, which shows that it has grown.
      bytes.reserveCapacity(declared + 1)
      try Self.read(descriptor, path: path, upTo: limit + 1, into: &bytes)
    }
    guard declared <= limit, bytes.count <= limit else {
      throw InputError(
        file: path,
        reason: "too large: more than the \(Self.words(limit)) that one \(kind.noun) may have",
        suggestion: "split it; several inputs are united")
    }
  }

  /// Opens an input for reading.
  ///
  /// - Throws: `InputError` for a file that is missing, a folder, or unreadable.
  static func open(_ path: String) throws(InputError) -> (descriptor: Int32, status: stat) {
    let descriptor = path == "-" ? STDIN_FILENO : Foundation.open(path, O_RDONLY)
    guard descriptor >= 0 else { throw openingError(path, code: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw InputError(
        file: path, reason: "this is a folder, not a file",
        suggestion: "name the files in it, for instance: \(path)/*.txt")
    }
    return (descriptor, status)
  }

  /// Closes what ``open(_:)`` opened; standard input stays open.
  static func close(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { Foundation.close(descriptor) }
  }

  /// How many bytes tell what a file is.
  private static let headSize = 65_536

  private static func read(_ descriptor: Int32, path: String, upTo limit: Int)
    throws(InputError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    try read(descriptor, path: path, upTo: limit, into: &bytes)
    return bytes
  }

  /// Reads on until there are `limit` bytes, or no more.
  private static func read(
    _ descriptor: Int32, path: String, upTo limit: Int, into bytes: inout [UInt8]
  ) throws(InputError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: headSize, alignment: 16)
    defer { buffer.deallocate() }
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let count = Foundation.read(descriptor, buffer.baseAddress, wanted)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw InputError(file: path, reason: "cannot read: \(String(cString: strerror(errno)))")
      }
    }
  }

  private static func words(_ size: Int) -> String {
    size.isMultiple(of: 1_000_000) ? "\(size / 1_000_000) MB" : "\(size) bytes"
  }

  private static func openingError(_ path: String, code: Int32) -> InputError {
    guard code == ENOENT else {
      return InputError(file: path, reason: "cannot read: \(String(cString: strerror(code)))")
    }
    let similar = SimilarFile.name(for: path)
    return InputError(
      file: path.isEmpty ? "''" : path, reason: "there is no such file",
      suggestion: similar.map { "did you mean '\($0)'?" })
  }
}
