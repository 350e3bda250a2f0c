/// Draws the lines of a layered placement and sets their words beside them.
///
/// Every line first runs through the slots that the layers keep free for it, so that it meets
/// nothing; then bends are taken out where the straighter line meets nothing either and crosses no
/// more lines. y points downwards until ``placed(bounds:)``.
struct LineRouter {
  let problem: LayerProblem
  let coordinates: LayerCoordinates
  private(set) var nodes: [Box]
  private(set) var lines: [PlacedDiagram.Line] = []
  private(set) var titles: [Box?]
  private let names: [String: Int]

  private var slots: LayerSlots { coordinates.slots }

  /// What lines keep away from.
  private static let clearance = 2.5

  init(_ problem: LayerProblem, _ coordinates: LayerCoordinates) {
    self.problem = problem
    self.coordinates = coordinates
    nodes = problem.names.indices.map { node in
      let column = coordinates.columns[coordinates.slots.slots[node].layer]
      return Box(
        centre: Point(
          x: (column.lowerBound + column.upperBound) / 2, y: coordinates.height[node]),
        size: problem.sizes[node])
    }
    names = Dictionary(
      zip(problem.names, problem.names.indices), uniquingKeysWith: { first, _ in first })
    titles = problem.frames.map { _ in nil }
    for index in problem.edges.indices { lines.append(safeLine(index)) }
  }

  // MARK: - Safe lines

  /// The way of a line: points at both borders of each layer it passes.
  private struct Way {
    var start: Point
    var end: Point
    /// Where the line leaves the column of its first node and enters that of its last.
    var leaves: Point
    var enters: Point
    /// Left and right of each layer between, at the height of the line.
    var passes: [(left: Point, right: Point)]
    /// Which of them has the words.
    var label: Int?
  }

  private func port(_ node: Int, isRight: Bool, towards slot: Int) -> Point {
    let others = isRight ? slots.after[node] : slots.before[node]
    let ports = isRight ? coordinates.portsAfter[node] : coordinates.portsBefore[node]
    let index = others.firstIndex(of: Int32(slot)) ?? 0
    let shift = ports.indices.contains(index) ? ports[index] : 0
    let reach = NodeOutline.reach(problem.shapes[node], problem.sizes[node], at: shift)
    let centre = nodes[node].centre
    return Point(x: centre.x + (isRight ? reach : -reach), y: centre.y + shift)
  }

  private func lineHeight(_ slot: Int) -> Double {
    let height = coordinates.height[slot]
    guard case .label = slots.slots[slot].content else { return height }
    return height + slots.slots[slot].height / 2 - 1.5
  }

  private func isBend(_ chain: [Int]) -> Bool {
    guard let first = chain.first, let last = chain.last else { return false }
    return slots.slots[first].layer == slots.slots[last].layer
  }

  private func way(_ index: Int) -> Way {
    let chain = slots.chains[index]
    var passes: [(left: Point, right: Point)] = []
    var label: Int?
    for slot in chain.dropFirst().dropLast() {
      let column = coordinates.columns[slots.slots[slot].layer]
      let height = lineHeight(slot)
      if case .label = slots.slots[slot].content { label = passes.count }
      passes.append(
        (Point(x: column.lowerBound, y: height), Point(x: column.upperBound, y: height)))
    }
    let start = port(chain[0], isRight: true, towards: chain[1])
    let end = port(chain[chain.count - 1], isRight: false, towards: chain[chain.count - 2])
    let first = coordinates.columns[slots.slots[chain[0]].layer]
    let last = coordinates.columns[slots.slots[chain[chain.count - 1]].layer]
    return Way(
      start: start, end: end, leaves: Point(x: max(start.x, first.upperBound), y: start.y),
      enters: Point(x: min(end.x, last.lowerBound), y: end.y), passes: passes, label: label)
  }

  private func safeLine(_ index: Int) -> PlacedDiagram.Line {
    let chain = slots.chains[index]
    if isBend(chain) { return bend(index) }
    let way = self.way(index)
    let points = safePoints(way)
    return line(
      index, SmoothCurve.through(points, slopes: points.map { _ in 0 }), label: safeLabel(index))
  }

  private func safePoints(_ way: Way) -> [Point] {
    var points = [way.start]
    func add(_ point: Point) {
      if point.x > points[points.count - 1].x + 1 { points.append(point) }
    }
    add(way.leaves)
    for pass in way.passes {
      add(pass.left)
      add(pass.right)
    }
    if way.end.x > way.enters.x + 1 { add(way.enters) }
    points.append(way.end)
    return points
  }

