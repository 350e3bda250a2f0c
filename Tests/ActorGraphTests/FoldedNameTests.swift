import ActorGraph
import Testing

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Kasim-Zhomart Tokáyev", "kasim zhomart tokayev"),
    ("KASIM ZHOMART TOKAYEV", "kasim zhomart tokayev"),
    ("P. J. Patterson", "pj patterson"), ("P.J. Patterson", "pj patterson"),
    ("N'Djamena", "ndjamena"), ("N\u{2019}Djamena", "ndjamena"), ("The Hague", "hague"),
    ("the", "the"), ("  Many   spaces\tand\nlines ", "many spaces and lines"),
    ("Łódź", "lodz"), ("Ørsted", "orsted"), ("Straße", "strasse"), ("İstanbul", "istanbul"),
    ("ISTANBUL", "istanbul"), ("Əliyev", "aliyev"), ("São Tomé", "sao tome"),
    ("Sa\u{0303}o Tome\u{0301}", "sao tome"), ("U.S.", "us"), ("AT&T", "at t"),
    ("G20", "g20"), ("Route 5 B", "route 5 b"), ("…", ""), ("", ""), ("😀", ""),
    ("Ёлкин", "елкин"), ("al\u{200B}-Qaeda", "al qaeda"), ("Ma’an", "maan"), ("Æthel", "aethel"),
  ])
  func folds(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test func composedAndDecomposedFoldAlike() {
    #expect(FoldedName("한국") == FoldedName("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"))
    #expect(FoldedName("Tokáyev") == FoldedName("Toka\u{0301}yev"))
  }

  /// Names of plain ASCII take a shorter way; a non-ASCII word must not change the rest.
  @Test func asciiFoldsLikeEverythingElse() {
    for first in UInt8(0)..<128 {
      let sign = String(UnicodeScalar(first))
      let name = "Ab\(sign)c \(sign) x\(sign)"
      let plain = FoldedName(name + " end").words
      let other = FoldedName(name + " \u{E9}nd").words
      #expect(plain.dropLast() == other.dropLast(), "\(first)")
    }
  }

  @Test func words() {
    #expect(FoldedName("Ana-Maria O'Neill").words == ["ana", "maria", "oneill"])
    #expect(FoldedName("--").words.isEmpty)
  }
}
