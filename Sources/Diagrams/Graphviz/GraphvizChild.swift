internal import CGraphviz
internal import Foundation

/// One helper process, as its caller holds it: whoever holds it ends it.
///
/// Both ends of a socket stand for its standard input and output, so that a helper that has gone
/// is an error of the call and no signal for this process.
struct GraphvizChild: Sendable {
  private let process: pid_t
  /// Requests and answers.
  private let channel: Int32
  /// What it says on standard error; never read before the end.
  private let words: Int32
  /// Requests so far.
  private var number: UInt32 = 0

  /// Tells a helper that it is one.
  private static let mark = "SOCIOGRAM_GRAPHVIZ_WORKER"

  /// Starts a process.
  ///
  /// - Throws: ``DiagramError/helperFailed(_:)`` where the system refuses, or in a helper: a
  ///   program that does not know that it was started as one would go on starting itself.
  init(_ command: GraphvizHelpers.Command) throws(DiagramError) {
    guard getenv(Self.mark) == nil else { throw .helperFailed("a helper must not start another") }
    let channel = try Self.pair(flags: 0)
    defer { close(channel.theirs) }
    // Its words are kept as far as the system holds them, the rest is lost: nobody waits.
    let words: (ours: Int32, theirs: Int32)
    do {
      words = try Self.pair(flags: Int32(SOCK_NONBLOCK.rawValue))
    } catch {
      close(channel.ours)
      throw error
    }
    defer { close(words.theirs) }
    do {
      process = try Self.start(command, channel: channel.theirs, words: words.theirs)
    } catch {
      close(channel.ours)
      close(words.ours)
      throw error
    }
    self.channel = channel.ours
    self.words = words.ours
  }

  /// Two joined sockets that no other process inherits, above the first three files: where this
  /// process has no standard input, its place is not to be taken.
  private static func pair(flags: Int32) throws(DiagramError) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue) | flags
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw .helperFailed(reason(errno)) }
    let moved = ends.map { $0 > STDERR_FILENO ? $0 : fcntl($0, F_DUPFD_CLOEXEC, 3) }
    let code = errno
    for (end, other) in zip(ends, moved) where end != other { close(end) }
    guard moved[0] >= 0, moved[1] >= 0 else {
      for end in moved where end >= 0 { close(end) }
      throw .helperFailed(reason(code))
    }
    return (moved[0], moved[1])
  }

  // MARK: - Asking

  /// Sends a request and waits for the answer.
  mutating func exchange(
    _ body: [UInt8], limits: GraphvizLimits
  ) throws(GraphvizFault) -> GraphvizAnswer {
    number &+= 1
    var exchange = GraphvizExchange(
      channel: channel, message: GraphvizFrame.framed(body, number: number), number: number,
      longestAnswer: limits.output + (1 << 20), seconds: limits.seconds)
    let bytes = try exchange.run()
    do throws(MessageFault) {
      return try GraphvizAnswer(decoding: bytes)
    } catch {
      throw .garbled("its answer makes no sense")
    }
  }

  // MARK: - Ending

  /// Ends the process and tells the caller why.
  func end(after fault: GraphvizFault, limits: GraphvizLimits) -> DiagramError {
    end(grace: fault == .ended ? 1 : 0).error(after: fault, limits: limits)
  }

  /// Waits so many seconds for the process to leave by itself, then stops it. Nothing of it is left
  /// afterwards.
  func end(grace: Double) -> GraphvizEnd {
    close(channel)
    var usage = rusage()
    var status: Int32 = 0
    let deadline = Moment.now + grace
    var found = Self.wait(process, &status, WNOHANG, &usage)
    while found == 0, Moment.now < deadline {
      usleep(2_000)
      found = Self.wait(process, &status, WNOHANG, &usage)
    }
    if found == 0 {
      kill(process, SIGKILL)
      found = Self.wait(process, &status, 0, &usage)
    }
    var end = found == process ? GraphvizEnd(status: status, usage: usage) : GraphvizEnd()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(words, &buffer, buffer.count)
    if count > 0 { end.words = String(decoding: buffer[..<count].suffix(2_048), as: UTF8.self) }
    close(words)
    return end
  }

  private static func wait(
    _ process: pid_t, _ status: inout Int32, _ options: Int32, _ usage: inout rusage
  ) -> pid_t {
    while true {
      let found = wait4(process, &status, options, &usage)
      if found >= 0 || errno != EINTR { return found }
    }
  }

  // MARK: - Starting

  private static func start(
    _ command: GraphvizHelpers.Command, channel: Int32, words: Int32
  ) throws(DiagramError) -> pid_t {
    var process: pid_t = 0
    let code = withStrings([command.executable] + command.arguments) { arguments in
      withStrings(environment()) { environment in
        sociogram_start(&process, command.executable, arguments, environment, channel, words)
      }
    }
    guard code == 0 else {
      throw .helperFailed("'\(command.executable)' could not be started: \(reason(code))")
    }
    return process
  }

  /// What a helper knows of the outside: where fonts, plug-ins and libraries are.
  private static func environment() -> [String] {
    let kept = [
      "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
      "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "GVBINDIR", "LD_LIBRARY_PATH",
    ]
    let values = kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    return values + [
      "LANG=C.UTF-8", "SERVER_NAME=sociogram", "GV_FILE_PATH=/nonexistent/sociogram", "\(mark)=1",
    ]
  }

  /// The strings as C wants them, for the time of a call.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
