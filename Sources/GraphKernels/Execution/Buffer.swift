import Foundation
import Synchronization

/// Numbers in memory that several threads may write at once, each to places of its own.
///
/// A reference: copies share the numbers. Indices are checked in debug builds only. What threads
/// write to the same places goes through ``atomic``.
final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let count: Int
  /// Valid while the buffer lives: inner loops that use it stay within ``withExtendedLifetime``.
  let pointer: UnsafeMutablePointer<Element>

  init(repeating value: Element, count: Int) {
    self.count = max(0, count)
    pointer = Self.allocate(self.count)
    pointer.initialize(repeating: value, count: self.count)
  }

  /// Numbers that hold whatever was in memory before.
  init(uninitialized count: Int) {
    self.count = max(0, count)
    pointer = Self.allocate(self.count)
  }

  deinit { pointer.deallocate() }

  /// Memory for so many numbers; large pieces in large pages where the system has some, as random
  /// access to small ones mostly waits for their addresses.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    let size = count * MemoryLayout<Element>.stride
    let page = 2 << 20
    guard size >= page else { return .allocate(capacity: max(1, count)) }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: page)
    #if os(Linux)
      _ = madvise(memory, size, Int32(MADV_HUGEPAGE))
    #endif
    return memory.bindMemory(to: Element.self, capacity: count)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return pointer[index]
    }
    set {
      assert(index >= 0 && index < count)
      pointer[index] = newValue
    }
  }

  /// The sum of a function over the numbers, in order.
  func reduce<Result>(_ initial: Result, _ combine: (Result, Element) -> Result) -> Result {
    var result = initial
    for index in 0..<count { result = combine(result, pointer[index]) }
    return result
  }

  /// Sets all numbers to one value.
  func fill(_ value: Element) { pointer.update(repeating: value, count: count) }

  /// The numbers as an array.
  var array: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }
}

extension Buffer where Element: AtomicRepresentable {
  /// The numbers as atomic ones, for places that several threads change.
  var atomic: UnsafeMutablePointer<Atomic<Element>> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: Atomic<Element>.self)
  }
}

/// A pointer that threads may share, each with places of its own. The memory is somebody else's.
struct SharedPointer<Element: BitwiseCopyable>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>

  init(_ pointer: UnsafeMutablePointer<Element>) { self.pointer = pointer }
}
