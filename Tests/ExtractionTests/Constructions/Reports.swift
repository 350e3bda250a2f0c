/// Sentences as newspapers, agencies and courts write them: several constructions at once.
enum Reports {
  static let passages: [Passage] = [
    Passage(
      "agency style, dismissal with successor",
      "Bulgaria's Prime Minister Ivan Draganov on Thursday dismissed Health Minister Petar Kolev over"
        + " the vaccine delays and put forward lawmaker Stoyka Ilieva to succeed him, the government"
        + " press office said.",
      says: [
        "Petar Kolev -dismissed-by-> Ivan Draganov @2021-06-10", "Ivan Draganov -leads-> Bulgaria",
      ],
      allows: ["Stoyka Ilieva -appointed-by-> Ivan Draganov [any]"]),
    Passage(
      "dismissed a whole cabinet",
      "King Faisal dismissed the cabinet of Prime Minister Tarek Nouri in April 2005.",
      never: ["Faisal -dismissed-by-> *"],
      allows: ["* -dismissed-by-> Faisal", "Tarek Nouri -leads-> *"]),
    Passage(
      "ousted in a coup led by",
      "President Jean Mba was ousted in a coup led by Colonel Serge Ndong in 1998.",
      says: ["Jean Mba -dismissed-by-> Serge Ndong @1998"], allows: ["Serge Ndong -leads-> *"]),
    Passage(
      "seized power from",
      "Colonel Serge Ndong seized power from President Jean Mba in 1998.",
      says: ["Jean Mba -dismissed-by-> Serge Ndong @1998"]),
    Passage(
      "lost a vote of confidence",
      "Parliament ousted Prime Minister Jón Arnar in a vote of no confidence on Tuesday.",
      says: ["Jón Arnar -dismissed-by-> Parliament @2021-06-15"]),
    Passage(
      "suspension by an ethics body",
      "The Football Federation suspended its president, Marco Silvestri, for ninety days.",
      says: [
        "Marco Silvestri -dismissed-by-> Football Federation",
        "Marco Silvestri -leads-> Football Federation [fact]",
      ]),
    Passage(
      "asked to resign", "President Rosa Medina asked General Luis Paz to resign.",
      never: ["Luis Paz -dismissed-by-> Rosa Medina [fact]"],
      allows: ["Rosa Medina -proposed-to-> Luis Paz"]),
    Passage(
      "retired at his own wish",
      "General Luis Paz retired at his own request, President Rosa Medina's office said.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "reinstated",
      "The Supreme Court reinstated Judge Ines Duarte, whom President Carlos Vela had dismissed.",
      says: ["Ines Duarte -dismissed-by-> Carlos Vela [fact]"],
      never: ["Ines Duarte -dismissed-by-> Supreme Court"]),
    Passage(
      "two removals by two people",
      "President Carlos Vela fired Hugo Marin, and his successor, Rosa Medina, fired Luis Paz.",
      says: ["Hugo Marin -dismissed-by-> Carlos Vela", "Luis Paz -dismissed-by-> Rosa Medina"],
      never: ["Luis Paz -dismissed-by-> Carlos Vela", "Hugo Marin -dismissed-by-> Rosa Medina"],
      fault: "tree: the subject of the second of two coordinated clauses hangs from the first verb"),
    Passage(
      "subject far from the verb",
      "President Carlos Vela, a former union leader who won a second term in May, has since fired Hugo"
        + " Marin.",
      says: ["Hugo Marin -dismissed-by-> Carlos Vela"]),
    Passage(
      "court style",
      "On 12 March 2014 the first accused, Boris Kolar, was dismissed from the State Security Agency.",
      says: ["Boris Kolar -dismissed-from-> State Security Agency @2014-03-12"],
      never: ["* -dismissed-by-> *"],
      fault: "tree: a date before the subject takes it along"),
    Passage(
      "dismissed as a party leader by members",
      "Members of the Reform Party removed Anna Berg as party leader in a vote on Sunday.",
      says: ["Anna Berg -leads-> Reform Party [any]"],
      allows: [
        "Anna Berg -dismissed-by-> *", "Anna Berg -leads-> Reform Party [any]",
        "Anna Berg -dismissed-from-> Reform Party",
      ], fault: "roles: 'as party leader' has no body where the subject names it"),
    Passage(
      "a headline in the present tense", "Medina fires Paz over leak, names Rios as successor",
      says: ["Paz -dismissed-by-> Medina", "Rios -appointed-by-> Medina"],
      fault: "tag: 'names' in a headline as a noun"),
    Passage(
      "a headline in the passive", "Defence minister Paz sacked by Medina",
      says: ["Paz -dismissed-by-> Medina"],
      fault: "tree: a participle in a headline as an active verb"),
    Passage(
      "an infinitive in a headline means the future", "Medina to sack defence minister Paz",
      never: ["Paz -dismissed-by-> Medina [fact]"]),
    Passage(
      "bulletin with a colon", "Lima: President Rosa Medina on Monday dismissed General Luis Paz.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina @2021-06-14"]),
    Passage(
      "offer through a mediator",
      "Through the Swiss ambassador, Washington offered Tehran a swap of prisoners in 2016.",
      says: ["United States -proposed-to-> Iran @2016"]),
    Passage(
      "plan by a mediator to the two sides",
      "United Nations mediator Lucas Bram put a new peace plan before Ana Solis and Pedro Ruiz.",
      says: ["Lucas Bram -proposed-to-> Ana Solis", "Lucas Bram -proposed-to-> Pedro Ruiz"],
      allows: ["Lucas Bram -member-of-> United Nations"]),
    Passage(
      "invitation is an offer",
      "Pedro Ruiz invited Ana Solis to talks in Geneva.",
      allows: ["Pedro Ruiz -proposed-to-> Ana Solis"], ),
    Passage(
      "an offer between states by their leaders",
      "President Ana Solis offered her Turkish counterpart, Kemal Aydin, a prisoner exchange.",
      says: ["Ana Solis -proposed-to-> Kemal Aydin"], allows: ["Kemal Aydin -leads-> Turkey"],
      fault: "tree: two objects; and a counterpart's adjective gives the subject that state"),
    Passage(
      "turned down", "Ana Solis turned down Pedro Ruiz's offer of a truce.",
      says: ["Pedro Ruiz -proposed-to-> Ana Solis"],
      never: ["Ana Solis -proposed-to-> Pedro Ruiz"]),
    Passage(
      "it was the other who asked",
      "Ana Solis demanded that Pedro Ruiz free the hostages.",
      never: ["Pedro Ruiz -proposed-to-> Ana Solis"],
      allows: ["Ana Solis -proposed-to-> Pedro Ruiz"]),
    Passage(
      "joined as the thirtieth member",
      "North Macedonia became the thirtieth member of NATO in March 2020.",
      says: ["North Macedonia -member-of-> NATO [fact]"]),
    Passage(
      "accession, nominalised", "The accession of Croatia to the European Union took ten years.",
      says: ["Croatia -member-of-> European Union [fact]"]),
    Passage(
      "the EU's newest member", "Croatia, the European Union's newest member, hosts the meeting.",
      says: ["Croatia -member-of-> European Union"]),
    Passage(
      "members by their leaders",
      "The leaders of Serbia and Albania, neither of which is in the European Union, met on Friday.",
      never: [
        "Serbia -member-of-> European Union [fact]", "Albania -member-of-> European Union [fact]",
      ]),
    Passage(
      "suspended membership",
      "Honduras, whose membership of the Organization of American States was suspended in 2009,"
        + " returned.",
      never: ["* -dismissed-by-> Honduras"],
      allows: ["Honduras -member-of-> Organization of American States [any]"]),
    Passage(
      "a defector", "Peter Hume, who left the Labour Party for the Green Party in 2019, spoke.",
      says: ["Peter Hume -member-of-> Labour Party [former] @2019"],
      never: ["Peter Hume -member-of-> Labour Party [current]"],
      allows: ["Peter Hume -member-of-> Green Party"]),
    Passage(
      "troops of two states side by side",
      "Kenyan troops in Somalia fought beside soldiers from Uganda.",
      says: ["Kenya|Kenyan troops -deployed-in-> Somalia"],
      never: ["* -deployed-in-> Uganda", "* -deployed-in-> Kenya"],
      allows: ["* -deployed-in-> Somalia"]),
    Passage(
      "forces with their number and origin behind",
      "A force of 3,000 peacekeepers from Rwanda and Burundi patrols Bangui.",
      says: ["* -deployed-in-> Bangui"], never: ["* -deployed-in-> Rwanda"],
      allows: ["* -deployed-in-> Bangui"], fault: "tag: 'patrols' as a noun"),
    Passage(
      "soldiers killed in a place", "Two French soldiers were killed in Mali on Monday.",
      allows: ["France|French soldiers -deployed-in-> Mali"]),
    Passage(
      "troops return home", "The Danish soldiers returned to Denmark from Iraq in 2007.",
      never: [
        "Denmark|Danish soldiers -deployed-in-> Denmark",
        "Denmark|Danish soldiers -deployed-in-> Iraq [current]",
      ],
      allows: ["Denmark|Danish soldiers -deployed-in-> Iraq [former]"]),
    Passage(
      "an election monitor is no force",
      "Observers of the African Union arrived in Harare on Friday.",
      never: ["* -deployed-in-> *"],
      fault: "observers of elections are taken for those of ceasefires"),
    Passage(
      "arrest warrant", "A judge issued a warrant for the arrest of Boris Kolar.",
      never: ["Boris Kolar -arrested-by-> * [fact]"]),
    Passage(
      "arrested on the orders of",
      "Boris Kolar was arrested on the orders of President Carlos Vela.",
      never: ["Carlos Vela -arrested-by-> *"], allows: ["Boris Kolar -arrested-by-> Carlos Vela"]),
    Passage(
      "freed after arrest",
      "Boris Kolar, who was arrested in Sofia in 2014, was freed by a court in 2016.",
      says: ["Boris Kolar -arrested-in-> Sofia @2014"], never: ["Boris Kolar -arrested-by-> court"]),
    Passage(
      "arrest denied by police", "Police in Sofia denied the arrest of Boris Kolar.",
      never: ["Boris Kolar -arrested-by-> * [fact]", "Boris Kolar -arrested-in-> * [fact]"]),
    Passage(
      "long apposition of an office holder",
      "Marta Silva, 54, an economist and the head of the Central Bank since 2016, will stay.",
      says: ["Marta Silva -leads-> Central Bank"],
      fault: "resolver: an economist is taken for somebody else than the name before"),
    Passage(
      "successor and predecessor",
      "Marta Silva succeeded Jorge Rios as head of the Central Bank in 2016.",
      says: ["Marta Silva -leads-> Central Bank [fact]"],
      never: ["Jorge Rios -leads-> Central Bank [current]", "Jorge Rios -dismissed-by-> *"],
      allows: ["Jorge Rios -leads-> Central Bank"]),
    Passage(
      "elected head", "Delegates elected Marta Silva chairwoman of the Reform Party on Sunday.",
      says: ["Marta Silva -leads-> Reform Party"], allows: ["* -appointed-by-> *"]),
    Passage(
      "vice president is no president",
      "Vice President Hugo Marin of Peru met Finnish Foreign Minister Antti Kallio.",
      says: ["Hugo Marin -met-with-> Antti Kallio"],
      never: ["Hugo Marin -leads-> Peru", "Antti Kallio -leads-> *"]),
    Passage(
      "quoted denial",
      "\u{201C}I did not fire General Raul Vega,\u{201D} President Alvaro Soto told Reuters.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]", "Raul Vega -dismissed-by-> Reuters"]),
    Passage(
      "dismissed reports of a dismissal",
      "President Alvaro Soto dismissed reports that he had fired General Raul Vega.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "a power to dismiss",
      "Under the constitution President Alvaro Soto has the power to dismiss General Raul Vega.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "had wanted to", "President Alvaro Soto had wanted to fire General Raul Vega in 2019.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "a near miss", "President Alvaro Soto nearly fired General Raul Vega in 2019.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "a fear", "General Raul Vega feared that President Alvaro Soto would dismiss him.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "a decision that was reversed",
      "President Alvaro Soto reversed his decision to dismiss General Raul Vega.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"]),
    Passage(
      "an unreal past",
      "Had President Alvaro Soto dismissed General Raul Vega, the army would have moved.",
      never: ["Raul Vega -dismissed-by-> Alvaro Soto [fact]"],
      fault: "tree: 'had' before its subject as the main verb"),
  ]
}
