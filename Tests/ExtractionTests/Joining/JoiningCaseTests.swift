import ActorGraph
import Extraction
import Testing

/// Joining from raw text: reports of one affair.
@Suite("Reports of one affair")
struct JoiningCaseTests {
  @Test(
    "Nobody is joined to somebody else, and most names of one actor are", arguments: JoiningCase.all
  )
  func cases(one: JoiningCase) throws {
    let graphs = try one.graphs()
    let joiner = try ActorJoiner(ontology: Reading.ontology.get())
    let graph = joiner.joined(graphs)
    let (right, wrong, missed) = one.score(graph)
    #expect(wrong.isEmpty)
    let recall = Double(right) / Double(max(1, right + missed.count))
    #expect(recall >= one.recall, "apart: \(missed)")
    #expect(joiner.joined(graphs.reversed()) == graph)
    #expect(joiner.joined([graph]) == graph)
    #expect(graph.violatedInvariants().isEmpty)
  }
}
