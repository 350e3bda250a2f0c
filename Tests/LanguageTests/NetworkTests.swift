import Foundation
import Testing

@testable import Language

@Suite("The network of tags and trees")
struct NetworkTests {
  private static func weights(
    _ count: Int, _ random: inout SeededGenerator
  ) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
  }

  private static var file: TensorFile {
    var random = SeededGenerator(seed: 5)
    var file = TensorFile()
    file.tensors["a"] = .init(rows: 3, columns: 4, weights: weights(12, &random))
    file.tensors["b"] = .init(rows: 1, columns: 2, weights: [0, 0])
    file.numbers["vocabulary"] = [1, 7, .max]
    file.words["tags"] = ["NOUN|NN", "", "Ärger"]
    return file
  }

  @Test("a file is read as it was written, byte for byte")
  func roundTrip() throws {
    let bytes = Self.file.serialized
    let read = try TensorFile(serialized: bytes, name: "test.model")
    #expect(read.serialized == bytes)
    #expect(read.numbers == Self.file.numbers)
    #expect(read.words == Self.file.words)
    #expect(read.tensors["a"]?.values == Self.file.tensors["a"]?.values)
  }

  @Test("a damaged file is refused, wherever the damage is")
  func damage() {
    let bytes = Self.file.serialized
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) {
        try TensorFile(serialized: bytes.prefix(length), name: "test.model")
      }
    }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0x40
      #expect(throws: ModelError.self) { try TensorFile(serialized: other, name: "test.model") }
    }
  }

  @Test("a whole file that is no network of ours is refused")
  func otherNetwork() {
    #expect(throws: ModelError.damaged("test.model")) {
      try SyntaxNetwork(serialized: Self.file.serialized, name: "test.model")
    }
  }

  @Test("products with 8-bit weights are close to exact ones", arguments: [1, 2, 3, 7])
  func products(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let (rows, columns) = (45, 64)
    let weights = Self.weights(rows * columns, &random)
    let bias = Self.weights(rows, &random)
    let vectors = (0..<count * columns).map { _ in
      Int16.random(in: -16_384...16_384, using: &random)
    }
    let matrix = try #require(
      QuantisedMatrix(.init(rows: rows, columns: columns, weights: weights), bias: bias))
    var result = [Float](repeating: 0, count: count * matrix.outputs)
    result.withUnsafeMutableBufferPointer { result in
      vectors.withUnsafeBufferPointer { vectors in
        guard let vectors = vectors.baseAddress, let result = result.baseAddress else { return }
        matrix.multiply(vectors, count: count, scale: 1 / 16_384, into: result)
      }
    }
    for vector in 0..<count {
      for row in 0..<rows {
        var exact = bias[row]
        for column in 0..<columns {
          exact +=
            weights[row * columns + column]
            * Float(vectors[vector * columns + column]) / 16_384
        }
        #expect(abs(result[vector * matrix.outputs + row] - exact) < 0.1)
      }
    }
  }

  @Test("the best tree is found, with one root", arguments: 1...5)
  func trees(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<40 {
      let scores = Self.weights(count * (count + 1), &random)
      let heads = MaximumSpanningTree.heads(count: count, scores: scores)
      #expect(Self.isTree(heads))
      func score(_ heads: [Int]) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset * (count + 1) + $1.element] }
      }
      var best = -Float.infinity
      var choice = [Int](repeating: 0, count: count)
      search: while true {
        if Self.isTree(choice) { best = max(best, score(choice)) }
        for index in choice.indices {
          choice[index] += 1
          if choice[index] <= count { continue search }
          choice[index] = 0
        }
        break
      }
      #expect(abs(score(heads) - best) < 1e-3)
    }
  }

  @Test("words that are all alike form a tree too, however many", arguments: [2, 50, 400])
  func alike(count: Int) {
    // Neighbours prefer each other in pairs, pairs of pairs as well, and so on.
    var scores = [Float](repeating: 0, count: count * (count + 1))
    for word in 0..<count {
      for head in 0..<count { scores[word * (count + 1) + head + 1] = -Float(word ^ head) }
      scores[word * (count + 1)] = -10_000
    }
    #expect(Self.isTree(MaximumSpanningTree.heads(count: count, scores: scores)))
    #expect(
      Self.isTree(
        MaximumSpanningTree.heads(
          count: count, scores: [Float](repeating: 1, count: count * (count + 1)))))
  }

  /// One root, no cycle.
  private static func isTree(_ heads: [Int]) -> Bool {
    heads.count { $0 == 0 } == 1
      && heads.indices.allSatisfy { start in
        var word = start + 1
        for _ in heads where word > 0 { word = heads[word - 1] }
        return word == 0
      }
  }

  @Test("what a word is does not depend on characters that nobody sees")
  func zeroWidth() {
    let plain = WordFeatures("Lowe's")
    let other = WordFeatures("Lo\u{200B}we\u{2060}'s")
    #expect(plain.form == other.form)
    #expect(plain.parts == other.parts)
    #expect(WordFeatures("LOWE").form == WordFeatures("lowe").form)
    #expect(WordFeatures("LOWE").parts != WordFeatures("lowe").parts)
  }
}
