/// Scores of relations as in the package's `RelationScorer`, their loss and its way back.
struct RelationLoss {
  let layout: NetworkLayout
  let sizes: NetworkSizes
  let parameters: Floats
  let gradient: Floats
  /// Images of the words as dependents and as heads, with their gradients.
  let dependents: Floats
  let heads: Floats
  let dDependents: Floats
  let dHeads: Floats
  /// The output matrix with rows and columns exchanged.
  let turnedOutput: Floats

  /// Adds a word's gradients and gives its loss.
  func add(
    row: Int, headRow: Int?, label: Int, dropout: Float, _ random: inout SeededRandom,
    _ workspace: inout Workspace
  ) -> Double {
    let mark = workspace.mark
    defer { workspace.rewind(to: mark) }
    let (width, padded) = (layout.relationHead.columns, layout.relationOutput.columns)
    let hidden = workspace.take(width)
    let factors = workspace.take(width)
    let above =
      headRow.map { heads + $0 * width } ?? parameters + layout.relationRoot.start
    for index in 0..<width {
      let value = dependents[row * width + index] + above[index]
      factors[index] = value > 0 ? 1 : 0
      hidden[index] = max(value, 0)
    }
    random.drop(dropout, hidden, count: width, factors: factors)
    let scores = workspace.take(padded)
    scores.update(from: parameters + layout.relationOutputBias.start, count: padded)
    let output = parameters + layout.relationOutput.start
    MatrixProduct.add(rows: 1, columns: padded, inner: width, hidden, output, to: scores)
    let loss = SoftmaxLoss.gradient(scores, count: sizes.labels, padded: padded, gold: label)
    let dHidden = workspace.zeros(width)
    MatrixProduct.add(
      rows: 1, columns: width, inner: padded, scores, turnedOutput, to: dHidden)
    let dOutput = gradient + layout.relationOutput.start
    let dAbove = headRow.map { dHeads + $0 * width } ?? gradient + layout.relationRoot.start
    for index in 0..<width {
      let value = hidden[index]
      if value != 0 {
        let place = dOutput + index * padded
        for label in stride(from: 0, to: padded, by: 16) {
          place.store(place.lanes(label) + value * scores.lanes(label), at: label)
        }
      }
      let slope = dHidden[index] * factors[index]
      dDependents[row * width + index] = slope
      dAbove[index] += slope
    }
    (gradient + layout.relationOutputBias.start).add(scores, count: padded)
    return loss
  }
}
