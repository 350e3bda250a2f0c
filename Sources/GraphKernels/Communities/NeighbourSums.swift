/// How much weight leads from one vertex to each of the groups around it.
///
/// A dense table with a list of the places in use: taking a sum costs no search, and clearing costs
/// only what was used.
struct NeighbourSums {
  /// Negative where nothing was added; weights are not negative.
  let sums: Buffer<Double>
  /// The groups that something was added to, in the order in which they were first met.
  let touched: Buffer<Int32>

  /// - Parameter groupCount: groups are numbered below this.
  init(groupCount: Int) {
    sums = Buffer(repeating: -1, count: groupCount)
    touched = Buffer(uninitialized: groupCount)
  }
}
