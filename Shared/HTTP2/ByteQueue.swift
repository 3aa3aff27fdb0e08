internal import Glibc

/// Bytes on their way: appended at the end, taken from the front, kept by one owner.
public struct ByteQueue: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  public private(set) var capacity: Int
  private var start = 0
  private var end = 0

  /// Memory of a queue that was made without any.
  private static let firstBytes = 4096

  /// Makes a queue with room for `capacity` bytes; none costs no memory until the first byte.
  public init(capacity: Int) {
    memory = .allocate(byteCount: capacity, alignment: 16)
    self.capacity = capacity
  }

  deinit { memory.deallocate() }

  @inline(__always) public var count: Int { end &- start }
  @inline(__always) public var isEmpty: Bool { end == start }
  @inline(__always) public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory + start, count: end &- start)
  }

  /// Room for `size` bytes, counted as written.
  @inline(__always) public mutating func append(_ size: Int) -> UnsafeMutableRawPointer {
    if size > capacity &- end { makeRoom(size) }
    let place = memory + end
    end &+= size
    return place
  }

  @inline(__always) public mutating func append(_ source: UnsafeRawPointer, _ size: Int) {
    memcpy(append(size), source, size)
  }

  @inline(__always) public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    if let base = source.baseAddress { memcpy(append(source.count), base, source.count) }
  }

  @inline(__always) public mutating func removeFirst(_ size: Int) {
    start &+= size
    if start == end {
      start = 0
      end = 0
    }
  }

  /// Forgets the last `size` bytes, at most `count`.
  public mutating func removeLast(_ size: Int) { end &-= size }

  public mutating func removeAll() {
    start = 0
    end = 0
  }

  /// Gives memory back that one large burst needed.
  public mutating func shrink(to size: Int) {
    guard capacity > size, isEmpty else { return }
    memory.deallocate()
    memory = .allocate(byteCount: size, alignment: 16)
    capacity = size
  }

  /// Frees the memory of an empty queue; the next byte allocates again.
  public mutating func release() {
    guard isEmpty, capacity > 0 else { return }
    memory.deallocate()
    memory = .allocate(byteCount: 0, alignment: 16)
    capacity = 0
  }

  @inline(never) private mutating func makeRoom(_ size: Int) {
    let used = end - start
    if start > 0, size <= capacity - used {
      memmove(memory, memory + start, used)
    } else {
      var larger = max(capacity, Self.firstBytes)
      while larger - used < size { larger *= 2 }
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
      memcpy(moved, memory + start, used)
      memory.deallocate()
      memory = moved
      capacity = larger
    }
    start = 0
    end = used
  }
}
