/// Family, origin, property, seats.
enum Lives {
  static let passages: [Passage] = [
    Passage(
      "born in", "Anna Berg was born in Tampere in 1970.", says: ["Anna Berg -born-in-> Tampere"]),
    Passage("died in", "Anna Berg died in Vienna in 2019.", says: ["Anna Berg -died-in-> Vienna"]),
    Passage(
      "lives in", "Anna Berg lives in Geneva with two cats.",
      says: ["Anna Berg -resides-in-> Geneva"]),
    Passage(
      "married", "Anna Berg married Lars Holm in 1995.", says: ["Anna Berg -spouse-> Lars Holm"]),
    Passage(
      "wife by apposition", "Lars Holm's wife, Anna Berg, teaches law.",
      says: ["Anna Berg -spouse-> Lars Holm"]),
    Passage(
      "son of", "Karim Wade, the son of President Abdoulaye Wade, ran for office.",
      says: ["Karim Wade -parent-> Abdoulaye Wade"]),
    Passage(
      "his brother", "Fidel Castro fell ill. His brother, Raúl Castro, took over.",
      says: ["Fidel Castro -sibling-> Raúl Castro"]),
    Passage(
      "studied at", "Anna Berg studied at the University of Turku.",
      says: ["Anna Berg -educated-at-> University of Turku"]),
    Passage(
      "founded", "Anna Berg founded the Reform Party in 2005.",
      says: ["Reform Party -founded-by-> Anna Berg @2005"]),
    Passage(
      "founded, passive", "The Reform Party was founded by Anna Berg in 2005.",
      says: ["Reform Party -founded-by-> Anna Berg @2005"]),
    Passage(
      "owned", "The Evening Post newspaper is owned by Lars Holm.",
      says: ["Evening Post -owned-by-> Lars Holm"],
      fault: "resolver: a name before its common noun (the X newspaper)"),
    Passage(
      "based in", "The African Union is headquartered in Addis Ababa.",
      says: ["African Union -headquartered-in-> Addis Ababa"]),
    Passage(
      "capital of", "The ship reached Suva, the capital of Fiji, at dawn.",
      says: ["Suva -capital-of-> Fiji"],
      fault: "names: a capital that is reached is read as its state"),
    Passage(
      "citizen", "Peter Hume, a Danish citizen, was on board.",
      says: ["Peter Hume -citizen-of-> Denmark"]),
    Passage(
      "works for", "Juho Laine, a negotiator for the World Bank, declined to comment.",
      says: ["Juho Laine -employed-by-> World Bank"]),
    Passage(
      "part of by possessive", "NATO's Kosovo Force opened a new camp.",
      says: ["Kosovo Force -part-of-> NATO"],
      fault: "names: 'Kosovo' alone after a possessor"),
    Passage(
      "part of by name", "The Kosovo Force is part of NATO.",
      says: ["Kosovo Force -part-of-> NATO"]),
    Passage(
      "an army is part of its state", "The Egyptian army closed the road.",
      says: ["Egyptian army -part-of-> Egypt"]),
  ]
}
