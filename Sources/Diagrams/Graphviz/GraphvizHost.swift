internal import Foundation

/// Where Graphviz runs.
public struct GraphvizHost: Hashable, Sendable {
  /// Inside this process, one call after the other: for small graphs that can be trusted. A layout
  /// cannot be interrupted, and what makes Graphviz crash takes the process along.
  public static let inProcess = GraphvizHost(helpers: nil)

  /// Nil for this process.
  private let helpers: GraphvizHelpers?

  private init(helpers: GraphvizHelpers?) { self.helpers = helpers }

  /// In helper processes with limits on time and memory and without rights, whose end by a fault or
  /// for want of time is an error like any other.
  ///
  /// A helper starts with the first request, serves one caller at a time and is used again; all end
  /// with the last copy of the host, or with this process. Several threads may draw at once, each
  /// with a helper of its own; pictures have the same bytes as those drawn in process.
  ///
  /// - Parameters:
  ///   - executable: the program to start. By default the one that runs: it must then call
  ///     ``GraphvizWorker/run(input:output:)`` when it is started with `arguments`.
  ///   - arguments: what the program is started with.
  ///   - limits: what a helper may use.
  public static func child(
    executable: String = "/proc/self/exe", arguments: [String] = [GraphvizWorker.argument],
    limits: GraphvizLimits = GraphvizLimits()
  ) -> GraphvizHost {
    GraphvizHost(
      helpers: GraphvizHelpers(
        command: GraphvizHelpers.Command(
          executable: executable, arguments: arguments, limits: limits)))
  }

  /// Whether Graphviz runs elsewhere, so that its failures can be survived.
  public var isIsolated: Bool { helpers != nil }

  /// Starts a helper, if there is none, so that it is ready when the first picture is due. What
  /// goes wrong is told by that picture.
  public func prepare() { helpers?.prepare() }

  /// Draws a DOT text written by us.
  func render(
    _ dot: String, engine: Graphviz.Engine, format: PictureFormat, dotsPerInch: Int
  ) throws(DiagramError) -> Graphviz.Output {
    guard let helpers else {
      return try Graphviz.render(dot, engine: engine, format: format, dotsPerInch: dotsPerInch)
    }
    let request = GraphvizRequest(
      task: .render(format, dotsPerInch: dotsPerInch), engine: engine, dot: dot,
      limits: helpers.command.limits)
    guard case .picture(let output) = try helpers.answer(request) else {
      throw .helperFailed("the answer is no picture")
    }
    return output
  }

  /// Lays a DOT text out without drawing it.
  func place(_ dot: String, engine: Graphviz.Engine) throws(DiagramError) -> PlacedDiagram {
    guard let helpers else { return try Graphviz.place(dot, engine: engine) }
    let request = GraphvizRequest(
      task: .place, engine: engine, dot: dot, limits: helpers.command.limits)
    guard case .placement(let placement) = try helpers.answer(request) else {
      throw .helperFailed("the answer is no placement")
    }
    return placement
  }
}