  private func safeLabel(_ index: Int) -> Box? {
    guard let size = problem.edges[index].label else { return nil }
    for slot in slots.chains[index] {
      guard case .label = slots.slots[slot].content else { continue }
      let column = coordinates.columns[slots.slots[slot].layer]
      return Box(
        centre: Point(
          x: (column.lowerBound + column.upperBound) / 2,
          y: coordinates.height[slot] - LayerSlots.labelRoom / 2), size: size)
    }
    return nil
  }

  /// A line between two nodes of one layer, with its words outside the bend.
  private func bend(_ index: Int) -> PlacedDiagram.Line {
    let chain = slots.chains[index]
    let slot = chain[1]
    let isRight = slots.slots[slot].layer > slots.slots[chain[0]].layer
    let column = coordinates.columns[slots.slots[slot].layer]
    let edge = problem.edges[index]
    var start = port(chain[0], isRight: isRight, towards: slot)
    var end = port(chain[2], isRight: isRight, towards: slot)
    if edge.tail == edge.head {
      let third = problem.sizes[edge.tail].height / 4
      start.y -= third
      end.y += third
    }
    let turn = Point(
      x: isRight ? column.lowerBound - 3 : column.upperBound + 3, y: coordinates.height[slot])
    func quarter(_ from: Point, _ to: Point, leavesLevel: Bool) -> [Point] {
      let bow = 0.55
      return leavesLevel
        ? [
          Point(x: from.x + (to.x - from.x) * bow, y: from.y),
          Point(x: to.x, y: to.y + (from.y - to.y) * bow), to,
        ]
        : [
          Point(x: from.x, y: from.y + (to.y - from.y) * bow),
          Point(x: to.x + (from.x - to.x) * bow, y: to.y), to,
        ]
    }
    // Past wider nodes of the column before it turns.
    let border = coordinates.columns[slots.slots[chain[0]].layer]
    func edgeOfColumn(_ point: Point) -> Point {
      Point(
        x: isRight ? max(point.x, border.upperBound) : min(point.x, border.lowerBound), y: point.y)
    }
    let (leaves, enters) = (edgeOfColumn(start), edgeOfColumn(end))
    let curve =
      Bezier.straight([start, leaves]) + quarter(leaves, turn, leavesLevel: true)
      + quarter(turn, enters, leavesLevel: false)
      + Bezier.straight([enters, end]).dropFirst()
    let label = edge.label.map { size in
      Box(
        centre: Point(
          x: isRight ? column.lowerBound + size.width / 2 : column.upperBound - size.width / 2,
          y: coordinates.height[slot]), size: size)
    }
    return PlacedDiagram.Line(
      id: problem.edgeNames[index], tail: problem.names[edge.tail],
      head: problem.names[edge.head], curve: curve, label: label)
  }

  private func line(_ index: Int, _ curve: [Point], label: Box?) -> PlacedDiagram.Line {
    let edge = problem.edges[index]
    let startsAtTail = slots.chains[index].first == edge.tail
    return PlacedDiagram.Line(
      id: problem.edgeNames[index], tail: problem.names[edge.tail],
      head: problem.names[edge.head], curve: startsAtTail ? curve : curve.reversed(), label: label)
  }

  // MARK: - Straightening

  /// Takes bends out, some rounds over all lines.
  mutating func straighten(rounds: Int) {
    for _ in 0..<rounds {
      var hasChanged = false
      for index in lines.indices where !isBend(slots.chains[index]) {
        if straighten(index) { hasChanged = true }
      }
      if !hasChanged { break }
    }
  }

  private mutating func straighten(_ index: Int) -> Bool {
    let way = self.way(index)
    let before = crossings(lines[index], at: index)
    for points in ways(way) where points.count * 3 - 2 < lines[index].curve.count {
      for steepest in [0.9, 0.45] {
        let slopes = SmoothCurve.slopes(points, steepest: steepest)
        if accept(index, points, slopes, way, crossings: before) { return true }
      }
    }
    return takeOutPoints(index, way, crossings: before)
  }

