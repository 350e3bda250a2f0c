import Language
import Testing

@Suite("Sentences")
struct SentenceTests {
  @Test("a full stop of an abbreviation or initial ends no sentence")
  func abbreviations() throws {
    #expect(
      try Analysis.sentences("Mr. J. Moor met Gen. Adaku at St. Mary's. They ate.").count == 2)
    #expect(
      try Analysis.sentences("He lives in the U.S. The law passed.")
        == ["He lives in the U.S.", "The law passed ."])
    #expect(try Analysis.sentences("The U.S. Senate voted.").count == 1)
    #expect(try Analysis.sentences("She came at 5 p.m. on Friday.").count == 1)
    #expect(try Analysis.sentences("She came at 5 p.m. He left.").count == 2)
    #expect(try Analysis.sentences("No. 5 won. No. He lost.").count == 3)
  }

  @Test("quotes and brackets stay with the sentence that they close")
  func quotes() throws {
    #expect(
      try Analysis.sentences("\"We won.\" \"They lost,\" he said. (He smiled.) Then he left.")
        == ["\" We won . \"", "\" They lost , \" he said .", "( He smiled . )", "Then he left ."])
    #expect(try Analysis.sentences("“Stop!” she cried.").count == 1)
    #expect(try Analysis.sentences("“Stop.” She cried.").count == 2)
  }

  @Test("several end marks together end one sentence")
  func marks() throws {
    #expect(
      try Analysis.sentences("They left?! Yes!! Well... He stayed… Why?")
        == ["They left ?!", "Yes !!", "Well ...", "He stayed …", "Why ?"])
    #expect(try Analysis.sentences("He waited ... and waited.").count == 1)
  }

  @Test("headlines, headings and list items are sentences of their own")
  func lines() throws {
    #expect(
      try Analysis.sentences("President quits\n\nThe president quit.\nHe was tired.").count == 3)
    #expect(try Analysis.sentences("ARMY TAKES POWER\nThe army took power.").count == 2)
    #expect(
      try Analysis.sentences("Points:\n- first item\n- second item\n• third item")
        == ["Points :", "- first item", "- second item", "• third item"])
    #expect(try Analysis.sentences("1. Elect a chair.\n2. Go home.").count == 2)
    #expect(try Analysis.sentences("# Report\nText of the report.").count == 2)
    #expect(
      try Analysis.sentences("He left.\n\n## How Moor fell\n\nMoor fell slowly.")
        == ["He left .", "## How Moor fell", "Moor fell slowly ."])
  }

  @Test(
    "every kind of line end counts",
    arguments: [
      "\n\n", "\r\n\r\n", "\r\r", "\u{2028}\u{2028}", "\u{2029}", "\u{85}\u{85}", "\n \t\n",
    ])
  func lineEnds(end: String) throws {
    #expect(try Analysis.sentences("The minister said\(end)that nobody came.").count == 2)
  }

  @Test("a line end inside a sentence is mere white space")
  func wrappedLines() throws {
    let text = """
      The deputy minister of the interior said on Tuesday that no soldiers had been
      sent to the border, and that none would be.
      """
    #expect(try Analysis.sentences(text).count == 1)
  }

  @Test("lines wrapped short are no headlines; a line that ends early is one")
  func narrowLines() throws {
    let text = """
      The deputy minister of the interior
      Ann Moor said that nobody had been
      sent to the border with
      Arvenia by the army.
      """
    #expect(try Analysis.sentences(text).count == 1)
    let headed =
      "Army takes power\n" + String(repeating: "The army took the capital today. ", count: 4)
    #expect(try Analysis.sentences(headed).first == "Army takes power")
  }

  @Test("names in a row are not cut where no mark stands")
  func bareGaps() throws {
    for text in [
      "The 3rd Brigade moved to Fort Hope near the Blue River.",
      "French Foreign Minister Jean Dubois met NATO Secretary General Jan Moor.",
      "On Monday President Ann Lowe named General Omar Sule Defence Minister.",
    ] {
      #expect(try Analysis.sentences(text).count == 1)
    }
  }

  @Test("a dateline stays with its sentence")
  func datelines() throws {
    #expect(try Analysis.sentences("LIMA (Agency) - Voters chose a mayor. She won.").count == 2)
    #expect(try Analysis.sentences("LIMA, Jan. 8 — Voters chose a mayor.").count == 1)
  }

  @Test("what never ends is cut, at a comma where there is one")
  func longSentences() throws {
    let listed = "Envoys from " + String(repeating: "Arvenia, Belonia, ", count: 400) + "met."
    let document = try Analysis.document(listed)
    #expect(document.sentences.count > 3)
    for sentence in document.sentences.dropLast() {
      #expect(sentence.count <= 400)
      #expect(document.tokens[sentence.upperBound - 1].text == ",")
    }
    let bare = try Analysis.document(String(repeating: "word ", count: 2_000))
    #expect(bare.sentences.allSatisfy { $0.count <= 400 })
  }

  @Test("an empty text has no sentence")
  func empty() throws {
    for text in ["", " ", "\n\n\n", "\u{200B}"] {
      #expect(try Analysis.document(text).sentences.isEmpty)
    }
  }
}
