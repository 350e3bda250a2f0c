import ActorGraph
import Language

/// Everything in a report that means an actor, sentence by sentence.
struct MentionTable {
  /// Words that mean an actor.
  struct Entry {
    var reference: Reference
    var form: Language.Mention.Form
    /// The word and all that is above it in the tree.
    var ancestors: [Int]
    /// Whether it is "his", "their" and the like.
    var isPossessivePronoun: Bool
    /// Whether it is "who", "which" and the like, whose meaning stands beside it.
    var isRelative = false
    /// Whether it is a date.
    var isDate = false
  }

  /// In the order of the text.
  private(set) var sentences: [[Entry]] = []

  /// The most mentions of a sentence that are looked at: longer ones are lists.
  static let limit = 48

  /// Finds what the mentions of the language analysis mean, and the dates.
  ///
  /// - Parameter unnamed: whether pronouns and descriptions whose actor the report never names are
  ///   actors too.
  ///
  /// Complexity: O(mentions).
  init(_ resolver: inout Resolver, unnamed: Bool) {
    let syntax = resolver.syntax
    sentences = Array(repeating: [], count: syntax.document.sentences.count)
    var seen: Set<[Int]> = []
    for mention in syntax.document.mentions {
      let isRelative =
        mention.form == .pronoun
        && Resolver.relatives.contains(syntax.word(mention.tokens.lowerBound))
      let head = mention.form == .name ? mention.tokens.lowerBound : syntax.head(of: mention.tokens)
      let sentence = syntax.sentence(of: head)
      guard sentences[sentence].count < Self.limit else { continue }
      var found = resolver.actors(of: mention, headedBy: head)
      if unnamed {
        if isRelative {
          found = relative(found, head, resolver.table)
        } else if found.isEmpty {
          found = laterSubject(mention, head, resolver) ?? resolver.unnamed(mention, head)
        }
      }
      for reference in found where seen.insert([reference.actor, reference.head]).inserted {
        // "President Lowe" is a description of three words whose actor's words are a name.
        let isName = resolver.table.actor(at: reference.head) == reference.actor
        sentences[sentence].append(
          Entry(
            reference: reference, form: isName ? .name : mention.form,
            ancestors: [reference.head] + syntax.ancestors(of: reference.head),
            isPossessivePronoun: mention.form == .pronoun
              && syntax[reference.head].relation == .possessive,
            isRelative: isRelative))
      }
    }
    if unnamed {
      addPronouns(&resolver)
      addPlaces(&resolver)
      addForeignNames(&resolver)
    }
    for number in sentences.indices {
      for time in syntax.times(inSentence: number) {
        for date in StatedDate.dates(of: time, syntax) where sentences[number].count < Self.limit {
          let head = syntax.head(of: date.tokens)
          let actor = resolver.withTable { table in
            let actor = table.date(date.value)
            table.add(mention: date.tokens, name: nil, to: actor)
            return actor
          }
          sentences[number].append(
            Entry(
              reference: Reference(actor: actor, mention: date.tokens, head: head), form: .name,
              ancestors: [head] + syntax.ancestors(of: head), isPossessivePronoun: false,
              isDate: true))
        }
      }
    }
    for index in sentences.indices {
      sentences[index].sort {
        ($0.reference.head, $0.reference.actor) < ($1.reference.head, $1.reference.actor)
      }
    }
  }

  /// Pronouns that the language analysis takes for no actor's, as it does where nothing before them can
  /// be meant: those of a sentence that agree mean one.
  private mutating func addPronouns(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    for (number, sentence) in syntax.document.sentences.enumerated() {
      let known = Set(sentences[number].map(\.reference.head))
      var actors: [ActorKind: Int] = [:]
      for token in sentence
      where syntax[token].tag == .pronoun && syntax[token].relation != .expl
        && !known.contains(token) && sentences[number].count < Self.limit
      {
        guard let kind = Resolver.kind(ofPronoun: syntax.word(token)) else { continue }
        let mention = token..<token + 1
        let actor = actors[kind] ?? resolver.unnamed(kind, mention)
        actors[kind] = actor
        sentences[number].append(
          Entry(
            reference: Reference(actor: actor, mention: mention, head: token), form: .pronoun,
            ancestors: [token] + syntax.ancestors(of: token),
            isPossessivePronoun: syntax[token].relation == .possessive))
      }
    }
  }
}

extension MentionTable {
  /// The names and pronouns, no descriptions, that mean an actor in a sentence.
  func words(of actor: Int, inSentence number: Int) -> [Reference] {
    sentences[number].filter { $0.reference.actor == actor && $0.form != .nominal }.map(
      \.reference)
  }

