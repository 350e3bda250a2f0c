import Foundation
import Testing

@Suite("Patterns on the command line")
struct PatternCommandTests {
  let folder: Workspace

  init() throws { folder = try Workspace() }

  private let frames = """
    frames:
      - {relation: supports, verbs: [lobby], source: subject, target: for}

    """

  @Test("Examples that are read as expected")
  func fine() throws {
    try folder.write(
      frames + """
        examples:
          - sentence: Ann Lowe lobbied for Kenya on Monday.
            published: 2021-06-16
            relations: [Ann Lowe -supports-> Kenya]
          - sentence: Ann Lowe will lobby for Kenya.
            relations: ["Ann Lowe -supports-> Kenya [planned]"]
          - sentence: Ann Lowe went to Kenya.
            relations: []
        """, to: "mine.yaml")
    let result = try folder.run("patterns", "test", "mine.yaml")
    #expect(result.code == 0)
    #expect(result.output == "mine.yaml: all 3 examples are read as expected\n")
  }

  @Test("What is read otherwise is named with its line")
  func differences() throws {
    try folder.write(
      frames + """
        examples:
          - sentence: Ann Lowe lobbied for Kenya.
            relations: [Ann Lowe -supports-> Ghana]
          - sentence: Ann Lowe lobbied for Ghana.
            relations: [Ann Lowe -supports-> Ghana]
        """, to: "mine.yaml")
    let result = try folder.run("patterns", "test", "mine.yaml")
    #expect(result.code == 1)
    #expect(
      result.output == """
        mine.yaml:4: Ann Lowe lobbied for Kenya.
          not read: Ann Lowe -supports-> Ghana
          read but not expected: Ann Lowe -supports-> Kenya [current]

        """)
    #expect(result.errors.contains("1 of 2 examples is not read as expected"))
  }

  @Test("A file with examples alone tests the standard patterns")
  func standard() throws {
    try folder.write(
      """
      examples:
        - sentence: President Ana Solis sacked General Pedro Ruiz.
          relations: [Pedro Ruiz -dismissed-by-> Ana Solis]
      """, to: "mine.yaml")
    let result = try folder.run("patterns", "test", "mine.yaml")
    #expect(result.code == 0)
    #expect(result.output == "mine.yaml: the example is read as expected\n")
  }

  @Test("A relation of one's own, worded by a pattern of one's own")
  func own() throws {
    try folder.write(
      """
      relations:
        wooed: {label: wooed, inverse: wooed by, family: proposal}
      """, to: "types.yaml")
    try folder.write(
      """
      words: {charm: [woo, flatter]}
      frames:
        - {relation: wooed, verbs: [$charm], source: subject, target: object}
      examples:
        - {sentence: Kenya wooed Ghana., relations: [Kenya -wooed-> Ghana]}
      """, to: "mine.yaml")
    let test = try folder.run("patterns", "test", "mine.yaml", "--ontology", "types.yaml")
    #expect(test.code == 0)
    let read = try folder.run(
      "relations", "-", "--ontology", "types.yaml", "--patterns", "mine.yaml", "--format", "csv",
      input: "Kenya flattered Ghana.")
    #expect(read.output.contains("Kenya,wooed,Ghana"))
    let without = try folder.run("relations", "-", input: "Kenya flattered Ghana.")
    #expect(without.code == 1)
  }

  @Test(
    "What is wrong in a file is named with its place",
    arguments: [
      ("frames: []\n", "there is no example in the file"),
      ("examples:\n  - {relations: []}\n", "mine.yaml:2:5: 'sentence' is missing"),
      ("examples:\n  - {sentence: A.}\n", "mine.yaml:2:5: 'relations' is missing"),
      (
        "examples:\n  - {sentence: A., relations: [A leads B]}\n",
        "mine.yaml:2:32: 'A leads B' is no"
      ),
      (
        "examples:\n  - {sentence: A., relations: [A -likes-> B]}\n",
        "mine.yaml:2:32: the ontology has no relation 'likes'"
      ),
      (
        "examples:\n  - {sentence: A., published: soon, relations: []}\n",
        "mine.yaml:2:31: 'soon' is no date"
      ),
      (
        "examples:\n  - {sentence: A., relations: [\"A -leads-> B [maybe]\"]}\n",
        "mine.yaml:2:32: 'A -leads-> B [maybe]' is no"
      ),
    ])
  func mistakes(yaml: String, message: String) throws {
    try folder.write(yaml, to: "mine.yaml")
    let result = try folder.run("patterns", "test", "mine.yaml")
    #expect(result.code == 3)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
