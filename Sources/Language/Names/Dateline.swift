/// The place that a report was sent from, at the start of its text: "ZENDA — ", "Nairobi (Agency) -",
/// "KABUL, Afghanistan, Jan. 8 —".
struct Dateline {
  /// The words of the place.
  let range: Range<Int>
  /// The place, if the lists know it.
  let entry: Gazetteer.Entry?
  /// The agency in brackets.
  let agency: Range<Int>?
  /// Where the report itself begins, behind the dash.
  let end: Int

  private static let dashes: Set<String> = ["—", "–", "--", "-"]
  /// How far in the text the dash is looked for.
  private static let longest = 14

  /// Sentences that are looked at: a headline or two stand before some datelines.
  private static let deepest = 4

  /// - Returns: nil where the text has no dateline.
  init?(_ tokens: [Token], _ sentences: [Range<Int>], _ gazetteer: Gazetteer) {
    for sentence in sentences.prefix(Self.deepest) {
      if let found = Self(tokens, from: sentence.lowerBound, gazetteer) {
        self = found
        return
      }
    }
    return nil
  }

  private init?(_ tokens: [Token], from start: Int, _ gazetteer: Gazetteer) {
    guard start < tokens.count, CapitalRun.isCapitalised(tokens[start]) else { return nil }
    let window = tokens[start..<min(start + Self.longest, tokens.count)]
    guard
      let dash = window.indices.dropFirst().first(where: { index in
        Self.isDash(tokens, index)
      })
    else { return nil }
    // The place, and after it a larger place, a date or an agency.
    let end = window[..<dash].firstIndex { !CapitalRun.isCapitalised($0) } ?? dash
    guard end - start <= 3, end == dash || tokens[end].text == "," || tokens[end].text == "(",
      !window[..<dash].contains(where: { [".", "!", "?"].contains($0.text) })
    else { return nil }
    let words = window[..<end].map(\.text).joined(separator: " ")
    let entry = gazetteer.entry(for: words) ?? gazetteer.entry(for: Self.titleCase(words))
    let isSpelledInCapitals = !words.unicodeScalars.contains { $0.isSmall }
    guard isSpelledInCapitals || start == 0 else { return nil }
    if let entry {
      // "UNITED NATIONS, Jan. 8 -" is where that body sits.
      guard entry.kind == .place || (isSpelledInCapitals && end < dash) else { return nil }
    } else {
      guard isSpelledInCapitals, words.unicodeScalars.count > 2,
        start == 0 || end < dash
      else { return nil }
    }
    range = start..<end
    self.end = dash + 1
    self.entry = entry
    agency = Self.agency(window[end..<dash])
  }

  private static func agency(_ tokens: ArraySlice<Token>) -> Range<Int>? {
    guard let open = tokens.firstIndex(where: { $0.text == "(" }),
      let close = tokens.firstIndex(where: { $0.text == ")" }), open + 1 < close,
      tokens[open + 1..<close].allSatisfy({
        CapitalRun.isCapitalised($0) && !CapitalRun.calendar.contains($0.text)
      }),
      // "(Agency)" is a house style, not a name.
      open + 2 < close || tokens[open + 1].text != "Agency"
    else { return nil }
    return open + 1..<close
  }

  /// A hyphen ends a dateline only between spaces.
  private static func isDash(_ tokens: [Token], _ index: Int) -> Bool {
    guard dashes.contains(tokens[index].text) else { return false }
    return tokens[index].text != "-"
      || (tokens[index].followsSpace && index + 1 < tokens.count && tokens[index + 1].followsSpace)
  }

  /// "PORT MORESBY" as "Port Moresby".
  private static func titleCase(_ words: String) -> String {
    words.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
