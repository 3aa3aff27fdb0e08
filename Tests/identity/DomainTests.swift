import FoundationEssentials
import PKI
import Protobuf
import Testing

@testable import identity

struct DomainTests {
  @Test func countsDaysBothWays() throws {
    for text in [
      "0001-01-01", "1970-01-01", "2000-02-29", "1999-12-31", "2026-11-23", "9999-12-31",
    ] {
      let date = try #require(CivilDate(text))
      #expect(date.text == text)
      #expect(CivilDate(days: date.days) == date)
    }
    #expect(CivilDate("1970-01-01")?.days == 0)
    #expect(CivilDate("2026-11-23")?.days == 20_780)
    for text in ["2026-02-29", "2026-13-01", "2026-1-01", "+026-01-01", "0000-01-01", ""] {
      #expect(CivilDate(text) == nil)
    }
  }

  @Test func takesTheDayFromTheClockOfMinsk() {
    #expect(CivilDate(seconds: 1_798_750_800 - 1)?.text == "2026-12-31")
    #expect(CivilDate(seconds: 1_798_750_800)?.text == "2027-01-01")
  }

  @Test func allocatesNumbersThatAreValid() throws {
    let date = try #require(CivilDate("2026-01-02"))
    let series = try #require(NumberSeries(isMale: false, birthDate: date, region: "M"))
    #expect(series.prefix == "6020126M")
    let first = try #require(series.firstFree(taken: [1, 2, 4]))
    #expect(NumberSeries.serial(of: first.value) == 3)
    #expect(series.firstFree(taken: Set(1...998)) != nil)
    #expect(series.firstFree(taken: Set(1...999)) == nil)
    #expect(NumberSeries(isMale: true, birthDate: date, region: "X") == nil)
  }

  @Test func pausesLongerAndLonger() {
    #expect((0...4).allSatisfy { LoginPause.seconds(afterFailures: $0) == 0 })
    #expect(
      (5...12).map { LoginPause.seconds(afterFailures: $0) }
        == [60, 120, 240, 480, 960, 1920, 3600, 3600])
  }

  @Test func givesTheHeadTheRightsOfTheLaw() {
    #expect(Standing(isHead: true, granted: []).roles == [.signatory, .administrator])
    #expect(
      Standing(isHead: true, granted: [.registrar]).roles
        == [.registrar, .signatory, .administrator])
    #expect(!Standing(isHead: false, granted: []).mayAct)
  }

  @Test func takesTokensBetweenTheLimits() throws {
    let cards = try Cards(now: Instant(seconds: 1_790_000_000))
    let token = try cards.card("x").token(String(repeating: "A", count: 44))
    func padded(_ length: Int) -> String {
      "{\"pad\":\"" + String(repeating: "x", count: length - token.utf8.count - 9) + "\","
        + token.dropFirst()
    }
    #expect(padded(10_000).utf8.count == 10_000)
    #expect((try? LoginToken(json: padded(10_000))) != nil)
    #expect(throws: LoginRefusal.tokenMalformed) { try LoginToken(json: padded(10_001)) }
    #expect(throws: LoginRefusal.tokenMalformed) {
      try LoginToken(json: String(repeating: " ", count: 97) + "{}")
    }
  }

  /// A token of a real card, published by the Web eID project, at a time when it was valid.
  @Test func acceptsThePublishedTokenWhenTheClockStandsThen() throws {
    struct Vector: Decodable {
      let name: String
      let origin: String
      let nonce: String
      let token: [String: String]
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../PKI/Vectors/webeid.json")
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    let vector = try #require(vectors.first { $0.name == "VALID_AUTH_TOKEN" })
    var members = vector.token
    members["format"] = "web-eid:1.0"
    let json = JSONValue.object(members.map { JSONMember($0.key, .string($0.value)) }).text
    let login = try LoginToken(json: json)
    // The authority's certificate is not published with it: the card's own is the anchor.
    let check = LoginCheck(
      origin: vector.origin, anchors: try CertificateStore(anchors: [login.certificate]))
    let then = Instant(seconds: 1_630_000_000)
    _ = try check.issuer(of: login, at: then)
    try check.verifySignature(of: login, nonce: vector.nonce)
    #expect(throws: LoginRefusal.certificateExpired) {
      try check.issuer(of: login, at: Instant(seconds: 1_790_000_000))
    }
    #expect(throws: LoginRefusal.certificateNotYetValid) {
      try check.issuer(of: login, at: Instant(seconds: 1_600_000_000))
    }
    #expect(throws: LoginRefusal.signatureInvalid) {
      try check.verifySignature(of: login, nonce: String(vector.nonce.reversed()))
    }
    #expect(throws: LoginRefusal.personUnknown) {
      try LoginCheck.personalNumber(of: login.certificate)
    }
  }

  @Test func readsOriginsAsBrowsersStateThem() {
    for good in ["https://localhost:8443", "https://portal.example", "https://[::1]:8443"] {
      #expect(Configuration.isOrigin(good))
    }
    for bad in ["http://a", "https://", "https://a/", "https://A", "a.example", "https://a?b"] {
      #expect(!Configuration.isOrigin(bad))
    }
  }
}
