internal import ActorGraph

/// The scale of a timeline, cut into cells: days, weeks, months or years, by how long it is.
struct TimeAxis: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    case day, week, month
    case years(Int)
  }

  /// A stretch of time between two lines of the grid.
  struct Cell: Hashable, Sendable {
    /// Days by number, as ``PartialDate/earliestDay`` counts them.
    var days: Range<Int>
    var label: String
  }

  let unit: Unit
  let cells: [Cell]

  /// The first day and the one after the last.
  var days: Range<Int> {
    (cells.first?.days.lowerBound ?? 0)..<(cells.last?.days.upperBound ?? 1)
  }

  /// The scale that covers some days in at most about two dozen cells.
  init(covering days: ClosedRange<Int>) {
    let unit = Self.unit(for: days)
    self.unit = unit
    var starts = [Self.start(of: days.lowerBound, unit)]
    while let last = starts.last, last <= days.upperBound, starts.count < 60 {
      let next = Self.next(after: last, unit)
      // The calendar ends with the year 9999.
      guard next > last else { break }
      starts.append(next)
    }
    if starts.count == 1 { starts.append(starts[0] + 1) }
    var cells: [Cell] = []
    for (start, end) in zip(starts, starts.dropFirst()) {
      let previous = cells.last.map { CalendarDay.date($0.days.lowerBound).year }
      cells.append(
        Cell(days: start..<end, label: Self.label(of: start, unit, previousYear: previous)))
    }
    self.cells = cells
  }

  /// The number of the cell a day lies in; days outside lie in the nearest.
  func cell(of day: Int) -> Int {
    cells.firstIndex { day < $0.days.upperBound } ?? max(0, cells.count - 1)
  }

  private static func unit(for days: ClosedRange<Int>) -> Unit {
    let length = days.upperBound - days.lowerBound + 1
    switch length {
    case ...16: return .day
    case ...112: return .week
    case ...750: return .month
    default:
      let years = length / 365 + 1
      let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { years / $0 <= 24 }
      return .years(step ?? 1000)
    }
  }

  private static func start(of day: Int, _ unit: Unit) -> Int {
    let date = CalendarDay.date(day)
    switch unit {
    case .day: return day
    // The first day of the calendar is a Monday.
    case .week: return day - day % 7
    case .month: return CalendarDay.first(year: date.year, month: date.month)
    case .years(let step): return CalendarDay.first(year: date.year - date.year % step)
    }
  }

  private static func next(after start: Int, _ unit: Unit) -> Int {
    let date = CalendarDay.date(start)
    switch unit {
    case .day: return start + 1
    case .week: return start + 7
    case .month:
      return date.month == 12
        ? CalendarDay.first(year: date.year + 1)
        : CalendarDay.first(year: date.year, month: date.month + 1)
    case .years(let step):
      return CalendarDay.first(year: date.year - date.year % step + step)
    }
  }

  /// `8 Jan`, with the year where it is new; `Jan 2022`; `2022`.
  private static func label(of start: Int, _ unit: Unit, previousYear: Int?) -> String {
    let date = CalendarDay.date(start)
    switch unit {
    case .day, .week:
      guard let full = PartialDate(year: date.year, month: date.month, day: date.day) else {
        return ""
      }
      return DateWords(year: previousYear == date.year ? date.year : nil)
        .short(TimeExtent(full))
    case .month:
      guard let month = PartialDate(year: date.year, month: date.month) else { return "" }
      return DateWords(year: nil).short(TimeExtent(month))
    case .years(let step):
      return step == 1 ? String(date.year) : "from \(date.year)"
    }
  }
}
