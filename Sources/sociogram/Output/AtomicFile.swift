import Foundation

/// A file that is replaced as a whole or not at all.
///
/// The bytes go to a temporary file in the same folder, reach the disk, and then take the place of
/// the old file in one step, so a run that fails leaves what was there. A symbolic link stays a
/// link: the file it leads to is replaced. Devices and pipes are written to as they are.
struct AtomicFile {
  /// The path that the user named.
  let path: String

  init(_ path: String) { self.path = path }

  func write(_ bytes: Data) throws(OutputError) {
    do {
      try write { descriptor in try Destination.writeAll(bytes, to: descriptor, name: path) }
    } catch {
      // Nothing else is thrown here.
      throw error as? OutputError ?? OutputError(file: path, reason: "\(error)")
    }
  }

  /// Has `body` write the file piece by piece; where it throws, the old file stays.
  func write(_ body: (Int32) throws -> Void) throws {
    guard !path.isEmpty else {
      throw OutputError(file: "''", reason: "this is no file name", suggestion: "name a file")
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists, type == S_IFDIR {
      throw OutputError(
        file: path, reason: "cannot write: this is a folder",
        suggestion: "name a file in it, for instance \(path)/diagram.svg")
    }
    if exists, type != S_IFREG {
      try writeDirectly(body)
      return
    }
    // A file that its owner protected from writing is not to be replaced through its folder.
    if exists, access(path, W_OK) != 0 { throw failure(errno) }
    try replace(body, mode: exists ? status.st_mode & 0o7777 : nil)
  }

  private func writeDirectly(_ body: (Int32) throws -> Void) throws {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    try body(descriptor)
  }

  private func replace(_ body: (Int32) throws -> Void, mode: mode_t?) throws {
    let target = resolved(path)
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { target[...$0] } ?? ""
    var template = Array("\(folder).sociogram-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(errno) }
    var isFinished = false
    defer {
      close(descriptor)
      if !isFinished { unlink(template) }
    }
    try body(descriptor)
    // mkstemp makes files that only their owner can read; results are ordinary files.
    fchmod(descriptor, mode ?? 0o666 & ~Self.creationMask)
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    guard rename(template, target) == 0 else { throw failure(errno) }
    isFinished = true
  }

  /// The file behind symbolic links, also where it does not exist yet.
  private func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static var creationMask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private func failure(_ code: Int32) -> OutputError {
    let suggestion: String? =
      switch code {
      case ENOENT, ENOTDIR: "make the folder first"
      case EACCES, EPERM, EROFS: "choose a place where you may write"
      case ENOSPC, EDQUOT: "make room, or choose another place"
      default: nil
      }
    return OutputError(file: path, code: code, suggestion: suggestion)
  }
}
