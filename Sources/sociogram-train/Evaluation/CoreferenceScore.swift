import Language

/// How well mentions are brought to clusters, counted from raw text to the end: what is not found
/// counts as not right.
///
/// A mention that was found stands for an annotated one if their words are the same, or else if their
/// heads are (see ``GoldMentions/aligned(to:)``).
struct CoreferenceScore {
  /// Right ones of those that there are.
  struct Share {
    var right = 0
    var all = 0

    mutating func add(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// Of the annotated pronouns that an earlier name or description of their actor goes before: those
  /// whose nearest earlier mention in the cluster found, pronouns left out, means that actor.
  var pronouns = Share()
  /// Of the pronouns found that were taken to mean something named or described before: those where
  /// that is so. A pronoun that means no actor counts as wrong here.
  var pronounLinks = Share()
  /// As `pronouns`, of descriptions, with titles ("President Lowe") among them. What stands within the
  /// description is no antecedent.
  var nominals = Share()
  /// Of the descriptions found that were taken to mean something before: those where that is so, as
  /// far as they are annotated or what they were joined to is.
  var nominalLinks = Share()
  /// Of the annotated names that an earlier name of their actor goes before: those whose cluster
  /// found holds one that means the same.
  var names = Share()
  /// The same, of those whose words are other than those of every earlier name of the actor.
  var nameVariants = Share()
  /// The same as `names`, of those that were found as mentions themselves and of which an earlier name
  /// was. This is the measure of joining, as what is not found is counted by the measures of names. An
  /// adjective of a state counts as a name of it here, as the corpus has it, when it is first and when
  /// it is later.
  var foundNames = Share()
  /// Of the names found that were joined with an earlier name: those where both mean the same.
  var nameLinks = Share()

  /// Whether what is wrong is kept in `faults`.
  var showsFaults = false
  private(set) var faults: [String] = []

  mutating func add(_ gold: GoldMentions, _ document: Document) {
    let found = document.mentions
    let aligned = gold.aligned(to: found.map { ($0.tokens, $0.head) })
    var foundFor: [Int: Int] = [:]  // the mention found for each annotated one
    for (index, number) in aligned.enumerated() {
      guard let number else { continue }
      // Where a name and its title stand for one, the words that are the same win.
      if let other = foundFor[number], found[other].tokens == gold.mentions[number].tokens {
        continue
      }
      foundFor[number] = index
    }
    let cluster = aligned.map { $0.map { gold.mentions[$0].cluster } }
    for number in gold.mentions.indices {
      addRecall(number, gold, document, foundFor, cluster)
    }
    for index in found.indices {
      addPrecision(index, document, aligned, cluster)
    }
  }

  private mutating func addRecall(
    _ number: Int, _ gold: GoldMentions, _ document: Document, _ foundFor: [Int: Int],
    _ cluster: [String?]
  ) {
    let mention = gold.mentions[number]
    guard mention.isActor else { return }
    let earlier = gold.mentions[..<number].filter {
      $0.cluster == mention.cluster && $0.level != .pronoun
        && $0.tokens.upperBound <= mention.tokens.lowerBound
    }
    guard !earlier.isEmpty else { return }
    let found = foundFor[number]
    switch mention.level {
    case .pronoun, .description:
      let isRight =
        found.flatMap { Self.antecedent($0, document.mentions, cluster) }.map {
          cluster[$0] == mention.cluster
        } ?? false
      if !isRight, showsFaults {
        let antecedent = found.flatMap { Self.antecedent($0, document.mentions, cluster) }
        faults.append(
          "\(mention.level)\t\(text(mention, document))\tGOLD \(earlier.last.map { text($0, document) } ?? "")\tFOUND "
            + (found == nil
              ? "nothing"
              : antecedent.map {
                document.substring(document.offsets(ofTokens: document.mentions[$0].tokens))
              } ?? "new") + "\t"
            + document.substring(
              max(0, document.tokens[mention.head].range.lowerBound - 90)..<document.tokens[
                mention.head
              ].range.upperBound + 40))
      }
      if mention.level == .pronoun { pronouns.add(isRight) } else { nominals.add(isRight) }
    case .name:
      let names = gold.mentions.indices.filter {
        $0 < number && gold.mentions[$0].cluster == mention.cluster
          && gold.mentions[$0].level == .name
          && gold.mentions[$0].tokens.upperBound <= mention.tokens.lowerBound
      }
      guard !names.isEmpty else { return }
      let joined = names.contains { name in
        guard let found, let other = foundFor[name] else { return false }
        return document.mentions[found].cluster == document.mentions[other].cluster
      }
      self.names.add(joined)
      if !joined, showsFaults {
        faults.append(
          "name\t\(text(mention, document))\tGOLD \(names.map { text(gold.mentions[$0], document) })\tFOUND \(found.map { document.substring(document.offsets(ofTokens: document.mentions[$0].tokens)) } ?? "nothing")\(names.contains { foundFor[$0] != nil } ? "" : " earlier not found")\t\(context(mention.tokens, document))"
        )
      }
      if found != nil, names.contains(where: { foundFor[$0] != nil }) { foundNames.add(joined) }
      let words = text(mention, document)
      if !names.contains(where: { text(gold.mentions[$0], document) == words }) {
        nameVariants.add(joined)
      }
    }
  }

  /// Words with some text before and after.
  private func context(_ tokens: Range<Int>, _ document: Document) -> String {
    let offsets = document.offsets(ofTokens: tokens)
    return document.substring(max(0, offsets.lowerBound - 60)..<offsets.lowerBound) + "["
      + document.substring(offsets) + "]"
      + document.substring(offsets.upperBound..<offsets.upperBound + 40)
  }

  private func text(_ mention: GoldMentions.Mention, _ document: Document) -> String {
    document.substring(document.offsets(ofTokens: mention.tokens))
  }

  private mutating func addPrecision(
    _ index: Int, _ document: Document, _ aligned: [Int?], _ cluster: [String?]
  ) {
    let found = document.mentions
    guard let antecedent = Self.antecedent(index, found, cluster) else { return }
    let isRight = cluster[index] != nil && cluster[index] == cluster[antecedent]
    switch found[index].form {
    case .pronoun:
      // Relative pronouns are not annotated.
      if aligned[index] == nil,
        Self.relatives.contains(document.tokens[found[index].head].text.lowercased())
      {
        return
      }
      pronounLinks.add(isRight)
    case .nominal:
      if cluster[index] != nil || cluster[antecedent] != nil { nominalLinks.add(isRight) }
    case .name:
      guard let earlier = Self.antecedent(index, found, cluster, names: true),
        cluster[index] != nil,
        cluster[earlier] != nil
      else { return }
      nameLinks.add(cluster[index] == cluster[earlier])
      if showsFaults, cluster[index] != cluster[earlier] {
        let other = document.substring(document.offsets(ofTokens: found[earlier].tokens))
        faults.append("joined\t\(other)\t\(context(found[index].tokens, document))")
      }
    }
  }

  private static let relatives: Set<String> = ["who", "whom", "whose", "which", "that"]

  /// The nearest earlier mention in a mention's cluster that is annotated, is no pronoun and does not
  /// hold it or stand in it; where none is annotated, the nearest of the others.
  private static func antecedent(
    _ index: Int, _ mentions: [Mention], _ cluster: [String?], names: Bool = false
  ) -> Int? {
    let earlier = mentions.indices.prefix(index).filter { other in
      mentions[other].cluster == mentions[index].cluster && mentions[other].form != .pronoun
        && (!names || mentions[other].form == .name)
        && mentions[other].tokens.upperBound <= mentions[index].tokens.lowerBound
    }
    return earlier.last { cluster[$0] != nil } ?? earlier.last
  }
}
