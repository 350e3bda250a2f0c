import Language

/// Trains what tells states from places, media and units from other organisations, and so on, from
/// the names whose kind the data tells.
struct KindTraining {
  private struct Example {
    let features: [UInt32]
    let kind: NameLabels.Kind
    let family: NameLabels.Family
  }

  private let examples: [Example]

  init(_ samples: [NameSample], _ pipeline: Pipeline) {
    var examples: [Example] = []
    for sample in samples {
      var features = pipeline.nameFeatures(of: sample.document)
      for name in sample.names {
        guard let kind = name.kind.flatMap(Self.kind),
          NameLabels.kinds(of: name.family).contains(kind)
        else { continue }
        examples.append(
          Example(
            features: features.hashes(ofKindOf: name.tokens), kind: kind, family: name.family))
      }
    }
    self.examples = examples
  }

  private static func kind(_ name: String) -> NameLabels.Kind? {
    NameLabels.Kind.allCases.first { "\($0)" == name.lowercased() }
  }

  /// The weights after some passes of a perceptron.
  func weights(
    using random: inout SeededRandom
  ) -> [(hash: UInt32, entries: [(UInt8, Int16)])] {
    var perceptron = AveragedPerceptron(classes: NameLabels.names)
    var scores = [Int32](repeating: 0, count: NameLabels.names.count)
    for _ in 0..<12 {
      for index in examples.indices.shuffled(using: &random) {
        let example = examples[index]
        let kinds = NameLabels.kinds(of: example.family)
        guard kinds.count > 1 else { continue }
        perceptron.score(example.features, into: &scores)
        var best = kinds[0]
        for kind in kinds where scores[kind.label] > scores[best.label] { best = kind }
        perceptron.update(example.features, right: example.kind.label, wrong: best.label)
      }
    }
    return perceptron.weights(threshold: 0.05, scale: 256)
  }
}
