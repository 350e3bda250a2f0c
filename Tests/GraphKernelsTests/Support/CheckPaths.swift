import GraphKernels
import Testing

/// Compares every path search from one vertex to another with the slow and obvious one.
func checkPaths(
  _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int,
  filter: some TraversalFilter, through required: [Int32] = [], _ state: inout SearchState
) throws {
  let graph = try plain.compressed()
  let all = plain.simplePaths(
    from: start, to: end, direction, maxLength: maxLength, filter: filter)
  let shortest = all.filter { $0.length == all.first?.length }
  let what = "\(plain): \(start) to \(end), \(direction), at most \(maxLength)"

  let path = graph.shortestPath(
    from: start, to: end, direction, maxLength: maxLength, filter: filter, &state)
  if path != all.first { Issue.record("shortest, \(what): \(path as Any)") }

  let several = graph.allShortestPaths(
    from: start, to: end, direction, maxLength: maxLength, maxCount: 100, filter: filter, &state)
  if several.paths != shortest || several.count != shortest.count || several.isTruncated {
    Issue.record("all shortest, \(what): \(several)")
  }

  for count in [1, 3, 1000] {
    let found = graph.kShortestPaths(
      from: start, to: end, direction, count: count, maxLength: maxLength, filter: filter, &state)
    if found != Array(all.prefix(count)) { Issue.record("\(count) shortest, \(what): \(found)") }
  }

  let passing = plain.simplePaths(
    from: start, to: end, direction, maxLength: maxLength, filter: filter,
    required: Set(required))
  let found = try graph.paths(
    from: start, to: end, through: required, direction, extent: .all, maxLength: maxLength,
    maxCount: 1000, filter: filter)
  if found.paths != passing || found.isTruncated {
    Issue.record("through \(required), \(what): \(found)")
  }
}
