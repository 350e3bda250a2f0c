/// How much weight leads from one vertex to each of the groups around it.
///
/// A dense table with a list of the places in use: taking a sum costs no search, and clearing costs
/// only what was used.
struct NeighbourSums {
  /// Negative where nothing was added; weights are not negative.
  let sums: Buffer<Double>
  /// The groups that something was added to, in the order in which they were first met. One place
  /// more than there are groups: loops write the next group before they know that it is new, which
  /// spares them a branch.
  let touched: Buffer<Int32>

  /// - Parameter groupCount: groups are numbered below this.
  init(groupCount: Int) {
    sums = Buffer(repeating: -1, count: groupCount)
    touched = Buffer(uninitialized: groupCount + 1)
  }
}
