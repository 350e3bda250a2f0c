/// Texts that nobody would write: pieces of language and of rubbish in random order.
enum GeneratedText {
  static func make(seed: UInt64, pieces count: Int) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<count {
      text += pieces.randomElement(using: &random) ?? ""
      // Often nothing at all between two pieces, so that they make words that no list foresees.
      text += gaps.randomElement(using: &random) ?? ""
    }
    return text
  }

  private static let gaps = ["", "", " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u{2028}"]

  private static let pieces = [
    // Words and names
    "the", "The", "president", "President", "of", "and", "who", "whom", "which", "met", "said",
    "resigned", "Tamar", "Okonjo", "al-Haddad", "N'Golo", "Jae-il", "bin", "van", "Ministry",
    "Council", "of the", "People", "'s", "NATO", "Kazakh", "Georgia", "(ODKB)", "Gen.", "Mr.",
    "U.S.", "No.", "n't", "can't", "cannot", "they'd", "Sa'd", "'", "\u{2019}", "J.", "K.",
    "Deputy Prime Minister", "3rd Brigade", "PRESIDENT", "QUITS", "Acme Inc.", "City", "New Year",
    // Dates and numbers
    "yesterday", "last", "week", "Monday", "May", "31", "February", "2020", "1990s", "two", "days",
    "ago", "later", "since", "until", "99999999999999999999", "3.5", "1,200", "3:30", "12th", "$",
    // Marks
    ".", ",", ";", ":", "!", "?", "...", "…", "\"", "\u{201C}", "\u{201D}", "(", ")", "[", "]",
    "—", "–", "-", "--", "/", "&", "#", "*", "•", "@", "%", "=", "_", "«", "»", "|", "\\",
    // Addresses
    "http://", "https://a.example/x?y=1", "www.", "a.b@example.org", "example.com", "@example",
    // Other scripts and what cannot be seen
    "Нур-Султан", "東京", "العربية", "עברית", "ไทย", "Ａｌｉ", "é", "e\u{301}", "\u{301}\u{302}",
    "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}",
    "👩‍👩‍👧", "🇰🇿", "👍🏽", "☂\u{FE0F}", "½", "Ⅳ", "²", "\u{FFFD}", "\u{E000}", "\u{10FFFF}",
    "ǅ", "ß", "ı", "İ", "ﬁ", "\u{2029}", "\u{202E}", "\u{1F3}",
  ]
}
