/// Losses of a network on batches and the gradients of its parameters; memory is kept from batch to
/// batch.
///
/// - Note: not a value: two copies share their gradients.
struct NetworkGradient {
  let sizes: NetworkSizes
  let layout: NetworkLayout
  let dropout: Dropout
  /// The gradients of the batches since they were last set to 0.
  let gradient: Floats
  private var workspace = Workspace()

  init(_ sizes: NetworkSizes, _ layout: NetworkLayout, _ dropout: Dropout) {
    self.sizes = sizes
    self.layout = layout
    self.dropout = dropout
    gradient = .allocate(capacity: layout.count)
    gradient.initialize(repeating: 0, count: layout.count)
  }

  /// Adds the gradients of a batch.
  ///
  /// - Parameter random: decides what is dropped out.
  mutating func add(
    _ batch: SentenceBatch, _ parameters: Floats, _ random: inout SeededRandom
  ) -> NetworkLoss {
    guard batch.rows > 0 else { return NetworkLoss() }
    workspace.reset()
    let rows = batch.rows
    let forms = hiddenForms(batch, &random)
    let embedded = embed(batch, forms, parameters)
    let inputWidth = 2 * sizes.embedding
    let inputMask = mask(embedded, rows * inputWidth, dropout.input, &random)

    var x = embedded
    var passes: [(forward: RecurrentPass, backward: RecurrentPass, mask: Floats)] = []
    for (number, cells) in layout.cells.enumerated() {
      let y = workspace.take(rows * sizes.output)
      let forward = RecurrentPass(
        cells.forward, isBackward: false, parameters, x, to: y, batch, &workspace)
      let backward = RecurrentPass(
        cells.backward, isBackward: true, parameters, x, to: y, batch, &workspace)
      let share = number == layout.cells.count - 1 ? dropout.top : dropout.between
      passes.append((forward, backward, mask(y, rows * sizes.output, share, &random)))
      x = y
    }

    let dTop = workspace.zeros(rows * sizes.output)
    var loss = NetworkLoss(words: rows)
    loss.tags = addTags(batch, x, dTop, parameters)
    loss.arcs = addArcs(batch, x, dTop, parameters, &random)
    loss.relations = addRelations(batch, x, dTop, parameters, &random)

    var dy = dTop
    for (number, pass) in passes.enumerated().reversed() {
      for index in 0..<rows * sizes.output { dy[index] *= pass.mask[index] }
      let dx = workspace.zeros(rows * sizes.input(ofLayer: number))
      pass.forward.passBack(parameters, dy: dy, dx: dx, gradient: gradient, batch, &workspace)
      pass.backward.passBack(parameters, dy: dy, dx: dx, gradient: gradient, batch, &workspace)
      dy = dx
    }
    for index in 0..<rows * inputWidth { dy[index] *= inputMask[index] }
    passBackEmbeddings(batch, forms, dy)
    return loss
  }

  /// Sets some of the numbers to 0 and makes the others larger.
  ///
  /// - Returns: the factor of each number.
  private mutating func mask(
    _ numbers: Floats, _ count: Int, _ share: Float, _ random: inout SeededRandom
  ) -> Floats {
    let factors = workspace.take(count)
    factors.update(repeating: 1, count: count)
    random.drop(share, numbers, count: count, factors: factors)
    return factors
  }

  // MARK: - Embeddings

  /// The forms of the words in the order of rows, some of them hidden.
  private func hiddenForms(_ batch: SentenceBatch, _ random: inout SeededRandom) -> [Int32] {
    var forms = [Int32](repeating: 0, count: batch.rows)
    for (number, sentence) in batch.sentences.enumerated() {
      for word in 0..<sentence.count where random.share() >= dropout.forms {
        forms[batch.row(number, word)] = sentence.forms[word]
      }
    }
    return forms
  }

  private mutating func embed(
    _ batch: SentenceBatch, _ forms: [Int32], _ parameters: Floats
  ) -> Floats {
    let width = sizes.embedding
    let x = workspace.zeros(batch.rows * 2 * width)
    for (number, sentence) in batch.sentences.enumerated() {
      for word in 0..<sentence.count {
        let row = batch.row(number, word)
        let vector = x + row * 2 * width
        vector.update(
          from: parameters + layout.forms.start + Int(forms[row]) * width, count: width)
        for part in sentence.parts[word] {
          (vector + width).add(
            parameters + layout.wordParts.start + Int(part) * width, count: width)
        }
      }
    }
    return x
  }

  private func passBackEmbeddings(_ batch: SentenceBatch, _ forms: [Int32], _ dx: Floats) {
    let width = sizes.embedding
    for (number, sentence) in batch.sentences.enumerated() {
      for word in 0..<sentence.count {
        let row = batch.row(number, word)
        let vector = dx + row * 2 * width
        (gradient + layout.forms.start + Int(forms[row]) * width).add(vector, count: width)
        for part in sentence.parts[word] {
          (gradient + layout.wordParts.start + Int(part) * width)
            .add(vector + width, count: width)
        }
      }
    }
  }

