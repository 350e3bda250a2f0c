package import Foundation

/// Tags and trees by one network: vectors of words and their parts, recurrent layers in both
/// directions, and on top of them a choice of tags, of heads and of relations for each word.
///
/// Kiperwasser and Goldberg 2016 ("Simple and accurate dependency parsing using bidirectional LSTM
/// feature representations") and Dozat and Manning 2017 ("Deep biaffine attention"): the score of
/// word i hanging from word j is a bilinear form of their vectors, the best tree is
/// a maximum spanning tree. Weights have 8 bits, sums are exact integers, so that results are the same
/// on every machine.
package struct SyntaxNetwork: Sendable {
  /// Universal and Penn tags joined by a bar (`VERB|VBN`), in the order of the classes.
  package let tags: [String]
  /// Relations in the order of the labels.
  package let labels: [String]

  let embeddings: WordEmbeddings
  let layers: [Layer]
  let tagger: QuantisedMatrix
  let arcs: ArcScorer
  let relations: RelationScorer

  /// Two recurrent passes over a sentence, one from each end.
  struct Layer: Sendable {
    let forward: LongShortTermMemory
    let backward: LongShortTermMemory
  }

  /// Reads a network from its file.
  ///
  /// - Parameter name: what errors call the file.
  /// - Throws: ``ModelError`` for anything that is not a whole, undamaged network.
  package init(serialized file: Data, name: String) throws(ModelError) {
    let file = try TensorFile(serialized: file, name: name)
    guard let network = SyntaxNetwork(file) else { throw .damaged(name) }
    self = network
  }

  /// - Returns: nil where something is missing or shapes do not fit.
  package init?(_ file: TensorFile) {
    guard let tags = file.words["tags"], let labels = file.words["labels"],
      let embeddings = WordEmbeddings(file)
    else { return nil }
    var layers: [Layer] = []
    var width = 2 * embeddings.width
    while file.tensors["forward\(layers.count + 1).input"] != nil {
      let number = layers.count + 1
      guard let forward = LongShortTermMemory(file, "forward\(number)"),
        let backward = LongShortTermMemory(file, "backward\(number)"),
        forward.width == backward.width, forward.input.inputs == width,
        backward.input.inputs == width
      else { return nil }
      layers.append(Layer(forward: forward, backward: backward))
      width = 2 * forward.width
    }
    guard !layers.isEmpty, let tagTensor = file.tensors["tags"],
      let tagBias = file.tensors["tags.bias"], tagTensor.rows == tags.count, tagBias.rows == 1,
      let tagger = QuantisedMatrix(tagTensor, bias: tagBias.row(0)), tagger.inputs == width,
      let arcs = ArcScorer(file, width: width),
      let relations = RelationScorer(file, width: width, labels: labels.count)
    else { return nil }
    self.tags = tags
    self.labels = labels
    self.embeddings = embeddings
    self.layers = layers
    self.tagger = tagger
    self.arcs = arcs
    self.relations = relations
  }

  /// What is found out about a sentence.
  package struct Analysis: Sendable {
    /// The class of each word in ``SyntaxNetwork/tags``.
    package var tags: [Int] = []
    /// The head of each word: 0 for the root, else its number from 1.
    package var heads: [Int] = []
    /// The relation of each word in ``SyntaxNetwork/labels``.
    package var labels: [Int] = []

    package init() {}
  }

  /// Tags, heads and relations of the words of a sentence.
  ///
  /// Complexity: O(n) for the vectors, O(n^2) short steps for the tree; callers cut sentences that are
  /// very long (``SentencePieces``).
  ///
  /// - Parameters:
  ///   - words: the sentence.
  ///   - withTree: whether heads and relations are wanted.
  ///   - memory: what is known of words seen before; one for many sentences makes it fast.
  package func analysis(
    of words: ArraySlice<Token>, withTree: Bool = true, _ memory: inout WordMemory
  ) -> Analysis {
    guard !words.isEmpty else { return Analysis() }
    memory.makeRoom()
    let slots = words.map { memory.slot(of: $0.text, self) }
    let states = encoded(slots, memory)
    return states.withUnsafeBufferPointer { states in
      guard let states = states.baseAddress else { return Analysis() }
      var analysis = Analysis()
      analysis.tags = tagClasses(states, count: slots.count)
      guard withTree else { return analysis }
      analysis.heads = arcs.heads(states, count: slots.count)
      analysis.labels = relations.labels(states, heads: analysis.heads)
      return analysis
    }
  }

  /// What the network makes of a sentence before it chooses, for several networks to choose together.
  package struct Reading: Sendable {
    let network: SyntaxNetwork
    let states: [Int16]
    let count: Int

    /// The score of every tag for every word.
    package var tagScores: [Float] {
      withStates { states in
        let size = network.tagger.outputs
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: count * size) { scores in
          guard let base = scores.baseAddress else { return [] }
          network.tagger.multiply(
            states, count: count, scale: 1 / LongShortTermMemory.scale, into: base)
          return (0..<count).flatMap { word in
            (0..<network.tags.count).map { base[word * size + $0] }
          }
        }
      }
    }

    /// The score of every head for every word, as ``MaximumSpanningTree`` takes them.
    package var headScores: [Float] { withStates { network.arcs.scores($0, count: count) } }

    /// The score of every relation for every word, given the words' heads.
    package func labelScores(heads: [Int]) -> [Float] {
      let scores = withStates { network.relations.scores($0, heads: heads) }
      return (0..<count).flatMap { word in
        scores[
          word * network.relations.stride..<word * network.relations.stride
            + network.labels.count]
      }
    }

    private func withStates(_ body: (UnsafePointer<Int16>) -> [Float]) -> [Float] {
      states.withUnsafeBufferPointer { $0.baseAddress.map(body) ?? [] }
    }
  }

  /// What the network makes of the words of a sentence before it chooses.
  package func reading(of words: ArraySlice<Token>, _ memory: inout WordMemory) -> Reading {
    memory.makeRoom()
    let slots = words.map { memory.slot(of: $0.text, self) }
    return Reading(network: self, states: encoded(slots, memory), count: slots.count)
  }

  /// The vectors of the words in their sentence, one after the other, times
  /// ``LongShortTermMemory/scale``.
  private func encoded(_ slots: [Int], _ memory: WordMemory) -> [Int16] {
    var lower: [Int16] = []
    for (number, layer) in layers.enumerated() {
      let width = layer.forward.width
      var upper = [Int16](repeating: 0, count: slots.count * 2 * width)
      upper.withUnsafeMutableBufferPointer { upper in
        guard let upper = upper.baseAddress else { return }
        if number == 0 {
          memory.withGates { gates in
            pass(layer.forward, isBackward: false, count: slots.count, to: upper) {
              gates + slots[$0] * memory.stride
            }
            pass(layer.backward, isBackward: true, count: slots.count, to: upper) {
              gates + slots[$0] * memory.stride + 4 * width
            }
          }
        } else {
          let size = 4 * width
          withUnsafeTemporaryAllocation(of: Float.self, capacity: slots.count * size) { gates in
            guard let gates = gates.baseAddress else { return }
            for isBackward in [false, true] {
              let cell = isBackward ? layer.backward : layer.forward
              lower.withUnsafeBufferPointer { lower in
                guard let lower = lower.baseAddress else { return }
                cell.input.multiply(
                  lower, count: slots.count, scale: 1 / LongShortTermMemory.scale, into: gates)
              }
              pass(cell, isBackward: isBackward, count: slots.count, to: upper) {
                UnsafePointer(gates + $0 * size)
              }
            }
          }
        }
      }
      lower = upper
    }
    return lower
  }

  /// One direction of a layer.
  ///
  /// - Parameter inputs: what the layer makes of a word by itself.
  @inline(__always)
  private func pass(
    _ cell: LongShortTermMemory, isBackward: Bool, count: Int,
    to upper: UnsafeMutablePointer<Int16>, inputs: (Int) -> UnsafePointer<Float>
  ) {
    let width = cell.width
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 5 * width) { room in
      guard let gates = room.baseAddress else { return }
      let state = gates + 4 * width
      state.update(repeating: 0, count: width)
      var previous: UnsafePointer<Int16>?
      for step in 0..<count {
        let word = isBackward ? count - 1 - step : step
        let output = upper + (2 * word + (isBackward ? 1 : 0)) * width
        cell.step(inputs(word), previous: previous, gates: gates, cell: state, output: output)
        previous = UnsafePointer(output)
      }
    }
  }

  private func tagClasses(_ states: UnsafePointer<Int16>, count: Int) -> [Int] {
    let size = tagger.outputs
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: count * size) { scores in
      guard let base = scores.baseAddress else { return [] }
      tagger.multiply(states, count: count, scale: 1 / LongShortTermMemory.scale, into: base)
      return (0..<count).map { best(of: tags.count, base + $0 * size) }
    }
  }
}

/// The index of the greatest of some numbers, the first of equal ones.
@inline(__always)
func best(of count: Int, _ scores: UnsafePointer<Float>) -> Int {
  var best = 0
  for index in 1..<max(1, count) where scores[index] > scores[best] { best = index }
  return best
}

extension SyntaxNetwork {
  /// Kinds of distance between a word and its head: 0 the root, else ``distance(_:)``.
  package static let distanceCount = 34

  /// The kind of a distance in words, to the left negative: near ones each for itself, far ones in
  /// classes.
  @inline(__always)
  package static func distance(_ words: Int) -> Int {
    let far = abs(words)
    let step = far <= 8 ? far : far <= 12 ? 9 : far <= 20 ? 10 : far <= 40 ? 11 : 12
    return words < 0 ? 17 - step : 17 + step
  }
}
