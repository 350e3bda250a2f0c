/// Fact, plan, claim, denial, and who says so. What is planned or denied is never a plain fact.
enum Statuses {
  private static let fact = "Raul Vega -dismissed-by-> Alvaro Soto"

  static let passages: [Passage] = [
    Passage(
      "negated", "President Alvaro Soto did not dismiss General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "the past within a plan",
      """
      The bloc has ordered its force to prepare for a mission in Kenya, where President Alvaro Soto \
      dismissed General Raul Vega on 3 May.
      """,
      says: [fact, "Alvaro Soto -leads-> Kenya [current]"]),
    Passage(
      "never", "President Alvaro Soto never dismissed General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "refused", "President Alvaro Soto refused to dismiss General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "ruled out", "President Alvaro Soto ruled out dismissing General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "denied that",
      "The spokesman denied that President Alvaro Soto had dismissed General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "denied having", "President Alvaro Soto denied having dismissed General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "it is not true that",
      "It is not true that President Alvaro Soto dismissed General Raul Vega.",
      says: [fact + " [denied]"]),
    Passage(
      "stopped short of",
      "President Alvaro Soto stopped short of dismissing General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "instead of", "Instead of dismissing General Raul Vega, President Alvaro Soto promoted him.",
      says: ["Raul Vega -appointed-by-> Alvaro Soto"], never: [fact + " [fact]"]),
    Passage(
      "without", "President Alvaro Soto left without dismissing General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "no decision", "President Alvaro Soto has not decided to dismiss General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "failed", "Parliament failed to remove President Alvaro Soto from office.",
      says: ["Alvaro Soto -dismissed-by-> parliament [denied]"]),
    Passage(
      "will", "President Alvaro Soto will dismiss General Raul Vega on Friday.",
      says: [fact + " [planned] @2021-06-18"]),
    Passage(
      "plans to", "President Alvaro Soto plans to dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "may", "President Alvaro Soto may dismiss General Raul Vega.", says: [fact + " [planned]"]),
    Passage(
      "about to", "President Alvaro Soto is about to dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "expected, passive",
      "General Raul Vega is expected to be dismissed by President Alvaro Soto.",
      says: [fact + " [planned]"]),
    Passage(
      "threatened", "President Alvaro Soto threatened to dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "threatened with a noun",
      "President Alvaro Soto threatened General Raul Vega with dismissal.",
      never: [fact + " [fact]"]),
    Passage(
      "if", "If the talks fail, President Alvaro Soto will dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "would have", "President Alvaro Soto would have dismissed General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "asked to", "The opposition asked President Alvaro Soto to dismiss General Raul Vega.",
      never: [fact + " [fact]"], allows: ["* -proposed-to-> Alvaro Soto"]),
    Passage(
      "demanded that",
      "The opposition demanded that President Alvaro Soto dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "calls for",
      "Calls for the dismissal of General Raul Vega by President Alvaro Soto grew louder.",
      never: [fact + " [fact]"]),
    Passage(
      "considered", "President Alvaro Soto considered dismissing General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "to prevent",
      "Officers tried to prevent President Alvaro Soto from dismissing General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "shared modal",
      "President Alvaro Soto will dismiss General Raul Vega and appoint Hugo Marin.",
      says: [fact + " [planned]", "Hugo Marin -appointed-by-> Alvaro Soto [planned]"],
      fault: "tag: 'appoint' as an adjective"),
    Passage(
      "reportedly", "President Alvaro Soto reportedly dismissed General Raul Vega on Friday.",
      says: [fact + " [claimed] @2021-06-11"]),
    Passage(
      "rumours", "There were rumours that President Alvaro Soto had dismissed General Raul Vega.",
      never: [fact + " [fact]"], fault: "status: nouns that doubt (rumours, allegations that)"),
    Passage(
      "is said to have", "President Alvaro Soto is said to have dismissed General Raul Vega.",
      says: [fact + " [claimed]"]),
    Passage(
      "claimed", "Hugo Marin claimed that President Alvaro Soto had dismissed General Raul Vega.",
      says: [fact + " [claimed] ~Hugo Marin"]),
    Passage(
      "according to, behind",
      "President Alvaro Soto dismissed General Raul Vega, according to Reuters.",
      says: [fact + " [stated] ~Reuters"]),
    Passage(
      "according to, in front",
      "According to Reuters, President Alvaro Soto dismissed General Raul Vega.",
      says: [fact + " [stated] ~Reuters"]),
    Passage(
      "an agency reported",
      "Reuters reported that President Alvaro Soto had dismissed General Raul Vega.",
      says: [fact + " [stated] ~Reuters"]),
    Passage(
      "somebody said, behind",
      "President Alvaro Soto dismissed General Raul Vega, Hugo Marin said.",
      says: [fact + " [stated] ~Hugo Marin"]),
    Passage(
      "somebody said, without that",
      "Hugo Marin said President Alvaro Soto had dismissed General Raul Vega.",
      says: [fact + " [stated] ~Hugo Marin"]),
    Passage(
      "quoted speech",
      "\u{201C}President Alvaro Soto dismissed General Raul Vega,\u{201D} said Hugo Marin.",
      says: [fact + " [stated] ~Hugo Marin"]),
    Passage(
      "said he would", "President Alvaro Soto said he would dismiss General Raul Vega.",
      says: [fact + " [planned]"]),
    Passage(
      "did it after all", "On Friday President Alvaro Soto decided to dismiss General Raul Vega.",
      says: [fact + " @2021-06-11"]),
    Passage(
      "confirmed",
      "Hugo Marin confirmed that President Alvaro Soto had dismissed General Raul Vega.",
      says: [fact]),
    Passage(
      "a question", "Did President Alvaro Soto dismiss General Raul Vega?",
      never: [fact + " [fact]"]),
    Passage(
      "whether", "Nobody knows whether President Alvaro Soto dismissed General Raul Vega.",
      never: [fact + " [fact]"]),
    Passage(
      "suspected", "Officers suspect that President Alvaro Soto dismissed General Raul Vega.",
      says: [fact + " [claimed]"]),
    Passage(
      "regret is a fact", "President Alvaro Soto regretted dismissing General Raul Vega.",
      says: [fact]),
    Passage(
      "not only",
      "President Alvaro Soto not only dismissed General Raul Vega but also cut his pension.",
      says: [fact]),
  ]
}
