extension LabelAutomaton {
  /// Builds the automaton of a pattern.
  ///
  /// - Throws: ``LabelAutomatonError`` for a pattern that is malformed or too large.
  ///
  /// Complexity: O(states x distinct kinds of edges x length of the pattern), and O(states²) to
  /// merge states; a pattern of n edges has 2^n states at worst, but mostly about n.
  ///
  /// Source: V. M. Glushkov, "The abstract theory of automata", Russian Mathematical Surveys 16(5),
  /// 1961, doi 10.1070/RM1961v016n05ABEH004112, for an automaton without empty moves; the subset
  /// construction of M. O. Rabin and D. Scott, 1959, doi 10.1147/rd.32.0114; states merged as in
  /// E. F. Moore, "Gedanken-experiments on sequential machines", 1956.
  public init(_ expression: LabelExpression) throws(LabelAutomatonError) {
    var positions = Positions()
    let whole = try positions.add(expression, depth: 0)
    let labels = positions.labels.reduce(into: Set<Int32>()) { $0.formUnion($1 ?? []) }.sorted()

    // Symbols that the same positions accept are one class.
    var classes: [Int32] = []
    var accepted: [PositionSet] = []
    var classOf: [PositionSet: Int32] = [:]
    for rank in 0...labels.count {
      for direction in [Direction.outgoing, .incoming] {
        let set = positions.accepting(rank < labels.count ? labels[rank] : nil, direction)
        if classOf[set] == nil {
          classOf[set] = Int32(accepted.count)
          accepted.append(set)
        }
        classes.append(classOf[set] ?? 0)
      }
    }

    // Each state is the set of positions that may have been read last.
    var states = [PositionSet()]
    var number: [PositionSet: Int32] = [:]
    var accepts = [whole.isNullable]
    var next: [Int32] = []
    var state = 0
    while state < states.count {
      var following = state == 0 ? whole.first : PositionSet()
      states[state].forEach { following = following.union(positions.following[$0]) }
      for set in accepted {
        let reached = following.intersection(set)
        if reached.isEmpty {
          next.append(-1)
          continue
        }
        if let known = number[reached] {
          next.append(known)
          continue
        }
        guard states.count < Self.stateLimit else { throw .tooManyStates(limit: Self.stateLimit) }
        number[reached] = Int32(states.count)
        next.append(Int32(states.count))
        states.append(reached)
        accepts.append(!reached.isDisjoint(with: whole.last))
      }
      state += 1
    }
    self.init(
      labels: labels, classes: classes, classCount: accepted.count,
      table: StateTable(accepts: accepts, next: next).minimised())
  }

  private init(labels: [Int32], classes: [Int32], classCount: Int, table: StateTable) {
    self.labels = labels
    self.classes = classes
    self.classCount = classCount
    accepts = table.accepts
    next = table.next
  }
}

/// The single edges of a pattern, and which may follow which.
private struct Positions {
  /// What each accepts; nil for any label.
  private(set) var labels: [Set<Int32>?] = []
  private var directions: [Direction] = []
  private(set) var following: [PositionSet] = []

  /// Where a part of the pattern begins and ends.
  struct Part {
    var isNullable: Bool
    var first = PositionSet()
    var last = PositionSet()
  }

  /// The positions that accept an edge; its label is nil where the pattern does not name it.
  func accepting(_ label: Int32?, _ direction: Direction) -> PositionSet {
    var set = PositionSet()
    for position in labels.indices {
      guard directions[position] == .both || directions[position] == direction else { continue }
      if let allowed = labels[position] {
        guard let label, allowed.contains(label) else { continue }
      }
      set.insert(position)
    }
    return set
  }

  mutating func add(
    _ expression: LabelExpression, depth: Int
  ) throws(LabelAutomatonError) -> Part {
    guard depth < LabelAutomaton.depthLimit else {
      throw .tooDeep(limit: LabelAutomaton.depthLimit)
    }
    switch expression {
    case .step(let labels, let direction): return try addPosition(labels, direction)
    case .any(let direction): return try addPosition(nil, direction)
    case .sequence(let parts):
      var whole = Part(isNullable: true)
      for part in parts { whole = join(whole, try add(part, depth: depth + 1)) }
      return whole
    case .alternative(let parts):
      var whole = Part(isNullable: false)
      for part in parts {
        let added = try add(part, depth: depth + 1)
        whole.isNullable = whole.isNullable || added.isNullable
        whole.first = whole.first.union(added.first)
        whole.last = whole.last.union(added.last)
      }
      return whole
    case .repeated(let part, let min, let max):
      return try addRepeated(part, min: min, max: max, depth: depth + 1)
    }
  }

