internal import Reactor

/// What is to happen, by time; what was added first comes first among equals. A binary heap.
struct Agenda {
  private struct Entry {
    let time: MonotonicTime
    let order: UInt64
    let action: () -> Void

    func comes(before other: Entry) -> Bool { (time, order) < (other.time, other.order) }
  }

  private var heap: [Entry] = []
  private var added: UInt64 = 0

  var nextTime: MonotonicTime? { heap.first?.time }

  mutating func add(_ time: MonotonicTime, _ action: @escaping () -> Void) {
    added += 1
    heap.append(Entry(time: time, order: added, action: action))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].comes(before: heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// The first action that is due, taken out.
  mutating func takeDue(_ now: MonotonicTime) -> (() -> Void)? {
    guard let first = heap.first, first.time <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].comes(before: heap[least]) { least = child }
      }
      if least == parent { return first.action }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