  /// Takes single points out of the safe way.
  private mutating func takeOutPoints(_ index: Int, _ way: Way, crossings: Int) -> Bool {
    var points = safePoints(way)
    guard lines[index].curve.count >= points.count * 3 - 2 else { return false }
    var hasChanged = false
    var position = 1
    while position < points.count - 1 {
      var shorter = points
      shorter.remove(at: position)
      let slopes = SmoothCurve.slopes(shorter, steepest: 0.3)
      if accept(index, shorter, slopes, way, crossings: crossings) {
        points = shorter
        hasChanged = true
      } else {
        position += 1
      }
    }
    return hasChanged
  }

  /// Keeps a line where it meets nothing and crosses no more lines.
  private mutating func accept(
    _ index: Int, _ points: [Point], _ slopes: [Double], _ way: Way, crossings most: Int
  ) -> Bool {
    var candidate = line(index, SmoothCurve.through(points, slopes: slopes), label: nil)
    if problem.edges[index].label != nil {
      guard let label = label(index, beside: candidate, way: way) else { return false }
      candidate.label = label
    }
    guard isClear(candidate, at: index), crossings(candidate, at: index) <= most else {
      return false
    }
    lines[index] = candidate
    return true
  }

  /// Shorter lists of points, the straightest first.
  private func ways(_ way: Way) -> [[Point]] {
    func middle(_ pass: (left: Point, right: Point)) -> Point { pass.left.towards(pass.right, 0.5) }
    var result: [[Point]] = [[way.start, way.end]]
    if let label = way.label {
      result.append([way.start, middle(way.passes[label]), way.end])
      result.append([way.start, way.passes[label].left, way.passes[label].right, way.end])
    }
    if way.passes.count > 2 {
      for (index, pass) in way.passes.enumerated() where index != way.label {
        var points = [way.start]
        for kept in way.passes.indices where kept == index || kept == way.label {
          points.append(kept == index ? middle(pass) : middle(way.passes[kept]))
        }
        result.append(points + [way.end])
      }
    }
    result.append([way.start] + way.passes.map(middle) + [way.end])
    return result
  }

  /// The words just above a line near where the layers keep room for them; nil where the line is
  /// too steep.
  private func label(_ index: Int, beside line: PlacedDiagram.Line, way: Way) -> Box? {
    guard let size = problem.edges[index].label, let place = way.label else { return nil }
    let middle = way.passes[place].left.towards(way.passes[place].right, 0.5)
    let (left, right) = (middle.x - size.width / 2, middle.x + size.width / 2)
    var top = Double.infinity
    var bottom = -Double.infinity
    for (start, end) in zip(line.points, line.points.dropFirst()) {
      let (low, high) = (min(start.x, end.x), max(start.x, end.x))
      guard high >= left, low <= right, high > low else { continue }
      for x in [max(low, left), min(high, right)] {
        let share = (x - start.x) / (end.x - start.x)
        let y = start.y + (end.y - start.y) * share
        top = min(top, y)
        bottom = max(bottom, y)
      }
    }
    guard top.isFinite, bottom - top < 13 else { return nil }
    return Box(
      centre: Point(x: middle.x, y: top - 0.5 - size.height / 2), size: size)
  }

  private func isClear(_ line: PlacedDiagram.Line, at index: Int) -> Bool {
    guard let bounds = line.bounds else { return false }
    let edge = problem.edges[index]
    for (node, box) in nodes.enumerated() {
      if let label = line.label, label.inset(by: -2).overlaps(box) { return false }
      guard node != edge.tail, node != edge.head else { continue }
      if LayoutScore.strikes(line, bounds, box.inset(by: -Self.clearance)) { return false }
    }
    for (other, box) in titles.enumerated() {
      guard let box, other >= 0 else { continue }
      if LayoutScore.strikes(line, bounds, box.inset(by: -1)) { return false }
      if let label = line.label, label.inset(by: -2).overlaps(box) { return false }
    }
    for (other, another) in lines.enumerated() where other != index {
      if let label = another.label {
        if LayoutScore.strikes(line, bounds, label.inset(by: -1)) { return false }
        if let own = line.label, own.inset(by: -1.5).overlaps(label) { return false }
      }
      if let own = line.label, let around = another.bounds,
        LayoutScore.strikes(another, around, own.inset(by: -1))
      {
        return false
      }
    }
    return true
  }

