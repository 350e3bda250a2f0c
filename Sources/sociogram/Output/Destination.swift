import Foundation
import GraphFormats

/// Where a result goes.
enum Destination: Equatable {
  case standardOutput
  case file(String)

  /// The destination that `-o` names; without a name, or with `-`, standard output.
  init(_ name: String?) {
    if let name, name != "-" { self = .file(name) } else { self = .standardOutput }
  }

  /// Whether the result goes to somebody's screen.
  var isTerminal: Bool { self == .standardOutput && isatty(STDOUT_FILENO) == 1 }

  /// Writes a text. On a terminal its control characters are replaced, unless they are our own.
  func write(_ text: String, isStyled: Bool = false) throws(OutputError) {
    try write(Data((isTerminal && !isStyled ? Terminal.harmless(text) : text).utf8))
  }

  /// Writes bytes: at once and completely to a file, or to standard output.
  func write(_ bytes: Data) throws(OutputError) {
    switch self {
    case .standardOutput:
      try Self.writeAll(bytes, to: STDOUT_FILENO, name: "standard output")
    case .file(let path):
      try AtomicFile(path).write(bytes)
    }
  }

  /// Has `body` write bytes piece by piece; see ``stream(_:)``.
  func streamBytes(_ body: (ByteSink<any Error>) throws -> Void) throws {
    switch self {
    case .standardOutput:
      try body { bytes in
        try bytes.withUnsafeBytes { piece throws in
          try Self.writeAll(piece, to: STDOUT_FILENO, name: "standard output")
        }
      }
    case .file(let path):
      try AtomicFile(path).write { descriptor in
        try body { bytes in
          try bytes.withUnsafeBytes { piece throws in
            try Self.writeAll(piece, to: descriptor, name: path)
          }
        }
      }
    }
  }

  /// Has `body` write piece by piece: to a file that takes the old one's place at the end, or to
  /// standard output as it comes.
  ///
  /// - Parameter body: gets what writes a piece. On a terminal control characters are replaced.
  func stream(_ body: (@escaping @Sendable (String) throws -> Void) throws -> Void) throws {
    switch self {
    case .standardOutput:
      let isTerminal = isTerminal
      try body { text in
        let shown = isTerminal ? Terminal.harmless(text) : text
        try Self.writeAll(Data(shown.utf8), to: STDOUT_FILENO, name: "standard output")
      }
    case .file(let path):
      try AtomicFile(path).write { descriptor in
        try body { try Self.writeAll(Data($0.utf8), to: descriptor, name: path) }
      }
    }
  }

  /// Writes to a descriptor until all is written.
  ///
  /// A reader that went away (`sociogram actors ... | head`) ends the process as it ends any other
  /// filter: by SIGPIPE, without a word.
  static func writeAll(_ bytes: Data, to descriptor: Int32, name: String) throws(OutputError) {
    do {
      try bytes.withUnsafeBytes { try writeAll($0, to: descriptor, name: name) }
    } catch {
      // Nothing else is thrown here.
      throw error as? OutputError ?? OutputError(file: name, reason: "\(error)")
    }
  }

  private static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: String
  ) throws(OutputError) {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = Foundation.write(descriptor, start, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        throw OutputError(file: name, code: EPIPE)
      } else if errno != EINTR {
        throw OutputError(file: name, code: errno)
      }
    }
  }
}
