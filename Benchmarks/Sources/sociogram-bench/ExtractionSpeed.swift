import ActorGraph
import Extraction
import Foundation

/// How many words the extractor reads in a second on one core, once it is loaded.
struct ExtractionSpeed {
  private let reportCount = 40
  private let rounds = 5

  func run() throws {
    let ontology = try Ontology.standard()
    var loading = Samples()
    let extractor = try loading.measure { try PatternExtractor(ontology: ontology) }
    let reports = (0..<reportCount).map {
      Report(
        name: "report \($0)", text: InventedReport(number: $0, words: 600).text,
        published: PartialDate(year: 2022, month: 1, day: 10))
    }
    let words = reports.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    var relations = 0
    var samples = Samples()
    for _ in 0..<rounds {
      relations = try samples.measure {
        try reports.reduce(0) { $0 + (try extractor.graph(of: $1).relationCount) }
      }
    }
    let speeds = [1, 0.5, 0].map { Int(Double(words) / samples.quantile($0)) }
    print("loading the extractor: \(Samples.fixed(loading.quantile(0) * 1000, digits: 1)) ms")
    print(
      "extraction on one core: \(speeds.map(String.init).joined(separator: " / ")) words a second "
        + "(\(words) words, \(relations) relations, \(rounds) rounds)")
  }
}
