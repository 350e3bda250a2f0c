/// What a helper process is asked to do.
struct GraphvizRequest: Hashable, Sendable {
  enum Task: Hashable, Sendable {
    case place
    case render(PictureFormat, dotsPerInch: Int)
  }

  var task: Task
  var engine: Graphviz.Engine
  var dot: String
  var limits: GraphvizLimits

  init(task: Task, engine: Graphviz.Engine, dot: String, limits: GraphvizLimits) {
    self.task = task
    self.engine = engine
    self.dot = dot
    self.limits = limits
  }

  var encoded: [UInt8] {
    var writer = MessageWriter()
    switch task {
    case .place:
      writer.put("place")
    case .render(let format, let dotsPerInch):
      writer.put(format.rawValue)
      writer.put(UInt32(clamping: dotsPerInch))
    }
    writer.put(engine.rawValue)
    writer.put(limits.seconds)
    writer.put(Int64(limits.memory))
    writer.put(Int64(limits.output))
    writer.put(dot)
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(MessageFault) {
    var reader = MessageReader(bytes)
    let name = try reader.text()
    if name == "place" {
      task = .place
    } else {
      guard let format = PictureFormat(rawValue: name) else { throw MessageFault() }
      task = .render(format, dotsPerInch: Int(try reader.integer(UInt32.self)))
    }
    guard let engine = Graphviz.Engine(rawValue: try reader.text()) else { throw MessageFault() }
    self.engine = engine
    let seconds = try reader.double()
    let memory = Int(try reader.integer(Int64.self))
    let output = Int(try reader.integer(Int64.self))
    limits = GraphvizLimits(seconds: seconds, memory: memory, output: output)
    dot = try reader.text()
    try reader.finish()
  }
}
