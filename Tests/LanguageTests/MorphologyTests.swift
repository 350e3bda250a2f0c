@testable import Language
import Testing

@Suite("Morphology")
struct MorphologyTests {
  @Test("features go into 64 bits and come out in the order of CoNLL-U")
  func roundTrip() {
    let text = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    #expect(Morphology(conllu: text).conllu == text)
    #expect(Morphology(conllu: "Person=3|Number=Sing").conllu == "Number=Sing|Person=3")
    #expect(Morphology(conllu: "NumForm=Digit|NumType=Card").conllu == "NumForm=Digit|NumType=Card")
    #expect(Morphology().conllu == "_")
    #expect(Morphology(conllu: "Number=Many|Colour=Red|=|Number").isEmpty)
  }

  @Test("every feature keeps every value, beside all others")
  func values() {
    var all = Morphology()
    for feature in Morphology.Feature.allCases { all[feature] = feature.values.last }
    for feature in Morphology.Feature.allCases {
      #expect(all[feature] == feature.values.last)
      for value in feature.values {
        var one = Morphology()
        one[feature] = value
        #expect(one.conllu == "\(feature.rawValue)=\(value)")
        one[feature] = nil
        #expect(one.isEmpty)
      }
    }
  }

  @Test("words have the features of their tag and place")
  func words() throws {
    let tokens = try Analysis.document("She sees the ministers, who were sacked.").tokens
    #expect(tokens[0].features[.person] == "3")
    #expect(tokens[0].features[.gender] == "Fem")
    #expect(tokens[1].features[.tense] == "Pres")
    #expect(tokens[2].features.conllu == "Definite=Def|PronType=Art")
    #expect(tokens[3].features[.number] == "Plur")
    #expect(tokens[7].features[.voice] == "Pass")
  }
}
