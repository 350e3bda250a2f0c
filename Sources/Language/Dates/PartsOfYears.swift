/// Seasons, quarters, halves of years, centuries and decades by name.
extension DateRecogniser {
  private static let seasons = [
    "spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9),
    "winter": ("WI", 12),
  ]
  static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
  ]
  private static let centuries = [
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "twenty-first": 21,
  ]
  private static let decades = [
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
  ]

  /// "summer 2004", "last summer", "the first quarter of 2010", "the nineteenth century", "the
  /// nineties".
  func partOfYear(at index: Int, before end: Int) -> Found? {
    let text = word(index)
    if let season = Self.seasons[text] {
      if let (year, length) = yearAfter(index + 1, before: end) {
        return self.season(season, year).map { ($0, 1 + length) }
      }
      return nil
    }
    if text == "this" || text == "last" || text == "next", index + 1 < end,
      let season = Self.seasons[word(index + 1)], let reference
    {
      let (year, month, _) = reference.components
      let offset =
        switch text {
        case "last": month > season.1 + 2 ? 0 : -1
        case "next": month < season.1 ? 0 : 1
        default: 0
        }
      return self.season(season, year + offset).map { ($0, 2) }
    }
    if let number = Self.ordinals[text] { return quarter(number, at: index, before: end) }
    if text.utf8.count == 2, text.utf8.first == UInt8(ascii: "q"),
      let number = Int(text.dropFirst()), (1...4).contains(number),
      let (year, length) = yearAfter(index + 1, before: end)
    {
      return months(year, number * 3 - 2, 3, "Q\(number)").map { ($0, 1 + length) }
    }
    if let century = Self.centuries[text], word(index + 1) == "century", index + 1 < end {
      return (self.century(century), 2)
    }
    if let decade = Self.decades[text], word(index - 1) == "the" {
      return (
        Resolved("19\(decade)0/19\(decade)9", timex: "19\(decade)"), 1
      )
    }
    return nil
  }

  /// "3rd quarter of 2010", "19th century".
  func ordinalPart(at index: Int, before end: Int) -> Found? {
    let text = word(index)
    guard index + 1 < end, text.utf8.count <= 4, let last = text.utf8.last, last >= 97 else {
      return nil
    }
    if word(index + 1) == "century", let number = Int(text.dropLast(2)), (1...21).contains(number) {
      return (century(number), 2)
    }
    return Self.ordinals[text].flatMap { quarter($0, at: index, before: end) }
  }

  private func century(_ number: Int) -> Resolved {
    Resolved(
      "\(isoText(year: (number - 1) * 100 + 1))/\(isoText(year: number * 100))",
      timex: number <= 10 ? "0\(number - 1)" : "\(number - 1)")
  }

  private func quarter(_ number: Int, at index: Int, before end: Int) -> Found? {
    let unit = word(index + 1)
    guard unit == "quarter" || unit == "half", index + 1 < end else { return nil }
    guard let (year, length) = yearAfter(index + 2, before: end) else { return nil }
    if unit == "half" {
      guard number <= 2 else { return nil }
      return months(year, number * 6 - 5, 6, "H\(number)").map { ($0, 2 + length) }
    }
    return months(year, number * 3 - 2, 3, "Q\(number)").map { ($0, 2 + length) }
  }

  /// "2010", "of 2010", "of last year", "of the year", and how many tokens it takes.
  private func yearAfter(_ index: Int, before end: Int) -> (year: Int, length: Int)? {
    let start = word(index) == "of" ? index + 1 : index
    guard start < end else { return nil }
    if word(start).utf8.count == 4, let year = Int(word(start)), (1000...2200).contains(year) {
      return (year, start + 1 - index)
    }
    guard start + 1 < end, word(start + 1) == "year", let reference else { return nil }
    let year = reference.components.year
    switch word(start) {
    case "last": return (year - 1, start + 2 - index)
    case "this", "the": return (year, start + 2 - index)
    case "next": return (year + 1, start + 2 - index)
    default: return nil
    }
  }

  /// Winter is that which begins in the year's December.
  private func season(_ season: (String, Int), _ year: Int) -> Resolved? {
    months(year, season.1, 3, season.0)
  }

  private func months(_ year: Int, _ first: Int, _ count: Int, _ name: String) -> Resolved? {
    let last = first + count - 1
    guard (1...9999).contains(year), year < 9999 || last <= 12 else { return nil }
    let end =
      last > 12 ? isoText(year: year + 1, month: last - 12) : isoText(year: year, month: last)
    return Resolved(
      "\(isoText(year: year, month: first))/\(end)", timex: "\(isoText(year: year))-\(name)")
  }
}
