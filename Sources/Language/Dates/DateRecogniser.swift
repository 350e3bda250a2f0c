/// Finds dates, times, durations and sets, and resolves them: absolute, partial, relative to the day
/// of publication, and relative to the date before ("that night", "four days later").
///
/// Without a day of publication only absolute dates are resolved. A date that does not exist (31
/// February) is never given; the month and year in it are. Complexity: O(tokens).
struct DateRecogniser {
  let document: Document
  /// The day of publication.
  let reference: CalendarDay?
  /// The tokens in lower case.
  private let words: [String]

  init(_ document: Document, reference: CalendarDay?) {
    self.document = document
    self.reference = reference
    words = document.tokens.map { token in
      token.text.utf8.contains { $0 >= 0x80 || (65...90).contains($0) }
        ? token.text.lowercased() : token.text
    }
  }

  /// A resolved date: its value, its day where it is that precise, and its TIMEX3 value where that is
  /// another.
  struct Resolved {
    var text: String
    var day: CalendarDay?
    var timex: String?
    var kind = TimeExpression.Kind.date

    init(_ text: String, timex: String? = nil, _ kind: TimeExpression.Kind = .date) {
      self.text = text
      self.timex = timex
      self.kind = kind
    }
    init(_ day: CalendarDay) {
      text = day.description
      self.day = day
    }
  }

  /// A date and how many tokens it takes.
  typealias Found = (date: Resolved, length: Int)

  /// The expressions in the order of the text, without overlaps.
  func expressions() -> [TimeExpression] {
    var found: [TimeExpression] = []
    var last: CalendarDay?
    for sentence in document.sentences {
      var index = sentence.lowerBound
      var sentenceFound: [TimeExpression] = []
      while index < sentence.upperBound {
        guard
          let result = span(at: index, before: sentence.upperBound)
            ?? date(at: index, before: sentence.upperBound, last: last)
            ?? clockTime(at: index, before: sentence.upperBound, last: last)
            ?? duration(at: index, before: sentence.upperBound)
            ?? repeated(at: index, before: sentence.upperBound)
        else {
          index += 1
          continue
        }
        let (date, length) = withTimeOfDay(result, at: index, before: sentence.upperBound)
        if let day = date.day { last = day }
        sentenceFound.append(
          TimeExpression(
            tokens: index..<index + length, kind: date.kind, value: date.text, timex: date.timex))
        index += length
      }
      found += joined(sentenceFound).map(framed)
    }
    return found
  }

  /// The word at an index in lower case; empty outside of the document.
  func word(_ index: Int) -> String {
    words.indices.contains(index) ? words[index] : ""
  }

  /// "since" opens an interval towards the future, "until" towards the past.
  private func framed(_ time: TimeExpression) -> TimeExpression {
    guard time.kind == .date || time.kind == .time else { return time }
    var before = time.tokens.lowerBound - 1
    let first = before
    while before > first - 3, DateWords.insideFrames.contains(word(before)) { before -= 1 }
    let bounds = time.value.split(separator: "/")
    guard let start = bounds.first, let end = bounds.last else { return time }
    var framed = time
    switch word(before) {
    case "since": framed.value = start + "/.."
    case "until", "till": framed.value = "../" + end
    default: break
    }
    return framed
  }

  private func date(at index: Int, before end: Int, last: CalendarDay?) -> Found? {
    let text = word(index)
    guard let first = text.utf8.first else { return nil }
    if (48...57).contains(first) {
      return absolute(at: index, before: end) ?? ordinalPart(at: index, before: end)
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
      return partOfYear(at: index, before: end)
        ?? relative(text, at: index, before: end, last: last)
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
