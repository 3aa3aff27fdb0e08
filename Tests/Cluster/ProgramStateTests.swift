import Testing

@testable import Cluster

struct ProgramStateTests {
  private let start = ContinuousClock.now

  private func started(_ state: inout ProgramState, at now: ContinuousClock.Instant) {
    state.started(ChildProcess(pid: 1), at: now)
  }

  @Test func waitsTwiceAsLongEachTimeUpToTheLongestPause() {
    var state = ProgramState()
    var pauses: [Duration] = []
    for _ in 0..<8 {
      started(&state, at: start)
      pauses.append(state.ended(at: start))
    }
    #expect(pauses.prefix(3) == [.milliseconds(200), .milliseconds(400), .milliseconds(800)])
    #expect(pauses.suffix(2) == [ProgramState.longestPause, ProgramState.longestPause])
  }

  @Test func forgetsEarlierEndsOfAProgramThatRanSteadily() {
    var state = ProgramState()
    for _ in 0..<5 {
      started(&state, at: start)
      _ = state.ended(at: start)
    }
    started(&state, at: start)
    #expect(
      state.ended(at: start + ProgramState.steadyAfter - .seconds(1)) > ProgramState.firstPause)
    started(&state, at: start)
    #expect(state.ended(at: start + ProgramState.steadyAfter) == ProgramState.firstPause)
  }

  @Test func isDueAfterItsPauseAndNotWhileItRuns() {
    var state = ProgramState()
    started(&state, at: start)
    #expect(state.startAgainAt == nil)
    let pause = state.ended(at: start)
    #expect(state.startAgainAt == start + pause)
    state.gone()
    #expect(state.startAgainAt == nil && state.process == nil)
  }
}
