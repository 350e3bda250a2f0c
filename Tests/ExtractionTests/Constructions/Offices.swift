/// Who leads what, by title, apposition, possessive, verb.
enum Offices {
  static let passages: [Passage] = [
    Passage(
      "title with an adjective",
      "Finnish President Sauli Niinistö spoke to students on Friday.",
      says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "apposition behind the name",
      "Sauli Niinistö, the president of Finland, spoke to students.",
      says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "apposition before the name",
      "The president of Finland, Sauli Niinistö, spoke to students.",
      says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "possessive",
      "Finland's president, Sauli Niinistö, spoke to students.",
      says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "copula",
      "Sauli Niinistö is president of Finland.", says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "copula in the past",
      "Tarja Halonen was president of Finland until 2012.",
      says: ["Tarja Halonen -leads-> Finland [former]"]),
    Passage(
      "a verb of leading that has ended",
      "Ivo Lund ran the Harbour Authority until 2019.",
      says: ["Ivo Lund -leads-> Harbour Authority [former]"]),
    Passage(
      "presiding in a reduced relative clause",
      "The Harbour Council, presided over by Ana Reyes, adopted the budget.",
      says: ["Ana Reyes -leads-> Harbour Council"]),
    Passage(
      "staying at the head",
      "Ana Reyes stays at the head of the Ministry of Finance.",
      says: ["Ana Reyes -leads-> Ministry of Finance"]),
    Passage(
      "became",
      "Sanna Marin became prime minister of Finland in December 2019.",
      says: ["Sanna Marin -leads-> Finland [fact]"]),
    Passage(
      "former",
      "Former Finnish president Tarja Halonen chaired the panel.",
      says: ["Tarja Halonen -leads-> Finland [former]"]),
    Passage(
      "then",
      "Tarja Halonen, then president of Finland, welcomed the guests.",
      says: ["Tarja Halonen -leads-> Finland [former]"]),
    Passage(
      "ex with a hyphen",
      "The ex-president of Finland, Tarja Halonen, welcomed the guests.",
      says: ["Tarja Halonen -leads-> Finland [former]"]),
    Passage(
      "acting",
      "Acting President Olexandr Turchynov of Ukraine signed the order.",
      says: ["Olexandr Turchynov -leads-> Ukraine [fact]"]),
    Passage(
      "pairs in order",
      "The prime ministers of Greece and Turkey, Andreas Papas and Turgut Ozan, met in Davos.",
      says: [
        "Andreas Papas -leads-> Greece", "Turgut Ozan -leads-> Turkey",
        "Andreas Papas -met-with-> Turgut Ozan",
      ],
      never: ["Andreas Papas -leads-> Turkey", "Turgut Ozan -leads-> Greece"]),
    Passage(
      "respectively",
      "Anna Berg and Lars Holm, the leaders of the Green Party and the Centre Party respectively,"
        + " signed the paper.",
      says: ["Anna Berg -leads-> Green Party", "Lars Holm -leads-> Centre Party"],
      never: ["Anna Berg -leads-> Centre Party", "Lars Holm -leads-> Green Party"]),
    Passage(
      "the presidents of two states by adjective",
      "The French and German leaders, Claire Morel and Dieter Brandt, agreed on a date.",
      says: ["Claire Morel -leads-> France", "Dieter Brandt -leads-> Germany"],
      never: ["Claire Morel -leads-> Germany", "Dieter Brandt -leads-> France"]),
    Passage(
      "led by",
      "The Green Party, led by Anna Berg, gained two seats.",
      says: ["Anna Berg -leads-> Green Party"]),
    Passage(
      "relative clause with a verb",
      "Anna Berg, who heads the Green Party, gained two seats.",
      says: ["Anna Berg -leads-> Green Party"]),
    Passage(
      "led in the past",
      "Nelson Mandela led the African National Congress from 1991 to 1997.",
      says: ["Nelson Mandela -leads-> African National Congress [former]"]),
    Passage(
      "title before the name, body as adjective",
      "NATO Secretary General Jens Stoltenberg declined to comment.",
      says: ["Jens Stoltenberg -leads-> NATO"]),
    Passage(
      "mayor",
      "Ekrem Imamoglu, the mayor of Istanbul, opened the bridge.",
      says: ["Ekrem Imamoglu -leads-> Istanbul"]),
    Passage(
      "commander of a unit",
      "Colonel Ivan Petrov, commander of the 5th Guards Brigade, spoke to the press.",
      says: ["Ivan Petrov -leads-> 5th Guards Brigade|Guards Brigade"],
      allows: ["Ivan Petrov -member-of-> 5th Guards Brigade|Guards Brigade"]),
    Passage(
      "governor of a region with a long title",
      "Oblast Governor Serhiy Kravets of Kharkiv Region asked for help.",
      says: ["Serhiy Kravets -leads-> Kharkiv Region|Kharkiv"]),
    Passage(
      "police chief of a region in front of the name",
      "Almaty Region Police Chief Daniyar Omarov asked for help.",
      says: ["Daniyar Omarov -leads-> Almaty Region Police|Almaty Region|police"]),
    Passage(
      "chairman at a body with its abbreviation",
      "Marek Nowak, chairman of the Free Trade Union (FTU), called a strike.",
      says: ["Marek Nowak -leads-> FTU"]),
    Passage(
      "name in brackets after the office",
      "Finland's president (Sauli Niinistö) spoke to students.",
      says: ["Sauli Niinistö -leads-> Finland"]),
    Passage(
      "will lead",
      "Anna Berg will lead the Green Party from September.",
      says: ["Anna Berg -leads-> Green Party [planned]"]),
    Passage(
      "denied by copula",
      "Anna Berg is not the leader of the Green Party.",
      says: ["Anna Berg -leads-> Green Party [denied]"]),
    Passage(
      "candidate for an office",
      "Anna Berg wants to become president of Finland.",
      never: ["Anna Berg -leads-> Finland [fact]"]),
    Passage(
      "a deputy does not lead",
      "Anna Berg, deputy leader of the Green Party, spoke to students.",
      says: ["Anna Berg -member-of-> Green Party"], never: ["Anna Berg -leads-> Green Party"]),
    Passage(
      "a minister does not lead the state",
      "Finnish Defence Minister Antti Kallio spoke to students.",
      says: ["Antti Kallio -employed-by-> Finland"], never: ["Antti Kallio -leads-> Finland"]),
    Passage(
      "spokesman of a president",
      "Juho Laine, spokesman for President Sauli Niinistö, declined to comment.",
      never: ["Juho Laine -leads-> *"]),
    Passage(
      "title of somebody abroad",
      "President Sauli Niinistö of Finland and King Harald of Norway sailed together.",
      says: ["Sauli Niinistö -leads-> Finland", "Harald -leads-> Norway"],
      never: ["Sauli Niinistö -leads-> Norway", "Harald -leads-> Finland"]),
    Passage(
      "secretary-general of an organisation by its article",
      "Amr Musa, the secretary-general of the Arab League, flew to Beirut.",
      says: ["Amr Musa -leads-> Arab League"]),
    Passage(
      "secretary-general before a name",
      "NATO Secretary-General Maia Ursu arrived in Zenda.", says: ["Maia Ursu -leads-> NATO"]),
    Passage(
      "counterpart",
      "French President Jean Moreau met his German counterpart, Karl Brandt, in Paris.",
      says: ["Jean Moreau -leads-> France", "Karl Brandt -leads-> Germany"]),
    Passage(
      "successor",
      "Victor Rusu, the head of the Customs Office, resigned in May; his successor, Maia Ursu, took"
        + " office in June.",
      says: [
        "Victor Rusu -leads-> Customs Office [any]", "Maia Ursu -leads-> Customs Office [any]",
      ]),
    Passage(
      "head of state",
      "Norway's head of state, Victor Rusu, agreed.", says: ["Victor Rusu -leads-> Norway"]),
    Passage(
      "a president of a party is not said to lead it",
      "President Victor Rusu of the Harbour Party opposed it.",
      says: ["Victor Rusu -member-of-> Harbour Party"], never: ["Victor Rusu -leads-> *"]),
    Passage(
      "a deputy speaker",
      "The deputy speaker of the National Assembly, Victor Rusu, closed the session.",
      says: ["Victor Rusu -member-of-> National Assembly"], never: ["Victor Rusu -leads-> *"]),
    Passage(
      "who is asked holds the office",
      "Maia Ursu asked the speaker of the National Assembly, Victor Rusu, to call a vote.",
      says: ["Victor Rusu -leads-> National Assembly", "Maia Ursu -proposed-to-> Victor Rusu"],
      allows: ["Victor Rusu -member-of-> National Assembly"]),
    Passage(
      "holds the presidency",
      "Victor Rusu holds the presidency of the Harbour League.",
      says: ["Victor Rusu -leads-> Harbour League"]),
    Passage(
      "office of two words",
      "Victor Rusu resigned as chief minister of Strelsau.",
      says: ["Victor Rusu -leads-> Strelsau [any]"]),
    Passage(
      "a wing",
      "The Harbour Arrows, the armed wing of the Harbour Party, laid down their arms.",
      says: ["Harbour Arrows -part-of-> Harbour Party"]),
  ]
}
