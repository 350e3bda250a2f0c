/// A block of a page: where it lies among the others and how much prose it holds.
///
/// Nodes are stored in the order of their start tags, so the blocks within a block follow it.
struct PageNode {
  /// The number of the block around it; itself for the first.
  var parent: Int
  /// The number after the last block within it.
  var end: Int
  var region = PageRegion.none
  /// Whether it is the page's menu, footer or form by its element rather than by its name.
  var element = PageElement.block
  /// Whether a main heading stands in it.
  var holdsHeading = false
  /// Prose that stands in it directly, in bytes; see ``PageParagraph/weight``.
  var ownWeight = 0
  /// Paragraphs of prose that stand in it directly.
  var ownParagraphs = 0
}

/// A run of text without a break of lines but those that the page asks for.
struct PageParagraph {
  /// The block that it stands in.
  var node: Int
  /// Its bytes in the page's text.
  var range: Range<Int>
  /// How many of them belong to links.
  var linked: Int
  var isHeading: Bool
  var isMainHeading: Bool

  /// How much it tells that this is the article: long and not linked.
  var weight: Int {
    isHeading || range.count < Self.shortestProse ? 0 : max(0, range.count - 2 * linked)
  }

  /// Whether it is little but links.
  var isLinks: Bool { linked * 10 > range.count * 8 && !isHeading }

  private static let shortestProse = 40
}