  /// Whom "who", "which" or "where" means: what its noun is, if that is of the right kind; else the last
  /// before it in the sentence that is ("a native of Norway, who ...").
  private func relative(_ found: [Reference], _ token: Int, _ table: ActorTable) -> [Reference] {
    let kinds: Set<ActorKind>
    switch table.document.tokens[token].text.lowercased() {
    case "who", "whom", "whose": kinds = [.person, .group]
    case "where": kinds = [.organisation, "Company", "Media", .place, .state]
    default: kinds = [.organisation, "Company", "Media", .unit]
    }
    let fitting = found.filter { kinds.contains(table.actors[$0.actor].kind) }
    if !fitting.isEmpty { return fitting }
    let number = table.sentence(of: token)
    let before = sentences[number].last {
      $0.reference.head < token && $0.form != .nominal && !$0.isDate
        && kinds.contains(table.actors[$0.reference.actor].kind)
    }
    return before.map {
      [Reference(actor: $0.reference.actor, mention: token..<token + 1, head: token)]
    } ?? found
  }

  /// "Before founding his own firm, Lowe ...": the subject that a pronoun stands before.
  private func laterSubject(
    _ mention: Language.Mention, _ token: Int, _ resolver: Resolver
  ) -> [Reference]? {
    let (syntax, table) = (resolver.syntax, resolver.table)
    guard mention.form == .pronoun, Resolver.kind(ofPronoun: syntax.word(token)) == .person,
      let root = syntax.sentenceRange(of: token).first(where: { syntax[$0].head == nil }),
      let subject = syntax.children(of: root, .nsubj, .passiveSubject).first, subject > token,
      let actor = table.actor(at: subject), table.actors[actor].kind == .person
    else { return nil }
    return [Reference(actor: actor, mention: mention.tokens, head: token)]
  }

  /// "where", for the place or body that its clause describes.
  private mutating func addPlaces(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    for (number, sentence) in syntax.document.sentences.enumerated() {
      for token in sentence where syntax.word(token) == "where" {
        guard sentences[number].count < Self.limit, let noun = resolver.relativeHead(token) else {
          continue
        }
        for actor in relative(resolver.actors(of: noun), token, resolver.table).map(\.actor) {
          sentences[number].append(
            Entry(
              reference: Reference(actor: actor, mention: token..<token + 1, head: token),
              form: .pronoun, ancestors: [token] + syntax.ancestors(of: token),
              isPossessivePronoun: false, isRelative: true))
        }
      }
    }
  }
}

extension MentionTable {
  /// How far after a name, in words, its form in another script is looked for.
  private static let foreignReach = 16

  /// "Ann Lowe (Greek: Ανν Λόου; born ...": words in another script, in brackets after a name, are that
  /// name.
  private mutating func addForeignNames(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    for (number, sentence) in syntax.document.sentences.enumerated() {
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        let start = token
        while token < sentence.upperBound, syntax[token].isForeign { token += 1 }
        if start < token, let actor = nameBefore(start, sentence, resolver.table),
          sentences[number].count < Self.limit
        {
          resolver.withTable { $0.add(mention: start..<token, name: nil, to: actor) }
          sentences[number].append(
            Entry(
              reference: Reference(actor: actor, mention: start..<token, head: start), form: .name,
              ancestors: [start] + syntax.ancestors(of: start), isPossessivePronoun: false,
              isRelative: true))
        }
        if start == token { token += 1 }
      }
    }
  }

  /// The actor of the name before the bracket that a word stands in.
  private func nameBefore(_ token: Int, _ sentence: Range<Int>, _ table: ActorTable) -> Int? {
    var isBracketed = false
    for before in stride(
      from: token - 1, through: max(sentence.lowerBound, token - Self.foreignReach), by: -1)
    {
      if isBracketed {
        if let name = table.name(at: before), !name.isDemonym { return table.actor(at: before) }
      } else if table.isOpeningBracket(before) {
        isBracketed = true
      }
    }
    return nil
  }
}

extension Token {
  /// Whether it is a word in another script than the Latin one.
  fileprivate var isForeign: Bool {
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      // Latin, its supplements and extensions, and phonetic letters end before Greek.
      if scalar.value < 0x370 || (0x1e00...0x1eff).contains(scalar.value) { return false }
      letters += 1
    }
    return letters > 0
  }
}

extension Syntax {
  /// The word of a range whose head lies outside it.
  func head(of tokens: Range<Int>) -> Int {
    tokens.first { index in
      self[index].tag != .punctuation && self[index].head.map { !tokens.contains($0) } ?? true
    } ?? tokens.lowerBound
  }
}
