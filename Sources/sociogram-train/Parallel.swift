import Foundation

/// Work on both cores.
enum Parallel {
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: items.count)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let buffer = buffer
      withoutActuallyEscaping(body) { body in
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
          buffer[index] = body(items[index])
        }
      }
    }
    return results.compactMap { $0 }
  }
}
