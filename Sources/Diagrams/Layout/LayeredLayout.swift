/// Places a composition in layers from left to right.
struct LayeredLayout {
  let composition: Composition
  let measures: Measures

  /// The best placement found; nil where there is nothing to place.
  func place() -> PlacedDiagram? {
    nil
  }
}
