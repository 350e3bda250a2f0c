import ActorGraph
import Extraction

/// One extractor for all tests: making it reads the models.
enum Reading {
  static let ontology = Result { () throws(InputError) in try Ontology.standard() }
  static let extractor = Result { () throws(InputError) in
    try PatternExtractor(ontology: ontology.get())
  }

  /// The graph of a text.
  static func graph(_ text: String, published: String = "2021-06-16") throws -> ActorGraph {
    let report = Report(name: "test.txt", text: text, published: PartialDate(published))
    return try extractor.get().graph(of: report)
  }
}
