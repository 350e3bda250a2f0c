public import ActorGraph

extension Report {
  /// The date of publication that the head of the text names: in a line that is a date or says
  /// "Published", in a byline or a dateline; nil where none does, or it could mean several days.
  /// Complexity: O(1).
  public var dateInHead: PartialDate? { PublicationLine.date(in: text) }

  /// The report with its date of publication: the one given, else its own, else that of its head.
  func dated(_ given: PartialDate?) -> Report {
    var report = self
    report.published = given ?? published ?? dateInHead
    return report
  }
}
