/// What file a picture becomes.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  /// Scalable Vector Graphics, text kept as text, with titles and data attributes.
  case svg
  /// Portable Network Graphics, a bitmap.
  case png
  /// Portable Document Format.
  case pdf

  /// Graphviz's name of the renderer; the plug-in is named so that no other one steps in.
  var rendererName: String {
    switch self {
    case .svg: "svg:svg:core"
    case .png: "png:cairo"
    case .pdf: "pdf:cairo"
    }
  }
}
