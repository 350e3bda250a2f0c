import Foundation

/// The trained models and word lists, loaded once and shared by all pipelines.
struct LanguageModels: Sendable {
  /// Tags and trees.
  let network: SyntaxNetwork
  /// The universal and the Penn tag of each class of the network.
  let tags: [(PartOfSpeech, String)]
  /// The relation of each label of the network.
  let relations: [DependencyRelation]
  let sentences: HashedWeights
  let lemmatizer: Lemmatizer
  let morphology: MorphologyTagger
  let gazetteer: Gazetteer
  let wordClasses: WordClasses
  let names: NameRecogniser
  let coreference: Coreference

  /// What mending trees needs to know of words.
  var trees: TreeKnowledge { TreeKnowledge(classes: wordClasses, lemmatizer: lemmatizer) }

  private static let shared = Result { try LanguageModels() }

  /// The models that come with the package.
  ///
  /// - Throws: ``ModelError`` when a file is missing or damaged.
  static func standard() throws(ModelError) -> LanguageModels {
    switch shared {
    case .success(let models): return models
    case .failure(let error): throw error as? ModelError ?? .missing("models")
    }
  }

  private init() throws {
    network = try SyntaxNetwork(
      serialized: try Self.data("models", "syntax.model"), name: "syntax.model")
    tags = network.tags.map { Self.tags($0) }
    relations = network.labels.map { DependencyRelation(label: $0) ?? .dep }
    sentences = try HashedWeights(
      serialized: try Self.data("models", "sentences.model"), name: "sentences.model")
    morphology = MorphologyTagger(model: try Self.model("morphology.model"))
    lemmatizer = Lemmatizer(
      exceptions: try Self.text("lemmas.tsv"), verbs: try Self.text("irregular-verbs.tsv"))
    gazetteer = Gazetteer(
      states: try Self.text("states.tsv"), organisations: try Self.text("organisations.tsv"),
      places: try Self.text("places.tsv"))
    wordClasses = WordClasses(table: try Self.text("nouns.tsv"))
    names = NameRecogniser(
      lexicon: NameLexicon(
        gazetteer: gazetteer, classes: wordClasses,
        people: PersonLists(table: try Self.text("people.tsv"))),
      tagger: NameTagger(model: try Self.model("names.model")))
    coreference = Coreference(
      nouns: ActorNouns(
        actors: try Self.text("actors.tsv"), genders: try Self.text("genders.tsv"),
        alike: try Self.text("alike.tsv")),
      gazetteer: gazetteer,
      trees: TreeKnowledge(classes: wordClasses, lemmatizer: lemmatizer),
      model: try CoreferenceModel(
        serialized: try Self.data("models", "coreference.model"), name: "coreference.model"))
  }

  /// The universal and the Penn tag of a class.
  private static func tags(_ name: String) -> (PartOfSpeech, String) {
    let parts = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let tag = PartOfSpeech(rawValue: String(parts[0])) ?? .other
    return (tag, parts.count > 1 ? String(parts[1]) : "")
  }

  private static func model(_ name: String) throws -> LinearModel {
    try LinearModel(serialized: try data("models", name), name: name)
  }

  private static func text(_ name: String) throws -> String {
    String(decoding: try data("lexicons", name), as: UTF8.self)
  }

  private static func data(_ folder: String, _ name: String) throws -> Data {
    // Mapped, as the models are read once from front to back.
    let url = Bundle.module.resourceURL?.appendingPathComponent(folder).appendingPathComponent(name)
    guard let url, let data = try? Data(contentsOf: url, options: .alwaysMapped) else {
      throw ModelError.missing(name)
    }
    return data
  }
}
