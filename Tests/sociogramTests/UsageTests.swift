import Testing

@Suite("Wrong command lines end with 2 and say what is wrong")
struct UsageTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  static let cases: [(arguments: [String], message: String)] = [
    (["nosuch"], "Unexpected argument 'nosuch'"),
    (["draw"], "Missing expected argument '<input> ...'"),
    (["draw", "harbour.json", "--formt", "svg"], "Did you mean '--format'?"),
    (["draw", "harbour.json", "-o", "picture.xyz"], "does not say which format to draw"),
    (["draw", "harbour.json", "-o", "picture"], "does not say which format to draw"),
    (["draw", "harbour.json", "--theme", "drak"], "there is no theme 'drak'"),
    (["export", "harbour.json"], "add --to json"),
    (["export", "harbour.json", "-o", "./harbour.json"], "the result would overwrite it"),
    (["extract", "report.txt", "--published", "soon"], "'soon' is invalid for '--published"),
    (["extract", "report.txt", "--published", "b.txt=2022"], "no input called 'b.txt'"),
    (["extract", "-", "-"], "can be read only once"),
    (["path", "harbour.json", "Kolar"], "and then the two actors"),
    (["path", "harbour.json", "Kolar", "Mira Kolar"], "both ends of the path are Mira Kolar"),
    (["path", "harbour.json", "Kolar", "Oriel"], "may be any of 2 actors"),
    (["path", "harbour.json", "Kolar", "HA", "--relations", "leeds"], "did you mean 'leads'?"),
    (["path", "harbour.json", "Kolar", "HA", "--kinds", "Persn"], "did you mean 'Person'?"),
    (["path", "harbour.json", "Kolar", "HA", "--status", "past"], "there is no status 'past'"),
    (["path", "harbour.json", "Kolar", "HA", "--as-of", "2022-13"], "write 2022-01-08, 2022-01"),
    (["path", "harbour.json", "Kolar", "HA", "-k", "0"], "-k must be at least 1"),
    (["path", "harbour.json", "Kolar", "HA", "-k", "2", "--all-shortest"], "choose either"),
    (["path", "harbour.json", "Kolar", "HA", "--avoid", "Kolar"], "cannot be avoided"),
  ]

  @Test("Bad usage", arguments: cases)
  func badUsage(arguments: [String], message: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("sociogram: "))
    #expect(result.errors.contains(message))
  }
}
