/// Finds places along the axis for the connectors, bars and words of a timeline, from the earliest
/// to the latest, so that no connector strikes words and no words overlap.
///
/// Vertically there are only tracks: above the line of each lane those of its bars, beneath it those
/// of the words of connectors that pass there. A cell of the axis becomes as wide as what happens in
/// it needs. Complexity: O(items² · width).
struct TimelineSweep {
  /// Where an item lies, x in points from the start of the axis.
  struct Place: Hashable, Sendable {
    /// Of the connector, or the start of the bar.
    var x: Double
    /// The left end of the words.
    var labelX: Double
    /// The lane above or beneath whose line the words stand.
    var labelLane: Int
    /// From 0, away from the line of the lane.
    var track: Int
  }

  private(set) var places: [String: Place] = [:]
  /// Where each cell starts, and where the last one ends.
  private(set) var borders: [Double] = []
  /// The cells in which something starts.
  let startCells: Set<Int>
  /// How many tracks each lane has above its line.
  private(set) var barTracks: [Int]
  /// How many tracks each lane has beneath its line.
  private(set) var labelTracks: [Int]
  /// The right end of the last words.
  private(set) var right = 0.0

  /// Days and where they were put: what lies between them is interpolated.
  private var knots: [(day: Int, x: Double)] = []
  private var bars: [[Intervals]]
  private var lastDays: [[Int]]
  private var labels: [[Intervals]]
  /// The connectors that pass each gap beneath a lane, and the bars above a lane.
  private var passingGaps: [Intervals]
  private var passingBars: [Intervals]
  /// Where connectors start from the line of a lane, and where their heads touch it.
  private var starts: [Intervals]
  private var heads: [Intervals]
  private let mostTracks: Int

  private static let gapOfConnectors = 9.0
  private static let gapOfWords = 7.0
  private static let step = 3.0
  /// From a connector to its words: half a head of an arrow.
  private static let wordsOffset = 6.0
  /// From the start of a cell to the first thing in it.
  private static let inset = 10.0

  /// Places items sorted by their first day.
  ///
  /// - Parameters:
  ///   - mostTracks: how many words may stand above one another between two lanes.
  ///   - cellWidth: how wide a cell is where nothing happens.
  init(
    _ items: [TimelineItem], lanes: Int, axis: TimeAxis, mostTracks: Int, cellWidth: Double
  ) {
    self.mostTracks = max(1, mostTracks)
    barTracks = Array(repeating: 0, count: lanes)
    labelTracks = Array(repeating: 0, count: lanes)
    bars = Array(repeating: [], count: lanes)
    lastDays = Array(repeating: [], count: lanes)
    labels = Array(repeating: [], count: lanes)
    passingGaps = Array(repeating: Intervals(), count: lanes)
    passingBars = Array(repeating: Intervals(), count: lanes)
    starts = Array(repeating: Intervals(), count: lanes)
    heads = Array(repeating: Intervals(), count: lanes)
    let occupied = Set(items.map { axis.cell(of: $0.days.lowerBound) })
    startCells = occupied
    // Long times without anything are made short.
    let emptyWidth = min(cellWidth, max(8, 320 / Double(max(1, axis.cells.count - occupied.count))))
    var start = 0.0
    var next = 0
    for (number, cell) in axis.cells.enumerated() {
      let cellWidth = occupied.contains(number) ? cellWidth : emptyWidth
      borders.append(start)
      knots.append((cell.days.lowerBound, start))
      var last = start + Self.inset
      var lastOfDay = last
      var day = cell.days.lowerBound
      while next < items.count, items[next].days.lowerBound < cell.days.upperBound {
        let item = items[next]
        next += 1
        if item.days.lowerBound > day {
          day = item.days.lowerBound
          let share =
            Double(day - cell.days.lowerBound)
            / Double(cell.days.upperBound - cell.days.lowerBound)
          last = max(lastOfDay, start + Self.inset + share * (cellWidth - Self.inset))
          knots.append((day, last))
        }
        let place = item.otherLane == nil ? bar(item, from: last) : connector(item, from: last)
        places[item.edge] = place
        if item.otherLane != nil { lastOfDay = max(lastOfDay, place.x + Self.gapOfConnectors) }
        right = max(right, place.labelX + item.label.width)
      }
      start = max(start + cellWidth, lastOfDay + Self.gapOfWords)
    }
    right = max(right, start)
    borders.append(right)
    knots.append((axis.days.upperBound, right))
  }

