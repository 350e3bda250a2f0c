import Diagrams
import Foundation

/// Programs that stand for the helper process of Graphviz.
enum HelperProgram {
  /// The built `sociogram` beside the tests.
  static func path() throws -> String {
    let arguments = CommandLine.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] }
    let folders = [bundle, arguments.first, Bundle.main.bundlePath + "/x"].compactMap(\.self)
      .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    for folder in folders {
      let candidate = folder.appendingPathComponent("sociogram").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    throw Missing(folders: folders.map(\.path))
  }

  private struct Missing: Error, CustomStringConvertible {
    var folders: [String]
    var description: String { "there is no built 'sociogram' in \(folders)" }
  }

  /// Helpers as users have them.
  static func host(limits: GraphvizLimits = GraphvizLimits()) throws -> GraphvizHost {
    .child(executable: try path(), limits: limits)
  }

  /// A shell script as the helper.
  static func script(
    _ text: String, limits: GraphvizLimits = GraphvizLimits(), mark: String = "sociogram-test"
  ) -> GraphvizHost {
    .child(executable: "/bin/sh", arguments: ["-c", text, mark], limits: limits)
  }

  /// A script that hands each request to the true helper, but acts on those in whose drawing text a
  /// pattern is found.
  ///
  /// - Parameters:
  ///   - action: what it does then, for instance crash.
  ///   - requests: how many it serves before it leaves.
  static func filter(
    _ pattern: String, action: String, requests: Int = 1_000, limits: GraphvizLimits
  ) throws -> GraphvizHost {
    script(
      """
      count=0
      folder=$(mktemp -d) || exit 9
      trap 'rm -r "$folder"' EXIT
      while [ $count -lt \(requests) ]; do
        head -c 12 > "$folder/header"
        [ -s "$folder/header" ] || exit 0
        head -c $(od -An -tu4 -j8 "$folder/header") > "$folder/body"
        if grep -q -a -e '\(pattern)' "$folder/body"; then rm -r "$folder"; \(action); fi
        cat "$folder/header" "$folder/body" | '\(try path())' graphviz-worker
        count=$((count + 1))
      done
      """, limits: limits)
  }

  /// How many processes run that were started by this one with a mark, the dead among them.
  static func count(mark: String) -> Int {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return folders.count { name in
      guard Int(name) != nil,
        let words = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(name)/cmdline"))
      else { return false }
      return words.range(of: Data(mark.utf8)) != nil
    }
  }
}
