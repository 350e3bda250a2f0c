import Language
import Testing

@Suite("Tags and trees")
struct TreeTests {
  /// The word that a word hangs from, and how.
  private func link(_ word: String, in text: String) throws -> (String?, DependencyRelation) {
    let document = try Analysis.document(text)
    let token = try #require(document.tokens.first { $0.text == word })
    return (token.head.map { document.tokens[$0].text }, token.relation)
  }

  /// The same where names are single nodes.
  private func joinedLink(
    _ word: String, in text: String
  ) throws -> (String?, DependencyRelation) {
    let pipeline = try Pipeline()
    let document = pipeline.joiningNames(of: pipeline.annotate(text))
    let token = try #require(document.tokens.first { $0.text == word })
    return (token.head.map { document.tokens[$0].text }, token.relation)
  }

  @Test("who does what to whom")
  func actors() throws {
    let text = "The president dismissed the minister."
    #expect(try link("president", in: text) == ("dismissed", .nsubj))
    #expect(try link("minister", in: text) == ("dismissed", .obj))
    #expect(try link("dismissed", in: text) == (nil, .root))
  }

  @Test("who suffers what by whom")
  func passive() throws {
    let text = "The minister was arrested by the police."
    #expect(try link("minister", in: text) == ("arrested", .passiveSubject))
    #expect(try link("police", in: text) == ("arrested", .agent))
    #expect(try link("was", in: text) == ("arrested", .passiveAuxiliary))
  }

  @Test("a negation hangs from what it denies")
  func negation() throws {
    for text in ["She did not resign.", "She didn't resign.", "She cannot resign."] {
      let document = try Analysis.document(text)
      let not = try #require(document.tokens.first { $0.lemma == "not" })
      #expect(not.head.map { document.tokens[$0].text } == "resign", "\(text)")
    }
  }

  @Test("relative clauses describe the noun before them")
  func relativeClauses() throws {
    let text = "The minister who resigned was arrested."
    #expect(try link("resigned", in: text) == ("minister", .relativeClause))
  }

  @Test("a person after a comma belongs to the office, not to the place between")
  func offices() throws {
    let text = "The president of Kyrgyzstan, Bakyt Usenov, and the prime minister, Ilan Berg, met."
    #expect(try joinedLink("Bakyt", in: text) == ("president", .appos))
    #expect(try joinedLink("Ilan", in: text) == ("minister", .appos))
  }

  @Test("a clause about a person hangs from the person, not from the office before")
  func clausesOfPeople() throws {
    let text = "She took over the chair of the council from Lena Moor, who led Onda until 2019."
    #expect(try joinedLink("led", in: text) == ("Lena", .relativeClause))
  }

  @Test("the words of a name hang together, with its title and its abbreviation")
  func names() throws {
    let text = "Prime Minister Lena Moor joined the Party of Labour (PL)."
    #expect(try joinedLink("Minister", in: text) == ("Lena", .compound))
    #expect(try joinedLink("Moor", in: text) == ("Lena", .flat))
    #expect(try joinedLink("PL", in: text) == ("Party", .appos))
    #expect(try joinedLink("Party", in: text) == ("joined", .obj))
  }

  @Test("tags tell nouns from verbs by the words around them")
  func tags() throws {
    let document = try Analysis.document("They visit Lima. The visit was short.")
    let visits = document.tokens.filter { $0.text == "visit" }
    #expect(visits.map(\.tag) == [.verb, .noun])
    #expect(visits.map(\.detailedTag) == ["VBP", "NN"])
    let lima = try #require(document.tokens.first { $0.text == "Lima" })
    #expect(lima.tag == .properNoun)
  }

  @Test("long names and many names in a row keep the laws")
  func manyNames() throws {
    let texts = [
      String(repeating: "President ", count: 900) + "Moor left.",
      String(repeating: "Ministry of Trade and Industry of ", count: 200) + "Peru met.",
      "The president, " + String(repeating: "Ana Moor, Odo Berg and ", count: 300) + "Li Wen met.",
      String(repeating: "who, whom the court freed, ", count: 200),
      String(repeating: "NATO (NATO (NATO) ", count: 200),
      String(repeating: "the head of Peru, Ana Moor (AM), and, ", count: 100),
      String(repeating: "a b made up c d ", count: 300),
    ]
    for text in texts {
      DocumentLaws(try Analysis.document(text), "\(text.prefix(40))").check()
    }
  }

  @Test("relations by their labels; unknown subtypes fall back")
  func labels() {
    #expect(DependencyRelation(label: "nsubj:pass") == .passiveSubject)
    #expect(DependencyRelation(label: "nsubj:outer") == .nsubj)
    #expect(DependencyRelation(label: "obl:tmod") == .obl)
    #expect(DependencyRelation(label: "nonsense") == nil)
    #expect(DependencyRelation(label: "nonsense:pass") == nil)
    #expect(DependencyRelation(label: "") == nil)
  }
}
