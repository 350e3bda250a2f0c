/// A matrix product with bias, and what it passes back.
enum LinearLayer {
  /// `x * weights + bias` for every row of x.
  static func forward(
    _ parameters: Floats, _ weights: NetworkLayout.Part, bias: NetworkLayout.Part?, _ x: Floats,
    rows: Int, _ workspace: inout Workspace
  ) -> Floats {
    let columns = weights.columns
    let y = workspace.zeros(rows * columns)
    if let bias {
      for row in 0..<rows {
        (y + row * columns).update(from: parameters + bias.start, count: columns)
      }
    }
    MatrixProduct.add(
      rows: rows, columns: columns, inner: weights.rows, x, parameters + weights.start, to: y)
    return y
  }

  /// Adds the gradients of weights and bias, and those of x to `dx`, given those of y.
  static func backward(
    _ parameters: Floats, _ weights: NetworkLayout.Part, bias: NetworkLayout.Part?, _ x: Floats,
    rows: Int, dy: Floats, dx: Floats?, gradient: Floats, _ workspace: inout Workspace
  ) {
    let mark = workspace.mark
    defer { workspace.rewind(to: mark) }
    let (inner, columns) = (weights.rows, weights.columns)
    let turned = workspace.take(rows * inner)
    MatrixProduct.transpose(rows: rows, columns: inner, x, to: turned)
    MatrixProduct.add(
      rows: inner, columns: columns, inner: rows, turned, dy, to: gradient + weights.start)
    if let bias {
      for row in 0..<rows { (gradient + bias.start).add(dy + row * columns, count: columns) }
    }
    guard let dx else { return }
    let turnedWeights = workspace.take(inner * columns)
    MatrixProduct.transpose(
      rows: inner, columns: columns, parameters + weights.start, to: turnedWeights)
    MatrixProduct.add(rows: rows, columns: inner, inner: columns, dy, turnedWeights, to: dx)
  }
}
