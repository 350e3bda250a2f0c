/// The place that a report was sent from, at the start of its text: "ZENDA — ", "Nairobi (Agency) -",
/// "KABUL, Afghanistan, Jan. 8 —".
struct Dateline {
  /// The words of the place.
  let range: Range<Int>
  /// The place, if the lists know it.
  let entry: Gazetteer.Entry?
  /// The agency in brackets.
  let agency: Range<Int>?

  private static let dashes: Set<String> = ["—", "–", "--", "-"]
  /// How far in the text the dash is looked for.
  private static let longest = 14

  /// - Returns: nil where the text has no dateline.
  init?(_ tokens: [Token], _ gazetteer: Gazetteer) {
    guard let first = tokens.first, CapitalRun.isCapitalised(first) else { return nil }
    let window = tokens.prefix(Self.longest)
    guard
      let dash = window.indices.dropFirst().first(where: { index in
        Self.isDash(tokens, index)
      })
    else { return nil }
    // The place, and after it a larger place, a date or an agency.
    let end = window[..<dash].firstIndex { !CapitalRun.isCapitalised($0) } ?? dash
    guard end <= 3, end == dash || tokens[end].text == "," || tokens[end].text == "(",
      !window[..<dash].contains(where: { [".", "!", "?"].contains($0.text) })
    else { return nil }
    let words = window[..<end].map(\.text).joined(separator: " ")
    let entry = gazetteer.entry(for: words) ?? gazetteer.entry(for: Self.titleCase(words))
    if let entry {
      guard entry.kind == .place else { return nil }
    } else {
      let isSpelledInCapitals = !words.unicodeScalars.contains { $0.isSmall }
      guard isSpelledInCapitals, words.unicodeScalars.count > 2 else { return nil }
    }
    range = 0..<end
    self.entry = entry
    agency = Self.agency(window[end..<dash])
  }

  private static func agency(_ tokens: ArraySlice<Token>) -> Range<Int>? {
    guard let open = tokens.firstIndex(where: { $0.text == "(" }),
      let close = tokens.firstIndex(where: { $0.text == ")" }), open + 1 < close,
      tokens[open + 1..<close].allSatisfy({ CapitalRun.isCapitalised($0) })
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
