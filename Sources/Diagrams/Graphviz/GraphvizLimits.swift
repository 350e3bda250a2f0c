/// What a helper process may use for one request.
public struct GraphvizLimits: Hashable, Sendable {
  /// Seconds from asking to the answer, and of processor time; at least 0.05.
  public var seconds: Double
  /// Bytes of memory beyond what the program needs to start.
  public var memory: Int
  /// Bytes of a picture.
  public var output: Int
  /// How many helpers work at the same time; further callers wait. At least 1.
  public var processes: Int

  /// Sets limits; the defaults are 20 seconds, 1 GB, 256 MB, and 4 helpers.
  public init(
    seconds: Double = 20, memory: Int = 1 << 30, output: Int = 256 << 20, processes: Int = 4
  ) {
    self.seconds = seconds.isFinite ? min(max(seconds, 0.05), 86_400) : 86_400
    self.memory = max(memory, 1 << 20)
    self.output = min(max(output, 1 << 10), 1 << 30)
    self.processes = min(max(processes, 1), 256)
  }
}
