import ActorGraph

/// Points in time as STIX writes them, in UTC.
enum STIXTime {
  /// What objects say that are of no particular time.
  static let beginning = "1970-01-01T00:00:00.000Z"

  /// The first moment that a date can mean.
  static func start(of date: PartialDate) -> String {
    day(date.year, date.month ?? 1, date.day ?? 1) + "T00:00:00.000Z"
  }

  /// The last moment that a date can mean.
  static func end(of date: PartialDate) -> String {
    let month = date.month ?? 12
    let last = date.day ?? PartialDate.days(inMonth: month, of: date.year)
    return day(date.year, month, last) + "T23:59:59.999Z"
  }

  /// When a graph was made, as far as it tells: on the day of its latest document.
  static func creation(of graph: ActorGraph) -> String {
    graph.documents.compactMap(\.published).max { $0.earliestDay < $1.earliestDay }
      .map(start) ?? beginning
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    PartialDate(year: year, month: month, day: day)?.description ?? "1970-01-01"
  }
}
