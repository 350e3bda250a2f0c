import ActorGraph
import Extraction

/// What every graph of a report must keep, whatever the report says.
enum GraphCheck {
  /// Everything that is wrong with the graph of one report; empty where all is well.
  static func faults(of graph: ActorGraph, from report: Report) -> [String] {
    let scalars = Array(report.text.unicodeScalars)
    var faults = graph.violatedInvariants()
    func text(_ range: Range<Int>) -> String? {
      guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= scalars.count else {
        return nil
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    if graph.documents != [report.record] { faults.append("the document is not the report") }
    for actor in graph.actors {
      if FoldedName(actor.name).text.isEmpty { faults.append("an actor without a name") }
      if actor.mentions.isEmpty { faults.append("\(actor.name): never mentioned") }
      for mention in actor.mentions
      where mention.document != report.id || text(mention.range) == nil {
        faults.append("\(actor.name): the mention \(mention.range) is outside the report")
      }
    }
    for relation in graph.relations {
      let line = Passage.line(relation, graph)
      if relation.source == relation.target { faults.append("\(line): both ends are one") }
      if relation.evidence.isEmpty { faults.append("\(line): no evidence") }
      for evidence in relation.evidence {
        // Scalars, not characters: "e" and a combining accent are no "é" here.
        if text(evidence.range).map({ Array($0.unicodeScalars) })
          != Array(evidence.quote.unicodeScalars)
        {
          faults.append("\(line): the quote is not the text at its offsets")
        }
        for span in [evidence.sourceSpan, evidence.targetSpan] where span.flatMap(text) == nil {
          faults.append("\(line): an end without its place in the report")
        }
      }
    }
    return faults
  }

  /// Ends of relations that stand where the report neither names the actor nor refers to it.
  static func strayEnds(of graph: ActorGraph, from report: Report) -> [String] {
    let scalars = Array(report.text.unicodeScalars)
    var faults: [String] = []
    for relation in graph.relations {
      for evidence in relation.evidence {
        let ends = [(relation.source, evidence.sourceSpan), (relation.target, evidence.targetSpan)]
        for case (let id, let span?) in ends {
          guard let actor = graph.actor(id) else { continue }
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars[span.clamped(to: scalars.indices)])
          let names = ([actor.name] + actor.aliases).map { FoldedName($0) }
          guard !actor.mentions.contains(where: { $0.range == span }),
            !names.contains(FoldedName(String(view)))
          else { continue }
          let line = Passage.line(relation, graph)
          faults.append("\(line): '\(String(view))' is no mention of \(actor.name)")
        }
      }
    }
    return faults
  }
}
