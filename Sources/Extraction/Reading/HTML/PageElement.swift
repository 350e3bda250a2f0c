/// What an element of a page means for its text.
enum PageElement {
  /// A part of a line.
  case inline
  /// A line of its own.
  case block
  case heading, mainHeading
  case lineBreak, preformatted, quotation, link
  case body, main, article
  /// Beside the article wherever it stands: menus, footers, asides.
  case aside
  /// Beside the article unless the article stands in it.
  case header, form
  /// No text at all.
  case dropped
  case script, title, metadata, canonical, time

  /// What an element's name says; unknown elements are inline.
  init(name: String) { self = Self.known[name] ?? .inline }

  private static let known: [String: PageElement] = {
    var known: [String: PageElement] = [
      "h1": .mainHeading, "br": .lineBreak, "pre": .preformatted, "q": .quotation, "a": .link,
      "body": .body, "main": .main, "article": .article, "header": .header, "form": .form,
      "script": .script, "title": .title, "meta": .metadata, "link": .canonical, "time": .time,
    ]
    let groups: [(PageElement, String)] = [
      (.heading, "h2 h3 h4 h5 h6"), (.aside, "nav footer aside menu dialog"),
      (
        .block,
        "p div section blockquote ul ol li dl dt dd table caption thead tbody tfoot tr td th"
          + " figure figcaption hgroup address details summary hr center html fieldset legend dir"
      ),
      (
        .dropped,
        "style template noscript iframe object embed applet svg math canvas video audio map"
          + " select option datalist button textarea input label progress meter output del noframes"
          + " frameset rp rt"
      ),
    ]
    for (element, names) in groups {
      for name in names.split(separator: " ") { known[String(name)] = element }
    }
    return known
  }()
}
