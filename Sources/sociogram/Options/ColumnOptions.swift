import ArgumentParser
import GraphFormats

/// What the columns of tables mean.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the columns of a table mean, where their names do not say it: source=Von,target=An,type=Art. "
        + "Also id, label, kind, date, status, confidence, statedBy, header=no, delimiter=semicolon.",
      valueName: "columns"))
  var columns: String?

  /// The mapping.
  ///
  /// - Throws: `UsageError` where the text is none.
  func mapping() throws(UsageError) -> ColumnMapping {
    guard let columns else { return ColumnMapping() }
    do {
      return try ColumnMapping(parsing: columns)
    } catch {
      throw UsageError("--columns: \(error)")
    }
  }
}
