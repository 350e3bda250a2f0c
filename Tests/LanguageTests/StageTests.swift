import Language
import Testing

@Suite("Stages")
struct StageTests {
  private static let text = """
    Kazakh President Ana Moor met Li Wen in Lima on Monday. She left for Peru, and the army followed.
    """

  @Test("each stage stands on stages before it only", arguments: Stage.allCases)
  func order(stage: Stage) throws {
    let all = Stage.withRequirements([stage])
    #expect(all.last == stage)
    #expect(Set(all).count == all.count)
    #expect(
      all.allSatisfy { needed in
        Stage.allCases.prefix { $0 != stage }.contains(needed) || needed == stage
      })
  }

  @Test("a stage that is asked for brings what it stands on, and nothing else")
  func requirements() throws {
    let document = try Analysis.pipeline.get().annotate(
      Self.text, published: Analysis.monday, stages: [.dates])
    #expect(document.stages == [.tokens, .sentences, .dates])
    #expect(document.sentences.count == 2 && !document.times.isEmpty)
    #expect(document.names.isEmpty)
    #expect(
      document.tokens.allSatisfy { $0.head == nil && $0.lemma.isEmpty && $0.detailedTag.isEmpty })
  }

  @Test("what stages find does not depend on later ones", arguments: Stage.allCases)
  func prefixes(stage: Stage) throws {
    let all = try Analysis.document(Self.text, published: nil)
    let part = try Analysis.pipeline.get().annotate(Self.text, stages: [stage])
    #expect(part.tokens.map(\.text) == all.tokens.map(\.text))
    if part.stages.contains(.sentences) { #expect(part.sentences == all.sentences) }
    if part.stages.contains(.tags) { #expect(part.tokens.map(\.tag) == all.tokens.map(\.tag)) }
    if part.stages.contains(.lemmas) {
      #expect(part.tokens.map(\.lemma) == all.tokens.map(\.lemma))
    }
    if part.stages.contains(.names) { #expect(!part.names.isEmpty) }
    if part.stages.contains(.tree) { DocumentLaws(part, "\(stage)").check() }
    if part.stages.contains(.dates) { #expect(part.times == all.times) }
  }

  @Test("the time of each stage that ran is told, in order")
  func times() throws {
    let (document, times) = try Analysis.pipeline.get().timed(Self.text, stages: [.names])
    #expect(times.map(\.stage) == document.stages)
    #expect(times.allSatisfy { $0.duration >= .zero })
  }
}

@Suite("Given words and sentences")
struct GivenWordsTests {
  private func annotated(_ sentences: [[GivenWord]]) throws -> Document {
    try Analysis.pipeline.get().annotate(sentences: sentences)
  }

  @Test("are kept as they are, and the text is made of them")
  func kept() throws {
    let document = try annotated([
      [GivenWord("Ana"), GivenWord("Moor", isFollowedBySpace: false), GivenWord(".")],
      [], [GivenWord("She"), GivenWord("left . Then"), GivenWord("é\u{301}")],
    ])
    #expect(document.text == "Ana Moor. She left . Then é\u{301} ")
    #expect(document.sentences == [0..<3, 3..<6])
    #expect(document.tokens.map(\.text) == ["Ana", "Moor", ".", "She", "left . Then", "é\u{301}"])
    #expect(document.tokens.map(\.followsSpace) == [true, true, false, true, true, true])
    DocumentLaws(document, "given").check()
  }

  @Test("give the same analysis as a text that is cut the same way")
  func same() throws {
    let found = try Analysis.document(
      "Ana Moor met Li Wen in Lima. The army left Peru.", published: nil)
    let given = try annotated(
      found.sentences.map { sentence in
        sentence.map { index in
          let isLast = index + 1 == found.tokens.count
          return GivenWord(
            found.tokens[index].text,
            isFollowedBySpace: !isLast && found.tokens[index + 1].followsSpace)
        }
      })
    #expect(dump(given) == dump(found))
  }

  @Test(
    "sentences of any length stay one sentence with one tree", arguments: [399, 400, 401, 5_000])
  func long(count: Int) throws {
    let words = ["Ana", "Moor", ",", "the", "head", "of", "Peru", "said", "they", "left"]
    let sentence = (0..<count).map { GivenWord(words[$0 * 7 % words.count]) }
    let document = try annotated([[GivenWord("Yes")], sentence, [GivenWord("No")]])
    #expect(document.sentences.map(\.count) == [1, count, 1])
    DocumentLaws(document, "\(count) words").check()
    let capitals = try annotated([Array(repeating: GivenWord("Ana"), count: count)])
    DocumentLaws(capitals, "\(count) capitals").check()
  }

  @Test("nothing gives nothing, and a word without characters gets one")
  func empty() throws {
    #expect(try annotated([]).tokens.isEmpty)
    #expect(try annotated([[], []]).sentences.isEmpty)
    #expect(try annotated([[GivenWord("")]]).tokens.map(\.text) == ["_"])
  }
}
