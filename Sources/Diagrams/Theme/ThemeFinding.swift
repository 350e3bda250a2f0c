internal import ActorGraph

/// Something about a theme that makes pictures hard to read.
public struct ThemeFinding: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with figures, as a sentence.
  public let description: String
}

extension Theme {
  /// What of this theme is hard to read or to tell apart; empty for those of the package.
  ///
  /// - Every text has a contrast of at least 4.5:1 on all grounds it can stand on (WCAG 2.2).
  /// - Colours of relation families differ by at least 10.4 on a light page and 7.0 on a dark one,
  ///   filling or border of kinds by at least 7.5 (CIEDE2000, the smallest over normal, protan,
  ///   deutan and tritan vision). What has the same colours needs another arrowhead or shape.
  ///
  /// Complexity: O(k² + f²) for k kinds and f families.
  public var findings: [ThemeFinding] { ThemeCheck(theme: self).findings }
}

/// Measures a theme.
struct ThemeCheck {
  let theme: Theme

  static let leastContrast = 4.5
  static let leastKindDifference = 7.5
  var leastFamilyDifference: Double { theme.isDark ? 7.0 : 10.4 }

  var findings: [ThemeFinding] { contrasts + likeFamilies + likeKinds }

  private var families: [(key: String, value: Theme.FamilyStyle)] {
    theme.families.sorted { $0.key < $1.key }
  }
  private var kinds: [(name: String, style: Theme.KindStyle)] {
    theme.kinds.map { ($0.key.rawValue, $0.value) }.sorted { $0.name < $1.name }
  }

  // MARK: - Contrast

  private var contrasts: [ThemeFinding] {
    let page = theme.page
    let groups = theme.groups
    let sheet = [
      ("the page", page.background), ("an outer group", groups.outer.fill),
      ("an inner group", groups.inner.fill),
    ]
    var result: [ThemeFinding] = []
    func check(_ text: String, _ color: Theme.Color, on grounds: [(String, Theme.Color)]) {
      for (name, ground) in grounds {
        let ratio = color.contrast(on: ground)
        if ratio < Self.leastContrast {
          result.append(
            ThemeFinding(
              description:
                "\(text) (\(color)) on \(name) (\(ground)) has a contrast of "
                + "\(Self.number(ratio)):1, less than 4.5:1"))
        }
      }
    }
    for (name, color) in [
      ("the title", page.title), ("the subtitle", page.subtitle), ("the legend", page.text),
    ] {
      check(name, color, on: [sheet[0]])
    }
    check("the caption", page.caption, on: sheet)
    check("the title of a group", groups.title, on: Array(sheet.dropFirst()))
    let quotes = [("a quote", theme.quotes.fill)]
    check("the text of a quote", theme.quotes.text, on: quotes)
    check("the source of a quote", theme.quotes.source, on: quotes)
    for (name, style) in families {
      check("the label of '\(name)'", style.color, on: sheet + quotes)
    }
    for (name, style) in kinds {
      check("the name of '\(name)'", style.text, on: [("its filling", style.fill)])
      check("the second line of '\(name)'", style.detail, on: [("its filling", style.fill)])
    }
    return result
  }

  // MARK: - Distances

  private var likeFamilies: [ThemeFinding] {
    pairs(families.map { ($0.key, $0.value) }).compactMap { first, second in
      let colors = [(first.style.color, second.style.color)]
      return finding(
        "the families '\(first.name)' and '\(second.name)'", colors,
        least: leastFamilyDifference,
        differsOtherwise: first.style.arrowhead != second.style.arrowhead, by: "arrowhead")
    }
  }

  private var likeKinds: [ThemeFinding] {
    pairs(kinds).compactMap { first, second in
      let colors = [
        (first.style.fill, second.style.fill), (first.style.border, second.style.border),
      ]
      return finding(
        "the kinds '\(first.name)' and '\(second.name)'", colors, least: Self.leastKindDifference,
        differsOtherwise: first.style.shape != second.style.shape
          || first.style.isRounded != second.style.isRounded, by: "shape")
    }
  }

  private func finding(
    _ names: String, _ colors: [(Theme.Color, Theme.Color)], least: Double,
    differsOtherwise: Bool, by sign: String
  ) -> ThemeFinding? {
    if colors.allSatisfy({ $0 == $1 }) {
      return differsOtherwise
        ? nil : ThemeFinding(description: "\(names) have the same colours and the same \(sign)")
    }
    var worst = (difference: Double.infinity, vision: ColorVision.normal)
    for vision in ColorVision.allCases {
      let difference = colors.map { vision.difference($0, $1) }.max() ?? 0
      if difference < worst.difference { worst = (difference, vision) }
    }
    guard worst.difference < least else { return nil }
    return ThemeFinding(
      description:
        "\(names) differ by \(Self.number(worst.difference)) (CIEDE2000) for \(worst.vision.rawValue)"
        + " vision, less than \(Self.number(least))")
  }

  private func pairs<Style>(_ values: [(name: String, style: Style)])
    -> [((name: String, style: Style), (name: String, style: Style))]
  {
    values.indices.flatMap { index in
      values[..<index].map { ($0, values[index]) }
    }
  }

  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.down))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension Theme {
  /// Whether the page is darker than its text.
  var isDark: Bool {
    LinearRGB(page.background).luminance < LinearRGB(page.title).luminance
  }
}
