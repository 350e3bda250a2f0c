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

  /// The most words of a sentence that are looked at together; longer ones are cut.
  static let longest = 320

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
  }

  /// Tags, heads and relations of the words of a sentence.
  ///
  /// Complexity: O(words); a sentence of more than ``longest`` words is cut and the roots of the later
  /// parts hang from the first's.
  ///
  /// - Parameters:
  ///   - words: the sentence.
  ///   - memory: what is known of words seen before; one for many sentences makes it fast.
  package func analysis(of words: ArraySlice<Token>, _ memory: inout WordMemory) -> Analysis {
    guard words.count > Self.longest else { return part(words, &memory) }
    var whole = Analysis()
    var start = words.startIndex
    var root = 0
    while start < words.endIndex {
      let end = cut(words, from: start)
      let offset = start - words.startIndex
      let part = part(words[start..<end], &memory)
      whole.tags += part.tags
      whole.labels += part.labels
      for (index, head) in part.heads.enumerated() {
        if head > 0 {
          whole.heads.append(head + offset)
        } else {
          if offset > 0 { whole.labels[offset + index] = labels.firstIndex(of: "parataxis") ?? 0 }
          whole.heads.append(root)
          if offset == 0 { root = index + 1 }
        }
      }
      start = end
    }
    return whole
  }

  /// Where the part of a long sentence that starts at a word ends: after a mark of punctuation in
  /// its second half, if there is one.
  private func cut(_ words: ArraySlice<Token>, from start: Int) -> Int {
    let end = min(start + Self.longest, words.endIndex)
    guard end < words.endIndex else { return end }
    let marks: Set<String> = [",", ";", ":", "-", ")", "."]
    return (start + Self.longest / 2..<end).last { marks.contains(words[$0].text) }.map { $0 + 1 }
      ?? end
  }

  private func part(_ words: ArraySlice<Token>, _ memory: inout WordMemory) -> Analysis {
    guard !words.isEmpty else { return Analysis() }
    let slots = words.map { memory.slot(of: $0.text, self) }
    let states = encoded(slots, memory)
    return states.withUnsafeBufferPointer { states in
      guard let states = states.baseAddress else { return Analysis() }
      var analysis = Analysis()
      analysis.tags = tagClasses(states, count: slots.count)
      analysis.heads = arcs.heads(states, count: slots.count)
      analysis.labels = relations.labels(states, heads: analysis.heads)
      return analysis
    }
  }

  /// The vectors of the words in their sentence, one after the other, times
  /// ``LongShortTermMemory/scale``.
  private func encoded(_ slots: [Int], _ memory: WordMemory) -> [Int16] {
    var lower: [Int16] = []
    for (number, layer) in layers.enumerated() {
      let width = layer.forward.width
      var upper = [Int16](repeating: 0, count: slots.count * 2 * width)
      upper.withUnsafeMutableBufferPointer { upper in
        lower.withUnsafeBufferPointer { lower in
          for isBackward in [false, true] {
            pass(
              isBackward ? layer.backward : layer.forward, isBackward: isBackward, slots,
              number == 0 ? memory : nil, lower, upper)
          }
        }
      }
      lower = upper
    }
    return lower
  }

  private func pass(
    _ cell: LongShortTermMemory, isBackward: Bool, _ slots: [Int], _ memory: WordMemory?,
    _ lower: UnsafeBufferPointer<Int16>, _ upper: UnsafeMutableBufferPointer<Int16>
  ) {
    let width = cell.width
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 5 * width) { room in
      guard let gates = room.baseAddress, let upper = upper.baseAddress else { return }
      let state = gates + 4 * width
      state.update(repeating: 0, count: width)
      var previous: UnsafePointer<Int16>?
      for step in slots.indices {
        let word = isBackward ? slots.count - 1 - step : step
        if let memory {
          memory.copyGates(ofSlot: slots[word], isBackward: isBackward, to: gates)
        } else if let lower = lower.baseAddress {
          cell.input.multiply(
            lower + word * cell.input.inputs, scale: 1 / LongShortTermMemory.scale,
            isAdding: false, into: gates)
        }
        let output = upper + (2 * word + (isBackward ? 1 : 0)) * width
        cell.step(gates: gates, previous: previous, cell: state, output: output)
        previous = UnsafePointer(output)
      }
    }
  }

  private func tagClasses(_ states: UnsafePointer<Int16>, count: Int) -> [Int] {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: tagger.outputs) { scores in
      guard let base = scores.baseAddress else { return [] }
      return (0..<count).map { word in
        tagger.multiply(
          states + word * tagger.inputs, scale: 1 / LongShortTermMemory.scale, isAdding: false,
          into: base)
        var best = 0
        for tag in 1..<max(1, tags.count) where base[tag] > base[best] { best = tag }
        return best
      }
    }
  }
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
