/// The command line asks for something that makes no sense, found out only while running.
struct UsageError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
