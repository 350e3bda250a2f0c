/// Who removed whom. Resignation is not dismissal.
enum Removals {
  static let passages: [Passage] = [
    Passage(
      "the subject of the next clause",
      "Alvaro Soto suspended the Harvest Party; Ann Lowe, for years its treasurer, went on paying its bills.",
      never: ["Ann Lowe -dismissed-by-> Alvaro Soto"],
      allows: ["Harvest Party -dismissed-by-> Alvaro Soto", "Ann Lowe -member-of-> Harvest Party"],
      fault: "tree: the name behind the semicolon hangs from the party"),
    Passage(
      "the subject of the next clause, taken for an apposition",
      "Alvaro Soto removed the harbour board; Ann Lowe, a member of the council, protested.",
      never: ["Ann Lowe -dismissed-by-> Alvaro Soto"], allows: ["Ann Lowe -member-of-> council"],
      fault: "tree: the name behind the semicolon hangs from the board"),
    Passage(
      "active, titles on both sides",
      "Prime Minister Edi Marku sacked Interior Minister Ana Gjoni on Monday.",
      says: ["Ana Gjoni -dismissed-by-> Edi Marku @2021-06-14"]),
    Passage(
      "passive with agent",
      "Tomas Rehak, the spy chief, was dismissed by President Jana Novotna in March 2019.",
      says: ["Tomas Rehak -dismissed-by-> Jana Novotna @2019-03"]),
    Passage(
      "passive without agent",
      "The minister, Oleg Baran, was fired on 3 May 2020. Nobody explained why.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "relative clause with the removed in front",
      "Samuel Okoro, whom Grace Mensah removed from office in 2015, is back in politics.",
      says: ["Samuel Okoro -dismissed-by-> Grace Mensah @2015"]),
    Passage(
      "relative clause with the remover in front",
      "President Grace Mensah, who fired Finance Minister Kofi Addo in January 2018, defended her"
        + " choice on television.",
      says: ["Kofi Addo -dismissed-by-> Grace Mensah @2018-01"]),
    Passage(
      "nominalisation, of and by",
      "The dismissal of army chief Lamine Diop by President Issa Traore surprised diplomats.",
      says: ["Lamine Diop -dismissed-by-> Issa Traore"], allows: ["Lamine Diop -leads-> *"],
      fault: "tag: 'surprised' as an adjective"),
    Passage(
      "nominalisation, possessive of the removed",
      "Lamine Diop commanded the garrison for a decade. Diop's removal by President Issa Traore came"
        + " without warning.",
      says: ["Lamine Diop -dismissed-by-> Issa Traore"], allows: ["Lamine Diop -leads-> *"]),
    Passage(
      "nominalisation, possessive of the remover",
      "President Issa Traore's sacking of General Lamine Diop surprised diplomats.",
      says: ["Lamine Diop -dismissed-by-> Issa Traore"],
      fault: "tag: 'surprised' as an adjective"),
    Passage(
      "several removed",
      "President Rosa Medina fired Luis Paz, Jorge Rios and Elena Duarte on 7 April 2017.",
      says: [
        "Luis Paz -dismissed-by-> Rosa Medina @2017-04-07",
        "Jorge Rios -dismissed-by-> Rosa Medina @2017-04-07",
        "Elena Duarte -dismissed-by-> Rosa Medina @2017-04-07",
      ]),
    Passage(
      "several removed, passive",
      "Luis Paz and Jorge Rios were sacked by Rosa Medina last year.",
      says: [
        "Luis Paz -dismissed-by-> Rosa Medina @2020",
        "Jorge Rios -dismissed-by-> Rosa Medina @2020",
      ]),
    Passage(
      "two verbs with one subject",
      "Leila Haddad fired Prime Minister Omar Said and named Nadia Karim in his place.",
      says: ["Omar Said -dismissed-by-> Leila Haddad", "Nadia Karim -appointed-by-> Leila Haddad"]),
    Passage(
      "a parliament removes",
      "Peru's Congress removed President Martín Vizcarra from office on 9 November 2020.",
      says: ["Martín Vizcarra -dismissed-by-> Congress|Peru's Congress @2020-11-09"],
      allows: ["Martín Vizcarra -leads-> Peru [any]"]),
    Passage(
      "impeachment",
      "Park Geun-hye was impeached by the National Assembly in December 2016.",
      says: ["Park Geun-hye -dismissed-by-> National Assembly @2016-12"]),
    Passage(
      "coup",
      "Muammar Gaddafi overthrew King Idris on 1 September 1969.",
      says: ["Idris -dismissed-by-> Muammar Gaddafi @1969-09-01"]),
    Passage(
      "coup, passive with a group of officers",
      "President Salvador Allende was toppled by Augusto Pinochet in September 1973.",
      says: ["Salvador Allende -dismissed-by-> Augusto Pinochet @1973-09"]),
    Passage(
      "gerund",
      "After dismissing Prime Minister Hichem Mechichi, President Kais Saied went on television.",
      says: ["Hichem Mechichi -dismissed-by-> Kais Saied"]),
    Passage(
      "participle after the removed",
      "Judge Ines Duarte, dismissed by President Carlos Vela in 2019, works as a lawyer now.",
      says: ["Ines Duarte -dismissed-by-> Carlos Vela @2019"]),
    Passage(
      "decree as subject",
      "A decree signed by President Carlos Vela removed General Pedro Salas from his post.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"]),
    Passage(
      "relieved of duties",
      "President Carlos Vela relieved General Pedro Salas of his command on Tuesday.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2021-06-15"]),
    Passage(
      "stripped of a post, passive",
      "General Pedro Salas was stripped of his post by President Carlos Vela.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"]),
    Passage(
      "forced out",
      "General Pedro Salas was forced out by President Carlos Vela in 2012.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2012"]),
    Passage(
      "voted out",
      "Prime Minister Jón Arnar was voted out by parliament on Tuesday.",
      says: ["Jón Arnar -dismissed-by-> parliament @2021-06-15"]),
    Passage(
      "shown the door",
      "President Carlos Vela showed General Pedro Salas the door in 2012.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2012"]),
    Passage(
      "marching orders",
      "President Carlos Vela gave General Pedro Salas his marching orders in 2012.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2012"], fault: "idiom missing"),
    Passage(
      "lost his job at somebody's hand",
      "General Pedro Salas lost his job at the hands of President Carlos Vela.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"], fault: "idiom missing"),
    Passage(
      "headline",
      "Vela sacks spy chief Salas\n\nPresident Carlos Vela has sacked Pedro Salas, the spy chief.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"]),
    Passage(
      "expelled from a party",
      "The Labour Party expelled Derek Hatton in 1986.",
      says: ["Derek Hatton -dismissed-by-> Labour Party @1986"],
      allows: ["Derek Hatton -dismissed-from-> Labour Party"]),
    Passage(
      "ousted from a body, no agent",
      "Hanna Falk was ousted from the Centre Party in 2014.",
      says: ["Hanna Falk -dismissed-from-> Centre Party @2014"], never: ["* -dismissed-by-> *"]),
    Passage(
      "dismissed as head of a body",
      "President Jana Novotna dismissed Tomas Rehak as head of the Security Service.",
      says: [
        "Tomas Rehak -dismissed-by-> Jana Novotna",
        "Tomas Rehak -dismissed-from-> Security Service",
      ],
      allows: ["Tomas Rehak -leads-> Security Service [any]"]),
    Passage(
      "a state is suspended",
      "The African Union suspended Mali in May 2021.",
      says: ["Mali -dismissed-by-> African Union @2021-05"],
      allows: ["Mali -member-of-> African Union [any]", "Mali -dismissed-from-> African Union"]),
    Passage(
      "pronouns on the remover's side",
      "President Rosa Medina spent the weekend in Lima. On Monday she dismissed Defence Minister Luis"
        + " Paz.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina @2021-06-14"]),
    Passage(
      "pronoun for the removed",
      "Defence Minister Luis Paz flew home on Friday. President Rosa Medina dismissed him the next"
        + " morning.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "both after a list",
      "The scandal reached Luis Paz and Jorge Rios in May. President Rosa Medina fired both.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina", "Jorge Rios -dismissed-by-> Rosa Medina"]),
    Passage(
      "all three after a list",
      "Luis Paz, Jorge Rios and Elena Duarte had run the ministries for years. All three were sacked by"
        + " Rosa Medina.",
      says: [
        "Luis Paz -dismissed-by-> Rosa Medina", "Jorge Rios -dismissed-by-> Rosa Medina",
        "Elena Duarte -dismissed-by-> Rosa Medina",
      ]),
    Passage(
      "the latter",
      "The inquiry named Luis Paz and Jorge Rios. The latter was dismissed by Rosa Medina.",
      says: ["Jorge Rios -dismissed-by-> Rosa Medina"],
      never: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "resignation",
      "Interior Minister Ana Gjoni resigned on Monday. Prime Minister Edi Marku accepted her"
        + " resignation.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "resignation under pressure",
      "Interior Minister Ana Gjoni stepped down after Prime Minister Edi Marku lost patience with her.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "defeat in an election",
      "Abdoulaye Wade lost the presidential election to Macky Sall in March 2012.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "dismissing a claim",
      "President Alvaro Soto dismissed the accusations of General Raul Vega as nonsense.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "dismissing an appeal",
      "The Supreme Court dismissed an appeal by Raul Vega.", never: ["* -dismissed-by-> *"]),
    Passage(
      "firing a weapon at somebody",
      "Soldiers fired at General Raul Vega when he left the palace.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "removing a thing",
      "Workers removed the statue of Lenin from the square in 1991.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "relieved by news",
      "President Alvaro Soto was relieved by the news from the front.",
      never: ["* -dismissed-by-> *"]),
    Passage(
      "taking a ministry away",
      "President Rosa Medina took the defence portfolio from Luis Paz in March 2018.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina @2018-03"]),
    Passage(
      "taking power by election is no removal",
      "Rosa Medina took over the presidency from Luis Paz after the election.",
      never: ["Luis Paz -dismissed-by-> Rosa Medina"],
      fault: "the presidency is taken for a body that is led"),
    Passage(
      "ending another's appointment",
      "Luis Paz has been sacked, two months after he spoke out. President Rosa Medina terminated his"
        + " appointment on Tuesday.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "declared removed",
      "General Raul Vega declared Luis Paz deposed.",
      says: ["Luis Paz -dismissed-by-> Raul Vega"]),
    Passage(
      "pensioned off, with a companion",
      "Luis Paz was pensioned off by Rosa Medina, along with Jorge Rios.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina", "Jorge Rios -dismissed-by-> Rosa Medina"]),
    Passage(
      "a second participle with an agent of its own",
      "Luis Paz was led away by guards on Friday and suspended from office by Rosa Medina.",
      says: ["Luis Paz -dismissed-by-> Rosa Medina"]),
    Passage(
      "freed, not removed",
      "The rebels let Luis Paz go after three weeks in a cellar.", never: ["* -dismissed-by-> *"]),
  ]
}
