import ActorGraph
import GraphFormats
import Testing

@Suite("RDF: broken files")
struct RDFErrorTests {
  @Test(
    "what, where and what to do",
    arguments: [
      (
        "@prefix ex: <urn:ex#> .\nex:a ex:knows exx:b .",
        """
        x.ttl:2:15: the prefix 'exx:' is not declared
          ex:a ex:knows exx:b .
                        ^
        declare it: @prefix exx: <...> .
        """
      ),
      (
        "<urn:a> <urn:b> \"c\" <urn:d> .",
        """
        x.ttl:1:21: expected '.', ';' or ',' after the object, found '<'
          <urn:a> <urn:b> "c" <urn:d> .
                              ^
        """
      ),
      (
        "<urn:a> <urn:b> \"c\n\" .",
        """
        x.ttl:1:17: the string that starts here has no end on its line
          <urn:a> <urn:b> "c
                          ^
        close it, or put three quotes around a text of several lines
        """
      ),
      (
        "<urn:a> \"b\" <urn:c> .",
        """
        x.ttl:1:9: expected a predicate, found '"'
          <urn:a> "b" <urn:c> .
                  ^
        write an IRI, a prefixed name or 'a'
        """
      ),
      (
        "<urn:g> { <urn:a> <urn:b> <urn:c> }",
        """
        x.ttl:1:9: expected a predicate, found '{'
          <urn:g> { <urn:a> <urn:b> <urn:c> }
                  ^
        this is TriG; save the file as Turtle or as N-Quads
        """
      ),
      (
        "<urn:a b> a <urn:c> .",
        """
        x.ttl:1:7: an IRI cannot hold ' '
          <urn:a b> a <urn:c> .
                ^
        percent-encode the character
        """
      ),
      (
        "<urn:a> <urn:b> \"\\ud83d\\ude00\" .",
        """
        x.ttl:1:18: this escape stands for no character
          <urn:a> <urn:b> "\\ud83d\\ude00" .
                           ^
        write a character beyond U+FFFF as one escape: \\U0001F600
        """
      ),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(Self.turtle(text) == message)
  }

  @Test(
    "faults of Turtle are refused",
    arguments: [
      "<urn:a>", "<urn:a> a", "<urn:a> a <urn:b>", "<urn:a> a <urn:b> ;", "<urn:a", "a a a .",
      "[] .", "[ a <urn:b> ", "(", "( 1 2", "<urn:a> a [ .", "<urn:a> a \"x", "<urn:a> a '''x''",
      "<urn:a> a \"x\"@ .", "<urn:a> a \"x\"@en- .", "<urn:a> a \"x\"^^ .",
      "<urn:a> a \"x\"^^_:b .",
      "<urn:a> a \"\\x\" .", "<urn:a> a \"\\u12g4\" .", "<urn:a> a \"\\U00110000\" .",
      "<urn:a> a + .", "<urn:a> a . .", "@prefix <urn:a> .", "@prefix a: b: .",
      "@prefix a: <urn:b>",
      "@base \"x\" .", "@include <urn:a> .", "<urn:\\u0020> a 1 .", "<urn:a> a _: .",
      "<urn:a> _:b 1 .",
      "<urn:a> a <urn:b>, .", "<<urn:a>> a 1 .", "<< <urn:a> <urn:b> 1 >> <urn:c> 2 .", "{ }", "\0",
      "@prefix a: <urn:a>. a:x% a 1 .", "@prefix a: <urn:a>. a:\\x a 1 .", "\"a\" <urn:b> 1 .",
    ])
  func turtleFaults(_ text: String) {
    #expect(Self.turtle(text) != nil)
  }

  @Test(
    "faults of N-Quads are refused",
    arguments: [
      "<urn:a>", "<urn:a> <urn:b>", "<urn:a> <urn:b> <urn:c>", "<urn:a> <urn:b> <urn:c> <urn:d>",
      "<urn:a> <urn:b>\n<urn:c> .", "<urn:a> <urn:b> \"c\nd\" .", "<urn:a> <urn:b> 'c' .",
      "<urn:a> <urn:b> 12 .", "<urn:a> a <urn:c> .", "<urn:a> _:b <urn:c> .",
      "\"a\" <urn:b> <urn:c> .",
      "<urn:a> <urn:b> <urn:c> \"d\" .", "<urn:a> <urn:b> <urn:c> . <urn:a> <urn:b> <urn:c> .",
      "<urn:a> <urn:b> \"\"\"c\"\"\" .", "@prefix a: <urn:b> .", "<urn:a> <urn:b> \"c\"^^x .",
      "\u{1}",
    ])
  func nQuadsFaults(_ text: String) {
    var message: String?
    do throws(InputError) {
      _ = try NQuads.read(bytes: Array(text.utf8), file: "x.nq") { _ in }
    } catch {
      message = error.description
      #expect(error.position != nil)
    }
    #expect(message != nil)
  }

  @Test("brackets nest 500 deep and no deeper")
  func depth() {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      "<urn:a> <urn:b> " + String(repeating: open, count: depth) + "1"
        + String(repeating: close, count: depth) + " ."
    }
    for (open, close) in [("[ <urn:p> ", "]"), ("(", ")")] {
      #expect(Self.turtle(nested(500, open, close)) == nil)
      #expect(Self.turtle(nested(501, open, close))?.contains("deeper than 500") == true)
      #expect(Self.turtle(nested(100_000, open, close))?.contains("deeper than 500") == true)
    }
  }

