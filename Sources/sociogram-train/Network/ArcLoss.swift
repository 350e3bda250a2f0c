import Language

/// Scores of heads as in the package's `ArcScorer`, their loss and its way back.
struct ArcLoss {
  let layout: NetworkLayout
  let parameters: Floats
  let gradient: Floats
  /// Images of the words as dependents times the bilinear matrix, and as heads, with their gradients.
  let dependents: Floats
  let heads: Floats
  let dDependents: Floats
  let dHeads: Floats

  private var width: Int { layout.head.columns }

  /// Adds a sentence's gradients and gives its loss.
  func add(_ sentence: Int, of batch: SentenceBatch, _ workspace: inout Workspace) -> Double {
    let mark = workspace.mark
    defer { workspace.rewind(to: mark) }
    let gold = batch.sentences[sentence].heads
    let count = gold.count
    let scores = workspace.take(count + 1)
    let priors = workspace.take(count + 1)
    let dPriors = workspace.zeros(count + 1)
    let prior = parameters + layout.prior.start
    for head in 0...count {
      priors[head] = prior.product(image(of: head, sentence, batch), count: width)
    }
    var loss = 0.0
    for word in 0..<count {
      let row = batch.row(sentence, word) * width
      let dependent = dependents + row
      let distances = parameters + layout.distances.start
      for head in 0...count {
        scores[head] =
          head == word + 1
          ? -1e9
          : dependent.product(image(of: head, sentence, batch), count: width) + priors[head]
            + distances[kind(head, word)]
      }
      loss += SoftmaxLoss.gradient(scores, count: count + 1, padded: 0, gold: gold[word])
      for head in 0...count where abs(scores[head]) > 1e-7 && head != word + 1 {
        let slope = scores[head]
        dPriors[head] += slope
        gradient[layout.distances.start + kind(head, word)] += slope
        let (image, dImage) = (
          image(of: head, sentence, batch), dImage(of: head, sentence, batch)
        )
        for index in stride(from: 0, to: width, by: 16) {
          let place = row + index
          dDependents.store(dDependents.lanes(place) + slope * image.lanes(index), at: place)
          dImage.store(dImage.lanes(index) + slope * dependent.lanes(index), at: index)
        }
      }
    }
    let dPrior = gradient + layout.prior.start
    for head in 0...count {
      let (image, dImage) = (image(of: head, sentence, batch), dImage(of: head, sentence, batch))
      for index in 0..<width {
        dPrior[index] += dPriors[head] * image[index]
        dImage[index] += dPriors[head] * prior[index]
      }
    }
    return loss
  }

  @inline(__always)
  private func kind(_ head: Int, _ word: Int) -> Int {
    head == 0 ? 0 : SyntaxNetwork.distance(head - 1 - word)
  }

  @inline(__always)
  private func image(of head: Int, _ sentence: Int, _ batch: SentenceBatch) -> Floats {
    head == 0
      ? parameters + layout.root.start : heads + batch.row(sentence, head - 1) * width
  }

  @inline(__always)
  private func dImage(of head: Int, _ sentence: Int, _ batch: SentenceBatch) -> Floats {
    head == 0 ? gradient + layout.root.start : dHeads + batch.row(sentence, head - 1) * width
  }
}
