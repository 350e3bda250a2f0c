/// The longest run of capitalised words that starts at a token, with what holds names together.
///
/// Complexity: O(length of the run); where no name starts, O(1).
struct CapitalRun {
  let range: Range<Int>

  /// - Returns: nil where no name starts at `start`.
  init?(
    _ tokens: [Token], from start: Int, in sentence: Range<Int>, _ classes: WordClasses,
    _ gazetteer: Gazetteer
  ) {
    let first = tokens[start]
    guard Self.isCapitalised(first), !Self.neverNames.contains(first.text),
      !Self.isHoliday(tokens, start), !Self.isShortMonth(tokens, start),
      !first.text.unicodeScalars.contains("@")
    else { return nil }
    let listed = gazetteer.match(in: tokens, at: start, before: sentence.upperBound)?.1
    if listed == nil {
      guard !FunctionWords.contains(first) else { return nil }
      if Self.isFirst(start, tokens, sentence) {
        guard !Self.neverFirst.contains(first.text.lowercased()) else { return nil }
        switch first.tag {
        case .properNoun, .noun, .adjective, .other: break
        default: return nil
        }
      }
    }
    let scan = Scan(tokens: tokens, sentence: sentence, classes: classes, gazetteer: gazetteer)
    range = start..<scan.end(from: start, to: listed?.upperBound ?? start + 1)
    if range.count == 1, !Self.isNameAlone(first, isListed: listed != nil, classes) { return nil }
    // "Police fired": at the start of a sentence a capital tells nothing.
    if range.count == 1, listed == nil, Self.isFirst(start, tokens, sentence) {
      let found = classes.classes(of: first.text.lowercased())
      guard first.tag == .properNoun, found.isDisjoint(with: [.organisation, .unit]) else {
        return nil
      }
    }
  }

  /// Whether a single word can be a name.
  private static func isNameAlone(_ token: Token, isListed: Bool, _ classes: WordClasses) -> Bool {
    if token.text.count == 1 { return false }
    if isListed { return true }
    if companyEndings.contains(token.text) { return false }
    switch token.tag {
    case .adjective, .adverb, .verb, .auxiliary: return false
    default:
      // A title alone names nobody.
      return !classes.isRole(token.text.lowercased()) && !isModelNumber(token.text)
    }
  }

  /// "F-5", "T72": a type of weapon or vehicle.
  static func isModelNumber(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0.isDigit }) else { return false }
    return text.unicodeScalars.count { $0.isLetter } <= 2
  }

  static func isCapitalised(_ token: Token) -> Bool {
    let scalars = token.text.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.isCapital { return true }
    // "al-Kadhimi": the capital stands after the hyphen.
    guard first.isLetter, let hyphen = scalars.firstIndex(of: "-") else { return false }
    let after = scalars.index(after: hyphen)
    return after < scalars.endIndex && scalars[after].isCapital
  }

  /// "New Year", and what follows in "New Year's Day".
  private static func isHoliday(_ tokens: [Token], _ start: Int) -> Bool {
    switch tokens[start].text {
    case "New": start + 1 < tokens.count && tokens[start + 1].text == "Year"
    case "Year": start > 0 && tokens[start - 1].text == "New"
    case "Day", "Eve":
      start > 0 && ["'s", "\u{2019}s", "'", "\u{2019}"].contains(tokens[start - 1].text)
    default: false
    }
  }

  private static func isShortMonth(_ tokens: [Token], _ index: Int) -> Bool {
    shortMonths.contains(tokens[index].text) && index + 1 < tokens.count
      && tokens[index + 1].text.unicodeScalars.first?.isDigit == true
  }

  private static func isFirst(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || beforeFirst.contains(tokens[index - 1].text)
  }

  private static let beforeFirst: Set<String> = [
    "\"", "\u{201C}", "\u{2018}", ":", "(", "-", "–", "—", "*", "#", "##",
  ]
  /// Months and days of the week.
  static let calendar: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.",
    "Oct.", "Nov.", "Dec.",
  ]
  /// Months only before a number, as some are first names: "Jan 8", but "Jan Kowal".
  private static let shortMonths: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]
  /// What stands before a number.
  static let numberMarks: Set<String> = ["No.", "Nos.", "Art.", "Fig.", "Vol."]
  private static let neverNames = calendar.union(numberMarks)
  /// Last words of the names of firms.
  static let companyEndings: Set<String> = [
    "Inc.", "Inc", "Ltd.", "Ltd", "Corp.", "Corp", "Co.", "Bros.", "PLC", "Plc", "LLC", "GmbH",
    "AG", "JSC", "OJSC", "LLP",
  ]
  private static let neverFirst: Set<String> = [
    "former", "acting", "new", "late", "interim", "outgoing", "incoming", "then", "ex", "both",
    "i", "another", "other", "some", "many", "most", "several", "all", "no", "not", "yes",
    "however",
  ]

  /// Whether a word can stand in a name after its first.
  fileprivate static func continues(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    return isCapitalised(token) && !FunctionWords.contains(token)
      && !calendar.contains(token.text) && !isShortMonth(tokens, index)
  }
}

