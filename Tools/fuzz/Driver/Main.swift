internal import CLibFuzzer
internal import FuzzTargets
internal import Glibc

/// `fuzz TARGET [libFuzzer's arguments]`: feeds a target until it breaks.
@main struct Main {
  private static let environmentName = "TALAKA_FUZZ_TARGET"

  static func main() {
    var arguments = CommandLine.arguments
    if arguments.count > 1, FuzzTarget(rawValue: arguments[1]) != nil {
      setenv(environmentName, arguments.remove(at: 1), 1)
    }
    // libFuzzer starts this program anew for some of its work, with its own arguments alone.
    guard
      let wanted = getenv(environmentName).flatMap({ FuzzTarget(rawValue: String(cString: $0)) })
    else {
      let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
      print("usage: fuzz \(known) [CORPUS…] [-max_total_time=SECONDS …]")
      exit(2)
    }
    target = wanted
    // libFuzzer takes the array away from us, so it is never freed.
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: arguments.count + 1)
    for (index, argument) in arguments.enumerated() { list[index] = strdup(argument) }
    list[arguments.count] = nil
    var count = Int32(arguments.count)
    var pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
    exit(LLVMFuzzerRunDriver(&count, &pointer, runOnce))
  }
}

/// Set once before libFuzzer begins, on the only thread.
nonisolated(unsafe) private var target = FuzzTarget.json

/// A free function, since libFuzzer calls it without a context.
private func runOnce(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: data, count: size))
  if let violation = target.violation(input) { fatalError("\(target): \(violation)") }
  return 0
}
