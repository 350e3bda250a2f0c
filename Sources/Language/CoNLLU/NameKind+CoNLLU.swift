extension NameSpan {
  /// The type that corpora with flat names know: PER, ORG, LOC, MISC.
  ///
  /// Bodies that act are ORG, states are LOC, peoples and adjectives of states MISC.
  public var coarseType: String {
    if isDemonym { return "MISC" }
    return switch kind {
    case .person: "PER"
    case .organisation, .media, .unit: "ORG"
    case .state, .place: "LOC"
    default: "MISC"
    }
  }
}

extension NameKind {
  /// The type that corpora with coreference use: letters only.
  var corefType: String {
    switch self {
    case .person: "person"
    case .organisation, .media, .unit: "organization"
    case .state, .place: "place"
    default: String(rawValue.lowercased().unicodeScalars.filter(\.isLetter))
    }
  }
}
