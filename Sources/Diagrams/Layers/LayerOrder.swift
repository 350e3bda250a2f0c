/// Orders the slots of each layer from top to bottom so that lines cross as little as possible.
///
/// Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures"
/// (1981): sweeps that sort each layer by the mean place of its neighbours, then swaps of
/// neighbours. What belongs to a frame stays together, and frames have the same order everywhere.
struct LayerOrder: Sendable {
  let slots: LayerSlots
  /// Slots of each layer from top to bottom.
  private(set) var order: [[Int]]
  /// Rough heights of the slots, downwards, the middle of each layer at 0.
  private(set) var place: [Double]
  private var rank: [Int]
  /// Of each frame and each frame around it (0: the page) the frame directly inside the latter that
  /// holds the former; -1 for none.
  private let blocks: [Int]
  /// Of each frame the outermost one around it and the next inwards, itself among them; -1 for none.
  private let outer: [(first: Int, second: Int)]
  /// Of each slot what it is sorted by.
  private var keys: [Double]

  /// - Parameter places: rough heights of the nodes to start from.
  init(_ slots: LayerSlots, places: [Double]) {
    self.slots = slots
    order = Array(repeating: [], count: slots.layerCount)
    place = Array(repeating: 0, count: slots.slots.count)
    rank = Array(repeating: 0, count: slots.slots.count)
    blocks = slots.problem.blocks
    outer = slots.problem.outer
    keys = Array(repeating: 0, count: slots.slots.count)
    for index in slots.slots.indices { order[slots.slots[index].layer].append(index) }
    for node in slots.problem.names.indices { place[node] = places[node] }
    for chain in slots.chains {
      guard let first = chain.first, let last = chain.last, chain.count > 2 else { continue }
      for (step, slot) in chain.dropFirst().dropLast().enumerated() {
        let share = Double(step + 1) / Double(chain.count - 1)
        place[slot] = place[first] * (1 - share) + place[last] * share
      }
    }
    keys = place
    let frames = frameKeys()
    for layer in order.indices { sort(layer, frames: frames) }
  }

  /// Sweeps and swaps until nothing gets better.
  mutating func improve(sweeps: Int) {
    var best = (order: order, place: place, rank: rank, crossings: crossings())
    var idle = 0
    for sweep in 0..<sweeps where best.crossings > 0 {
      let isForward = sweep % 2 == 0
      let both = sweep % 4 >= 2
      sortAlong(isForward: isForward, both: both)
      swapNeighbours()
      let count = crossings()
      if count < best.crossings {
        best = (order, place, rank, count)
        idle = 0
      } else {
        idle += 1
        if idle >= 4 { break }
      }
    }
    (order, place, rank) = (best.order, best.place, best.rank)
    swapNeighbours()
  }

  // MARK: - Sorting

  private mutating func sortAlong(isForward: Bool, both: Bool) {
    let layers = isForward ? Array(order.indices) : Array(order.indices.reversed())
    let frames = frameKeys()
    for layer in layers {
      for slot in order[layer] {
        var sum = 0.0
        var count = 0
        if both || isForward {
          for other in slots.before[slot] { sum += place[Int(other)] }
          count += slots.before[slot].count
        }
        if both || !isForward {
          for other in slots.after[slot] { sum += place[Int(other)] }
          count += slots.after[slot].count
        }
        keys[slot] = count == 0 ? place[slot] : sum / Double(count)
      }
      sort(layer, frames: frames)
    }
  }

