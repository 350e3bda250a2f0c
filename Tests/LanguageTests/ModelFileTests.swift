import Foundation
import Testing

@testable import Language

@Suite("Model files")
struct ModelFileTests {
  private let model = model(
    ["S", "L:nsubj", "R:obj"], hashes: [7, 9, 0x8000_0001], lengths: [1, 3, 1],
    entries: [(2, 5), (0, -32_000), (1, 32_000), (2, 1), (2, -1)])

  private static func model(
    _ classes: [String], hashes: [UInt32], lengths: [UInt8], entries: [(UInt8, Int16)]
  ) -> LinearModel {
    LinearModel(
      classes: classes, rows: RowTable(count: hashes.count) { (hashes[$0], lengths[$0]) },
      entries: entries.map { LinearModel.entry($0.0, $0.1) })
  }

  private func scores(_ model: LinearModel, _ feature: UInt32) -> [Int32] {
    var scores = [Int32](repeating: 0, count: model.classes.count)
    scores.withUnsafeMutableBufferPointer { scores in
      [feature].withUnsafeBufferPointer { model.score($0, into: scores) }
    }
    return scores
  }

  @Test("a model is read as it was written, byte for byte")
  func roundTrip() throws {
    let file = model.serialized
    let read = try LinearModel(serialized: file, name: "test.model")
    #expect(read.serialized == file)
    #expect(read.classes == model.classes)
    for feature: UInt32 in [1, 7, 9, 0x8000_0001, .max] {
      #expect(scores(read, feature) == scores(model, feature))
    }
    #expect(scores(read, 9) == [-32_000, 32_000, 1])
    #expect(scores(read, 8) == [0, 0, 0])
  }

  @Test("features are found wherever their hashes crowd")
  func crowds() {
    for base: UInt32 in [1, 0x7fff_0000, UInt32.max - 300] {
      let hashes = (0..<200).map { base + UInt32($0) }
      let model = Self.model(
        ["a", "b"], hashes: hashes, lengths: hashes.map { _ in 1 },
        entries: hashes.map { (UInt8($0 % 2), Int16($0 % 999 + 1)) })
      for hash in hashes {
        let weight = Int32(hash % 999 + 1)
        #expect(scores(model, hash) == (hash % 2 == 0 ? [weight, 0] : [0, weight]))
      }
      #expect(scores(model, base + 200) == [0, 0])
      #expect(scores(model, .max) == [0, 0])
    }
  }

  @Test("training gives the same bytes each time")
  func training() {
    func trained() -> Data {
      var perceptron = AveragedPerceptron(classes: ["a", "b", "c"])
      var random = SeededGenerator(seed: 3)
      for _ in 0..<2_000 {
        let features = (0..<5).map { _ in UInt32.random(in: 1...60_000, using: &random) }
        perceptron.update(
          features, right: Int.random(in: 0..<3, using: &random),
          wrong: Int.random(in: 0..<3, using: &random))
      }
      return perceptron.frozen(threshold: 0.1).serialized
    }
    let file = trained()
    #expect(file == trained())
    #expect(throws: Never.self) { try LinearModel(serialized: file, name: "test.model") }
  }

  @Test("a file cut short anywhere is an error")
  func truncated() {
    let file = model.serialized
    for count in 0..<file.count {
      #expect(throws: ModelError.self, "\(count) bytes") {
        try LinearModel(serialized: file.prefix(count), name: "test.model")
      }
    }
  }

  @Test("a file with any byte changed is an error")
  func changed() {
    let file = model.serialized
    for index in file.indices {
      for mask: UInt8 in [0x01, 0x80, 0xff] {
        var damaged = file
        damaged[index] ^= mask
        #expect(throws: ModelError.self, "byte \(index)") {
          try LinearModel(serialized: damaged, name: "test.model")
        }
      }
    }
  }

  @Test("more bytes than a model has are an error")
  func longer() {
    #expect(throws: ModelError.damaged("test.model")) {
      try LinearModel(serialized: model.serialized + Data([0]), name: "test.model")
    }
  }

  @Test("a file that starts elsewhere in its storage is read all the same")
  func slices() throws {
    let shifted = (Data([1, 2, 3]) + model.serialized).dropFirst(3)
    let read = try LinearModel(serialized: shifted, name: "test.model")
    #expect(read.serialized == model.serialized)
  }

  @Test("counts that do not fit together are an error even with the right checksum")
  func contradictions() {
    let models = [
      // Row lengths that do not add up to the entries.
      Self.model(["a"], hashes: [1], lengths: [2], entries: [(0, 1)]),
      // An entry of a class that there is not.
      Self.model(["a"], hashes: [1], lengths: [1], entries: [(1, 1)]),
      // A row without entries.
      Self.model(["a"], hashes: [1, 2], lengths: [1, 0], entries: [(0, 1)]),
      // Rows out of order, and two rows of one feature.
      Self.model(["a"], hashes: [2, 1], lengths: [1, 1], entries: [(0, 1), (0, 1)]),
      Self.model(["a"], hashes: [2, 2], lengths: [1, 1], entries: [(0, 1), (0, 1)]),
      // The hash that marks an empty slot.
      Self.model(["a"], hashes: [0], lengths: [1], entries: [(0, 1)]),
      // No class at all.
      Self.model([], hashes: [], lengths: [], entries: []),
    ]
    for model in models {
      let file = model.serialized
      #expect(throws: ModelError.damaged("test.model")) {
        _ = try LinearModel(serialized: file, name: "test.model")
      }
    }
  }

  @Test("the message says which file and what to do")
  func messages() {
    let file = model.serialized
    let error = #expect(throws: ModelError.self) {
      try LinearModel(serialized: file.dropLast(), name: "tagger.model")
    }
    #expect(
      error?.description == "tagger.model: the model file is damaged; install the program again")
    #expect(ModelError.missing("x").description.contains("x: the file is missing"))
    #expect(throws: ModelError.notAModel("x")) {
      try LinearModel(serialized: Data("PK\u{3}\u{4}".utf8), name: "x")
    }
    var later = file
    later[4] = 2
    #expect(throws: ModelError.otherVersion("x")) { try LinearModel(serialized: later, name: "x") }
  }
}
