import ActorGraph
import Language

/// Mentions whose actor a report may never name, and others that stand for a name.
extension MentionTable {
  /// Pronouns that the language analysis takes for no actor's, as it does where nothing before them can
  /// be meant: those of a sentence that agree mean one.
  mutating func addPronouns(_ resolver: inout Resolver) {
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

  /// Whom "who", "which" or "where" means: what its noun is, if that is of the right kind; else the last
  /// before it in the sentence that is ("a native of Norway, who ...").
  func relative(_ found: [Reference], _ token: Int, _ table: ActorTable) -> [Reference] {
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
  func laterSubject(
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

  /// "where", for the place or body that its clause describes, and "who" and "which" where the language
  /// analysis takes them for nobody's: "a firm that she founded and which ...".
  mutating func addRelatives(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    let words: Set<String> = ["where", "which", "who", "whom", "whose"]
    for (number, sentence) in syntax.document.sentences.enumerated() {
      let known = Set(sentences[number].map(\.reference.head))
      for token in sentence where words.contains(syntax.word(token)) && !known.contains(token) {
        guard sentences[number].count < Self.limit else { break }
        let noun = resolver.relativeHead(token)
        if noun == nil, syntax.word(token) == "where" { continue }
        let found = noun.map { resolver.actors(of: $0) } ?? []
        for actor in relative(found, token, resolver.table).map(\.actor) {
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
  /// Capitalised words that are part of no name that was recognised: of what kind they are is not known.
  mutating func addUnrecognisedNames(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    var actors: [String: Int] = [:]
    for (number, sentence) in syntax.document.sentences.enumerated() {
      let dates = Set(syntax.times(inSentence: number).flatMap(\.tokens))
      let heads = Set(sentences[number].map(\.reference.head))
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        let start = token
        while token < sentence.upperBound,
          isNameLike(token, isFirst: token == sentence.lowerBound, resolver),
          !dates.contains(token), !heads.contains(token)
        {
          token += 1
        }
        guard start < token else {
          token += 1
          continue
        }
        // "Professor Lowe": what stands before a name is a title.
        guard token == sentence.upperBound || resolver.table.name(at: token) == nil,
          sentences[number].count < Self.limit
        else { continue }
        let mention = start..<token
        let head = syntax.head(of: mention)
        let text = mention.map { syntax.document.tokens[$0].text }.joined(separator: " ")
        let actor = actors[text] ?? resolver.unnamed(.organisation, mention)
        actors[text] = actor
        resolver.withTable { $0.add(mention: mention, name: nil, to: actor) }
        sentences[number].append(
          Entry(
            reference: Reference(actor: actor, mention: mention, head: head), form: .name,
            ancestors: [head] + syntax.ancestors(of: head), isPossessivePronoun: false))
      }
    }
  }

  private func isNameLike(_ token: Int, isFirst: Bool, _ resolver: Resolver) -> Bool {
    let syntax = resolver.syntax
    guard resolver.table.name(at: token) == nil else { return false }
    let text = syntax.document.tokens[token].text
    guard let first = text.unicodeScalars.first else { return false }
    switch syntax[token].tag {
    case .properNoun: return first.properties.isAlphabetic || first.properties.numericType != nil
    case .noun: return !isFirst && first.properties.isUppercase
    default: return false
    }
  }
}

extension MentionTable {
  /// How far after a name, in words, its form in another script is looked for.
  private static let foreignReach = 16

  /// "Ann Lowe (Greek: Ανν Λόου; born ...": words in another script, in brackets after a name, are that
  /// name.
  mutating func addForeignNames(_ resolver: inout Resolver) {
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
