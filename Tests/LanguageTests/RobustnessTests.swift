import Foundation
import Language
import Testing

@Suite("Bad input")
struct RobustnessTests {
  /// `../shared/data/robustness/documents`, where it exists.
  static let documents: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "shared/data/robustness/documents")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Without optimisation a tenth of the text must do.
  #if DEBUG
    private static let share = 10
  #else
    private static let share = 1
  #endif

  @Test(
    "all documents of the robustness collection", .disabled(if: documents == nil, "no ../shared"))
  func collection() throws {
    let folder = try #require(Self.documents)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count > 20)
    for name in files {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      DocumentLaws(try Analysis.document(String(decoding: bytes, as: UTF8.self)), "\(name)").check()
    }
  }

  @Test("nothing and white space give nothing")
  func nothing() throws {
    for text in ["", "\n", String(repeating: " ", count: 1_000_000)] {
      let document = try Analysis.document(text)
      #expect(document.tokens.isEmpty && document.sentences.isEmpty)
      #expect(document.names.isEmpty && document.times.isEmpty)
      #expect(document.scalars.count == text.unicodeScalars.count)
    }
  }

  @Test(
    "much of the same",
    arguments: [
      ("words without a full stop", "and then they went ", 4_000),
      ("one-mark sentences", ". ", 100_000),
      ("one token", "a", 200_000),
      ("names in a row", "Ana ", 20_000),
      ("brackets", "(", 20_000),
      ("quotes", "\"", 20_000),
      ("lines of capitals", "ARMY TAKES POWER\n", 5_000),
      ("lines of names", "Ana Moor and Berg\nof ", 5_000),
      ("initials", "A. ", 20_000),
      ("people and offices", "the head of Peru, Ana Moor, and ", 2_000),
      ("relative clauses", "the man who saw ", 4_000),
      ("hyphens", "A-b-", 20_000),
      ("dots and letters", "a.", 30_000),
      ("mail addresses", "a@", 30_000),
      ("hosts", "www.", 30_000),
      ("numbers", "1,", 40_000),
      ("apostrophes", "d'", 30_000),
      ("NUL", "\u{0}", 200_000),
      ("emoji", "👩‍👩‍👧🇰🇿", 5_000),
      ("right to left", "قال الرئيس إن ", 5_000),
      ("combining marks", "\u{301}", 100_000),
      ("marks after a letter", "Ana\u{301}\u{302}\u{303}", 20_000),
      ("zero width", "A\u{200B}", 50_000),
      ("replacement characters", "\u{FFFD}", 30_000),
    ])
  func repeated(name: String, piece: String, count: Int) throws {
    let text = String(repeating: piece, count: count / Self.share)
    DocumentLaws(try Analysis.document(text), "\(name)").check()
  }

  @Test("emoji and right-to-left text keep their offsets beside names")
  func mixed() throws {
    let document = try Analysis.document("👩‍👩‍👧 العربية Ana Moor met 🇰🇿 Li Wen.")
    let names = document.names.map { document.substring(document.offsets(ofTokens: $0.tokens)) }
    #expect(names == ["Ana Moor", "Li Wen"])
  }

  @Test("a tree is a tree however long the sentence is")
  func longSentence() throws {
    let names = (0..<1_500).map { "Ana Moor\($0 % 7), the head of Peru" }.joined(separator: ", ")
    DocumentLaws(try Analysis.document("They met \(names)"), "long list").check()
  }
}
