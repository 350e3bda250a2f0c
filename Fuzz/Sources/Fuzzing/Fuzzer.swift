/// libFuzzer, started from our own `main`: SwiftPM wants one in every executable.
public enum Fuzzer {
  /// One input: its first byte, nil where there is none, and how many bytes there are.
  public typealias Input = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// Calls `input` with one input after another, as the options of the command line say.
  ///
  /// - Returns: the status to exit with.
  public static func run(_ input: Input) -> CInt {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    return runDriver(&count, &arguments, input)
  }
}

/// `FuzzerInterface.h` of LLVM.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: Fuzzer.Input
) -> CInt