  private func crossings(_ line: PlacedDiagram.Line, at index: Int) -> Int {
    guard let bounds = line.bounds else { return 0 }
    let edge = problem.edges[index]
    var count = 0
    for (other, another) in lines.enumerated() where other != index {
      let ends = problem.edges[other]
      let shared = Set([edge.tail, edge.head]).intersection([ends.tail, ends.head])
      count += LayoutScore.crossings(
        line, another, bounds, except: shared.sorted().map { nodes[$0].inset(by: -8) })
    }
    return count
  }

  // MARK: - Frames

  /// Left, top, right and bottom of each frame, y downwards.
  func frameBoxes() -> [Box] {
    var boxes: [Box?] = problem.frames.map { _ in nil }
    func extend(_ frame: Int, _ box: Box) {
      let margin = LayerCoordinates.margin
      for around in problem.chain(of: frame).reversed() {
        let depth = Double(problem.chain(of: frame).count - problem.chain(of: around).count)
        let wide = box.inset(by: -margin - depth * margin)
        boxes[around] = Box(
          around: [wide.low, wide.high] + (boxes[around].map { [$0.low, $0.high] } ?? []))
      }
    }
    for (node, box) in nodes.enumerated() where problem.frameOfNode[node] >= 0 {
      extend(problem.frameOfNode[node], box)
    }
    for (index, line) in lines.enumerated() {
      let frame = problem.frameOfEdge[index]
      if frame >= 0, let label = line.label { extend(frame, label) }
    }
    return boxes.enumerated().map { frame, box in
      let place = coordinates.frames[frame]
      let box = box ?? Box(centre: Point(x: 0, y: place.lowerBound), width: 10, height: 10)
      let width = max(box.width, problem.frames[frame].title.width + 16)
      var result = Box(centre: box.centre, width: width, height: 1)
      result.low.y = place.lowerBound
      result.high.y = place.upperBound
      return result
    }
  }

  /// Puts each title into the strip at the top of its frame where no line passes.
  ///
  /// - Returns: the frames whose title is struck wherever it stands.
  mutating func placeTitles() -> [Int] {
    var struck: [Int] = []
    for (frame, box) in frameBoxes().enumerated() {
      let size = problem.frames[frame].title
      let y = box.low.y + 4 + size.height / 2
      let (first, last) = (box.low.x + 8 + size.width / 2, box.high.x - 8 - size.width / 2)
      var best: (box: Box, strikes: Int)?
      let steps = max(1, Int((last - first) / 12))
      let places = [0, steps] + (1..<max(2, steps)).map { $0 }
      for step in places {
        let x = first + (last - first) * Double(step) / Double(steps)
        let title = Box(centre: Point(x: x, y: y), size: size)
        var strikes = 0
        for line in lines {
          guard let bounds = line.bounds else { continue }
          if LayoutScore.strikes(line, bounds, title.inset(by: -1)) { strikes += 1 }
          if let label = line.label, label.overlaps(title.inset(by: -2)) { strikes += 1 }
        }
        for node in nodes where node.overlaps(title) { strikes += 1 }
        if best.map({ strikes < $0.strikes }) ?? true { best = (title, strikes) }
        if strikes == 0 { break }
      }
      titles[frame] = best?.box
      if best?.strikes ?? 1 > 0 { struck.append(frame) }
    }
    return struck
  }

  // MARK: - Result

  /// Everything with y upwards and the lower left corner at 0.
  func placed() -> PlacedDiagram {
    let frames = frameBoxes()
    var corners: [Point] = []
    for box in nodes + frames + lines.compactMap(\.label) { corners += [box.low, box.high] }
    for line in lines { corners += line.points }
    let bounds = Box(around: corners) ?? Box(centre: Point(x: 0, y: 0), width: 1, height: 1)
    func up(_ point: Point) -> Point {
      Point(x: point.x - bounds.low.x, y: bounds.high.y - point.y)
    }
    func up(_ box: Box) -> Box {
      Box(centre: up(box.centre), width: box.width, height: box.height)
    }
    return PlacedDiagram(
      bounds: up(bounds),
      nodes: zip(problem.names, nodes).map { PlacedDiagram.Node(name: $0, box: up($1)) },
      lines: lines.map {
        PlacedDiagram.Line(
          id: $0.id, tail: $0.tail, head: $0.head, curve: $0.curve.map(up),
          label: $0.label.map(up))
      },
      frames: problem.frames.enumerated().compactMap { index, frame in
        titles[index].map {
          PlacedDiagram.Frame(id: frame.id, box: up(frames[index]), title: up($0))
        }
      })
  }
}
