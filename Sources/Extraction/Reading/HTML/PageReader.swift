import CLibXML2

/// Collects blocks, paragraphs and facts of a page while libxml2 walks it.
///
/// A class, since the parser's events need one place to go to. It is used by one parse and then read.
final class PageReader {
  /// How deep elements may stand in each other.
  static let maximumDepth = 10_000
  /// How long a page may take.
  static let timeLimit = Duration.seconds(10)

  /// Why reading ended early.
  enum Fault {
    case depth, time
  }

  private(set) var nodes = [PageNode(parent: 0, end: 0)]
  private(set) var paragraphs: [PageParagraph] = []
  private(set) var text = PageText()
  private(set) var facts = PageFacts()
  private(set) var fault: Fault?
  var onFault: () -> Void = {}

  private var open: [OpenElement] = []
  private var current = 0
  /// How many elements are open in one that has no text.
  private var skipped = 0
  private var links = 0
  private var preformatted = 0
  private var articles = 0
  private var heading: PageElement?
  private let start = ContinuousClock.now
  private var events = 0

  /// An element whose end has not come.
  private struct OpenElement {
    var element: PageElement
    /// The block that it opened.
    var opensBlock: Bool
  }

  /// Looks at the clock now and then.
  func tick() {
    events += 1
    if events & 0x3ff == 0, start.duration(to: .now) > Self.timeLimit { stop(.time) }
  }

  private func stop(_ fault: Fault) {
    if self.fault == nil { self.fault = fault }
    onFault()
  }

  func begin(_ name: String, _ attributes: PageAttributes) {
    tick()
    if open.count + skipped >= Self.maximumDepth { return stop(.depth) }
    let element = PageElement(name: name)
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element {
    case .dropped: skipped = 1
    case .script:
      if facts.beginScript(type: attributes["type"]) {
        open.append(OpenElement(element: element, opensBlock: false))
      } else {
        skipped = 1
      }
    case .body where attributes.isHidden: beginBlock(element, region: .none)
    case _ where attributes.isHidden: skipped = 1
    case .metadata, .canonical, .time, .title, .inline, .quotation, .link, .lineBreak:
      beginInline(element, attributes)
    default: beginBlock(element, region: attributes.region)
    }
  }

  private func beginInline(_ element: PageElement, _ attributes: PageAttributes) {
    switch element {
    case .metadata: facts.add(meta: attributes)
    case .canonical: facts.add(link: attributes)
    case .time: facts.add(time: attributes, node: current)
    case .quotation: append("\u{201c}")
    case .link: links += 1
    case .lineBreak: if text.breakLine() { endParagraph() }
    default: break
    }
    open.append(OpenElement(element: element, opensBlock: false))
  }

  private func beginBlock(_ element: PageElement, region: PageRegion) {
    endParagraph()
    var node = PageNode(parent: current, end: nodes.count + 1, region: region, element: element)
    switch element {
    case .article: node.region = .article
    case .main: node.region = .main
    case .aside: node.region = .aside
    // The head of an article belongs to it.
    case .header where articles == 0: node.region = .beside
    case .form: node.region = .beside
    case .body: node.region = .none
    default: break
    }
    if node.region == .article || node.region == .main { articles += 1 }
    if element == .mainHeading || element == .heading { heading = element }
    if element == .preformatted { preformatted += 1 }
    current = nodes.count
    nodes.append(node)
    open.append(OpenElement(element: element, opensBlock: true))
  }

  func end() {
    tick()
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let last = open.popLast() else { return }
    switch last.element {
    case .script: facts.endScript()
    case .link: links -= 1
    case .quotation: append("\u{201d}")
    default: break
    }
    guard last.opensBlock else { return }
    endParagraph()
    if last.element == .preformatted { preformatted -= 1 }
    if last.element == .mainHeading || last.element == .heading { heading = nil }
    let node = nodes[current]
    if node.region == .article || node.region == .main { articles -= 1 }
    nodes[current].end = nodes.count
    if node.holdsHeading { nodes[node.parent].holdsHeading = true }
    current = node.parent
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    tick()
    guard skipped == 0 else { return }
    switch open.last?.element {
    case .script: facts.appendScript(bytes)
    case .title: facts.appendTitle(bytes)
    default: text.append(bytes, isLinked: links > 0, keepsLines: preformatted > 0)
    }
  }

  private func append(_ mark: StaticString) {
    mark.withUTF8Buffer { text.append($0, isLinked: links > 0, keepsLines: false) }
  }

  /// Closes what the page left open.
  func finish() {
    while !open.isEmpty {
      skipped = 0
      end()
    }
    endParagraph()
    nodes[0].end = nodes.count
  }

  private func endParagraph() {
    guard let (range, linked) = text.close() else { return }
    let paragraph = PageParagraph(
      node: current, range: range, linked: linked, isHeading: heading != nil,
      isMainHeading: heading == .mainHeading)
    paragraphs.append(paragraph)
    if paragraph.isMainHeading { nodes[current].holdsHeading = true }
    nodes[current].ownWeight += paragraph.weight
    nodes[current].ownParagraphs += paragraph.weight > 0 ? 1 : 0
  }
}
