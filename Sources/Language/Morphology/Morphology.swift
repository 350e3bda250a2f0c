/// The morphological features of a word (Universal Dependencies, version 2), packed into 64 bits.
///
///     token.features[.number]  // "Sing"
///     token.features.conllu    // "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
public struct Morphology: Hashable, Sendable {
  /// A feature, in the order in which CoNLL-U wants them.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    case abbreviation = "Abbr"
    case `case` = "Case"
    case definite = "Definite"
    case degree = "Degree"
    case foreign = "Foreign"
    case gender = "Gender"
    case mood = "Mood"
    case number = "Number"
    case numberForm = "NumForm"
    case numberType = "NumType"
    case person = "Person"
    case polarity = "Polarity"
    case possessive = "Poss"
    case pronounType = "PronType"
    case reflexive = "Reflex"
    case tense = "Tense"
    case verbForm = "VerbForm"
    case voice = "Voice"

    /// The values that it can have.
    public var values: [String] {
      switch self {
      case .abbreviation, .foreign, .possessive, .reflexive: ["Yes"]
      case .case: ["Nom", "Acc", "Gen"]
      case .definite: ["Def", "Ind"]
      case .degree: ["Pos", "Cmp", "Sup"]
      case .gender: ["Masc", "Fem", "Neut"]
      case .mood: ["Ind", "Imp", "Sub"]
      case .number: ["Sing", "Plur", "Ptan"]
      case .numberForm: ["Digit", "Word", "Roman", "Combi"]
      case .numberType: ["Card", "Ord", "Mult", "Frac"]
      case .person: ["1", "2", "3"]
      case .polarity: ["Neg", "Pos"]
      case .pronounType: ["Prs", "Art", "Dem", "Int", "Rel", "Ind", "Tot", "Neg", "Rcp", "Emp"]
      case .tense: ["Past", "Pres"]
      case .verbForm: ["Fin", "Inf", "Part", "Ger"]
      case .voice: ["Pass"]
      }
    }

    /// The place of its bits: three a feature, four for the one of ten values, which comes last.
    fileprivate var shift: UInt64 {
      switch self {
      case .abbreviation: 0
      case .case: 3
      case .definite: 6
      case .degree: 9
      case .foreign: 12
      case .gender: 15
      case .mood: 18
      case .number: 21
      case .numberForm: 24
      case .numberType: 27
      case .person: 30
      case .polarity: 33
      case .possessive: 36
      case .reflexive: 39
      case .tense: 42
      case .verbForm: 45
      case .voice: 48
      case .pronounType: 51
      }
    }

    fileprivate var mask: UInt64 { self == .pronounType ? 15 : 7 }
  }

  /// For each feature the number of its value, 0 for none.
  private var bits: UInt64 = 0

  /// No features.
  public init() {}

  /// Reads the form of CoNLL-U; features and values that are none of ``Feature`` are left out.
  public init(conllu: some StringProtocol) {
    for pair in conllu.split(separator: "|") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let feature = Feature(rawValue: String(parts[0])) else { continue }
      self[feature] = String(parts[1])
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { bits == 0 }

  /// The value of a feature; nil where it has none. A value that the feature cannot have counts as nil.
  public subscript(feature: Feature) -> String? {
    get {
      let number = Int(bits >> feature.shift & feature.mask)
      return number == 0 ? nil : feature.values[number - 1]
    }
    set {
      bits &= ~(feature.mask << feature.shift)
      if let newValue, let number = feature.values.firstIndex(of: newValue) {
        bits |= UInt64(number + 1) << feature.shift
      }
    }
  }

  /// The features in the form of CoNLL-U, for instance `Number=Sing|Person=3`; `_` where there are
  /// none.
  public var conllu: String {
    if isEmpty { return "_" }
    return Self.inOrder.compactMap { feature in
      self[feature].map { "\(feature.rawValue)=\($0)" }
    }.joined(separator: "|")
  }

  /// CoNLL-U sorts by name without regard to case.
  private static let inOrder = Feature.allCases.sorted {
    $0.rawValue.lowercased() < $1.rawValue.lowercased()
  }
}
