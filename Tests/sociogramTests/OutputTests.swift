import Foundation
import Testing

@Suite("Output files are written whole or not at all")
struct OutputTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test("A run that fails leaves the file that was there")
  func keptOnFailure() throws {
    try folder.write("precious", to: "diagram.svg")
    try folder.write("digraph {", to: "bad.dot")
    let before = try folder.names()
    #expect(try folder.run("draw", "bad.dot", "-o", "diagram.svg").code == 3)
    #expect(try folder.run("path", "harbour.json", "x", "y", "-o", "diagram.svg").code == 1)
    #expect(try folder.text(of: "diagram.svg") == "precious")
    #expect(try folder.names() == before)
  }

  @Test("A run that succeeds replaces it, keeps its permissions and leaves nothing else behind")
  func replaced() throws {
    try folder.write("old", to: "graph.json")
    let path = folder.url.appendingPathComponent("graph.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try folder.run("export", "harbour.json", "-o", "graph.json").code == 0)
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(permissions as? Int == 0o640)
    #expect(try folder.names() == ["graph.json", "harbour.json", "report.txt"])
    #expect(try folder.text(of: "graph.json").contains("Mira Kolar"))
  }

  @Test("A symbolic link stays a link")
  func link() throws {
    try folder.write("old", to: "real.json")
    let link = folder.url.appendingPathComponent("link.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.json")
    #expect(try folder.run("export", "harbour.json", "-o", "link.json").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.json")
    #expect(try folder.text(of: "real.json").contains("Mira Kolar"))
  }

  @Test(
    "Places that cannot be written",
    arguments: [
      ("no/such/folder.json", "no/such/folder.json: cannot write: No such file or directory"),
      ("sub.json", "sub.json: cannot write: this is a folder"),
      ("report.txt/x.json", "report.txt/x.json: cannot write: Not a directory"),
      ("/dev/full", "/dev/full: cannot write: No space left on device"),
    ])
  func unwritable(name: String, message: String) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("sub.json"), withIntermediateDirectories: true)
    let result = try folder.run("export", "harbour.json", "--to", "json", "-o", name)
    #expect(result.code == 3)
    #expect(result.errors.hasPrefix("sociogram: \(message)"))
  }

  @Test("Devices are written to as they are")
  func device() throws {
    let result = try folder.run("export", "harbour.json", "--to", "dot", "-o", "/dev/stdout")
    #expect(result.code == 0)
    #expect(result.output.contains("Mira Kolar"))
  }
}
