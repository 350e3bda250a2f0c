import ArgumentParser
import Diagrams
import Foundation

/// The forms of a diagram.
enum DrawingFormat: String, CaseIterable, ExpressibleByArgument {
  case svg
  case png
  case pdf
  case html
  case dot
  case mermaid
  case text

  /// The format that a file's name asks for; nil where there is no file.
  ///
  /// - Throws: `UsageError` for a name that asks for nothing known.
  static func named(by fileName: String?) throws(UsageError) -> DrawingFormat? {
    guard let fileName, fileName != "-" else { return nil }
    let name = fileName.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil
    switch ending {
    case "gv": return .dot
    case "htm": return .html
    case "mmd": return .mermaid
    case "txt", "md": return .text
    default: break
    }
    guard let format = ending.flatMap(Self.init(rawValue:)) else {
      throw UsageError(
        "'\(fileName)' does not say which format to draw; end it in .svg, .png, .pdf, .html, "
          + ".dot, .mmd or .txt, or give --format")
    }
    return format
  }

  /// Keeps pictures off the screen.
  func requirePlace(_ destination: Destination) throws(UsageError) {
    guard destination.isTerminal, picture != nil else { return }
    throw UsageError("a picture needs a file: add -o diagram.\(rawValue)")
  }

  /// The diagram in this form.
  func bytes(of diagram: Diagram) throws(DiagramError) -> Data {
    if let picture { return try diagram.rendered(picture) }
    let text =
      switch self {
      case .dot: diagram.dot
      case .mermaid: diagram.mermaid
      default: diagram.textTwin
      }
    return Data(text.utf8)
  }

  private var picture: PictureFormat? { PictureFormat(rawValue: rawValue) }
}
