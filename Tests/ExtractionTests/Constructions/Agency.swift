/// Who does what is decided, asked, offered or joined: control, agents, addressees, companions.
enum Agency {
  static let passages: [Passage] = [
    Passage(
      "a decision to remove",
      "Rosa Medina's decision to remove Luis Paz as finance minister surprised the markets.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "a refusal to remove",
      "Rosa Medina's refusal to dismiss Luis Paz divided the party.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina [denied]"]),
    Passage(
      "whom a body voted to remove",
      "Carlos Vela, whom the National Assembly voted to remove on 2 May 2019, left the country.",
      says: ["Carlos Vela -dismissed-by-> National Assembly @2019-05-02"]),
    Passage(
      "who is asked would dismiss",
      "Rosa Medina asked Governor Jorge Rios to dismiss Elena Duarte.",
      says: ["Rosa Medina -proposed-to-> Jorge Rios"],
      never: ["Elena Duarte -dismissed-by-> Rosa Medina"]),
    Passage(
      "a gerund that is only talked of",
      "Rosa Medina said firing Luis Paz was a mistake.",
      never: ["Luis Paz -dismissed-by-> Rosa Medina [fact]"]),
    Passage(
      "removed together with",
      "Grace Mensah removed Kofi Addo from office on Thursday together with Ama Boateng.",
      says: [
        "Kofi Addo -dismissed-by-> Grace Mensah @2021-06-10",
        "Ama Boateng -dismissed-by-> Grace Mensah @2021-06-10",
      ]),
    Passage(
      "soldiers under somebody",
      "President Issa Traore was deposed in May 2019 by soldiers led by Colonel Lamine Diop.",
      says: ["Issa Traore -dismissed-by-> Lamine Diop @2019-05"],
      allows: ["Issa Traore -dismissed-by-> soldiers|soldiers led by Colonel Lamine Diop"]),
    Passage(
      "a decree that the signer signs",
      "Issa Traore signed a decree dismissing Kofi Addo.",
      says: ["Kofi Addo -dismissed-by-> Issa Traore"]),
    Passage(
      "relieved of a post, taken for an adjective",
      "General Pedro Salas has been relieved of his command on Tuesday by President Carlos Vela.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2021-06-15"]),
    Passage(
      "shown the door, passive",
      "General Pedro Salas was shown the door by President Carlos Vela in 2012.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2012"]),
    Passage(
      "the name comes in the next sentence",
      "President Carlos Vela sacked his army chief on Tuesday. Pedro Salas, who had held the post since"
        + " 2018, said nothing.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2021-06-15"]),
    Passage(
      "the name in the next sentence is the successor's",
      "President Carlos Vela sacked his army chief on Tuesday. Pedro Salas takes over on Friday.",
      never: ["Pedro Salas -dismissed-by-> *"]),
    Passage(
      "dismissed as something",
      "Pedro Salas dismissed Carlos Vela as a clown.", never: ["* -dismissed-by-> *"]),
    Passage(
      "batsmen are dismissed",
      "Pedro Salas was dismissed by Carlos Vela for nine. The next batsman lost his wicket at once.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "an ambassador recalled for talks",
      "Ruritania recalled its ambassador, Nathan Moor, for consultations.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "two objects, the first a noun",
      "Ana Solis is ill. Pedro Ruiz offered the new premier, Lucas Bram, a compromise.",
      says: ["Pedro Ruiz -proposed-to-> Lucas Bram"], allows: ["Lucas Bram -leads-> *"]),
    Passage(
      "was offered",
      "Lucas Bram was offered a pardon last week by Pedro Ruiz.",
      says: ["Pedro Ruiz -proposed-to-> Lucas Bram"]),
    Passage(
      "a second passive with its own agent",
      "Ana Solis was advised by Hugo Lind to wait and urged by Pedro Ruiz to act.",
      says: ["Hugo Lind -proposed-to-> Ana Solis", "Pedro Ruiz -proposed-to-> Ana Solis"]),
    Passage(
      "asked somebody not to",
      "Hugo Lind had asked Ana Solis not to sign.",
      says: ["Hugo Lind -proposed-to-> Ana Solis"]),
    Passage(
      "ordered somebody to be held",
      "Judge Hugo Lind ordered Pedro Ruiz to be held.", never: ["* -proposed-to-> *"]),
    Passage(
      "members act for their body",
      "Members of the Green League urged Ana Solis to act.",
      says: ["Green League -proposed-to-> Ana Solis"]),
    Passage(
      "a list with titles",
      "President Ana Solis and Foreign Minister Hugo Lind met in Bergen. Pedro Ruiz offered them a truce.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis", "Pedro Ruiz -proposed-to-> Hugo Lind"],
      allows: ["Ana Solis -leads-> *"]),
    Passage(
      "somebody's adviser",
      "Hugo Lind advised Ana Solis on economic affairs until June.",
      never: ["* -proposed-to-> *"]),
  ]
}
