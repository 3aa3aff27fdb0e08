import Reactor
import Simulation
import Testing

@testable import HTTP2

/// When a server ends connections that are old, idle, or never begin.
@Suite struct ConnectionAgeTests {
  private static func limits(_ change: (inout HTTP2Limits) -> Void) -> HTTP2Limits {
    var limits = HTTP2Limits()
    limits.upkeepInterval = .milliseconds(100)
    change(&limits)
    return limits
  }

  /// A connection of this greatest age with a call under way.
  private func aging(_ age: Int, grace: Int? = nil) throws -> ConnectionEnds {
    let ends = try ConnectionEnds(
      server: Self.limits {
        $0.connectionAgeMax = .seconds(age)
        $0.connectionAgeGrace = grace.map { .seconds($0) }
      })
    #expect(try ends.connect())
    #expect(ends.open())
    return ends
  }

  @Test func anOldConnectionIsLeftGiveOrTakeATenth() throws {
    let ends = try aging(100)
    #expect(ends.simulation.run(atMost: .seconds(111)) { ends.client.drained != nil })
    let age = try #require(ends.age(ends.client.drained))
    #expect(age >= .milliseconds(89_900) && age <= .milliseconds(110_200))
    ends.stop()
  }

  @Test func connectionsThatCameTogetherGrowOldApart() throws {
    let limits = Self.limits { $0.connectionAgeMax = .seconds(100) }
    let loop = try EventLoop()
    let deadlines = loop.enter {
      (0..<200).map { _ in ConnectionClock(limits, .server, loop).ageDeadline - loop.now }
    }
    #expect(deadlines.allSatisfy { $0 >= .seconds(90) && $0 <= .seconds(110) })
    let spread = (deadlines.max() ?? .zero) - (deadlines.min() ?? .zero)
    #expect(spread > .seconds(15))
    loop.enter {
      #expect(ConnectionClock(limits, .client, loop).ageDeadline == .distantFuture)
    }
  }

  @Test func withoutAGraceACallMayOutliveItsConnectionsAge() throws {
    let ends = try aging(100)
    #expect(ends.pass(.seconds(3600)))
    #expect(ends.client.connection?.takesStreams == false)
    #expect(ends.answer())
    #expect(!ends.pass(.seconds(1)))
    #expect(ends.server.connection?.closeReason == .finished)
    ends.stop()
  }

  @Test func atTheEndOfTheGraceTheCallIsCut() throws {
    let ends = try aging(100, grace: 30)
    #expect(ends.simulation.run(atMost: .seconds(111)) { ends.client.drained != nil })
    #expect(ends.pass(.milliseconds(29_700)))
    #expect(ends.client.streams.last?.isOpen == true)
    #expect(!ends.pass(.milliseconds(500)))
    #expect(ends.server.connection?.closeReason == .timedOut)
    ends.stop()
  }

  @Test func aCallThatEndsWithinTheGraceIsAnswered() throws {
    let ends = try aging(100, grace: 30)
    #expect(ends.simulation.run(atMost: .seconds(111)) { ends.client.drained != nil })
    #expect(ends.pass(.seconds(29)))
    #expect(ends.answer())
    #expect(ends.server.connection?.closeReason != .timedOut)
    ends.stop()
  }

  @Test func theIdleTimeCountsFromTheEndOfTheLastCall() throws {
    let ends = try ConnectionEnds(
      server: Self.limits { $0.connectionIdleMax = .seconds(60) })
    #expect(try ends.connect())
    #expect(ends.pass(.seconds(50)))
    #expect(ends.open())
    // A connection with a call is not idle, however long nothing is said.
    #expect(ends.pass(.seconds(1000)))
    #expect(ends.client.drained == nil)
    #expect(ends.answer())
    #expect(ends.pass(.milliseconds(59_800)))
    #expect(ends.client.drained == nil)
    #expect(!ends.pass(.milliseconds(500)))
    #expect(ends.server.connection?.drainReason.description == "max_idle")
    #expect(ends.client.connection?.goAway?.code == HTTP2ErrorCode.noError)
    #expect(ends.server.connection?.abuse == nil)
    ends.stop()
  }

  @Test func aConnectionNeverUsedIsIdleFromItsStart() throws {
    let ends = try ConnectionEnds(
      server: Self.limits { $0.connectionIdleMax = .seconds(60) })
    #expect(try ends.connect())
    #expect(ends.pass(.milliseconds(59_800)))
    #expect(!ends.pass(.milliseconds(500)))
    ends.stop()
  }

  @Test func whoConnectsAndSaysNothingIsSentAway() throws {
    let ends = try ConnectionEnds(
      server: Self.limits { $0.handshakeTimeout = .seconds(10) })
    let socket = try ends.simulation.clock.use {
      try ends.client.loop.enter { try Socket.connect(to: ends.address) }
    }
    #expect(ends.pass(.milliseconds(9_900)))
    #expect(!ends.pass(.milliseconds(300)))
    #expect(ends.server.connection?.abuse == .handshake)
    ends.client.enter { Socket.close(socket) }
    ends.stop()
  }

  @Test func whoReadsNothingIsGivenUp() throws {
    let ends = try ConnectionEnds(
      server: Self.limits { $0.writeStallTimeout = .seconds(30) })
    #expect(try ends.connect())
    #expect(ends.open())
    // More than the socket and the network hold; the windows are open.
    let stream = try #require(ends.server.streams.last)
    ends.simulation.network.partition(ends.server.host, ends.client.host, for: .seconds(3600))
    ends.simulation.clock.use {
      ends.server.enter {
        ends.server.connection?.respond(stream, ConnectionEnd.response, hasBody: true)
        _ = stream.reserveOutput(200_000)
        stream.outputWritten()
      }
    }
    #expect(ends.pass(.milliseconds(29_800)))
    #expect(!ends.pass(.milliseconds(500)))
    #expect(ends.server.connection?.closeReason == .timedOut)
    #expect(ends.server.connection?.abuse == .writeStalled)
    ends.stop()
  }
}
