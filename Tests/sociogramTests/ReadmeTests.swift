import Foundation
import Testing

/// What the README shows is what the program does.
@Suite("The README")
struct ReadmeTests {
  let readme: String

  init() throws {
    let file = Repository.root.appendingPathComponent("README.md")
    readme = try String(contentsOf: file, encoding: .utf8)
  }

  /// The fenced blocks of a language.
  private func blocks(_ language: String) -> [Substring] {
    readme.split(separator: "\n```\(language)\n").dropFirst().compactMap {
      $0.split(separator: "\n```", maxSplits: 1).first
    }
  }

  @Test("The library example is the one that was compiled")
  func example() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("LibraryExample.swift")
    let compiled = try String(contentsOf: source, encoding: .utf8)
    #expect(blocks("swift").contains { "\($0)\n" == compiled })
  }

  @Test("The library example runs")
  func run() throws {
    let report = GraphsTests.folder.appendingPathComponent("kazakhstan-2022/report.txt")
    let place = try Workspace()
    let answer = try tie(
      "Masimov", "Putin", in: report, published: "2022-01-10",
      picture: place.url.appendingPathComponent("diagram.svg"))
    #expect(answer.contains("Karim Masimov"))
    #expect(place.exists("diagram.svg"))
  }

  @Test("The commands of the tour print what is shown")
  func tour() throws {
    let place = try Workspace()
    try FileManager.default.copyItem(
      at: GraphsTests.folder, to: place.url.appendingPathComponent("Graphs"))
    let steps = blocks("console").flatMap(Self.steps)
    #expect(steps.count > 8)
    for step in steps where !step.command.hasPrefix("make") {
      let result = try Shell.run("{ \(step.command)\n} 2>&1", in: place)
      // '...' stands for any number of lines; at the end of a line, for the rest of it.
      var rest = result.output.split(separator: "\n", omittingEmptySubsequences: false)[...]
      var maySkip = false
      for line in step.output {
        if line == "..." {
          maySkip = true
          continue
        }
        let isHead = line.hasSuffix(" ...")
        let shown = isHead ? line.dropLast(4) : line[...]
        let found = rest.firstIndex { isHead ? $0.hasPrefix(shown) : $0 == shown }
        let place = try #require(
          found, "'\(step.command)' does not print '\(line)' but:\n\(result.output)")
        #expect(maySkip || place == rest.startIndex, "more is printed before '\(line)'")
        rest = rest[(place + 1)...]
        maySkip = false
      }
      #expect(
        maySkip || rest.allSatisfy(\.isEmpty), "'\(step.command)' prints more: \(rest.first ?? "")")
    }
  }

  /// A command and what it is shown to print.
  private struct Step {
    var command: String
    var output: [String]
  }

  private static func steps(_ block: Substring) -> [Step] {
    var steps: [Step] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if line.hasPrefix("> "), steps.last?.output.isEmpty == true {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(String(line))
      }
    }
    return steps
  }

  @Test("Files that the README refers to are there")
  func links() throws {
    for match in readme.matches(of: /\]\(([^)#:]+)\)/) {
      let file = Repository.root.appendingPathComponent(String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(match.1)")
    }
  }
}
