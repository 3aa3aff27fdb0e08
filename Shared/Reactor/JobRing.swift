/// A growing ring of executor jobs that one loop thread owns.
struct JobRing: ~Copyable {
  private var slots: UnsafeMutablePointer<UnownedJob>
  private var mask: Int
  private var head = 0
  private var tail = 0

  init(capacity: Int = 1024) {
    precondition(capacity.nonzeroBitCount == 1, "the mask needs a power of two")
    slots = .allocate(capacity: capacity)
    mask = capacity - 1
  }

  deinit { slots.deallocate() }

  @inline(__always) var isEmpty: Bool { head == tail }

  @inline(__always) mutating func push(_ job: UnownedJob) {
    if tail &- head > mask { grow() }
    (slots + (tail & mask)).initialize(to: job)
    tail &+= 1
  }

  @inline(__always) mutating func pop() -> UnownedJob {
    let job = slots[head & mask]
    head &+= 1
    return job
  }

  @inline(never) private mutating func grow() {
    let larger = UnsafeMutablePointer<UnownedJob>.allocate(capacity: (mask + 1) * 2)
    let count = tail - head
    for index in 0..<count { (larger + index).initialize(to: slots[(head + index) & mask]) }
    slots.deallocate()
    slots = larger
    mask = (mask + 1) * 2 - 1
    head = 0
    tail = count
  }
}