  /// The mean place of what each frame holds.
  private func frameKeys() -> [Double] {
    var sums = Array(repeating: 0.0, count: outer.count)
    var counts = Array(repeating: 0.0, count: outer.count)
    for node in slots.problem.names.indices {
      let frame = slots.problem.frameOfNode[node]
      guard frame >= 0 else { continue }
      for around in [outer[frame].first, outer[frame].second] where around >= 0 {
        sums[around] += place[node]
        counts[around] += 1
      }
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Sorts by the outer frame's key or the own one, then by the inner frame's, then the own.
  private mutating func sort(_ layer: Int, frames: [Double]) {
    let sorted = order[layer].enumerated().map { position, slot -> (path: SortPath, slot: Int) in
      let frame = slots.slots[slot].frame
      var path = SortPath()
      if frame >= 0 {
        let around = outer[frame]
        path.append(frames[around.first], around.first)
        if around.second >= 0 { path.append(frames[around.second], around.second) }
      }
      path.append(keys[slot], -1)
      path.position = position
      return (path, slot)
    }.sorted { $0.path < $1.path }
    order[layer] = sorted.map(\.slot)
    settle(layer)
  }

  /// Keys from the outermost frame inwards.
  private struct SortPath: Comparable {
    var keys: (Double, Double, Double) = (0, 0, 0)
    var frames: (Int, Int, Int) = (-1, -1, -1)
    var count = 0
    var position = 0

    mutating func append(_ key: Double, _ frame: Int) {
      switch count {
      case 0: (keys.0, frames.0) = (key, frame)
      case 1: (keys.1, frames.1) = (key, frame)
      default: (keys.2, frames.2) = (key, frame)
      }
      count += 1
    }

    static func == (left: Self, right: Self) -> Bool { left.position == right.position }

    static func < (left: Self, right: Self) -> Bool {
      if left.keys.0 != right.keys.0 { return left.keys.0 < right.keys.0 }
      if left.frames.0 != right.frames.0 { return left.frames.0 < right.frames.0 }
      if left.keys.1 != right.keys.1 { return left.keys.1 < right.keys.1 }
      if left.frames.1 != right.frames.1 { return left.frames.1 < right.frames.1 }
      if left.keys.2 != right.keys.2 { return left.keys.2 < right.keys.2 }
      return left.position < right.position
    }
  }

  private mutating func settle(_ layer: Int) {
    var height = 0.0
    var last = -1
    for (position, slot) in order[layer].enumerated() {
      rank[slot] = position
      if last >= 0 { height += slots.distance(last, slot) }
      place[slot] = height
      last = slot
    }
    for slot in order[layer] { place[slot] -= height / 2 }
  }

  // MARK: - Swapping

  private mutating func swapNeighbours() {
    for _ in 0..<12 {
      var hasChanged = false
      for layer in order.indices {
        var position = 0
        while position + 1 < order[layer].count {
          let (upper, lower) = (order[layer][position], order[layer][position + 1])
          if slots.slots[upper].frame == slots.slots[lower].frame, gain(upper, lower) > 0 {
            order[layer].swapAt(position, position + 1)
            rank[upper] = position + 1
            rank[lower] = position
            hasChanged = true
          }
          position += 1
        }
        if hopFrames(layer) { hasChanged = true }
      }
      if !hasChanged { break }
    }
    for layer in order.indices { settle(layer) }
  }

  /// How many crossings fewer there are when two neighbours change places.
  private func gain(_ upper: Int, _ lower: Int) -> Int {
    gain(slots.before[upper], slots.before[lower]) + gain(slots.after[upper], slots.after[lower])
  }

  private func gain(_ upper: [Int32], _ lower: [Int32]) -> Int {
    var result = 0
    for one in upper {
      let high = rank[Int(one)]
      for other in lower {
        let low = rank[Int(other)]
        if high > low { result += 1 } else if high < low { result -= 1 }
      }
    }
    return result
  }

  /// Lets slots outside a frame change to its other side.
  private mutating func hopFrames(_ layer: Int) -> Bool {
    var hasChanged = false
    var position = 0
    while position < order[layer].count {
      let slot = order[layer][position]
      let home = slots.slots[slot].frame
      var end = position + 1
      var total = 0
      // The frame that begins right below, one level further in.
      if end < order[layer].count, let block = block(of: order[layer][end], within: home) {
        while end < order[layer].count,
          self.block(of: order[layer][end], within: home) == block
        {
          total += gain(slot, order[layer][end])
          end += 1
        }
        if total > 0 {
          order[layer].remove(at: position)
          order[layer].insert(slot, at: end - 1)
          for index in position..<end { rank[order[layer][index]] = index }
          hasChanged = true
          continue
        }
      }
      var start = position - 1
      total = 0
      if start >= 0, let block = block(of: order[layer][start], within: home) {
        while start >= 0, self.block(of: order[layer][start], within: home) == block {
          total += gain(order[layer][start], slot)
          start -= 1
        }
        if total > 0 {
          order[layer].remove(at: position)
          order[layer].insert(slot, at: start + 1)
          for index in (start + 1)...position { rank[order[layer][index]] = index }
          hasChanged = true
        }
      }
      position += 1
    }
    return hasChanged
  }

  /// The frame directly inside `home` that holds a slot; nil for none.
  private func block(of slot: Int, within home: Int) -> Int? {
    let frame = slots.slots[slot].frame
    guard frame >= 0, frame != home else { return nil }
    let block = blocks[frame * (outer.count + 1) + home + 1]
    return block < 0 ? nil : block
  }

  // MARK: - Counting

  /// How many pairs of segments cross. Complexity: O(s log s).
  func crossings() -> Int {
    var count = 0
    for layer in slots.segments.indices.dropLast() {
      let segments = slots.segments[layer]
      guard segments.count > 1 else { continue }
      let width = order[layer + 1].count
      let pairs = segments.map { rank[$0.left] * (width + 1) + rank[$0.right] }.sorted()
      var tree = Array(repeating: 0, count: width + 2)
      var seen = 0
      var index = 0
      while index < pairs.count {
        // Segments that begin together do not cross.
        let left = pairs[index] / (width + 1)
        var end = index
        while end < pairs.count, pairs[end] / (width + 1) == left {
          var node = pairs[end] % (width + 1) + 1
          var below = 0
          while node > 0 {
            below += tree[node]
            node -= node & -node
          }
          count += seen - below
          end += 1
        }
        for pair in pairs[index..<end] {
          var node = pair % (width + 1) + 1
          while node < tree.count {
            tree[node] += 1
            node += node & -node
          }
          seen += 1
        }
        index = end
      }
    }
    return count
  }

  /// How high each layer is.
  func heights() -> [Double] {
    order.map { layer in
      guard let first = layer.first, let last = layer.last else { return 0 }
      return place[last] - place[first]
        + (slots.slots[first].height + slots.slots[last].height) / 2
    }
  }
}
