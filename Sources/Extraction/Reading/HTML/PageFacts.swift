import ActorGraph

/// What a page declares about itself: title, date, address.
struct PageFacts {
  private var metas: [String: String] = [:]
  private var canonical: String?
  private var title: [UInt8] = []
  private var script: [UInt8] = []
  private var isInScript = false
  private var linked = LinkedData()
  private var times: [(node: Int, date: String, isPublication: Bool)] = []

  /// Longer values are no titles, dates or addresses.
  private static let longestValue = 2_000
  private static let longestScript = 1_000_000

  // MARK: - Collecting

  mutating func add(meta attributes: PageAttributes) {
    guard let content = attributes["content"], content.utf8.count <= Self.longestValue else {
      return
    }
    for key in [attributes["property"], attributes["name"], attributes["itemprop"]] {
      guard let key = key?.lowercased(), Self.isWanted(key), metas[key] == nil else { continue }
      metas[key] = content
    }
  }

  mutating func add(link attributes: PageAttributes) {
    guard canonical == nil, attributes["rel"]?.lowercased() == "canonical" else { return }
    canonical = attributes["href"]
  }

  mutating func add(time attributes: PageAttributes, node: Int) {
    guard let date = attributes["datetime"], date.utf8.count < 64, times.count < 1_000 else {
      return
    }
    let isPublication =
      attributes["itemprop"]?.lowercased() == "datepublished" || attributes["pubdate"] != nil
    times.append((node, date, isPublication))
  }

  /// Starts to listen to a script that is data.
  ///
  /// - Returns: false for programs.
  mutating func beginScript(type: String?) -> Bool {
    isInScript = type?.lowercased().hasPrefix("application/ld+json") == true
    return isInScript
  }

  mutating func appendScript(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInScript, script.count + bytes.count <= Self.longestScript else {
      script = []
      isInScript = false
      return
    }
    script.append(contentsOf: bytes)
  }

  mutating func endScript() {
    if isInScript { linked.add(script) }
    script = []
    isInScript = false
  }

  mutating func appendTitle(_ bytes: UnsafeBufferPointer<UInt8>) {
    if title.count + bytes.count <= Self.longestValue { title.append(contentsOf: bytes) }
  }

  // MARK: - Reading

  private static let dateKeys = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
    "dc.date.created", "publication_date", "publish-date", "publishdate", "publish_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date",
  ]
  private static let titleKeys = ["og:title", "dc.title", "twitter:title", "headline"]

  private static func isWanted(_ key: String) -> Bool {
    dateKeys.contains(key) || titleKeys.contains(key) || key == "og:url"
  }

  /// The headline.
  ///
  /// - Parameter heading: the page's main heading, where it has just one.
  func title(heading: String?) -> String? {
    let declared =
      Self.titleKeys.lazy.compactMap { metas[$0] }.first ?? linked.headline ?? heading
      ?? String(decoding: title, as: UTF8.self)
    let words = declared.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// The date of publication: of `meta`, else of JSON-LD, else of the `time` elements of the article
  /// where they agree.
  ///
  /// - Parameter isArticle: whether a block belongs to the article.
  func published(isArticle: (Int) -> Bool) -> PartialDate? {
    if let date = Self.dateKeys.lazy.compactMap({ metas[$0] }).compactMap(WrittenDate.date).first {
      return date
    }
    if let date = linked.published.flatMap(WrittenDate.date) { return date }
    let declared = times.filter(\.isPublication)
    let dates = (declared.isEmpty ? times.filter { isArticle($0.node) } : declared)
      .map { WrittenDate.date($0.date) }
    guard let first = dates.first, dates.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The page's own address. Other schemes than that of the web are no address of a report.
  var url: String? {
    for candidate in [canonical, metas["og:url"], linked.url] {
      let address = candidate?.split(whereSeparator: \.isWhitespace).joined() ?? ""
      let start = address.lowercased()
      if start.hasPrefix("https://") || start.hasPrefix("http://"),
        address.utf8.count <= Self.longestValue
      {
        return address
      }
    }
    return nil
  }
}
