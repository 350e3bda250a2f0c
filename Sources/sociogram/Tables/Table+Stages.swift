import Language

extension Table {
  /// One row for each stage of the analysis, in the order in which they run.
  static var stages: Table {
    Table(
      columns: [Column(name: "stage"), Column(name: "needs")],
      rows: Stage.allCases.map { stage in
        let needs = Stage.withRequirements([stage]).filter { $0 != stage }
        return [.text(stage.rawValue), .text(needs.map(\.rawValue).joined(separator: ", "))]
      })
  }
}
