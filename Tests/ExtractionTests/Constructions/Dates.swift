/// When. The report is of Wednesday 16 June 2021.
enum Dates {
  private static let fact = "Raul Vega -dismissed-by-> Alvaro Soto"

  static let passages: [Passage] = [
    Passage(
      "a day of the week", "Alvaro Soto dismissed Raul Vega on Saturday.",
      says: [fact + " @2021-06-12"]),
    Passage(
      "last and a day of the week", "Last Thursday Alvaro Soto dismissed Raul Vega.",
      says: [fact + " @2021-06-10"]),
    Passage(
      "yesterday", "Alvaro Soto dismissed Raul Vega yesterday.", says: [fact + " @2021-06-15"]),
    Passage("today", "Alvaro Soto today dismissed Raul Vega.", says: [fact + " @2021-06-16"]),
    Passage(
      "days ago", "Three days ago Alvaro Soto dismissed Raul Vega.", says: [fact + " @2021-06-13"]),
    Passage(
      "years ago", "Alvaro Soto dismissed Raul Vega two years ago.", says: [fact + " @2019"]),
    Passage(
      "a relative clause that goes on with the story",
      "Pavel Lukin was seized on Monday by soldiers under Alvaro Soto, who dismissed Raul Vega.",
      says: [fact + " @2021-06-14"]),
    Passage(
      "when, after a date",
      "Twelve people have been held since last May, when Alvaro Soto dismissed Raul Vega.",
      says: [fact + " @2021-05"]),
    Passage("last year", "Alvaro Soto dismissed Raul Vega last year.", says: [fact + " @2020"]),
    Passage(
      "last month", "Alvaro Soto dismissed Raul Vega last month.", says: [fact + " @2021-05"]),
    Passage(
      "last week", "Alvaro Soto dismissed Raul Vega last week.",
      says: [fact + " @2021-06-07/2021-06-13"]),
    Passage(
      "a month without a year", "Alvaro Soto dismissed Raul Vega in March.",
      says: [fact + " @2021-03"]),
    Passage(
      "a month that lies behind in the year before", "Alvaro Soto dismissed Raul Vega in November.",
      says: [fact + " @2020-11"]),
    Passage(
      "day, month, year", "Alvaro Soto dismissed Raul Vega on 29 February 2020.",
      says: [fact + " @2020-02-29"]),
    Passage(
      "month, day, year", "Alvaro Soto dismissed Raul Vega on February 29, 2020.",
      says: [fact + " @2020-02-29"]),
    Passage(
      "a month and a day without year", "Alvaro Soto dismissed Raul Vega on April 3.",
      says: [fact + " @2021-04-03"]),
    Passage(
      "an ISO date", "On 2020-02-29 Alvaro Soto dismissed Raul Vega.",
      says: [fact + " @2020-02-29"]),
    Passage(
      "a day that does not exist", "Alvaro Soto dismissed Raul Vega on 31 February 2020.",
      says: [fact], never: [fact + " @2020-02-31"]),
    Passage(
      "a date in front", "In 2009, Alvaro Soto dismissed Raul Vega.", says: [fact + " @2009"]),
    Passage(
      "no date: news of the month", "Alvaro Soto dismissed Raul Vega.", says: [fact + " @2021-06"]),
    Passage(
      "the perfect, without a date", "Alvaro Soto has dismissed Raul Vega.",
      says: [fact + " @2021-06"]),
    Passage(
      "no date, in the first days of a month", "Raul Vega was dismissed by Alvaro Soto.",
      says: [fact + " @none"], published: "2021-06-02"),
    Passage(
      "no date, where another month is told of",
      "The harbour burnt down in March 2011. Alvaro Soto dismissed Raul Vega.",
      says: [fact + " @none"]),
    Passage(
      "no date, before what is told", "Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " @none"]),
    Passage(
      "announced on a day",
      "The palace announced on Saturday that Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " @2021-06-12"]),
    Passage(
      "said on a day", "Anna Berg said on Saturday that Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " [any]"], never: [fact + " [any] @2021-06-12"]),
    Passage(
      "a decision told in the present",
      "The board met on Monday. Raul Vega is suspended by Alvaro Soto.",
      says: [fact + " @2021-06-14"]),
    Passage(
      "early in a year", "In early 2009 Alvaro Soto dismissed Raul Vega.", says: [fact + " @2009"]),
    Passage(
      "two verbs, two dates",
      "Alvaro Soto appointed Raul Vega in 2009 and dismissed him in 2011.",
      says: ["Raul Vega -appointed-by-> Alvaro Soto @2009", fact + " @2011"]),
    Passage(
      "the date of the other clause",
      "Raul Vega, who was born in 1950, was dismissed by Alvaro Soto.", says: [fact],
      never: [fact + " @1950"]),
    Passage(
      "next", "Alvaro Soto will dismiss Raul Vega next Monday.",
      says: [fact + " [planned] @2021-06-21"]),
    Passage(
      "tomorrow with its day", "Alvaro Soto will dismiss Raul Vega tomorrow, Thursday.",
      says: [fact + " [planned] @2021-06-17"]),
    Passage(
      "since", "Anna Berg has led the Green Party since 2014.",
      says: ["Anna Berg -leads-> Green Party @2014/.."]),
    Passage(
      "from and to", "Anna Berg led the Green Party from 2014 to 2018.",
      says: ["Anna Berg -leads-> Green Party [former] @2014/2018"]),
    Passage(
      "until", "Anna Berg led the Green Party until 2018.",
      says: ["Anna Berg -leads-> Green Party [former] @../2018"]),
    Passage(
      "between", "Anna Berg led the Green Party between 2014 and 2018.",
      says: ["Anna Berg -leads-> Green Party [former] @2014/2018"]),
    Passage(
      "told in order",
      "Carlos Vela arrived in Lima on 3 May 2011. He dismissed General Pedro Salas.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela @2011-05-03"]),
    Passage(
      "told backwards",
      "Carlos Vela arrived in Lima on 3 May 2011. He had dismissed General Pedro Salas.",
      says: ["Pedro Salas -dismissed-by-> Carlos Vela"],
      never: ["Pedro Salas -dismissed-by-> Carlos Vela @2011-05-03"]),
    Passage(
      "hours after",
      "Anna Berg resigned on Friday, hours after Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " @2021-06-11"]),
    Passage(
      "days after",
      "Anna Berg resigned on Friday, two days after Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " @2021-06-09"]),
    Passage(
      "48 hours after",
      "Anna Berg resigned on Friday, 48 hours after Alvaro Soto had dismissed Raul Vega.",
      says: [fact + " @2021-06-09"]),
    Passage(
      "a week before a day",
      "Alvaro Soto dismissed Raul Vega a week before parliament was dissolved on 4 May 2021.",
      says: [fact + " @2021-04-27"], allows: ["* -dismissed-by-> *"]),
  ]
}
