/// Whose forces are where.
enum Deployments {
  static let passages: [Passage] = [
    Passage(
      "passive",
      "Turkish troops were deployed in Libya in January 2020.",
      says: ["Turkey|Turkish troops -deployed-in-> Libya [fact] @2020-01"],
      never: ["* -deployed-in-> Turkey"]),
    Passage(
      "a state sends troops",
      "Turkey sent troops to Libya in January 2020.",
      says: ["Turkey -deployed-in-> Libya [fact] @2020-01"], allows: ["troops -deployed-in-> Libya"]
    ),
    Passage(
      "a noun phrase without verb",
      "The French soldiers in Mali number four thousand.",
      says: ["France|French soldiers -deployed-in-> Mali"], never: ["* -deployed-in-> France"]),
    Passage(
      "a contingent of troops",
      "The contingent of Russian troops in Armenia is to be enlarged.",
      says: ["Russia|Russian troops -deployed-in-> Armenia"]),
    Passage(
      "has troops",
      "Kenya has troops in Somalia.", says: ["Kenya -deployed-in-> Somalia"],
      allows: ["troops -deployed-in-> Somalia"]),
    Passage(
      "troops from a state",
      "Troops from Kenya are stationed in Somalia.",
      says: ["Kenya|Troops from Kenya|troops|Kenyan troops -deployed-in-> Somalia"],
      never: ["* -deployed-in-> Kenya"]),
    Passage(
      "numbered troops",
      "Some 5,000 Ethiopian soldiers are fighting in Somalia.",
      says: ["Ethiopia|Ethiopian soldiers -deployed-in-> Somalia"]),
    Passage(
      "landing",
      "American marines landed in Grenada on 25 October 1983.",
      says: ["United States|American marines -deployed-in-> Grenada [fact] @1983-10-25"]),
    Passage(
      "a town in a state",
      "British troops patrol Basra.", says: ["United Kingdom|British troops -deployed-in-> Basra"]),
    Passage(
      "after an intransitive verb of going",
      "The convoy crossed from Niger on Monday. Moroccan troops entered Gao.",
      says: ["Morocco|Moroccan troops -deployed-in-> Gao [fact] @2021-06-14"]),
    Passage(
      "on its way", "An Ethiopian brigade is on its way to Abyei, where others are posted.",
      says: ["Ethiopia|Ethiopian brigade -deployed-in-> Abyei [planned]"]),
    Passage(
      "at an airport",
      "Russian paratroopers seized Priština airport in June 1999.",
      says: ["Russia|Russian paratroopers -deployed-in-> Priština airport [fact] @1999-06"],
      allows: ["Russia -deployed-in-> Priština"]),
    Passage(
      "a unit at a base",
      "The 2nd Cavalry Regiment is based at Fort Linden.",
      says: ["2nd Cavalry Regiment|Cavalry Regiment -deployed-in-> Fort Linden"],
      allows: ["* -headquartered-in-> *"]),
    Passage(
      "peacekeepers of an organisation",
      "UN peacekeepers have been stationed in Cyprus since 1964.",
      says: ["United Nations|UN peacekeepers -deployed-in-> Cyprus @1964/.."]),
    Passage(
      "a state stations soldiers",
      "The United States keeps soldiers in South Korea.",
      says: ["United States -deployed-in-> South Korea"],
      allows: ["soldiers -deployed-in-> South Korea"]),
    Passage(
      "its soldiers",
      "Ethiopia wants peace with its neighbour. Its soldiers are stationed in Somalia.",
      says: ["Ethiopia|soldiers of Ethiopia|its soldiers -deployed-in-> Somalia"]),
    Passage(
      "there",
      "Tensions rose in Mali last week. French troops are deployed there.",
      says: ["France|French troops -deployed-in-> Mali"]),
    Passage(
      "the country",
      "Mali asked for help in 2013. French troops entered the country within days.",
      says: ["France|French troops -deployed-in-> Mali [fact]"], never: ["* -deployed-in-> France"]),
    Passage(
      "here with a dateline",
      "BAMAKO (Reuters) — French troops arrived here on Tuesday.",
      says: ["France|French troops -deployed-in-> Bamako|Mali [fact] @2021-06-15"]),
    Passage(
      "several places",
      "Russian troops are stationed in Armenia, Tajikistan and Kyrgyzstan.",
      says: [
        "Russia|Russian troops -deployed-in-> Armenia",
        "Russia|Russian troops -deployed-in-> Tajikistan",
        "Russia|Russian troops -deployed-in-> Kyrgyzstan",
      ]),
    Passage(
      "several forces",
      "Kenyan and Ethiopian troops are fighting in Somalia.",
      says: [
        "Kenyan troops|Kenya -deployed-in-> Somalia",
        "Ethiopian troops|Ethiopia -deployed-in-> Somalia",
      ],
      allows: ["* -deployed-in-> Somalia"]),
    Passage(
      "nominalisation",
      "The deployment of Turkish troops in Libya angered Egypt.",
      says: ["Turkey|Turkish troops -deployed-in-> Libya [fact]"]),
    Passage(
      "relative clause",
      "The Turkish soldiers who are stationed in Cyprus celebrated on Sunday.",
      says: ["Turkey|Turkish soldiers -deployed-in-> Cyprus"]),
    Passage(
      "withdrew",
      "Soviet troops withdrew from Hungary in 1991.",
      says: ["Soviet Union|Soviet troops -deployed-in-> Hungary [former]"]),
    Passage(
      "left the country",
      "The last Soviet soldiers left Afghanistan in February 1989.",
      says: ["Soviet Union|Soviet soldiers -deployed-in-> Afghanistan [former]"]),
    Passage(
      "will send",
      "Rwanda will send soldiers to Mozambique in July.",
      says: ["Rwanda -deployed-in-> Mozambique [planned] @2021-07"]),
    Passage(
      "refused to send",
      "Hungary refused to send troops to Chad.",
      says: ["Hungary -deployed-in-> Chad [denied]"]),
    Passage(
      "no troops",
      "There are no Russian troops in Georgia, the ministry insisted.",
      never: ["Russia|Russian troops -deployed-in-> Georgia [fact]"]),
    Passage(
      "ready to send",
      "Fiji is ready to send peacekeepers to Lebanon.",
      never: ["Fiji -deployed-in-> Lebanon [fact]"]),
    Passage(
      "asked for troops",
      "Somalia asked Uganda to send troops to Mogadishu.",
      says: ["Somalia -proposed-to-> Uganda"],
      never: ["Uganda -deployed-in-> Mogadishu [fact]", "Somalia -deployed-in-> * [fact]"]),
    Passage(
      "troops could stay",
      "The Russian soldiers could stay in Armenia for years.",
      never: ["Russia|Russian soldiers -deployed-in-> Armenia [fact]"],
      fault: "status: 'could stay' is read as being there"),
    Passage(
      "troops watched from afar",
      "Russian troops attacked Georgian positions, observers in Vienna reported.",
      never: ["* -deployed-in-> Vienna", "* -deployed-in-> Austria"]),
    Passage(
      "a diplomat is no force",
      "Kenya sent Ambassador Rose Atieno to Somalia.", never: ["* -deployed-in-> *"]),
  ]
}
