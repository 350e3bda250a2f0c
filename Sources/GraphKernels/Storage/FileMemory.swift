#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of a file, mapped or copied, at an address that is a multiple of 64.
final class FileMemory: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let memory: UnsafeMutableRawBufferPointer
  private let isMapped: Bool

  init(_ path: String, _ access: Adjacency.FileAccess) throws(SystemError) {
    let file = try InputFile(path)
    // Nothing cannot be mapped.
    isMapped = access == .mapped && file.size > 0
    if isMapped {
      memory = try file.mapped()
      bytes = UnsafeRawBufferPointer(memory)
    } else {
      memory = .allocate(byteCount: max(1, file.size), alignment: 64)
      do throws(SystemError) {
        let count = try file.read(
          into: UnsafeMutableRawBufferPointer(rebasing: memory[..<file.size]), at: 0)
        bytes = UnsafeRawBufferPointer(rebasing: memory[..<count])
      } catch {
        memory.deallocate()
        throw error
      }
    }
  }

  /// A copy of bytes that came from elsewhere.
  init(_ content: [UInt8]) {
    isMapped = false
    memory = .allocate(byteCount: max(1, content.count), alignment: 64)
    memory.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(rebasing: memory[..<content.count])
  }

  deinit {
    if isMapped { munmap(memory.baseAddress, memory.count) } else { memory.deallocate() }
  }
}

/// Rows that lie in a file.
final class FileRows: RowMemory, @unchecked Sendable {
  private let memory: FileMemory

  /// - Parameter base: where the bytes of `memory` begin; they hold the sections of a header that
  ///   was checked.
  init(
    _ memory: FileMemory, base: UnsafeRawPointer, _ header: GraphFileHeader,
    _ sections: GraphFileHeader.Sections
  ) {
    self.memory = memory
    super.init(
      vertexCount: header.vertexCount, arcCount: header.arcCount,
      offsets: (base + sections.offsets).assumingMemoryBound(to: Int.self),
      neighbours: (base + sections.neighbours).assumingMemoryBound(to: Int32.self),
      weights: sections.weights.map { (base + $0).assumingMemoryBound(to: Float.self) })
  }
}
