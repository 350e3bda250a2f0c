/// Reads the lines of an edge list from memory.
///
/// What follows the last byte must be a line feed, so that no loop has to look for the end.
struct EdgeListParser {
  let bytes: UnsafePointer<UInt8>
  /// How many edges there is room for.
  let capacity: Int
  let vertexLimit: Int
  let sources: UnsafeMutablePointer<Int32>
  let targets: UnsafeMutablePointer<Int32>
  let weights: UnsafeMutablePointer<Float>?
  /// How many edges were read.
  private(set) var count = 0
  /// The largest vertex so far.
  private(set) var largest: Int32 = -1
  /// Where reading ended, and why.
  private(set) var fault: (place: Int, problem: EdgeListError.Problem)?

  /// Whether reading ended because there was no room.
  private(set) var isFull = false

  init(
    bytes: UnsafePointer<UInt8>, capacity: Int, vertexLimit: Int,
    sources: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>,
    weights: UnsafeMutablePointer<Float>?
  ) {
    self.bytes = bytes
    self.capacity = capacity
    self.vertexLimit = vertexLimit
    self.sources = sources
    self.targets = targets
    self.weights = weights
  }

  private var hasWeights: Bool { weights != nil }
  private var columns: Int { hasWeights ? 3 : 2 }

  /// Reads all lines of a range of bytes that begins and ends with a line.
  mutating func parse(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      place = Self.skipBlanks(bytes, place)
      let first = bytes[place]
      if first == .lineFeed {
        place &+= 1
        continue
      }
      if Self.beginsComment(first) {
        place = Self.skipLine(bytes, place) &+ 1
        continue
      }
      guard count < capacity else {
        isFull = true
        return
      }
      guard let source = vertex(&place), separator(&place), let target = vertex(&place)
      else { return }
      if hasWeights {
        guard separator(&place), let weight = weight(&place) else { return }
        weights?[count] = weight
      }
      place = Self.skipBlanks(bytes, place)
      if bytes[place] != .lineFeed {
        guard Self.beginsComment(bytes[place]) else {
          if bytes[place] == .comma { place = Self.skipBlanks(bytes, place &+ 1) }
          fault = (place, .tooManyColumns(expected: columns))
          return
        }
        place = Self.skipLine(bytes, place)
      }
      place &+= 1
      sources[count] = source
      targets[count] = target
      count &+= 1
      largest = max(largest, max(source, target))
    }
  }

  @inline(__always)
  private mutating func vertex(_ place: inout Int) -> Int32? {
    let start = place
    var value = 0
    var digit = bytes[place] &- .zero
    while digit < 10 {
      value = value &* 10 &+ Int(digit)
      place &+= 1
      digit = bytes[place] &- .zero
    }
    let length = place &- start
    // Eighteen digits cannot overflow. A number ends where a blank or the line does.
    if length > 0, length <= 18, value < vertexLimit, Self.endsColumn(bytes[place]) {
      return Int32(truncatingIfNeeded: value)
    }
    fault = (start, vertexProblem(start, end: place))
    return nil
  }

  private func vertexProblem(_ start: Int, end: Int) -> EdgeListError.Problem {
    if bytes[start] == .lineFeed || Self.beginsComment(bytes[start]) {
      return .missingColumn(expected: columns)
    }
    return end > start && Self.endsColumn(bytes[end])
      ? .vertexTooLarge(limit: vertexLimit) : .notAVertex
  }

  /// Passes blanks with at most one comma among them.
  @inline(__always)
  private mutating func separator(_ place: inout Int) -> Bool {
    place = Self.skipBlanks(bytes, place)
    if bytes[place] == .comma { place = Self.skipBlanks(bytes, place &+ 1) }
    if bytes[place] != .lineFeed, !Self.beginsComment(bytes[place]), bytes[place] != .comma {
      return true
    }
    fault = (place, .missingColumn(expected: columns))
    return false
  }

  private mutating func weight(_ place: inout Int) -> Float? {
    let start = place
    var (digits, fraction) = (0, 0)
    var digit = bytes[place] &- .zero
    while digit < 10 {
      digits = digits &* 10 &+ Int(digit)
      place &+= 1
      digit = bytes[place] &- .zero
    }
    if bytes[place] == .point {
      place &+= 1
      digit = bytes[place] &- .zero
      while digit < 10 {
        digits = digits &* 10 &+ Int(digit)
        fraction &+= 1
        place &+= 1
        digit = bytes[place] &- .zero
      }
    }
    // A quotient of two numbers that are exact is rounded once, so it is the nearest.
    if place &- start <= 18, place > start &+ (fraction > 0 ? 1 : 0), digits <= 1 << 24,
      fraction < Self.powersOfTen.count, Self.endsColumn(bytes[place]), bytes[start] != .point
    {
      return fraction == 0 ? Float(digits) : Float(digits) / Self.powersOfTen[fraction]
    }
    place = start
    while !Self.endsColumn(bytes[place]) { place &+= 1 }
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: place - start), as: UTF8.self)
    guard let value = Float(text) else {
      fault = (start, .notAWeight)
      return nil
    }
    guard value >= 0, value < .infinity else {
      fault = (start, .impossibleWeight)
      return nil
    }
    return value
  }

  private static let powersOfTen: [Float] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
  ]

  /// How many columns a line has, up to 4; nil for one without an edge.
  static func columns(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int? {
    var place = skipBlanks(bytes, start)
    if bytes[place] == .lineFeed || beginsComment(bytes[place]) { return nil }
    var count = 0
    while count < 4, bytes[place] != .lineFeed, !beginsComment(bytes[place]) {
      count += 1
      while !endsColumn(bytes[place]) { place += 1 }
      place = skipBlanks(bytes, place)
      if bytes[place] == .comma { place = skipBlanks(bytes, place + 1) }
    }
    return count
  }

  /// What stands at a place, up to the end of the column or 40 bytes.
  static func text(_ bytes: UnsafePointer<UInt8>, at start: Int) -> String {
    var end = start
    while end < start + 40, !endsColumn(bytes[end]) { end += 1 }
    return String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
  }

  @inline(__always)
  private static func skipBlanks(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while bytes[place] == .space || bytes[place] == .tab || bytes[place] == .carriageReturn {
      place &+= 1
    }
    return place
  }

  /// The line feed that ends a line.
  static func skipLine(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while bytes[place] != .lineFeed { place &+= 1 }
    return place
  }

  @inline(__always)
  private static func beginsComment(_ byte: UInt8) -> Bool {
    byte == .numberSign || byte == .percent
  }

  @inline(__always)
  private static func endsColumn(_ byte: UInt8) -> Bool {
    byte == .space || byte == .lineFeed || byte == .tab || byte == .comma
      || byte == .carriageReturn || beginsComment(byte)
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 10
  fileprivate static let tab: UInt8 = 9
  fileprivate static let carriageReturn: UInt8 = 13
  fileprivate static let space: UInt8 = 32
  fileprivate static let numberSign: UInt8 = 35
  fileprivate static let percent: UInt8 = 37
  fileprivate static let comma: UInt8 = 44
  fileprivate static let point: UInt8 = 46
  fileprivate static let zero: UInt8 = 48
}
