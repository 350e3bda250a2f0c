/// Lets Graphviz lay a composition out. Where that takes too long, too much memory or ends in a
/// crash, simpler pictures are tried: without labels, by forces, at last in rows.
struct GraphvizDrawing {
  let composition: Composition
  let options: DiagramOptions

  private var host: GraphvizHost { options.host }

  /// The best drawing that succeeds. Within this process nothing can be tried without danger: it is
  /// the usual one.
  func choose() -> Drawing {
    let isForced = options.layout == .force && composition.detail != .overview
    let plain = CompositionWriter(
      composition: composition, arrangement: Arrangement(number: 0), isForced: isForced
    ).write()
    let engine: Graphviz.Engine = isForced || composition.detail == .overview ? .sfdp : .dot
    if isForced, !host.isIsolated || failure(of: plain, engine) == nil {
      return Drawing(dot: plain, engine: engine)
    }
    guard host.isIsolated, let failure = failure(of: plain, engine) else {
      let text = LayoutSearch.bestText(
        for: composition, tries: options.layoutTries, host: host)
      return Drawing(dot: text, engine: engine)
    }
    if engine == .dot {
      let text = hurried(
        CompositionWriter(
          composition: unlabelled, arrangement: Arrangement(number: 0)
        ).write())
      if self.failure(of: text, .dot) == nil {
        return Drawing(
          dot: text, engine: .dot, warnings: ["the relations have no labels, because \(failure)"])
      }
      var overview = unlabelled
      overview.detail = .overview
      let forces = CompositionWriter(
        composition: overview, arrangement: Arrangement(number: 0)
      ).write()
      if self.failure(of: forces, .sfdp) == nil {
        return Drawing(
          dot: forces, engine: .sfdp,
          warnings: ["the relations have no labels, the actors no groups, because \(failure)"])
      }
    }
    guard let measures = try? Measures(unlabelled, host: host) else {
      return Drawing(dot: plain, engine: engine)
    }
    let placed = RowLayout(composition: unlabelled, measures: measures).place()
    let rows = PlacementWriter(composition: unlabelled, placed: placed, measures: measures).write()
    return Drawing(
      dot: rows, engine: .nop2,
      warnings: ["the actors stand in rows, the relations have no labels, because \(failure)"])
  }

  /// Why a text cannot be laid out though a simpler one might; nil where it can, and where nothing
  /// can be.
  private func failure(of text: String, _ engine: Graphviz.Engine) -> String? {
    do throws(DiagramError) {
      _ = try host.place(text, engine: engine)
      return nil
    } catch {
      switch error {
      case .timedOut, .crashed, .outOfMemory, .layoutFailed:
        return error.cause
      case .renderingFailed, .tooLarge, .refused, .helperFailed:
        return nil
      }
    }
  }

  private var unlabelled: Composition {
    var composition = composition
    for index in composition.edges.indices {
      composition.edges[index].label = []
      composition.edges[index].detail = nil
    }
    return composition
  }

  /// The text with limits to the rounds in which `dot` improves ranks and crossings.
  private func hurried(_ text: String) -> String {
    text.replacing(
      "{\n", with: "{\n  graph [nslimit=\"1\" nslimit1=\"1\" mclimit=\"0.3\"]\n",
      maxReplacements: 1)
  }
}
