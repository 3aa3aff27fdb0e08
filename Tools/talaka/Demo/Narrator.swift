import RPC
import Synchronization

/// Tells each step with its time.
enum Narrator {
  private static let count = Mutex(0)

  /// How many steps went well.
  static var steps: Int { count.withLock { $0 } }

  static func chapter(_ title: String) {
    Terminal.say("")
    Terminal.say(Terminal.bold(title))
  }

  /// Does a step and says how long it took. Throws `Failure` with the step's name.
  @discardableResult
  static func step<Value>(_ what: String, _ body: () async throws -> Value) async throws -> Value {
    let start = ContinuousClock.now
    do {
      let value = try await body()
      count.withLock { $0 += 1 }
      tell(what, ContinuousClock.now - start)
      return value
    } catch let error as RPCError {
      let fields = error.violations.map { "\($0.field) \($0.reason)" }.joined(separator: ", ")
      throw Failure("\(what): \(error)\(fields.isEmpty ? "" : " (\(fields))")")
    } catch {
      throw Failure("\(what): \(error)")
    }
  }

  /// Something to read below a step.
  static func note(_ text: String) { Terminal.say("               \(text)") }

  private static func tell(_ what: String, _ time: Duration) {
    let tenths = time / .microseconds(100)
    let text = "\(Int(tenths) / 10).\(Int(tenths) % 10) ms"
    Terminal.say(String(repeating: " ", count: max(0, 12 - text.count)) + text + "   " + what)
  }
}
