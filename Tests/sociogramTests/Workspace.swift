import Foundation

/// A temporary folder with a graph and a report in it, removed with the value.
final class Workspace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sociogram-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write(Self.harbour, to: "harbour.json")
    try write(Self.report, to: "report.txt")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    try bytes.write(to: url.appendingPathComponent(name))
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  /// Names of all visible and hidden files but those of running programs.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { !$0.hasPrefix(".run-") }.sorted()
  }

  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.run(
      arguments, in: self, input: input.map { Data($0.utf8) }, environment: environment)
  }

  /// A report on an invented country.
  static let report = """
    Selvania joined nobody and asked nobody.

    Selvania is a member of the Northern Alliance. On Monday President Mira Kolar dismissed the \
    head of the Harbour Authority, Jonas Oriel.

    """

  /// A small graph: six actors, four relations, one quote, one actor alone.
  static let harbour = """
    {"directed": true, "multigraph": true, "graph": {},
     "nodes": [
      {"id": "mira", "type": "Person", "name": "Mira Kolar", "aliases": ["Kolar"]},
      {"id": "tomas", "type": "Person", "name": "Tomás Oriel", "aliases": []},
      {"id": "jonas", "type": "Person", "name": "Jonas Oriel", "aliases": []},
      {"id": "port", "type": "Organisation", "name": "Harbour Authority", "aliases": ["HA"]},
      {"id": "sel", "type": "State", "name": "Selvania", "aliases": []},
      {"id": "isle", "type": "Place", "name": "Gull Island", "aliases": []}],
     "edges": [
      {"source": "mira", "target": "port", "key": "k1", "type": "leads", "date": null,
       "status": "current", "evidence": [{"document": "d1", "start": 0, "end": 22,
       "quote": "Kolar, who runs it all"}]},
      {"source": "port", "target": "sel", "key": "k2", "type": "part-of", "date": null,
       "status": "current", "evidence": []},
      {"source": "tomas", "target": "sel", "key": "k3", "type": "leads", "date": "2019/..",
       "status": "current", "evidence": []},
      {"source": "jonas", "target": "mira", "key": "k4", "type": "met-with",
       "date": "2021-05-03", "status": null, "evidence": []}]}
    """
}
