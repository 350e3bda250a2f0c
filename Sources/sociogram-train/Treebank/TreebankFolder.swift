import Foundation

/// The treebanks in a folder: files in CoNLL-U, plain or compressed, at any depth.
///
/// `train` or `dev` in a file's name says what it is for. Files whose name has `nc` among its
/// parts (`en_gum-train-nc`) have texts that may not be used commercially and are left out, since what
/// is learnt ships.
struct TreebankFolder {
  let training: [String]
  let development: [String]

  /// - Throws: ``Treebank/Failure`` where there is no training file.
  init(_ path: String) throws {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    let files = names.sorted().filter {
      ($0.hasSuffix(".conllu") || $0.hasSuffix(".conllu.gz"))
        && !Self.parts($0).contains { $0 == "nc" }
    }
    func paths(_ purpose: String) -> [String] {
      files.filter { Self.parts($0).contains { $0 == purpose } }.map { path + "/" + $0 }
    }
    training = paths("train")
    development = paths("dev")
    guard !training.isEmpty else { throw Treebank.Failure.noTraining(path) }
  }

  private static func parts(_ path: String) -> [Substring] {
    let name = path.split(separator: "/").last ?? ""
    return name.split { $0 == "-" || $0 == "_" || $0 == "." }
  }
}
