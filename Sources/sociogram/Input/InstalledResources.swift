import ActorGraph
import Foundation

/// The folders with data that stand beside the program.
enum InstalledResources {
  /// The standard ontology.
  ///
  /// - Throws: `InputError` as ``check()`` does.
  static func ontology() throws(InputError) -> Ontology {
    try check()
    return try Ontology.standard()
  }

  /// Sees to it that all folders are there.
  ///
  /// - Throws: `InputError` where the program was copied away from its folders. Swift's own lookup
  ///   ends the process in that case.
  static func check() throws(InputError) {
    let home = Bundle.main.bundleURL
    for module in ["ActorGraph", "Diagrams", "Extraction", "Language"] {
      let folder = home.appendingPathComponent("sociogram_\(module).resources").path
      guard FileManager.default.fileExists(atPath: folder) else {
        throw InputError(
          file: folder, reason: "this folder belongs to the program and is missing",
          suggestion: "install the program again ('make install'), and link to it, do not copy it")
      }
    }
  }
}
