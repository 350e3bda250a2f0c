import Language
import Testing

@Suite("Offsets in bytes")
struct OffsetTableTests {
  @Test(
    "scalars to bytes and back",
    arguments: ["", "plain", "Åsa met José\u{301} 👩‍👧 in Нур-Султан.", "東京\u{10FFFF}é"])
  func conversion(piece: String) {
    let text = String(repeating: piece, count: 40)
    let document = Document(text: text)
    let table = OffsetTable(document)
    var bytes = 0
    for (offset, scalar) in document.scalars.enumerated() {
      #expect(table.utf8Offset(ofScalar: offset) == bytes)
      for inside in 0..<UTF8.width(scalar) {
        #expect(table.scalarOffset(ofUTF8: bytes + inside) == offset)
      }
      bytes += UTF8.width(scalar)
    }
    #expect(table.utf8Offset(ofScalar: document.scalars.count) == text.utf8.count)
    #expect(table.scalarOffset(ofUTF8: text.utf8.count) == document.scalars.count)
    #expect(table.utf8Offset(ofScalar: -5) == 0)
    #expect(table.scalarOffset(ofUTF8: .max) == document.scalars.count)
  }
}
