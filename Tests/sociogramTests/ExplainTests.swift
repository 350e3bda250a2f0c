import Testing

@Suite("Joining and explaining on the command line")
struct ExplainTests {
  let folder: Workspace

  init() throws {
    folder = try Workspace()
    try folder.write(
      """
      Mira Kolar, the president of Selvania, met Jonas Oriel in Lisbon on Monday.

      """, to: "one.txt")
    try folder.write(
      """
      M. Kolar dismissed the head of the Harbour Authority, Jonas Oriel, in Lisbon.

      """, to: "two.txt")
  }

  @Test("Actors of several reports are joined, and stay apart where that is asked for")
  func join() throws {
    let both = try folder.run("extract", "one.txt", "two.txt", "-o", "both.json")
    #expect(both.code == 0)
    let turned = try folder.run("extract", "two.txt", "one.txt")
    #expect(try folder.text(of: "both.json") == turned.output)
    let apart = try folder.run("extract", "one.txt", "two.txt", "--no-join", "-o", "apart.json")
    #expect(apart.code == 0)
    let actors = try folder.run("actors", "both.json", "--format", "csv").output
    #expect(actors.split(separator: "\n").count { $0.hasPrefix("Jonas Oriel,") } == 1)
    let parted = try folder.run("actors", "both.json", "--no-join", "--format", "csv").output
    #expect(parted.split(separator: "\n").count { $0.hasPrefix("Jonas Oriel,") } == 2)
    #expect(try folder.run("actors", "apart.json", "--format", "csv").output == parted)
    // Joining what was joined, or what was read before, is joining the reports.
    let again = try folder.run("extract", "both.json", "two.txt").output
    #expect(again == turned.output)
  }

  @Test("An actor is explained by its reports, its names and what joined them")
  func actor() throws {
    let result = try folder.run("explain", "one.txt", "two.txt", "Kolar")
    #expect(result.code == 0)
    for part in ["one.txt", "two.txt", "“M. Kolar”", "initials of the same name", "characters"] {
      #expect(result.output.contains(part), "\(part) in \(result.output)")
    }
  }

  @Test("A relation is explained by its quote, its status and its confidence")
  func relation() throws {
    let result = try folder.run(
      "explain", "report.txt", "--published", "2022-01-11", "--relation", "Oriel", "dismissed-by",
      "Kolar")
    #expect(result.code == 0)
    for part in [
      "On Monday President Mira Kolar dismissed", "status: event", "confidence: ",
      "rule: pattern of the verb “dismiss”",
    ] {
      #expect(result.output.contains(part), "\(part) in \(result.output)")
    }
    #expect(
      try folder.run("explain", "report.txt", "--relation", "Kolar", "dismissed-by", "Oriel").code
        == 1)
  }

  @Test("What is missing on the command line is said")
  func usage() throws {
    #expect(try folder.run("explain", "report.txt").code == 2)
    #expect(try folder.run("explain", "report.txt", "--relation", "Kolar").code == 2)
    #expect(try folder.run("explain", "report.txt", "Nobody").code == 1)
  }
}
