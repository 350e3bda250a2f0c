import Language

extension Table {
  /// One row for each word, with what was found out about it; `s` numbers the sentences, `n` the
  /// words of each, `actor` the actors: the same number at the heads of all mentions of one.
  static func words(of inputs: [AnalysedInput], stages: [Stage]) -> Table {
    var table = Table(columns: [], rows: [])
    func column(_ name: String, isNumeric: Bool = false, needs stage: Stage) {
      if stages.contains(stage) { table.columns.append(Column(name: name, isNumeric: isNumeric)) }
    }
    column("s", isNumeric: true, needs: .sentences)
    column("n", isNumeric: true, needs: .sentences)
    column("word", needs: .tokens)
    column("lemma", needs: .lemmas)
    column("tag", needs: .tags)
    column("xpos", needs: .tags)
    column("head", isNumeric: true, needs: .tree)
    column("relation", needs: .tree)
    column("name", needs: .names)
    column("date", needs: .dates)
    column("actor", needs: .coreference)
    for input in inputs { table.rows += rows(of: input.document, stages: stages) }
    return table
  }

  private static func rows(of document: Document, stages: [Stage]) -> [[Cell]] {
    let names = labels(document.names.map { ($0.tokens, $0.kind.rawValue) })
    let times = labels(document.times.map { ($0.tokens, $0.value) })
    var actors: [Int: String] = [:]
    for mention in document.mentions {
      let number = String(mention.cluster + 1)
      actors[mention.head] = actors[mention.head].map { "\($0), \(number)" } ?? number
    }
    var rows: [[Cell]] = []
    rows.reserveCapacity(document.tokens.count)
    var sentence = 0
    for (index, token) in document.tokens.enumerated() {
      var row: [Cell] = []
      if stages.contains(.sentences) {
        while document.sentences[sentence].upperBound <= index { sentence += 1 }
        row.append(.number(sentence + 1))
        row.append(.number(index - document.sentences[sentence].lowerBound + 1))
      }
      row.append(.text(token.text))
      if stages.contains(.lemmas) { row.append(.text(token.lemma)) }
      if stages.contains(.tags) {
        row += [.text(token.tag.rawValue), .text(token.detailedTag)]
      }
      if stages.contains(.tree) {
        let start = document.sentences[sentence].lowerBound
        row.append(.number(token.head.map { $0 - start + 1 } ?? 0))
        row.append(.text(token.head == nil ? "root" : token.relation.rawValue))
      }
      if stages.contains(.names) { row.append(Cell(names[index])) }
      if stages.contains(.dates) { row.append(Cell(times[index])) }
      if stages.contains(.coreference) { row.append(Cell(actors[index])) }
      rows.append(row)
    }
    return rows
  }

  /// The first word of a span bears its label, the others a mark that it goes on.
  private static func labels(_ spans: [(tokens: Range<Int>, label: String)]) -> [Int: String] {
    var labels: [Int: String] = [:]
    for span in spans {
      for index in span.tokens {
        labels[index] = index == span.tokens.lowerBound ? span.label : "\u{2026}"
      }
    }
    return labels
  }
}