/// Walks along a name, over what may stand between its capitalised words.
private struct Scan {
  let tokens: [Token]
  let sentence: Range<Int>
  let classes: WordClasses
  let gazetteer: Gazetteer

  /// The end of the run that starts at `start` and goes at least to `end`.
  func end(from start: Int, to end: Int) -> Int {
    var end = end
    while end < sentence.upperBound {
      if CapitalRun.continues(tokens, at: end) {
        end += 1
      } else if let next = afterParticles(end) ?? afterLink(end, from: start) {
        end = next
      } else {
        break
      }
      if tokens[end - 1].text == ")" { break }
    }
    return end
  }

  private func isCapitalised(at index: Int) -> Bool {
    index < sentence.upperBound && CapitalRun.isCapitalised(tokens[index])
  }

  private func afterParticles(_ start: Int) -> Int? {
    var index = start
    while index < sentence.upperBound, index < start + 2,
      Self.particles.contains(tokens[index].text)
    {
      index += 1
    }
    return index > start && isCapitalised(at: index) ? index + 1 : nil
  }

  /// Where a name goes on after a small word or mark that ties its parts together.
  private func afterLink(_ end: Int, from start: Int) -> Int? {
    let last = tokens[end - 1].text
    switch tokens[end].text {
    case "of", "for", "on", "against":
      // "Ministry of the Interior", but "President of the Republic" is an office.
      var next = end + 1
      if next < sentence.upperBound, tokens[next].text == "the" { next += 1 }
      guard next < sentence.upperBound, CapitalRun.continues(tokens, at: next),
        // "Council for the Safeguard of the Homeland": inside a long name the last word need not tell.
        isBody(last.lowercased())
          || (tokens[end].text == "of" && tokens[start..<end].contains { $0.text == "for" }),
        tokens[end].text != "on" || Self.bodiesOnSubjects.contains(last)
      else { return nil }
      return next + 1
    case "and":
      // "Ministry of Trade and Industry": only inside the name of a body.
      guard end - start <= 6, isCapitalised(at: end + 1),
        tokens[start..<end].contains(where: { $0.text == "of" || $0.text == "for" }),
        !classes.isRole(tokens[end + 1].text.lowercased()),
        gazetteer.match(in: tokens, at: end + 1, before: sentence.upperBound) == nil
      else { return nil }
      return end + 2
    case "&":
      return isCapitalised(at: end + 1) ? end + 2 : nil
    case "'s", "\u{2019}s":
      // "People's Party", "St. Mary's Hospital".
      guard
        Self.owners.contains(last) || (end - start == 2 && Self.saints.contains(tokens[start].text))
      else { return nil }
      return isCapitalised(at: end + 1) ? end + 2 : nil
    case "\"", "\u{201C}":
      // A nickname between first name and surname.
      guard end + 3 < sentence.upperBound, isCapitalised(at: end + 1),
        tokens[end + 2].text == "\"" || tokens[end + 2].text == "\u{201D}",
        isCapitalised(at: end + 3)
      else { return nil }
      return end + 4
    case "(":
      // A faction in brackets: "Kerala Congress (M)".
      guard end + 2 < sentence.upperBound, tokens[end + 2].text == ")", end - start > 1,
        tokens[end + 1].text.count == 1, isCapitalised(at: end + 1)
      else { return nil }
      return end + 3
    default:
      return nil
    }
  }

  private func isBody(_ word: String) -> Bool {
    let found = classes.classes(of: word)
    return found.contains(.organisation) || found.contains(.unit) || found.contains(.media)
      || Self.bodies.contains(word)
  }

  private static let bodies: Set<String> = [
    "republic", "kingdom", "state", "states", "university", "bank", "strait", "gulf", "republics",
    "centre", "center", "institute",
  ]
  private static let bodiesOnSubjects: Set<String> = [
    "Committee", "Commission", "Council", "Conference",
  ]
  private static let owners: Set<String> = [
    "People", "Workers", "Women", "Lord", "Nations", "Children",
  ]
  private static let saints: Set<String> = ["St.", "St", "Saint"]
  private static let particles: Set<String> = [
    "de", "del", "della", "da", "di", "du", "des", "dos", "das", "van", "von", "der", "den", "ter",
    "zu", "bin", "ibn", "bint", "al", "el", "ul", "ould", "ag", "y", "e", "ni", "la", "le", "los",
    "las", "af", "av", "na",
  ]
}
