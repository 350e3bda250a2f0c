/// A word or punctuation mark of a document.
public struct Token: Hashable, Sendable {
  /// Where it stands in the document, in Unicode scalars.
  public let range: Range<Int>
  /// The characters at `range`.
  public let text: String
  /// Whether white space (or the start of the text) stands before it.
  public let followsSpace: Bool
  /// The universal part of speech.
  public var tag: PartOfSpeech = .other
  /// The Penn Treebank tag, for instance `VBN`; empty where unknown.
  public var detailedTag: String = ""
  /// The dictionary form, lower case except for names.
  public var lemma: String = ""
  /// Number, tense and the like; empty where unknown.
  public var features = Morphology()
  /// The index in the document of the word it depends on; nil for the root of a sentence.
  public var head: Int?
  /// How it depends on `head`.
  public var relation: DependencyRelation = .dep

  /// Makes a token that is not analysed yet.
  public init(range: Range<Int>, text: String, followsSpace: Bool) {
    self.range = range
    self.text = text
    self.followsSpace = followsSpace
  }
}
