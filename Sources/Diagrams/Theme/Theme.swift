internal import ActorGraph

/// How pictures look: colours, shapes, arrowheads and the font.
///
/// Themes are YAML files; the format stands at the head of the light one. Those of the package are
/// found by name (``named(_:)``); others are read with ``init(yaml:file:)``, which checks every
/// value against an allow-list, since Graphviz copies fonts and colours into SVG as they are.
/// ``findings`` says what of a theme is hard to read or to tell apart.
public struct Theme: Hashable, Sendable {
  /// The theme's name.
  public let name: String
  let font: String
  /// The theme of the package that an SVG turns to on a dark screen.
  let darkName: String?
  let page: Page
  let groups: Groups
  let quotes: Quotes
  let kinds: [ActorKind: KindStyle]
  let families: [String: FamilyStyle]
  let fallbackKind: KindStyle
  let fallbackFamily: FamilyStyle

  /// The look of an actor: that of its kind or of the nearest kind above it.
  func style(of kind: ActorKind, ontology: Ontology) -> KindStyle {
    let line = ontology.lineage(of: kind)
    return line.lazy.compactMap { kinds[$0] }.first ?? fallbackKind
  }

  /// The kind whose look an actor has, for the legend; nil for the fall-back.
  func styledKind(of kind: ActorKind, ontology: Ontology) -> ActorKind? {
    ontology.lineage(of: kind).first { kinds[$0] != nil }
  }

  /// The look of a relation.
  func style(ofFamily name: String?) -> FamilyStyle {
    name.flatMap { families[$0] } ?? fallbackFamily
  }
}

extension Theme {
  struct Page: Hashable, Sendable {
    var background: Color
    var title: Color
    var subtitle: Color
    var text: Color
    var caption: Color
  }

  struct Panel: Hashable, Sendable {
    var fill: Color
    var border: Color
  }

  struct Groups: Hashable, Sendable {
    var outer: Panel
    var inner: Panel
    var title: Color
  }

  struct Quotes: Hashable, Sendable {
    var fill: Color
    var text: Color
    var source: Color
  }

  struct KindStyle: Hashable, Sendable {
    var shape: Shape
    var isRounded: Bool
    var fill: Color
    var border: Color
    var text: Color
    var detail: Color
  }

  struct FamilyStyle: Hashable, Sendable {
    var color: Color
    var arrowhead: Arrowhead
    /// In points.
    var width: Double
  }

  /// The node shapes that are safe and hold a text well.
  enum Shape: String, Hashable, Sendable, CaseIterable {
    case box, ellipse, octagon, hexagon, note, house, tab, cds, component, folder

    /// What a reader calls it; nil for the plain one.
    var word: String? {
      switch self {
      case .box: nil
      case .ellipse: "oval"
      case .note: "sheet"
      case .cds: "arrow"
      case .octagon, .hexagon, .house, .tab, .component, .folder: rawValue
      }
    }
  }

  /// The arrowheads that can be told apart at the size they are drawn.
  enum Arrowhead: String, Hashable, Sendable, CaseIterable {
    case normal, onormal, tee, vee, odot, dot, diamond, odiamond, box, obox, inv, crow, none

    /// The arrowhead as a letter, for the legend.
    var sign: String {
      switch self {
      case .normal: "\u{25B6}"
      case .onormal: "\u{25B7}"
      case .tee: "\u{2524}"
      case .vee, .crow: "\u{27A4}"
      case .odot: "\u{25CB}"
      case .dot: "\u{25CF}"
      case .diamond: "\u{25C6}"
      case .odiamond: "\u{25C7}"
      case .box: "\u{25A0}"
      case .obox: "\u{25A1}"
      case .inv: "\u{25C0}"
      case .none: "\u{2501}"
      }
    }
  }
}
