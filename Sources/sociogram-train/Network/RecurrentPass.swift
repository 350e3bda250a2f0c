/// One direction of a recurrent layer over a batch, and its way back (Hochreiter and Schmidhuber 1997,
/// back-propagation through time).
struct RecurrentPass {
  private let cell: NetworkLayout.Cell
  private let isBackward: Bool
  private let width: Int
  private let x: Floats
  /// For each row the gates; on the way back their gradients.
  private let gates: Floats
  private let states: Floats
  /// Hyperbolic tangents of the states.
  private let squashed: Floats
  /// The outputs of the word before, 0 at the first word.
  private let before: Floats

  /// Computes the layer.
  ///
  /// - Parameter y: room for `2 * width` numbers a row; forward outputs come first.
  init(
    _ cell: NetworkLayout.Cell, isBackward: Bool, _ parameters: Floats, _ x: Floats, to y: Floats,
    _ batch: SentenceBatch, _ workspace: inout Workspace
  ) {
    self.cell = cell
    self.isBackward = isBackward
    self.x = x
    width = cell.recurrent.rows
    gates = LinearLayer.forward(
      parameters, cell.input, bias: cell.bias, x, rows: batch.rows, &workspace)
    states = workspace.take(batch.rows * width)
    squashed = workspace.take(batch.rows * width)
    before = workspace.zeros(batch.rows * width)
    let outputs = workspace.take(batch.rows * width)
    let offset = isBackward ? width : 0
    for step in steps(batch) {
      let start = batch.offsets[step.position]
      if step.continued > 0 {
        let previous = before + start * width
        previous.update(from: outputs + step.previous * width, count: step.continued * width)
        MatrixProduct.add(
          rows: step.continued, columns: 4 * width, inner: width, previous,
          parameters + cell.recurrent.start, to: gates + start * 4 * width)
      }
      for sentence in 0..<batch.counts[step.position] {
        let row = start + sentence
        let previous = sentence < step.continued ? step.previous + sentence : nil
        compute(row, previous, outputs + row * width, y + row * 2 * width + offset)
      }
    }
  }

  private struct Step {
    /// The position in the sentences.
    var position: Int
    /// The first row of the step before.
    var previous: Int
    /// How many of the sentences had a step before.
    var continued: Int
  }

  /// The steps in the order of computation.
  private func steps(_ batch: SentenceBatch) -> [Step] {
    let positions = isBackward ? Array(batch.counts.indices.reversed()) : Array(batch.counts.indices)
    return positions.enumerated().map { number, position in
      guard number > 0 else { return Step(position: position, previous: 0, continued: 0) }
      let previous = positions[number - 1]
      return Step(
        position: position, previous: batch.offsets[previous],
        continued: min(batch.counts[position], batch.counts[previous]))
    }
  }

  @inline(__always)
  private func compute(_ row: Int, _ previous: Int?, _ output: Floats, _ y: Floats) {
    let gates = gates + row * 4 * width
    for index in stride(from: 0, to: width, by: 16) {
      let input = logistic(gates.lanes(index))
      let forget = logistic(gates.lanes(width + index))
      let exit = logistic(gates.lanes(2 * width + index))
      let candidate = hyperbolicTangent(gates.lanes(3 * width + index))
      gates.store(input, at: index)
      gates.store(forget, at: width + index)
      gates.store(exit, at: 2 * width + index)
      gates.store(candidate, at: 3 * width + index)
      var state = input * candidate
      if let previous { state += forget * states.lanes(previous * width + index) }
      let squash = hyperbolicTangent(state)
      states.store(state, at: row * width + index)
      squashed.store(squash, at: row * width + index)
      output.store(exit * squash, at: index)
      y.store(exit * squash, at: index)
    }
  }

  /// Adds the gradients of the parameters, and those of x to `dx`, given those of y.
  func passBack(
    _ parameters: Floats, dy: Floats, dx: Floats, gradient: Floats, _ batch: SentenceBatch,
    _ workspace: inout Workspace
  ) {
    let mark = workspace.mark
    defer { workspace.rewind(to: mark) }
    let rows = batch.rows
    let dOutput = workspace.take(rows * width)
    let dState = workspace.zeros(rows * width)
    for row in 0..<rows {
      (dOutput + row * width).update(
        from: dy + row * 2 * width + (isBackward ? width : 0), count: width)
    }
    let turned = workspace.take(4 * width * width)
    MatrixProduct.transpose(
      rows: width, columns: 4 * width, parameters + cell.recurrent.start, to: turned)
    for step in steps(batch).reversed() {
      let start = batch.offsets[step.position]
      for sentence in 0..<batch.counts[step.position] {
        let previous = sentence < step.continued ? step.previous + sentence : nil
        turnBack(start + sentence, previous, dOutput, dState)
      }
      MatrixProduct.add(
        rows: step.continued, columns: width, inner: 4 * width, gates + start * 4 * width, turned,
        to: dOutput + step.previous * width)
    }
    // `gates` now holds gradients.
    LinearLayer.backward(
      parameters, cell.input, bias: cell.bias, x, rows: rows, dy: gates, dx: dx,
      gradient: gradient, &workspace)
    LinearLayer.backward(
      parameters, cell.recurrent, bias: nil, before, rows: rows, dy: gates, dx: nil,
      gradient: gradient, &workspace)
  }

  @inline(__always)
  private func turnBack(_ row: Int, _ previous: Int?, _ dOutput: Floats, _ dState: Floats) {
    let gates = gates + row * 4 * width
    for index in stride(from: 0, to: width, by: 16) {
      let input = gates.lanes(index)
      let forget = gates.lanes(width + index)
      let exit = gates.lanes(2 * width + index)
      let candidate = gates.lanes(3 * width + index)
      let squash = squashed.lanes(row * width + index)
      let output = dOutput.lanes(row * width + index)
      let state = dState.lanes(row * width + index) + output * exit * (1 - squash * squash)
      gates.store(state * candidate * input * (1 - input), at: index)
      gates.store(output * squash * exit * (1 - exit), at: 2 * width + index)
      gates.store(state * input * (1 - candidate * candidate), at: 3 * width + index)
      var dForget = Lanes()
      if let previous {
        let place = previous * width + index
        dForget = state * states.lanes(place) * forget * (1 - forget)
        dState.store(dState.lanes(place) + state * forget, at: place)
      }
      gates.store(dForget, at: width + index)
    }
  }
}
