/// What the first layer of a network makes of the words seen so far, so that a word that comes again
/// costs nothing there.
///
/// Bounded: when it is full it is emptied. Complexity: O(length of the word) for a word.
package struct WordMemory {
  private var slots: [String: Int] = [:]
  /// For each slot the gates of the forward and of the backward pass.
  private var gates: [Float] = []
  private var vector: [Int16] = []
  private(set) var stride = 0

  /// Words remembered at most.
  private static let capacity = 8192

  package init() {}

  /// The place of a word. Places of one sentence are good until a word of the next is asked for.
  mutating func slot(of word: String, _ network: SyntaxNetwork) -> Int {
    if let slot = slots[word] { return slot }
    let (forward, backward) = (network.layers[0].forward.input, network.layers[0].backward.input)
    stride = forward.outputs + backward.outputs
    if vector.isEmpty { vector = Array(repeating: 0, count: 2 * network.embeddings.width) }
    let slot = slots.count
    slots[word] = slot
    let features = WordFeatures(word)
    let start = gates.count
    gates.append(contentsOf: repeatElement(0, count: stride))
    vector.withUnsafeMutableBufferPointer { vector in
      gates.withUnsafeMutableBufferPointer { gates in
        guard let vector = vector.baseAddress, let gates = gates.baseAddress else { return }
        network.embeddings.vector(of: features, into: vector)
        let scale = 1 / WordEmbeddings.scale
        forward.multiply(vector, count: 1, scale: scale, into: gates + start)
        backward.multiply(vector, count: 1, scale: scale, into: gates + start + forward.outputs)
      }
    }
    return slot
  }

  /// Makes room for the words of the next sentence, where the memory is full.
  mutating func makeRoom() {
    guard slots.count > Self.capacity else { return }
    slots.removeAll(keepingCapacity: true)
    gates.removeAll(keepingCapacity: true)
  }

  /// Hands out the gates, those of slot n from `n * stride` on.
  func withGates(_ body: (UnsafePointer<Float>) -> Void) {
    gates.withUnsafeBufferPointer { gates in
      if let gates = gates.baseAddress { body(gates) }
    }
  }
}
