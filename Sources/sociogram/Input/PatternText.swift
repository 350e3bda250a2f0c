import ActorGraph
import Extraction

/// A file of patterns as the user wrote it.
struct PatternText {
  var file: String
  var yaml: String
}

extension PatternExtractor {
  /// Makes an extractor by the standard patterns, and by the user's where there are any.
  ///
  /// - Throws: `InputError` with line and column where the user's are wrong.
  init(ontology: Ontology, beside own: PatternText?, everyMention: Bool) throws(InputError) {
    if let own {
      try self.init(
        ontology: ontology, patterns: own.yaml, file: own.file, everyMention: everyMention)
    } else {
      try self.init(ontology: ontology, everyMention: everyMention)
    }
  }
}
