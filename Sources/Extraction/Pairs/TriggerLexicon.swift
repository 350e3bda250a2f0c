import ActorGraph
import Language

/// Which relations a word can bring about, by the patterns: what makes "sack" and "dismiss" alike.
struct TriggerLexicon: Sendable {
  /// A relation, a role or a list of words that a word belongs to.
  ///
  /// Known by a hash of its name, so that weights stay true when patterns are added.
  struct Class: Hashable, Sendable {
    var hash: UInt64
    /// Whether it is a relation or a role; else a list of words.
    var isRelation = true

    static func relation(_ type: RelationType) -> Class {
      Class(hash: FeatureHash.text("relation \(type.rawValue)".utf8))
    }

    static func role(_ type: RelationType) -> Class {
      Class(hash: FeatureHash.text("role \(type.rawValue)".utf8))
    }

    static func list(_ name: String) -> Class {
      Class(hash: FeatureHash.text("list \(name)".utf8), isRelation: false)
    }
  }

  private var verbs: [String: [Class]] = [:]
  private var nouns: [String: [Class]] = [:]
  /// Objects with which a verb does not bring a relation about, by verb and relation.
  private var refused: [String: [RelationType: Set<String>]] = [:]

  init(_ patterns: PatternSet) {
    func add(_ item: Class, to classes: inout [Class]) {
      if !classes.contains(item) { classes.append(item) }
    }
    for (word, frames) in patterns.frames.sorted(by: { $0.key < $1.key }) {
      for frame in frames {
        if frame.isNominal {
          add(.relation(frame.relation), to: &nouns[word, default: []])
        } else {
          add(.relation(frame.relation), to: &verbs[word, default: []])
          refused[word, default: [:]][frame.relation, default: []].formUnion(frame.excludedObjects)
        }
      }
    }
    for (name, words) in patterns.words.sorted(by: { $0.key < $1.key }) {
      for word in words {
        add(.list(name), to: &nouns[word, default: []])
        add(.list(name), to: &verbs[word, default: []])
      }
    }
    for role in patterns.roles {
      for noun in role.nouns.sorted() { add(.role(role.relation), to: &nouns[noun, default: []]) }
    }
  }

  /// The classes of a lemma.
  func classes(of lemma: String, isNoun: Bool) -> [Class] {
    (isNoun ? nouns[lemma] : verbs[lemma]) ?? []
  }

  /// Whether an object makes a verb mean something else: "offered his condolences".
  func refuses(_ type: RelationType, _ verb: String, object: String) -> Bool {
    refused[verb]?[type]?.contains(object) ?? false
  }

  /// Whether a lemma can bring a relation about.
  func brings(_ type: RelationType, _ lemma: String, isNoun: Bool) -> Bool {
    let found = classes(of: lemma, isNoun: isNoun)
    return found.contains(.relation(type)) || found.contains(.role(type))
  }
}
