/// Why a picture could not be made.
public enum DiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Graphviz could not place the nodes; the text is its own message.
  case layoutFailed(String)
  /// Graphviz could not write the picture; the text is its own message.
  case renderingFailed(String)
  /// A bitmap of this many pixels is more than the renderer can draw.
  case tooLarge(width: Int, height: Int)

  /// A sentence for the user.
  public var description: String {
    switch self {
    case .layoutFailed(let message):
      "the picture could not be laid out: \(message.isEmpty ? "no reason given" : message)"
    case .renderingFailed(let message):
      "the picture could not be written: \(message.isEmpty ? "no reason given" : message)"
    case .tooLarge(let width, let height):
      """
      a bitmap of \(width) x \(height) pixels is too large; write SVG or PDF, lower the \
      resolution, or draw fewer relations
      """
    }
  }
}
