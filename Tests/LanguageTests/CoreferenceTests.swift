import Foundation
import Testing

@testable import Language

@Suite("Coreference")
struct CoreferenceTests {
  /// The clusters with at least two mentions, each as its mentions' words.
  private func clusters(_ text: String) throws -> [[String]] {
    let document = try Analysis.document(text)
    return document.clusters.filter { $0.count > 1 }.map { cluster in
      cluster.map { index in
        document.substring(document.offsets(ofTokens: document.mentions[index].tokens))
      }
    }
  }

  /// Whether two words or phrases, the first of each kind in the text, mean the same.
  private func areSame(_ one: String, _ other: String, in text: String) throws -> Bool {
    try clusters(text).contains { $0.contains(one) && $0.contains(other) }
  }

  @Test("a full name, a surname and a title with the name are one person")
  func nameVariants() throws {
    let text = """
      Kassym-Jomart Tokayev spoke in Astana on Monday. Tokayev promised reforms. President Tokayev \
      left for Almaty.
      """
    #expect(try areSame("Kassym-Jomart Tokayev", "Tokayev", in: text))
    #expect(try areSame("Kassym-Jomart Tokayev", "President Tokayev", in: text))
  }

  @Test("a rank that the tree takes for an adjective is part of the title")
  func ranks() throws {
    let text = "The junta is led by Major Ivan Tarlov. Major Tarlov said nothing."
    #expect(try areSame("Ivan Tarlov", "Major Tarlov", in: text))
  }

  @Test("what somebody is elected, appointed or serves as is that person")
  func predications() throws {
    let elected = "On Monday Ann Lowe was elected president of the council."
    #expect(try areSame("Ann Lowe", "president of the council", in: elected))
    let served = "Ann Lowe served as foreign minister of Kenya until 1999."
    #expect(try areSame("Ann Lowe", "foreign minister of Kenya", in: served))
    let dismissed = "The council dismissed Ann Lowe as finance minister on Monday."
    #expect(try areSame("Ann Lowe", "finance minister", in: dismissed))
  }

