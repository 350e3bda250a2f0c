import Language
import Testing

@Suite("Nested names")
struct NestedNameTests {
  private func nested(_ text: String) throws -> [String] {
    let document = try Analysis.document(text)
    return document.nestedNames.map { name in
      "\(document.substring(document.offsets(ofTokens: name.tokens)))/\(name.kind.rawValue)"
    }
  }

  @Test(
    "an office takes in what it belongs to",
    arguments: [
      ("Osh Region Police Chief Temir Alan was held.", "Osh Region Police Chief/Office"),
      ("Kenyan President Odo Berg spoke.", "Kenyan President/Office"),
      ("Odo Berg, Minister of the Interior, spoke.", "Minister of the Interior/Office"),
      ("Defence Minister Ana Moor resigned.", "Defence Minister/Office"),
      ("They arrested the Governor of California.", "Governor of California/Office"),
    ])
  func offices(text: String, office: String) throws {
    #expect(try nested(text).contains(office))
  }

  @Test(
    "places and states in the names of bodies",
    arguments: [
      ("The Bank of Ghana raised rates.", "Ghana/State"),
      ("The Central Bank of Nigeria raised rates.", "Nigeria/State"),
      ("He studied at the University of Nairobi.", "Nairobi/Place"),
    ])
  func insideBodies(text: String, name: String) throws {
    #expect(try nested(text).contains(name))
  }

  @Test("they lie inside or around names, outer before inner, within one sentence")
  func order() throws {
    let document = try Analysis.document(
      """
      Osh Region Police Chief Temir Alan met the Governor of the Bank of Ghana, Ada Obi. Kenyan \
      Foreign Minister Odo Berg was not there.
      """)
    #expect(!document.nestedNames.isEmpty)
    for (one, other) in zip(document.nestedNames, document.nestedNames.dropFirst()) {
      #expect(
        (one.tokens.lowerBound, other.tokens.upperBound)
          <= (other.tokens.lowerBound, one.tokens.upperBound))
    }
    for name in document.nestedNames {
      #expect(
        document.sentences.contains {
          $0.contains(name.tokens.lowerBound) && $0.contains(name.tokens.upperBound - 1)
        })
    }
  }

  @Test("a person's name and a lone word of rank are no office")
  func noOffices() throws {
    #expect(try nested("Ana Moor met Li Wen. The president spoke.").isEmpty)
  }
}
