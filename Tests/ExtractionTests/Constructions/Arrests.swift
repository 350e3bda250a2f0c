/// Who arrested whom, and where.
enum Arrests {
  static let passages: [Passage] = [
    Passage(
      "passive with agent and place",
      "Journalist Pavel Lukin was arrested in Minsk by the KGB on 12 August 2020.",
      says: [
        "Pavel Lukin -arrested-by-> KGB @2020-08-12",
        "Pavel Lukin -arrested-in-> Minsk @2020-08-12",
      ]),
    Passage(
      "at a place without a name",
      "Pavel Lukin was arrested at an airport near Minsk on Tuesday.",
      says: ["Pavel Lukin -arrested-in-> Minsk @2021-06-15"]),
    Passage(
      "what is only ordered", "A court directed that Pavel Lukin be taken to Kresty prison.",
      never: ["Pavel Lukin -arrested-in-> * [fact]"]),
    Passage(
      "active",
      "The army arrested President Roch Kaba on Sunday night.",
      says: ["Roch Kaba -arrested-by-> army @2021-06-13"]),
    Passage(
      "passive without agent",
      "Pavel Lukin was detained in Minsk on Tuesday.",
      says: ["Pavel Lukin -arrested-in-> Minsk @2021-06-15"], never: ["* -arrested-by-> *"]),
    Passage(
      "nominalisation",
      "The arrest of Pavel Lukin in Minsk by the KGB caused an outcry.",
      says: ["Pavel Lukin -arrested-by-> KGB", "Pavel Lukin -arrested-in-> Minsk"]),
    Passage(
      "nominalisation, possessive",
      "Pavel Lukin's arrest in Minsk caused an outcry.",
      says: ["Pavel Lukin -arrested-in-> Minsk"]),
    Passage(
      "participle",
      "Pavel Lukin, arrested in Minsk in 2020, writes letters to his wife.",
      says: ["Pavel Lukin -arrested-in-> Minsk @2020"]),
    Passage(
      "taken into custody",
      "Pavel Lukin was taken into custody by the KGB on Tuesday.",
      says: ["Pavel Lukin -arrested-by-> KGB @2021-06-15"]),
    Passage(
      "placed under house arrest",
      "The army placed President Roch Kaba under house arrest.",
      says: ["Roch Kaba -arrested-by-> army"]),
    Passage(
      "several arrested",
      "The KGB detained Pavel Lukin, Alena Savich and Roman Dubko.",
      says: [
        "Pavel Lukin -arrested-by-> KGB", "Alena Savich -arrested-by-> KGB",
        "Roman Dubko -arrested-by-> KGB",
      ]),
    Passage(
      "second verb of a passive",
      "Roch Kaba was dismissed by the junta and arrested.",
      says: ["Roch Kaba -dismissed-by-> junta"]),
    Passage(
      "pronoun",
      "Pavel Lukin landed on Friday. The KGB arrested him at once.",
      says: ["Pavel Lukin -arrested-by-> KGB"]),
    Passage(
      "wanted",
      "The KGB wants to arrest Pavel Lukin.",
      says: ["Pavel Lukin -arrested-by-> KGB [planned]"]),
    Passage(
      "denied",
      "The KGB denied that it had arrested Pavel Lukin.",
      says: ["Pavel Lukin -arrested-by-> KGB [denied]"]),
    Passage(
      "released", "The KGB released Pavel Lukin on Friday.",
      never: ["Pavel Lukin -arrested-by-> KGB [current]"],
      allows: ["Pavel Lukin -arrested-by-> KGB"]),
    Passage(
      "holding talks is no arrest",
      "President Roch Kaba held talks with General Assimi Toure in Bamako.",
      never: ["* -arrested-by-> *", "* -arrested-in-> *"]),
    Passage(
      "capturing a town is no arrest",
      "General Assimi Toure captured the town of Gao in 2012.",
      never: ["* -arrested-by-> *", "* -arrested-in-> *"]),
    Passage(
      "seizing power is no arrest",
      "General Assimi Toure seized power in Bamako.",
      never: ["* -arrested-by-> *", "* -arrested-in-> *"]),
  ]
}
