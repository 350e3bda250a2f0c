/// Words of a document that mean an actor: a name, a description or a pronoun.
public struct Mention: Hashable, Sendable {
  /// How the words mean it.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A name by itself.
    case name
    /// A description: "the minister", "President Lowe" as a whole.
    case nominal
    /// A pronoun, possessive and relative ones too.
    case pronoun
  }

  /// Its words, as a range of token indices.
  public var tokens: Range<Int>
  /// The index of the token that heads it in the tree.
  public var head: Int
  /// How the words mean the actor.
  public var form: Form
  /// What it means, as far as known.
  public var kind: NameKind?
  /// The number of its cluster: mentions of one number mean the same. From 0, in the order of the
  /// clusters' first mentions.
  public var cluster: Int

  /// Makes a mention.
  public init(tokens: Range<Int>, head: Int, form: Form, kind: NameKind?, cluster: Int) {
    self.tokens = tokens
    self.head = head
    self.form = form
    self.kind = kind
    self.cluster = cluster
  }
}
