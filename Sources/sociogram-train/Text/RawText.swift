import Foundation

/// A document of a treebank as the raw text that somebody might have found, with the places of its
/// words and sentences.
struct RawText {
  /// How the text is laid out.
  enum Layout: String, CaseIterable {
    /// Everything in one line.
    case joined
    /// A paragraph a line.
    case paragraphs
    /// Blank lines between paragraphs.
    case blankLines
    /// Lines wrapped, blank lines between paragraphs.
    case wrapped
    /// Lines wrapped, paragraphs one below the other.
    case wrappedTight
  }

  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the surface tokens stand.
  private(set) var tokens: [Range<Int>] = []
  /// Where the words stand; those of a contraction that is written otherwise share its place.
  private(set) var words: [Range<Int>] = []
  /// The offset after each sentence.
  private(set) var sentenceEnds: [Int] = []

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Lays a document out.
  ///
  /// - Parameter width: how long wrapped lines are at most.
  init(_ document: RawDocument, _ layout: Layout, width: Int = 80) {
    let isWrapped = layout == .wrapped || layout == .wrappedTight
    var lineStart = 0
    for (number, sentence) in document.sentences.enumerated() {
      if number > 0 {
        if sentence.startsParagraph, layout != .joined {
          scalars.append("\n")
          if layout == .blankLines || layout == .wrapped { scalars.append("\n") }
          lineStart = scalars.count
        } else {
          scalars.append(" ")
        }
      }
      for (index, token) in sentence.tokens.enumerated() {
        let start = scalars.count
        scalars.append(contentsOf: token.form.unicodeScalars)
        tokens.append(start..<scalars.count)
        words += token.words(from: start, to: scalars.count)
        if token.isFollowedBySpace, index + 1 < sentence.tokens.count { scalars.append(" ") }
      }
      sentenceEnds.append(tokens.last?.upperBound ?? 0)
    }
    if isWrapped { wrap(width, from: &lineStart) }
  }

  /// Makes blanks line ends where the next word does not fit.
  private mutating func wrap(_ width: Int, from lineStart: inout Int) {
    lineStart = 0
    var blank: Int?
    for index in scalars.indices {
      if scalars[index] == "\n" {
        (lineStart, blank) = (index + 1, nil)
      } else if scalars[index] == " " {
        blank = index
      }
      if index - lineStart >= width, let last = blank {
        scalars[last] = "\n"
        (lineStart, blank) = (last + 1, nil)
      }
    }
  }
}
