/// The universal parts of speech (Universal Dependencies, version 2).
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"

  /// Whether words of this part of speech can be the head of a noun phrase.
  public var isNominal: Bool { self == .noun || self == .properNoun || self == .pronoun }
}
