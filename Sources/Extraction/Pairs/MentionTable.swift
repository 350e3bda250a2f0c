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
  }

  /// In the order of the text.
  private(set) var sentences: [[Entry]] = []

  /// The most mentions of a sentence that are looked at: longer ones are lists.
  static let limit = 48

  /// Finds what the mentions of the language analysis mean. Complexity: O(mentions).
  init(_ resolver: inout Resolver) {
    let syntax = resolver.syntax
    sentences = Array(repeating: [], count: syntax.document.sentences.count)
    var seen: Set<[Int]> = []
    for mention in syntax.document.mentions {
      // What a relative pronoun means stands beside it.
      if mention.form == .pronoun,
        Resolver.relatives.contains(syntax.word(mention.tokens.lowerBound))
      {
        continue
      }
      let head = mention.form == .name ? mention.tokens.lowerBound : syntax.head(of: mention.tokens)
      let sentence = syntax.sentence(of: head)
      guard sentences[sentence].count < Self.limit else { continue }
      for reference in resolver.actors(of: mention, headedBy: head)
      where seen.insert([reference.actor, reference.head]).inserted {
        sentences[sentence].append(
          Entry(
            reference: reference, form: mention.form,
            ancestors: [reference.head] + syntax.ancestors(of: reference.head),
            isPossessivePronoun: mention.form == .pronoun
              && syntax[reference.head].relation == .possessive))
      }
    }
    for index in sentences.indices {
      sentences[index].sort {
        ($0.reference.head, $0.reference.actor) < ($1.reference.head, $1.reference.actor)
      }
    }
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
