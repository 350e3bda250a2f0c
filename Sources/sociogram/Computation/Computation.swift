import ActorGraph
import Foundation
import GraphKernels
import Synchronization

/// Runs what may take long: within a time limit, with its progress on standard error, and so that
/// Ctrl-C ends it cleanly. A second Ctrl-C ends the program at once.
struct Computation {
  var threads: Int
  /// In seconds; nil for no limit.
  var timeLimit: Double?

  /// Runs `body` with the execution that it hands on.
  func run<Result>(_ body: (Execution) throws -> Result) throws -> Result {
    interruptRequest.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      interruptRequest.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    var previous = sigaction()
    sigaction(SIGINT, &action, &previous)
    let progress = Mutex(Progress(total: nil))
    defer {
      sigaction(SIGINT, &previous, nil)
      progress.withLock { $0.finish() }
    }
    let execution = Execution(
      threads: threads, timeLimit: timeLimit.map { .seconds($0) },
      isCancelled: { interruptRequest.load(ordering: .relaxed) },
      progress: { share in
        progress.withLock { $0.show("computing: \(Int(share * 100)) %") }
      })
    return try body(execution)
  }
}

/// Whether Ctrl-C was pressed: a signal handler reaches nothing but globals.
private let interruptRequest = Atomic<Bool>(false)
