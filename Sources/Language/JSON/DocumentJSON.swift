/// Writes documents as JSON.
///
/// ```
/// {"format": "sociogram-analysis", "version": 1, "documents": [
///    {"name": "report.txt",
///     "stages": ["tokens", "sentences", ...],
///     "text": "...",
///     "tokens": [
///      {"start": 0, "end": 4, "utf8": [0, 4], "text": "Lowe", "tag": "PROPN", "xpos": "NNP",
///       "features": {"Number": "Sing"}, "lemma": "Lowe", "head": 1, "relation": "nsubj"}, ...],
///     "sentences": [{"tokens": [0, 12], "start": 0, "end": 61, "utf8": [0, 63]}, ...],
///     "names": [{..., "text": "Lowe", "kind": "Person", "knownAs": null, "isDemonym": false}, ...],
///     "nestedNames": [{..., "text": "Zenda Police Chief", "kind": "Office", ...}, ...],
///     "times": [{..., "text": "Monday", "type": "DATE", "value": "2022-01-10",
///       "timex": "2022-01-10"}, ...],
///     "mentions": [{..., "text": "he", "head": 14, "form": "pronoun", "kind": null, "cluster": 0},
///      ...],
///     "clusters": [[0, 3], [1], ...]}]}
/// ```
///
/// `names` do not overlap; `nestedNames` lie inside them or around them. Everything stands at a range: `tokens` counts the document's tokens, `start` and `end` Unicode
/// scalars, `utf8` bytes, all from 0, the end not included. `head` is the index of a token, null for
/// the root of a sentence, in mentions the word that the others describe. `clusters` lists the
/// mentions, counted from 0, of each actor. Fields of stages that did not run are left out (see `stages`). Further
/// versions add fields; what is here keeps its name and meaning. Complexity: O(length).
public struct DocumentJSON {
  private let document: Document
  /// The UTF-8 offsets of the bounds of tokens.
  private let bytes: [Range<Int>]

  /// The JSON of documents.
  public static func text(of documents: [(name: String, document: Document)]) -> String {
    var text = "{\"format\": \"sociogram-analysis\", \"version\": 1, \"documents\": ["
    for (number, (name, document)) in documents.enumerated() {
      var json = JSONLines()
      DocumentJSON(document).write(name: name, to: &json)
      text += (number > 0 ? "," : "") + "\n    " + json.text
    }
    return text + "]}\n"
  }

  private init(_ document: Document) {
    self.document = document
    var bytes: [Range<Int>] = []
    bytes.reserveCapacity(document.tokens.count)
    var offset = 0
    var end = 0
    for token in document.tokens {
      let gap = document.scalars[offset..<token.range.lowerBound]
      let start = gap.reduce(end) { $0 + UTF8.width($1) }
      end = start + token.text.utf8.count
      offset = token.range.upperBound
      bytes.append(start..<end)
    }
    self.bytes = bytes
  }

