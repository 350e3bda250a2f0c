import Foundation
import Yams

extension Ontology {
  /// The ontology that comes with the package.
  ///
  /// - Throws: `InputError` when the resource is missing or damaged.
  public static func standard() throws(InputError) -> Ontology {
    let name = "ontology.yaml"
    guard let url = Bundle.module.url(forResource: "ontology", withExtension: "yaml"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else {
      throw InputError(
        file: name, reason: "the ontology that belongs to the program is missing",
        suggestion: "install the program again, with its resources")
    }
    return try Ontology(yaml: text, file: name)
  }

  /// Reads an ontology; the format stands at the head of the standard one.
  ///
  /// - Parameters:
  ///   - yaml: the text.
  ///   - file: the name to show in errors.
  ///   - base: what the text may refer to besides itself, for files that extend an ontology.
  /// - Throws: `InputError` with line and column at the first thing that is wrong: YAML syntax,
  ///   unknown or missing fields, names defined twice, kinds and families that nothing defines.
  public init(yaml: String, file: String, extending base: Ontology? = nil) throws(InputError) {
    let reader = OntologyReader(text: yaml, file: file)
    let own = try reader.read()
    try reader.check(own, base: base)
    self = base?.extended(with: own.ontology) ?? own.ontology
  }
}
