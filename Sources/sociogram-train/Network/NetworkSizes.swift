/// How large the parts of a network are. Widths are multiples of 16.
struct NetworkSizes: Codable, Equatable {
  /// Rows for forms, the first for unknown ones, and for parts of words.
  var forms = 0
  var parts = 12_000
  /// Numbers in the vector of a form and in that of its parts.
  var embedding = 96
  /// Numbers in the state of each direction of a layer.
  var hidden = 96
  var layers = 2
  /// Numbers in the images that arcs and relations are scored by.
  var arc = 64
  var relation = 64
  var tags = 0
  var labels = 0

  /// Tags and labels, rounded up to a multiple of 16.
  var paddedTags: Int { (tags + 15) & ~15 }
  var paddedLabels: Int { (labels + 15) & ~15 }
  /// Numbers that a layer gives for each word.
  var output: Int { 2 * hidden }
  /// Numbers that a layer takes for each word.
  func input(ofLayer layer: Int) -> Int { layer == 0 ? 2 * embedding : output }
}

/// Shares of numbers that training sets to 0 at random, so that no single one is relied on
/// (Srivastava et al. 2014).
struct Dropout: Codable, Equatable {
  var input: Float = 0.25
  var between: Float = 0.33
  var top: Float = 0.33
  var images: Float = 0.25
  /// Words whose form is hidden.
  var forms: Float = 0.15
}