  /// Where a day starts on the axis.
  func x(of day: Int) -> Double {
    guard let after = knots.firstIndex(where: { $0.day >= day }) else { return borders.last ?? 0 }
    guard knots[after].day > day, after > 0 else { return knots[after].x }
    let (low, high) = (knots[after - 1], knots[after])
    return low.x + (high.x - low.x) * Double(day - low.day) / Double(high.day - low.day)
  }

  // MARK: - Bars

  private mutating func bar(_ item: TimelineItem, from start: Double) -> Place {
    let lane = item.lane
    let x = item.isOpenBefore ? 0 : start
    var track = 0
    while true {
      let isNew = track == bars[lane].count
      if isNew {
        bars[lane].append(Intervals())
        lastDays[lane].append(-1)
      }
      if lastDays[lane][track] < item.days.lowerBound,
        !bars[lane][track].overlaps(x...x, margin: 14)
      {
        var labelX = x
        var words = labelX...(labelX + item.label.width)
        while passingBars[lane].overlaps(words, margin: Self.step)
          || bars[lane][track].overlaps(words, margin: Self.gapOfWords)
        {
          labelX += Self.step
          words = labelX...(labelX + item.label.width)
        }
        if labelX - x < 40 || isNew {
          bars[lane][track].insert(words)
          lastDays[lane][track] = item.isOpenAfter ? Int.max : item.days.upperBound
          barTracks[lane] = bars[lane].count
          return Place(x: x, labelX: labelX, labelLane: lane, track: track)
        }
      }
      track += 1
    }
  }

  // MARK: - Connectors

  private mutating func connector(_ item: TimelineItem, from start: Double) -> Place {
    let gaps = item.span.lowerBound..<item.span.upperBound
    var x = start
    while true {
      if isFree(item, x, gaps), let (lane, track) = room(for: item, at: x, gaps) {
        let labelX = x + Self.wordsOffset
        while labels[lane].count <= track { labels[lane].append(Intervals()) }
        labels[lane][track].insert(labelX...(labelX + item.label.width))
        labelTracks[lane] = max(labelTracks[lane], track + 1)
        starts[item.lane].insert(x...x)
        heads[item.otherLane ?? item.lane].insert(x...x)
        for gap in gaps {
          passingGaps[gap].insert(x...x)
          passingBars[gap + 1].insert(x...x)
        }
        return Place(x: x, labelX: labelX, labelLane: lane, track: track)
      }
      x += Self.step
    }
  }

  /// Whether a connector can stand here: beside others, through no words.
  private func isFree(_ item: TimelineItem, _ x: Double, _ gaps: Range<Int>) -> Bool {
    let head = item.otherLane ?? item.lane
    // Two connectors may go on from one another only where both start.
    guard !heads[item.lane].overlaps(x...x, margin: Self.gapOfConnectors),
      !heads[head].overlaps(x...x, margin: Self.gapOfConnectors),
      !starts[head].overlaps(x...x, margin: Self.gapOfConnectors)
    else { return false }
    return gaps.allSatisfy { gap in
      !passingGaps[gap].overlaps(x...x, margin: Self.gapOfConnectors)
        && !labels[gap].contains { $0.overlaps(x...x, margin: Self.step) }
        && !bars[gap + 1].contains { $0.overlaps(x...x, margin: Self.step) }
    }
  }

  /// Where beside a connector its words fit: nearest to the one to whom it happens.
  private func room(for item: TimelineItem, at x: Double, _ gaps: Range<Int>)
    -> (lane: Int, track: Int)?
  {
    let words = (x + Self.wordsOffset)...(x + Self.wordsOffset + item.label.width)
    let pointsDown = (item.otherLane ?? item.lane) > item.lane
    for gap in pointsDown ? Array(gaps.reversed()) : Array(gaps) {
      guard !passingGaps[gap].overlaps(words, margin: Self.step) else { continue }
      for track in 0..<mostTracks {
        guard track < labels[gap].count else { return (gap, track) }
        if !labels[gap][track].overlaps(words, margin: Self.gapOfWords) { return (gap, track) }
      }
    }
    return nil
  }
}
