internal import Glibc
internal import Protobuf
internal import Protos

/// Our side of `protobuf`: `protobuf-bench SECONDS` decodes and encodes a record of ten fields, checks
/// every result, and prints the CPU time of one such pair: `N ns`.
@main struct ProtobufBenchmark {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Pairs between two looks at the clock.
  private static let batch = 1_000

  static func main() throws {
    guard CommandLine.arguments.count == 2, let seconds = Int(CommandLine.arguments[1]),
      (1...600).contains(seconds)
    else { throw Failure(description: "protobuf-bench SECONDS") }
    let wire = record.wire()
    try turn(wire, 10 * batch)
    let start = cpuNanoseconds()
    var count = 0
    while cpuNanoseconds() - start < seconds * 1_000_000_000 {
      try turn(wire, batch)
      count += batch
    }
    print("\(Double(cpuNanoseconds() - start) / Double(count)) ns")
  }

  private static var record: EchoV1.Record {
    EchoV1.Record(
      id: "0193580a-7c1e-7d7e-9c3a-5f0e6b1d2a44", owner: "persons/3111190A001PB4",
      title: "Заява на дапамогу па догляду", place: "Minsk, Independence Avenue 4, 220030",
      digest: (0..<32).map { $0 * 7 }, amount: 1_250_000, revision: 3, signed: true, state: .closed,
      created: GoogleProtobuf.Timestamp(seconds: 1_795_467_600, nanos: 250_000_000))
  }

  private static func turn(_ wire: [UInt8], _ count: Int) throws {
    for _ in 0..<count {
      let read = try EchoV1.Record(wire: wire)
      guard isSame(read.wire(), wire) else { throw Failure(description: "the message changes") }
    }
  }

  /// As fast as the machine can, so that it weighs little beside what is measured.
  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && memcmp(left, right, left.count) == 0
  }

  /// CPU nanoseconds of this process.
  private static func cpuNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
