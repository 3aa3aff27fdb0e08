import Hosting
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import identity

struct SessionTests {
  @Test func refreshesWithANewTokenEachTime() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let first = try await fixture.logIn(service, fixture.cards.card(person.personalNumber))
      let second = try await service.sessions.refreshSession(
        .init(refreshToken: first.refreshToken))
      #expect(second.session?.name == first.session?.name)
      #expect(second.refreshToken != first.refreshToken)
      #expect(second.accessToken != first.accessToken)
      let third = try await service.sessions.refreshSession(
        .init(refreshToken: second.refreshToken))
      #expect(try await service.tokens.verify(third.accessToken).person == person.name)
    }
  }

  @Test func endsTheSessionWhenARefreshTokenComesASecondTime() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let first = try await fixture.logIn(service, fixture.cards.card(person.personalNumber))
      let second = try await service.sessions.refreshSession(
        .init(refreshToken: first.refreshToken))
      let reused = try await refusal {
        try await service.sessions.refreshSession(.init(refreshToken: first.refreshToken))
      }
      #expect(reused == "UNAUTHENTICATED REFRESH_TOKEN_REUSED")
      let after = try await refusal {
        try await service.sessions.refreshSession(.init(refreshToken: second.refreshToken))
      }
      #expect(after == "UNAUTHENTICATED SESSION_ENDED")
      try await service.handlers.revocations.catchUp()
      let access = try await refusal { try await service.tokens.verify(second.accessToken) }
      #expect(access == "UNAUTHENTICATED SESSION_ENDED")
    }
  }

  @Test func letsOneOfTwoRefreshesWin() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let first = try await fixture.logIn(service, fixture.cards.card(person.personalNumber))
      let loop = fixture.group.loops[0]
      let tasks = (0..<2).map { _ in
        loop.spawn {
          try await refusal {
            try await service.sessions.refreshSession(.init(refreshToken: first.refreshToken))
          } ?? "OK"
        }
      }
      var outcomes: Set<String> = []
      for task in tasks { outcomes.insert(try await task.value) }
      #expect(outcomes == ["OK", "UNAUTHENTICATED REFRESH_TOKEN_REUSED"])
    }
  }

  @Test func refusesWhatIsNoRefreshToken() async throws {
    try await Fixture.run { fixture, service in
      for text in ["x", PKI.Base64.encode([UInt8](repeating: 1, count: 32), .url)] {
        let found = try await refusal {
          try await service.sessions.refreshSession(.init(refreshToken: text))
        }
        #expect(found == "UNAUTHENTICATED REFRESH_TOKEN_UNKNOWN")
      }
    }
  }

  @Test func endsByItself() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let tokens = try await fixture.logIn(service, fixture.cards.card(person.personalNumber))
      fixture.time.advance(seconds: 43_201)
      let found = try await refusal {
        try await service.sessions.refreshSession(.init(refreshToken: tokens.refreshToken))
      }
      #expect(found == "UNAUTHENTICATED SESSION_ENDED")
    }
  }

  @Test func listsAndEndsTheUsersOwnSessions() async throws {
    try await Fixture.run { fixture, service in
      let (one, two) = (
        try await fixture.register(service, serial: 1),
        try await fixture.register(service, serial: 2)
      )
      let first = try await fixture.logIn(service, fixture.cards.card(one.personalNumber))
      let second = try await fixture.logIn(service, fixture.cards.card(one.personalNumber))
      let foreign = try await fixture.logIn(service, fixture.cards.card(two.personalNumber))
      let page = try await service.sessions.listSessions(
        .init(pageSize: 1), fixture.bearer(first))
      #expect(page.sessions.map(\.name) == [second.session?.name])
      let rest = try await service.sessions.listSessions(
        .init(pageToken: page.nextPageToken), fixture.bearer(first))
      #expect(rest.sessions.map(\.name) == [first.session?.name])
      #expect(rest.sessions.map(\.current) == [true])
      #expect(rest.nextPageToken == "")
      let wrong = try await refusal {
        try await service.sessions.listSessions(.init(pageToken: "x"), fixture.bearer(first))
      }
      #expect(wrong == "INVALID_ARGUMENT PAGE_TOKEN_INVALID")
      let theirs = try await refusal {
        try await service.sessions.endSession(
          .init(name: foreign.session?.name ?? ""), fixture.bearer(first))
      }
      #expect(theirs == "NOT_FOUND SESSION_NOT_FOUND")
      for _ in 0..<2 {
        _ = try await service.sessions.endSession(
          .init(name: second.session?.name ?? ""), fixture.bearer(first))
      }
      let left = try await service.sessions.listSessions(.init(), fixture.bearer(first))
      #expect(left.sessions.map(\.name) == [first.session?.name])
    }
  }

  @Test func tellsOfEndedSessionsAndThatItLives() async throws {
    try await Fixture.run { fixture, service in
      let person = try await fixture.register(service, serial: 1)
      let tokens = try await fixture.logIn(service, fixture.cards.card(person.personalNumber))
      let watcher = IdentityV1.SessionServiceClient(try service.client("accounts"))
      let stream = try await watcher.watchRevocations(.init(), CallOptions(timeout: .seconds(20)))
      let life = try #require(try await stream.next())
      #expect(life.session == "" && life.sequence == 0)
      let start = MonotonicTime.now()
      _ = try #require(try await stream.next())
      #expect(MonotonicTime.now() - start <= .seconds(2))
      _ = try await service.sessions.endSession(
        .init(name: "sessions/current"), fixture.bearer(tokens))
      var update = try #require(try await stream.next())
      if update.session.isEmpty { update = try #require(try await stream.next()) }
      #expect(update.session == tokens.session?.name)
      #expect(update.sequence == 1)
      #expect(update.forgetTime?.seconds ?? 0 >= tokens.accessExpireTime?.seconds ?? .max)
      let refused = try await refusal {
        try await service.sessions.listSessions(.init(), fixture.bearer(tokens))
      }
      #expect(refused == "UNAUTHENTICATED SESSION_ENDED")
    }
  }

  @Test func publishesTheCurrentAndTheNextKey() async throws {
    try await Fixture.run { fixture, service in
      let keys = try await service.sessions.getJwks(.init()).keys
      #expect(keys.map(\.kid) == (try fixture.keys.published.map { try JSONWebKey($0).thumbprint }))
      #expect(keys.allSatisfy { $0.kty == "EC" && $0.crv == "P-256" && $0.alg == "ES256" })
      let first = try #require(keys.first)
      let key = try JSONWebKey.publicKey(curve: first.crv, x: first.x, y: first.y)
      #expect(key == fixture.keys.current.publicKey)
    }
  }

  @Test func actsForAnOrganisationOnlyWithARoleOrAsItsHead() async throws {
    try await Fixture.run { fixture, service in
      let head = try await fixture.register(service, serial: 1)
      let official = try await fixture.register(service, serial: 2)
      let body = try await service.organisations().registerOrganisation(
        Samples.body(
          "199992011", head: head.personalNumber, functions: [.civilRegistry]))
      let card = try fixture.cards.card(official.personalNumber)
      let before = try await refusal {
        try await fixture.logIn(service, card, organisation: body.name)
      }
      #expect(before == "PERMISSION_DENIED ORGANISATION_NOT_YOURS")
      let grant = try await service.roles().grantRole(
        .init(
          parent: body.name, personalNumber: official.personalNumber, role: .registrar,
          reason: "загад № 1"))
      let tokens = try await fixture.logIn(service, card, organisation: body.name)
      let user = try await service.tokens.verify(tokens.accessToken)
      #expect(user.organisation == body.name && user.organisationKind == "state_body")
      #expect(user.roles == [.registrar] && !user.isHead)
      #expect(user.functions == ["civil_registry"])
      let chief = try await fixture.logIn(
        service, fixture.cards.card(head.personalNumber), organisation: body.name)
      let chiefUser = try await service.tokens.verify(chief.accessToken)
      #expect(chiefUser.roles == [.signatory, .administrator] && chiefUser.isHead)
      let own = try await service.sessions.refreshSession(
        .init(refreshToken: chief.refreshToken, organisation: "organisations/-"))
      #expect(own.session?.organisation == "")
      // Withdrawing the role ends the session that carries it.
      _ = try await service.roles().withdrawRole(.init(name: grant.name, reason: "загад № 2"))
      try await service.handlers.revocations.catchUp()
      let ended = try await refusal { try await service.tokens.verify(tokens.accessToken) }
      #expect(ended == "UNAUTHENTICATED SESSION_ENDED")
    }
  }
}
