internal import Protobuf

/// The methods of a server by their path: an open-addressing table over the bytes of the path.
///
/// `@unchecked Sendable`: filled in the initialiser, only read afterwards.
final class ServerRouter: @unchecked Sendable {
  final class Entry: Sendable {
    let index: Int
    let path: [UInt8]
    let method: RPCMethod
    let isHealth: Bool

    init(index: Int, method: RPCMethod) {
      self.index = index
      path = Array(method.descriptor.path.utf8)
      self.method = method
      isHealth = method.descriptor.service == "grpc.health.v1.Health"
    }
  }

  let entries: [Entry]
  private var slots: [Entry?]
  private let mask: Int

  init(_ methods: [RPCMethod]) {
    entries = methods.enumerated().map { Entry(index: $0, method: $1) }
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for entry in entries {
      var slot = entry.path.withUnsafeBufferPointer { Self.hash($0) } & mask
      while let other = slots[slot] {
        precondition(other.path != entry.path, "two methods with one path")
        slot = (slot + 1) & mask
      }
      slots[slot] = entry
    }
  }

  func find(_ path: UnsafeBufferPointer<UInt8>) -> Entry? {
    var slot = Self.hash(path) & mask
    while let entry = slots[slot] {
      if entry.path.withUnsafeBufferPointer({ $0.equals(path) }) {
        return entry
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a over the path; the table is ours and fixed, so nobody can aim collisions at it.
  private static func hash(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: value ^ (value >> 32))
  }
}
