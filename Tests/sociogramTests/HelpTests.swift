import Testing

@Suite("Help and version")
struct HelpTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("Help stands on standard output, with examples, and ends with 0")
  func help() throws {
    let result = try folder.run("--help")
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    for part in ["sociogram draw report.txt -o diagram.svg", "Exit codes:", "ontology"] {
      #expect(result.output.contains(part))
    }
  }

  @Test(
    "Every subcommand that reads graphs explains itself by example",
    arguments: [
      "extract", "draw", "path", "explain", "export", "actors", "relations", "stats", "rank",
      "groups", "neighbours", "common", "between", "cut", "connect", "bridges", "roles",
    ])
  func subcommandHelp(name: String) throws {
    let result = try folder.run(name, "--help")
    #expect(result.code == 0)
    #expect(result.output.contains("Example"))
    #expect(result.output.contains("USAGE: sociogram \(name) <input> ..."))
    #expect(result.output.contains("--ontology <file>"))
  }

  @Test("The subcommand for single texts explains itself too")
  func parseHelp() throws {
    let result = try folder.run("parse", "--help")
    #expect(result.code == 0)
    for part in ["Example", "USAGE: sociogram parse <input> ...", "--stages", "conllu"] {
      #expect(result.output.contains(part))
    }
  }

  @Test("The version is a version")
  func version() throws {
    let result = try folder.run("--version")
    #expect(result.code == 0)
    #expect(result.output.split(separator: ".").count == 3)
  }

  @Test("Completion scripts come for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try folder.run("--generate-completion-script", shell)
    #expect(result.code == 0)
    #expect(result.output.contains("relations"))
  }
}
