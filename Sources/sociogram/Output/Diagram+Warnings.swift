import Diagrams
import Foundation

extension Diagram {
  /// Draws the picture and tells people what it lacks.
  func rendered(_ format: PictureFormat) throws(DiagramError) -> Data {
    let (data, warnings) = try renderWithWarnings(format)
    for warning in warnings { Diagnostics.say(warning) }
    return data
  }
}
