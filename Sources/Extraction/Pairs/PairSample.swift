import ActorGraph
package import Language

/// Two actors of a sentence as a learner sees them: where they are mentioned, and features.
package struct PairSample: Sendable {
  /// Words that mean one of the actors.
  package struct End: Sendable {
    /// A range of token indices.
    package var tokens: Range<Int>
    /// Their head.
    package var head: Int
    package var kind: String
    package var isName: Bool
    /// The number of the actor in the report.
    package var actor: Int
    /// The names and pronouns of the sentence that mean it, as ranges of token indices; no descriptions.
    package var mentions: [Range<Int>]
  }

  /// The one that is mentioned first.
  package var first: End
  package var second: End
  /// The sentence's number, from 0.
  package var sentence: Int
  /// Hashes of the features.
  package var features: [UInt32]
  /// What patterns say of the two: type, and whether from the first to the second.
  package var hits: [(type: String, isForward: Bool)]
}

extension PatternExtractor {
  /// The names of states, places and bodies that are known.
  package var gazetteer: Gazetteer { pipeline.gazetteer }

  /// All pairs of actors in a report's sentences, for learning from them, with the analysed document.
  package func samples(of report: Report) -> (document: Document, samples: [PairSample]) {
    let document = analysed(report)
    let syntax = Syntax(document)
    var resolver = resolver(for: syntax)
    let findings = patternFindings(report, syntax, &resolver)
    let table = MentionTable(&resolver, unnamed: report.published == nil)
    var features = PairFeatures(
      syntax, resolver.table, table, lexicon, isNews: report.published != nil)
    let hits = PatternHits(findings, syntax)
    var samples: [PairSample] = []
    for sentence in document.sentences.indices {
      for pair in table.pairs(inSentence: sentence, others: report.published == nil) {
        let ends = [pair.first, pair.second].map { entry in
          PairSample.End(
            tokens: entry.reference.mention, head: entry.reference.head,
            kind: resolver.table.actors[entry.reference.actor].kind.rawValue,
            isName: entry.form == .name, actor: entry.reference.actor,
            mentions: table.words(of: entry.reference.actor, inSentence: sentence).map(\.mention))
        }
        let found = hits.of(pair)
        features.collect(
          pair, among: table.sentences[sentence],
          kinds: (ActorKind(ends[0].kind), ActorKind(ends[1].kind)), hits: found)
        samples.append(
          PairSample(
            first: ends[0], second: ends[1], sentence: sentence, features: features.hashes,
            hits: found.map { ($0.0.rawValue, $0.1) }))
      }
    }
    return (document, samples)
  }
}
