/// States and bodies that have forces somewhere, in the words of newsrooms.
enum Presences {
  static let passages: [Passage] = [
    Passage(
      "a force in a town is its state's",
      "An Italian contingent of 1,000 men guards Herat.",
      says: ["Italy -deployed-in-> Herat"]),
    Passage(
      "a force at home is not its state's presence",
      "Bulgarian border guards are posted at Kapitan Andreevo.",
      never: ["Bulgaria -deployed-in-> *"], allows: ["* -deployed-in-> Kapitan Andreevo"]),
    Passage(
      "soldiers in a region are not of the state around it",
      "South Africa, which has 1,200 soldiers in eastern Congo, lost two men.",
      says: ["South Africa -deployed-in-> eastern Congo"],
      never: [
        "Republic of the Congo -deployed-in-> *",
        "Democratic Republic of the Congo -deployed-in-> *",
      ]),
    Passage(
      "planes", "The Netherlands has four F-16s at Šiauliai in Lithuania.",
      says: ["Netherlands -deployed-in-> Šiauliai|Lithuania"],
      allows: ["Netherlands -deployed-in-> Lithuania"]),
    Passage(
      "a people keeps ships", "The Americans have three destroyers off Yemen.",
      says: ["United States -deployed-in-> Yemen"]),
    Passage(
      "who leads a force has one there", "Kenya leads a multinational police mission in Haiti.",
      says: ["Kenya -deployed-in-> Haiti"]),
    Passage(
      "led by, with a hyphen", "The Kenyan-led mission in Haiti has 400 police officers.",
      says: ["Kenya -deployed-in-> Haiti"]),
    Passage(
      "to a force in a place",
      "Ghana contributes 850 soldiers to the United Nations force in Lebanon.",
      says: ["Ghana -deployed-in-> Lebanon"], allows: ["* -deployed-in-> Lebanon"]),
    Passage(
      "promised to a force told of before",
      "Senegalese troops have been stationed in Liberia since May. Mali and Togo have promised battalions.",
      says: [
        "Senegal -deployed-in-> Liberia", "Mali -deployed-in-> Liberia [planned]",
        "Togo -deployed-in-> Liberia [planned]",
      ]),
    Passage(
      "tanks are given away",
      "Senegalese troops have been stationed in Liberia since May. Norway has provided tanks to them.",
      says: ["Senegal -deployed-in-> Liberia"], never: ["Norway -deployed-in-> * [any]"]),
    Passage(
      "a mission named after its place",
      "The African Union Mission in Somalia was established in 2007.",
      says: ["African Union Mission in Somalia -deployed-in-> Somalia"]),
    Passage(
      "is sending", "Denmark is sending a frigate to the Red Sea.",
      says: ["Denmark -deployed-in-> Red Sea [planned]"]),
    Passage(
      "a vote sends nobody yet", "Poland's parliament agreed to send 2,500 soldiers to Iraq.",
      never: ["* -deployed-in-> Iraq [fact]"]),
    Passage(
      "until a year", "The Soviet Union withdrew from Afghanistan in 1989.",
      says: ["Soviet Union -deployed-in-> Afghanistan [former] @../1989"]),
    Passage(
      "last week", "Portuguese soldiers were deployed to Bangui last week.",
      says: ["Portugal -deployed-in-> Bangui"]),
    Passage(
      "a past tense that taggers take for a participle",
      "Turkish troops crossed into northern Syria on Wednesday.",
      says: ["Turkey -deployed-in-> northern Syria"]),
    Passage(
      "which they helped to retake",
      "The minister flew to Aden, which Emirati soldiers helped to recapture.",
      says: ["United Arab Emirates -deployed-in-> Aden"]),
    Passage(
      "a body with its seat", "The Harbour Institute is based in Lima.",
      never: ["* -deployed-in-> * [any]"]),
    Passage(
      "fighters may be anybody's", "Syrian fighters are operating in the north of Mali.",
      never: ["Syria -deployed-in-> * [any]"], allows: ["* -deployed-in-> Mali"]),
    Passage(
      "a place by where", "Spain has a base at Zenda, where Kenyan infantrymen are stationed.",
      says: ["Kenya -deployed-in-> Zenda"], allows: ["Spain -deployed-in-> Zenda"]),
    Passage(
      "in a list without a verb", "Norway has 900 soldiers in Mali, Ghana around 600.",
      says: ["Norway -deployed-in-> Mali", "Ghana -deployed-in-> Mali"],
      fault: "tree: the second state is joined to the place, so that Norway is in Ghana"),
    Passage(
      "a bulletin's country",
      "MAURITANIA: The council met in Atar. Some 8,000 Ghanaian troops are stationed in the country.",
      says: ["Ghana -deployed-in-> Mauritania"]),
    Passage(
      "the country is what the report is about",
      "LUSAKA, May 3 - Zambia's parliament met on Monday. The ambassador to Norway was recalled. "
        + "Ghana has 400 soldiers in the country.",
      says: ["Ghana -deployed-in-> Zambia"], never: ["Ghana -deployed-in-> Norway"]),
    Passage(
      "observers of a body", "U.N. observers are posted at Zenda.",
      says: ["United Nations -deployed-in-> Zenda"]),
    Passage(
      "since then at a place",
      "A division of Kenyan troops, stationed since the 1967 war at Zenda, has not intervened.",
      says: ["Kenyan troops -deployed-in-> Zenda"]),
    Passage(
      "beyond a semicolon is another clause",
      "Norway has 300 soldiers in Mali; Ghana and Togo sent a battalion each.",
      says: ["Norway -deployed-in-> Mali"],
      never: ["Norway -deployed-in-> Ghana", "Norway -deployed-in-> Togo"],
      allows: ["* -deployed-in-> Mali"]),
    Passage(
      "marching on a town is not there yet", "Ghanaian troops marched on Ouagadougou in June.",
      never: ["* -deployed-in-> Ouagadougou"]),
    Passage(
      "a command called after a continent",
      "General Ann Lowe, the commander of Norwegian forces in Europe, resigned.",
      never: ["* -deployed-in-> Europe"], allows: ["Ann Lowe -leads-> *"]),
    Passage(
      "who is due to stay is there", "Ghanaian soldiers are due to stay in Mali until December.",
      says: ["Ghana -deployed-in-> Mali"]),
  ]
}
