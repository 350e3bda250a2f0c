import Language
import Testing

@Suite("Tokens")
struct TokenizerTests {
  @Test(
    "contractions and possessives are words of their own",
    arguments: [
      ("They don't know.", ["They", "do", "n't", "know", "."]),
      ("She can\u{2019}t stay", ["She", "ca", "n\u{2019}t", "stay"]),
      ("He cannot stay", ["He", "can", "not", "stay"]),
      ("I'd've gone", ["I", "'d", "'ve", "gone"]),
      ("Dana's car", ["Dana", "'s", "car"]),
      ("the workers' aides", ["the", "workers", "'", "aides"]),
      ("Chad O'Neil's wife", ["Chad", "O'Neil", "'s", "wife"]),
      ("IT'S OVER", ["IT", "'S", "OVER"]),
      ("we'll", ["we", "'ll"]),
    ])
  func contractions(text: String, words: [String]) throws {
    #expect(try Analysis.words(text) == words)
  }

  @Test(
    "names keep their hyphens and apostrophes",
    arguments: [
      "Kasim-Zhomart", "al-Haddad", "N'Golo", "O'Connor-Smith", "Sa'd", "Sa\u{2BC}id", "Jean-Luc",
      "Guinea-Bissau", "F-16", "Covid-19", "D\u{2019}Agostino", "Ould-Abbes",
    ])
  func names(name: String) throws {
    #expect(try Analysis.words("Then \(name) came") == ["Then", name, "came"])
  }

  @Test("a small syllable after a hyphen belongs to a name after another name")
  func syllables() throws {
    #expect(try Analysis.words("Moon Jae-il left") == ["Moon", "Jae-il", "left"])
    #expect(try Analysis.words("a Moscow-led bloc") == ["a", "Moscow", "-", "led", "bloc"])
    #expect(try Analysis.words("the Oslo-born poet") == ["the", "Oslo", "-", "born", "poet"])
  }

  @Test(
    "initials and abbreviations keep their full stop",
    arguments: [
      ("J. K. Larsen", ["J.", "K.", "Larsen"]),
      ("J.K. Larsen", ["J.K.", "Larsen"]),
      ("J.Larsen", ["J.", "Larsen"]),
      ("the U.S. army", ["the", "U.S.", "army"]),
      ("at 3 p.m. today", ["at", "3", "p.m.", "today"]),
      ("Gen. Adaku", ["Gen.", "Adaku"]),
      ("No. 5 came", ["No.", "5", "came"]),
      ("No. He refused.", ["No", ".", "He", "refused", "."]),
      ("the end. Then", ["the", "end", ".", "Then"]),
    ])
  func abbreviations(text: String, words: [String]) throws {
    #expect(try Analysis.words(text) == words)
  }

  @Test(
    "numbers are one token, units another",
    arguments: [
      ("$3.5 million", ["$", "3.5", "million"]), ("1,200 euros", ["1,200", "euros"]),
      ("45%", ["45", "%"]), ("3:30", ["3:30"]), ("mid-2019", ["mid", "-", "2019"]),
      ("10-15 men", ["10", "-", "15", "men"]), ("the 1990s", ["the", "1990s"]),
      ("5, 6", ["5", ",", "6"]),
    ])
  func numbers(text: String, words: [String]) throws {
    #expect(try Analysis.words(text) == words)
  }

  @Test(
    "prefixes, dates in figures, telephone numbers, files and faces are one token",
    arguments: [
      "pro-Russian", "co-founder", "e-mail", "11/28/2000", "9/11", "713-853-3989", "555-0199",
      "report.pdf", "Ph.D.", ":-)", "!!!", "?!",
    ])
  func wholes(text: String) throws {
    #expect(try Analysis.words("Then \(text) came") == ["Then", text, "came"])
  }

  @Test(
    "units and contractions without an apostrophe are two",
    arguments: [
      ("3km away", ["3", "km", "away"]), ("at 9:30am", ["at", "9:30", "am"]),
      ("I gonna go", ["I", "gon", "na", "go"]), ("they dont", ["they", "do", "nt"]),
    ])
  func unmarked(text: String, words: [String]) throws {
    #expect(try Analysis.words(text) == words)
  }

  @Test(
    "addresses are one token, without the mark that ends the clause",
    arguments: [
      "https://example.org/a/b?c=d&e=1.2", "www.example.com", "example.org", "news.example.co.uk/x",
      "a.person@example.org", "first_last+x@mail.example.com",
    ])
  func addresses(address: String) throws {
    #expect(try Analysis.words("See \(address), then") == ["See", address, ",", "then"])
    #expect(try Analysis.words("(\(address))") == ["(", address, ")"])
    #expect(try Analysis.words("at \(address).") == ["at", address, "."])
  }

  @Test("what looks like an address but is none falls apart as usual")
  func noAddresses() throws {
    #expect(try Analysis.words("He left.The army") == ["He", "left", ".", "The", "army"])
    #expect(try Analysis.words("@handle") == ["@", "handle"])
    #expect(try Analysis.words("either/or") == ["either", "/", "or"])
  }

  @Test("zero-width characters stay inside words, control characters separate them")
  func unseen() throws {
    #expect(try Analysis.words("To\u{200B}kan left") == ["To\u{200B}kan", "left"])
    #expect(try Analysis.words("\u{FEFF}Tokan left") == ["Tokan", "left"])
    #expect(try Analysis.words("Tokan\u{0}left") == ["Tokan", "left"])
    #expect(try Analysis.words("\u{0}\u{0}\u{200B}\n").isEmpty)
  }

  @Test("a token knows whether white space stands before it")
  func spaces() throws {
    let tokens = try Analysis.document("Dana's (old) car").tokens
    #expect(tokens.map(\.followsSpace) == [true, false, true, false, false, true])
  }

  @Test("offsets count Unicode scalars")
  func offsets() throws {
    let document = try Analysis.document("👩‍👧 Åsa met José\u{301}.")
    let name = try #require(document.tokens.first { $0.text == "Åsa" })
    #expect(name.range == 4..<7)
    #expect(document.substring(name.range) == "Åsa")
    #expect(document.substring(-5..<4000).unicodeScalars.count == document.scalars.count)
    #expect(document.offsets(ofTokens: 0..<10_000) == 0..<0)
  }

  @Test(
    "every text keeps the laws of tokens, sentences, trees, names and dates", arguments: 1...150)
  func laws(seed: UInt64) throws {
    let text = GeneratedText.make(seed: seed, pieces: 80)
    DocumentLaws(try Analysis.document(text), "seed \(seed)").check()
  }

  @Test("texts of a single repeated piece keep the laws")
  func repeatedPieces() throws {
    for piece in ["'", "n't", "-", "A-", "a.", "A.", "\"", "(", "( ", ". ", "A ", "A, ", "of A "] {
      let text = String(repeating: piece, count: 700)
      DocumentLaws(try Analysis.document(text), "'\(piece)' 700 times").check()
    }
  }
}
