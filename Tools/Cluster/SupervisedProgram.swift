/// A program that a supervisor keeps running.
public struct SupervisedProgram {
  /// Its name in messages.
  public let name: String
  /// How to start it.
  public let command: Command
  /// Whether it serves now. Asked often, so it must answer at once.
  public let isReady: () -> Bool

  /// A program and how to see that it is ready.
  public init(name: String, command: Command, isReady: @escaping () -> Bool) {
    self.name = name
    self.command = command
    self.isReady = isReady
  }
}

/// What a supervisor remembers of one program: decides when to start it again, asks no clock.
struct ProgramState {
  /// The first wait before a program that ended is started again; doubled each time it ends soon.
  static let firstPause = Duration.milliseconds(200)
  static let longestPause = Duration.seconds(2)
  /// A program that ran this long starts with the first pause again.
  static let steadyAfter = Duration.seconds(30)

  private(set) var process: ChildProcess?
  private(set) var startAgainAt: ContinuousClock.Instant?
  private var startedAt: ContinuousClock.Instant?
  private var pause = firstPause

  mutating func started(_ process: ChildProcess, at now: ContinuousClock.Instant) {
    self.process = process
    startedAt = now
    startAgainAt = nil
  }

  /// The program ended. Returns how long it stays away.
  mutating func ended(at now: ContinuousClock.Instant) -> Duration {
    process = nil
    if let startedAt, now - startedAt >= Self.steadyAfter { pause = Self.firstPause }
    let wait = pause
    startAgainAt = now + wait
    pause = min(pause * 2, Self.longestPause)
    return wait
  }

  mutating func gone() {
    process = nil
    startAgainAt = nil
  }
}
