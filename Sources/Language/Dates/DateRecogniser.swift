/// Finds dates and resolves them: absolute, partial, relative to the day of publication, and
/// relative to the date before ("that night", "four days later").
///
/// Without a day of publication only absolute dates are resolved. A date that does not exist (31
/// February) is never given; the month and year in it are. Complexity: O(tokens).
struct DateRecogniser {
  let document: Document
  /// The day of publication.
  let reference: CalendarDay?

  init(_ document: Document, reference: CalendarDay?) {
    self.document = document
    self.reference = reference
  }

  /// A resolved date: its text, and its day where it is that precise.
  struct Resolved {
    var text: String
    var day: CalendarDay?

    init(_ text: String) { self.text = text }
    init(_ day: CalendarDay) {
      text = day.description
      self.day = day
    }
  }

  /// A date and how many tokens it takes.
  typealias Found = (date: Resolved, length: Int)

  /// The dates in the order of the text, without overlaps.
  func expressions() -> [TimeExpression] {
    var found: [TimeExpression] = []
    var last: CalendarDay?
    for sentence in document.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let (date, length) = date(at: index, before: sentence.upperBound, last: last) else {
          index += 1
          continue
        }
        let range = index..<index + length
        found.append(TimeExpression(tokens: range, value: framed(date.text, at: index)))
        if let day = date.day { last = day }
        index += length
      }
    }
    return found
  }

  /// The word at an index in lower case; empty outside of the document.
  func word(_ index: Int) -> String {
    document.tokens.indices.contains(index) ? document.tokens[index].text.lowercased() : ""
  }

  /// "since" opens an interval towards the future, "until" towards the past.
  private func framed(_ date: String, at index: Int) -> String {
    var before = index - 1
    while before > index - 4, DateWords.insideFrames.contains(word(before)) { before -= 1 }
    let bounds = date.split(separator: "/")
    guard let first = bounds.first, let last = bounds.last else { return date }
    switch word(before) {
    case "since": return first + "/.."
    case "until", "till": return "../" + last
    default: return date
    }
  }

  private func date(at index: Int, before end: Int, last: CalendarDay?) -> Found? {
    let text = word(index)
    guard let first = text.utf8.first else { return nil }
    if (48...57).contains(first) {
      return absolute(at: index, before: end)
        ?? Int(text).flatMap { counted($0, at: index, before: end, last: last) }
    }
    switch DateWords.starts[text] {
    case .month(let month):
      guard document.tokens[index].text.unicodeScalars.first?.isCapital == true else { return nil }
      return named(month, at: index, before: end)
    case .weekday(let weekday):
      return dated(weekday, at: index, before: end)
        ?? resolved(weekday: weekday, at: index).map { (Resolved($0), 1) }
    case .count(let count):
      return counted(count, at: index, before: end, last: last)
    case .other:
      return relative(text, at: index, before: end, last: last)
    case nil:
      return nil
    }
  }

  /// "Sunday, January 2, 2022", "Saturday 8 January": one date.
  private func dated(_ weekday: Int, at index: Int, before end: Int) -> Found? {
    let start = word(index + 1) == "," ? index + 2 : index + 1
    guard start < end, let first = word(start).utf8.first else { return nil }
    let found: Found?
    if (48...57).contains(first) {
      found = absolute(at: start, before: end)
    } else if let month = DateWords.months[word(start)] {
      found = named(month, at: start, before: end)
    } else {
      return nil
    }
    guard let (date, length) = found, let day = date.day, day.weekday == weekday else { return nil }
    return (date, start + length - index)
  }
}
