/// Who put whom into an office.
enum Appointments {
  static let passages: [Passage] = [
    Passage(
      "active with an office",
      "President Maia Ursu appointed Victor Rusu as ambassador on 2 February 2021.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu @2021-02-02"]),
    Passage(
      "passive with agent",
      "Victor Rusu was appointed defence minister by President Maia Ursu.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu"]),
    Passage(
      "participle",
      "Victor Rusu, appointed by President Maia Ursu in 2014, kept his seat.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu @2014"]),
    Passage(
      "nominalisation, of and by",
      "The appointment of Victor Rusu by President Maia Ursu drew protests.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu"]),
    Passage(
      "nominalisation, possessive of the one who appoints",
      "Maia Ursu's appointment of Victor Rusu drew protests.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu"]),
    Passage(
      "name as",
      "In August 1999 Boris Yeltsin named Vladimir Putin prime minister.",
      says: ["Vladimir Putin -appointed-by-> Boris Yeltsin @1999-08"]),
    Passage(
      "several appointed",
      "President Maia Ursu nominated Victor Rusu and Elena Ciobanu as judges.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu", "Elena Ciobanu -appointed-by-> Maia Ursu"]),
    Passage(
      "replaced somebody with somebody",
      "President Maia Ursu replaced Victor Rusu with Elena Ciobanu.",
      says: ["Elena Ciobanu -appointed-by-> Maia Ursu"],
      allows: ["Victor Rusu -dismissed-by-> Maia Ursu"]),
    Passage(
      "pronoun",
      "Maia Ursu took office in December. She appointed Victor Rusu at once.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu"]),
    Passage(
      "picked to lead",
      "Victor Rusu was picked by President Maia Ursu to lead the Customs Service.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu"],
      allows: ["Victor Rusu -leads-> Customs Service [any]"]),
    Passage(
      "a body appoints",
      "The Security Council appointed António Guterres in October 2016.",
      says: [
        "António Guterres -appointed-by-> United Nations Security Council|Security Council @2016-10"
      ]),
    Passage(
      "negated",
      "Victor Rusu was not appointed by President Maia Ursu.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu [denied]"]),
    Passage(
      "intended",
      "President Maia Ursu intends to appoint Victor Rusu.",
      says: ["Victor Rusu -appointed-by-> Maia Ursu [planned]"]),
    Passage(
      "naming a suspect is no appointment",
      "The prosecutor, Elena Ciobanu, named Victor Rusu as a suspect.",
      never: ["* -appointed-by-> *"]),
    Passage(
      "taking office without anybody appointing",
      "Victor Rusu became defence minister in 2014.", never: ["* -appointed-by-> *"]),
    Passage(
      "swearing in is no appointment",
      "Victor Rusu was sworn in by the chief justice, Elena Ciobanu.",
      never: ["* -appointed-by-> *"]),
    Passage(
      "proclaimed president",
      "The National Guard declared Victor Rusu president of the republic.",
      says: ["Victor Rusu -appointed-by-> National Guard"]),
    Passage(
      "declared something that is no office",
      "Maia Ursu declared Victor Rusu innocent.", never: ["* -appointed-by-> *"]),
    Passage(
      "elected by a body",
      "Victor Rusu, whom the Senate elected in December 2008, is the inspector general.",
      says: ["Victor Rusu -appointed-by-> Senate @2008-12"]),
  ]
}