  private func write(name: String, to json: inout JSONLines) {
    let stages = document.stages
    json.append("{\"name\": ")
    json.append(quoted: name)
    json.append(",\n     \"stages\": [")
    json.append(stages.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    json.append("],\n     \"text\": ")
    json.append(quoted: document.text)
    json.append(",\n")
    json.appendList("tokens", document.tokens.indices, isLast: stages == [.tokens]) {
      writeToken($1, to: &$0)
    }
    if stages.contains(.sentences) { writeParts(to: &json) }
    json.append("}")
  }

  private func writeToken(_ index: Int, to json: inout JSONLines) {
    let token = document.tokens[index]
    json.append("{\"start\": \(token.range.lowerBound), \"end\": \(token.range.upperBound), ")
    json.append("\"utf8\": [\(bytes[index].lowerBound), \(bytes[index].upperBound)], \"text\": ")
    json.append(quoted: token.text)
    if document.stages.contains(.tags) {
      json.append(", \"tag\": \"\(token.tag.rawValue)\", \"xpos\": ")
      json.append(quoted: token.detailedTag)
      json.append(", \"features\": {\(Self.pairs(token.features))}")
    }
    if document.stages.contains(.lemmas) {
      json.append(", \"lemma\": ")
      json.append(quoted: token.lemma)
    }
    if document.stages.contains(.tree) {
      json.append(", \"head\": \(token.head.map { String($0) } ?? "null")")
      json.append(", \"relation\": \"\(token.relation.rawValue)\"")
    }
    json.append("}")
  }

  /// The features as members of an object.
  private static func pairs(_ features: Morphology) -> String {
    guard !features.isEmpty else { return "" }
    return Morphology.Feature.allCases.compactMap { feature in
      features[feature].map { "\"\(feature.rawValue)\": \"\($0)\"" }
    }.joined(separator: ", ")
  }

  private func writeParts(to json: inout JSONLines) {
    let stages = document.stages
    let hasNames = stages.contains(.names)
    let hasTimes = stages.contains(.dates)
    let hasMentions = stages.contains(.coreference)
    json.appendList(
      "sentences", document.sentences, isLast: !hasNames && !hasTimes && !hasMentions
    ) {
      writeRange($1, to: &$0)
      $0.append("}")
    }
    if hasNames {
      json.appendList("names", document.names, writeName)
      json.appendList(
        "nestedNames", document.nestedNames, isLast: !hasTimes && !hasMentions, writeName)
    }
    if hasTimes {
      json.appendList("times", document.times, isLast: !hasMentions) { json, time in
        writeRange(time.tokens, to: &json)
        writeText(time.tokens, to: &json)
        json.append(", \"type\": \"\(time.kind.rawValue)\", \"value\": ")
        json.append(quoted: time.value)
        json.append(", \"timex\": ")
        json.append(quoted: time.timex)
        json.append("}")
      }
    }
    if hasMentions { writeMentions(to: &json) }
  }

  private func writeName(_ json: inout JSONLines, _ name: NameSpan) {
    writeRange(name.tokens, to: &json)
    writeText(name.tokens, to: &json)
    json.append(", \"kind\": \"\(name.kind.rawValue)\", \"knownAs\": ")
    if let known = name.knownAs { json.append(quoted: known) } else { json.append("null") }
    json.append(", \"isDemonym\": \(name.isDemonym)}")
  }

  private func writeMentions(to json: inout JSONLines) {
    json.appendList("mentions", document.mentions) { json, mention in
      writeRange(mention.tokens, to: &json)
      writeText(mention.tokens, to: &json)
      let kind = mention.kind.map { "\"\($0.rawValue)\"" } ?? "null"
      json.append(", \"head\": \(mention.head), \"form\": \"\(mention.form.rawValue)\"")
      json.append(", \"kind\": \(kind), \"cluster\": \(mention.cluster)}")
    }
    json.appendList("clusters", document.clusters, isLast: true) { json, cluster in
      json.append("[\(cluster.map(String.init).joined(separator: ", "))]")
    }
  }

  /// Appends the start of an object with the range of tokens, scalars and bytes.
  private func writeRange(_ range: Range<Int>, to json: inout JSONLines) {
    let scalars = document.offsets(ofTokens: range)
    json.append("{\"tokens\": [\(range.lowerBound), \(range.upperBound)], ")
    json.append("\"start\": \(scalars.lowerBound), \"end\": \(scalars.upperBound), ")
    let last = range.upperBound - 1
    guard bytes.indices.contains(range.lowerBound), bytes.indices.contains(last) else {
      json.append("\"utf8\": [0, 0]")
      return
    }
    json.append("\"utf8\": [\(bytes[range.lowerBound].lowerBound), \(bytes[last].upperBound)]")
  }

  private func writeText(_ range: Range<Int>, to json: inout JSONLines) {
    json.append(", \"text\": ")
    json.append(quoted: document.substring(document.offsets(ofTokens: range)))
  }
}
