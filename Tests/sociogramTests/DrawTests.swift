import Foundation
import Testing

@Suite("Drawing")
struct DrawTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  @Test(
    "The output file's name decides the format",
    arguments: [
      ("d.svg", "<?xml"), ("d.png", "\u{fffd}PNG"), ("d.pdf", "%PDF-"), ("d.dot", "digraph"),
    ])
  func formats(name: String, start: String) throws {
    let result = try folder.run("draw", "harbour.json", "-o", name)
    #expect(result.code == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
    #expect(try folder.text(of: name).hasPrefix(start))
  }

  @Test("Without a file the picture goes to standard output, as SVG")
  func standardOutput() throws {
    let result = try folder.run("draw", "-", "--title", "The <Port>", input: Workspace.harbour)
    #expect(result.code == 0)
    #expect(result.output.contains("<svg"))
    #expect(result.output.contains("The &lt;Port&gt;"))
    #expect(result.output.contains("Harbour Authority"))
  }

  @Test("In words")
  func text() throws {
    let result = try folder.run("draw", "harbour.json", "--format", "text")
    #expect(result.code == 0)
    #expect(result.output.contains("Mira Kolar leads Harbour Authority"))
  }

  @Test("The dark theme differs")
  func themes() throws {
    let light = try folder.run("draw", "harbour.json").output
    let dark = try folder.run("draw", "harbour.json", "--theme", "dark").output
    #expect(light != dark)
    #expect(dark.contains("<svg"))
  }
}
