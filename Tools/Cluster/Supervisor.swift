internal import Glibc

/// Keeps programs running: starts them in order, starts one that ends again after a pause, and stops
/// them the other way round when it is told to.
///
/// It owns all child processes of its process and waits for signals in one place, so a process has
/// one supervisor, on its only thread.
public final class Supervisor {
  /// Time that a program gets between SIGTERM and SIGKILL: more than the services' own (`drain`, 20 s),
  /// so that they come to their end.
  public static let drainTime = Duration.seconds(30)
  /// Time between two calls of `look`.
  public static let lookPause = Duration.seconds(1)

  private let programs: [SupervisedProgram]
  private let pidFolder: String
  private let look: () -> Void
  private let say: (String) -> Void
  private var states: [ProgramState]
  private var waited = sigset_t()

  /// Nothing is started yet. From now on SIGINT, SIGTERM, SIGHUP and SIGCHLD wait for `run`.
  /// `pidFolder` exists; it gets a file per running program with its process number. `look` is called
  /// now and then, to look after what is no child of ours.
  public init(
    _ programs: [SupervisedProgram], pidFolder: String, say: @escaping (String) -> Void,
    look: @escaping () -> Void
  ) {
    self.programs = programs
    self.pidFolder = pidFolder
    self.say = say
    self.look = look
    states = programs.map { _ in ProgramState() }
    sigemptyset(&waited)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&waited, signal) }
    pthread_sigmask(SIG_BLOCK, &waited, nil)
  }

  /// Starts all and waits until each is ready. Returns false when the time is over before or a
  /// signal to stop came; the programs then still run. Throws when one cannot be started.
  public func start(within limit: Duration) throws(CommandError) -> Bool {
    for index in programs.indices { try start(index) }
    let end = ContinuousClock.now + limit
    var open = Array(programs.indices)
    while !open.isEmpty {
      open.removeAll { index in
        guard states[index].process != nil, programs[index].isReady() else { return false }
        say("\(programs[index].name) is ready")
        return true
      }
      if open.isEmpty { break }
      guard ContinuousClock.now < end else {
        say("not ready: \(open.map { programs[$0].name }.joined(separator: ", "))")
        return false
      }
      if next(within: .milliseconds(50)) == .stop { return false }
      try startDue()
    }
    return true
  }

  /// Keeps the programs running until SIGINT, SIGTERM or SIGHUP comes. Throws when one cannot be
  /// started any more.
  public func run() throws(CommandError) {
    while true {
      let now = ContinuousClock.now
      let due = states.compactMap(\.startAgainAt).min().map { max(.zero, $0 - now) }
      if next(within: min(due ?? Self.lookPause, Self.lookPause)) == .stop { return }
      try startDue()
      look()
    }
  }

  /// Stops all, the last started first; what does not end in `drainTime` is killed.
  public func stop() {
    for index in programs.indices.reversed() {
      guard let process = states[index].process else { continue }
      process.signal(SIGTERM)
      let end = ContinuousClock.now + Self.drainTime
      while states[index].process != nil, ContinuousClock.now < end {
        _ = next(within: end - ContinuousClock.now, isStopping: true)
      }
      if states[index].process != nil {
        say("\(programs[index].name) did not stop in time and is killed")
        process.signal(SIGKILL)
        _ = process.wait()
        forget(index)
      }
    }
  }

  private enum Event { case stop, child, none }

  /// Waits for a signal, and takes note of every child that ended.
  private func next(within limit: Duration, isStopping: Bool = false) -> Event {
    let parts = max(limit, .zero).components
    var wait = timespec(
      tv_sec: Int(parts.seconds), tv_nsec: Int(parts.attoseconds / 1_000_000_000))
    let signal = sigtimedwait(&waited, nil, &wait)
    while let (pid, status) = ChildProcess.reap() { noteEnd(of: pid, status, isStopping) }
    switch signal {
    case SIGINT, SIGTERM, SIGHUP: return .stop
    case SIGCHLD: return .child
    default: return .none
    }
  }

  private func noteEnd(of pid: Int32, _ status: Int32, _ isStopping: Bool) {
    guard let index = states.firstIndex(where: { $0.process?.pid == pid }) else { return }
    if isStopping {
      forget(index)
      return
    }
    let pause = states[index].ended(at: .now)
    unlink(pidFile(index))
    say("\(programs[index].name) ended with \(status), starts again in \(pause)")
  }

  private func startDue() throws(CommandError) {
    for index in programs.indices {
      if let due = states[index].startAgainAt, due <= .now { try start(index) }
    }
  }

  private func start(_ index: Int) throws(CommandError) {
    let process = try programs[index].command.start()
    states[index].started(process, at: .now)
    // Only for people and `status`; a program that cannot be noted still runs.
    try? Files.write("\(process.pid)\n", to: pidFile(index))
  }

  private func forget(_ index: Int) {
    states[index].gone()
    unlink(pidFile(index))
  }

  private func pidFile(_ index: Int) -> String { "\(pidFolder)/\(programs[index].name).pid" }
}
