import Foundation
import Testing

@testable import Diagrams

/// Whatever a helper does, its caller gets an error, soon, and nothing of the helper stays.
struct GraphvizHostFaultTests {
  private let drawing = "digraph {\n  a -> b\n}\n"
  private let readAll = "head -c 12 > /dev/null"

  /// Header of an answer to the first request, so many bytes long.
  private func header(length: Int) -> String {
    let digits = (0..<4).map { String((length >> (8 * $0)) & 0xff, radix: 8) }
    return #"printf 'SGV1\001\000\000\000\"# + digits.joined(separator: #"\"#) + "'"
  }

  private func error(
    _ script: String, limits: GraphvizLimits = GraphvizLimits()
  ) throws -> DiagramError {
    let mark = "sociogram-test-\(UUID().uuidString)"
    let host = HelperProgram.script(script, limits: limits, mark: mark)
    let error = try #require(throws: DiagramError.self) { try host.place(drawing, engine: .dot) }
    #expect(HelperProgram.count(mark: mark) == 0)
    return error
  }

  @Test(
    "One that sleeps is stopped",
    arguments: ["exec sleep 60", "trap '' TERM INT HUP; while :; do :; done"])
  func sleeps(_ script: String) throws {
    let limits = GraphvizLimits(seconds: 0.3)
    #expect(try error(script, limits: limits) == .timedOut(seconds: 0.3))
  }

  @Test("One that stops in the middle of its answer is stopped")
  func stopsHalfWay() throws {
    let limits = GraphvizLimits(seconds: 0.3)
    let begun = header(length: 5_000) + "; echo something"
    #expect(try error(begun + "; exec sleep 60", limits: limits) == .timedOut(seconds: 0.3))
    guard case .helperFailed = try error(readAll + "; " + begun + "; exit 0") else {
      Issue.record("half an answer was taken for one")
      return
    }
  }

  @Test("One that crashes says by which signal")
  func crashes() throws {
    #expect(try error("kill -SEGV $$") == .crashed(signal: SIGSEGV))
    #expect(try error(readAll + "; kill -ABRT $$") == .crashed(signal: SIGABRT))
    #expect(try error("kill -XCPU $$") == .timedOut(seconds: 20))
    let words = "echo 'fatal: out of memory' >&2; kill -ABRT $$"
    #expect(try error(words) == .outOfMemory(megabytes: 1_024))
  }

  @Test("What the caller has in use is not held against a helper")
  func largeCaller() throws {
    // This process is larger than what the helper may use.
    let limits = GraphvizLimits(memory: 1 << 20)
    #expect(try error("kill -SEGV $$", limits: limits) == .crashed(signal: SIGSEGV))
  }

  @Test("One that leaves is quoted")
  func leaves() throws {
    let error = try error(readAll + "; echo first >&2; echo 'no fonts here' >&2; exit 3")
    #expect(error == .helperFailed("it left with code 3: no fonts here"))
  }

  @Test("Answers that are none are no answers")
  func garbage() throws {
    let scripts = [
      "echo 'Content-Type: text/html'; exec sleep 60",
      "exec yes",
      "exec cat /dev/zero",
      header(length: 6) + "; printf '\\007\\001\\001\\001\\001\\001'; exec sleep 60",
      // Four million nodes in five bytes.
      header(length: 40)
        + "; head -c 33 /dev/zero; printf '\\000\\000\\077\\000xyz'; exec sleep 60",
      header(length: 0x7fff_ffff) + "; exec cat /dev/zero",
      header(length: 6) + "; echo much longer than was said; exec sleep 60",
    ]
    for script in scripts {
      let error = try error(script)
      guard case .helperFailed = error else {
        Issue.record("\(script): \(error)")
        continue
      }
    }
  }

  @Test("A program that is not there is named")
  func missing() throws {
    let host = GraphvizHost.child(executable: "/nonexistent/program")
    host.prepare()
    let error = try #require(throws: DiagramError.self) { try host.place(drawing, engine: .dot) }
    #expect("\(error)".contains("/nonexistent/program"))
  }

  @Test("A hundred failures leave no open files")
  func openFiles() throws {
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
    let before = try count()
    for index in 0..<100 {
      let host =
        index % 2 == 0
        ? HelperProgram.script("exit 1") : .child(executable: "/nonexistent/program")
      #expect(throws: DiagramError.self) { try host.place(drawing, engine: .dot) }
    }
    // Other tests open files at the same time.
    #expect(try count() - before < 60)
  }

  @Test("A true helper that needs too much memory is told from a crash")
  func memory() throws {
    let host = try HelperProgram.host(limits: GraphvizLimits(memory: 64 << 20))
    let error = try #require(throws: DiagramError.self) {
      try host.place("digraph { a [peripheries=\"20000000\"] }", engine: .dot)
    }
    #expect(error == .outOfMemory(megabytes: 64))
    #expect(try host.place(drawing, engine: .dot).nodes.count == 2)
  }
}
