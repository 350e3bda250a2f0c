/// Texts of other worlds: nobody joins, dismisses, proposes or deploys anything in them.
enum Nothings {
  static let passages: [Passage] = [
    Passage(
      "cricket", "Steve Smith was dismissed by James Anderson for 42 on the second morning.",
      never: ["* -dismissed-by-> *"],
      fault: "sense: cricket and American football have the same verbs"),
    Passage(
      "American football", "Tom Brady was sacked by Von Miller in the third quarter.",
      never: ["* -dismissed-by-> *"],
      fault: "sense: cricket and American football have the same verbs"),
    Passage(
      "a marriage proposal", "On the beach, Lars Holm proposed to Anna Berg with a ring.",
      never: ["* -proposed-to-> *"]),
    Passage(
      "a final", "Sweden beat Denmark in extra time and meet Norway in the final.",
      never: ["* -met-with-> * [fact]"], fault: "sense: teams bear the names of states"),
    Passage(
      "weather", "Heavy rain is expected in Bergen and along the coast of Norway until Friday."),
    Passage(
      "a recipe",
      "Remove the seeds, fire up the oven, and offer the soup to your guests while it is hot."),
    Passage("a film", "The film follows two soldiers in Vietnam; Anna Berg plays the nurse."),
    Passage(
      "a book", "In her novel Anna Berg describes how a president is overthrown by his driver."),
    Passage("football transfers", "Juventus signed Lars Holm from Ajax for 40 million euros."),
    Passage(
      "science", "Researchers at the University of Turku removed the gene and observed the mice."),
    Passage(
      "software", "The team deployed the new version in Frankfurt on Monday.",
      never: ["* -deployed-in-> *"]),
    Passage(
      "a road accident",
      "A lorry from Poland left the road near Lund on Monday. Police closed the bridge."),
    Passage(
      "tourism", "Most visitors to Malta arrive from Italy and stay in Valletta for three nights."),
    Passage("trade", "Exports from Chile to China grew by a tenth last year."),
    Passage("a concert", "Anna Berg joined Lars Holm on stage in Oslo for the last song."),
    Passage("heading only", "Minutes of the meeting\n\n1. Welcome\n2. Any other business"),
    Passage("numbers only", "1914 1939 1945 1989 2004 2013"),
  ]
}
