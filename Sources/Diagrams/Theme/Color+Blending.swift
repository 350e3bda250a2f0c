extension Theme.Color {
  /// This colour in a share of 0...1 over another one, as if it were that opaque.
  func faded(over background: Theme.Color, to share: Double) -> Theme.Color {
    let mixed = zip(channels, background.channels).map { own, other in
      Int((Double(own) * share + Double(other) * (1 - share)).rounded())
    }
    let digits = mixed.map { value in
      let text = String(min(255, max(0, value)), radix: 16, uppercase: true)
      return text.count < 2 ? "0" + text : text
    }
    return Theme.Color("#" + digits.joined()) ?? self
  }

  /// Red, green and blue in 0...255.
  private var channels: [Int] {
    let value = Int(description.dropFirst(), radix: 16) ?? 0
    return [value >> 16, (value >> 8) & 0xff, value & 0xff]
  }
}

extension Theme.KindStyle {
  /// The same look in a share of 0...1 of its strength.
  func faded(over background: Theme.Color, to share: Double) -> Theme.KindStyle {
    var style = self
    style.fill = fill.faded(over: background, to: share)
    style.border = border.faded(over: background, to: share)
    style.text = text.faded(over: background, to: share)
    style.detail = detail.faded(over: background, to: share)
    return style
  }
}
