/// Why a name did not lead to one actor.
public enum NameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No actor is called that; the suggestions are spelt like it, closest first.
  case unknown(String, suggestions: [Candidate])
  /// Several actors are called that. At most 10 candidates are listed, of `count`.
  case ambiguous(String, candidates: [Candidate], count: Int)

  /// An actor that may have been meant.
  public struct Candidate: Hashable, Sendable, CustomStringConvertible {
    /// Its identifier, which names it beyond doubt.
    public var id: ActorID
    /// Its main name.
    public var name: String
    /// Its kind.
    public var kind: ActorKind

    /// Name, kind and identifier.
    public var description: String { "\(name) (\(kind), \(id))" }
  }

  /// What is wrong, as a sentence for the user, with the candidates.
  public var description: String {
    switch self {
    case .unknown(let name, let suggestions):
      let reason = "there is no actor called '\(name)'"
      if suggestions.isEmpty { return reason }
      if suggestions.count == 1 { return reason + "; did you mean \(suggestions[0])?" }
      return reason + "; did you mean one of these?" + Self.list(suggestions)
    case .ambiguous(let name, let candidates, let count):
      let more = count > candidates.count ? "\n  and \(count - candidates.count) more" : ""
      return "'\(name)' may be any of \(count) actors; give more of the name, or the identifier"
        + Self.list(candidates) + more
    }
  }

  private static func list(_ candidates: [Candidate]) -> String {
    candidates.map { "\n  \($0)" }.joined()
  }
}
