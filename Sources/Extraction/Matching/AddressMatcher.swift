import ActorGraph
import Language

/// Reads where places lie off names that follow each other as in an address: "Mill Creek, Washington".
struct AddressMatcher {
  let syntax: Syntax

  /// Every place of an address in every one that is named after it, in the order of the text.
  ///
  /// Complexity: O(names), as addresses are short.
  func findings(_ resolver: Resolver) -> [Finding] {
    var findings: [Finding] = []
    var chain: [NameSpan] = []
    for name in syntax.document.names where !name.isDemonym {
      if let last = chain.last, last.kind == .place, isLocation(name),
        isNext(name, after: last), isWithin(last, name, resolver)
      {
        chain.append(name)
        continue
      }
      findings += links(chain, resolver)
      chain = isLocation(name) ? [name] : []
    }
    return findings + links(chain, resolver)
  }

  private func isLocation(_ name: NameSpan) -> Bool { name.kind == .place || name.kind == .state }

  /// Whether only a comma parts two names, or a comma and an article.
  private func isNext(_ name: NameSpan, after last: NameSpan) -> Bool {
    let between = last.tokens.upperBound..<name.tokens.lowerBound
    guard between.count == 1 || between.count == 2, syntax.word(between.lowerBound) == ",",
      syntax.sentence(of: last.tokens.lowerBound) == syntax.sentence(of: name.tokens.lowerBound)
    else { return false }
    return between.count == 1 || syntax.word(between.lowerBound + 1) == "the"
  }

  /// Whether a place can lie in what is named after it: as word lists have it, else as the tree does.
  private func isWithin(_ place: NameSpan, _ around: NameSpan, _ resolver: Resolver) -> Bool {
    if let known = place.knownAs, let name = around.knownAs {
      if resolver.gazetteer.entry(for: known)?.within == name { return true }
      if let state = resolver.gazetteer.state(around: known), around.kind == .state {
        return state == name
      }
    }
    let head = around.tokens.lowerBound
    return [.appos, .nmod, .flat, .compound, .obl].contains(syntax[head].relation)
      && syntax.ancestors(of: head).contains { place.tokens.contains($0) }
      && !isListed(after: around)
  }

  /// "Onda, Zenda and Strelsau": names that a conjunction goes on from are a list.
  private func isListed(after name: NameSpan) -> Bool {
    let next = (name.tokens.upperBound..<name.tokens.upperBound + 2).filter {
      $0 < syntax.document.tokens.count
    }.map(syntax.word)
    return ["and", "or", "&"].contains(next.first) || next == [",", "and"] || next == [",", "or"]
  }

  private func links(_ chain: [NameSpan], _ resolver: Resolver) -> [Finding] {
    let ends = chain.compactMap { name -> Reference? in
      let head = name.tokens.lowerBound
      return resolver.table.actor(at: head).map {
        Reference(actor: $0, mention: name.tokens, head: head)
      }
    }
    guard ends.count == chain.count else { return [] }
    return ends.indices.flatMap { place in
      ends[(place + 1)...].filter { $0.actor != ends[place].actor }.map { around in
        Finding(
          type: "located-in", source: ends[place], target: around, status: .current, date: nil,
          speaker: nil, confidence: 0.85, trigger: around.head)
      }
    }
  }
}