  @Test("bytes that are no text, and other encodings")
  func bytes() {
    #expect(Self.turtle([0x3c, 0xff, 0x3e])?.contains("0xff is not UTF-8") == true)
    #expect(Self.turtle([0xff, 0xfe, 0x3c, 0])?.contains("UTF-16") == true)
    #expect(Self.turtle([]) == nil)
    #expect(Self.turtle("# nothing but a comment") == nil)
    #expect(Self.turtle("\u{feff}<urn:a> a <urn:b> .") == nil)
  }

  @Test("each cut of a file of ours is read or refused, never a crash")
  func cuts() throws {
    let ontology = try RoundTrip.standard.get()
    let sample = try NodeLinkJSONTests.sample()
    let turtle = Turtle.write(sample, ontology: ontology).files[0].bytes
    for end in stride(from: 0, to: turtle.count, by: 7) { _ = Self.turtle(Array(turtle[..<end])) }
    let lines = NQuads.write(sample, ontology: ontology).files[0].bytes
    for end in stride(from: 0, to: lines.count, by: 7) {
      _ = try? NQuads.read(bytes: Array(lines[..<end]), file: "x.nq") { _ in }
    }
  }

  @Test(
    "values of ours that make no sense",
    arguments: [
      ("sg:version \"1\"", "sg:version \"2\"", "expected '1', which this program reads"),
      ("\"2022-01-05\"^^xsd:date ;\n  sg:conf", "\"soon\" ;\n  sg:conf", "expected a date"),
      ("sg:confidence 0.9", "sg:confidence 1.9", "expected a number from 0 to 1"),
      ("sg:key \"k\"", "sg:status \"perhaps\"", "expected current, former"),
      ("sg:key \"k\"", "sg:key \"k\", \"l\"", "a relation has a second sg:key"),
      ("rdf:object actor:tokayev", "rdf:object actor:nobody", "nobody"),
      ("rdf:object actor:tokayev", "rdf:value 1", "a relation has no rdf:object"),
      ("oa:end 24", "oa:end -1", "a selector needs an oa:start"),
      ("oa:end 24", "oa:end 99999999999999999999", "expected a number of characters"),
      ("oa:exact", "rdf:value", "a quote has no oa:exact"),
      ("a oa:TextQuoteSelector", "a oa:SvgSelector", "the quote has no oa:TextQuoteSelector"),
      ("oa:hasSource document:d1", "rdf:value 1", "has no oa:hasSource"),
    ])
  func senselessValues(_ old: String, _ new: String, _ message: String) throws {
    let ontology = try RoundTrip.standard.get()
    let text = Turtle.write(try NodeLinkJSONTests.sample(), ontology: ontology).files[0].text
    #expect(text.contains(old))
    let found = Self.turtle(text.replacing(old, with: new))
    #expect(found?.contains(message) == true, "\(found ?? "no error")")
  }

  /// The message of the error; nil where there is none.
  static func turtle(_ bytes: [UInt8]) -> String? {
    do throws(InputError) {
      _ = try Turtle.read(bytes: bytes, file: "x.ttl") { _ in }
      return nil
    } catch {
      return error.description
    }
  }

  static func turtle(_ text: String) -> String? { turtle(Array(text.utf8)) }
}
