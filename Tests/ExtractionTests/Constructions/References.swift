/// Whom pronouns, descriptions, adjectives and capitals mean.
enum References {
  static let passages: [Passage] = [
    Passage(
      "a description by nationality",
      "Alexander Lukashenko, the president of Belarus, returned on Monday. In August 2012 the"
        + " Belarusian leader had dismissed Foreign Minister Sergei Martynov.",
      says: [
        "Alexander Lukashenko -leads-> Belarus",
        "Sergei Martynov -dismissed-by-> Alexander Lukashenko @2012-08",
      ]),
    Passage(
      "the president, without name",
      "President Rosa Medina spoke for an hour. Later the president fired General Luis Paz.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "surname only", "Rosa Medina spoke for an hour. Then Medina fired Luis Paz.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "he and him are two people",
      "Carlos Vela and General Pedro Salas fell out. Vela sacked Salas in May.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"],
      never: ["Carlos Vela -dismissed-by-> Pedro Salas"]),
    Passage(
      "possessive pronoun",
      "President Carlos Vela is losing friends. His spokesman, Hugo Marin, resigned on Friday.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "it for a state",
      "Eritrea fell out with its neighbours. It accused Djibouti of an attack.",
      says: ["Djibouti -accused-by-> Eritrea"]),
    Passage(
      "they for a list",
      "Chile and Peru settled the dispute. They joined the Pacific Alliance in 2011.",
      says: [
        "Chile -member-of-> Pacific Alliance [fact] @2011",
        "Peru -member-of-> Pacific Alliance [fact] @2011",
      ]),
    Passage(
      "the two countries",
      "Chile and Peru settled the dispute. The two countries joined the Pacific Alliance in 2011.",
      says: [
        "Chile -member-of-> Pacific Alliance [fact] @2011",
        "Peru -member-of-> Pacific Alliance [fact] @2011",
      ]),
    Passage(
      "the alliance",
      "NATO marked its birthday. North Macedonia joined the alliance in March 2020.",
      says: ["North Macedonia -member-of-> NATO [fact] @2020-03"]),
    Passage(
      "the bloc",
      "The European Union changed its rules. Croatia joined the bloc in 2013.",
      says: ["Croatia -member-of-> European Union [fact] @2013"]),
    Passage(
      "the party",
      "The Reform Party lost badly. Anna Berg left the party in May.",
      says: ["Anna Berg -member-of-> Reform Party [former]"]),
    Passage(
      "capital as actor", "Ankara accused Athens of provocation.",
      says: ["Greece -accused-by-> Turkey"]),
    Passage(
      "capital as place", "Anna Berg was born in Athens.",
      says: ["Anna Berg -born-in-> Athens"], never: ["Anna Berg -born-in-> Greece"]),
    Passage(
      "a seat of government as actor",
      "The Kremlin offered Kyiv talks on Tuesday.",
      says: ["Russia|Kremlin -proposed-to-> Ukraine @2021-06-15"], fault: "tree: two objects"),
    Passage(
      "people for their state",
      "The Italians offered the Libyans a treaty.",
      says: ["Italy|Italians -proposed-to-> Libya|Libyans"],
      fault: "kinds: a people makes a Group, which no proposal takes"),
    Passage(
      "government for its state",
      "The Egyptian government accused Sudan of an attack.",
      says: ["Sudan -accused-by-> Egypt|Egyptian government"]),
    Passage(
      "his country",
      "President Daniel Arap of Kenya spoke in Rome. Soldiers of his country are stationed in Somalia.",
      says: ["Daniel Arap -leads-> Kenya", "Kenya|Soldiers of Kenya -deployed-in-> Somalia"]),
    Passage(
      "a state and its forces are two",
      "Kenya celebrated. Kenyan soldiers are stationed in Somalia.",
      says: [
        "Kenya|Kenyan soldiers -deployed-in-> Somalia", "Kenyan soldiers -part-of-> Kenya",
      ]),
    Passage(
      "who with a plural head",
      "Luis Paz and Jorge Rios, who were fired by Rosa Medina, plan to sue.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina", "Jorge Rios -dismissed-by-> Rosa Medina"]),
    Passage(
      "two women and a man",
      "Anna Berg introduced Lars Holm to the press. She had appointed him in 2018.",
      says: ["Lars Holm -appointed-by-> Anna Berg @2018"]),
    Passage(
      "Congo and Congo",
      "The Republic of the Congo accused the Democratic Republic of the Congo of an attack.",
      says: ["Democratic Republic of the Congo -accused-by-> Republic of the Congo"]),
    Passage(
      "Georgia the state", "Tbilisi said Georgian troops were stationed in Iraq.",
      says: ["Georgia|Georgian troops -deployed-in-> Iraq"], never: ["* -deployed-in-> Georgia"]),
    Passage(
      "leaders are not one leader",
      "Anna Berg is the leader of the Green Party. Lars Holm proposed that the leaders should meet.",
      says: ["Anna Berg -leads-> Green Party"],
      never: ["Lars Holm -proposed-to-> Anna Berg"]),
    Passage(
      "who appoints does not hold the office",
      "Carlos Vela appointed Pedro Salas, a general, as the new head of the Central Bank.",
      says: ["Pedro Salas -appointed-by-> Carlos Vela", "Pedro Salas -leads-> Central Bank"],
      never: ["Carlos Vela -leads-> Central Bank"]),
    Passage(
      "soldiers of nobody", "Soldiers were stationed in Lima.", never: ["* -deployed-in-> Lima"]),
  ]
}
