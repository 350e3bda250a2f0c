/// A dated relation on its way to a place on the timeline.
struct TimelineItem: Hashable, Sendable {
  /// ``Composition/Edge/id``.
  var edge: String
  /// The lane of the one who acts, from the top.
  var lane: Int
  /// The lane at the other end of a connector; nil for a bar inside one lane.
  var otherLane: Int?
  /// The days it can mean, cut to those of the axis.
  var days: ClosedRange<Int>
  /// Whether it began before the axis, or at a time nobody tells.
  var isOpenBefore: Bool
  /// Whether it lasts beyond the axis, or until a time nobody tells.
  var isOpenAfter: Bool
  var label: Size

  /// The lanes that a connector spans, top first.
  var span: ClosedRange<Int> {
    let other = otherLane ?? lane
    return min(lane, other)...max(lane, other)
  }
}
