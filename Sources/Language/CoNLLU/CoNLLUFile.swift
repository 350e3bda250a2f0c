/// The words of a treebank file in CoNLL-U, with what is kept beside them.
///
/// Tags, lemmas and trees of the file are not kept: it is read to be analysed.
/// The format: https://universaldependencies.org/format.html.
public struct CoNLLUFile: Hashable, Sendable {
  /// The documents, each from one `# newdoc` to the next; what stands before the first is a document
  /// too.
  public var documents: [Document]

  /// Sentences that belong together.
  public struct Document: Hashable, Sendable {
    /// What `# newdoc id =` says; nil where it says nothing.
    public var id: String?
    /// In the order of the file, none of them empty.
    public var sentences: [Sentence]

    /// The words of each sentence, for ``Pipeline/annotate(sentences:published:stages:)``.
    public var words: [[GivenWord]] { sentences.map(\.words) }
  }

  /// A sentence.
  public struct Sentence: Hashable, Sendable {
    /// The comment lines above it, with their `#`.
    public var comments: [String] = []
    /// The words that take part in trees.
    public var words: [GivenWord] = []
    /// Surface tokens of several words, as in `2-3  don't`, in order and apart.
    public var multiwordTokens: [MultiwordToken] = []
    /// Nodes such as `8.1`, which stand for what is left out, in order.
    public var emptyNodes: [EmptyNode] = []
  }

  /// A surface token that stands for several words.
  public struct MultiwordToken: Hashable, Sendable {
    /// Its words, counted from 0.
    public var words: Range<Int>
    /// Its characters.
    public var form: String
  }

  /// A node without a place in the text.
  public struct EmptyNode: Hashable, Sendable {
    /// How many words stand before it.
    public var wordsBefore: Int
    /// Its line as it was read.
    public var line: String
  }
}
