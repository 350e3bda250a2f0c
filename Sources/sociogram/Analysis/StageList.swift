import ArgumentParser
import Language

/// What `--stages` says: names of stages with commas between, or with a minus before each the stages
/// to leave out.
struct StageList: ExpressibleByArgument {
  /// What to run, with what it stands on.
  var stages: [Stage]

  /// Everything.
  static let all = StageList(stages: Stage.allCases)

  private init(stages: [Stage]) { self.stages = stages }

  init?(argument: String) {
    var wanted: [Stage] = []
    var unwanted: [Stage] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.drop { $0 == " " }
      let isUnwanted = name.first == "-"
      guard let stage = Stage(rawValue: String(isUnwanted ? name.dropFirst() : name)) else {
        return nil
      }
      if isUnwanted { unwanted.append(stage) } else { wanted.append(stage) }
    }
    guard wanted.isEmpty != unwanted.isEmpty else { return nil }
    // What stands on a stage that is left out is left out too.
    let rest = Stage.allCases.filter { stage in
      Stage.withRequirements([stage]).allSatisfy { !unwanted.contains($0) }
    }
    stages = wanted.isEmpty ? rest : Stage.withRequirements(wanted)
    if stages.isEmpty { return nil }
  }

  var defaultValueDescription: String { "all" }

  static var allValueStrings: [String] { Stage.allCases.map(\.rawValue) }
}
