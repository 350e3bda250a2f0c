/// Demands, threats, protests, aid and whatever else states and groups do to one another.
enum Politics {
  static let passages: [Passage] = [
    Passage(
      "said that somebody must",
      "Norway said on Tuesday that Iceland must open its ports.",
      says: ["Norway -demanded-from-> Iceland @2021-06-15"]),
    Passage(
      "demanded that somebody do",
      "Peru demanded that Chile release the sailors.",
      says: ["Peru -proposed-to-> Chile"]),
    Passage(
      "demanded something of somebody's",
      "Peru sought the consent of the Pacific Alliance.",
      says: ["Peru -demanded-from-> Pacific Alliance"]),
    Passage(
      "rejected an adjective's plan",
      "Mali rejected a French plan for the north.",
      says: ["Mali -rejected-> France", "France -proposed-to-> Mali"]),
    Passage(
      "demanded the release of somebody",
      "Pedro Ruiz is held in Chad. Kenya has demanded his release.", says: []),
    Passage(
      "spurned an appeal by somebody",
      "Chad spurned an appeal by Ana Solis to reopen the border.",
      says: ["Chad -rejected-> Ana Solis"]),
    Passage(
      "refused to do for somebody",
      "Turkey refused to open its airspace to Bulgaria.",
      says: ["Turkey -rejected-> Bulgaria"]),
    Passage(
      "threatened to do to somebody",
      "Egypt threatened to cut all contact with Sudan.",
      says: ["Egypt -threatened-> Sudan"], never: ["Egypt -attacked-> Sudan [any]"]),
    Passage(
      "threatened unless somebody does",
      "Kenya threatened to close the border if Uganda raised its tariffs.",
      says: ["Kenya -threatened-> Uganda"]),
    Passage(
      "vowed to strike",
      "Chad vowed to attack Libya.",
      says: ["Chad -threatened-> Libya"], never: ["Chad -attacked-> Libya [fact]"]),
    Passage(
      "held a rally against",
      "Thousands of Hungarians staged a rally in Budapest against Prime Minister Edit Szabo.",
      says: ["Hungarians -protested-against-> Edit Szabo"],
      allows: ["Edit Szabo -leads-> Hungary"]),
    Passage(
      "lodged a protest with",
      "Japan lodged a protest with Russia.",
      says: ["Japan -protested-against-> Russia"]),
    Passage(
      "agreed to give",
      "Germany agreed to send doctors to Ghana.",
      says: ["Germany -agreed-with-> Ghana"]),
    Passage(
      "vowed not to give",
      "Chile vowed not to hand the archive to Peru.",
      never: ["Chile -agreed-with-> Peru [any]", "Chile -threatened-> Peru [any]"]),
    Passage(
      "two signed a treaty",
      "Norway and Finland signed a treaty on fishing.",
      says: ["Norway -agreed-with-> Finland"]),
    Passage(
      "officials of two states",
      "Greek and Turkish officials agreed on a timetable.",
      says: ["Greece -agreed-with-> Turkey"]),
    Passage(
      "sent food to",
      "Canada sent food and blankets to Haiti in May.",
      says: ["Canada -aided-> Haiti"]),
    Passage(
      "shares intelligence with",
      "Kenya shares intelligence with Ethiopia.",
      says: ["Kenya -cooperates-with-> Ethiopia"]),
    Passage(
      "lifted a curfew in",
      "Serbia lifted the curfew in Novi Pazar.",
      says: ["Serbia -conceded-to-> Novi Pazar"]),
    Passage(
      "opened an inquiry into",
      "The European Commission opened an investigation into the Harbour Bank.",
      says: ["European Commission -investigated-> Harbour Bank"]),
    Passage(
      "burned the seat of",
      "Kenyan miners torched the headquarters of the Labour Party.",
      says: ["* -coerced-> Labour Party"]),
    Passage(
      "deported people",
      "Ghana deported 40 Liberians.",
      says: ["Ghana -expelled-> Liberians"]),
    Passage(
      "a state expels people, by a pronoun",
      "Chile announced that it had expelled three Danish journalists.",
      says: ["Chile -expelled-> three Danish journalists|Danish journalists"]),
    Passage(
      "cut off aid to",
      "Norway cut off aid to Malawi.",
      says: ["Norway -sanctioned-> Malawi"], never: ["Norway -aided-> Malawi [any]"]),
    Passage(
      "captured the stronghold of",
      "Ugandan soldiers captured a Congolese town.",
      says: ["Ugandan soldiers -attacked-> Democratic Republic of the Congo|DR Congo|Congo"],
      allows: ["Ugandan soldiers -deployed-in-> Congolese town"]),
    Passage(
      "at the request of",
      "Togo sent doctors at the request of Benin.",
      says: ["Benin -proposed-to-> Togo"]),
    Passage(
      "gave in to a demand",
      "Carl Berg bowed to Norway's demand.",
      says: ["Norway -proposed-to-> Carl Berg"]),
    Passage(
      "called by a name is no proposal",
      "Ana Solis called Pedro Ruiz a coward.",
      never: ["* -proposed-to-> * [any]"]),
    Passage(
      "told a newspaper",
      "Ana Solis told the Harbour Times that the talks had failed.",
      never: ["* -proposed-to-> * [any]"]),
    Passage(
      "offered no talks",
      "Ana Solis offered Pedro Ruiz no talks.",
      never: ["Ana Solis -proposed-to-> Pedro Ruiz [fact]"]),
    Passage(
      "of which they are members",
      "The Nordic Council, of which both Iceland and Norway are members, met in Oslo.",
      says: ["Iceland -member-of-> Nordic Council", "Norway -member-of-> Nordic Council"]),
    Passage(
      "among them",
      "The Security Council has ten elected members, Brazil and Norway among them.",
      says: ["Brazil -member-of-> Security Council", "Norway -member-of-> Security Council"]),
    Passage(
      "not members",
      "The Nordic Council, of which Chile is not a member, met in Oslo.",
      never: ["Chile -member-of-> Nordic Council [fact]"]),
    Passage(
      "members in brackets",
      "The Pacific Alliance (Chile, Colombia, Mexico and Peru) met in Lima.",
      says: [
        "Chile -member-of-> Pacific Alliance", "Colombia -member-of-> Pacific Alliance",
        "Mexico -member-of-> Pacific Alliance", "Peru -member-of-> Pacific Alliance",
      ]),
    Passage(
      "a party's possessive",
      "The Labour Party's Ann Lowe left the room.",
      says: ["Ann Lowe -member-of-> Labour Party"]),
    Passage(
      "the state behind a force",
      "Kenyan troops entered Somalia on Friday.",
      says: [
        "Kenya|Kenyan troops -deployed-in-> Somalia", "Kenya -deployed-in-> Somalia",
      ]),
    Passage(
      "the first to withdraw",
      "Spain became the first state to pull its troops out of Iraq.",
      says: ["Spain -deployed-in-> Iraq [former]"],
      allows: ["* -deployed-in-> Iraq [former]"]),
    Passage(
      "no base",
      "Norway has no base in Egypt.",
      never: ["Norway -deployed-in-> Egypt [fact]"]),
    Passage(
      "replaced with another",
      "President Ana Solis replaced Pedro Ruiz with Lucas Bram.",
      says: ["Pedro Ruiz -dismissed-by-> Ana Solis", "Lucas Bram -appointed-by-> Ana Solis"],
      allows: ["Ana Solis -leads-> *"]),
    Passage(
      "made somebody minister",
      "Ana Solis made Pedro Ruiz finance minister in 2009.",
      says: ["Pedro Ruiz -appointed-by-> Ana Solis @2009"],
      allows: ["Pedro Ruiz -leads-> *", "Pedro Ruiz -member-of-> *"]),
    Passage(
      "gave somebody a post",
      "Ana Solis gave Pedro Ruiz the command of the fleet.",
      says: ["Pedro Ruiz -appointed-by-> Ana Solis"], allows: ["Pedro Ruiz -leads-> *"]),
    Passage(
      "locked up",
      "Kenyan police locked up Pedro Ruiz.",
      says: ["Pedro Ruiz -arrested-by-> Kenyan police"]),
    Passage(
      "a semicolon parts clauses",
      "Kenyan soldiers landed in Lamu; Uganda, Rwanda and Burundi stayed away.",
      says: ["Kenya|Kenyan soldiers -deployed-in-> Lamu"],
      never: ["* -deployed-in-> Rwanda [any]", "* -deployed-in-> Burundi [any]"]),
  ]
}
