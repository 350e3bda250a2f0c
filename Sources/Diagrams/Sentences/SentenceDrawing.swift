public import Foundation

/// Sentences with their trees drawn as arcs over the words, names and mentions marked beneath.
///
/// The picture is SVG made without Graphviz: words stand in rows no wider than ``width``, and a
/// relation between words of different rows is drawn at the word that depends, with the name of the
/// word above. What a drawing shows is said by plain values, so that it knows nothing of where
/// analyses come from.
public struct SentenceDrawing: Sendable {
  /// The headline; nil for none.
  public var title: String?
  /// Drawn one beneath the other.
  public var sentences: [Sentence]
  /// Colours and font; spans look as actors of their kind do.
  public var theme: Theme
  /// How wide rows of words may become, in pixels, at least 200.
  public var width: Double

  /// The most sentences of a picture, and the most words of a sentence; the picture says what it
  /// leaves out.
  public static let maximumSentences = 200
  /// See ``maximumSentences``.
  public static let maximumWords = 400

  /// Collects what is to be drawn.
  public init(
    _ sentences: [Sentence], title: String? = nil, theme: Theme, width: Double = 1100
  ) {
    self.title = title
    self.sentences = sentences
    self.theme = theme
    self.width = max(200, width)
  }

  /// A sentence to draw.
  public struct Sentence: Hashable, Sendable {
    /// Its words in order.
    public var words: [Word]
    /// Names, outer before inner.
    public var names: [Span]
    /// Mentions of those who are spoken of more than once, outer before inner.
    public var mentions: [Mention]

    /// Collects what a sentence holds.
    public init(words: [Word], names: [Span] = [], mentions: [Mention] = []) {
      self.words = words
      self.names = names
      self.mentions = mentions
    }
  }

  /// A word with its place in the tree.
  public struct Word: Hashable, Sendable {
    /// Its characters.
    public var text: String
    /// What stands beneath it in small letters; empty for nothing.
    public var tag: String
    /// The index in the sentence of the word above it; nil for the root or where no tree is known.
    public var head: Int?
    /// How it depends; nil where no tree is known.
    public var relation: String?

    /// Describes a word.
    public init(_ text: String, tag: String = "", head: Int? = nil, relation: String? = nil) {
      self.text = text
      self.tag = tag
      self.head = head
      self.relation = relation
    }
  }

  /// Words that are a name.
  public struct Span: Hashable, Sendable {
    /// Indices of words.
    public var words: Range<Int>
    /// The kind of what is named, which the theme knows, for instance `Person`.
    public var kind: String

    /// Describes a name.
    public init(words: Range<Int>, kind: String) {
      self.words = words
      self.kind = kind
    }
  }

  /// Words that speak of somebody.
  public struct Mention: Hashable, Sendable {
    /// Indices of words.
    public var words: Range<Int>
    /// Who is meant, counted from 1.
    public var cluster: Int

    /// Describes a mention.
    public init(words: Range<Int>, cluster: Int) {
      self.words = words
      self.cluster = cluster
    }
  }

  /// The picture in UTF-8: the same bytes for the same drawing. Complexity: O(words) for rows of
  /// limited width.
  public func svg() -> Data {
    Data(SentenceWriter(self).text.utf8)
  }
}
