import GraphKernels

extension FrozenActorGraph {
  /// The best paths by a preference.
  func preferredPaths(
    _ preference: PathPreference, _ query: PathQuery, _ ends: Ends, _ direction: Direction,
    maxLength: Int, wanted: Int, _ filter: ViewFilter
  ) -> GraphPathList {
    var state = WeightedSearchState()
    // Lengths of a preference are never negative, and there are as many as relations.
    guard let weights = try? EdgeWeights(preference.lengths(of: relations)),
      var found = try? rows.kLightestPaths(
        from: ends.from, to: ends.to, direction, weights: weights, count: wanted + 1,
        maxLength: maxLength, filter: filter, &state)
    else { return GraphPathList(paths: [], isTruncated: false) }
    if query.search == .allShortest, let best = found.first?.weight {
      found = found.filter { $0.weight <= best * (1 + 1e-12) }
    }
    let isTruncated: Bool
    switch query.search {
    case .shortest: isTruncated = false
    case .allShortest: isTruncated = found.count > wanted
    case .kShortest(let count): isTruncated = found.count > wanted && wanted < count
    }
    return GraphPathList(paths: found.prefix(wanted).map(\.path), isTruncated: isTruncated)
  }

  /// The shortest paths of which every step is possible no earlier than the one before.
  func timedPaths(
    _ query: PathQuery, _ ends: Ends, _ direction: Direction, maxLength: Int, wanted: Int,
    _ filter: ViewFilter, _ ontology: Ontology
  ) -> GraphPathList {
    let constraint = TimeConstraint(times(ontology))
    // Without a limit of time or a request to stop nothing interrupts.
    let first = try? rows.fewestStepsPath(
      from: ends.from, to: ends.to, direction, constraint, maxLength: maxLength, filter: filter)
    guard let first else { return GraphPathList(paths: [], isTruncated: false) }
    if query.search == .shortest {
      return GraphPathList(paths: [first.path], isTruncated: false)
    }
    let length = query.search == .allShortest ? first.path.length : maxLength
    let list = try? rows.timeRespectingPaths(
      from: ends.from, to: ends.to, direction, constraint, maxLength: length, maxCount: wanted,
      filter: filter)
    var result = list ?? GraphPathList(paths: [], isTruncated: true)
    if case .kShortest(let count) = query.search, result.paths.count == count {
      result.isTruncated = false
    }
    return result
  }

  /// When each relation can be part of a path in the order of time.
  private func times(_ ontology: Ontology) -> EdgeTimes {
    var begins: [Int32] = []
    var ends: [Int32] = []
    begins.reserveCapacity(relations.count)
    ends.reserveCapacity(relations.count)
    for relation in relations {
      let isEvent = ontology.definition(of: relation.type)?.isEvent ?? (relation.status == nil)
      guard let date = relation.date else {
        // From before all days on, or never.
        begins.append(isEvent ? EdgeTimes.unknown : EdgeTimes.unknown + 1)
        ends.append(EdgeTimes.unknown)
        continue
      }
      let lasts = date.isSingleDate && !isEvent
      begins.append(date.start.map { Int32(clamping: $0.earliestDay) } ?? EdgeTimes.unknown)
      ends.append(
        lasts
          ? EdgeTimes.unknown
          : date.end.map { Int32(clamping: $0.latestDay) }
            ?? EdgeTimes.unknown)
    }
    return EdgeTimes(begins: begins, ends: ends)
  }
}
