/// Who belongs to what.
enum Memberships {
  static let passages: [Passage] = [
    Passage(
      "the other conjunct's body",
      "Ann Lowe and a captain from the Onda Guard, Bo Riis, have received medals.",
      says: ["Bo Riis -member-of-> Onda Guard"]),
    Passage(
      "a state joins", "Bulgaria joined NATO in 2004.",
      says: ["Bulgaria -member-of-> NATO [fact] @2004"]),
    Passage(
      "several states join",
      "Estonia, Latvia and Lithuania joined the European Union on 1 May 2004.",
      says: [
        "Estonia -member-of-> European Union [fact] @2004-05-01",
        "Latvia -member-of-> European Union [fact] @2004-05-01",
        "Lithuania -member-of-> European Union [fact] @2004-05-01",
      ]),
    Passage(
      "relative clause",
      "Croatia, which joined the European Union in July 2013, adopted the euro later.",
      says: ["Croatia -member-of-> European Union [fact] @2013-07"]),
    Passage(
      "copula", "Norway is a member of NATO.", says: ["Norway -member-of-> NATO"]),
    Passage(
      "apposition",
      "Norway, a founding member of NATO, shares a border with Russia.",
      says: ["Norway -member-of-> NATO"], never: ["Russia -member-of-> NATO"]),
    Passage(
      "belong", "Both Chile and Peru belong to the Pacific Alliance.",
      says: ["Chile -member-of-> Pacific Alliance", "Peru -member-of-> Pacific Alliance"]),
    Passage(
      "numbered after a list",
      "Estonia, Latvia and Lithuania regained independence in 1991. All three are members of NATO.",
      says: [
        "Estonia -member-of-> NATO", "Latvia -member-of-> NATO", "Lithuania -member-of-> NATO",
      ]),
    Passage(
      "six countries named behind a colon",
      "Six countries belong to the Gulf Cooperation Council: Bahrain, Kuwait, Oman, Qatar, Saudi Arabia"
        + " and the United Arab Emirates.",
      says: [
        "Bahrain -member-of-> Gulf Cooperation Council",
        "Oman -member-of-> Gulf Cooperation Council",
        "United Arab Emirates -member-of-> Gulf Cooperation Council",
      ],
      allows: ["* -member-of-> Gulf Cooperation Council"]),
    Passage(
      "made up of",
      "The Visegrad Group is made up of Poland, Hungary, Slovakia and the Czech Republic.",
      says: [
        "Poland -member-of-> Visegrad Group", "Hungary -member-of-> Visegrad Group",
        "Slovakia -member-of-> Visegrad Group", "Czech Republic -member-of-> Visegrad Group",
      ]),
    Passage(
      "members include",
      "The members of the Pacific Alliance include Chile, Colombia, Mexico and Peru.",
      says: [
        "Chile -member-of-> Pacific Alliance", "Colombia -member-of-> Pacific Alliance",
        "Mexico -member-of-> Pacific Alliance", "Peru -member-of-> Pacific Alliance",
      ]),
    Passage(
      "founding members were",
      "The founding members of OPEC were Iran, Iraq, Kuwait, Saudi Arabia and Venezuela.",
      says: [
        "Iran -member-of-> OPEC [fact]", "Kuwait -member-of-> OPEC [fact]",
        "Venezuela -member-of-> OPEC [fact]",
      ],
      allows: ["* -member-of-> OPEC"]),
    Passage(
      "admitted",
      "South Sudan was admitted to the United Nations in July 2011.",
      says: ["South Sudan -member-of-> United Nations [fact] @2011-07"]),
    Passage(
      "left",
      "Britain left the European Union on 31 January 2020.",
      says: ["United Kingdom|Britain -member-of-> European Union [former] @2020-01-31"]),
    Passage(
      "withdrew from",
      "Morocco withdrew from the Organisation of African Unity in 1984.",
      says: ["Morocco -member-of-> Organisation of African Unity [former] @1984"]),
    Passage(
      "former member", "Georgia is a former member of the Commonwealth of Independent States.",
      says: ["Georgia -member-of-> Commonwealth of Independent States [former]"]),
    Passage(
      "wants to join", "Ukraine wants to join NATO.",
      says: ["Ukraine -member-of-> NATO [planned]"]),
    Passage(
      "future date", "Croatia will join the euro area on 1 January 2023.",
      never: ["Croatia -member-of-> * [fact]"]),
    Passage(
      "present tense with a date to come",
      "Finland joins the Council on 1 September 2021.",
      never: ["Finland -member-of-> * [fact]"]),
    Passage(
      "application", "Albania has applied for membership of the European Union.",
      never: ["Albania -member-of-> European Union [fact]"]),
    Passage(
      "negated copula", "Switzerland is not a member of the European Union.",
      says: ["Switzerland -member-of-> European Union [denied]"]),
    Passage(
      "never belonged", "Sweden has never belonged to the Warsaw Pact.",
      says: ["Sweden -member-of-> Warsaw Pact [denied]"]),
    Passage(
      "neither of two",
      "Neither Norway nor Switzerland is a member of the European Union.",
      never: [
        "Norway -member-of-> European Union [fact]",
        "Switzerland -member-of-> European Union [fact]",
      ]),
    Passage(
      "refused to join", "Ireland refused to join NATO.",
      says: ["Ireland -member-of-> NATO [denied]"]),
    Passage(
      "somebody of a party",
      "Anna Berg of the Green Party voted against the law.",
      says: ["Anna Berg -member-of-> Green Party"]),
    Passage(
      "senator with a party before the title",
      "Labour lawmaker Peter Hume voted against the law. He has been in the Labour Party since 1998.",
      says: ["Peter Hume -member-of-> Labour Party"],
      allows: ["Peter Hume -member-of-> Labour Party [any]"]),
    Passage(
      "member of parliament by apposition",
      "Peter Hume, a member of the Danish parliament, voted against the law.",
      says: ["Peter Hume -member-of-> Danish parliament|parliament"]),
    Passage(
      "joined a party as a student",
      "Anna Berg joined the Green Party in 1994 and left it in 2003.",
      says: ["Anna Berg -member-of-> Green Party [any]"],
      allows: ["Anna Berg -member-of-> Green Party [any]"]),
    Passage(
      "sits on", "Peter Hume sits on the Finance Committee.",
      says: ["Peter Hume -member-of-> Finance Committee"]),
    Passage(
      "relative pronoun after several names",
      "Two generals of the Security Council, Juma Okello and Amos Kato, met the press.",
      says: [
        "Juma Okello -member-of-> Security Council", "Amos Kato -member-of-> Security Council",
      ]),
    Passage(
      "joining somebody in doing",
      "France joined Germany in condemning the attack.", never: ["* -member-of-> *"]),
    Passage(
      "joining a protest",
      "Anna Berg joined the march on Saturday.", never: ["* -member-of-> *"]),
    Passage(
      "a guest is no member",
      "Sweden took part in an exercise of the North Atlantic Treaty Organization.",
      never: ["Sweden -member-of-> *"]),
    Passage(
      "partner of an alliance",
      "Finland, a close partner of NATO, bought new jets.", never: ["Finland -member-of-> NATO"]),
    Passage(
      "both, of two people named apart",
      "Ilan Zur quit his post on Monday, a day after the tourism minister, Dov Carmi, had resigned."
        + " Both belong to the Harbour List, a party with seven seats.",
      says: ["Ilan Zur -member-of-> Harbour List", "Dov Carmi -member-of-> Harbour List"]),
    Passage(
      "to which they belonged",
      "The Zenda Commission, to which Victor Rusu and Maia Ursu both belonged, made the inquiry.",
      says: [
        "Victor Rusu -member-of-> Zenda Commission [former]",
        "Maia Ursu -member-of-> Zenda Commission [former]",
      ]),
    Passage(
      "as does another",
      "France belongs to NATO, as does Spain.",
      says: ["France -member-of-> NATO", "Spain -member-of-> NATO"]),
    Passage(
      "somebody from a party",
      "Maia Ursu, an economist from the Harbour Party, will succeed him.",
      says: ["Maia Ursu -member-of-> Harbour Party"]),
    Passage(
      "a party, of which",
      "The plan was drawn up by Maia Ursu, the chairwoman of the Harbour Party, of which Victor Rusu"
        + " remains a vice-chairman.",
      says: [
        "Maia Ursu -leads-> Harbour Party", "Maia Ursu -member-of-> Harbour Party",
        "Victor Rusu -member-of-> Harbour Party",
      ], never: ["Victor Rusu -leads-> *"]),
    Passage(
      "expelled by a party",
      "The Harbour Party expelled Victor Rusu on Monday.",
      says: [
        "Victor Rusu -dismissed-by-> Harbour Party",
        "Victor Rusu -member-of-> Harbour Party [former]",
      ]),
    Passage(
      "gave up a membership",
      "Victor Rusu gave up his membership of the Harbour Party in May.",
      says: ["Victor Rusu -member-of-> Harbour Party [former]"],
      never: ["Victor Rusu -member-of-> Harbour Party [current]"]),
    Passage(
      "adherent of a party named elsewhere",
      "Victor Rusu, a Social Democrat, faces Maia Ursu. The Social Democrats hope to win.",
      says: ["Victor Rusu -member-of-> Social Democrats"]),
    Passage(
      "councillor of a party before the name",
      "Harbour Party councillor Maia Ursu asked for a vote.",
      says: ["Maia Ursu -member-of-> Harbour Party"]),
    Passage(
      "a member of what is spoken of",
      "Norway joined NATO in 1949. Sweden, a member since 2024, voted against.",
      says: ["Norway -member-of-> NATO", "Sweden -member-of-> NATO"], published: "2025-06-16"),
    Passage(
      "states before which a pact is named",
      "The five Warsaw Pact states, Poland, Hungary, Bulgaria, Romania and Albania, met on Monday.",
      says: [
        "Poland -member-of-> Warsaw Pact", "Hungary -member-of-> Warsaw Pact",
        "Bulgaria -member-of-> Warsaw Pact", "Romania -member-of-> Warsaw Pact",
        "Albania -member-of-> Warsaw Pact",
      ], published: "1961-06-16"),
    Passage(
      "what is done with members",
      "Finland sent 500 members of the National Guard to the border.",
      never: ["* -member-of-> *"]),
    Passage(
      "a party without a name",
      "Victor Rusu, whose party won ten seats, spoke in the National Assembly.",
      never: ["Victor Rusu -member-of-> *"]),
    Passage(
      "member for a seat",
      "Victor Rusu remains the member of the National Assembly for Zenda until May.",
      says: ["Victor Rusu -member-of-> National Assembly"],
      fault: "names: the seat is taken for a part of the assembly's name"),
    Passage(
      "one of several leaders",
      "Omar Zaki, a leader of the Sarrat Front, called the cameras an insult.",
      says: ["Omar Zaki -member-of-> Sarrat Front"], allows: ["Omar Zaki -leads-> *"]),
    Passage(
      "who was removed from a body was in it",
      "Anna Berg was removed from the Supreme Council on Monday.",
      says: ["Anna Berg -member-of-> Supreme Council [former]"],
      allows: ["Anna Berg -dismissed-from-> *", "Anna Berg -dismissed-by-> *"]),
    Passage(
      "a party's officer who is sacked stays in the party",
      "Sven Lund, the Green Party spokesman on defence, was sacked on Monday.",
      never: ["Sven Lund -member-of-> Green Party [former] @../2021-06-14"],
      allows: ["Sven Lund -dismissed-from-> *", "Sven Lund -member-of-> Green Party"]),
  ]
}
