internal import CGraphviz
internal import Synchronization

/// Which characters the fonts of this machine have.
enum FontCoverage {
  private struct State {
    var fonts: sociogram_fonts?
    var known: [Unicode.Scalar: Bool] = [:]
  }

  /// Fontconfig's answers are remembered, and asked for by one thread at a time.
  private static let state = Mutex(State())

  /// The characters of a text that no font here can draw, each once, in the order of the text.
  /// Empty where fontconfig cannot be asked.
  static func missing(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    let candidates = text.unicodeScalars.filter { $0.value > 0xff && seen.insert($0).inserted }
    guard !candidates.isEmpty else { return [] }
    return state.withLock { state in
      candidates.filter { !isDrawn($0, &state) }
    }
  }

  /// How wide some lines may become on a machine that has the fonts for them, in whole points; nil
  /// where all characters can be drawn here, so that Graphviz's own measure is right.
  static func room(for lines: [String], size: Double) -> Int? {
    let foreign = lines.filter { !missing(in: $0).isEmpty }
    guard let widest = foreign.map({ TextWidth.of($0, size: size) }).max() else { return nil }
    return Int(widest.rounded(.up))
  }

  private static func isDrawn(_ scalar: Unicode.Scalar, _ state: inout State) -> Bool {
    // Joiners, selectors and isolates have no shape of their own.
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    if let known = state.known[scalar] { return known }
    var fonts = state.fonts ?? sociogram_fonts_open()
    let result = sociogram_fonts_have(&fonts, scalar.value) != 0
    state.fonts = fonts
    state.known[scalar] = result
    return result
  }
}
