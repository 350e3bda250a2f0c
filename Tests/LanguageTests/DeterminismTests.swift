import Language
import Testing

@Suite("Determinism")
struct DeterminismTests {
  private static let text = """
    NAIROBI, Jan. 8 — President Ana Moor dismissed Prime Minister Odo Berg on Friday, two days after \
    the Belonian Liberation Front (BLF) took the town of Siem Reap. Moor said Berg, who has led the \
    Party of Labour since 2014, would be tried next month.
    """

  @Test("several threads at once give what one gives")
  func threads() async throws {
    let pipeline = try Pipeline()
    let texts = [Self.text] + (1...12).map { GeneratedText.make(seed: $0, pieces: 60) }
    let alone = texts.map { dump(pipeline.annotate($0, published: Analysis.monday)) }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<texts.count * 3 {
        group.addTask {
          let index = number % texts.count
          let document = pipeline.annotate(texts[index], published: Analysis.monday)
          return (index, dump(document))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (index, found) in together { #expect(found == alone[index]) }
  }

  @Test("a text does not depend on what was analysed before it")
  func order() throws {
    let first = dump(try Pipeline().annotate(Self.text))
    _ = try Pipeline().annotate(GeneratedText.make(seed: 5, pieces: 300))
    #expect(dump(try Pipeline().annotate(Self.text)) == first)
  }
}
