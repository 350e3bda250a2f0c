/// Meetings, accusations, support and opposition.
enum Encounters {
  static let passages: [Passage] = [
    Passage(
      "met", "Anna Berg met Lars Holm in Oslo on Friday.",
      says: ["Anna Berg -met-with-> Lars Holm @2021-06-11"]),
    Passage(
      "met with each other, coordinated",
      "Anna Berg and Lars Holm met in Oslo on Friday.",
      says: ["Anna Berg -met-with-> Lars Holm @2021-06-11"]),
    Passage(
      "held talks with", "Anna Berg held talks with Lars Holm on Friday.",
      says: ["Anna Berg -met-with-> Lars Holm"]),
    Passage(
      "noun", "The meeting between Anna Berg and Lars Holm lasted an hour.",
      says: ["Anna Berg -met-with-> Lars Holm"]),
    Passage(
      "received", "President Anna Berg received Chancellor Lars Holm in May 2010.",
      says: ["Anna Berg -met-with-> Lars Holm @2010-05"]),
    Passage(
      "will meet", "Anna Berg will meet Lars Holm tomorrow.",
      says: ["Anna Berg -met-with-> Lars Holm [planned] @2021-06-17"]),
    Passage(
      "refused to meet", "Anna Berg refused to meet Lars Holm.",
      says: ["Anna Berg -met-with-> Lars Holm [denied]"]),
    Passage(
      "meeting a demand", "Anna Berg met the demands of Lars Holm.",
      never: ["* -met-with-> *"]),
    Passage(
      "accused of", "Anna Berg accused Lars Holm of lying.",
      says: ["Lars Holm -accused-by-> Anna Berg"], never: ["Anna Berg -accused-by-> Lars Holm"]),
    Passage(
      "accused, passive", "Lars Holm was accused of fraud by Anna Berg.",
      says: ["Lars Holm -accused-by-> Anna Berg"]),
    Passage(
      "state accuses state", "Armenia accused Azerbaijan of breaking the truce.",
      says: ["Azerbaijan -accused-by-> Armenia"]),
    Passage(
      "what an accusation says is no fact",
      "Anna Berg accused Lars Holm of dismissing Maria Lund.",
      says: ["Lars Holm -accused-by-> Anna Berg"],
      never: ["Maria Lund -dismissed-by-> Lars Holm [fact]"],
      allows: ["Maria Lund -dismissed-by-> Lars Holm [claimed]"],
      fault: "status: accused of doing is no fact"),
    Passage(
      "backs", "Iran backs the Houthis and supports Syria.",
      says: ["Iran -supports-> Syria"]),
    Passage(
      "support, passive", "Anna Berg is supported by the Green Party.",
      says: ["Green Party -supports-> Anna Berg"]),
    Passage(
      "condemned", "Turkey condemned Israel on Sunday.",
      says: ["Turkey -opposes-> Israel"], never: ["Israel -opposes-> Turkey"]),
    Passage(
      "does not support", "Anna Berg does not support Lars Holm.",
      never: ["Anna Berg -supports-> Lars Holm [fact]"]),
  ]
}
