import Postgres
import RPC
import Reactor
import Simulation

/// What was promised to whom, written down outside of the code under test, and compared at the end.
///
/// `@unchecked Sendable`: a simulation and all of its loops run on one thread.
final class Oracle: @unchecked Sendable {
  /// How late an end may come: one tick of a timer wheel and the turn after it.
  static let slack = Duration.milliseconds(3)

  struct Call {
    let id: String
    let kind: String
    let host: SimulatedHost
    let started: MonotonicTime
    let attemptsMax: Int
    var mustEndBy: MonotonicTime?
    var ended = false
  }

  struct Change {
    var started: MonotonicTime
    var acknowledged: MonotonicTime?
  }

  private let simulation: Simulator
  private(set) var faults: [String] = []
  private var calls: [Call] = []
  private var callsById: [String: Int] = [:]
  private var handlerRuns: [String: Int] = [:]
  private(set) var changes: [String: Change] = [:]
  private var handlers: [(id: String, host: SimulatedHost)] = []
  private(set) var answered = 0
  private(set) var failed = 0
  private(set) var codes: [String: Int] = [:]

  init(_ simulation: Simulator) { self.simulation = simulation }

  /// The first faults count; what follows from them is not worth reading.
  func fault(_ text: String) {
    simulation.trace.note("FAULT \(text)")
    if faults.count < 8 { faults.append(text) }
  }

  // MARK: Calls

  func started(
    _ id: String, _ kind: String, on host: SimulatedHost, timeout: Duration?, attemptsMax: Int = 1
  ) {
    let now = simulation.now
    simulation.trace.note("\(host.name) calls \(kind) \(id)")
    callsById[id] = calls.count
    calls.append(
      Call(
        id: id, kind: kind, host: host, started: now, attemptsMax: attemptsMax,
        mustEndBy: timeout.map { now + $0 + Self.slack }))
  }

  func cancelled(_ id: String) {
    guard let place = callsById[id], !calls[place].ended else { return }
    simulation.trace.note("\(id) is cancelled")
    let limit = simulation.now + Self.slack
    calls[place].mustEndBy = min(calls[place].mustEndBy ?? limit, limit)
  }

  /// A call ended with an answer (nil) or an error.
  func ended(_ id: String, _ error: (any Error)?) {
    guard let place = callsById[id] else { return fault("\(id) was never started") }
    if calls[place].ended { return fault("\(id) ended twice") }
    calls[place].ended = true
    // What a dead process does while it is cleared away is nobody's business.
    if !calls[place].host.isUp { return }
    if let error {
      failed += 1
      let text = (error as? RPCError).map { "\($0.code) \($0.reason)" } ?? "\(type(of: error))"
      codes[text, default: 0] += 1
      simulation.trace.note("\(id) failed: \(text)")
    } else {
      answered += 1
      simulation.trace.note("\(id) is answered")
    }
    if let limit = calls[place].mustEndBy, simulation.now > limit {
      fault("\(calls[place].kind) \(id) ended \(simulation.now - limit) too late")
    }
  }

  func expect(_ id: String, _ isRight: Bool, _ what: @autoclosure () -> String) {
    if !isRight { fault("\(id): \(what())") }
  }

  var openCalls: Int { calls.count { !$0.ended && $0.host.isUp } }

  // MARK: Handlers

  func handlerStarted(_ id: String, on host: SimulatedHost) {
    handlers.append((id, host))
    handlerRuns[id, default: 0] += 1
    guard let place = callsById[id] else { return fault("a handler of the unknown call \(id)") }
    if handlerRuns[id, default: 0] > calls[place].attemptsMax {
      fault("\(calls[place].kind) \(id) was worked on \(handlerRuns[id] ?? 0) times")
    }
  }

  func handlerEnded(_ id: String, on host: SimulatedHost) {
    if let place = handlers.firstIndex(where: { $0.id == id && $0.host === host }) {
      handlers.remove(at: place)
    } else {
      fault("the handler of \(id) ended twice")
    }
  }

  var runningHandlers: [String] { handlers.filter(\.host.isUp).map(\.id) }

  // MARK: Changes

  func attempts(_ change: String) {
    if changes[change] == nil { changes[change] = Change(started: simulation.now) }
  }

  func acknowledged(_ change: String) {
    if changes[change]?.acknowledged == nil { changes[change]?.acknowledged = simulation.now }
  }

  // MARK: The end

  /// Every promise about calls, once all have had the time to end.
  func checkCalls() {
    for call in calls where !call.ended && call.host.isUp {
      fault("\(call.kind) \(call.id) never ended")
    }
    for id in runningHandlers { fault("the handler of \(id) never ended") }
  }

  /// Changes, events and effects agree: nothing acknowledged is lost, nothing comes twice, out of
  /// order or from nowhere.
  func checkChanges(_ registry: StoreTables, _ office: StoreTables, source: String) {
    let events = registry.outbox.sorted { $0.sequence ?? 0 < $1.sequence ?? 0 }
    for (place, event) in events.enumerated() where event.sequence != Int64(place) + 1 {
      fault("event \(event.subject) has number \(event.sequence ?? 0), not \(place + 1)")
      break
    }
    let told = events.map(\.subject)
    let twice = told.count - Set(told).count
    if twice > 0 { fault("\(twice) changes have two events") }
    if Set(told) != Set(registry.changes.keys) {
      fault("\(registry.changes.count) changes are stored, \(told.count) have events")
    }
    for (id, change) in changes.sorted(by: { $0.key < $1.key }) where change.acknowledged != nil {
      if registry.changes[id] == nil { fault("change \(id) was acknowledged and is lost") }
    }
    for id in told where changes[id] == nil { fault("event \(id) comes from nowhere") }
    checkOrder(told)
    let effects = office.effects.filter { $0.source == source }
    for (place, effect) in effects.enumerated() where effect.sequence != Int64(place) + 1 {
      fault("effect \(place + 1) is of event \(effect.sequence)")
      break
    }
    if effects.map(\.id) != told { fault("\(told.count) events made \(effects.count) effects") }
    if office.inbox[source] ?? 0 != Int64(effects.count) {
      fault("the cursor stands at \(office.inbox[source] ?? 0) after \(effects.count) effects")
    }
  }

  /// What was acknowledged before another was begun has the smaller number.
  private func checkOrder(_ told: [String]) {
    var latestStart = MonotonicTime(nanoseconds: 0)
    var latest = ""
    for id in told {
      guard let change = changes[id] else { continue }
      if let acknowledged = change.acknowledged, acknowledged < latestStart {
        return fault("\(id) was acknowledged before \(latest) began, and comes after it")
      }
      if change.started > latestStart {
        latestStart = change.started
        latest = id
      }
    }
  }
}
