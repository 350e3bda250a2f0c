internal import Dispatch
internal import Foundation
internal import Synchronization

/// The helper processes of a host: those that wait for work, and how many may work at once.
///
/// A class because the processes end with the last copy of the host. Two are equal when they would
/// start the same helpers.
final class GraphvizHelpers: Hashable, Sendable {
  /// How helpers are started, and what they may use.
  struct Command: Hashable, Sendable {
    var executable: String
    var arguments: [String]
    var limits: GraphvizLimits
  }

  let command: Command
  private let idle = Mutex<[GraphvizChild]>([])
  /// One for each helper that may work.
  private let seats: DispatchSemaphore

  init(command: Command) {
    self.command = command
    seats = DispatchSemaphore(value: command.limits.processes)
  }

  deinit {
    idle.withLock { children in
      for child in children { _ = child.end(grace: 0) }
      children = []
    }
  }

  static func == (first: GraphvizHelpers, second: GraphvizHelpers) -> Bool {
    first.command == second.command
  }

  func hash(into hasher: inout Hasher) { hasher.combine(command) }

  /// Starts a helper where none waits.
  func prepare() {
    idle.withLock { children in
      guard children.isEmpty, let child = try? GraphvizChild(command) else { return }
      children.append(child)
    }
  }

  /// Asks a helper, a new one where none waits.
  ///
  /// - Throws: what went wrong there, or with the helper. A helper that failed is gone afterwards.
  func answer(_ request: GraphvizRequest) throws(DiagramError) -> GraphvizAnswer {
    seats.wait()
    defer { seats.signal() }
    let body = request.encoded
    guard body.count <= GraphvizFrame.longestRequest else {
      throw .refused("it is longer than \(GraphvizFrame.longestRequest) bytes")
    }
    if let child = idle.withLock({ $0.popLast() }) {
      do {
        return try answer(of: child, to: body)
      } catch .helperFailed {
        // It may have ended while it waited, for a reason that has nothing to do with this request.
      } catch {
        guard case .crashed = error else { throw error }
      }
    }
    return try answer(of: try GraphvizChild(command), to: body)
  }

  private func answer(
    of child: GraphvizChild, to body: [UInt8]
  ) throws(DiagramError) -> GraphvizAnswer {
    var child = child
    let answer: GraphvizAnswer
    do throws(GraphvizFault) {
      answer = try child.exchange(body, limits: command.limits)
    } catch {
      throw child.end(after: error, limits: command.limits)
    }
    idle.withLock { $0.append(child) }
    if case .failure(let error) = answer { throw error }
    return answer
  }
}
