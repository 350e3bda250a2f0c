/// What the parser looks at, after Zhang and Nivre (2011): words and tags at the top of the stack
/// and the front of the buffer, their outermost dependents, labels, valencies and distance.
package struct ParserFeatures {
  private let forms: [UInt64]
  private let tags: [UInt64]

  /// - Parameters:
  ///   - forms, tags: hashes for the words of the sentence.
  package init(forms: [UInt64], tags: [UInt64]) {
    self.forms = [1] + forms
    self.tags = [1] + tags
  }

  private func form(_ word: Int) -> UInt64 { word < 0 ? 2 : forms[word] }
  private func tag(_ word: Int) -> UInt64 { word < 0 ? 2 : tags[word] }

  /// The features of a state.
  package func collect(_ state: ParserState, into features: inout FeatureList) {
    features.restart(at: 100)
    func label(_ word: Int) -> UInt64 {
      word < 0 ? 99 : UInt64(bitPattern: Int64(state.labels[word]))
    }
    let (s0, s1, s2) = (state.stackWord(0), state.stackWord(1), state.stackWord(2))
    let (b0, b1, b2) = (state.bufferWord(0), state.bufferWord(1), state.bufferWord(2))
    let (l0, r0) = (state.left(of: s0), state.right(of: s0))
    let (l1, r1) = (state.left(of: s1), state.right(of: s1))
    let lb = state.left(of: b0)
    let distance = UInt64(min(s0 > 0 && b0 > 0 ? b0 - s0 : 0, 8))
    let gap = UInt64(min(s0 > 0 && s1 > 0 ? s0 - s1 : 0, 8))
    let (ws0, ws1, wb0, wb1) = (form(s0), form(s1), form(b0), form(b1))
    let (ts0, ts1, ts2) = (tag(s0), tag(s1), tag(s2))
    let (tb0, tb1, tb2) = (tag(b0), tag(b1), tag(b2))

    features.add(ws0, ts0)
    features.add(ws0)
    features.add(ts0)
    features.add(ws1, ts1)
    features.add(ws1)
    features.add(ts1)
    features.add(wb0, tb0)
    features.add(wb0)
    features.add(tb0)
    features.add(wb1, tb1)
    features.add(wb1)
    features.add(tb1)
    features.add(form(b2), tb2)
    features.add(form(s2), ts2)
    features.add(tb2)
    features.add(ts2)
    features.add(ws0, wb0)
    features.add(ws0, ts0, tb0)
    features.add(ts0, wb0, tb0)
    features.add(ws0, ts0, wb0, tb0)
    features.add(ts0, tb0)
    features.add(ws1, ws0)
    features.add(ws1, ts1, ts0)
    features.add(ts1, ws0, ts0)
    features.add(ws1, ts1, ws0, ts0)
    features.add(ts1, ts0)
    features.add(ts1, ts0, tb0)
    features.add(ts0, tb0, tb1)
    features.add(ts0, tb0, tb1, tb2)
    features.add(tb0, tb1, tb2)
    features.add(ts2, ts1, ts0)
    features.add(ts2, ts1, ts0, tb0)
    features.add(ts1, ts0, tb0, tb1)
    features.add(ws0, tb0, tb1)
    features.add(ts1, ws0, tb0)
    features.add(ws1, tb0)
    features.add(ws1, wb0)
    features.add(wb0, wb1)
    features.add(ts0, wb0, tb1)
    // Dependents found so far.
    features.add(ts0, tag(l0.first), tb0)
    features.add(ts0, tag(r0.first), tb0)
    features.add(ts0, tb0, tag(lb.first))
    features.add(ts1, ts0, tag(l0.first))
    features.add(ts1, ts0, tag(r0.first))
    features.add(ts1, tag(r1.first), ts0)
    features.add(ts1, tag(l1.first), ts0)
    features.add(ts0, tag(r0.first), tag(r0.second))
    features.add(ts0, tag(l0.first), tag(l0.second))
    features.add(tb0, tag(lb.first), tag(lb.second))
    features.add(form(l0.first))
    features.add(form(r0.first))
    features.add(form(lb.first))
    features.add(form(r1.first), ts1, ts0)
    features.add(ws0, label(l0.first))
    features.add(ws0, label(r0.first))
    features.add(ts0, label(l0.first), label(l0.second))
    features.add(ts0, label(r0.first), label(r0.second))
    features.add(ts1, label(l1.first), label(r1.first), ts0)
    features.add(wb0, label(lb.first))
    features.add(tb0, label(lb.first), label(lb.second))
    // Valency and distance.
    let (vl, vr) = (UInt64(min(l0.count, 6)), UInt64(min(r0.count, 6)))
    features.add(ws0, vl)
    features.add(ws0, vr)
    features.add(ts0, vl, vr)
    features.add(ts1, UInt64(min(l1.count, 6)), UInt64(min(r1.count, 6)))
    features.add(wb0, UInt64(min(lb.count, 6)))
    features.add(tb0, UInt64(min(lb.count, 6)))
    features.add(distance, ws0)
    features.add(distance, wb0)
    features.add(distance, ts0, tb0)
    features.add(gap, ts1, ts0)
    features.add(gap, ws1, ws0)
    features.add(distance, ws0, wb0)
    features.add(UInt64(min(state.stack.count, 4)), ts0, tb0)
    features.add(label(s0 < 0 ? -1 : r1.first), label(l0.first), ts1, ts0)
  }
}
