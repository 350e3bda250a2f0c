import ActorGraph
import Testing

@Suite struct NameIndexTests {
  private let index: NameIndex

  init() {
    var graph = ActorGraph()
    let actors: [(ActorID, ActorKind, String, [String])] = [
      ("p1", .person, "Ana Lucía Reyes", ["A. Reyes", "the auditor"]),
      ("p2", .person, "Tomas Lund", []), ("p3", .person, "Tomasz Berg", []),
      ("p4", .person, "Ida Brandt", []), ("p5", .person, "Olga Brandt", []),
      ("o1", .organisation, "Northern Bank", ["NB", "Nordbank"]),
      ("o2", .organisation, "Harbour Party", ["HP"]),
      ("o3", .organisation, "Harbour Police", ["HP"]),
      ("s1", .state, "Georgia", []), ("x1", .place, "State of Georgia", ["Georgia"]),
      ("s2", .state, "Norland", []), ("s3", .state, "Mali", []), ("s4", .state, "Mauritania", []),
      ("p6", .person, "Vera Novikova", []), ("p7", .person, "Vera Novakova", []),
      ("p8", .person, "Ørjan Ødegård", []),
    ]
    for (id, kind, name, aliases) in actors {
      graph.insert(Actor(id: id, kind: kind, name: name, aliases: aliases))
    }
    index = NameIndex(graph)
  }

  @Test(
    arguments: [
      ("p2", "p2", .identifier), ("Tomas Lund", "p2", .name), ("tomas  LUND", "p2", .foldedName),
      ("Ana Lucia Reyes", "p1", .foldedName), ("orjan odegard", "p8", .foldedName),
      // A main name goes before another actor's alias.
      ("Georgia", "s1", .name), ("GEORGIA", "s1", .foldedName),
      ("nb", "o1", .alias), ("Auditor", "p1", .alias), ("a reyes", "p1", .alias),
      ("Reyes", "p1", .words), ("lund, tomas", "p2", .words), ("bank", "o1", .words),
      ("Ana Reyes", "p1", .words), ("I. Brandt", "p4", .beginnings), ("ola", "p5", nil),
      ("North", "o1", .beginnings), ("Nordb", "o1", .beginnings), ("Maur", "s4", .beginnings),
      ("Lund Tom", "p2", .beginnings),
      ("Lunt", nil, nil), ("Reyse", "p1", .misspelling), ("Nothern Bank", "o1", .misspelling),
      ("Norlnad", "s2", .misspelling), ("Thomas Lund", "p2", .misspelling),
      ("Maly", nil, nil),
    ] as [(String, ActorID?, NameMatch.Way?)])
  func resolves(name: String, actor: ActorID?, way: NameMatch.Way?) {
    let match = try? index.match(name)
    guard let way else {
      #expect(match == nil)
      return
    }
    #expect(match?.actor == actor)
    #expect(match?.way == way)
    #expect((try? index.resolve(name)) == actor)
  }

  @Test(
    arguments: [
      ("Brandt", ["p4", "p5"]), ("HP", ["o2", "o3"]), ("harbour", ["o2", "o3"]),
      ("Vera", ["p6", "p7"]),
      ("Tom", ["p2", "p3"]), ("Harbour P", ["o2", "o3"]), ("nor", ["o1", "s2"]),
    ] as [(String, [ActorID])])
  func isAmbiguous(name: String, candidates: [ActorID]) {
    do {
      let found = try index.resolve(name)
      Issue.record("'\(name)' is \(found)")
    } catch {
      guard case .ambiguous(let asked, let listed, let count) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(asked == name)
      #expect(listed.map(\.id) == candidates)
      #expect(count == candidates.count)
    }
  }

  @Test(
    arguments: [
      // Too short to be sure, two letters wrong, two actors equally near, nothing near, no name.
      ("Lunt", ["p2"]), ("Maly", ["s3"]), ("Rayez", ["p1"]), ("Novekova", ["p6", "p7"]),
      ("Northernbank", ["o1"]), ("Tomas Land", ["p2"]), ("Zanzibar", []), ("", []), ("?!", []),
    ] as [(String, [ActorID])])
  func suggests(name: String, suggestions: [ActorID]) {
    do {
      let found = try index.resolve(name)
      Issue.record("'\(name)' is \(found)")
    } catch {
      guard case .unknown(let asked, let listed) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(asked == name)
      #expect(listed.map(\.id) == suggestions)
    }
  }

  @Test func messages() {
    #expect(throws: NameError.self) { try index.resolve("Brandt") }
    do { _ = try index.resolve("Brandt") } catch {
      #expect(
        error.description == """
          'Brandt' may be any of 2 actors; give more of the name, or the identifier
            Ida Brandt (Person, p4)
            Olga Brandt (Person, p5)
          """)
    }
    do { _ = try index.resolve("Lunt") } catch {
      #expect(
        error.description
          == "there is no actor called 'Lunt'; did you mean Tomas Lund (Person, p2)?")
    }
    do { _ = try index.resolve("Zanzibar") } catch {
      #expect(error.description == "there is no actor called 'Zanzibar'")
    }
  }

  @Test func manyNamesakesAreCountedButNotAllListed() {
    var graph = ActorGraph()
    for number in 10..<60 {
      graph.insert(Actor(id: ActorID("p\(number)"), kind: .person, name: "Jo Smith"))
    }
    do {
      _ = try NameIndex(graph).resolve("smith")
      Issue.record("resolved")
    } catch {
      guard case .ambiguous(_, let candidates, let count) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(count == 50)
      #expect(candidates.map(\.id) == (10..<20).map { ActorID("p\($0)") })
      #expect(error.description.hasSuffix("and 40 more"))
    }
  }

  @Test func longNamesAreNoTrouble() {
    let name = String(repeating: "Long name ", count: 10_000)
    #expect(throws: NameError.unknown(name, suggestions: [])) { try index.resolve(name) }
    #expect(throws: NameError.self) {
      try NameIndex(ActorGraph()).resolve("anybody")
    }
  }
}

@Suite struct EditDistanceTests {
  private let words = ["", "a", "b", "ab", "ba", "abc", "acb", "bca", "aabb", "abab", "cabba"]

  /// The textbook table, without limit or band.
  private func plainDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = max(row, column)
          continue
        }
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1,
          table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  @Test func agreesWithTheTextbook() {
    var generator = SeededGenerator(seed: 5)
    var all = words.map { Array($0.unicodeScalars) }
    for _ in 0..<80 {
      let length = Int.random(in: 0...9, using: &generator)
      all.append((0..<length).map { _ in ["a", "b", "c"].randomElement(using: &generator) ?? "a" })
    }
    for left in all {
      for right in all {
        let distance = plainDistance(left, right)
        for limit in 0...4 {
          #expect(
            editDistance(left, right, limit: limit) == (distance <= limit ? distance : nil))
        }
      }
    }
  }
}
