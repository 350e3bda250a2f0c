import Foundation
import Language
import Testing

@testable import sociogram_train

@Suite("The annotated corpus")
struct CorpusTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus").path

  @Test("every passage reads, a fifth of at least 150 is for testing")
  func wholeCorpusReads() throws {
    let passages = try CorpusReader.passages(in: Self.folder)
    #expect(passages.count >= 150)
    let tests = passages.filter(\.isTest).count
    #expect(tests * 5 >= passages.count - 5 && tests * 5 <= passages.count + 5)
    for passage in passages {
      #expect(!passage.mentions.isEmpty, "\(passage.name)")
      #expect(!passage.text.contains { "{|}".contains($0) }, "\(passage.name)")
    }
  }

  @Test("the text with its marks put back is the file's, so every span is literal")
  func spansAreLiteral() throws {
    for passage in try CorpusReader.passages(in: Self.folder) {
      let scalars = Array(passage.text.unicodeScalars)
      var marked = String.UnicodeScalarView()
      var starts: [Int: [CorpusMention]] = [:]
      var ends: [Int: Int] = [:]
      for mention in passage.mentions {
        starts[mention.range.lowerBound, default: []].append(mention)
        ends[mention.range.upperBound, default: 0] += 1
      }
      for index in 0...scalars.count {
        for _ in 0..<(ends[index] ?? 0) { marked.append("}") }
        for mention in starts[index] ?? [] {
          marked.append(
            contentsOf: "{\(mention.cluster):\(mention.kind.rawValue)=\(mention.level.rawValue)|"
              .unicodeScalars)
        }
        if index < scalars.count { marked.append(scalars[index]) }
      }
      let file = try String(
        contentsOfFile: "\(Self.folder)/passages/\(passage.name).txt", encoding: .utf8)
      let unwrapped = file.replacing("\n\n", with: "\u{1}").replacing("\n", with: " ")
        .replacing("\u{1}", with: "\n\n")
      #expect(unwrapped.contains(String(marked)), "\(passage.name)")
    }
  }

  private static let head = "published: 2004-06-30\nplace: Africa\nhouse: agency\n\n"

  @Test("head, nested mentions and relations of a passage")
  func partsOfAPassage() throws {
    let passage = try CorpusReader.passage(
      Self.head + """
        {a:Person=d|The {n:State=a|Ruritanian} minister}
        left. {a:Person=p|He} wept.

        a citizen-of n 2004-06/.. current 2 by=n ?

        """, path: "x/0010-weeping.txt")
    #expect(passage.text == "The Ruritanian minister left. He wept.")
    #expect(passage.name == "0010-weeping")
    #expect(passage.isTest)
    #expect(passage.published.description == "2004-06-30")
    #expect(passage.mentions.map(\.range) == [0..<23, 4..<14, 30..<32])
    #expect(passage.mentions.map(\.cluster) == ["a", "n", "a"])
    #expect(passage.mentions.map(\.level) == [.description, .adjective, .pronoun])
    let relation = try #require(passage.relations.first)
    #expect(relation.type == "citizen-of" && relation.claimant == "n" && relation.isDoubtful)
    #expect(relation.sentence == 2 && relation.date == "2004-06/..")
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      ("{a:Person=n|Ann", 5, 1, CorpusError.Fault.unclosed),
      ("Ann} left.", 5, 4, .strayClosing),
      ("We saw\n{a:Human=n|Ann}.", 6, 1, .unknownKind("Human")),
      ("We saw {a:Person=x|Ann}.", 5, 8, .unknownLevel("x")),
      ("We saw {a:Person=n|Ann }.", 5, 8, .spaceAtEdge("Ann ")),
      ("We saw {Person|Ann}.", 5, 8, .badOpening),
      ("{a:Person=n|Ann}.\n\na knows a - - 1\nb knows a - - 1", 8, 1, .unknownCluster("b")),
      ("{a:Person=n|Ann}.\n\na knows a - - 1\na knows a 1999-13 - 1", 8, 11, .notADate("1999-13")),
      ("{a:Person=n|Ann}.\n\na knows a - - 1\na knows", 8, 1, .notARelation),
    ])
  func faults(_ body: String, line: Int, column: Int, fault: CorpusError.Fault) {
    #expect(throws: CorpusError(path: "p", line: line, column: column, fault: fault)) {
      try CorpusReader.passage(Self.head + body, path: "p")
    }
  }
}
