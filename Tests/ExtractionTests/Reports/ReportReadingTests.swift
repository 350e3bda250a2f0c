import ActorGraph
import Extraction
import Foundation
import Testing

/// Bytes of a file to a report, or to an error that says what to do.
@Suite struct ReportReadingTests {
  private static let text = "Tokáyev met Łukasz 😀.\nŽižka left."

  private func refusal(_ bytes: Data) -> InputError? {
    do {
      _ = try Report(bytes: bytes, name: "case/report.txt")
      return nil
    } catch {
      return error
    }
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> Data {
    var data = Data(isBigEndian ? [0xfe, 0xff] : [0xff, 0xfe])
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
      data.append(contentsOf: isBigEndian ? [high, low] : [low, high])
    }
    return data
  }

  @Test func utf8IsRead() throws {
    let report = try Report(
      bytes: Data(Self.text.utf8), name: "a.txt", published: PartialDate("2021-06-16"))
    #expect(Array(report.text.unicodeScalars) == Array(Self.text.unicodeScalars))
    #expect(report.name == "a.txt")
    #expect(report.published == PartialDate("2021-06-16"))
    #expect(report.id == DocumentID(text: Self.text))
  }

  @Test(arguments: [true, false])
  func utf16IsReadInBothOrders(isBigEndian: Bool) throws {
    let report = try Report(
      bytes: Self.utf16(Self.text, isBigEndian: isBigEndian), name: "a.txt")
    #expect(Array(report.text.unicodeScalars) == Array(Self.text.unicodeScalars))
  }

  @Test func byteOrderMarkIsDropped() throws {
    let report = try Report(bytes: Data([0xef, 0xbb, 0xbf]) + Data(Self.text.utf8), name: "a.txt")
    #expect(Array(report.text.unicodeScalars) == Array(Self.text.unicodeScalars))
  }

  @Test func everyEncodingOfATextIsTheSameDocument() throws {
    let plain = Data(Self.text.utf8)
    let encodings = [
      plain, Data([0xef, 0xbb, 0xbf]) + plain, Self.utf16(Self.text, isBigEndian: true),
      Self.utf16(Self.text, isBigEndian: false),
    ]
    #expect(try Set(encodings.map { try Report(bytes: $0, name: "a").id }).count == 1)
  }

  @Test func aSliceOfDataIsRead() throws {
    let bytes = Data("xyzVega left.".utf8)
    #expect(try Report(bytes: bytes.dropFirst(3), name: "a").text == "Vega left.")
  }

  @Test(
    arguments: [
      ([0x56, 0x65, 0x67, 0xe1, 0x20], 3),  // Latin-1
      ([0xff], 0), ([0x41, 0xc0, 0xaf], 1),  // an overlong slash
      ([0x41, 0xe2, 0x82], 1),  // cut inside a character
      ([0xef, 0xbb, 0xbf, 0x41, 0x80], 4),  // behind a mark
      ([0x41, 0xed, 0xa0, 0x80], 1),  // a surrogate
      ([0xc3, 0xa9, 0x41, 0x93, 0x41, 0x94], 3),  // Windows-1252 quotes
    ] as [([UInt8], Int)])
  func invalidBytesAreReportedByOffset(bytes: [UInt8], offset: Int) throws {
    let error = try #require(refusal(Data(bytes)))
    #expect(error.file == "case/report.txt")
    #expect(error.description.contains("byte \(offset) "))
    #expect(error.suggestion?.contains("iconv") == true)
  }

  @Test func manyZeroBytesMeanABinaryFile() throws {
    let error = try #require(refusal(Data("Vega\u{0}\u{0}\u{0}\u{0} left the harbour town.".utf8)))
    #expect(error.description.contains("byte 4 is NUL"))
    #expect(error.suggestion != nil)
    #expect(refusal(Data("V\u{0}e\u{0}g\u{0}a\u{0}".utf8)) != nil)
    #expect(refusal(Self.utf16("V\u{0}e\u{0}g\u{0}", isBigEndian: true)) != nil)
    #expect(refusal(Data(count: 64)) != nil)
  }

  @Test func aZeroByteHereAndThereStays() throws {
    let text = "Vega\u{0} left \u{0}the harbour."
    let report = try Report(bytes: Data(text.utf8), name: "a.txt")
    #expect(Array(report.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      [0xff, 0xfe, 0x41], [0xff, 0xfe, 0x00, 0xd8], [0xfe, 0xff, 0xdc, 0x00, 0x00, 0x41],
      [0xff, 0xfe], [0xfe, 0xff],
    ] as [[UInt8]])
  func damagedUTF16IsRefused(bytes: [UInt8]) throws {
    #expect(refusal(Data(bytes))?.file == "case/report.txt")
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "... !!! ---", "\u{FEFF}", "12, 13; 14.", "😀"])
  func textsWithoutAWordAreRefused(text: String) throws {
    let error = try #require(refusal(Data(text.utf8)))
    #expect(error.reason.contains(text.isEmpty ? "empty" : "no word"))
    #expect(error.suggestion != nil)
  }

  @Test func sizeHasALimit() throws {
    let most = Data(repeating: UInt8(ascii: "a"), count: Report.maximumSize)
    #expect(try Report(bytes: most, name: "a").text.utf8.count == Report.maximumSize)
    let error = try #require(refusal(most + Data([0x61])))
    #expect(error.description.contains("\(Report.maximumSize + 1) bytes"))
    #expect(error.suggestion?.contains("split") == true)
  }

  @Test func theRecordTellsWhatIsKnown() throws {
    let report = Report(
      name: "a.txt", text: "Vega left.", title: "A departure", published: PartialDate("2021"),
      url: "https://example.org/a")
    let graph = try Reading.extractor.get().graph(of: report)
    let record = try #require(graph.document(report.id))
    #expect(record.name == "a.txt" && record.title == "A departure")
    #expect(record.published == PartialDate("2021") && record.url == "https://example.org/a")
  }
}
