internal import Foundation

/// Where Graphviz runs.
public struct GraphvizHost: Hashable, Sendable {
  /// Inside this process, one call after the other: for small graphs that can be trusted. A layout
  /// cannot be interrupted, and what makes Graphviz crash takes the process along.
  public static let inProcess = GraphvizHost()

  /// Draws a DOT text written by us.
  func render(
    _ dot: String, engine: Graphviz.Engine, format: PictureFormat, dotsPerInch: Int
  ) throws(DiagramError) -> Graphviz.Output {
    try Graphviz.render(dot, engine: engine, format: format, dotsPerInch: dotsPerInch)
  }

  /// Lays a DOT text out without drawing it.
  func place(_ dot: String, engine: Graphviz.Engine) throws(DiagramError) -> PlacedDiagram {
    try Graphviz.place(dot, engine: engine)
  }
}
