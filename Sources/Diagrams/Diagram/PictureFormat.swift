/// What file a picture becomes.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  /// Scalable Vector Graphics, text kept as text, with titles and data attributes.
  case svg
  /// Portable Network Graphics, a bitmap.
  case png
  /// Portable Document Format.
  case pdf
  /// One HTML file that needs nothing else: the SVG with a panel to search actors, read quotes,
  /// light paths and filter relations, by mouse, finger or keyboard.
  case html

  /// Graphviz's name of the renderer; the plug-in is named so that no other one steps in.
  var rendererName: String {
    switch self {
    case .svg, .html: "svg:svg:core"
    case .png: "png:cairo"
    case .pdf: "pdf:cairo"
    }
  }
}
