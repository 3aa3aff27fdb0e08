import Hosting
import PKI
import Postgres
import Protos
import RPC
import Reactor
import Testing

@testable import identity

struct LoginTests {
  @Test func logsACardInAndSaysWhoIsThere() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      let tokens = try await fixture.logIn(service, card)
      let session = try #require(tokens.session)
      #expect(session.person == person.name)
      #expect(session.organisation == "")
      #expect(session.assurance == .high)
      let user = try await service.tokens.verify(tokens.accessToken)
      #expect(user.person == person.name && user.session == session.name)
      #expect(user.assurance == .high && user.organisation == nil)
      let mine = try await service.persons(as: "gateway").getPerson(
        .init(name: "persons/me"), fixture.bearer(tokens))
      #expect(mine == person)
    }
  }

  @Test func answersAChallengeOnceEvenAfterARestart() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      let challenge = try await service.sessions.createChallenge(.init())
      let request = IdentityV1.CreateSessionRequest(
        challenge: challenge.challenge, authToken: try card.token(challenge.nonce))
      _ = try await service.sessions.createSession(request)
      let again = try await refusal { try await service.sessions.createSession(request) }
      #expect(again == "UNAUTHENTICATED CHALLENGE_UNKNOWN")
      let other = try await fixture.start()
      let late = try await refusal { try await other.sessions.createSession(request) }
      #expect(late == "UNAUTHENTICATED CHALLENGE_UNKNOWN")
      try await fixture.stop(other)
    }
  }

  @Test func usesAChallengeUpAlsoWhenTheTokenIsRefused() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      let challenge = try await service.sessions.createChallenge(.init())
      var request = IdentityV1.CreateSessionRequest(
        challenge: challenge.challenge, authToken: String(repeating: "x", count: 100))
      let first = try await refusal { try await service.sessions.createSession(request) }
      #expect(first == "UNAUTHENTICATED TOKEN_MALFORMED")
      request.authToken = try card.token(challenge.nonce)
      let second = try await refusal { try await service.sessions.createSession(request) }
      #expect(second == "UNAUTHENTICATED CHALLENGE_UNKNOWN")
    }
  }

  @Test func letsOneOfTwoAnswersToAChallengeWin() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      let challenge = try await service.sessions.createChallenge(.init())
      let request = IdentityV1.CreateSessionRequest(
        challenge: challenge.challenge, authToken: try card.token(challenge.nonce))
      let loop = fixture.group.loops[0]
      let tasks = (0..<8).map { _ in
        loop.spawn {
          try await refusal { try await service.sessions.createSession(request) } ?? "OK"
        }
      }
      var outcomes: [String: Int] = [:]
      for task in tasks { outcomes[try await task.value, default: 0] += 1 }
      #expect(outcomes == ["OK": 1, "UNAUTHENTICATED CHALLENGE_UNKNOWN": 7])
    }
  }

  @Test func refusesAChallengeThatHasExpired() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      func outcome(after seconds: Int64) async throws -> String? {
        let challenge = try await service.sessions.createChallenge(.init())
        fixture.time.advance(seconds: seconds)
        return try await refusal {
          try await service.sessions.createSession(
            .init(challenge: challenge.challenge, authToken: try card.token(challenge.nonce)))
        }
      }
      #expect(try await outcome(after: 290) == nil)
      #expect(try await outcome(after: 301) == "UNAUTHENTICATED CHALLENGE_EXPIRED")
      let unknown = try await refusal {
        try await service.sessions.createSession(
          .init(challenge: "challenges/none", authToken: try card.token("x")))
      }
      #expect(unknown == "UNAUTHENTICATED CHALLENGE_UNKNOWN")
    }
  }

  /// What is wrong with a login, and the reason it gets.
  enum Fault: String, CaseIterable, Sendable {
    case garbage, format, algorithm, certificate, signatureText, wrongOrigin, wrongNonce
    case signingCard, expired, early, seals, stranger, unknownPerson, foreignNumber
    case revoked, suspended, unknownSerial, otherNonce, oldAnswer, garbledAnswer

    var reason: String {
      switch self {
      case .garbage, .signatureText: "UNAUTHENTICATED TOKEN_MALFORMED"
      case .format: "UNAUTHENTICATED TOKEN_FORMAT_UNSUPPORTED"
      case .algorithm: "UNAUTHENTICATED ALGORITHM_UNSUPPORTED"
      case .certificate: "UNAUTHENTICATED CERTIFICATE_MALFORMED"
      case .wrongOrigin, .wrongNonce: "UNAUTHENTICATED SIGNATURE_INVALID"
      case .signingCard: "UNAUTHENTICATED CERTIFICATE_PURPOSE_WRONG"
      case .expired: "UNAUTHENTICATED CERTIFICATE_EXPIRED"
      case .early: "UNAUTHENTICATED CERTIFICATE_NOT_YET_VALID"
      case .seals, .stranger: "UNAUTHENTICATED CERTIFICATE_UNTRUSTED"
      case .unknownPerson, .foreignNumber: "UNAUTHENTICATED PERSON_UNKNOWN"
      case .revoked: "UNAUTHENTICATED CERTIFICATE_REVOKED"
      case .suspended: "UNAUTHENTICATED CERTIFICATE_SUSPENDED"
      case .unknownSerial: "UNAUTHENTICATED CERTIFICATE_UNKNOWN"
      case .otherNonce, .oldAnswer, .garbledAnswer: "UNAVAILABLE REVOCATION_UNKNOWN"
      }
    }

    func card(_ fixture: Fixture, _ number: String) throws -> Card {
      let (cards, now) = (fixture.cards, fixture.cards.now)
      var kind = Cards.Kind()
      switch self {
      case .signingCard: kind.profile = .cardSigning(policy: "2.999.112.1.2")
      case .expired:
        kind.validity = .init(
          notBefore: now.advanced(bySeconds: -6 * 86_400),
          notAfter: now.advanced(bySeconds: -3600))
      case .early:
        kind.validity = .init(
          notBefore: now.advanced(bySeconds: 3600), notAfter: now.advanced(bySeconds: 7200))
      case .seals: kind.issuedBySeals = true
      case .stranger: return try Cards(now: now).card(number)
      case .unknownPerson: return try cards.card(try Samples.number(serial: 999))
      case .foreignNumber: kind.serialPrefix = "PNOEE-"
      default: break
      }
      return try cards.card(number, kind)
    }

    var mood: FakeSignatures.Mood {
      let past = Instant(seconds: 1_700_000_000)
      return switch self {
      case .revoked: .state(.revoked(at: past, reason: .keyCompromise))
      case .suspended: .state(.revoked(at: past, reason: .certificateHold))
      case .unknownSerial: .state(.unknown)
      case .otherNonce: .otherNonce
      case .oldAnswer: .old
      case .garbledAnswer: .garbage
      default: .state(.good)
      }
    }

    func token(_ card: Card, _ nonce: String) throws -> String {
      switch self {
      case .garbage: String(repeating: "{", count: 120)
      case .format: try card.token(nonce, replacing: ["format": "\"web-eid:2.0\""])
      case .algorithm: try card.token(nonce, replacing: ["algorithm": "\"none\""])
      case .certificate:
        try card.token(nonce, replacing: ["unverifiedCertificate": "\"AAAA\""])
      case .signatureText: try card.token(nonce, replacing: ["signature": "\"*\""])
      case .wrongOrigin: try card.token(nonce, origin: Cards.origin + ".evil.example")
      case .wrongNonce: try card.token(String(repeating: "A", count: 44))
      default: try card.token(nonce)
      }
    }
  }

  @Test(arguments: Fault.allCases) func refusesALoginWithItsOwnReason(_ fault: Fault) async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fault.card(fixture, person.personalNumber)
      fixture.signatures.set(fault.mood)
      let challenge = try await service.sessions.createChallenge(.init())
      let token = try fault.token(card, challenge.nonce)
      let found = try await refusal {
        try await service.sessions.createSession(
          .init(challenge: challenge.challenge, authToken: token))
      }
      #expect(found == fault.reason)
      let sessions = try await service.pool.query("SELECT count(*) FROM session")
      #expect(try sessions.first?.int64(0) == 0)
    }
  }

  @Test func refusesTheCardOfADeadPerson() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      try await service.pool.execute("UPDATE person SET status = 2")
      let found = try await refusal { try await fixture.logIn(service, card) }
      #expect(found == "UNAUTHENTICATED PERSON_DECEASED")
    }
  }

  @Test func failsClosedWhileSignaturesIsAway() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      fixture.signatures.set(.down)
      let first = try await refusal { try await fixture.logIn(service, card) }
      #expect(first == "UNAVAILABLE SIGNATURES_UNREACHABLE")
      fixture.signatures.set(.state(.good))
      #expect(try await refusal { try await fixture.logIn(service, card) } == nil)
      fixture.signatures.set(.down)
      let later = try await refusal { try await fixture.logIn(service, card) }
      #expect(later == "UNAVAILABLE REVOCATION_UNKNOWN")
    }
  }

  @Test func pausesACardAfterFiveFailuresInARow() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let card = try fixture.cards.card(person.personalNumber)
      let other = try fixture.cards.card(person.personalNumber)
      func fail() async throws -> String? {
        let challenge = try await service.sessions.createChallenge(.init())
        return try await refusal {
          try await service.sessions.createSession(
            .init(
              challenge: challenge.challenge,
              authToken: try card.token(String(repeating: "A", count: 44))))
        }
      }
      for _ in 0..<5 { #expect(try await fail() == "UNAUTHENTICATED SIGNATURE_INVALID") }
      let paused = try await refusal { try await fixture.logIn(service, card) }
      #expect(paused == "RESOURCE_EXHAUSTED LOGIN_PAUSED")
      #expect(try await refusal { try await fixture.logIn(service, other) } == nil)
      fixture.time.advance(seconds: 61)
      #expect(try await fail() == "UNAUTHENTICATED SIGNATURE_INVALID")
      fixture.time.advance(seconds: 61)
      #expect(try await fail() == "RESOURCE_EXHAUSTED LOGIN_PAUSED")
      fixture.time.advance(seconds: 60)
      #expect(try await refusal { try await fixture.logIn(service, card) } == nil)
      #expect(try await fail() == "UNAUTHENTICATED SIGNATURE_INVALID")
    }
  }
}
