import Testing

@testable import Language

@Suite("Word lists")
struct GazetteerTests {
  @Test("states by their names, adjectives, capitals and abbreviations")
  func states() throws {
    let gazetteer = try Analysis.pipeline.get().gazetteer
    #expect(gazetteer.entry(for: "Kazakhstan")?.kind == .state)
    #expect(gazetteer.entry(for: "Kazakh")?.name == "Kazakhstan")
    #expect(gazetteer.entry(for: "Kazakh")?.isDemonym == true)
    let capital = try #require(gazetteer.entry(for: "Tbilisi"))
    #expect(capital.kind == .place && capital.isCapital && capital.within == "Georgia")
    #expect(gazetteer.entry(for: "ODKB")?.name == gazetteer.entry(for: "CSTO")?.name)
    #expect(gazetteer.otherNames(of: "European Union").contains("EU"))
    #expect(gazetteer.otherNames(of: "nothing like it").isEmpty)
  }

  @Test("diacritics and apostrophes do not matter, case does")
  func folding() throws {
    let gazetteer = try Analysis.pipeline.get().gazetteer
    for name in ["Côte d'Ivoire", "Cote d'Ivoire", "Co\u{302}te d\u{2019}Ivoire"] {
      #expect(gazetteer.entry(for: name)?.name == "Ivory Coast", "\(name)")
    }
    #expect(gazetteer.entry(for: "turkey") == nil)
    #expect(gazetteer.entry(for: "") == nil)
  }

  @Test("the longest listed name wins, and what stands after it does not matter")
  func longest() {
    let gazetteer = Gazetteer(
      states: "Avia\tAvian\tOld Town\tRepublic of Avia\n",
      organisations: "Avia Air\tOrganisation\tAA\n", places: "Town\tAvia\t\n")
    let tokens = Tokenizer(Array("Avia Air of Old Town".unicodeScalars)).tokens()
    #expect(gazetteer.match(in: tokens, at: 0, before: 5)?.0.name == "Avia Air")
    #expect(gazetteer.match(in: tokens, at: 0, before: 1)?.0.name == "Avia")
    #expect(gazetteer.match(in: tokens, at: 1, before: 5) == nil)
    #expect(gazetteer.match(in: tokens, at: 3, before: 5)?.1 == 3..<5)
    #expect(gazetteer.match(in: tokens, at: 5, before: 5) == nil)
  }

  @Test("lines that are short, empty or of an unknown kind are passed over")
  func badLines() {
    let gazetteer = Gazetteer(
      states: "#comment\n\nAvia\n\t\t\t\n", organisations: "Only\nBody\tNonsense\tB\n",
      places: "\nTown\n")
    #expect(gazetteer.entry(for: "Avia")?.kind == .state)
    #expect(gazetteer.entry(for: "Town")?.kind == .place)
    #expect(gazetteer.entry(for: "Body") == nil)
    #expect(gazetteer.entry(for: "") == nil)
  }

  @Test("every listed name is found in a text, as itself")
  func everyName() throws {
    let pipeline = try Analysis.pipeline.get()
    var missed: [String] = []
    for (name, entry) in pipeline.gazetteer.entries where entry != nil {
      let tokens = Tokenizer(Array("The \(name) met".unicodeScalars)).tokens()
      let match = pipeline.gazetteer.match(in: tokens, at: 1, before: tokens.count)
      if match?.1 != 1..<tokens.count - 1 { missed.append(name) }
    }
    #expect(missed.isEmpty)
  }

  @Test("what common nouns tell")
  func wordClasses() throws {
    let classes = try Analysis.pipeline.get().wordClasses
    #expect(classes.isRole("prime minister"))
    #expect(!classes.isRole("Prime Minister"))
    #expect(!classes.isRole("brigade"))
    #expect(classes.classes(of: "brigade") == [.unit])
    #expect(classes.classes(of: "nonsense").isEmpty)
  }
}
