internal import ActorGraph
internal import Foundation

/// What is drawn behind the lines of a timeline: the axis, its grid, and signs on lanes.
struct TimelineScenery {
  let timeline: Timeline
  let sweep: TimelineSweep
  let axis: TimeAxis
  /// The heights of the lanes.
  let lines: [Double]
  let bottom: Double

  private var theme: Theme { timeline.composition.theme }

  // MARK: - Axis

  /// The lines between cells, their names above, and beneath these the days of events where a cell
  /// is longer than a day.
  func grid(tickHeight: Double) -> [Decoration] {
    var result: [Decoration] = []
    let top = axis.unit == .day ? 0 : tickHeight
    let right = sweep.borders.last ?? 0
    for number in axis.cells.indices {
      let x = sweep.borders[number]
      let next = sweep.borders[number + 1]
      if !number.isMultiple(of: 2) {
        result.append(
          .polygon(
            [
              Point(x: x, y: bottom), Point(x: x, y: top + tickHeight),
              Point(x: next, y: top + tickHeight), Point(x: next, y: bottom),
            ], fill: theme.groups.outer.fill, outline: nil))
      }
    }
    result += names(at: top + 5)
    result.append(
      .line(
        [Point(x: 0, y: top), Point(x: right, y: top)], color: theme.page.caption, width: 1))
    for x in sweep.borders {
      result.append(
        .line([Point(x: x, y: bottom), Point(x: x, y: top)], color: theme.groups.outer.border))
    }
    if axis.unit != .day { result += days() }
    return result
  }

  /// The names of the cells: of those in which something starts before the others, and of these as
  /// many as have room.
  private func names(at height: Double) -> [Decoration] {
    let occupied = sweep.startCells
    var taken = Intervals()
    var shown: [Int] = []
    for isOccupied in [true, false] {
      for (number, cell) in axis.cells.enumerated()
      where occupied.contains(number) == isOccupied && !cell.label.isEmpty {
        let start = sweep.borders[number] + 4
        let words = start...(start + TextWidth.of(cell.label, size: 11) * 1.08)
        guard !taken.overlaps(words, margin: 6) else { continue }
        taken.insert(words)
        shown.append(number)
      }
    }
    return shown.sorted().map { number in
      .text(
        axis.cells[number].label, at: Point(x: sweep.borders[number] + 4, y: height), size: 11,
        color: theme.page.text, isBold: true)
    }
  }

  /// The day of each first connector, where there is room.
  private func days() -> [Decoration] {
    var result: [Decoration] = []
    var last = -Double.infinity
    var named: Set<Int> = []
    let marks = timeline.entries.compactMap { entry -> (day: Int, x: Double)? in
      guard entry.otherLane != nil, let day = entry.day, let place = sweep.places[entry.edge]
      else { return nil }
      return (day, place.x)
    }.sorted { $0.x < $1.x }
    for mark in marks where named.insert(mark.day).inserted {
      let date = CalendarDay.date(mark.day)
      guard mark.x > last,
        let full = PartialDate(year: date.year, month: date.month, day: date.day)
      else { continue }
      let words = DateWords(year: date.year).short(TimeExtent(full))
      result.append(
        .text(words, at: Point(x: mark.x - 2, y: 5), size: 10, color: theme.page.caption))
      last = mark.x + TextWidth.of(words, size: 10) + 6
    }
    return result
  }

  // MARK: - Signs

  /// The dot where a connector starts.
  func start(_ place: TimelineSweep.Place, y: Double, color: Theme.Color) -> Decoration {
    let corners = (0..<12).map { step in
      let angle = Double(step) * Double.pi / 6
      return Point(x: place.x + 3 * cos(angle), y: y + 3 * sin(angle))
    }
    return .polygon(corners, fill: color, outline: nil)
  }

  /// The days that an event can mean where it is not one: a dashed line in its lane.
  ///
  /// - Parameter places: from the first to the last connector it holds for.
  func stretch(
    of item: TimelineItem, around places: ClosedRange<Double>, y: Double, color: Theme.Color
  ) -> [Decoration] {
    let first = item.isOpenBefore ? 0 : sweep.x(of: item.days.lowerBound)
    let start = min(first, places.lowerBound)
    let end = max(sweep.x(of: item.days.upperBound + 1), places.upperBound)
    func stroke(_ from: Point, _ to: Point, isDashed: Bool) -> Decoration {
      .line([from, to], color: color, width: 1.5, isDashed: isDashed)
    }
    let ends = [start, end].map { x in
      stroke(Point(x: x, y: y - 4), Point(x: x, y: y + 4), isDashed: false)
    }
    return [stroke(Point(x: start, y: y), Point(x: end, y: y), isDashed: true)] + ends
  }

  /// Points at the ends of a bar that goes on.
  func ends(of item: TimelineItem, from: Double, to: Double, y: Double, color: Theme.Color)
    -> [Decoration]
  {
    func point(_ x: Double, _ length: Double) -> Decoration {
      .polygon(
        [Point(x: x, y: y - 5), Point(x: x, y: y + 5), Point(x: x + length, y: y)], fill: color,
        outline: nil)
    }
    return (item.isOpenBefore ? [point(from, -9)] : []) + (item.isOpenAfter ? [point(to, 9)] : [])
  }
}
