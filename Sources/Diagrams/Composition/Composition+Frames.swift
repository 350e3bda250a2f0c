extension Composition {
  /// The composition without the frames that are not among these: what is in one of them stands in
  /// the frame around it, else outside.
  func keeping(frames ids: Set<String>) -> Composition {
    var result = self
    let (kept, members) = Self.keeping(frames, ids)
    result.frames = kept
    result.unframed += members
    return result
  }

  private static func keeping(
    _ frames: [Frame], _ ids: Set<String>
  ) -> (frames: [Frame], members: [String]) {
    var kept: [Frame] = []
    var members: [String] = []
    for frame in frames {
      let inner = keeping(frame.inner, ids)
      if ids.contains(frame.id) {
        var frame = frame
        frame.inner = inner.frames
        frame.members += inner.members
        kept.append(frame)
      } else {
        kept += inner.frames
        members += frame.members + inner.members
      }
    }
    return (kept, members)
  }
}
