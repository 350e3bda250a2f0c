import Testing

@testable import ActorGraph
@testable import Extraction
@testable import Language

@Suite("Weights of pairs")
struct PairClassifierTests {
  private let model = LinearModel(
    classes: ["leads>"], weights: [(hash: 7, entries: [(0, Int16(PairModel.unit))])]
  ).serialized

  @Test func aWeightIsWhatItWasWrittenAs() throws {
    let classifier = try PairClassifier(model: model, table: "leads\t>\t0.5\t0.25\t1\t0\n")
    #expect(classifier.scores([7, 9]) == [Int32(PairModel.unit)])
    #expect(classifier.labels[0].threshold == Int32(PairModel.unit / 2))
    #expect(classifier.labels[0].openThreshold == Int32(PairModel.unit / 4))
    #expect(abs(classifier.labels[0].probability(of: 0) - 0.5) < 1e-9)
  }

  @Test(arguments: [
    "leads\t>\tmuch\t0\t1\t0", "leads\t>\t0\t1\t0", "leads\t>", "", "member-of\t>\t0\t0\t1\t0",
  ])
  func aTableThatDoesNotFitIsRefused(table: String) {
    #expect(throws: InputError.self) { try PairClassifier(model: model, table: table) }
  }

  @Test func aDamagedModelIsRefused() {
    #expect(throws: InputError.self) {
      try PairClassifier(model: model.dropLast(), table: "leads\t>\t0\t0\t1\t0")
    }
  }
}
