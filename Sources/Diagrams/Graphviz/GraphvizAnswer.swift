internal import Foundation

/// What a helper process gives back.
enum GraphvizAnswer: Sendable {
  case placement(PlacedDiagram)
  case picture(Graphviz.Output)
  case failure(DiagramError)

  var encoded: [UInt8] {
    var writer = MessageWriter()
    switch self {
    case .placement(let diagram):
      writer.put(UInt8(0))
      writer.put(diagram)
    case .picture(let output):
      writer.put(UInt8(1))
      writer.put(output.warnings) { $0.put($1) }
      writer.put(bytes: output.bytes)
    case .failure(let error):
      writer.put(UInt8(2))
      writer.put(error)
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(MessageFault) {
    var reader = MessageReader(bytes)
    switch try reader.integer(UInt8.self) {
    case 0:
      self = .placement(try reader.placement())
    case 1:
      let warnings = try reader.list { (reader) throws(MessageFault) in try reader.text() }
      self = .picture(Graphviz.Output(bytes: Data(try reader.slice()), warnings: warnings))
    case 2:
      self = .failure(try reader.error())
    default:
      throw MessageFault()
    }
    try reader.finish()
  }
}

extension MessageWriter {
  /// Errors that only the caller's side knows are told as what they say.
  fileprivate mutating func put(_ error: DiagramError) {
    switch error {
    case .layoutFailed(let message):
      put(UInt8(0))
      put(message)
    case .renderingFailed(let message):
      put(UInt8(1))
      put(message)
    case .tooLarge(let width, let height):
      put(UInt8(2))
      put(Int64(width))
      put(Int64(height))
    case .refused(let message):
      put(UInt8(3))
      put(message)
    case .timedOut, .crashed, .outOfMemory, .helperFailed:
      put(UInt8(1))
      put("\(error)")
    }
  }
}

extension MessageReader {
  fileprivate mutating func error() throws(MessageFault) -> DiagramError {
    switch try integer(UInt8.self) {
    case 0: return .layoutFailed(try text())
    case 1: return .renderingFailed(try text())
    case 2:
      let width = Int(try integer(Int64.self))
      return .tooLarge(width: width, height: Int(try integer(Int64.self)))
    case 3: return .refused(try text())
    default: throw MessageFault()
    }
  }
}
