import Foundation
import Testing

@Suite("What is drawn and how")
struct DrawOptionsTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  private func draw(_ options: String...) throws -> Program.Result {
    try Program.run(["draw", "harbour.json"] + options, in: folder)
  }

  /// Which actors are drawn, by identifier.
  private func actors(_ result: Program.Result) -> Set<String> {
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    return Set(
      result.output.split(separator: "data-actor=\"").dropFirst()
        .compactMap { $0.split(separator: "\"").first.map(String.init) })
  }

  @Test("Around an actor, near and farther; several actors alone")
  func focus() throws {
    let near = try draw("--focus", "kolar")
    #expect(actors(near) == ["mira", "port", "jonas"])
    #expect(near.output.contains("Around Mira Kolar"))
    #expect(near.output.contains("Shown: 1 step around Mira Kolar; 2 of 4 relations."))
    let far = try draw("--focus", "Kolar", "--around", "2")
    #expect(actors(far) == ["mira", "port", "jonas", "sel"])
    let pair = try draw("--focus", "Kolar", "--focus", "Jonas Oriel", "--around", "0")
    #expect(actors(pair) == ["mira", "jonas"])
  }

  @Test("A path is lit in the network or stands alone")
  func path() throws {
    let lit = try draw("--path", "Kolar", "Tomas Oriel")
    #expect(actors(lit) == ["mira", "port", "jonas", "sel", "tomas"])
    #expect(lit.output.contains("How is Mira Kolar tied to Tomás Oriel?"))
    let alone = try draw("--path", "Kolar", "Selvania", "--others", "hidden")
    #expect(actors(alone) == ["mira", "port", "sel"])
  }

  @Test("What counts: date, types and families, kinds, statuses, certainty")
  func filters() throws {
    #expect(actors(try draw("--as-of", "2018")) == ["mira", "port", "sel"])
    #expect(actors(try draw("--relations", "leads")) == ["mira", "port", "sel", "tomas"])
    #expect(actors(try draw("--relations", "office,part-of")) == ["mira", "port", "sel", "tomas"])
    #expect(actors(try draw("--kinds", "Person")) == ["mira", "jonas"])
    #expect(actors(try draw("--status", "event")) == ["mira", "jonas"])
    #expect(actors(try draw("--avoid", "Selvania")) == ["mira", "port", "jonas"])
    let sure = try draw("--min-confidence", "0.9")
    #expect(sure.output.contains("confidence at least 0.9 or not judged"))
  }

  @Test("Actors with the same ties become one node where that is asked for")
  func mergeLeaves() throws {
    let graph = """
      {"directed": true, "multigraph": true, "graph": {},
       "nodes": [
        {"id": "port", "type": "Organisation", "name": "Harbour Authority"},
        {"id": "jonas", "type": "Person", "name": "Jonas Oriel"},
        {"id": "tomas", "type": "Person", "name": "Tomás Oriel"}],
       "edges": [
        {"source": "jonas", "target": "port", "key": "k1", "type": "employed-by"},
        {"source": "tomas", "target": "port", "key": "k2", "type": "employed-by"}]}
      """
    try folder.write(graph, to: "twins.json")
    let merged = try folder.run("draw", "twins.json", "--merge-leaves")
    #expect(merged.output.contains("2 people: Jonas Oriel, Tomás Oriel"))
    #expect(!(try folder.run("draw", "twins.json").output.contains("2 people")))
  }

  @Test(
    "Frames, layout and page",
    arguments: [
      ["--group-by", "organisation"], ["--group-by", "community"], ["--group-by", "none"],
      ["--layout", "dot"], ["--layout", "force"], ["--size", "a4"], ["--size", "1600x900"],
      ["--view", "timeline"], ["--view", "matrix"], ["--compare", "harbour.json"],
    ])
  func arrangement(options: [String]) throws {
    let result = try Program.run(["draw", "harbour.json"] + options, in: folder)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("Mira Kolar"))
  }

  @Test("Headings and legend")
  func words() throws {
    let result = try draw(
      "--title", "Who runs <the> port", "--subtitle", "From one file", "--no-legend")
    #expect(result.output.contains("Who runs &lt;the&gt; port"))
    #expect(result.output.contains("From one file"))
    #expect(!result.output.contains("holds office"))
    #expect(try draw().output.contains("holds office"))
  }

  @Test("A png fits the size in pixels, or has the resolution")
  func pixels() throws {
    func width(_ options: String...) throws -> Int {
      let result = try Program.run(
        ["draw", "harbour.json", "-o", "d.png"] + options, in: folder)
      #expect(result.code == 0)
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent("d.png"))
      return bytes.dropFirst(16).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(try width("--size", "700x700") <= 700)
    let (coarse, fine) = (try width("--dpi", "72"), try width("--dpi", "144"))
    #expect(abs(fine - 2 * coarse) < 8)
  }

  @Test("The diagram in words, beside the picture")
  func withText() throws {
    #expect(try draw("-o", "d.svg", "--with-text").code == 0)
    #expect(try folder.text(of: "d.txt").contains("Mira Kolar leads Harbour Authority"))
    #expect(try draw("--format", "mermaid").output.contains("flowchart"))
  }

  @Test("Nothing found ends with 1 and says what is missing")
  func nothingFound() throws {
    for (options, message) in [
      (["--focus", "Koloman"], "there is no actor called 'Koloman'"),
      (["--focus", "Gull Island"], "nobody is tied to Gull Island"),
      (["--path", "Kolar", "Gull Island"], "no path between Mira Kolar and Gull Island"),
      (["--status", "denied"], "nothing to draw: no relation that keeps to these options"),
    ] {
      let result = try Program.run(["draw", "harbour.json"] + options, in: folder)
      #expect(result.code == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test(
    "Wrong options end with 2 and say what to do",
    arguments: [
      (["--around", "2"], "add --focus ACTOR"),
      (["--focus", "Kolar", "--around", "-1"], "--around"),
      (["--focus", "Kolar", "--path", "Kolar", "Selvania"], "choose either --focus or --path"),
      (["--path", "Kolar"], "name two actors after --path"),
      (["--path", "Kolar", "Kolar"], "name two different actors"),
      (["--others", "hidden"], "--others belongs to --path"),
      (["--min-confidence", "7"], "--min-confidence must be 0 to 1"),
      (["--relations", "leeds"], "did you mean 'leads'?"),
      (["--kinds", "Persn"], "did you mean 'Person'?"),
      (["--size", "huge"], "1600x900"),
      (["--size", "1600x900", "--dpi", "200"], "leave out --dpi"),
      (["--dpi", "9"], "--dpi must be 36 to 600"),
      (["--group-by", "colour"], "'community'"),
      (["--with-text"], "add -o diagram.svg"),
      (["--with-text", "-o", "d.txt"], "would be written twice"),
      (["--view", "matrix", "--path", "Kolar", "Selvania"], "leave out --view"),
      (["--compare", "harbour.json", "--focus", "Kolar"], "leave out --view, --focus"),
    ] as [([String], String)])
  func usage(options: [String], message: String) throws {
    let result = try Program.run(["draw", "harbour.json"] + options, in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
