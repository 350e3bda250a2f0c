import Foundation

/// How well pairs are told apart: per relation, and for the patterns alone.
struct RelationFigures {
  let samples: RelationSamples
  let scores: [[Float]]

  /// Whether the figures are of other corpora than our own.
  let isForeign: Bool

  init(_ samples: RelationSamples, _ scores: [[Float]], isForeign: Bool) {
    self.isForeign = isForeign
    self.samples = samples
    self.scores = scores
  }

  static let headline = ["member-of", "dismissed-by", "proposed-to", "deployed-in"]

  func show() {
    let names = samples.labels.names
    var types: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      types[String(name.dropLast()), default: []].append(index)
    }
    var head = (tp: 0, fp: 0, all: 0)
    var headPattern = (tp: 0, fp: 0)
    print("relation          stated reach  | patterns P R | best-F thr P R F | at P>=.85 R")
    for type in types.keys.sorted(by: {
      (samples.stated[$0] ?? 0, $1) > (samples.stated[$1] ?? 0, $0)
    }) {
      let labels = types[type] ?? []
      var list: [(Float, Bool)] = []
      var (ptp, pfp) = (0, 0)
      for (index, example) in samples.examples.enumerated()
      where example.isForeign == isForeign {
        for label in labels {
          if example.open.contains(label) { continue }
          let truth = example.labels.contains(label)
          list.append((scores[index][label], truth))
          if example.hits.contains(label) { if truth { ptp += 1 } else { pfp += 1 } }
        }
      }
      let all = isForeign ? list.count { $0.1 } : samples.stated[type] ?? 0
      let reach = samples.reachable[type] ?? 0
      list.sort { $0.0 > $1.0 }
      let missing = 0
      var (tp, fp) = (0, 0)
      var best = (f: 0.0, threshold: Float(0), tp: 0, fp: 0)
      var atP = (tp: 0, fp: 0, threshold: Float(1))
      let denominator = Double(max(all, 1) + missing)
      for (score, truth) in list {
        if truth { tp += 1 } else { fp += 1 }
        let f = 2 * Double(tp) / (Double(tp + fp) + denominator)
        if f > best.f { best = (f, score, tp, fp) }
        if Double(tp) / Double(tp + fp) >= 0.85 { atP = (tp, fp, score) }
      }
      if Self.headline.contains(type) {
        head.tp += best.tp
        head.fp += best.fp
        head.all += all
        headPattern.tp += ptp
        headPattern.fp += pfp
      }
      print(
        type.padding(toLength: 18, withPad: " ", startingAt: 0)
          + String(
            format: "%5d %5d | %.2f %.2f | %5.2f %.2f %.2f %.3f | %5.2f %.2f", all, reach,
            Double(ptp) / Double(max(1, ptp + pfp)), Double(ptp) / denominator, best.threshold,
            Double(best.tp) / Double(max(1, best.tp + best.fp)), Double(best.tp) / denominator,
            best.f,
            atP.threshold, Double(atP.tp) / denominator))
    }
    let p = Double(head.tp) / Double(max(1, head.tp + head.fp))
    let r = Double(head.tp) / Double(max(1, head.all))
    print(
      String(
        format: "headline P %.3f R %.3f F %.3f; patterns P %.3f R %.3f", p, r,
        2 * p * r / max(p + r, 1e-9),
        Double(headPattern.tp) / Double(max(1, headPattern.tp + headPattern.fp)),
        Double(headPattern.tp) / Double(max(1, head.all))))
  }

  /// Prints what is missed and what is wrong.
  func faults(_ type: String) {
    for item in samples.unreached where item.type == type { print("UNREACHED \(item.text)") }
    let labels = samples.labels.names.indices.filter { samples.labels.names[$0].dropLast() == type }
    for label in labels {
      for (index, example) in samples.examples.enumerated()
      where example.isForeign == isForeign && !example.open.contains(label) {
        let score = scores[index][label]
        let mark = String(format: "%5.2f", score) + (example.hits.contains(label) ? "H" : " ")
        if example.labels.contains(label), !example.hits.contains(label) {
          print("MISSED \(samples.labels.names[label]) \(mark) \(samples.texts[index])")
        } else if !example.labels.contains(label), example.hits.contains(label) {
          print("FALSE \(samples.labels.names[label]) \(mark) \(samples.texts[index])")
        }
      }
    }
  }
}
