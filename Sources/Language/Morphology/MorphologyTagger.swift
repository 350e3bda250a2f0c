/// Gives words their morphological features by a linear classifier whose classes are whole sets of
/// features (``MorphologyFeatures``).
package struct MorphologyTagger: Sendable {
  private let model: LinearModel
  private let classes: [Morphology]

  package init(model: LinearModel) {
    self.model = model
    classes = model.classes.map { Morphology(conllu: $0) }
  }

  /// Sets the features of all tokens. Complexity: O(tokens).
  package func annotate(_ tokens: inout [Token], _ sentences: [Range<Int>]) {
    var features = MorphologyFeatures()
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: classes.count) { scores in
      for sentence in sentences {
        features.take(tokens, sentence)
        for index in sentence {
          features.collect(index - sentence.lowerBound).withUnsafeBufferPointer {
            model.score($0, into: scores)
          }
          var best = 0
          for label in scores.indices where scores[label] > scores[best] { best = label }
          tokens[index].features = classes[best]
        }
      }
    }
  }
}
