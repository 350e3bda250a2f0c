import Foundation
import Synchronization

/// Works on items on several threads at once and hands the outcomes on in the order of the items, as
/// if they had been worked on one after the other.
///
/// Items are taken on the calling thread, which may wait for the next one as long as it likes:
/// outcomes that are ready are delivered all the same. At most four items for each thread are under
/// way, so memory does not grow with their number. Outcomes are delivered one at a time, on whichever
/// thread completed the row.
struct OrderedWork<Item: Sendable, Outcome: Sendable>: Sendable {
  let threads: Int
  let work: @Sendable (Item) -> Outcome
  let deliver: @Sendable (Outcome) throws -> Void

  /// Works until there is no next item.
  ///
  /// - Throws: the first error in the order of the items, whether of `deliver` or of `next`; what
  ///   comes before it has been delivered, and nothing after it.
  func run(_ next: () throws -> Item?) throws {
    guard threads > 1 else {
      while let item = try next() { try deliver(work(item)) }
      return
    }
    let row = Row(threads: threads)
    let team = (0..<threads).map { _ in thread(for: row) }
    for thread in team { thread.start() }
    let failure: (any Error)?
    do {
      while !row.hasFailed, let item = try next() { row.add(item) }
      failure = nil
    } catch {
      failure = error
    }
    row.close()
    if let error = row.failure ?? failure { throw error }
  }

  private func thread(for row: Row) -> Thread {
    let thread = Thread { [work, deliver] in
      while let (index, item) = row.take() { row.complete(index, work(item), deliver) }
      row.leave()
    }
    // As much as the main thread has by default.
    thread.stackSize = 8 << 20
    return thread
  }

  /// The items and outcomes that are under way.
  private final class Row: Sendable {
    private struct Waiting {
      var items: [(index: Int, item: Item)] = []
      var count = 0
    }

    private struct Ready {
      var outcomes: [Int: Outcome] = [:]
      var next = 0
      var failure: (any Error)?
    }

    private let waiting = Mutex(Waiting())
    private let ready = Mutex(Ready())
    private let places: DispatchSemaphore
    private let entries = DispatchSemaphore(value: 0)
    private let departures = DispatchSemaphore(value: 0)
    private let threads: Int

    init(threads: Int) {
      self.threads = threads
      places = DispatchSemaphore(value: threads * 4)
    }

    var failure: (any Error)? { ready.withLock { $0.failure } }
    var hasFailed: Bool { failure != nil }

    /// Adds an item, and waits until there is a place for it.
    func add(_ item: Item) {
      places.wait()
      waiting.withLock { waiting in
        waiting.items.append((waiting.count, item))
        waiting.count += 1
      }
      entries.signal()
    }

    /// The next item; nil where there will be none.
    func take() -> (index: Int, item: Item)? {
      entries.wait()
      return waiting.withLock { waiting in
        guard !waiting.items.isEmpty else { return nil }
        return waiting.items.removeFirst()
      }
    }

    /// Puts an outcome in its place and delivers what is complete from the front.
    func complete(_ index: Int, _ outcome: Outcome, _ deliver: (Outcome) throws -> Void) {
      ready.withLock { ready in
        ready.outcomes[index] = outcome
        while let outcome = ready.outcomes.removeValue(forKey: ready.next) {
          ready.next += 1
          places.signal()
          guard ready.failure == nil else { continue }
          do {
            try deliver(outcome)
          } catch {
            ready.failure = error
          }
        }
      }
    }

    func leave() { departures.signal() }

    /// Waits until all items are worked on and all threads have ended.
    func close() {
      for _ in 0..<threads { entries.signal() }
      for _ in 0..<threads { departures.wait() }
    }
  }
}
