internal import CGraphviz
internal import Foundation

/// The helper process's side of ``GraphvizHost/child(executable:arguments:limits:)``.
///
/// A program that wants to draw in helper processes calls ``run(input:output:)`` when it is started
/// with ``argument``, before it does anything else:
///
/// ```swift
/// if CommandLine.arguments.dropFirst() == [GraphvizWorker.argument] { GraphvizWorker.run() }
/// ```
public enum GraphvizWorker {
  /// What the host starts a helper with unless told otherwise.
  public static let argument = "graphviz-worker"

  /// Serves requests until the input ends, or holds something that is no request.
  ///
  /// Takes rights away from the whole process, for good: it can start no program, open no
  /// connection, write no file, and has the memory and the time that the requests allow. Reading
  /// files stays possible, for fonts.
  ///
  /// - Parameters:
  ///   - input: where requests come from; standard input.
  ///   - output: where answers go; standard output.
  public static func run(input: Int32 = 0, output: Int32 = 1) {
    signal(SIGPIPE, SIG_IGN)
    sociogram_confine_early()
    // Fonts are looked for, and the list of them written down, while files can still be written.
    _ = try? Graphviz.place(
      "digraph {a [label=<<B>a</B>a> fontname=\"Helvetica,Arial,sans-serif\"]}", engine: .nop2)
    var isConfined = false
    serve(input: input, output: output) { limits in
      if !isConfined {
        sociogram_limit_memory(UInt64(limits.memory))
        sociogram_limit_files(openFiles)
        sociogram_forbid_calls()
        isConfined = true
      }
      sociogram_limit_time(UInt64(limits.seconds.rounded(.up)))
    }
  }

  /// Fonts for other scripts are opened when they are needed, some at a time.
  private static let openFiles: UInt64 = 64

  /// The loop without the limits, which `prepare` sets before each request.
  static func serve(input: Int32, output: Int32, prepare: (GraphvizLimits) -> Void) {
    while let header = read(GraphvizFrame.headerLength, from: input),
      let frame = try? GraphvizFrame(header[...]), frame.length <= GraphvizFrame.longestRequest,
      let body = read(frame.length, from: input),
      let request = try? GraphvizRequest(decoding: body)
    {
      prepare(request.limits)
      let answer = answer(to: request).encoded
      guard write(GraphvizFrame.framed(answer, number: frame.number), to: output) else { return }
    }
  }

  static func answer(to request: GraphvizRequest) -> GraphvizAnswer {
    do throws(DiagramError) {
      try DrawingCheck.check(request.dot)
      switch request.task {
      case .place:
        return .placement(try Graphviz.place(request.dot, engine: request.engine))
      case .render(let format, let dotsPerInch):
        let output = try Graphviz.render(
          request.dot, engine: request.engine, format: format, dotsPerInch: dotsPerInch)
        guard output.bytes.count <= request.limits.output else {
          throw .renderingFailed("the picture takes more than \(request.limits.output) bytes")
        }
        return .picture(output)
      }
    } catch {
      return .failure(error)
    }
  }

  /// So many bytes; nil where the input ends before.
  private static func read(_ count: Int, from file: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let wanted = min(buffer.count, count - bytes.count)
      let found = Foundation.read(file, &buffer, wanted)
      if found < 0, errno == EINTR { continue }
      guard found > 0 else { return nil }
      bytes.append(contentsOf: buffer[..<found])
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(
          file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }
}
