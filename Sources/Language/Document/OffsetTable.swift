/// Turns offsets in Unicode scalars into offsets in UTF-8 bytes and back.
///
/// One entry is kept for every ``step`` scalars, so a conversion looks at no more than that many;
/// text of ASCII alone needs no table. The document is not copied.
///
/// Complexity: O(length) to make, O(1) from scalars to bytes, O(log length) back.
public struct OffsetTable: Sendable {
  private let scalars: [Unicode.Scalar]
  /// The byte offset of every scalar whose number is a multiple of ``step``; empty for ASCII.
  private let marks: [Int]
  private static let step = 64

  /// Makes the table of a document.
  public init(_ document: Document) {
    scalars = document.scalars
    guard document.text.utf8.count != scalars.count else {
      marks = []
      return
    }
    var marks: [Int] = []
    marks.reserveCapacity(scalars.count / Self.step + 1)
    var bytes = 0
    for (index, scalar) in scalars.enumerated() {
      if index % Self.step == 0 { marks.append(bytes) }
      bytes += UTF8.width(scalar)
    }
    self.marks = marks
  }

  /// The offset in bytes of a scalar; offsets outside of the text count as its nearest end.
  public func utf8Offset(ofScalar offset: Int) -> Int {
    let offset = min(max(offset, 0), scalars.count)
    guard !marks.isEmpty else { return offset }
    let mark = min(offset / Self.step, marks.count - 1)
    return scalars[mark * Self.step..<offset].reduce(marks[mark]) { $0 + UTF8.width($1) }
  }

  /// The scalar that a byte belongs to; offsets outside of the text count as its nearest end.
  public func scalarOffset(ofUTF8 offset: Int) -> Int {
    let offset = max(offset, 0)
    guard !marks.isEmpty else { return min(offset, scalars.count) }
    var (low, high) = (0, marks.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var bytes = marks[low]
    var scalar = low * Self.step
    while scalar < scalars.count {
      bytes += UTF8.width(scalars[scalar])
      if bytes > offset { return scalar }
      scalar += 1
    }
    return scalar
  }
}
