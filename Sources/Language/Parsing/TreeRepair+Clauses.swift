/// What semicolons and missing conjunctions reveal of clauses.
extension TreeRepair {
  /// "Its leader, Ann Lowe, proposed it; he refused": a verb has no subject on either side of a semicolon.
  /// What seems to describe the first of the two is its verb.
  mutating func separateSentences() {
    guard sentence.contains(where: { tokens[$0].text == ";" }) else { return }
    for verb in sentence where tokens[verb].tag == .verb {
      let subjects = sentence.filter {
        tokens[$0].head == verb && [.nsubj, .passiveSubject].contains(tokens[$0].relation)
      }
      guard subjects.count == 2, subjects[1] < verb,
        let semicolon = (subjects[0]..<subjects[1]).last(where: { tokens[$0].text == ";" }),
        let first = (subjects[0]..<semicolon).first(where: { token in
          tokens[token].tag == .verb && [.acl, .amod].contains(tokens[token].relation)
            && ["VBN", "VBD"].contains(tokens[token].detailedTag)
            && child(of: token, .passiveAuxiliary) == nil
            && (tokens[token].head == subjects[0] || isAncestor(subjects[0], of: token))
        })
      else { continue }
      for index in sentence where index < semicolon && tokens[index].head == verb {
        tokens[index].head = first
      }
      tokens[first].head = tokens[verb].head
      tokens[first].relation = tokens[verb].relation
      tokens[verb].head = first
      tokens[verb].relation = .parataxis
      tokens[subjects[0]].relation = .nsubj
      makeVerb(first, "VBD")
    }
  }

  /// "proposed to Onda and Zenda a timetable": a noun right behind a list, without a conjunction, is what
  /// is proposed.
  mutating func attachLateObjects() {
    for token in sentence
    where [.conj, .appos].contains(tokens[token].relation) && tokens[token].tag == .noun
      && name(at: token) == nil
    {
      guard let article = child(of: token, .det), article < token, article > sentence.lowerBound,
        ![",", ";", "and", "or", "but", "&"].contains(tokens[article - 1].text),
        tokens[article - 1].tag != .adposition, child(of: token, .cc) == nil
      else { continue }
      var above = tokens[token].head
      while let head = above, tokens[head].relation == .conj { above = tokens[head].head }
      guard let first = above, tokens[first].relation == .obl, let verb = tokens[first].head,
        verb < first, tokens[verb].tag == .verb, child(of: verb, .obj) == nil,
        child(of: verb, .passiveAuxiliary) == nil
      else { continue }
      attach(token, to: verb, .obj)
    }
  }
}
