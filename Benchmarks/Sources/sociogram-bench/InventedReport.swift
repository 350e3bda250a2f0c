import GraphKernels

/// News that never happened, in the words that news uses: the same text for the same number.
struct InventedReport {
  /// The text.
  let text: String

  /// Invents a report of at least `words` words.
  init(number: Int, words: Int) {
    var random = SplitMix(seed: UInt64(number))
    var names = Names(random: &random)
    var text = ""
    var count = 0
    var sentence = 0
    while count < words {
      let line = Self.sentence(sentence % 14, &names, &random)
      text += line + (sentence % 4 == 3 ? "\n\n" : " ")
      count += line.split(separator: " ").count
      sentence += 1
    }
    self.text = text
  }

  private static func sentence(
    _ form: Int, _ names: inout Names, _ random: inout SplitMix
  ) -> String {
    let (one, two) = (names.person(&random), names.person(&random))
    let (land, other) = (names.state(&random), names.state(&random))
    let town = names.town(&random)
    let body = names.body(&random)
    switch form {
    case 0:
      return
        "The president of \(land), \(one), dismissed the head of the \(body), \(two), on Saturday."
    case 1: return "\(land) is a member of the \(body), as is \(other), officials in \(town) said."
    case 2:
      return
        "Troops of the \(body) were deployed in \(town) after a week of protests over fuel prices."
    case 3: return "\(one) proposed to \(two) a joint commission that would report within a month."
    case 4:
      return "Police in \(town) arrested \(two), the former leader of the \(body), on Monday."
    case 5: return "\(one) met with \(two) in \(town) and spoke about trade, borders and gas."
    case 6:
      return "The foreign minister of \(other), \(two), accused \(land) of breaking the truce."
    case 7:
      return "\(one), who leads the \(body), denied that he had ever been dismissed by \(two)."
    case 8: return "Parliament appointed \(one) as prime minister of \(land) with 71 votes to 40."
    case 9: return "The market in \(town) stayed closed, and the trains did not run until evening."
    case 10: return "\(two) could join the \(body) next year, a person close to the talks said."
    case 11: return "About 2,000 soldiers from \(other) remain stationed in \(land), he added."
    case 12: return "The \(body) supports the plan, while \(one) and the unions oppose it."
    default: return "Nobody was hurt, according to the ministry, which gave no further details."
    }
  }

  /// The cast of one report: drawn once, so that names recur as they do in news.
  private struct Names {
    private let persons: [String]
    private let states: [String]

    init(random: inout SplitMix) {
      let first = ["Ana", "Boris", "Carla", "Daniel", "Elena", "Farid", "Gulnara", "Henrik", "Ivo"]
      let last = [
        "Abramov", "Bekele", "Castell", "Dursun", "Eriksen", "Fontaine", "Garcia", "Horak",
      ]
      var persons: [String] = []
      for _ in 0..<12 {
        persons.append(
          "\(first.randomElement(using: &random) ?? "") \(last.randomElement(using: &random) ?? "")"
        )
      }
      self.persons = persons
      states = ["Kazakhstan", "Armenia", "Kenya", "Peru", "Norway", "Fiji"].shuffled(using: &random)
    }

    func person(_ random: inout SplitMix) -> String { persons.randomElement(using: &random) ?? "" }
    func state(_ random: inout SplitMix) -> String { states.randomElement(using: &random) ?? "" }
    func town(_ random: inout SplitMix) -> String {
      ["Almaty", "Nairobi", "Lima", "Oslo", "Suva", "Yerevan"].randomElement(using: &random) ?? ""
    }
    func body(_ random: inout SplitMix) -> String {
      [
        "National Security Committee", "African Union", "Labour Party", "Central Bank",
        "Northern Alliance", "Border Guard",
      ].randomElement(using: &random) ?? ""
    }
  }
}
