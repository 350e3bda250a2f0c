// How a placement travels from a helper to its caller: every number with all its bits, so that what
// is decided by it is the same as in process.

extension MessageWriter {
  mutating func put(_ diagram: PlacedDiagram) {
    put(diagram.bounds)
    put(diagram.nodes) { writer, node in
      writer.put(node.name)
      writer.put(node.box)
    }
    put(diagram.lines) { writer, line in
      for text in [line.id, line.tail, line.head] { writer.put(text) }
      writer.put(line.curve) { $0.put($1) }
      writer.put(line.label.map { [$0] } ?? []) { $0.put($1) }
    }
    put(diagram.frames) { writer, frame in
      writer.put(frame.id)
      writer.put(frame.box)
      writer.put(frame.title)
    }
  }

  private mutating func put(_ point: Point) {
    put(point.x)
    put(point.y)
  }

  private mutating func put(_ box: Box) {
    put(box.low)
    put(box.high)
  }
}

extension MessageReader {
  mutating func placement() throws(MessageFault) -> PlacedDiagram {
    let bounds = try box()
    let nodes = try list { (reader) throws(MessageFault) in
      PlacedDiagram.Node(name: try reader.text(), box: try reader.box())
    }
    let lines = try list { (reader) throws(MessageFault) in
      let (id, tail, head) = (try reader.text(), try reader.text(), try reader.text())
      let curve = try reader.list { (reader) throws(MessageFault) in try reader.point() }
      let label = try reader.list { (reader) throws(MessageFault) in try reader.box() }
      return PlacedDiagram.Line(id: id, tail: tail, head: head, curve: curve, label: label.first)
    }
    let frames = try list { (reader) throws(MessageFault) in
      PlacedDiagram.Frame(id: try reader.text(), box: try reader.box(), title: try reader.box())
    }
    return PlacedDiagram(bounds: bounds, nodes: nodes, lines: lines, frames: frames)
  }

  private mutating func point() throws(MessageFault) -> Point {
    Point(x: try double(), y: try double())
  }

  private mutating func box() throws(MessageFault) -> Box {
    var box = Box(centre: Point(x: 0, y: 0), width: 0, height: 0)
    box.low = try point()
    box.high = try point()
    return box
  }
}
