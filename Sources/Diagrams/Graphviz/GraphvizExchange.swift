internal import Foundation

/// A request on its way to a helper and the answer on its way back, both at once, so that neither
/// side waits for the other to read. Never waits longer than it may.
struct GraphvizExchange {
  private let channel: Int32
  private let message: [UInt8]
  private let number: UInt32
  private let longestAnswer: Int
  private let deadline: Double
  private var sent = 0
  private var received: [UInt8] = []
  private var frame: GraphvizFrame?

  init(channel: Int32, message: [UInt8], number: UInt32, longestAnswer: Int, seconds: Double) {
    self.channel = channel
    self.message = message
    self.number = number
    self.longestAnswer = longestAnswer
    deadline = Moment.now + seconds
  }

  /// The body of the answer.
  mutating func run() throws(GraphvizFault) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let rest = deadline - Moment.now
      guard rest > 0 else { throw .late }
      let isSending = sent < message.count
      var state = pollfd(
        fd: channel, events: Int16(POLLIN) | (isSending ? Int16(POLLOUT) : 0), revents: 0)
      let ready = poll(&state, 1, Int32(min(rest * 1_000 + 1, 60_000)))
      if ready < 0, errno != EINTR { throw .ended }
      guard ready > 0 else { continue }
      if isSending, state.revents & Int16(POLLOUT) != 0 { try send() }
      if state.revents & ~Int16(POLLOUT) != 0, let body = try receive(&buffer) { return body }
    }
  }

  private mutating func send() throws(GraphvizFault) {
    let count = message.withUnsafeBytes { bytes in
      // Without waiting, and without the signal for an end that is closed.
      Foundation.send(
        channel, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
        Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
    }
    if count >= 0 {
      sent += count
    } else if errno != EAGAIN && errno != EINTR {
      throw .ended
    }
  }

  /// Takes what is there; the body, when it is complete.
  private mutating func receive(_ buffer: inout [UInt8]) throws(GraphvizFault) -> [UInt8]? {
    let count = recv(channel, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count < 0 {
      if errno == EAGAIN || errno == EINTR { return nil }
      throw .ended
    }
    guard count > 0 else { throw .ended }
    received.append(contentsOf: buffer[..<count])
    if frame == nil, received.count >= GraphvizFrame.headerLength {
      guard let found = try? GraphvizFrame(received[..<GraphvizFrame.headerLength]),
        found.number == number
      else { throw .garbled("its answer is none") }
      guard found.length <= longestAnswer else { throw .garbled("its answer is too long") }
      received.removeFirst(GraphvizFrame.headerLength)
      frame = found
    }
    guard let frame else { return nil }
    guard received.count <= frame.length else { throw .garbled("it answers without being asked") }
    return received.count == frame.length ? received : nil
  }
}

/// Seconds on a clock that is never set.
enum Moment {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
