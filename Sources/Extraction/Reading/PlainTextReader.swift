public import ActorGraph

/// Reads plain text, which is the report's text as it stands.
public struct PlainTextReader: ReportReader {
  /// Makes a reader.
  public init() {}

  /// The one report; see ``Report/init(bytes:name:published:)`` for what is refused.
  public func reports(in source: ReportSource) throws(InputError) -> [Report] {
    let text = try Report.words(of: source)
    return [Report(name: source.name, text: text)]
  }
}
