/// Short forms that end in a full stop which does not end a sentence.
enum Abbreviations {
  /// Titles and the like: a name or number follows, so the sentence never ends here.
  static let beforeNames: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl", "Adm", "Brig",
    "Cmdr", "Sen", "Rep", "Gov", "Pres", "Rev", "Fr", "Sr", "St", "Hon", "Amb", "Sec", "Supt",
    "Insp",
    "vs", "v", "cf", "Mt", "Ft", "Messrs", "Mme", "Mlle",
  ]
  /// Others: the sentence may end after them.
  static let others: Set<String> = [
    "Jr", "Inc", "Ltd", "Co", "Corp", "Bros", "etc", "al", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
    "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri",
    "Sat", "Sun", "approx", "dept", "est", "ca", "ed", "eds", "vol", "pp", "a.m", "p.m", "e.g",
    "i.e",
    "U.S", "U.K", "U.N", "E.U", "D.C", "Ph.D", "M.P", "b", "d", "c",
  ]
  /// Both.
  static let all = beforeNames.union(others)
  /// Short forms only before a number: "No. 5", but not "No. He refused."
  static let beforeNumbers: Set<String> = ["No", "Nos", "Art", "Fig", "Vol"]

  /// Small words that a hyphen ties to the name after them.
  static let particles: Set<String> = [
    "al", "el", "as", "ad", "an", "ar", "at", "az", "ash", "ath", "ul", "ud", "ur", "ol", "bin",
    "ben",
    "ibn", "abu", "de", "da", "e", "van", "von", "d",
  ]

  /// Small words that make a compound with a capitalised word before them ("Moscow-led").
  static let compoundParts: Set<String> = [
    "led", "born", "run", "wide", "style", "era", "old", "pro", "anti", "fire", "held", "made",
    "like",
    "free", "long", "plus", "up", "out", "in", "on", "off", "to",
  ]
}
