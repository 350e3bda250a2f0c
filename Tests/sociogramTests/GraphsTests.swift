import Foundation
import Testing

/// The cases in `Graphs/`: what lies there is what their commands make of their reports.
@Suite("The cases in Graphs/")
struct GraphsTests {
  /// The repository's folder of cases.
  static let folder = Repository.root.appendingPathComponent("Graphs")

  static let cases = ["kazakhstan-2022", "niger-2023", "peru-2022"]

  @Test("Every case is tested")
  func all() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.contains(".") }
    #expect(names.sorted() == Self.cases)
  }

  @Test("The commands of a case make what lies beside them", arguments: cases)
  func commands(name: String) throws {
    let place = try Workspace()
    let kept = Self.folder.appendingPathComponent(name)
    for file in ["report.txt", "commands"] {
      try place.write(Data(contentsOf: kept.appendingPathComponent(file)), to: file)
    }
    let before = try place.names()
    let result = try Shell.run("sh commands", in: place)
    #expect(result.code == 0, "\(result.errors)")

    let made = try place.names().filter { !before.contains($0) }
    #expect(made.contains("graph.dot"))
    #expect(made.contains("diagram.svg"))
    let present = try FileManager.default.contentsOfDirectory(atPath: kept.path)
    #expect(Set(present) == Set(made + ["report.txt", "commands"]), "files of \(name)")
    for file in made {
      let old = try String(contentsOf: kept.appendingPathComponent(file), encoding: .utf8)
      let new = try place.text(of: file)
      if file.hasSuffix(".svg") {
        // Fonts differ between machines, and with them every coordinate.
        let difference = try SVGStructure(new).difference(from: SVGStructure(old))
        #expect(
          difference.isEmpty,
          "\(name)/\(file) is out of date; see 'make graphs': \(difference.prefix(6))")
      } else {
        #expect(old == new, "\(name)/\(file) is out of date; see 'make graphs'")
      }
    }
  }

  @Test("A report of a case is as long as a report is", arguments: cases)
  func length(name: String) throws {
    let report = Self.folder.appendingPathComponent("\(name)/report.txt")
    let text = try String(contentsOf: report, encoding: .utf8)
    let words = text.split(whereSeparator: \.isWhitespace).count
    #expect((250...600).contains(words))
  }
}
