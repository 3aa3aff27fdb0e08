import HTTP2
import Protos
import Reactor
import Testing

@testable import RPC

@Suite struct ClientKeepaliveTests {
  @Test func aServerThatFallsSilentUnderACallIsGivenUp() async throws {
    let fixture = try ClientFixture()
    let silent = try await RawServer.start(on: fixture.servers, reply: [])
    let client = fixture.client([silent.port]) {
      $0.keepaliveIntervalMin = .milliseconds(1)
      $0.http2.upkeepInterval = .milliseconds(5)
      $0.http2.clientKeepalive = .client(every: .milliseconds(10), timeout: .milliseconds(20))
    }
    let failure = await fixture.failure(client, CallOptions(timeout: nil))
    #expect(failure == .init(.unavailable, "CONNECTION_TIMED_OUT"))
    fixture.stop()
  }

  @Test func aServerThatAnswersPingsIsNot() async throws {
    let fixture = try ClientFixture()
    let server = try await ScriptedServer.start(on: fixture.servers) { stream in
      let timer = LoopTimer(loop: fixture.servers)
      timer.action = { [unowned stream] in
        stream.answer("late")
        stream.ended = nil
      }
      timer.arm(after: .seconds(6))
      stream.ended = { timer.cancel() }
    }
    let client = fixture.client([server.port]) {
      $0.keepaliveIntervalMin = .milliseconds(1)
      $0.http2.upkeepInterval = .milliseconds(5)
      $0.http2.clientKeepalive = .client(every: .milliseconds(10), timeout: .seconds(5))
    }
    #expect(try await fixture.echo(client, CallOptions(timeout: nil)) == "late")
    fixture.stop()
  }

  @Test func keepaliveIsNeverMoreFrequentThanTenSeconds() async throws {
    let fixture = try ClientFixture()
    let intervals = try await fixture.loop.spawn {
      [1, 9, 10, 11].map { seconds in
        let client = fixture.client([1]) {
          $0.http2.clientKeepalive = .client(every: .seconds(seconds))
        }
        return ClientChannel(client: client, loop: fixture.loop).http2.clientKeepalive?.interval
      }
    }.value
    #expect(intervals == [10, 10, 10, 11].map { .seconds($0) })
    fixture.stop()
  }

  @Test func aServerThatFindsPingsTooManyHalvesThem() async throws {
    let fixture = try ClientFixture()
    let strict = try await RawServer.start(on: fixture.servers, reply: RawServer.tooManyPings)
    let client = fixture.client([strict.port]) {
      $0.http2.clientKeepalive = .client(every: .seconds(20))
    }
    _ = await fixture.failure(client)
    let interval = try await fixture.loop.spawn {
      ClientChannels.local.of(fixture.loop).channel(for: client, on: fixture.loop).http2
        .clientKeepalive?.interval
    }.value
    #expect(interval == .seconds(40))
    fixture.stop()
  }
}
