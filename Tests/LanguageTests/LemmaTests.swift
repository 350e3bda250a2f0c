@testable import Language
import Testing

@Suite("Lemmas")
struct LemmaTests {
  @Test(
    "verbs lose their endings",
    arguments: [
      ("stopped", "stop"), ("called", "call"), ("dismissed", "dismiss"), ("making", "make"),
      ("running", "run"), ("tried", "try"), ("dying", "die"), ("resigned", "resign"),
      ("freed", "free"), ("agreed", "agree"), ("seized", "seize"), ("goes", "go"), ("has", "have"),
      ("went", "go"), ("was", "be"), ("sent", "send"), ("fought", "fight"), ("left", "leave"),
      ("visits", "visit"), ("crushes", "crush"), ("denies", "deny"), ("bring", "bring"),
      ("headed", "head"), ("joined", "join"), ("appointed", "appoint"), ("accused", "accuse"),
      ("overthrew", "overthrow"), ("expelled", "expel"), ("rebuilt", "rebuild"),
      ("withheld", "withhold"), ("patrolled", "patrol"), ("controlling", "control"),
    ])
  func verbs(form: String, lemma: String) throws {
    let subject =
      form == "bring" ? "They" : form.hasSuffix("ing") ? "She is" : "She"
    let object = ["resigned", "was", "went"].contains(form) ? "" : " it"
    let words = "\(subject) \(form)\(object)."
    let tokens = try Analysis.document(words).tokens
    let found = try #require(tokens.first { $0.text == form })
    if found.tag == .verb || found.tag == .auxiliary { #expect(found.lemma == lemma) }
  }

  @Test(
    "nouns lose their plural",
    arguments: [
      ("soldiers", "soldier"), ("countries", "country"), ("parties", "party"), ("men", "man"),
      ("children", "child"), ("women", "woman"), ("churches", "church"), ("buses", "bus"),
      ("crises", "crisis"), ("allies", "ally"), ("classes", "class"), ("heroes", "hero"),
    ])
  func nouns(form: String, lemma: String) throws {
    let tokens = try Analysis.document("The \(form) were there.").tokens
    #expect(tokens[1].lemma == lemma)
  }

  @Test("names and numbers keep their spelling; other words lose their capitals")
  func others() throws {
    let tokens = try Analysis.document("Nobody told James Adams about 12 THINGS.").tokens
    #expect(tokens.map(\.lemma).prefix(4) == ["nobody", "tell", "James", "Adams"])
    #expect(tokens.first { $0.text == "12" }?.lemma == "12")
  }

  @Test("contractions have the lemma of the full word")
  func contractions() throws {
    let tokens = try Analysis.document("They won't go and she didn't; it's late.").tokens
    #expect(tokens.filter { $0.text == "n't" }.map(\.lemma) == ["not", "not"])
    #expect(tokens.first { $0.text == "wo" }?.lemma == "will")
    #expect(tokens.first { $0.text == "'s" }?.lemma == "be")
  }

  @Test("spelling rules give something for everything", arguments: [PartOfSpeech.verb, .noun])
  func anything(tag: PartOfSpeech) {
    for form in ["", "s", "ed", "ing", "ies", "ied", "ss", "é", "éed", "👍", "\u{301}ing", "xxing"] {
      let lemma = SpellingRules.lemma(of: form, tag)
      #expect(lemma.isEmpty == form.isEmpty, "\(form)")
    }
  }
}
