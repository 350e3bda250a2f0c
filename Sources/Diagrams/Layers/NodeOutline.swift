/// Where a line meets the outline of a node that comes from the left or right.
enum NodeOutline {
  /// How far the outline is from the centre at a height away from it, as Graphviz draws the shape
  /// into its box.
  static func reach(_ shape: Theme.Shape, _ size: Size, at height: Double) -> Double {
    let (half, rise) = (size.width / 2, max(1, size.height / 2))
    let share = min(1, abs(height) / rise)
    switch shape {
    case .ellipse: return half * (1 - share * share).squareRoot()
    case .hexagon: return half * (1 - share / 2)
    case .octagon:
      // A regular octagon stretched: its corners at tan 22.5° of the half sides.
      let corner = 0.4142
      return share <= corner ? half : half * (1 - (share - corner))
    case .box, .note, .house, .tab, .cds, .component, .folder: return half
    }
  }
}
