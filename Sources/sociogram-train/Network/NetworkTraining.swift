import Foundation
import Language


/// Trains a network: passes over the sentences in batches of like length, half of each batch on a
/// core.
///
/// The result depends on the sentences and the seed only: halves are the same whatever runs them, and
/// their gradients are added in a fixed order.
struct NetworkTraining {
  struct Schedule: Codable, Equatable {
    var epochs = 24
    var rate: Float = 0.003
    /// Words of a batch, about.
    var batch = 800
    var seed: UInt64 = 1
  }

  let sizes: NetworkSizes
  let layout: NetworkLayout
  let schedule: Schedule
  private var optimiser: Adam
  private let halves: [Half]
  private(set) var epoch = 0

  /// What one core works on.
  private final class Half: @unchecked Sendable {
    var gradient: NetworkGradient
    var loss = NetworkLoss()
    init(_ gradient: NetworkGradient) { self.gradient = gradient }
  }

  init(_ sizes: NetworkSizes, _ dropout: Dropout, _ schedule: Schedule) {
    self.sizes = sizes
    self.schedule = schedule
    layout = NetworkLayout(sizes)
    optimiser = Adam(count: layout.count)
    halves = [0, 1].map { [layout] _ in Half(NetworkGradient(sizes, layout, dropout)) }
    var random = SeededRandom(seed: schedule.seed)
    for part in layout.parts where part.spread > 0 {
      for index in part.start..<part.start + part.count {
        optimiser.parameters[index] = (random.share() * 2 - 1) * part.spread
      }
    }
    // Cells remember at first (Jozefowicz et al. 2015).
    for (forward, backward) in layout.cells {
      for cell in [forward, backward] {
        for index in sizes.hidden..<2 * sizes.hidden {
          optimiser.parameters[cell.bias.start + index] = 1
        }
      }
    }
  }

  /// The averaged parameters.
  var parameters: Floats { optimiser.average }

  /// One pass over the sentences.
  mutating func runEpoch(_ sentences: [TrainingSentence]) -> NetworkLoss {
    var random = SeededRandom(seed: schedule.seed &+ UInt64(epoch) &* 0x1234_5677)
    let batches = batches(sentences, &random)
    let all = batches.count * schedule.epochs
    var loss = NetworkLoss()
    for (number, batch) in batches.enumerated() {
      let parts = [0, 1].map { half in
        SentenceBatch(
          batch.enumerated().filter { $0.offset % 2 == half }.map { sentences[$0.element] })
      }
      let words = parts.reduce(0) { $0 + $1.rows }
      let start = Pointer(optimiser.parameters)
      let seeds = parts.map { _ in random.next() }
      DispatchQueue.concurrentPerform(iterations: 2) { [halves] half in
        var random = SeededRandom(seed: seeds[half])
        halves[half].loss = halves[half].gradient.add(parts[half], start.floats, &random)
      }
      for half in halves { loss += half.loss }
      optimiser.step(
        halves.map { $0.gradient.gradient }, scale: 1 / Float(max(words, 1)),
        rate: rate(step: epoch * batches.count + number, of: all))
    }
    epoch += 1
    return loss
  }

  private struct Pointer: @unchecked Sendable {
    let floats: Floats
    init(_ floats: Floats) { self.floats = floats }
  }

  /// Up within 200 steps, level for a third of the way, then down to nearly nothing.
  private func rate(step: Int, of all: Int) -> Float {
    let way = Float(step) / Float(max(all, 1))
    let fall = way < 0.3 ? 1 : (1 - way) / 0.7
    return schedule.rate * min(1, Float(step + 1) / 200) * max(0.02, fall)
  }

  /// Sentences of like length together, in random order.
  private func batches(
    _ sentences: [TrainingSentence], _ random: inout SeededRandom
  ) -> [[Int]] {
    var order = Array(sentences.indices)
    order.shuffle(using: &random)
    var batches: [[Int]] = []
    for start in stride(from: 0, to: order.count, by: 3000) {
      let chunk = order[start..<min(start + 3000, order.count)].sorted {
        (sentences[$0].count, $0) < (sentences[$1].count, $1)
      }
      var batch: [Int] = []
      var words = 0
      for index in chunk {
        batch.append(index)
        words += sentences[index].count
        if words >= schedule.batch {
          batches.append(batch)
          batch = []
          words = 0
        }
      }
      if !batch.isEmpty { batches.append(batch) }
    }
    batches.shuffle(using: &random)
    return batches
  }

  // MARK: - Resuming

  /// Everything that the next epoch depends on.
  var checkpoint: Data {
    var data = Data()
    withUnsafeBytes(of: UInt64(epoch).littleEndian) { data.append(contentsOf: $0) }
    return data + optimiser.state
  }

  /// Goes on from a checkpoint of a training of the same sizes; false where it does not fit.
  mutating func resume(from data: Data) -> Bool {
    guard data.count > 8, optimiser.resume(from: data.dropFirst(8).withUnsafeBytes { Data($0) })
    else { return false }
    epoch = Int(
      clamping: data.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) })
    return true
  }
}
