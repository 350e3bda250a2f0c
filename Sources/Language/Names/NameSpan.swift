/// A name in a document.
public struct NameSpan: Hashable, Sendable {
  /// Its words, as a range of token indices.
  public var tokens: Range<Int>
  /// What it names.
  public var kind: NameKind
  /// The main name that the word lists give, where they know the name.
  public var knownAs: String?
  /// Whether it is an adjective or the name of a people that stands for a state: `Kazakh`, `Russians`.
  public var isDemonym: Bool
  /// Whether its kind is known from a word list, from a word in the name, or from the words around
  /// it, rather than guessed from its form.
  public var isKindCertain: Bool

  /// Makes a name.
  public init(
    tokens: Range<Int>, kind: NameKind, knownAs: String? = nil, isDemonym: Bool = false,
    isKindCertain: Bool = true
  ) {
    self.tokens = tokens
    self.kind = kind
    self.knownAs = knownAs
    self.isDemonym = isDemonym
    self.isKindCertain = isKindCertain
  }
}
