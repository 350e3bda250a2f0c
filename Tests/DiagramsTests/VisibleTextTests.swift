import Testing

@testable import Diagrams

/// Two names that look alike are alike.
struct VisibleTextTests {
  @Test(
    "What cannot be seen is shown by its number",
    arguments: [
      ("a\u{200E}b\u{200F}c\u{061C}d", "a[U+200E]b[U+200F]c[U+061C]d"),
      ("a\u{2066}b\u{2069}", "a[U+2066]b[U+2069]"), ("a\u{2068}b\u{2069}", "a[U+2068]b[U+2069]"),
      ("a\u{200B}b\u{200C}c\u{200D}d", "a[U+200B]b[U+200C]c[U+200D]d"),
      ("Pu\u{AD}tin", "Pu[U+00AD]tin"), ("a\u{E0041}\u{E0042}", "a[U+E0041][U+E0042]"),
      ("\u{E000}\u{F8FF}\u{10FFFD}", "[U+E000][U+F8FF][U+10FFFD]"), ("a\u{378}", "a[U+0378]"),
      ("a\u{FE0F}\u{FE0E}", "a\u{FE0F}[U+FE0E]"), ("\u{115F}\u{3164}x", "[U+115F][U+3164]x"),
      ("\u{1B}[31m\u{0}\u{7F}\u{9F}", "\u{241B}[31m\u{2400}\u{2421}[U+009F]"),
      ("\u{301}a", "\u{25CC}\u{301}a"), ("  a \n\t b\u{2029}", "a b"),
    ])
  func shown(_ text: String, expected: String) {
    #expect(Array(DrawnText.visible(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(DrawnText.visible(expected) == expected)
  }

  @Test(
    "What a script or an emoji needs stays",
    arguments: [
      "می\u{200C}خواهم", "क्\u{200D}ष", "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "🇰🇿",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "葛\u{E0100}城", "שָׁלוֹם", "e\u{301}",
      "Ọ̀ṣun", "習近平", "ﬁ", "𝕻𝖚",
    ])
  func kept(_ text: String) {
    #expect(Array(DrawnText.visible(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Heaps of marks are shown by number, and do not run over other lines")
  func marks() {
    let heap = "e" + String(repeating: "\u{301}", count: 10)
    let expected = "e" + String(repeating: "\u{301}", count: 8) + "[U+0301][U+0301]"
    #expect(Array(DrawnText.visible(heap).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Names from right to left are kept apart from their neighbours, as pairs")
  func isolates() {
    #expect(DrawnText.name("Anna") == "Anna")
    let name = DrawnText.name("محمد")
    #expect(Array(name.unicodeScalars).first == "\u{2068}")
    #expect(DrawnText.markup("\(name), 8 Jan") == "\(name), 8 Jan")
    // What is cut off is closed again.
    #expect(DrawnText.markup("\u{2068}محمد") == name)
    #expect(DrawnText.markup("a\u{2069}b") == "ab")
  }
}