  @Test("one of several people, an age and an adjective may stand for a person")
  func adjectives() throws {
    let text = "Ivan Tarlov, one of the ministers, resigned. The accused said nothing."
    #expect(try areSame("Ivan Tarlov", "one of the ministers", in: text))
    let document = try Analysis.document("Ivan Tarlov resigned. The 60-year-old said nothing.")
    #expect(
      document.mentions.contains {
        document.substring(document.offsets(ofTokens: $0.tokens)) == "The 60-year-old"
      })
  }

  @Test("the subject of a clause is found where it is only understood")
  func subjects() throws {
    let document = try Analysis.document("Ivan Tarlov met Ann Lowe and thanked her.")
    let clauses = ClauseSubjects(document)
    let verb = try #require(document.tokens.firstIndex { $0.text == "thanked" })
    let subject = try #require(clauses.subject(of: verb))
    #expect(["Ivan", "Tarlov"].contains(document.tokens[subject].text))
  }

  @Test("nouns that describe alike share a sense")
  func senses() {
    let nouns = ActorNouns(
      actors: "", genders: "", alike: "# Comment\npremier;prime minister\nbank;lender")
    #expect(!nouns.senses(of: "premier").isDisjoint(with: nouns.senses(of: "prime minister")))
    #expect(nouns.senses(of: "premier").isDisjoint(with: nouns.senses(of: "lender")))
    #expect(nouns.senses(of: "tree").isEmpty)
  }

  @Test("two people who share a surname stay two")
  func sharedSurname() throws {
    let text = "Raúl Salinas was arrested on Tuesday. Carlos Salinas said nothing."
    #expect(try !areSame("Raúl Salinas", "Carlos Salinas", in: text))
  }

  @Test("diacritics and hyphens make no difference")
  func spellings() throws {
    #expect(
      try areSame(
        "Zoran Petković", "Petkovic",
        in: "Zoran Petković was flown out. Petkovic denied everything."))
  }

  @Test("an abbreviation in brackets names what stands before it")
  func abbreviation() throws {
    let text = """
      The African Union (AU) sent observers to Lesotho. The AU said that the vote was fair.
      """
    let found = try clusters(text)
    #expect(found.contains { $0.contains { $0.contains("African Union") } && $0.contains("AU") })
  }

  @Test(
    "first letters name a body, small words counted or not, before or after it",
    arguments: [
      ("Union Observer Mission in Zenda", "UOMIZ"), ("Union of Onda Farmers", "Uof"),
      ("Onda People's Front", "OPF"),
    ])
  func initials(body: String, letters: String) throws {
    let after = "The \(body) (\(letters)) met on Monday. Nobody knew what the \(letters) wanted."
    let first = body.prefix { $0 != " " }
    #expect(
      try clusters(after).contains {
        $0.contains { $0.contains(first) } && $0.contains(letters)
      })
  }

  @Test("the full name of a body may come after its first letters")
  func spelledOutLater() throws {
    let text = "The OPF met on Monday. Everybody feared the Onda People's Front."
    #expect(try areSame("OPF", "Onda People's Front", in: text))
  }

  @Test("a surname alone is the person named most so far, not the latest relative")
  func prominentSurname() throws {
    let text = """
      Zoran Petkovic, the premier, resigned on Monday. Petkovic said that he was tired. He is the son \
      of a painter, Milan Petkovic. Petkovic leaves office in June.
      """
    let found = try clusters(text)
    #expect(
      found.contains { $0.filter { $0 == "Petkovic" }.count == 2 && $0.contains("Zoran Petkovic") })
  }

  @Test(
    "a capital that acts or is addressed is its state's government",
    arguments: [
      "Kenya closed the border. Nairobi denied that it had been warned.",
      "Kenya closed the border. Uganda called on Nairobi to open it.",
      "Kenya closed the border. Uganda blamed Nairobi, which denied any part in it.",
      "Kenya closed the border at the suggestion of advisers. Uganda awaits Nairobi's reply.",
      "Nairobi denied that it had been warned. Kenya closed the border.",
    ])
  func capitals(text: String) throws {
    #expect(try areSame("Kenya", "Nairobi", in: text))
  }

  @Test(
    "a capital where something happens or from which a report comes is a town",
    arguments: [
      "Nairobi, 3 May - Kenya closed the border on Monday.",
      "NAIROBI - Kenya closed the border on Monday.",
      "Kenya closed the border. Protesters marched in Nairobi.",
    ])
  func towns(text: String) throws {
    #expect(try !areSame("Kenya", "Nairobi", in: text))
    #expect(try !areSame("Kenya", "NAIROBI", in: text))
  }

  @Test("a state in a headline of capitals is the state of the text and of its people")
  func headlines() throws {
    let text = "KENYA CLOSES BORDER\n\nKenyan soldiers closed the border on Monday, Kenya said."
    #expect(try clusters(text).contains { $0.contains("KENYA") && $0.contains("Kenya") })
    #expect(try clusters(text).contains { $0.contains("KENYA") && $0.contains("Kenyan") })
  }

  @Test("surnames one consonant apart are two people's")
  func nearSpellings() throws {
    let text = "Milan Kasimov resigned. Karimov took over on Monday."
    #expect(try !areSame("Milan Kasimov", "Karimov", in: text))
  }

  @Test("whoever has a possessor is someone else")
  func possessor() throws {
    let text = "Carlos Lima resigned on Monday. Tomas Reis, his deputy, took over."
    #expect(try !areSame("his", "Tomas Reis", in: text))
  }

  @Test("the object of a verb is no plain pronoun for its subject")
  func binding() throws {
    let text = "Carlos Lima met Tomas Reis in Lisbon. Reis attacked him on television."
    #expect(try !areSame("him", "Reis", in: text))
  }

  @Test("a name that someone was born with, or is known by, is theirs")
  func aliases() throws {
    #expect(
      try areSame(
        "Carlos Lima", "Tomas Reis",
        in: "The rebel leader, Carlos Lima, born Tomas Reis, was arrested on Friday."))
    #expect(
      try areSame(
        "Carlos Lima", "Tomas Reis",
        in: "Carlos Lima, known to his soldiers as Tomas Reis, was arrested on Friday."))
  }

  @Test("a description between commas means the name beside it")
  func apposition() throws {
    let text = "Ann Lowe, 61, the defence minister, resigned on Monday."
    #expect(try areSame("Ann Lowe", "the defence minister", in: text))
  }

  @Test("a pronoun agrees with what it takes up")
  func gender() throws {
    let text = "Peter Brown met Mary Lowe on Monday. She thanked him."
    #expect(try areSame("Mary Lowe", "She", in: text))
    #expect(try areSame("Peter Brown", "him", in: text))
  }

  @Test("mentions are in order, outer before inner, and clusters count up from the first")
  func order() throws {
    let text = """
      President Ann Lowe, who leads the party, said that her ministers would meet their rivals. The \
      president of Ghana and his wife saw the two of them. It rained.
      """
    let document = try Analysis.document(text)
    var highest = -1
    for (index, mention) in document.mentions.enumerated() {
      #expect(mention.tokens.contains(mention.head))
      #expect(document.tokens.indices.contains(mention.tokens.upperBound - 1))
      #expect(mention.cluster <= highest + 1)
      highest = max(highest, mention.cluster)
      guard index > 0 else { continue }
      let before = document.mentions[index - 1].tokens
      #expect(
        (before.lowerBound, -before.upperBound)
          <= (mention.tokens.lowerBound, -mention.tokens.upperBound))
    }
    #expect(document.clusters.joined().sorted() == Array(document.mentions.indices))
  }

  @Test("a damaged weights file is an error")
  func damagedModel() throws {
    let whole = CoreferenceModel(
      weights: [Float](repeating: 0.25, count: CoreferenceModel.size)
    ).serialized
    #expect(throws: Never.self) { try CoreferenceModel(serialized: whole, name: "m") }
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    #expect(throws: ModelError.damaged("m")) {
      try CoreferenceModel(serialized: flipped, name: "m")
    }
    #expect(throws: ModelError.damaged("m")) {
      try CoreferenceModel(serialized: whole.dropLast(2), name: "m")
    }
    #expect(throws: ModelError.notAModel("m")) {
      try CoreferenceModel(serialized: Data("text".utf8), name: "m")
    }
    var later = whole
    later[4] = 9
    #expect(throws: ModelError.otherVersion("m")) {
      try CoreferenceModel(serialized: later, name: "m")
    }
  }
}
