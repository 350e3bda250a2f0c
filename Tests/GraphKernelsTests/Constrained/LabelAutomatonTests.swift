import GraphKernels
import Testing

/// Patterns against trying every way to fit them.
@Suite struct LabelAutomatonTests {
  @Test(arguments: 0..<150)
  func randomPatternsOnAllShortSequences(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pattern = LabelExpression.random(depth: 3, &generator)
    let automaton = try LabelAutomaton(pattern)
    var sequences: [[(label: Int32, isForward: Bool)]] = [[]]
    for _ in 0..<4 {
      for sequence in sequences {
        if automaton.fits(sequence) != pattern.ends(sequence, from: 0).contains(sequence.count) {
          Issue.record("\(pattern) on \(sequence)")
        }
      }
      sequences = sequences.flatMap { sequence in
        [(1, true), (2, true), (3, true), (1, false), (2, false)].map { sequence + [$0] }
      }
    }
  }

  @Test func equalPatternsGiveFewAndEqualStates() throws {
    let (one, two) = (LabelExpression.step([1], .outgoing), LabelExpression.step([2], .outgoing))
    let either = try LabelAutomaton(.repeated(.step([1, 2], .outgoing), min: 2, max: nil))
    let split = try LabelAutomaton(
      .sequence([
        .alternative([one, two]), .alternative([two, one]),
        .repeated(.alternative([one, two]), min: 0, max: nil),
      ]))
    #expect(either.stateCount == 3)
    #expect(split.stateCount == 3)
    #expect(try LabelAutomaton(.sequence([])).stateCount == 1)
    #expect(try LabelAutomaton(.repeated(.any(.both), min: 0, max: 20)).stateCount == 21)
    #expect(try !LabelAutomaton(.alternative([])).fits([]))
  }

  @Test func patternsThatAreRefused() {
    let any = LabelExpression.any(.both)
    var deep = any
    for _ in 0..<300 { deep = .sequence([deep]) }
    // One of the last n edges from here: as many states as subsets of n.
    let wide = LabelExpression.sequence([
      .repeated(any, min: 0, max: nil), .step([1], .both), .repeated(any, min: 14, max: 14),
    ])
    for (pattern, error): (LabelExpression, LabelAutomatonError) in [
      (.repeated(any, min: -1, max: 2), .badRepetition(min: -1, max: 2)),
      (.repeated(any, min: 3, max: 2), .badRepetition(min: 3, max: 2)),
      (deep, .tooDeep(limit: 200)),
      (.repeated(any, min: 0, max: .max), .tooLong(limit: 256)),
      (.repeated(any, min: .max, max: nil), .tooLong(limit: 256)),
      (wide, .tooManyStates(limit: 1024)),
    ] {
      #expect(throws: error) { try LabelAutomaton(pattern) }
    }
    // Nothing, however often, costs nothing.
    for empty in [LabelExpression.sequence([]), .alternative([])] {
      #expect(throws: Never.self) {
        try LabelAutomaton(.repeated(.repeated(empty, min: 1, max: .max), min: .max, max: .max))
      }
    }
  }
}

extension LabelExpression {
  /// Every place where a fitting part of a sequence that starts at a place can end.
  func ends(_ steps: [(label: Int32, isForward: Bool)], from place: Int) -> Set<Int> {
    func fitsEdge(_ direction: Direction) -> Bool {
      place < steps.count && direction != (steps[place].isForward ? .incoming : .outgoing)
    }
    switch self {
    case .step(let labels, let direction):
      return fitsEdge(direction) && labels.contains(steps[place].label) ? [place + 1] : []
    case .any(let direction): return fitsEdge(direction) ? [place + 1] : []
    case .sequence(let parts):
      return parts.reduce([place]) { places, part in
        places.reduce(into: []) { $0.formUnion(part.ends(steps, from: $1)) }
      }
    case .alternative(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.ends(steps, from: place)) }
    case .repeated(let part, let min, let max):
      var places: Set<Int> = [place]
      var found: Set<Int> = min == 0 ? [place] : []
      for count in 1..<Swift.max(2, Swift.min(max ?? 12, 12) + 1) where count <= max ?? 12 {
        places = places.reduce(into: []) { $0.formUnion(part.ends(steps, from: $1)) }
        if count >= min { found.formUnion(places) }
      }
      return found
    }
  }

  /// A random pattern of labels 1 and 2 (3 is never named).
  static func random(depth: Int, _ generator: inout SeededGenerator) -> Self {
    let direction = Direction.allCases[Int.random(in: 0..<3, using: &generator)]
    let kind =
      depth == 0 ? Int.random(in: 0..<4, using: &generator) : .random(in: 0..<9, using: &generator)
    switch kind {
    case 0: return .any(direction)
    case 1: return .step([1], direction)
    case 2: return .step([2], direction)
    case 3: return .step([1, 2], direction)
    case 4, 5:
      let count = Int.random(in: 0...3, using: &generator)
      return .sequence((0..<count).map { _ in random(depth: depth - 1, &generator) })
    case 6, 7:
      let count = Int.random(in: 0...3, using: &generator)
      return .alternative((0..<count).map { _ in random(depth: depth - 1, &generator) })
    default:
      let min = Int.random(in: 0...2, using: &generator)
      let max = Bool.random(using: &generator) ? min + .random(in: 0...2, using: &generator) : nil
      return .repeated(random(depth: depth - 1, &generator), min: min, max: max)
    }
  }
}
