import Foundation
import Synchronization
import Testing

@testable import sociogram

@Suite("Work on several threads comes out in order")
struct OrderedWorkTests {
  private final class Row: Sendable {
    private let numbers = Mutex<[Int]>([])
    var all: [Int] { numbers.withLock { $0 } }
    func add(_ number: Int) { numbers.withLock { $0.append(number) } }
  }

  private struct Stop: Error, Equatable { var number: Int }

  @Test("However long each item takes", arguments: [1, 2, 3, 8])
  func order(threads: Int) throws {
    let row = Row()
    let work = OrderedWork<Int, Int>(
      threads: threads,
      work: { number in
        if number % 5 == 0 { usleep(3_000) }
        return number * 2
      },
      deliver: { row.add($0) })
    var next = 0
    try work.run {
      next += 1
      return next > 300 ? nil : next
    }
    #expect(row.all == (1...300).map { $0 * 2 })
  }

  @Test(
    "The first error in order ends the run; what comes before it is delivered", arguments: [1, 4])
  func failure(threads: Int) {
    let row = Row()
    let work = OrderedWork<Int, Result<Int, Stop>>(
      threads: threads, work: { $0 % 10 == 0 ? .failure(Stop(number: $0)) : .success($0) },
      deliver: { row.add(try $0.get()) })
    var next = 0
    #expect(throws: Stop(number: 10)) {
      try work.run {
        next += 1
        if next == 1_000 { throw Stop(number: next) }
        return next
      }
    }
    #expect(row.all == Array(1...9))
    #expect(next < 200)
  }

  @Test("An error of the source comes after all that it gave", arguments: [1, 4])
  func source(threads: Int) {
    let row = Row()
    let work = OrderedWork<Int, Int>(threads: threads, work: { $0 }, deliver: { row.add($0) })
    var next = 0
    #expect(throws: Stop(number: 50)) {
      try work.run {
        next += 1
        if next == 50 { throw Stop(number: next) }
        return next
      }
    }
    #expect(row.all == Array(1...49))
  }

  @Test("No item, no outcome")
  func nothing() throws {
    let row = Row()
    try OrderedWork<Int, Int>(threads: 4, work: { $0 }, deliver: { row.add($0) }).run { nil }
    #expect(row.all.isEmpty)
  }

  @Test("What is ready comes out while the next item is waited for")
  func waiting() throws {
    let row = Row()
    let work = OrderedWork<Int, Int>(threads: 2, work: { $0 }, deliver: { row.add($0) })
    var next = 0
    try work.run {
      // The source gives nothing more until the first item is out.
      let limit = ContinuousClock.now.advanced(by: .seconds(20))
      while next > 0, row.all.count < next, ContinuousClock.now < limit { usleep(1_000) }
      #expect(row.all.count == next)
      next += 1
      return next > 5 ? nil : next
    }
  }
}
