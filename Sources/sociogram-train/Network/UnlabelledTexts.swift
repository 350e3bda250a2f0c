import Foundation
import Language

/// Openly licensed text without trees, that trained networks parse for a smaller one to learn from:
/// what the models' licence names, and nothing else.
struct UnlabelledTexts {
  let pipeline: Pipeline
  let treebanks: String
  let relations: String
  let corpus: String

  /// The words of all sentences, each file in its order; a sentence that comes again is left out, and
  /// so are those of one word or more than 120, or with a word that is empty or holds white space.
  func sentences() throws -> [(source: String, sentences: [[String]])] {
    var seen = Set<[String]>()
    var found: [(String, [[String]])] = []
    func add(_ source: String, _ sentences: [[String]]) {
      found.append(
        (
          source,
          sentences.filter { words in
            (2...120).contains(words.count)
              && words.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
              && seen.insert(words).inserted
          }
        ))
    }
    for name in ["wikigold.conll", "crossner-politics-train.txt", "crossner-politics-dev.txt"]
      + ["re3d-open.conll"]
    {
      add(name, try columns("\(treebanks)/names/\(name).gz"))
    }
    for fold in 1...3 {
      let name = "knowledgenet-fold\(fold).json"
      add(name, try passages("\(relations)/\(name).gz"))
    }
    add("redocred-dev-public.json", try documents("\(relations)/redocred-dev-public.json.gz"))
    add("fewrel-val-public.json", try examples("\(relations)/fewrel-val-public.json.gz"))
    let own = try CorpusReader.passages(in: corpus).filter { !$0.isTest }
    add("Corpus", own.flatMap { words(of: $0.text) })
    return found
  }

  /// Our own words and sentences of a text.
  private func words(of text: String) -> [[String]] {
    let document = pipeline.annotate(text, stages: [.tokens, .sentences])
    return document.sentences.map { document.tokens[$0].map(\.text) }
  }

  /// Lines of a word and a tag, sentences parted by empty lines.
  private func columns(_ path: String) throws -> [[String]] {
    try Treebank.lines(path).split(whereSeparator: \.isEmpty).map { sentence in
      sentence.compactMap { line in
        let fields = line.split { $0 == "\t" || $0 == " " }
        return fields.count == 2 && fields[0] != "-DOCSTART-" ? String(fields[0]) : nil
      }
    }
  }

  private struct KnowledgeDocument: Decodable {
    struct Passage: Decodable { let passageText: String }
    let passages: [Passage]
  }

  /// KnowledgeNet: a document in JSON a line.
  private func passages(_ path: String) throws -> [[String]] {
    try Treebank.lines(path).filter { !$0.isEmpty }.flatMap { line in
      try JSONDecoder().decode(KnowledgeDocument.self, from: Data(line.utf8)).passages
        .flatMap { words(of: $0.passageText) }
    }
  }

  private struct RelationDocument: Decodable { let sents: [[String]] }

  /// DocRED: documents of sentences of words.
  private func documents(_ path: String) throws -> [[String]] {
    try JSONDecoder().decode([RelationDocument].self, from: try whole(path)).flatMap(\.sents)
  }

  private struct Example: Decodable { let tokens: [String] }

  /// FewRel: sentences by relation.
  private func examples(_ path: String) throws -> [[String]] {
    try JSONDecoder().decode([String: [Example]].self, from: try whole(path))
      .sorted { $0.key < $1.key }.flatMap { $0.value.map(\.tokens) }
  }

  private func whole(_ path: String) throws -> Data {
    Data(try Treebank.lines(path).joined(separator: "\n").utf8)
  }
}
