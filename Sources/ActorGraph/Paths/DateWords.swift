extension PartialDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date in words: `8 January 2022`, `January 2022`, `2022`.
  package var words: String {
    var words = String(year)
    if let month { words = Self.months[month - 1] + " " + words }
    if let day { words = "\(day) " + words }
    return words
  }
}

extension TimeExtent {
  /// The time as it stands in a sentence: `on 8 January 2022`, `in 2022`, `since 2014`,
  /// `until May 2010`, `from 2014 to 2019`.
  var words: String {
    guard let start else { return end.map { "until \($0.words)" } ?? "" }
    guard let end else { return "since \(start.words)" }
    if start == end { return (start.day == nil ? "in " : "on ") + start.words }
    return "from \(start.words) to \(end.words)"
  }
}
