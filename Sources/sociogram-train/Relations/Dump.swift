import ActorGraph
import Extraction
import Foundation
import Language

extension TrainRelations {
  func writeDump(_ path: String) throws {
    let extractor = try PatternExtractor(patternsOf: .standard())
    FileManager.default.createFile(atPath: path, contents: nil)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    var jobs: [(String, GoldDocument)] = []
    for file in gold { for d in try GoldDocument.read(file) { jobs.append((file, d)) } }
    let size = 100
    for start in stride(from: 0, to: jobs.count, by: size) {
      let part = Array(jobs[start..<min(jobs.count, start + size)])
      let texts = Parallel.map(part.map(\.1).map { ($0.id, $0.text) }) { item -> String in
        let (document, samples) = extractor.samples(of: Report(name: item.0, text: item.1))
        func off(_ r: Range<Int>) -> String {
          let o = document.offsets(ofTokens: r)
          return "\(o.lowerBound)-\(o.upperBound)"
        }
        var out = ""
        for s in samples {
          let e = [s.first, s.second].map { e in
            "\(off(e.tokens))\t\(e.kind)\t\(e.isName ? "n" : "-")\(e.isUnnamed ? "u" : "-")\t\(e.actor)\t"
              + zip(e.mentions, e.forms).map { off($0) + ":" + $1 }.joined(separator: " ")
          }
          out += "\(item.0)\t\(s.sentence)\t" + e.joined(separator: "\t") + "\t"
            + s.hits.map { $0.type + ($0.isForward ? ">" : "<") }.joined(separator: " ") + "\t"
            + s.features.map(String.init).joined(separator: " ") + "\n"
        }
        // Sentences, for coverage.
        out += "#\(item.0)\t" + document.sentences.map(off).joined(separator: " ") + "\n"
        return out
      }
      for t in texts { try handle.write(contentsOf: Data(t.utf8)) }
    }
    try handle.close()
  }
}
