import CLibXML2

/// The attributes of one start tag, looked up where they lie; valid only while its event lasts.
struct PageAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) { self.pairs = pairs }

  /// The value of an attribute; empty for one without a value. Complexity: O(attributes).
  subscript(name: StaticString) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0] {
      if name.withUTF8Buffer({ isEqual(key, $0) }) {
        return pair[1].map { String(cString: $0) } ?? ""
      }
      pair += 2
    }
    return nil
  }

  /// The start of a value that is a list of words: pages made to hurt have millions of them.
  private func start(of name: StaticString) -> String? {
    self[name].map { String($0.prefix(2_000)) }
  }

  private func isEqual(
    _ key: UnsafePointer<xmlChar>, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for (index, byte) in name.enumerated() where key[index] != byte { return false }
    return key[name.count] == 0
  }

  /// Whether a reader of the page does not see the element.
  ///
  /// Only what the element says itself counts; style sheets are not read.
  var isHidden: Bool {
    if self["hidden"] != nil || self["aria-hidden"]?.lowercased() == "true" { return true }
    if let style = start(of: "style") {
      let rules = style.lowercased().filter { !$0.isWhitespace }
      for rule in ["display:none", "visibility:hidden", "font-size:0;", "opacity:0;"] {
        if (rules + ";").contains(rule) { return true }
      }
    }
    return classes.contains { Self.hidingClasses.contains($0) }
  }

  private var classes: [String] {
    (start(of: "class") ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let hidingClasses: Set<String> = [
    "hidden", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none",
    "is-hidden",
  ]

  /// What class, identifier and role tell of the element's place on the page.
  var region: PageRegion {
    switch self["role"]?.lowercased() {
    case "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog":
      return .aside
    case "banner": return .beside
    case "main": return .main
    case "article": return .article
    default: break
    }
    if self["itemprop"]?.lowercased() == "articlebody" { return .articleBody }
    var region = PageRegion.none
    for value in [start(of: "class"), start(of: "id")] {
      for word in (value ?? "").lowercased().split(whereSeparator: { !$0.isLetter }) {
        if Self.commentWords.contains(word) { return .comments }
        if Self.besideWords.contains(word) { region = .beside }
      }
    }
    return region
  }

  private static let commentWords: Set<Substring> = ["comment", "comments", "disqus", "replies"]
  private static let besideWords: Set<Substring> = [
    "sidebar", "related", "recommended", "recommendations", "share", "sharing", "social",
    "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies", "consent", "gdpr",
    "breadcrumb", "breadcrumbs", "promo", "advert", "adverts", "advertisement", "ad", "ads",
    "sponsored", "footer", "masthead", "nav", "navbar", "navigation", "menu", "pagination", "pager",
    "popup", "modal", "tags", "trending", "outbrain", "taboola", "paywall", "toolbar",
  ]
}

/// Where an element stands on its page.
enum PageRegion {
  case none, articleBody, article, main
  /// Something else than the article, wherever it stands.
  case aside
  /// Something else than the article, unless the article stands in it.
  case beside
  /// What readers wrote beneath the article.
  case comments
}
