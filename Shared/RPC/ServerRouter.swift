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
  private let slots: [Entry?]
  private let mask: Int

  init(_ methods: [RPCMethod]) {
    entries = methods.enumerated().map { Entry(index: $0, method: $1) }
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    var slots: [Entry?] = Array(repeating: nil, count: size)
    mask = size - 1
    for entry in entries {
      var slot = entry.path.withUnsafeBufferPointer { Self.hash($0) } & mask
      while let other = slots[slot] {
        precondition(other.path != entry.path, "two methods with one path")
        slot = (slot + 1) & mask
      }
      slots[slot] = entry
    }
    self.slots = slots
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

  /// A multiplication for eight bytes of the path; the table is ours and fixed, so nobody can aim
  /// collisions at it.
  private static func hash(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(path)
    var value = UInt64(truncatingIfNeeded: path.count)
    var place = 0
    while place &+ 8 <= path.count {
      value = mixed(value, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    while place < path.count {
      value = mixed(value, UInt64(path[place]))
      place &+= 1
    }
    return Int(truncatingIfNeeded: value ^ (value >> 32))
  }

  @inline(__always) private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let product = (value ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 29)
  }
}
