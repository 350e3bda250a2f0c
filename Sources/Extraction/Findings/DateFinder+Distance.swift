import Language

/// Times told by how far they are from another: "resigned on Friday, two days after X had sacked her".
extension DateFinder {
  /// When something happened that is told to be before or after what the clause above or beneath it
  /// tells.
  func dateAtDistance(_ trigger: Int) -> String? {
    for clause in syntax.children(of: trigger, .advcl, .obl) {
      guard let (marker, distance) = distance(of: clause), let day = day(ofEvent: clause) else {
        continue
      }
      return distance.text(from: day, isEarlier: syntax.word(marker) == "before")
    }
    for event in [trigger] + syntax.ancestors(of: trigger).prefix(2) {
      if let (marker, distance) = distance(of: event) {
        guard let above = syntax[event].head, let day = day(ofEvent: above) else { return nil }
        return distance.text(from: day, isEarlier: syntax.word(marker) == "after")
      }
      guard [.xcomp, .conj, .aux].contains(syntax[event].relation) else { return nil }
    }
    return nil
  }

  /// Whether a clause or phrase tells how far it is from what it hangs from: "a week before parliament met".
  func isAtDistance(_ event: Int) -> Bool { distance(of: event) != nil }

  private func distance(of event: Int) -> (marker: Int, distance: Distance)? {
    let markers = syntax.children(of: event, .mark, .case)
    guard let marker = markers.first(where: { ["after", "before"].contains(syntax.word($0)) })
    else { return nil }
    return distance(before: marker).map { (marker, $0) }
  }

  private func day(ofEvent event: Int) -> CalendarDay? {
    statedDate(of: event, isEvent: true, isPredicate: syntax[event].tag == .verb).flatMap(day)
  }

  private func day(_ date: String) -> CalendarDay? {
    let fields = date.split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    return CalendarDay(year: fields[0], month: fields[1], day: fields[2])
  }

  private func distance(before marker: Int) -> Distance? {
    guard marker > 1 else { return nil }
    let duration = syntax.times(inSentence: syntax.sentence(of: marker)).first {
      $0.kind == .duration && $0.tokens.upperBound == marker
    }
    if let value = duration?.value, value.hasPrefix("P"), let unit = value.last {
      if value.hasPrefix("PT") {
        let hours = unit == "H" ? Int(value.dropFirst(2).dropLast()) ?? 0 : 0
        return Distance(unit: "D", count: hours / 24)
      }
      return Int(value.dropFirst().dropLast()).map { Distance(unit: unit, count: $0) }
    }
    switch syntax.word(marker - 1) {
    case "hours", "minutes": return Distance(unit: "D", count: 0)
    case "day" where syntax.word(marker - 2) == "the": return Distance(unit: "D", count: 1)
    default: return nil
    }
  }

  private struct Distance {
    var unit: Character
    var count: Int

    /// The day, month or year that lies so far from a day, as precise as the distance is.
    func text(from day: CalendarDay, isEarlier: Bool) -> String? {
      guard (0...10_000).contains(count) else { return nil }
      let signed = isEarlier ? -count : count
      switch unit {
      case "D": return day.adding(signed).description
      case "W": return day.adding(7 * signed).description
      case "M": return day.adding(months: signed).map { String($0.description.prefix(7)) }
      case "Y": return day.adding(months: 12 * signed).map { String($0.description.prefix(4)) }
      default: return nil
      }
    }
  }
}
