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
  ]
}
