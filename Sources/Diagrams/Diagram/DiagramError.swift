/// Why a picture could not be made.
public enum DiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Graphviz could not place the nodes; the text is its own message.
  case layoutFailed(String)
  /// Graphviz could not write the picture; the text is its own message.
  case renderingFailed(String)
  /// A bitmap of this many pixels is more than the renderer can draw.
  case tooLarge(width: Int, height: Int)
  /// Graphviz took longer than it may and was stopped.
  case timedOut(seconds: Double)
  /// Graphviz ended by a signal of the system.
  case crashed(signal: Int32)
  /// Graphviz needed more memory than it may have.
  case outOfMemory(megabytes: Int)
  /// The drawing text asks Graphviz for something that no picture of ours needs, like a file.
  case refused(String)
  /// The process in which Graphviz should run could not be started, or did not do as it should.
  case helperFailed(String)

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
    case .timedOut, .crashed, .outOfMemory:
      "\(cause); draw fewer relations"
    case .refused(let reason):
      "the drawing text is not safe to draw: \(reason)"
    case .helperFailed(let reason):
      "the process that draws failed: \(reason)"
    }
  }

  /// What happened, without advice.
  var cause: String {
    switch self {
    case .timedOut(let seconds): "drawing took more than \(Self.number(seconds)) seconds"
    case .crashed(let signal): "Graphviz crashed (signal \(signal))"
    case .outOfMemory(let megabytes): "drawing needs more than \(megabytes) MB of memory"
    case .layoutFailed, .renderingFailed, .tooLarge, .refused, .helperFailed: description
    }
  }

  /// Whether the picture asks for too much, so that a simpler one could succeed.
  var isOverload: Bool {
    switch self {
    case .timedOut, .crashed, .outOfMemory: true
    case .layoutFailed, .renderingFailed, .tooLarge, .refused, .helperFailed: false
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
