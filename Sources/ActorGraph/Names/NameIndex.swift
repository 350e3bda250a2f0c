/// Finds the actor that somebody means by a name, without asking for the exact spelling.
///
/// ```swift
/// let index = NameIndex(graph)
/// let actor = try index.resolve("masimov")
/// ```
///
/// These ways are tried in turn; the first that finds any actor decides, and it must find exactly
/// one (``NameMatch/Way``):
/// 1. the identifier;
/// 2. the main name, letter by letter;
/// 3. the main name as ``FoldedName``: without regard to case, diacritics and punctuation;
/// 4. an alias as ``FoldedName``;
/// 5. whole words of one name in any order: `Putin` or `Putin Vladimir` for `Vladimir Vladimirovich
///    Putin`;
/// 6. beginnings of words of one name, the longest of at least three letters: `K. Masim`;
/// 7. a misspelling by one letter in a word of five or more, in a name or in one word of it.
///
/// Anything further off is suggested but never taken: two letters may make another actor. The result
/// depends on the graph alone.
public struct NameIndex: Sendable {
  let actors: [NameError.Candidate]
  let numbers: [ActorID: Int32]
  /// Folded names and aliases; several actors may share one.
  var names: [NameEntry] = []
  /// Actors by exact main name, folded main name and folded alias.
  var byName: [String: [Int32]] = [:]
  var byFoldedName: [String: [Int32]] = [:]
  var byAlias: [String: [Int32]] = [:]
  /// The words of all names, sorted, and for each the names that have it.
  let words: [String]
  let namesByWord: [[Int32]]

  /// One folded name of an actor.
  struct NameEntry: Sendable {
    var actor: Int32
    var text: String
  }

  /// Indexes the names of a graph.
  ///
  /// Complexity: O(letters of all names), plus sorting the actors and the distinct words.
  public init(_ graph: ActorGraph) {
    let sorted = graph.unorderedActors.sorted { $0.id < $1.id }
    var numbers: [ActorID: Int32] = [:]
    numbers.reserveCapacity(sorted.count)
    var postings: [String: [Int32]] = [:]
    for (index, actor) in sorted.enumerated() {
      let number = Int32(index)
      numbers[actor.id] = number
      byName[actor.name, default: []].append(number)
      var own: [String] = []
      for (place, name) in ([actor.name] + actor.aliases).enumerated() {
        let folded = FoldedName(name)
        if folded.text.isEmpty || own.contains(folded.text) { continue }
        own.append(folded.text)
        if place == 0 {
          byFoldedName[folded.text, default: []].append(number)
        } else {
          byAlias[folded.text, default: []].append(number)
        }
        for word in Set(folded.words) {
          postings[String(word), default: []].append(Int32(names.count))
        }
        names.append(NameEntry(actor: number, text: folded.text))
      }
    }
    actors = sorted.map { NameError.Candidate(id: $0.id, name: $0.name, kind: $0.kind) }
    self.numbers = numbers
    words = postings.keys.sorted()
    namesByWord = words.map { postings[$0] ?? [] }
  }

  /// The actor that a name means.
  ///
  /// - Throws: ``NameError/unknown(_:suggestions:)`` where no actor is called that,
  ///   ``NameError/ambiguous(_:candidates:count:)`` where several are.
  public func resolve(_ name: String) throws(NameError) -> ActorID { try match(name).actor }
}

/// The actor that a name means, and how it was found.
public struct NameMatch: Hashable, Sendable {
  /// How a name led to an actor, surest first.
  public enum Way: Hashable, Sendable, CaseIterable {
    /// By its identifier.
    case identifier
    /// By its main name, letter by letter.
    case name
    /// By its main name but for case, diacritics and punctuation.
    case foldedName
    /// By an alias but for case, diacritics and punctuation.
    case alias
    /// By whole words of a name.
    case words
    /// By beginnings of the words of a name.
    case beginnings
    /// By a name that differs in one letter. Worth telling the user.
    case misspelling
  }

  /// The actor.
  public var actor: ActorID
  /// How it was found.
  public var way: Way
}
