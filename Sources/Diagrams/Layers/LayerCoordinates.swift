/// Gives ordered slots their places in points.
///
/// Heights minimise the weighted squared vertical distances along lines under the separations of
/// each layer and of the frames, by repeated projection (``SeparationSolver``); long lines weigh
/// most, so that they run straight (Gansner et al., "A technique for drawing directed graphs",
/// 1993). y points downwards here.
struct LayerCoordinates: Sendable {
  let slots: LayerSlots
  let order: [[Int]]
  /// Height of the centre of each slot.
  private(set) var height: [Double] = []
  /// Left and right of each layer.
  private(set) var columns: [ClosedRange<Double>] = []
  /// Top and bottom of each frame, title included.
  private(set) var frames: [ClosedRange<Double>] = []
  /// Where the segments of each slot leave, from its centre downwards, in the order of
  /// `slots.before` and `slots.after`.
  private(set) var portsBefore: [[Double]] = []
  private(set) var portsAfter: [[Double]] = []

  /// At this width letters of 10 points are 10 pixels high on 1,600, margins included.
  static let widest = 1_535.0
  /// Around what a frame holds.
  static let margin = 11.0
  static let titleRoom = 18.0

  /// - Parameters:
  ///   - loose: multiplies the gaps between slots of a layer.
  ///   - wide: multiplies the gaps between layers.
  ///   - pull: how much everything is drawn to the middle of the page.
  init(_ slots: LayerSlots, order: [[Int]], loose: Double, wide: Double, pull: Double) {
    self.slots = slots
    self.order = order
    setPorts()
    solve(loose: loose, pull: pull)
    setColumns(wide: wide)
  }

  // MARK: - Ports

  /// The line beneath the words of a slot.
  private func linePlace(_ slot: Int) -> Double {
    guard case .label = slots.slots[slot].content else { return 0 }
    return slots.slots[slot].height / 2 - 1.5
  }

  private mutating func setPorts() {
    var rank = Array(repeating: 0, count: slots.slots.count)
    for layer in order { for (position, slot) in layer.enumerated() { rank[slot] = position } }
    func ports(_ slot: Int, _ others: [Int32]) -> [Double] {
      guard case .node = slots.slots[slot].content else {
        return Array(repeating: linePlace(slot), count: others.count)
      }
      let room = slots.slots[slot].height - 12
      let count = others.count
      let step = count > 1 ? min(9, max(0, room) / Double(count - 1)) : 0
      let sorted = others.indices.sorted {
        (rank[Int(others[$0])], $0) < (rank[Int(others[$1])], $1)
      }
      var result = Array(repeating: 0.0, count: count)
      for (position, index) in sorted.enumerated() {
        result[index] = (Double(position) - Double(count - 1) / 2) * step
      }
      return result
    }
    portsBefore = slots.slots.indices.map { ports($0, slots.before[$0]) }
    portsAfter = slots.slots.indices.map { ports($0, slots.after[$0]) }
  }

  // MARK: - Heights

  private struct Pull {
    var other: Int
    var shift: Double
    var weight: Double
  }

  private func pulls() -> [[Pull]] {
    var result: [[Pull]] = Array(repeating: [], count: slots.slots.count)
    func stiffness(_ slot: Int) -> Double {
      if case .node = slots.slots[slot].content { return 1 }
      return 2.2
    }
    for slot in slots.slots.indices {
      for (index, other) in slots.after[slot].enumerated() {
        let right = Int(other)
        guard let place = slots.before[right].firstIndex(of: Int32(slot)) else { continue }
        let shift = portsAfter[slot][index] - portsBefore[right][place]
        let weight = stiffness(slot) * stiffness(right)
        result[slot].append(Pull(other: right, shift: -shift, weight: weight))
        result[right].append(Pull(other: slot, shift: shift, weight: weight))
      }
    }
    return result
  }

