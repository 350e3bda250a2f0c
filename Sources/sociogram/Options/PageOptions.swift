import ArgumentParser
import Diagrams

/// How the page of a network picture is arranged.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The line under the headline; '' for none.", valueName: "text"))
  var subtitle: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Whether shapes, colours and lines are explained beneath the picture.")
  var legend = true

  @Option(
    help: ArgumentHelp(
      "Draw a frame around whom: state, organisation, community, none.", valueName: "whom"))
  var groupBy = ActorGrouping.state

  @Option(
    help: ArgumentHelp(
      "Who places everything: layers (our own), dot, or force (who is tied stands together).",
      valueName: "method"))
  var layout = DiagramLayout.layers

  @Option(
    help: ArgumentHelp(
      "The page's shape: \(PageSize.names.joined(separator: ", ")), or 1600x900, which a png also "
        + "has as pixels.",
      valueName: "size"))
  var size: PageSize?

  @Option(
    help: ArgumentHelp(
      "Dots per inch of a png, 36 to 600 (default: 110).", valueName: "n"))
  var dpi: Int?

  func validate() throws {
    guard let dpi else { return }
    guard (36...600).contains(dpi) else { throw ValidationError("--dpi must be 36 to 600") }
    if case .pixels = size {
      throw ValidationError(
        "--size in pixels says how large a png is; leave out --dpi, or name a page: "
          + PageSize.names.joined(separator: ", "))
    }
  }

  /// Adds these options to others.
  func apply(to options: inout DiagramOptions) {
    options.subtitle = subtitle
    options.showsLegend = legend
    options.grouping = groupBy
    options.layout = layout
    options.aspect = size?.aspect
    if let dpi { options.resolution = dpi }
    options.bitmap = size?.bitmap(dotsPerInch: options.resolution)
  }
}
