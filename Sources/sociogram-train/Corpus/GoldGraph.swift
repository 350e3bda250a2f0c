import Language

/// A passage of the corpus in the form that graph scorers read: actors by their names, relations with
/// the names that stand for their ends (``GoldNames``).
struct GoldGraph: Encodable {
  struct Actor: Encodable {
    var names: [String]
    var type: String
    var required: Bool
  }

  struct Relation: Encodable {
    var type: String
    var source: [String]
    var target: [String]
    var required: Bool
    var date: String?
    var status: String?
    /// The first sentence that states it, from 1.
    var sentence: Int

    /// Whether both are the same relation, as far as their ends and dates tell.
    func isSame(as other: Self) -> Bool {
      guard type == other.type, status == other.status,
        date == nil || other.date == nil || date == other.date
      else { return false }
      return source == other.source && target == other.target
        || type == "deployed-in" && !Set(source).isDisjoint(with: other.source)
          && !Set(target).isDisjoint(with: other.target)
    }
  }

  var document: String
  var published: String
  var actors: [Actor]
  var relations: [Relation]

  /// What a passage states.
  ///
  /// Actors and ends of relations that have no name are not required, and neither is what is doubtful.
  ///
  /// - Parameter unnamed: whether relations are required whose ends have no name.
  init(_ passage: CorpusPassage, _ gazetteer: Gazetteer, unnamed: Bool = false) {
    document = passage.name + ".txt"
    published = passage.published.description
    let book = GoldNames(passage, gazetteer)
    actors = book.order.compactMap { cluster in
      let names = book.names(of: cluster)
      guard !names.isEmpty else { return nil }
      return Actor(
        names: names, type: book.kinds(of: cluster).map(\.rawValue).sorted().joined(separator: "|"),
        required: passage.mentions.contains {
          $0.cluster == cluster && $0.level == .name && $0.kind != .office
        })
    }
    relations = []
    for relation in passage.relations {
      let sender = book.sender(of: relation.source)
      var source = book.names(of: relation.source)
      var target = book.names(of: relation.target)
      guard !source.isEmpty, !target.isEmpty else { continue }
      if let sender {
        source += book.names(of: sender).filter { !source.contains($0) }
      }
      if relation.type == "deployed-in", let state = book.state(around: relation.target) {
        target += target.contains(state) ? [] : [state]
      }
      let isNamed =
        (sender != nil || book.isNamed(relation.source)) && book.isNamed(relation.target)
      let stated = Relation(
        type: relation.type, source: source, target: target,
        required: !relation.isDoubtful && (isNamed || unnamed),
        date: relation.date.flatMap(Self.beginning(of:)),
        status: relation.status == .none ? nil : relation.status.rawValue,
        sentence: relation.sentence)
      add(stated)
    }
  }

  /// The scorers know days, months and years: of what lasted, the day on which it began, if that is told.
  private static func beginning(of date: String) -> String? {
    let first = date.prefix { $0 != "/" }
    return first.isEmpty || first == ".." ? nil : String(first)
  }

  /// A graph has a relation once, however many sentences state it.
  private mutating func add(_ stated: Relation) {
    guard let earlier = relations.firstIndex(where: { $0.isSame(as: stated) }) else {
      relations.append(stated)
      return
    }
    relations[earlier].required = relations[earlier].required || stated.required
    relations[earlier].date = relations[earlier].date ?? stated.date
    relations[earlier].source += stated.source.filter { !relations[earlier].source.contains($0) }
    relations[earlier].target += stated.target.filter { !relations[earlier].target.contains($0) }
  }
}
