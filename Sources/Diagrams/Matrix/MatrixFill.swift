internal import ActorGraph

/// How a cell of a matrix is filled: the status of its relations.
enum MatrixFill: Int, Hashable, Sendable, CaseIterable {
  /// Current states and events.
  case full
  /// What has ended.
  case pale
  /// What is claimed, planned, denied or doubtful.
  case empty

  init(_ relation: Relation) {
    self =
      switch relation.status {
      case .former: .pale
      case .claimed, .planned, .denied: .empty
      case .current, nil: EdgeStyle.isDoubtful(relation) ? .empty : .full
      }
  }

  /// The colour inside the border, which has the colour of the family.
  func color(of family: Theme.Color, over background: Theme.Color) -> Theme.Color {
    switch self {
    case .full: family
    case .pale: family.faded(over: background, to: 0.25)
    case .empty: background
    }
  }

  /// What of this occurs, for the legend.
  static func entries(_ relations: [Relation]) -> [Legend.StatusEntry] {
    let occurring = Set(relations.map(MatrixFill.init))
    var entries = allCases.filter(occurring.contains).map { fill in
      switch fill {
      case .full: Legend.StatusEntry(sign: "\u{25A0}", label: "current or event")
      case .pale: Legend.StatusEntry(sign: "\u{2592}", label: "pale: former")
      case .empty: Legend.StatusEntry(sign: "\u{25A1}", label: "empty: claimed or planned")
      }
    }
    if relations.contains(where: { $0.status == .denied }) {
      entries.append(Legend.StatusEntry(sign: "\u{00D7}", label: "denied"))
    }
    return entries
  }
}
