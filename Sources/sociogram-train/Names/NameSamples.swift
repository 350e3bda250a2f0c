import Foundation
import Language

/// Reads documents with marked names.
struct NameSamples {
  let pipeline: Pipeline

  // MARK: - CoNLL-U

  /// The documents of a treebank whose names stand in the last column as `NE=B-PER`.
  func treebank(_ path: String, _ source: NameSample.Source) throws -> [NameSample] {
    var samples: [NameSample] = []
    var id = ""
    var sentences: [[GivenWord]] = []
    var tags: [String] = []
    var words: [GivenWord] = []
    /// The last word of a token of several words, and whether a space follows that token.
    var group: (last: Int, isFollowed: Bool)?
    func endDocument() {
      if !words.isEmpty { sentences.append(words) }
      words = []
      if !sentences.isEmpty { samples.append(sample(id, source, sentences, tags)) }
      sentences = []
      tags = []
    }
    for line in try Treebank.lines(path) {
      if line.hasPrefix("# newdoc") {
        endDocument()
        id = line.split(separator: "=").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10 else {
        if line.isEmpty, !words.isEmpty {
          sentences.append(words)
          words = []
        }
        continue
      }
      let isFollowed = !fields[9].contains("SpaceAfter=No")
      let numbers = fields[0].split(separator: "-").compactMap { Int($0) }
      if numbers.count == 2 { group = (numbers[1], isFollowed) }
      guard let number = Int(fields[0]) else { continue }
      let isLast = group.map { number == $0.last && $0.isFollowed } ?? isFollowed
      words.append(GivenWord(String(fields[1]), isFollowedBySpace: isLast))
      tags.append(Self.value(of: "NE", in: fields[9]) ?? "O")
      if number == group?.last { group = nil }
    }
    endDocument()
    return samples
  }

  private static func value(of key: String, in column: Substring) -> String? {
    column.split(separator: "|").first { $0.hasPrefix(key + "=") }
      .map { String($0.dropFirst(key.count + 1)) }
  }

  // MARK: - Two columns

  /// Lines of a word and its tag; sentences are parted by empty lines. What belongs to one document
  /// is not said: so many sentences in a row are taken for one.
  func columns(_ path: String, _ source: NameSample.Source, together: Int) throws -> [NameSample] {
    var samples: [NameSample] = []
    var sentences: [[GivenWord]] = []
    var tags: [String] = []
    var words: [String] = []
    func endSentence() {
      if !words.isEmpty { sentences.append(Self.spaced(words)) }
      words = []
    }
    func endDocument() {
      guard !sentences.isEmpty else { return }
      samples.append(sample("\(source)-\(samples.count)", source, sentences, tags))
      sentences = []
      tags = []
    }
    for line in try Treebank.lines(path) {
      let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
      if fields.count == 2, fields[0] != "-DOCSTART-" {
        words.append(String(fields[0]))
        tags.append(String(fields[1]))
      } else if !words.isEmpty {
        endSentence()
        if sentences.count == together { endDocument() }
      }
    }
    endSentence()
    endDocument()
    return samples
  }

  /// Words with spaces between them where people write one.
  private static func spaced(_ words: [String]) -> [GivenWord] {
    words.enumerated().map { index, word in
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isFollowed =
        word != "(" && ![",", ".", ";", ":", "?", "!", ")", "'s", "'", "n't", "%"].contains(next)
      return GivenWord(word, isFollowedBySpace: isFollowed)
    }
  }

  // MARK: - Documents with relations

  /// A document as DocRED writes it.
  private struct RelationDocument: Decodable {
    struct Mention: Decodable {
      let type: String
      let sent_id: Int
      let pos: [Int]
    }
    let title: String
    let sents: [[String]]
    let vertexSet: [[Mention]]
  }

  /// The documents of a file in the form of DocRED.
  func relationDocuments(_ path: String) throws -> [NameSample] {
    let documents = try JSONDecoder().decode(
      [RelationDocument].self, from: Data(try Treebank.lines(path).joined(separator: "\n").utf8))
    return documents.map { document in
      var tags = [String](repeating: "O", count: document.sents.reduce(0) { $0 + $1.count })
      var starts = [0]
      for sentence in document.sents { starts.append(starts.last.map { $0 + sentence.count } ?? 0) }
      for mention in document.vertexSet.joined() {
        guard ["PER", "ORG", "LOC", "MISC"].contains(mention.type), mention.pos.count == 2,
          mention.sent_id < document.sents.count
        else { continue }
        let start = starts[mention.sent_id]
        for index in start + mention.pos[0]..<min(start + mention.pos[1], tags.count) {
          tags[index] = (index == start + mention.pos[0] ? "B-" : "I-") + mention.type
        }
      }
      let sentences = document.sents.map { Self.spaced($0) }
      return sample(document.title, .relations, sentences, tags)
    }
  }

  // MARK: - The corpus

  /// The passages of the corpus, with our own tokens.
  func corpus(_ passages: [CorpusPassage]) -> [NameSample] {
    passages.map { passage in
      let document = pipeline.annotate(passage.text, stages: [.tags])
      var names: [NameSample.Name] = []
      var end = 0
      for mention in passage.mentions where mention.level == .name || mention.level == .adjective {
        guard let range = Self.tokens(of: mention.range, in: document), range.lowerBound >= end
        else {
          continue
        }
        end = range.upperBound
        let isName = mention.level == .name
        let family: NameLabels.Family =
          switch mention.kind {
          case .person: .person
          case .organisation, .media, .unit: .organisation
          case .state, .place: isName ? .place : .other
          case .group, .office, .event: .other
          }
        names.append(
          NameSample.Name(
            tokens: range, family: family, kind: isName ? mention.kind.rawValue : "adjective"))
      }
      return NameSample(id: passage.name, source: .corpus, document: document, names: names)
    }
  }

  /// The tokens that some characters touch, without an article before a name.
  static func tokens(of characters: Range<Int>, in document: Document) -> Range<Int>? {
    guard
      let first = document.tokens.firstIndex(where: { $0.range.upperBound > characters.lowerBound }
      ),
      let last = document.tokens.lastIndex(where: { $0.range.lowerBound < characters.upperBound }),
      first <= last
    else { return nil }
    let isArticle = ["the", "The"].contains(document.tokens[first].text) && first < last
    return (isArticle ? first + 1 : first)..<last + 1
  }

  // MARK: - Headlines

  /// A copy of a document after a headline made of one of its sentences, in capitals: from the
  /// headline alone is learned. Nil where no sentence is short enough and has a name.
  func shouted(_ sample: NameSample, using random: inout SeededRandom) -> NameSample? {
    let document = sample.document
    let fit = document.sentences.filter { sentence in
      (3...14).contains(sentence.count)
        && sample.names.contains { sentence.contains($0.tokens.lowerBound) }
    }
    guard let chosen = fit.randomElement(using: &random) else { return nil }
    func words(_ sentence: Range<Int>) -> [GivenWord] {
      document.tokens[sentence].map { GivenWord($0.text, isFollowedBySpace: $0.followsSpace) }
    }
    let headline = document.tokens[chosen].map {
      GivenWord($0.text.uppercased(), isFollowedBySpace: true)
    }
    let copy = pipeline.annotate(
      sentences: [headline] + document.sentences.map { words($0) }, stages: [.tags])
    let names = sample.names.filter { chosen.contains($0.tokens.lowerBound) }.map { name in
      NameSample.Name(
        tokens: name.tokens.lowerBound - chosen.lowerBound..<name.tokens.upperBound
          - chosen.lowerBound, family: name.family, kind: name.kind)
    }
    return NameSample(
      id: sample.id + "-shouted", source: sample.source, document: copy, names: names,
      part: 0..<chosen.count)
  }

  // MARK: - Names from tags

  private func sample(
    _ id: String, _ source: NameSample.Source, _ sentences: [[GivenWord]], _ tags: [String]
  ) -> NameSample {
    let document = pipeline.annotate(sentences: sentences, stages: [.tags])
    var names: [NameSample.Name] = []
    for sentence in document.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let type = Self.type(tags[index]) else {
          index += 1
          continue
        }
        var end = index + 1
        // Also where every tag of a name begins with I.
        while end < sentence.upperBound, tags[end].hasPrefix("I-"), Self.type(tags[end]) == type {
          end += 1
        }
        names += name(index..<end, type, document, source).map { [$0] } ?? []
        index = end
      }
    }
    return NameSample(id: id, source: source, document: document, names: names)
  }

  private static func type(_ tag: String) -> String? {
    tag.count > 2 ? String(tag.dropFirst(2)) : nil
  }

  private func name(
    _ range: Range<Int>, _ type: String, _ document: Document, _ source: NameSample.Source
  ) -> NameSample.Name? {
    var family: NameLabels.Family
    switch type {
    case "PER", "person", "politician", "Person": family = .person
    case "ORG", "organisation", "politicalparty", "Organisation": family = .organisation
    case "LOC", "location", "country", "Location": family = .place
    case "MISC", "misc", "event", "election": family = .other
    default: return nil
    }
    // Some data mark descriptions too.
    if source == .conflict,
      document.tokens[range].last?.text.unicodeScalars.first?.properties.isUppercase != true
    {
      return nil
    }
    // Some data mark "American" as a place.
    let text = document.substring(document.offsets(ofTokens: range))
    if pipeline.gazetteer.entry(for: text)?.isDemonym == true, family != .person { family = .other }
    let isArticle =
      ["the", "The"].contains(document.tokens[range.lowerBound].text) && range.count > 1
    return NameSample.Name(
      tokens: isArticle ? range.lowerBound + 1..<range.upperBound : range, family: family,
      kind: type == "country" ? "State" : nil)
  }
}
