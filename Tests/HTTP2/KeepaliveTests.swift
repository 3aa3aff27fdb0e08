import Reactor
import Simulation
import Testing

@testable import HTTP2

/// Who is asked whether it lives, when it is given up, and who asks too often (gRFC A8, A9).
@Suite struct KeepaliveTests {
  private static func server(permitsPings: Bool = false) -> HTTP2Limits {
    var limits = HTTP2Limits()
    limits.serverKeepalive = HTTP2Keepalive(interval: .seconds(60), timeout: .seconds(20))
    limits.upkeepInterval = .milliseconds(100)
    limits.permitsPingsWithoutStreams = permitsPings
    return limits
  }

  private static func client(every seconds: Int, withoutStreams: Bool) -> HTTP2Limits {
    var limits = HTTP2Limits()
    limits.clientKeepalive = HTTP2Keepalive(
      interval: .seconds(seconds), timeout: .seconds(20), permitsWithoutStreams: withoutStreams)
    limits.upkeepInterval = .milliseconds(100)
    return limits
  }

  @Test func aServerAsksASilentPeerAndKeepsOneThatAnswers() throws {
    let ends = try ConnectionEnds(server: Self.server())
    #expect(try ends.connect())
    #expect(ends.pass(.seconds(59)))
    #expect(ends.server.connection?.pingsSent == 0)
    #expect(ends.pass(.seconds(2)))
    #expect(ends.server.connection?.pingsSent == 1)
    #expect(ends.pass(.seconds(600)))
    ends.stop()
  }

  @Test func aPeerThatAnswersNoPingIsGivenUpAfterTheTimeout() throws {
    let ends = try ConnectionEnds(server: Self.server())
    #expect(try ends.connect())
    ends.settle()
    #expect(ends.simulation.network.loseOne())
    #expect(ends.pass(.milliseconds(79_900)))
    #expect(!ends.pass(.milliseconds(400)))
    #expect(ends.server.connection?.closeReason == .timedOut)
    #expect(ends.server.connection?.abuse == nil)
    ends.stop()
  }

  @Test(arguments: [(19, true), (22, false)])
  func anAnswerWithinTheTimeoutSaves(seconds: Int, isSaved: Bool) throws {
    let ends = try ConnectionEnds(server: Self.server())
    #expect(try ends.connect())
    #expect(ends.pass(.seconds(59)))
    ends.simulation.network.partition(
      ends.server.host, ends.client.host, for: .seconds(1 + seconds))
    #expect(ends.pass(.seconds(40)) == isSaved)
    ends.stop()
  }

  @Test func aClientAsksOnlyWhileAStreamIsOpen() throws {
    let quiet = try ConnectionEnds()
    #expect(try quiet.connect(Self.client(every: 600, withoutStreams: false)))
    #expect(quiet.pass(.seconds(3000)))
    #expect(quiet.client.connection?.pingsSent == 0)
    // The silence before the call counts.
    #expect(quiet.open())
    #expect(quiet.pass(.seconds(590)))
    #expect(quiet.client.connection?.pingsSent == 1)
    #expect(quiet.pass(.seconds(20)))
    #expect(quiet.client.connection?.pingsSent == 2)
    #expect(quiet.pass(.seconds(3000)))
    #expect(quiet.client.ended == nil)
    quiet.stop()
  }

  @Test func aClientGivesASilentServerUp() throws {
    let ends = try ConnectionEnds()
    #expect(try ends.connect(Self.client(every: 60, withoutStreams: true)))
    ends.settle()
    #expect(ends.simulation.network.loseOne())
    let isEarly = ends.simulation.run(atMost: .milliseconds(79_900)) {
      ends.client.ended != nil
    }
    #expect(!isEarly)
    #expect(ends.simulation.run(atMost: .milliseconds(400)) { ends.client.ended != nil })
    #expect(ends.client.connection?.closeReason == .timedOut)
    ends.stop()
  }

  // MARK: Enforcement

  /// Sends PINGs with a pause between them; how many it took until the server had enough.
  private func pings(
    every pause: Duration, of count: Int, _ ends: ConnectionEnds, after: () -> Void = {}
  ) -> Int? {
    for number in 1...count {
      ends.ping()
      if !ends.pass(pause) { return number }
      after()
    }
    return nil
  }

  @Test func whoAsksTooOftenIsToldSo() throws {
    let ends = try ConnectionEnds()
    #expect(try ends.connect())
    #expect(ends.open())
    // The first is free, two are forgiven.
    #expect(pings(every: .seconds(299), of: 10, ends) == 4)
    #expect(ends.server.connection?.abuse == .pings)
    ends.settle()
    #expect(ends.client.connection?.goAway?.debug == "too_many_pings")
    #expect(ends.client.connection?.goAway?.code == HTTP2ErrorCode.enhanceYourCalm)
    ends.stop()
  }

  @Test func whoKeepsThePauseMayAskForEver() throws {
    let ends = try ConnectionEnds()
    #expect(try ends.connect())
    #expect(ends.open())
    #expect(pings(every: .seconds(301), of: 20, ends) == nil)
    ends.stop()
  }

  @Test func withoutAStreamThePauseIsTwoHours() throws {
    let strict = try ConnectionEnds()
    #expect(try strict.connect())
    #expect(pings(every: .seconds(301), of: 10, strict) == 4)
    strict.stop()
    let patient = try ConnectionEnds()
    #expect(try patient.connect())
    #expect(pings(every: .seconds(7201), of: 6, patient) == nil)
    patient.stop()
    let lenient = try ConnectionEnds(server: Self.server(permitsPings: true))
    #expect(try lenient.connect())
    #expect(pings(every: .seconds(301), of: 10, lenient) == nil)
    lenient.stop()
  }

  @Test func anAnswerOfOursForgivesEarlyPings() throws {
    let ends = try ConnectionEnds()
    #expect(try ends.connect())
    var answered = true
    let ended = pings(every: .seconds(1), of: 20, ends) {
      answered = ends.open() && ends.answer() && answered
    }
    #expect(ended == nil)
    #expect(answered)
    #expect(pings(every: .seconds(1), of: 20, ends) == 4)
    ends.stop()
  }

  @Test func aClientWithAnEagerKeepaliveIsEndedByTheRule() throws {
    let ends = try ConnectionEnds()
    #expect(try ends.connect(Self.client(every: 100, withoutStreams: true)))
    #expect(ends.open())
    #expect(!ends.pass(.seconds(401)))
    #expect(ends.server.connection?.abuse == .pings)
    ends.stop()
  }
}
