import ArgumentParser

/// A number of bytes as people write it: `500`, `500k`, `32M`, `32 MB`.
struct ByteCount: ExpressibleByArgument {
  var count: Int

  init?(argument: String) {
    let text = argument.lowercased().filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let factors = ["": 1, "b": 1, "k": 1_000, "kb": 1_000, "m": 1_000_000, "mb": 1_000_000]
    guard let number = Int(digits), number > 0,
      let factor = factors[String(text.dropFirst(digits.count))]
    else { return nil }
    let (count, isOverflow) = number.multipliedReportingOverflow(by: factor)
    guard !isOverflow else { return nil }
    self.count = count
  }
}
