import Hosting
import PKI
import Protobuf
import RPC
import Reactor
import Synchronization
import Testing

@Suite struct TokenVerifierTests {
  static let issuer = "https://talaka"
  let key: PrivateKey
  let now = WallTime(microseconds: 1_790_000_000_000_000)

  init() throws { key = try PrivateKey.generate() }

  func verifier(keys: [String: PublicKey]? = nil) -> TokenVerifier {
    let now = now
    let verifier = TokenVerifier(issuer: Self.issuer, now: { now })
    verifier.use(keys: keys ?? ["k1": key.publicKey])
    return verifier
  }

  func claims(_ changes: [String: JSONValue] = [:]) -> JSONValue {
    var members: [String: JSONValue] = [
      "iss": .string(Self.issuer), "aud": "talaka", "sub": "persons/p", "sid": "sessions/s",
      "acr": "high", "nbf": .number(JSONNumber(now.seconds)),
      "exp": .number(JSONNumber(now.seconds + 600)), "org": "organisations/o",
      "org_kind": "state_body", "roles": ["executor"], "head": false,
    ]
    for (name, value) in changes { members[name] = value == .null ? nil : value }
    return .object(members.map { JSONMember($0.key, $0.value) })
  }

  func token(_ changes: [String: JSONValue] = [:], header: JSONValue? = nil) throws -> String {
    let head = header ?? ["alg": "ES256", "kid": "k1"]
    return try JSONWebSignature.sign(
      header: head.bytes, payload: claims(changes).bytes, with: key)
  }

  func reason(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "none"
    } catch let error as RPCError {
      return error.reason
    } catch {
      return "\(error)"
    }
  }

  @Test func aGoodTokenGivesItsUser() async throws {
    let user = try await verifier().verify(token())
    #expect(user.person == "persons/p")
    #expect(user.session == "sessions/s")
    #expect(user.assurance == .high)
    #expect(user.roles == [.executor])
    #expect(user.isOfficial)
    #expect(user.owner == "persons/p")
  }

  @Test(arguments: [
    ("iss", "https://other"), ("aud", "other"), ("acr", "highest"), ("sub", "organisations/x"),
  ])
  func aClaimThatDoesNotFitIsRefused(_ name: String, _ value: String) async throws {
    let token = try token([name: .string(value)])
    #expect(await reason { _ = try await verifier().verify(token) } == "TOKEN_INVALID")
  }

  @Test func anotherKeyAlgorithmOrNoneIsRefused() async throws {
    let other = try PrivateKey.generate()
    let stolen = verifier(keys: ["k1": other.publicKey])
    let good = try token()
    #expect(await reason { _ = try await stolen.verify(good) } == "TOKEN_INVALID")
    for algorithm in ["none", "HS256", "ES384"] {
      let token = try token(header: ["alg": .string(algorithm), "kid": "k1"])
      #expect(await reason { _ = try await verifier().verify(token) } == "TOKEN_INVALID")
    }
    #expect(await reason { _ = try await verifier().verify("a.b") } == "TOKEN_INVALID")
  }

  @Test func theClockMayDifferByHalfAMinute() async throws {
    let verifier = verifier()
    let edge = try token(["exp": .number(JSONNumber(now.seconds - 30))])
    _ = try await verifier.verify(edge)
    let past = try token(["exp": .number(JSONNumber(now.seconds - 31))])
    #expect(await reason { _ = try await verifier.verify(past) } == "TOKEN_EXPIRED")
    let soon = try token(["nbf": .number(JSONNumber(now.seconds + 31))])
    #expect(await reason { _ = try await verifier.verify(soon) } == "TOKEN_INVALID")
  }

  @Test func anEndedSessionStopsATokenThatWasAccepted() async throws {
    let verifier = verifier()
    let token = try token()
    _ = try await verifier.verify(token)
    verifier.sessionEnded("sessions/s", forgetAt: now.seconds + 600)
    #expect(await reason { _ = try await verifier.verify(token) } == "SESSION_ENDED")
  }

  @Test func anUnknownKeyIsLookedUpOnceInAWhile() async throws {
    let lookups = Counter()
    let key = key.publicKey
    let now = now
    let verifier = TokenVerifier(
      issuer: Self.issuer,
      fetchKeys: {
        lookups.add()
        return ["k1": key]
      }, now: { now })
    _ = try await verifier.verify(token())
    let strange = try token(header: ["alg": "ES256", "kid": "k2"])
    for _ in 0..<10 {
      #expect(await reason { _ = try await verifier.verify(strange) } == "TOKEN_INVALID")
    }
    #expect(lookups.value == 1)
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func add() { count.withLock { $0 += 1 } }
  var value: Int { count.withLock { $0 } }
}
