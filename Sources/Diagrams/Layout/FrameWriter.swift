/// The DOT attributes of a frame.
struct FrameWriter {
  let frame: Composition.Frame
  /// 0 for an outer frame.
  let level: Int
  let theme: Theme

  var attributes: [(String, String)] {
    let panel = level == 0 ? theme.groups.outer : theme.groups.inner
    return [
      ("id", frame.id), ("label", "<\(label)>"), ("labeljust", "l"), ("labelloc", "t"),
      ("style", "rounded,filled"), ("pencolor", panel.border.description),
      ("fillcolor", panel.fill.description), ("fontcolor", theme.groups.title.description),
      ("fontsize", "12"),
    ]
  }

  var label: String {
    DrawingText.font(DrawnText.shortened(DrawnText.visible(frame.title), to: 60), isBold: true)
  }
}
