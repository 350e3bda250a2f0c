/// Another theme that an SVG turns to by itself: on a dark screen, or on paper.
struct AlternateLook: Hashable, Sendable {
  /// A media query.
  let media: String
  private let original: Theme
  private let other: Theme

  init(media: String, from original: Theme, to other: Theme) {
    self.media = media
    self.original = original
    self.other = other
  }

  /// The colour of the sheet.
  var background: Theme.Color { other.page.background }

  /// What an SVG of a theme turns to: another theme on a dark screen, where there is one, and
  /// black on white on paper.
  static func looks(of theme: Theme, dark: Theme?) -> [AlternateLook] {
    var looks: [AlternateLook] = []
    if let dark, dark != theme {
      looks.append(
        AlternateLook(
          media: "screen and (prefers-color-scheme: dark)", from: theme, to: dark))
    }
    if theme.isDark, let paper = try? Theme.named("print") {
      looks.append(AlternateLook(media: "print", from: theme, to: paper))
    }
    return looks
  }

  /// What a group of an SVG holds: the same colour means different things in different groups.
  enum Place: Hashable, Sendable {
    case page
    /// A shape of these colours: a kind of actor.
    case node(fill: Theme.Color?, border: Theme.Color?)
    case frame(fill: Theme.Color?)
    case edge
  }

  /// The colour that stands for one of the original theme. A colour that is not in the theme (a
  /// tint, a blend) keeps its hue and takes the lightness between that of page and text of the
  /// other one.
  func color(for color: Theme.Color, in place: Place, isText: Bool) -> Theme.Color {
    for (mine, theirs) in pairs(in: place, isText: isText) + pairs(in: .page, isText: isText)
    where mine == color {
      return theirs
    }
    return shifted(color)
  }

  private func pairs(in place: Place, isText: Bool) -> [(Theme.Color, Theme.Color)] {
    switch place {
    case .node(let fill, let border):
      kinds.filter { $0.0.fill == fill && $0.0.border == border }
        .flatMap { pairs($0, isText: isText) }
    case .frame(let fill):
      fill == original.groups.inner.fill
        ? pairs(original.groups.inner, other.groups.inner)
        : pairs(original.groups.outer, other.groups.outer)
    case .edge: families + quotes + (isText ? [caption] : [])
    case .page where isText:
      [
        (original.page.title, other.page.title), (original.page.subtitle, other.page.subtitle),
        (original.page.text, other.page.text), caption,
        (original.groups.title, other.groups.title),
      ] + families + kinds.flatMap { pairs($0, isText: true) } + quotes
    case .page:
      [(original.page.background, other.page.background)]
        + kinds.flatMap { pairs($0, isText: false) } + families
        + pairs(original.groups.outer, other.groups.outer)
        + pairs(original.groups.inner, other.groups.inner) + quotes
        + [(original.page.text, other.page.text), caption]
    }
  }

  private typealias KindPair = (Theme.KindStyle, Theme.KindStyle)

  private var kinds: [KindPair] {
    original.kinds.sorted { $0.key < $1.key }.map { kind, style in
      (style, other.kinds[kind] ?? other.fallbackKind)
    }
  }

  private var families: [(Theme.Color, Theme.Color)] {
    original.families.sorted { $0.key < $1.key }.map { name, style in
      (style.color, other.style(ofFamily: name).color)
    }
  }

  private var quotes: [(Theme.Color, Theme.Color)] {
    [
      (original.quotes.text, other.quotes.text), (original.quotes.source, other.quotes.source),
      (original.quotes.fill, other.quotes.fill),
    ]
  }

  private var caption: (Theme.Color, Theme.Color) { (original.page.caption, other.page.caption) }

  private func pairs(_ kind: KindPair, isText: Bool) -> [(Theme.Color, Theme.Color)] {
    isText
      ? [(kind.0.text, kind.1.text), (kind.0.detail, kind.1.detail)]
      : [(kind.0.fill, kind.1.fill), (kind.0.border, kind.1.border)]
  }

  private func pairs(_ mine: Theme.Panel, _ theirs: Theme.Panel)
    -> [(Theme.Color, Theme.Color)]
  {
    [(mine.fill, theirs.fill), (mine.border, theirs.border)]
  }

  private func shifted(_ color: Theme.Color) -> Theme.Color {
    func lightness(_ color: Theme.Color) -> Double { CIELab(color).lightness }
    let (page, text) = (lightness(original.page.background), lightness(original.page.title))
    let (ground, front) = (lightness(other.page.background), lightness(other.page.title))
    guard abs(page - text) > 1 else { return color }
    var lab = CIELab(color)
    let share = min(1, max(0, (lab.lightness - page) / (text - page)))
    lab.lightness = ground + share * (front - ground)
    return lab.linear.color
  }
}
