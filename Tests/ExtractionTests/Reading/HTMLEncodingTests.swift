import ActorGraph
import Extraction
import Foundation
import Testing

/// The encodings of pages, by the rules of the HTML standard.
@Suite struct HTMLEncodingTests {
  private func text(_ head: String, _ bytes: [UInt8]) throws -> String {
    try Page.report(
      bytes: Data("\(head)<p>".utf8) + Data(bytes), as: .html, name: "page.html"
    ).text
  }

  private func refusal(_ head: String, _ bytes: [UInt8]) -> InputError? {
    do {
      _ = try text(head, bytes)
      return nil
    } catch {
      return error as? InputError
    }
  }

  @Test(
    arguments: [
      ("<meta charset=iso-8859-1>", [0x4b, 0xe1, 0x93], "K\u{e1}\u{201c}"),
      ("<META CHARSET='Windows-1252'>", [0x4b, 0x9a], "K\u{161}"),
      (
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        [0xcf, 0xf3], "\u{41f}\u{443}"
      ),
      ("<meta charset=koi8-r>", [0xf0, 0xd5], "\u{41f}\u{443}"),
      ("<meta charset=gb2312>", [0xce, 0xd2], "\u{6211}"),
      ("<meta charset=utf-16>", [0x4b, 0xc3, 0xa1], "K\u{e1}"),
      ("<!-- <meta charset=koi8-r> --><meta charset=utf-8>", [0x4b, 0xc3, 0xa1], "K\u{e1}"),
      ("", [0x4b, 0xc3, 0xa1], "K\u{e1}"),
      ("\u{feff}<meta charset=koi8-r>", [0x4b, 0xc3, 0xa1], "K\u{e1}"),
    ] as [(String, [UInt8], String)])
  func declared(head: String, bytes: [UInt8], text: String) throws {
    #expect(try self.text(head, bytes) == "\(text)\n")
  }

  @Test func utf16WithAMark() throws {
    var bytes = Data([0xff, 0xfe])
    for unit in "<p>K\u{e1}lmar left.".utf16 {
      bytes.append(contentsOf: [UInt8(unit & 0xff), UInt8(unit >> 8)])
    }
    #expect(try Page.report(bytes: bytes, as: .html, name: "p.html").text == "K\u{e1}lmar left.\n")
  }

  @Test func wrongBytesAreNamedByOffset() throws {
    #expect(
      refusal("<meta charset=utf-8>", [0x4b, 0xe1, 0x20])?.reason.contains("byte 24 ") == true)
    #expect(refusal("", [0x4b, 0xe1, 0x20])?.reason.contains("byte 4 ") == true)
    #expect(refusal("<meta charset=gb2312>", [0x4b, 0xff])?.reason.contains("byte 25 ") == true)
  }

  @Test func unknownEncodingsAreNamed() throws {
    let error = try #require(refusal("<meta charset=x-klingon>", [0x4b]))
    #expect(error.reason.contains("'x-klingon'"))
    #expect(refusal("<meta charset='../../etc/x'>", [0x4b]) != nil)
  }

  @Test func zeroBytesEndNothing() throws {
    #expect(try text("", Array("Kolar\u{0} met \u{0}Vega".utf8)).contains("Vega"))
  }
}
