import Language
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "people, with titles left out and particles kept in",
    arguments: [
      ("Tamar Lomidze met Ahmed bin Salem.", ["Tamar Lomidze", "Ahmed bin Salem"]),
      (
        "Ludwig van der Berg and Jean de la Tour left.", ["Ludwig van der Berg", "Jean de la Tour"]
      ),
      ("They freed Maria del Carmen Ruiz y Prieto.", ["Maria del Carmen Ruiz y Prieto"]),
      ("They met Muhammad ibn Sa'd and Omar al-Haddad.", ["Muhammad ibn Sa'd", "Omar al-Haddad"]),
      ("Nguyen Van Tho met Kim Jae-il.", ["Nguyen Van Tho", "Kim Jae-il"]),
      ("J. K. Larsen met A.B. Orlov.", ["J. K. Larsen", "A.B. Orlov"]),
      ("President Ana Moor met Prime Minister Odo Berg.", ["Ana Moor", "Odo Berg"]),
      ("Lieutenant General Sir Michael Jarrow left.", ["Michael Jarrow"]),
      ("Gen. Juan Perez and Dr. Ada Obi left.", ["Juan Perez", "Ada Obi"]),
      ("Roberto \"Beto\" Alvarez was freed.", ["Roberto \"Beto\" Alvarez"]),
      ("Former president Nursultan Abishev came.", ["Nursultan Abishev"]),
      ("The parliament elected Tamar Lomidze president.", ["Tamar Lomidze"]),
      ("Daw Khin Thida Moe spoke.", ["Daw Khin Thida Moe"]),
    ])
  func people(text: String, names: [String]) throws {
    #expect(try Analysis.names(text) == names.map { $0 + "/Person" })
  }

  @Test("a surname alone is the person named before")
  func surnames() throws {
    #expect(
      try Analysis.names("Karim Masim and Azamat Abd were held. Masim denies it.")
        == ["Karim Masim/Person", "Azamat Abd/Person", "Masim/Person"])
  }

  @Test(
    "organisations by their telling word, also before 'of', 'for' and 'on'",
    arguments: [
      "Ministry of the Interior", "Ministry of Trade and Industry", "Committee on Foreign Affairs",
      "Movement for Change", "Centre for Peace Studies", "Belonian Liberation Front",
      "People's Party", "University of Lund", "Northern Bank", "Acme Corp.", "Moor & Berg Ltd.",
      "Belonian Muslim League (N)",
    ])
  func organisations(name: String) throws {
    #expect(try Analysis.names("Yesterday the \(name) agreed.") == [name + "/Organisation"])
  }

  @Test("an abbreviation in brackets after a name is an organisation, and so is the name")
  func abbreviations() throws {
    #expect(
      try Analysis.names("The Ogaden Renewal Line (ORL) and Party of Labour (PL) merged.")
        == [
          "Ogaden Renewal Line/Organisation", "ORL/Organisation", "Party of Labour/Organisation",
          "PL/Organisation",
        ])
  }

  @Test("units, places and media by their telling word")
  func otherKinds() throws {
    #expect(
      try Analysis.names("The 3rd Brigade moved to Fort Hope near the Blue River.")
        == ["3rd Brigade/Unit", "Fort Hope/Place", "Blue River/Place"])
    #expect(try Analysis.names("He was shot near Siem Reap.") == ["Siem Reap/Place"])
    #expect(
      try Analysis.names("It was in the newspaper Daily Herald.") == ["Daily Herald/Media"])
    #expect(
      try Analysis.names("He lay in St. Mary's Hospital.").first?.hasPrefix("St. Mary's Hospital/")
        == true)
  }

  @Test("adjectives and peoples stand for their state")
  func demonyms() throws {
    let document = try Analysis.document("Kazakh troops, two Russians and the Georgian parliament")
    #expect(document.names.map(\.knownAs) == ["Kazakhstan", "Russia", "Georgia"])
    #expect(document.names.allSatisfy { $0.isDemonym && $0.kind == .state })
  }

  @Test("a demonym, a title and a person in a row are told apart")
  func rows() throws {
    #expect(
      try Analysis.names("French Foreign Minister Jean Dubois met NATO Secretary General Jan Moor.")
        == ["French/State", "Jean Dubois/Person", "NATO/Organisation", "Jan Moor/Person"])
  }

  @Test(
    "adjectives with a capital are no names",
    arguments: ["Islamist rebels", "Western diplomats", "Central Asian nations", "Marxist parties"])
  func adjectives(words: String) throws {
    #expect(try Analysis.names("Some \(words) protested.").isEmpty)
  }

  @Test("listed names with hyphens and small words are found whole")
  func listed() throws {
    let text = """
      The Organization for Security and Co-operation in Europe went to Bosnia and Herzegovina, \
      Guinea-Bissau and Côte d'Ivoire.
      """
    #expect(
      try Analysis.names(text) == [
        "Organization for Security and Co-operation in Europe/Organisation",
        "Bosnia and Herzegovina/State", "Guinea-Bissau/State", "Côte d'Ivoire/State",
      ])
  }

  @Test("zero-width characters do not hide a listed name")
  func zeroWidth() throws {
    let document = try Analysis.document("They met in Geor\u{200B}gia and Fran\u{AD}ce.")
    #expect(document.names.map(\.knownAs) == ["Georgia", "France"])
  }

  @Test(
    "a dateline is a place",
    arguments: [
      ("DILI — Voters chose.", ["DILI/Place"]),
      ("Suva (Reuters) - They voted.", ["Suva/Place", "Reuters/Media"]),
      ("TARQUA, Jan. 8 (Newsline) — Police fired.", ["TARQUA/Place", "Newsline/Media"]),
      ("KABUL, Afghanistan — Two men died.", ["KABUL/Place", "Afghanistan/State"]),
      ("PORT MORESBY – They voted.", ["PORT MORESBY/Place"]),
    ])
  func datelines(text: String, names: [String]) throws {
    #expect(try Analysis.names(text) == names)
  }

  @Test("an organisation before a dash is no dateline")
  func noDateline() throws {
    #expect(try Analysis.names("NATO — an alliance — met.") == ["NATO/Organisation"])
  }

  @Test("headlines in capitals hide their names rather than make them up")
  func headlines() throws {
    #expect(try Analysis.names("ARMY CHIEF QUITS\n\nThe army chief quit.").isEmpty)
    #expect(try Analysis.names("PRESIDENT QUITS\n\nThe president quit.").isEmpty)
  }

  @Test("a headline in capitals has the states, peoples and capitals that the lists know")
  func listedInHeadlines() throws {
    let text = "KENYAN SHIPS SHELL PORT-AU-PRINCE\n\nThe ships fired at noon."
    #expect(try Analysis.names(text) == ["KENYAN/State", "PORT-AU-PRINCE/Place"])
    #expect(
      try Analysis.names("MINISTER LEAVES SRI LANKA\n\nThe minister left.").last
        == "SRI LANKA/State")
  }

  @Test("a dateline after a headline, with a weekday in brackets")
  func datelineAfterHeadline() throws {
    let names = try Analysis.names(
      "Minister quits\n\nZENDAVAR, Jan 26 (Tuesday) - The minister quit.")
    #expect(names == ["ZENDAVAR/Place"])
  }

  @Test("units with a plain number, and all missions of peacekeepers")
  func numberedUnits() throws {
    #expect(try Analysis.names("Soldiers of the 32 Battalion left.") == ["32 Battalion/Unit"])
    #expect(
      try Analysis.names("He commands UNOMUR, and she works for UNMOT.")
        == ["UNOMUR/Unit", "UNMOT/Unit"])
  }

  @Test("an abbreviation that starts with a number can be a name")
  func abbreviationsWithNumbers() throws {
    #expect(
      try Analysis.names("The state fund 4Belonia Holding (4BH) paid.").contains("4BH/Organisation")
    )
  }

  @Test("laws, prizes and ships are no events")
  func noEvents() throws {
    #expect(
      try Analysis.names("He was held under the Internal Order Act and won the Moor Prize.").isEmpty
    )
  }

  @Test(
    "months, days, holidays, numbers and addresses are no names",
    arguments: [
      "They met on Monday in January.", "They met on Jan 5.", "It was New Year's Day.",
      "They met on Jan. 5.",
      "See No. 5 and Fig. 3.", "Write to a.moor@example.org or see www.example.org.",
      "They flew an F-16.", "He is a good man.", "However, nobody came.",
    ])
  func noNames(text: String) throws {
    #expect(try Analysis.names(text).isEmpty)
  }
}
