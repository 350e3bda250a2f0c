/// Who offered, proposed, advised what to whom, whatever the answer.
enum Proposals {
  static let passages: [Passage] = [
    Passage(
      "proposed something to",
      "Kofi Annan proposed a ceasefire to Bashar al-Assad in March 2012.",
      says: ["Kofi Annan -proposed-to-> Bashar al-Assad @2012-03"]),
    Passage(
      "offered somebody something",
      "Pakistan offered India talks on Friday.",
      says: ["Pakistan -proposed-to-> India @2021-06-11"]),
    Passage(
      "presented a plan",
      "Mediator Lucas Bram presented his peace plan to Presidents Ana Solis and Pedro Ruiz.",
      says: ["Lucas Bram -proposed-to-> Ana Solis", "Lucas Bram -proposed-to-> Pedro Ruiz"],
      allows: ["* -met-with-> *"]),
    Passage(
      "sent an ultimatum",
      "Austria sent Serbia an ultimatum on 23 July 1914.",
      says: ["Austria -proposed-to-> Serbia @1914-07-23"]),
    Passage(
      "passive with both",
      "A draft treaty was handed to Ana Solis by Lucas Bram on Tuesday.",
      says: ["Lucas Bram -proposed-to-> Ana Solis @2021-06-15"]),
    Passage(
      "noun, possessive",
      "Lucas Bram's offer to Ana Solis remains on the table.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"]),
    Passage(
      "noun, by and to",
      "The proposal by Lucas Bram to Ana Solis came too late.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"]),
    Passage(
      "noun with a participle",
      "The plan put to Ana Solis by Lucas Bram came too late.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"],
      fault: "tree: reduced participle 'put to X by Y'"),
    Passage(
      "rejecting an offer from",
      "Ana Solis rejected an offer of talks from Pedro Ruiz.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis"],
      never: ["Ana Solis -proposed-to-> Pedro Ruiz"],
      fault: "frame missing: reject, accept, receive an offer of or from somebody"),
    Passage(
      "accepting a plan",
      "Ana Solis accepted the peace plan of Lucas Bram.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"],
      never: ["Ana Solis -proposed-to-> Lucas Bram"]),
    Passage(
      "receiving a proposal",
      "Ana Solis received a proposal from Pedro Ruiz in 2008.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis @2008"],
      never: ["Ana Solis -proposed-to-> Pedro Ruiz"],
      fault: "frame missing: reject, accept, receive an offer of or from somebody"),
    Passage(
      "advised",
      "Adviser Hugo Lind advised President Ana Solis to wait.",
      says: ["Hugo Lind -proposed-to-> Ana Solis"]),
    Passage(
      "urged, several asked",
      "The United Nations urged Armenia and Azerbaijan to stop the fighting.",
      says: [
        "United Nations -proposed-to-> Armenia", "United Nations -proposed-to-> Azerbaijan",
      ]),
    Passage(
      "cleft sentence",
      "Lucas Bram knew both sides well. It was he who suggested the swap to Ana Solis.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"]),
    Passage(
      "pronoun for the one asked",
      "Ana Solis was alone in her office. Lucas Bram offered her a truce.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"]),
    Passage(
      "capital for the government",
      "Beijing offered Pyongyang a new round of talks in April 2003.",
      says: ["China -proposed-to-> North Korea @2003-04"]),
    Passage(
      "an idea about somebody is none put to them",
      "Lucas Bram suggests that the Norwegian battalion might go home early.",
      never: ["* -proposed-to-> *"]),
    Passage(
      "suggested that, with addressee",
      "Lucas Bram suggested to Ana Solis that the border be opened.",
      says: ["Lucas Bram -proposed-to-> Ana Solis"]),
    Passage(
      "light verb",
      "Pedro Ruiz made Ana Solis an offer on Sunday.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis @2021-06-13"]),
    Passage(
      "recommendation",
      "On the recommendation of Hugo Lind, President Ana Solis cancelled the trip.",
      says: ["Hugo Lind -proposed-to-> Ana Solis"]),
    Passage(
      "will propose",
      "Lucas Bram will propose a ceasefire to Ana Solis on Thursday.",
      says: ["Lucas Bram -proposed-to-> Ana Solis [planned] @2021-06-17"]),
    Passage(
      "denied having offered",
      "Pedro Ruiz denied that he had offered Ana Solis a deal.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis [denied]"]),
    Passage(
      "no offer was made",
      "Pedro Ruiz never made an offer to Ana Solis.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis [denied]"]),
    Passage(
      "offering condolences",
      "Pedro Ruiz offered his condolences to Ana Solis.", never: ["* -proposed-to-> *"]),
    Passage(
      "offering no comment",
      "Pedro Ruiz offered no comment to Reuters.", never: ["* -proposed-to-> * [fact]"]),
    Passage(
      "sending a letter is no proposal",
      "Pedro Ruiz sent a birthday card to Ana Solis.", never: ["* -proposed-to-> *"]),
    Passage(
      "putting somebody on trial",
      "Pedro Ruiz passed the salt to Ana Solis at dinner.", never: ["* -proposed-to-> *"]),
    Passage(
      "a promise to do something",
      "Pedro Ruiz promised Ana Solis to withdraw his troops.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis"]),
    Passage(
      "putting a request",
      "President Pedro Ruiz put the request to President Ana Solis in May.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis"]),
    Passage(
      "on the proposal of",
      "Jaime Mora was dismissed by President Ana Solis on the proposal of Pedro Ruiz.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis", "Jaime Mora -dismissed-by-> Ana Solis"]),
    Passage(
      "the relative clause of somebody with an office in a body",
      "Ana Solis met Pedro Ruiz, the education minister and leader of the Rhodan League, who offered"
        + " her a truce.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis", "Pedro Ruiz -leads-> Rhodan League"],
      never: ["Rhodan League -proposed-to-> *"],
      allows: ["Pedro Ruiz -member-of-> *", "Ana Solis -met-with-> Pedro Ruiz"]),
    Passage(
      "called on, after the name of a party",
      "Ivor Senn of the Progressive Party called on Ana Solis to resign and demanded that Jaime Mora"
        + " be tried.",
      says: [
        "Ivor Senn -proposed-to-> Ana Solis", "Ivor Senn -member-of-> Progressive Party",
      ]),
    Passage(
      "advice not to be something",
      "Ivor Senn advised Ana Solis on Thursday not to be provoked.",
      says: ["Ivor Senn -proposed-to-> Ana Solis"]),
    Passage(
      "an object behind two recipients",
      "Ivor Senn has proposed to Ana Solis and Jaime Mora a timetable for a truce.",
      says: ["Ivor Senn -proposed-to-> Ana Solis", "Ivor Senn -proposed-to-> Jaime Mora"]),
    Passage(
      "another sentence behind a semicolon",
      "Its secretary, Ivor Senn, proposed to Ana Solis that the city be shared; she refused.",
      says: ["Ivor Senn -proposed-to-> Ana Solis"]),
    Passage(
      "an order",
      "Ivor Senn ordered Ana Solis to pull the guards out.",
      never: ["* -proposed-to-> *"]),
  ]
}