  private mutating func addPosition(
    _ allowed: Set<Int32>?, _ direction: Direction
  ) throws(LabelAutomatonError) -> Part {
    guard labels.count < LabelAutomaton.lengthLimit else {
      throw .tooLong(limit: LabelAutomaton.lengthLimit)
    }
    var set = PositionSet()
    set.insert(labels.count)
    labels.append(allowed)
    directions.append(direction)
    following.append(PositionSet())
    return Part(isNullable: false, first: set, last: set)
  }

  /// Copies: the required ones in a row, then optional ones that each need the one before, or one
  /// that may follow itself.
  private mutating func addRepeated(
    _ part: LabelExpression, min: Int, max: Int?, depth: Int
  ) throws(LabelAutomatonError) -> Part {
    guard min >= 0, max.map({ $0 >= min }) ?? true else {
      throw .badRepetition(min: min, max: max)
    }
    var whole = Part(isNullable: true)
    var copies = 0
    let wanted = max ?? Swift.max(1, min)
    while copies < wanted {
      let copy = try add(part, depth: depth)
      copies += 1
      if max == nil, copies == wanted { follow(copy.last, with: copy.first) }
      var joined = join(whole, copy)
      if copies > min {
        joined.isNullable = whole.isNullable
        joined.last = joined.last.union(whole.last)
      }
      // Whatever fits no edge fits none however often it is repeated.
      let isEmpty = copy.first.isEmpty
      whole = joined
      if isEmpty && copies >= min { break }
      if isEmpty {
        whole.isNullable = min == 0 || copy.isNullable
        break
      }
    }
    return whole
  }

  private mutating func join(_ left: Part, _ right: Part) -> Part {
    follow(left.last, with: right.first)
    var joined = Part(isNullable: left.isNullable && right.isNullable)
    joined.first = left.isNullable ? left.first.union(right.first) : left.first
    joined.last = right.isNullable ? right.last.union(left.last) : right.last
    return joined
  }

  private mutating func follow(_ positions: PositionSet, with others: PositionSet) {
    positions.forEach { following[$0] = following[$0].union(others) }
  }
}

/// States by number with what follows; state 0 is where it begins.
private struct StateTable {
  var accepts: [Bool]
  var next: [Int32]

  /// The same language with as few states as possible, numbered as they are first reached.
  func minimised() -> Self {
    let count = accepts.count
    let width = next.count / count
    // Whatever cannot reach acceptance is as good as nothing.
    var isAlive = accepts
    var changed = true
    while changed {
      changed = false
      for state in 0..<count where !isAlive[state] {
        if next[state * width..<(state + 1) * width].contains(where: { $0 >= 0 && isAlive[Int($0)] }
        ) {
          isAlive[state] = true
          changed = true
        }
      }
    }
    // Refine: states stay together while all their followers do.
    var group = (0..<count).map { isAlive[$0] ? (accepts[$0] ? Int32(1) : 0) : -1 }
    var groupCount = Set(group).count
    while true {
      var known: [[Int32]: Int32] = [:]
      let refined = (0..<count).map { state -> Int32 in
        if group[state] < 0 { return -1 }
        let key =
          [group[state]]
          + next[state * width..<(state + 1) * width].map { $0 < 0 ? -1 : group[Int($0)] }
        if let number = known[key] { return number }
        let number = Int32(known.count)
        known[key] = number
        return number
      }
      group = refined
      let refinedCount = Set(group).count
      if refinedCount == groupCount { break }
      groupCount = refinedCount
    }
    guard group[0] >= 0 else {
      return Self(accepts: [false], next: Array(repeating: -1, count: width))
    }
    var numbers = [Int32](repeating: -1, count: count)
    var order = [0]
    numbers[Int(group[0])] = 0
    var result = Self(accepts: [], next: [])
    var place = 0
    while place < order.count {
      let state = order[place]
      place += 1
      result.accepts.append(accepts[state])
      for follower in next[state * width..<(state + 1) * width] {
        guard follower >= 0, group[Int(follower)] >= 0 else {
          result.next.append(-1)
          continue
        }
        let target = Int(group[Int(follower)])
        if numbers[target] < 0 {
          numbers[target] = Int32(order.count)
          order.append(Int(follower))
        }
        result.next.append(numbers[target])
      }
    }
    return result
  }
}
