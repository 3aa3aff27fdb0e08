internal import HTTP1

/// Where the network cuts a request must not matter to what is read.
enum RequestSplits {
  private static let limits: HTTP1Limits = {
    var limits = HTTP1Limits()
    limits.headBytesMax = 512
    limits.bodyBytesMax = 512
    limits.fieldsMax = 8
    return limits
  }()

  static func violation(_ input: [UInt8]) -> String? {
    let whole = read(input, step: max(1, input.count))
    for step in [1, 3] {
      let cut = read(input, step: step)
      if cut != whole { return "what is read depends on where it is cut: \(whole), \(cut)" }
    }
    return nil
  }

  /// Requests and the fault, as text; stops as a connection does, after the fault.
  private static func read(_ input: [UInt8], step: Int) -> [String] {
    var reader = HTTP1RequestReader(limits: limits)
    var said: [String] = []
    for start in stride(from: 0, to: input.count, by: step) {
      reader.receive(input[start..<min(start + step, input.count)])
      do throws(HTTP1Fault) {
        while let request = try reader.next() {
          said.append("\(request.method) \(request.target) \(request.fields) \(request.body)")
        }
      } catch {
        // Only its status: of two faults in one line the first that is seen is told.
        return said + ["\(error.status)"]
      }
    }
    return said
  }
}
