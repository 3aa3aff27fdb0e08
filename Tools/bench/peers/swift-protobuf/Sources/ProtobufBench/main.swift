import Glibc
import SwiftProtobuf

// `ProtobufBench SECONDS`: decodes and encodes the record of Tools/protobuf-bench and prints the CPU
// time of one such pair, `N ns`.

/// CPU nanoseconds of this process.
func cpuNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

var record = Talaka_Echo_V1_Record()
record.id = "0193580a-7c1e-7d7e-9c3a-5f0e6b1d2a44"
record.owner = "persons/3111190A001PB4"
record.title = "Заява на дапамогу па догляду"
record.place = "Minsk, Independence Avenue 4, 220030"
record.digest = .init((0..<32).map { UInt8($0 * 7) })
record.amount = 1_250_000
record.revision = 3
record.signed = true
record.state = .closed
record.created = .with {
  $0.seconds = 1_795_467_600
  $0.nanos = 250_000_000
}
let wire: [UInt8] = try record.serializedBytes()

/// Decodes and encodes `count` times; every result is compared.
func turn(_ count: Int) throws -> Bool {
  for _ in 0..<count {
    let read = try Talaka_Echo_V1_Record(serializedBytes: wire)
    let written: [UInt8] = try read.serializedBytes()
    if written.count != wire.count || memcmp(written, wire, wire.count) != 0 { return false }
  }
  return true
}

let seconds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 3 : 3
var count = 0
guard try turn(10_000) else { fatalError("the message changes") }
let start = cpuNanoseconds()
while cpuNanoseconds() - start < seconds * 1_000_000_000 {
  guard try turn(1_000) else { fatalError("the message changes") }
  count += 1_000
}
print("\(Double(cpuNanoseconds() - start) / Double(count)) ns")
