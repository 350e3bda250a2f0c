/// Vertices that wait to be looked at, by bands of distance; each thread has bins of its own.
///
/// There are bins for a window of bands, and one for all farther ones, which are sorted into bins
/// when the window moves on. Bands past ``lastBand`` count as one, so that any distance has a band.
final class DistanceBins: @unchecked Sendable {
  /// How many bands have a bin of their own.
  static let windowSize = 512
  /// Up to here numbers of bands are exact.
  private static let lastBand: Float = 0x1p30

  private var first = 0
  private var end = Float(windowSize)
  private let bins: Buffer<WaitingList>
  private var farther = WaitingList()

  init() { bins = Buffer(repeating: WaitingList(), count: Self.windowSize) }

  deinit {
    for bin in 0..<Self.windowSize { bins[bin].free() }
    farther.free()
  }

  /// The list of a bin; memory of its own, so other bins do not move it.
  @inline(__always)
  subscript(bin: Int) -> WaitingList {
    get { bins.pointer[bin] }
    set { bins.pointer[bin] = newValue }
    _modify { yield &bins.pointer[bin] }
  }

  /// Lets a vertex wait in a band, which is rounded down. Distances only grow along a path, so no
  /// band lies before the window.
  @inline(__always)
  func push(_ vertex: Waiting, band: Float) {
    if band < end {
      bins.pointer[Int(band) &- first].append(vertex)
    } else {
      farther.append(vertex)
    }
  }

  /// The first band past the window in which a vertex waits; nil where none does.
  func nextBand(bandsPerUnit: Float) -> Int? {
    var next = Float.infinity
    for place in 0..<farther.count {
      let distance = Float(bitPattern: farther[place].distance)
      next = min(next, distance * bandsPerUnit, Self.lastBand)
    }
    return next < .infinity ? Int(next) : nil
  }

  /// Moves the empty window and sorts what waits into it.
  func moveWindow(to band: Int, bandsPerUnit: Float) {
    first = band
    end = Float(band + Self.windowSize)
    var waiting = farther
    farther = WaitingList()
    for place in 0..<waiting.count {
      let entry = waiting[place]
      let band = Float(bitPattern: entry.distance) * bandsPerUnit
      if band >= end, band >= Self.lastBand {
        bins[Self.windowSize - 1].append(entry)
      } else {
        push(entry, band: band)
      }
    }
    waiting.free()
  }
}

/// A vertex, and the bits of the distance that it had when it began to wait.
struct Waiting: BitwiseCopyable {
  var vertex: Int32
  var distance: UInt32
}

/// A list that its owner frees: inner loops append to it without reference counting.
///
/// Unchecked because threads only read a list that they share.
struct WaitingList: BitwiseCopyable, @unchecked Sendable {
  private var memory = UnsafeMutableBufferPointer<Waiting>(start: nil, count: 0)
  private(set) var count = 0

  /// The entry at a place below ``count``.
  @inline(__always)
  subscript(place: Int) -> Waiting { memory[place] }

  @inline(__always)
  mutating func append(_ entry: Waiting) {
    if count == memory.count { grow(to: max(64, 2 * count)) }
    memory[count] = entry
    count &+= 1
  }

  mutating func append(_ other: WaitingList) {
    for place in 0..<other.count { append(other[place]) }
  }

  /// Removes the first entries; the memory is used again.
  mutating func removeFirst(_ number: Int) {
    if number == 0 { return }
    for place in number..<count { memory[place - number] = memory[place] }
    count -= number
  }

  /// Gives the memory back; the list is empty then.
  mutating func free() {
    memory.deallocate()
    self = WaitingList()
  }

  @inline(never)
  private mutating func grow(to size: Int) {
    let larger = UnsafeMutableBufferPointer<Waiting>.allocate(capacity: size)
    for place in 0..<count { larger[place] = memory[place] }
    memory.deallocate()
    memory = larger
  }
}
