import ActorGraph
import Extraction
import GraphFormats
import Synchronization

/// Reads the reports of a JSON Lines stream one by one: a line in, a line out, in the same order.
///
/// Nothing is kept between lines, so memory does not grow with the stream.
struct DocumentStream: Sendable {
  let extractor: PatternExtractor
  let limits: ReadingLimits
  /// The date of all reports, where the user gives one.
  let published: PartialDate?
  /// Adds to each graph what follows by this ontology.
  var inferring: Ontology?

  /// How many lines gave a graph, and how many an error.
  struct Count {
    var graphs = 0
    var errors = 0
  }

  private final class Counter: Sendable {
    private let count = Mutex(Count())
    var value: Count { count.withLock { $0 } }

    func add(_ record: StreamRecord) {
      count.withLock { if record.isError { $0.errors += 1 } else { $0.graphs += 1 } }
    }
  }

  /// Reads to the end of the stream.
  ///
  /// - Parameters:
  ///   - path: for messages; `-` for standard input.
  ///   - write: takes each line as soon as it and all before it are done.
  /// - Throws: `InputError` where the stream cannot be read on, and what `write` throws. A line that
  ///   is no report is no error but a record. Complexity: O(bytes).
  func run(
    _ descriptor: Int32, path: String, write: @escaping @Sendable (String) throws -> Void
  ) throws -> Count {
    var lines = LineStream(descriptor: descriptor, path: path, limit: limits.size)
    var number = 0
    let name = InputFile.name(of: path)
    let counts = Counter()
    var progress = Progress(total: nil)
    defer { progress.finish() }
    let work = OrderedWork<(number: Int, line: LineStream.Line), StreamRecord>(
      threads: limits.threads,
      work: { item in record(of: item.line, number: item.number, name: name) },
      deliver: { record in
        try write(record.json)
        counts.add(record)
      })
    try work.run {
      guard let line = try lines.next() else { return nil }
      number += 1
      progress.show("document \(number)")
      return (number, line)
    }
    return counts.value
  }

  private func record(of line: LineStream.Line, number: Int, name: String) -> StreamRecord {
    let start = ContinuousClock.now
    let place = TextPosition(line: number, column: 1)
    let record: JSONRecord
    switch line {
    case .tooLong(let count):
      return StreamRecord(
        id: .null, code: .tooLarge,
        InputError(
          file: name, position: place,
          reason: "\(count) bytes are more than the \(limits.size) that a line may have",
          suggestion: "split the report, or raise --max-size"))
    case .text(let bytes):
      do {
        record = try JSONRecord(bytes, number: number, file: name)
      } catch {
        return StreamRecord(id: .null, code: .badJSON, error)
      }
    }
    do {
      let report = try record.report(published: published)
      do {
        guard var graph = try limits.graph(of: report, by: extractor, since: start) else {
          return StreamRecord(
            id: record.id, code: .timedOut,
            InputError(
              file: name, position: place, reason: limits.timeMessage,
              suggestion: "split the report, or raise --time-limit"))
        }
        if let inferring { _ = graph.infer(by: inferring) }
        return StreamRecord(id: record.id, graph: graph, warning: record.warning)
      } catch {
        return StreamRecord(id: record.id, code: .unreadable, error)
      }
    } catch {
      return StreamRecord(id: record.id, code: .missingText, error)
    }
  }
}