  // MARK: - Choices

  private mutating func addTags(
    _ batch: SentenceBatch, _ top: Floats, _ dTop: Floats, _ parameters: Floats
  ) -> Double {
    let scores = LinearLayer.forward(
      parameters, layout.tags, bias: layout.tagBias, top, rows: batch.rows, &workspace)
    var loss = 0.0
    for (number, sentence) in batch.sentences.enumerated() {
      for word in 0..<sentence.count {
        loss += SoftmaxLoss.gradient(
          scores + batch.row(number, word) * sizes.paddedTags, count: sizes.tags,
          padded: sizes.paddedTags, gold: sentence.tags[word])
      }
    }
    LinearLayer.backward(
      parameters, layout.tags, bias: layout.tagBias, top, rows: batch.rows, dy: scores, dx: dTop,
      gradient: gradient, &workspace)
    return loss
  }

  private mutating func addArcs(
    _ batch: SentenceBatch, _ top: Floats, _ dTop: Floats, _ parameters: Floats,
    _ random: inout SeededRandom
  ) -> Double {
    let (rows, width) = (batch.rows, sizes.arc)
    func image(_ weights: NetworkLayout.Part, _ bias: NetworkLayout.Part) -> (Floats, Floats) {
      let y = LinearLayer.forward(parameters, weights, bias: bias, top, rows: rows, &workspace)
      let factors = workspace.take(rows * width)
      for index in 0..<rows * width {
        factors[index] = y[index] > 0 ? 1 : 0
        y[index] = max(y[index], 0)
      }
      random.drop(dropout.images, y, count: rows * width, factors: factors)
      return (y, factors)
    }
    let (dependents, dependentFactors) = image(layout.dependent, layout.dependentBias)
    let (heads, headFactors) = image(layout.head, layout.headBias)
    let bent = LinearLayer.forward(
      parameters, layout.bilinear, bias: nil, dependents, rows: rows, &workspace)
    let arcs = ArcLoss(
      layout: layout, parameters: parameters, gradient: gradient, dependents: bent, heads: heads,
      dDependents: workspace.zeros(rows * width), dHeads: workspace.zeros(rows * width))
    var loss = 0.0
    for number in batch.sentences.indices { loss += arcs.add(number, of: batch, &workspace) }
    let dDependents = workspace.zeros(rows * width)
    LinearLayer.backward(
      parameters, layout.bilinear, bias: nil, dependents, rows: rows, dy: arcs.dDependents,
      dx: dDependents, gradient: gradient, &workspace)
    for index in 0..<rows * width {
      dDependents[index] *= dependentFactors[index]
      arcs.dHeads[index] *= headFactors[index]
    }
    LinearLayer.backward(
      parameters, layout.dependent, bias: layout.dependentBias, top, rows: rows, dy: dDependents,
      dx: dTop, gradient: gradient, &workspace)
    LinearLayer.backward(
      parameters, layout.head, bias: layout.headBias, top, rows: rows, dy: arcs.dHeads, dx: dTop,
      gradient: gradient, &workspace)
    return loss
  }

  private mutating func addRelations(
    _ batch: SentenceBatch, _ top: Floats, _ dTop: Floats, _ parameters: Floats,
    _ random: inout SeededRandom
  ) -> Double {
    let (rows, width) = (batch.rows, sizes.relation)
    let output = layout.relationOutput
    let turned = workspace.take(output.count)
    MatrixProduct.transpose(
      rows: output.rows, columns: output.columns, parameters + output.start, to: turned)
    let relations = RelationLoss(
      layout: layout, sizes: sizes, parameters: parameters, gradient: gradient,
      dependents: LinearLayer.forward(
        parameters, layout.relationDependent, bias: layout.relationBias, top, rows: rows,
        &workspace),
      heads: LinearLayer.forward(
        parameters, layout.relationHead, bias: nil, top, rows: rows, &workspace),
      dDependents: workspace.zeros(rows * width), dHeads: workspace.zeros(rows * width),
      turnedOutput: turned)
    var loss = 0.0
    for (number, sentence) in batch.sentences.enumerated() {
      for word in 0..<sentence.count {
        let head = sentence.heads[word]
        loss += relations.add(
          row: batch.row(number, word), headRow: head == 0 ? nil : batch.row(number, head - 1),
          label: sentence.labels[word], dropout: dropout.images, &random, &workspace)
      }
    }
    LinearLayer.backward(
      parameters, layout.relationDependent, bias: layout.relationBias, top, rows: rows,
      dy: relations.dDependents, dx: dTop, gradient: gradient, &workspace)
    LinearLayer.backward(
      parameters, layout.relationHead, bias: nil, top, rows: rows, dy: relations.dHeads, dx: dTop,
      gradient: gradient, &workspace)
    return loss
  }
}
