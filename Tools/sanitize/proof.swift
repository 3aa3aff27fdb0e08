// What `run` holds against ThreadSanitizer before it believes it: `proof guarded` has no race and
// must be silent, `proof naked` has one and must be reported.
import Glibc
import Synchronization

/// `@unchecked Sendable`: one field is behind a mutex, the other is the race.
final class Box: @unchecked Sendable {
  let guarded = Mutex<[Int]>([])
  var naked = 0
}

final class Job: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

func atOnce(threads: Int, _ body: @escaping @Sendable () -> Void) {
  var ids: [pthread_t] = []
  for _ in 0..<threads {
    var id = pthread_t()
    let argument = Unmanaged.passRetained(Job(body)).toOpaque()
    pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument)
    ids.append(id)
  }
  for id in ids { pthread_join(id, nil) }
}

let box = Box()
if CommandLine.arguments.last == "naked" {
  atOnce(threads: 4) { for _ in 0..<1000 { box.naked += 1 } }
} else {
  // Long enough for the threads to meet at the mutex.
  atOnce(threads: 4) {
    for number in 0..<20_000 {
      box.guarded.withLock {
        $0.append(number)
        if $0.count > 100 { $0.removeAll() }
      }
    }
  }
}
