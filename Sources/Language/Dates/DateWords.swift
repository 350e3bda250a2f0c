/// The words that dates are made of, in lower case.
enum DateWords {
  /// A word that a date can start with.
  enum Start {
    case month(Int)
    /// 0 for Monday to 6 for Sunday.
    case weekday(Int)
    /// A number in words.
    case count(Int)
    /// Any other: "today", "last".
    case other
  }

  static let starts: [String: Start] = {
    var starts: [String: Start] = [:]
    for word in others { starts[word] = .other }
    for (word, number) in numbers { starts[word] = .count(number) }
    for (word, number) in months { starts[word] = .month(number) }
    for (word, number) in weekdays { starts[word] = .weekday(number) }
    return starts
  }()

  static let months = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9,
    "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
    "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]

  static let weekdays = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]

  static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
  ]

  private static let others = [
    "today", "tonight", "yesterday", "tomorrow", "this", "last", "next", "following", "previous",
    "that", "same", "end", "earlier", "later", "beginning", "start", "past", "coming", "day",
    "christmas", "new", "spring", "summer", "autumn", "fall", "winter", "first", "second", "third",
    "fourth", "q1", "q2", "q3", "q4", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twenty-first", "twenties", "thirties", "forties", "fifties",
    "sixties", "seventies", "eighties", "nineties",
  ]

  /// Words before a year that is no mere number.
  static let beforeYears: Set<String> = [
    "in", "since", "until", "till", "by", "from", "of", "to", "before", "after", "during",
    "between", "and", "late", "early", "mid", ",", "(", "–", "-", "around", "year",
  ]

  /// Words of lives and foundings before a year, which may be one of the Middle Ages: "born 1962".
  static let ofLives: Set<String> = [
    "born", "b.", "died", "d.", "deceased", "established", "founded", "formed", "est.", "c.", "ca.",
    "circa",
  ]

  /// Words before a month that is no verb or first name ("May", "March").
  static let beforeMonths: Set<String> = [
    "in", "since", "until", "till", "by", "last", "next", "this", "of", "from", "early", "late",
    "mid", "during", "-", "before", "after",
  ]

  /// Words between "since" or "until" and its date.
  static let insideFrames: Set<String> = [
    "early", "late", "mid", "-", "the", "at", "least", "about", "around", "last", "next", "this",
    "end", "beginning", "start", "of", "on", "night", "morning", "evening", "afternoon",
  ]
}