  private mutating func solve(loose: Double, pull: Double) {
    let count = slots.slots.count
    let frameCount = slots.problem.frames.count
    var separations: [SeparationSolver.Separation] = []
    func top(_ frame: Int) -> Int { count + 2 * frame }
    func bottom(_ frame: Int) -> Int { count + 2 * frame + 1 }
    for layer in order {
      for (upper, lower) in zip(layer, layer.dropFirst()) {
        separations.append(
          .init(left: upper, right: lower, gap: slots.distance(upper, lower) * loose))
      }
    }
    addFrames(&separations, top: top, bottom: bottom)
    let pulls = self.pulls()
    var weights = pulls.map { 0.05 + $0.reduce(0) { $0 + $1.weight } }
    weights += Array(repeating: 0.02, count: 2 * frameCount)
    var solver = SeparationSolver(weights: weights, separations: separations)
    var values = Array(repeating: 0.0, count: weights.count)
    for layer in order {
      var place = 0.0
      var last = -1
      for slot in layer {
        if last >= 0 { place += slots.distance(last, slot) * loose }
        values[slot] = place
        last = slot
      }
      for slot in layer { values[slot] -= place / 2 }
    }
    values = solver.solve(values)
    let rounds = 30
    for round in 0..<rounds {
      var wanted = values
      for slot in 0..<count where !pulls[slot].isEmpty {
        var sum = 0.0
        var weight = 0.0
        for pull in pulls[slot] {
          sum += pull.weight * (values[pull.other] + pull.shift)
          weight += pull.weight
        }
        let step = round < rounds / 2 ? 0.85 : 0.6
        wanted[slot] += (sum / weight - wanted[slot]) * step - values[slot] * pull
      }
      for frame in 0..<frameCount {
        // Frames close around what they hold.
        let middle = (values[top(frame)] + values[bottom(frame)]) / 2
        wanted[top(frame)] += (middle - wanted[top(frame)]) * 0.5
        wanted[bottom(frame)] += (middle - wanted[bottom(frame)]) * 0.5
      }
      values = solver.solve(wanted)
    }
    height = Array(values.prefix(count))
    frames = (0..<frameCount).map {
      let (high, low) = (values[top($0)], values[bottom($0)])
      return min(high, low)...max(high, low)
    }
  }

  /// Members stay inside their frame, everything else in its layers above or beneath it.
  private func addFrames(
    _ separations: inout [SeparationSolver.Separation], top: (Int) -> Int, bottom: (Int) -> Int
  ) {
    let problem = slots.problem
    for (frame, definition) in problem.frames.enumerated() where definition.parent >= 0 {
      separations.append(
        .init(
          left: top(definition.parent), right: top(frame), gap: Self.margin + Self.titleRoom - 4))
      separations.append(
        .init(left: bottom(frame), right: bottom(definition.parent), gap: Self.margin))
    }
    for frame in problem.frames.indices {
      separations.append(
        .init(left: top(frame), right: bottom(frame), gap: Self.titleRoom + 2 * Self.margin))
    }
    for layer in order {
      for slot in layer {
        let frame = slots.slots[slot].frame
        guard frame >= 0 else { continue }
        let half = slots.slots[slot].height / 2
        separations.append(
          .init(left: top(frame), right: slot, gap: half + Self.margin + Self.titleRoom - 4))
        separations.append(.init(left: slot, right: bottom(frame), gap: half + Self.margin))
      }
      for (upper, lower) in zip(layer, layer.dropFirst()) {
        let above = problem.chain(of: slots.slots[upper].frame)
        let beneath = problem.chain(of: slots.slots[lower].frame)
        let shared = zip(above, beneath).prefix { $0 == $1 }.count
        let over = shared < above.count ? above[shared] : nil
        let under = shared < beneath.count ? beneath[shared] : nil
        let room = 8.0
        switch (over, under) {
        case (let over?, let under?):
          separations.append(.init(left: bottom(over), right: top(under), gap: 12))
        case (let over?, nil):
          separations.append(
            .init(
              left: bottom(over), right: lower, gap: slots.slots[lower].height / 2 + room))
        case (nil, let under?):
          separations.append(
            .init(left: upper, right: top(under), gap: slots.slots[upper].height / 2 + room))
        case (nil, nil): break
        }
      }
    }
  }

  // MARK: - Columns

  private mutating func setColumns(wide: Double) {
    var left = 0.0
    for layer in order.indices {
      let widest = order[layer].map { slots.slots[$0].width }.max() ?? 0
      columns.append(left...(left + widest))
      guard layer + 1 < order.count else { break }
      if order[layer].isEmpty || order[layer + 1].isEmpty { continue }
      // Steep lines need room to turn.
      var steepest = 0.0
      for segment in slots.segments[layer] {
        steepest = max(steepest, abs(height[segment.left] - height[segment.right]))
      }
      left += widest + min(52, 20 + steepest * 0.09) * wide
    }
  }
}
