/// What word lists tell about names, without the trained models: for joining the actors of several
/// reports.
public struct NameKnowledge: Sendable {
  /// Whether a forename is a man's or a woman's.
  public enum Gender: String, Hashable, Sendable, CaseIterable {
    case male, female
  }

  /// Names that everybody knows.
  public let gazetteer: Gazetteer
  /// What common nouns tell about what they name.
  public let wordClasses: WordClasses
  private let nouns: ActorNouns

  /// The word lists that come with the package.
  ///
  /// - Throws: ``ModelError`` when one is missing.
  public static func standard() throws(ModelError) -> NameKnowledge {
    let models = try LanguageModels.standard()
    return NameKnowledge(
      gazetteer: models.gazetteer, wordClasses: models.wordClasses, nouns: models.coreference.nouns)
  }

  /// The gender that a forename tells, in lower case without diacritics; nil where it tells none.
  public func gender(ofForename name: String) -> Gender? {
    switch nouns.gender(ofForename: name) {
    case .some(.he): .male
    case .some(.she): .female
    default: nil
    }
  }
}
