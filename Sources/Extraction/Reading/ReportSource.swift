public import Foundation

/// A file that holds reports.
public struct ReportSource: Sendable {
  /// What the file holds.
  public var bytes: Data
  /// What messages call it: the path as the user gave it.
  public var path: String
  /// What graphs call it: the name of a report that has no other. Without folders, since the same
  /// report in another folder is the same report.
  public var name: String

  /// Describes a file.
  ///
  /// - Parameter name: nil for the last part of the path.
  public init(bytes: Data, path: String, name: String? = nil) {
    self.bytes = bytes
    self.path = path
    self.name = name ?? path.split(separator: "/").last.map(String.init) ?? path
  }
}
