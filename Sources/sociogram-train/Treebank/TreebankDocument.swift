import Foundation
import Language

/// A document of a treebank: its text, and where its words, names and mentions stand in it.
struct TreebankDocument: Sendable {
  /// Words that mean something, from the column `Entity=` of GUM (notation of CorefUD).
  struct Mention: Hashable, Sendable {
    /// Indices of words.
    let words: Range<Int>
    /// The word of the mention whose own head lies outside it.
    let head: Int
    /// What everything in the document that means the same shares.
    let cluster: String
    /// `person`, `place`, `organization`, `object`, `event`, `abstract` and so on.
    let type: String
    /// How it goes back to what was said before: `ana` for pronouns, `coref`, `appos`, `sgl` and so
    /// on.
    let link: String
  }

  /// A name, from the column `NE=`.
  struct Name: Hashable, Sendable {
    /// Indices of words.
    let words: Range<Int>
    /// `PER`, `ORG`, `LOC` or `MISC`.
    let type: String
  }

  let identifier: String
  /// The genre that the document says it is of, as `news`; empty where it says none.
  let genre: String
  /// Sentences as the treebank gives them, paragraphs parted by an empty line.
  let text: String
  /// Where each word stands, in Unicode scalars; parts of a word that the text does not show one by
  /// one have the place of the whole.
  let words: [Range<Int>]
  /// Universal parts of speech.
  let tags: [String]
  /// Sentences as ranges of words.
  let sentences: [Range<Int>]
  let names: [Name]
  /// In the order of the text, outer before inner.
  let mentions: [Mention]

  /// The documents of a file in CoNLL-U, also compressed by gzip.
  static func read(_ path: String) throws -> [TreebankDocument] {
    var documents: [TreebankDocument] = []
    var builder: TreebankDocumentBuilder?
    var number = 0
    for line in try Treebank.lines(path) {
      number += 1
      if line.hasPrefix("# newdoc") {
        if let builder { documents.append(builder.document) }
        let name = line.split(separator: "=", maxSplits: 1).last?.drop { $0 == " " } ?? ""
        builder = TreebankDocumentBuilder(identifier: String(name))
      } else if builder?.take(line) == false {
        throw Treebank.Failure.line(path, number)
      }
    }
    if let builder { documents.append(builder.document) }
    return documents
  }

  /// Every fifth document of the news among some documents, in their order: held out from training
  /// while accuracy is measured.
  static func heldOutNews(_ documents: [TreebankDocument]) -> [TreebankDocument] {
    documents.filter { $0.genre == "news" }.enumerated().filter { $0.offset % 5 == 4 }
      .map(\.element)
  }
}
