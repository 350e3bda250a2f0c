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
  var sentences: [[Entry]] = []

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
    addForces(&resolver)
    if unnamed {
      addPronouns(&resolver)
      addForeignNames(&resolver)
      addUnrecognisedNames(&resolver)
      addRelatives(&resolver)
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
}

extension MentionTable {
  /// Forces that the language analysis has for no mention ("tanks rolled into Onda"), and "here" and
  /// "there".
  private mutating func addForces(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    for (number, sentence) in syntax.document.sentences.enumerated() {
      let known = Set(sentences[number].map(\.reference.head))
      for token in sentence where !known.contains(token) && sentences[number].count < Self.limit {
        let isForce =
          syntax[token].tag == .noun
          && (resolver.classes.classes(of: syntax.lemma(token)).contains(.unit)
            || Resolver.machines.contains(syntax.lemma(token)))
          && ![.compound, .amod, .flat].contains(syntax[token].relation)
        guard
          isForce || syntax[token].tag == .adverb && ["here", "there"].contains(syntax.word(token))
        else { continue }
        for reference in resolver.one(token)
        where !sentences[number].contains(where: {
          $0.reference.actor == reference.actor && $0.reference.head == reference.head
        }) {
          sentences[number].append(
            Entry(
              reference: reference, form: isForce ? .nominal : .pronoun,
              ancestors: [reference.head] + syntax.ancestors(of: reference.head),
              isPossessivePronoun: false))
        }
      }
    }
  }

  /// The names and pronouns, no descriptions, that mean an actor in a sentence.
  func words(of actor: Int, inSentence number: Int) -> [Reference] {
    sentences[number].filter { $0.reference.actor == actor && $0.form != .nominal }.map(
      \.reference)
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
