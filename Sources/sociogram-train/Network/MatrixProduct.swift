/// Products of matrices that lie row by row in memory.
enum MatrixProduct {
  /// `c += a * b` with a of `rows` by `inner`, b of `inner` by `columns`.
  ///
  /// Complexity: O(rows * columns * inner), in tiles of 4 by 32 that stay in registers.
  ///
  /// - Parameter columns: a multiple of 16; b and c have rows of this length, a of `inner`.
  static func add(
    rows: Int, columns: Int, inner: Int, _ a: Floats, _ b: Floats, to c: Floats
  ) {
    var row = 0
    while row + 4 <= rows {
      var column = 0
      while column + 32 <= columns {
        tile(columns, inner, a + row * inner, b + column, c + row * columns + column)
        column += 32
      }
      if column < columns {
        for extra in row..<row + 4 {
          strip(columns, inner, a + extra * inner, b + column, c + extra * columns + column)
        }
      }
      row += 4
    }
    while row < rows {
      for column in stride(from: 0, to: columns, by: 16) {
        strip(columns, inner, a + row * inner, b + column, c + row * columns + column)
      }
      row += 1
    }
  }

  /// Four rows, 32 columns.
  @inline(__always)
  private static func tile(_ columns: Int, _ inner: Int, _ a: Floats, _ b: Floats, _ c: Floats) {
    let (c1, c2, c3) = (c + columns, c + 2 * columns, c + 3 * columns)
    let (a1, a2, a3) = (a + inner, a + 2 * inner, a + 3 * inner)
    var (s00, s01) = (c.lanes(0), c.lanes(16))
    var (s10, s11) = (c1.lanes(0), c1.lanes(16))
    var (s20, s21) = (c2.lanes(0), c2.lanes(16))
    var (s30, s31) = (c3.lanes(0), c3.lanes(16))
    for index in 0..<inner {
      let (b0, b1) = (b.lanes(index * columns), b.lanes(index * columns + 16))
      s00 += Lanes(repeating: a[index]) * b0
      s01 += Lanes(repeating: a[index]) * b1
      s10 += Lanes(repeating: a1[index]) * b0
      s11 += Lanes(repeating: a1[index]) * b1
      s20 += Lanes(repeating: a2[index]) * b0
      s21 += Lanes(repeating: a2[index]) * b1
      s30 += Lanes(repeating: a3[index]) * b0
      s31 += Lanes(repeating: a3[index]) * b1
    }
    c.store(s00, at: 0)
    c.store(s01, at: 16)
    c1.store(s10, at: 0)
    c1.store(s11, at: 16)
    c2.store(s20, at: 0)
    c2.store(s21, at: 16)
    c3.store(s30, at: 0)
    c3.store(s31, at: 16)
  }

  /// One row, 16 columns.
  @inline(__always)
  private static func strip(_ columns: Int, _ inner: Int, _ a: Floats, _ b: Floats, _ c: Floats) {
    var sum = c.lanes(0)
    for index in 0..<inner { sum += Lanes(repeating: a[index]) * b.lanes(index * columns) }
    c.store(sum, at: 0)
  }

  /// Writes a matrix of `rows` by `columns` with rows and columns exchanged.
  static func transpose(rows: Int, columns: Int, _ matrix: Floats, to result: Floats) {
    for start in stride(from: 0, to: rows, by: 16) {
      let end = min(start + 16, rows)
      for column in 0..<columns {
        for row in start..<end { result[column * rows + row] = matrix[row * columns + column] }
      }
    }
  }
}
