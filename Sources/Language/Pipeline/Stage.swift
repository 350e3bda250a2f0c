/// A part of the analysis that can be switched off and timed, in the order in which they run.
///
/// A stage that is asked for brings with it those it cannot do without, so every choice of stages
/// is a sound one: `tree` alone means tokens, sentences, tags and tree. What a stage can do without
/// it uses where it is there: trees are better with names.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// The text cut into words and marks.
  case tokens
  /// Words grouped into sentences.
  case sentences
  /// Parts of speech and what goes with them.
  case tags
  /// Dictionary forms.
  case lemmas
  /// Names with their kinds.
  case names
  /// Dependency trees.
  case tree
  /// Dates and times.
  case dates
  /// What speaks of the same.
  case coreference

  /// The stages that it cannot do without, those they stand on in turn left out.
  public var requirements: [Stage] {
    switch self {
    case .tokens: []
    case .sentences: [.tokens]
    case .tags, .dates: [.sentences]
    case .lemmas, .tree: [.tags]
    case .names: [.lemmas]
    case .coreference: [.names, .tree]
    }
  }

  /// Stages with all that they stand on, each once, in the order in which they run.
  public static func withRequirements(_ stages: some Sequence<Stage>) -> [Stage] {
    var wanted: Set<Stage> = []
    func add(_ stage: Stage) {
      guard wanted.insert(stage).inserted else { return }
      stage.requirements.forEach(add)
    }
    stages.forEach(add)
    return allCases.filter(wanted.contains)
  }
}

/// How long a stage took.
public struct StageTime: Hashable, Sendable {
  /// The stage.
  public var stage: Stage
  /// Wall-clock time.
  public var duration: Duration

  /// Notes a time.
  public init(stage: Stage, duration: Duration) {
    self.stage = stage
    self.duration = duration
  }
}
